//! `Certum\Shop\Draft` and `Certum\Shop\Choice`: the two steps of a configuration.

use super::{Form, problems, settings::Settings};
use crate::{
    exception::Thrown,
    input::{self, Bytes},
    requests::OrderRequest,
    value::{Map, value_class},
};
use certum::{publication::Prefix, shop};

value_class! {
    /// A name and its www box.
    Row(shop::Row) as "Certum\\Shop\\Row" {
        "name" name = |row| row.name.ascii();
        "unicode" unicode = |row| row.name.unicode();
        "www" www = |row| row.www;
        "mayHaveWww" may_have_www = |row| row.may_have_www();
    }
}

fn rows(rows: &[shop::Row]) -> Vec<Row> {
    rows.iter().cloned().map(Row::from).collect()
}

value_class! {
    /// Step one, read.
    Draft(shop::Draft) as "Certum\\Shop\\Draft" {
        "subject" subject = |draft| subject(draft);
        "rows" rows = |draft| rows(&draft.rows);
        "methods" methods = |draft| draft.methods.iter().map(ToString::to_string).collect::<Vec<_>>();
        "mailboxes" mailboxes = |draft| mailboxes(draft);
        "problems" problems = |draft| problems(&draft.problems);
    }

    /// Reads step one's form.
    #[php(defaults(language = "\"en\""))]
    pub fn read(settings: &Settings, form: Form, language: Bytes) -> Result<Self, Thrown> {
        let language = input::language(&language)?;
        Ok(Self::from(shop::Draft::read(&settings.inner, &form.0, language)))
    }
}

fn subject(draft: &shop::Draft) -> Map<String> {
    let entries = draft.subject.iter();
    Map(entries
        .map(|(field, value)| (field.as_str().to_owned(), value.clone()))
        .collect())
}

/// The mailboxes of the first name, each under its prefix.
fn mailboxes(draft: &shop::Draft) -> Map<String> {
    let first = draft.rows.first();
    let address =
        |prefix: Prefix, row: &shop::Row| format!("{}@{}", prefix.mailbox(), row.name.base());
    let all = Prefix::ALL.into_iter();
    Map(all
        .filter_map(|prefix| Some((prefix.as_str().to_owned(), address(prefix, first?))))
        .collect())
}

value_class! {
    /// Step two, read.
    Choice(shop::Choice) as "Certum\\Shop\\Choice" {
        "names" names = |choice| choice.names();
        "rows" rows = |choice| rows(&choice.rows);
        "method" method = |choice| choice.method.as_ref().map(ToString::to_string);
        "emailPrefix" email_prefix = |choice| choice.prefix.map(Prefix::as_str);
        "email" email = |choice| choice.email;
        "notify" notify = |choice| choice.notify;
        "problems" problems = |choice| problems(&choice.problems);
    }

    /// Reads step two's form.
    #[php(defaults(language = "\"en\""))]
    pub fn read(settings: &Settings, draft: &Draft, form: Form, language: Bytes) -> Result<Self, Thrown> {
        let language = input::language(&language)?;
        let choice = shop::Choice::read(&settings.inner, &draft.inner, &form.0, language);
        Ok(Self::from(choice))
    }

    /// The order that comes of both steps.
    #[php(defaults(language = "\"en\""))]
    pub fn order(
        &self,
        settings: &Settings,
        draft: &Draft,
        orderId: Bytes,
        customer: Bytes,
        language: Bytes,
    ) -> Result<OrderRequest, Thrown> {
        let number = input::text("orderId", &orderId)?;
        let customer = input::text("customer", &customer)?;
        let language = input::language(&language)?;
        let order = self.inner.order(&settings.inner, &draft.inner, &number, &customer, language);
        Ok(OrderRequest::from(order))
    }
}

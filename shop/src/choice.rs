//! Step two of the configuration: names and how they are proved, and the order that comes of both steps.

use super::dated;
use super::draft::{self, Draft};
use super::form::{FieldProblem, Form};
use super::rows::{self, Row};
use super::settings::{ProductSettings, StepTwo};
use crate::words::MailLanguage;
use certum::catalogue::SubjectField;
use certum::language::Text;
use certum::messages::{Approver, OrderParameters, OrganizationInfo, QuickOrder};
use certum::publication::{Method, Prefix};
use certum::x509::EmailAddress;
use time::OffsetDateTime;

/// What the module calls itself in orders.
pub(super) const USER_AGENT: &str = concat!("certum-whmcs/", env!("CARGO_PKG_VERSION"));

/// What was chosen in step two.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The names; none for S/MIME and code signing.
    pub rows: Vec<Row>,
    /// How they are proved; `None` where there are none.
    pub method: Option<Method>,
    /// The mailbox, with [`Method::Admin`].
    pub prefix: Option<Prefix>,
    /// Who gets the instructions, with other methods.
    pub email: Option<String>,
    /// Whether Certum sends verification messages.
    pub notify: bool,
    /// What keeps the order from being placed.
    pub problems: Vec<FieldProblem>,
}

impl Choice {
    /// Reads step two's form.
    ///
    /// The module's own fields are `v` (it is there), `draft` (the [digest](Draft::digest) of what the form was made
    /// for; a form of another draft orders nothing), `rows.N.name`, `rows.N.www`, `method`, `prefix`, `email` and
    /// `send`. Without them, on a page that has only WHMCS's own, `approval_method` and `approveremail` count: an
    /// address is taken for its mailbox, and only where the domain is the order's first. That page always offers the
    /// e-mail: where no mailbox proves a name any more, the product's own method is meant.
    #[must_use]
    pub(crate) fn read(
        settings: &ProductSettings,
        draft: &Draft,
        form: &Form,
        now: OffsetDateTime,
    ) -> Self {
        let mut choice = Self {
            rows: draft.rows.clone(),
            notify: true,
            ..Self::default()
        };
        if form
            .filled("draft")
            .is_some_and(|seen| seen != draft.digest())
        {
            choice.refuse("", Text::problem_form_old, "");
        }
        if settings.step_two() == StepTwo::Holder {
            return choice;
        }
        if form.ticked("v") {
            choice.read_rows(settings, draft, form);
            choice.read_method(form);
        } else {
            choice.read_stock(settings, draft, form, now);
        }
        choice.check_method(now);
        choice
    }

    /// How the names of `rows` are proved, of a form that has nothing but `method`, `prefix`, `email` and `send`.
    pub(super) fn proving(rows: Vec<Row>, form: &Form, now: OffsetDateTime) -> Self {
        let mut choice = Self {
            rows,
            ..Self::default()
        };
        choice.read_method(form);
        choice.check_method(now);
        choice
    }

    /// The names of the certificate in ASCII, each once.
    #[must_use]
    pub(crate) fn names(&self) -> Vec<String> {
        rows::names(&self.rows)
    }

    /// The order, ready to be placed.
    ///
    /// `number` and `customer` are those of [`numbers`](crate::numbers).
    #[must_use]
    pub(crate) fn order(
        &self,
        settings: &ProductSettings,
        draft: &Draft,
        number: &str,
        customer: &str,
        language: MailLanguage,
    ) -> QuickOrder {
        let subject =
            |field| Some(draft.subject(field).to_owned()).filter(|value| !value.is_empty());
        let first = self.rows.first().map(|row| row.name.ascii().to_owned());
        QuickOrder {
            san_approver: self.approver(),
            order_parameters: OrderParameters {
                csr: draft.csr.clone(),
                customer: customer.to_owned(),
                language: Some(language.as_str().to_owned()),
                order_id: Some(number.to_owned()),
                product_code: settings.product_code(),
                user_agent: Some(USER_AGENT.to_owned()),
                hash_algorithm: draft.hash_algorithm.clone(),
                email: subject(SubjectField::Email),
                common_name: first.or_else(|| subject(SubjectField::CommonName)),
                organization: subject(SubjectField::Organization),
                organizational_unit: subject(SubjectField::OrganizationalUnit),
                locality: subject(SubjectField::Locality),
                country: subject(SubjectField::Country),
                state: subject(SubjectField::State),
                serial_number: subject(SubjectField::SerialNumber),
                business_category: subject(SubjectField::BusinessCategory),
                street_address: subject(SubjectField::StreetAddress),
                postal_code: subject(SubjectField::PostalCode),
                joiln: subject(SubjectField::Joiln),
                joisopn: subject(SubjectField::Joisopn),
                joisocn: subject(SubjectField::Joisocn),
                revocation_contact_email: draft.revocation_email.clone(),
                shortened_validity_period: None,
            },
            organization_info: subject(SubjectField::TaxIdentificationNumber).map(
                |tax_identification_number| OrganizationInfo {
                    tax_identification_number,
                },
            ),
            requestor_info: Some(draft.requestor.clone()),
            san_entries: self.names(),
        }
    }

    /// How the names are proved, as the Partner API wants it.
    pub(super) fn approver(&self) -> Option<Approver> {
        let method = self.method.as_ref()?;
        let mailbox = *method == Method::Admin;
        Some(Approver {
            method: method.as_str().to_owned(),
            email: self.email.clone().filter(|_| !mailbox),
            email_prefix: self
                .prefix
                .filter(|_| mailbox)
                .map(|prefix| prefix.as_str().to_owned()),
            notify: Some(self.notify),
        })
    }

    fn refuse(&mut self, field: &str, said: Text, value: &str) {
        self.problems.push(FieldProblem::new(field, said, value));
    }

    /// The first row is the common name and stays; others are as typed.
    fn read_rows(&mut self, settings: &ProductSettings, draft: &Draft, form: &Form) {
        let step_two = settings.step_two();
        let www = |number: usize| form.ticked(&format!("rows.{number}.www"));
        for row in &mut self.rows {
            row.www = false;
        }
        self.rows.truncate(1);
        if let Some(first) = self.rows.first_mut() {
            first.www = www(0) && first.may_have_www();
        }
        if step_two != StepTwo::ManyNames {
            return;
        }
        for number in form
            .numbers("rows")
            .into_iter()
            .filter(|number| *number > 0)
        {
            let Some(text) = form.filled(&format!("rows.{number}.name")) else {
                continue;
            };
            match draft::name(text, step_two) {
                Ok(name) if self.names().iter().any(|known| known == name.ascii()) => {
                    self.refuse("sanEntries", Text::problem_name_twice, text);
                }
                Ok(name) => {
                    let mut row = Row {
                        name,
                        www: www(number),
                    };
                    row.www = row.www && row.may_have_www();
                    self.rows.push(row);
                }
                Err(refused) => self.problems.push(refused.at("sanEntries", text)),
            }
        }
        let most = settings
            .max_rows()
            .max(u16::try_from(draft.rows.len()).unwrap_or(u16::MAX));
        if self.rows.len() > usize::from(most) {
            self.refuse(
                "sanEntries",
                Text::problem_too_many_names,
                &most.to_string(),
            );
        }
    }

    fn read_method(&mut self, form: &Form) {
        self.notify = form.ticked("send");
        self.method = Some(Method::parse(form.get("method")));
        self.prefix = Prefix::parse(form.get("prefix"));
        self.email = form.filled("email").map(str::to_owned);
    }

    fn read_stock(
        &mut self,
        settings: &ProductSettings,
        draft: &Draft,
        form: &Form,
        now: OffsetDateTime,
    ) {
        self.email = Some(draft.requestor.email.clone()).filter(|email| !email.is_empty());
        self.method = Some(match form.get("approval_method") {
            "file" => Method::File,
            "dns-txt-token" => Method::DnsTxtPrefix,
            _ if dated::proves(&Method::Admin, now) => Method::Admin,
            _ => dated::lasting(&settings.method, now),
        });
        let first = draft.rows.first().map_or("", |row| row.name.base());
        let mailbox = form.get("approveremail").rsplit_once('@');
        if mailbox.is_some_and(|(_, domain)| !domain.eq_ignore_ascii_case(first)) {
            self.refuse("", Text::problem_form_old, "");
        }
        self.prefix = mailbox
            .filter(|(_, domain)| domain.eq_ignore_ascii_case(first))
            .and_then(|(mailbox, _)| Prefix::parse(mailbox));
    }

    fn check_method(&mut self, now: OffsetDateTime) {
        let method = self.method.clone().unwrap_or(Method::Admin);
        if !rows::methods(&self.rows, now).contains(&method) {
            self.refuse("approver.method", Text::problem_method_not_possible, "");
        } else if method == Method::Admin {
            if self.prefix.is_none() {
                self.refuse("approver.emailPrefix", Text::problem_prefix_missing, "");
            }
        } else {
            match self.email.as_deref() {
                None => self.refuse("approver.email", Text::problem_required, ""),
                Some(email) if EmailAddress::parse(email).is_err() => {
                    let email = email.to_owned();
                    self.refuse("approver.email", Text::problem_email, &email);
                }
                Some(_) => {}
            }
        }
    }
}

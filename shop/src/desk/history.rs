//! All that was done with a service, and what comes next, for the shop: in its tab, and on a page of its own.

use super::Desk;
use crate::case::Case;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::views::history::{self, Log, PER_PAGE};
use crate::views::naming;
use crate::words::MailKind;
use certum::language::Text;
use serde_json::{Map, Value};

/// The highest number of a page that is taken.
const LAST_PAGE: usize = 1000;

impl<H: Host> Desk<H> {
    /// A page of a service's history, as it is asked for by an address: `service` and `p`, the page.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::Halt::Refused) where there is no such service, or it is no administrator who asks.
    pub fn history(&self, asked: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let service = asked.get("service").parse().unwrap_or_default();
        let case = self.case(service, &reader)?.filter(|_| reader.admin);
        let case = case.ok_or_else(|| self.refused(Text::no_order))?;
        let page = asked.get("p").parse().unwrap_or(1).clamp(1, LAST_PAGE);
        let mut shown = self.history_of(&case, page)?;
        let own: [(&str, Value); 4] = [
            ("service", case.service.service_id.into()),
            ("client", case.service.client_id.into()),
            ("names", naming::names(&case).into()),
            ("phase_words", reader.texts.get(case.phase_text()).into()),
        ];
        shown.extend(own.map(|(name, value)| (name.to_owned(), value)));
        Ok(Value::Object(shown))
    }

    /// A page of a case's history: two statements more than the case.
    pub(super) fn history_of(&self, case: &Case, page: usize) -> Result<Map<String, Value>> {
        let service = case.service.service_id;
        // One more, to know whether there are older ones.
        let most = page * PER_PAGE + 1;
        let log = Log {
            changes: &self.store().newest_changes(service, most)?,
            mails: &self.store().newest_mails(service, most)?,
            told: addressee,
            page,
        };
        self.shown_by(|clock| history::view(case, &log, clock))
    }
}

/// Whom a mail goes to.
const fn addressee(kind: MailKind) -> Text {
    if kind.is_for_administrators() {
        Text::to_shop
    } else {
        Text::to_client
    }
}

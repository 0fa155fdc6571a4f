//! What a run of cron would do, without doing it.

use crate::case::Case;
use crate::desk::Desk;
use crate::due::{self, Deed, Due};
use crate::host::{Host, Result};
use crate::words::Operation;
use certum::language::{Said, Text, Texts};

impl<H: Host> Desk<H> {
    /// What would be settled, asked and done by now, as sentences for the shop; of one service alone, or of all.
    pub(super) fn preview(&self, only: Option<u64>) -> Result<Vec<String>> {
        self.run.borrow_mut().only_looks = true;
        let told = self.looked_ahead(only);
        self.run.take();
        told
    }

    fn looked_ahead(&self, only: Option<u64>) -> Result<Vec<String>> {
        let texts = self.shops_texts()?;
        let is_wanted = |service: &u64| only.is_none_or(|only| only == *service);
        let mut told = Vec::new();
        let unsettled = self.store().unsettled_services()?.into_iter();
        for service in unsettled.filter(is_wanted) {
            told.push(texts.say(&Said::new(Text::preview_settle).with("service", service)));
        }
        if only.is_none() {
            told.extend(self.accounts_to_ask(&texts)?);
        }
        let services = match only {
            Some(service) => vec![service],
            None => self.store().services_due(self.now())?,
        };
        for service in services {
            match self.case_for_client(service) {
                Ok(Some((case, _))) => told.extend(due_by_now(&case, &texts)),
                Ok(None) => {}
                Err(halt) => told.push(halt.to_string()),
            }
        }
        for mail in self.open_mails_of(only)? {
            let said = Said::new(Text::preview_mail)
                .with("service", mail.service_id)
                .with("kind", mail.kind.as_str());
            told.push(texts.say(&said));
        }
        Ok(told)
    }

    fn accounts_to_ask(&self, texts: &Texts) -> Result<Vec<String>> {
        let used = self.accounts_in_use()?.into_iter();
        let asked = used.filter(|used| used.orders > 0).map(|used| {
            let said = if used.account.to_compare {
                Text::preview_compare
            } else {
                Text::preview_ask
            };
            let since = self.shown(used.account.synced_until)?;
            let said = Said::new(said)
                .with("user", used.account.user_name)
                .with("moment", since);
            Ok(texts.say(&said))
        });
        asked.collect()
    }
}

fn due_by_now(case: &Case, texts: &Texts) -> Vec<String> {
    let due = due::by_now(case).into_iter();
    let due = due.filter(|due| !matches!(due.deed, Deed::Look));
    let noted = |due: &Due| {
        Said::new(Text::preview_due)
            .with("service", case.service.service_id)
            .with("deed", deed(due))
    };
    due.map(|due| texts.say(&noted(&due))).collect()
}

/// A word for what is due, as logs have it.
fn deed(due: &Due) -> String {
    match due.deed {
        Deed::Mail(kind) => format!("mail {kind}"),
        Deed::Renew => Operation::Renew.to_string(),
        Deed::Reissue => Operation::Reissue.to_string(),
        Deed::OpenAnew => Operation::Reopen.to_string(),
        Deed::SendAgain => Operation::AddEmailVerification.to_string(),
        _ => String::new(),
    }
}

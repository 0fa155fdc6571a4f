//! One mail in the place of many: who has many certificates that end gets them as a list.

use super::layout::link;
use super::{comment, error_of, mark, wording};
use crate::case::Case;
use crate::desk::Desk;
use crate::form::html;
use crate::host::{Host, Result};
use crate::records::Mail;
use crate::views::naming;
use crate::words::{MailKind, MailState};
use certum::language::{Said, Text};
use serde_json::json;
use std::collections::BTreeMap;

/// So many mails of the kind are one.
const MANY: usize = 4;

impl<H: Host> Desk<H> {
    /// Sends what is due to clients who have many certificates that end, one mail each; the mails that are left.
    pub(super) fn send_digests(&self, open: Vec<Mail>) -> Result<Vec<Mail>> {
        let (ending, mut left): (Vec<Mail>, Vec<Mail>) = open
            .into_iter()
            .partition(|mail| mail.kind == MailKind::Ending && mail.state == MailState::Due);
        if ending.len() < MANY {
            left.extend(ending);
            return Ok(left);
        }
        let services: Vec<u64> = ending.iter().map(|mail| mail.service_id).collect();
        let mut clients: BTreeMap<u64, Vec<(Case, Mail)>> = BTreeMap::new();
        for case in self.cases_for_clients(&services)? {
            let own = ending
                .iter()
                .filter(|mail| mail.service_id == case.service.service_id);
            for mail in own {
                let client = clients.entry(case.service.client_id).or_default();
                client.push((case.clone(), mail.clone()));
            }
        }
        for mails in clients.into_values() {
            if mails.len() < MANY {
                left.extend(mails.into_iter().map(|(_, mail)| mail));
            } else {
                self.tolerated(self.send_digest(&mails))?;
            }
        }
        Ok(left)
    }

    /// Sends one mail for several. Each leaves its mark in it, so that a crash doubles none.
    fn send_digest(&self, mails: &[(Case, Mail)]) -> Result<()> {
        let mut taken: Vec<&(Case, Mail)> = Vec::new();
        let mut lines = String::new();
        for one in mails {
            let (case, mail) = one;
            if self.is_void(case, mail)? {
                self.store().set_untouched_mail(mail, MailState::Void)?;
            } else if self.take(mail)? {
                let said = Said::new(Text::digest_line)
                    .with("names", naming::short(&naming::names(case)))
                    .with(
                        "ends",
                        self.shown(case.in_force().map(|best| best.not_after))?,
                    )
                    .with("next", wording::next(case));
                let line = html(&case.reader.texts.say(&said));
                let page = link(&self.page_of(case)?, &comment(&mark(case, mail)));
                lines = format!("{lines}<li>{line}<br>\n{page}</li>\n");
                taken.push(one);
            }
        }
        let Some((case, mail)) = taken.first() else {
            return Ok(());
        };
        let Some(row) = MailKind::Digest.row() else {
            return Ok(());
        };
        let fields = self.mail_fields(case, mail, &mark(case, mail))?;
        let texts = &case.reader.texts;
        let task = Said::new(Text::task_digest).with("count", taken.len());
        let task = texts.say(&task);
        // It is about all of them, and each has its page in the list.
        let fields = fields
            .with("certum_list_html", format!("<ul>\n{lines}</ul>\n"))
            .with("certum_what", texts.get(Text::mail_what_digest).to_owned())
            .with("certum_subject", task.clone())
            .with("certum_task", task)
            .with("certum_page_html", String::new())
            .with("certum_details_html", String::new());
        let service = case.service.service_id;
        let sent = self.host.api(
            "SendEmail",
            json!({ "messagename": row.template, "id": service, "customvars": fields.packed() }),
        )?;
        let state = self.state_after(&error_of(&sent));
        for (_, mail) in taken {
            self.store().set_mail(mail, state)?;
        }
        Ok(())
    }
}

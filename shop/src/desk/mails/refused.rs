//! Telling the shop that Certum refused an order: nobody else can do anything about it.

use crate::actions::Phase;
use crate::case::Case;
use crate::desk::Desk;
use crate::form::html;
use crate::host::{Host, Result};
use crate::views::overview;
use certum::language::{Said, Text, Texts};
use serde_json::json;
use std::rc::Rc;

impl<H: Host> Desk<H> {
    /// A line of the activity log that names the service and what to do.
    pub(in crate::desk) fn log_refused(&self, case: &Case) -> Result<()> {
        let (_, told) = self.told_refused(case)?;
        self.host.log(&format!("Certum Certificates: {told}"))
    }

    /// Mails the administrators: empty, or the error.
    pub(super) fn mail_refused(&self, case: &Case) -> Result<String> {
        let (texts, told) = self.told_refused(case)?;
        let subject = Said::new(Text::mail_refused_subject);
        let subject = subject.with("service", case.service.service_id);
        let sent = self.host.api(
            "SendAdminEmail",
            json!({
                "customsubject": texts.say(&subject),
                "custommessage": format!("<p>{}</p>", plain(&told)),
                "type": "system",
            }),
        )?;
        Ok(super::error_of(&sent))
    }

    /// What administrators are told, in WHMCS's language.
    fn told_refused(&self, case: &Case) -> Result<(Rc<Texts>, String)> {
        let texts = self.shops_texts()?;
        let key = if case.phase() == Phase::Rejected {
            Text::mail_refused_order
        } else {
            Text::mail_refused_change
        };
        let mut names = overview::names(case).join(", ");
        if names.is_empty() {
            let product = case.settings.product.as_ref();
            names = product.map_or_else(
                || case.product_code().to_owned(),
                |product| texts.say(&product.said()),
            );
        }
        let said = Said::new(key)
            .with("number", case.certum_id())
            .with("service", case.service.service_id)
            .with("client", case.service.client_id)
            .with("names", names);
        let told = texts.say(&said);
        Ok((texts, told))
    }
}

/// A text as HTML that WHMCS's mails, which are templates, take as it is.
fn plain(text: &str) -> String {
    html(text).replace('{', "&#123;").replace('}', "&#125;")
}

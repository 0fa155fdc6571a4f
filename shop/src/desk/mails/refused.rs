//! Telling the shop that Certum refused an order: nobody else can do anything about it.

use crate::actions::Phase;
use crate::desk::orders::Order;
use crate::desk::text::Text;
use crate::desk::{Desk, Host, Result, html};
use crate::purchase::Purchase;
use crate::views::overview;
use serde_json::json;
use std::rc::Rc;
use time::Duration;

/// Longer than any order lives.
const EVER: Duration = Duration::days(36_500);

impl<H: Host> Desk<H> {
    /// What Certum refused, and no administrator cancelled: `order`, or `change` where a certificate is there all the
    /// same; empty for neither.
    pub(in crate::desk) fn refused_by_certum(
        &self,
        order: &Order,
        purchase: &Purchase,
    ) -> Result<&'static str> {
        let what = match purchase.phase() {
            _ if purchase.order_status != "REJECTED" => "",
            Phase::Rejected => "order",
            Phase::Issued => "change",
            _ => "",
        };
        if what.is_empty() {
            return Ok(what);
        }
        let cancelled = self.last(order, "cancelOrder", "done", EVER)?;
        let mut begun = self.last(order, "create", "reopened", EVER)?;
        for operation in ["quickOrder", "renewCertificate", "reissueCertificate"] {
            begun = begun.max(self.last(order, operation, "intended", EVER)?);
        }
        Ok(if cancelled > begun { "" } else { what })
    }

    /// A line of the activity log that names the service and what to do.
    pub(in crate::desk) fn log_refused(&self, order: &Order) -> Result<()> {
        let (_, told) = self.told_refused(order)?;
        self.host.log(&format!("Certum Certificates: {told}"))
    }

    /// Mails the administrators: empty, or the error.
    pub(super) fn mail_refused(&self, order: &Order) -> Result<String> {
        let (text, told) = self.told_refused(order)?;
        let service = order.service().to_string();
        let sent = self.host.api(
            "SendAdminEmail",
            json!({
                "customsubject": text.with("mail_refused_subject", &[("service", &service)]),
                "custommessage": format!("<p>{}</p>", plain(&told)),
                "type": "system",
            }),
        )?;
        Ok(super::error_of(&sent))
    }

    /// What administrators are told, in WHMCS's language.
    fn told_refused(&self, order: &Order) -> Result<(Rc<Text>, String)> {
        let text = self.text(&self.host.setting("Language")?.to_lowercase())?;
        let purchase = self.purchase_of(order, &self.client(order.client())?)?;
        let key = if purchase.phase() == Phase::Rejected {
            "mail_refused_order"
        } else {
            "mail_refused_change"
        };
        let mut names = overview::names(&purchase).join(", ");
        if names.is_empty() {
            let product = purchase.settings.product.as_ref();
            names = product.map_or_else(
                || order.get("product_code").to_owned(),
                |product| product.title(text.language()),
            );
        }
        let told = text.with(
            key,
            &[
                ("number", order.get("certum_id")),
                ("service", &order.service().to_string()),
                ("client", &order.client().to_string()),
                ("names", &names),
            ],
        );
        Ok((text, told))
    }
}

/// A text as HTML that WHMCS's mails, which are templates, take as it is.
fn plain(text: &str) -> String {
    html(text).replace('{', "&#123;").replace('}', "&#125;")
}

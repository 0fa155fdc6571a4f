//! What WHMCS and its administrators do with a service.

use super::orders::{ORDERS, Order, is_addon, service_of};
use super::{Desk, Halt, Host, MODULE, Reader, Result};
use crate::actions::{Action, Phase};
use crate::change::Columns;
use crate::form::Form;
use crate::purchase::Purchase;
use crate::settings::Settings;
use crate::{stored, views};
use serde_json::Value;
use time::Duration;

/// WHMCS may call for a renewal twice for one payment.
const RENEWED_WITHIN: Duration = Duration::days(1);

/// Columns of an order that tell what was ordered; another attempt begins with none of it.
const ATTEMPTED: [&str; 6] = [
    "number",
    "operation",
    "certum_id",
    "order_status",
    "certificate_status",
    "serial",
];
const KNOWN: [&str; 8] = [
    "next_csr",
    "intent",
    "not_after",
    "problems",
    "verification",
    "steps",
    "san_states",
    "checked_at",
];

/// The setting that says what becomes of what is at Certum when a service is terminated.
fn at_termination(product: &Form) -> &str {
    product.get("configoption16")
}

/// Whether what is not issued is cancelled when its service is terminated.
pub(super) fn cancels(product: &Form) -> bool {
    at_termination(product) != "keep"
}

impl<H: Host> Desk<H> {
    /// Opens the configuration of a new service, and mails that it is needed. Called again for the same service it
    /// changes nothing, unless what was ordered came to its end: that is another attempt.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is another client's by now, where the product is sold as an addon of another
    /// one, and what the host fails with.
    pub fn create(&self, params: &Form) -> Result<()> {
        if is_addon(params) {
            return Err(self.refused("addon_product"));
        }
        self.make_mail_templates()?;
        let client: u64 = params.get("userid").parse().unwrap_or_default();
        let order = match self.order_of_service(service_of(params))? {
            None => self.open(service_of(params), client)?,
            Some(order) if order.client() != client => return Err(self.refused("other_client")),
            Some(order) => order,
        };
        self.open_again(&order, params)
    }

    /// Lets an order be configured, if it can be, and mails that it is needed.
    fn open_again(&self, order: &Order, params: &Form) -> Result<()> {
        let order = self.reopened(order, params)?;
        if self.served(&order, params)?.phase() == Phase::Configuring {
            let of = format!("{}:{}", order.id(), order.get("attempt"));
            self.mail_once(&order, "configure", &of)?;
        }
        Ok(())
    }

    fn open(&self, service: u64, client: u64) -> Result<Order> {
        let sql = "select id from tblsslorders where serviceid = ? and module = ?";
        let known = self.row(sql, &[service.into(), MODULE.into()])?;
        let sslorder = match known.and_then(|row| row.get("id").parse().ok()) {
            Some(id) => id,
            None => self
                .host
                .insert("tblsslorders", &ssl_order(service, client))?,
        };
        let row = Columns::from([
            ("service_id", service.into()),
            ("client_id", client.into()),
            ("sslorder_id", sslorder.into()),
            ("created_at", self.now().into()),
            ("updated_at", self.now().into()),
        ]);
        self.host.insert_or_ignore(ORDERS, &row)?;
        self.wanted(service)
    }

    /// A new attempt, after one that came to its end; and what was terminated before it was ordered.
    fn reopened(&self, order: &Order, params: &Form) -> Result<Order> {
        let mut order = order.clone();
        let attempt = order.number("attempt");
        if self.served(&order, params)?.is_over() {
            self.note(&order, "create", "reopened", order.get("certum_id"))?;
            let empty = ATTEMPTED.map(|column| (column, Value::from("")));
            let absent = KNOWN.map(|column| (column, Value::Null));
            let begun = [
                ("attempt", (order.number("attempt") + 1).into()),
                ("outcome_unknown", 0.into()),
                ("created_at", self.now().into()),
            ];
            let columns: Columns = empty.into_iter().chain(absent).chain(begun).collect();
            order = self.update(&order, &columns)?;
        }
        let completed = Columns::from([("status", "Completed".into())]);
        let cancelled = "id = ? and status = 'Cancelled'";
        let taken_back = self.set(
            "tblsslorders",
            &completed,
            cancelled,
            &[order.get("sslorder_id").into()],
        )? > 0;
        self.repair(&order)?;
        let before = attempt == order.number("attempt");
        if taken_back && before && self.served(&order, params)?.phase() == Phase::Configuring {
            // The mail of this attempt was sent before it was ended. Its number stays: Certum may know it.
            self.note(&order, "create", "reopened", "")?;
            let of = self.due_again(&order)?;
            self.mail_once(&order, "configure", &of)?;
        }
        Ok(order)
    }

    /// Sends the mail that configuration is needed again.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where nothing is to be configured, or the mail could not be sent.
    pub fn resend(&self, params: &Form) -> Result<()> {
        let order = self.order_of_service(service_of(params))?;
        let waiting = match &order {
            Some(order) => self.served(order, params)?.phase() == Phase::Configuring,
            None => false,
        };
        match order.filter(|_| waiting) {
            Some(order) => match self
                .send_mail(&order, super::mails::Event::now("configure"), "", "")?
                .as_str()
            {
                "" => Ok(()),
                error => Err(Halt::Refused(error.to_owned())),
            },
            None => Err(self.refused("already_ordered")),
        }
    }

    /// Does at Certum what the product's setting for terminations says; our records stay.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where it is not known what is at Certum, or Certum refuses.
    pub fn terminate(&self, params: &Form) -> Result<()> {
        let Some(mut order) = self.order_of_service(service_of(params))? else {
            return Ok(());
        };
        // What is another's is not ours to cancel, and does not keep anything from ending.
        if order.unsettled() && !self.served(&order, params)?.is_foreign() {
            let mut way = self.way(&order, params, self.staff()?)?;
            let told = self.run(&mut way, &order, "", &Form::default())?;
            order = self.order_of(params)?;
            // Else what is found later would stay at Certum.
            if order.unsettled() {
                return Err(Halt::Refused(told.text()));
            }
        }
        if cancels(params) {
            self.end(Action::Cancel, &order, params)?;
        }
        if at_termination(params) == "revoke" {
            self.end(Action::Revoke, &order, params)?;
        }
        let columns = Columns::from([("status", "Cancelled".into())]);
        self.set_ssl_order(&order, &columns)
    }

    /// Cancels the order or revokes its certificates, where that can be.
    fn end(&self, action: Action, order: &Order, params: &Form) -> Result<()> {
        let purchase = self.served(order, params)?;
        if !purchase.allows(action) {
            return Ok(());
        }
        let mut forms = vec![Form::default()];
        if action == Action::Revoke {
            let alive = purchase.alive();
            forms = alive
                .map(|row| {
                    Form::from_iter([("serial", row.serial.as_str()), ("reason", "UNSPECIFIED")])
                })
                .collect();
        }
        for form in forms {
            let mut way = self.way(order, params, self.staff()?)?;
            self.run(&mut way, order, action.as_str(), &form)?
                .demand()?;
        }
        Ok(())
    }

    /// Renews with the CSR that is kept, proved as before. WHMCS may call it twice for one payment. Where the
    /// certificate has ended, what was paid for is ordered anew: its configuration is opened again.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where there is no CSR, which is mailed to the client, or Certum refuses.
    pub fn renew(&self, params: &Form) -> Result<()> {
        let order = self.wanted(service_of(params))?;
        let reader = self.staff()?;
        let purchase = self.served(&order, params)?;
        if matches!(purchase.phase(), Phase::Expired | Phase::Revoked) && purchase.is_over() {
            return self.open_again(&order, params);
        }
        if purchase.current().is_none() {
            return match purchase.phase() {
                Phase::Rejected => Err(Halt::Refused(reader.text.get("not_now"))),
                // The payment of the first term, of which the order is still to come or under way.
                _ => Ok(()),
            };
        }
        let renewed = self.last(&order, "renewCertificate", "done", RENEWED_WITHIN)?;
        let cancelled = self.last(&order, "cancelOrder", "done", RENEWED_WITHIN)?;
        let made = renewed > 0 && (renewed > cancelled || !purchase.allows(Action::Renew));
        if made {
            return Ok(());
        }
        if order.get("next_csr").is_empty() {
            self.mail_once(&order, "csr", &self.today())?;
            return Err(Halt::Refused(reader.text.get("said_renew_needs_csr")));
        }
        let early = purchase
            .renewal_from()
            .filter(|from| self.host.now() < *from && purchase.phase() == Phase::Issued);
        if let Some(from) = early {
            let from = self.host.shown(&stored::stamp(from))?;
            let text = reader.text.with("renew_too_early", &[("moment", &from)]);
            return Err(Halt::Refused(text));
        }
        let form = renewal(&purchase, order.get("next_csr"));
        let mut way = self.way(&order, params, reader)?;
        self.run(&mut way, &order, "renew", &form)?.demand()
    }

    /// An order as WHMCS and its administrators have it.
    fn served(&self, order: &Order, params: &Form) -> Result<Purchase> {
        let reader: Reader = self.staff()?;
        self.purchase(order, &Settings::of_product(params), &reader)
    }
}

/// The form of a renewal as its page would preset it.
fn renewal(purchase: &Purchase, csr: &str) -> Form {
    let view = views::view(purchase, "renew", &Form::default()).unwrap_or_default();
    let preset = view.get("approving").unwrap_or(&Value::Null);
    let form = Form::from_json(preset).with("csr", csr).with("send", "1");
    let first = preset.get("mailboxes").and_then(Value::as_object);
    match first.and_then(|mailboxes| mailboxes.keys().next()) {
        Some(first) if form.get("prefix").is_empty() => form.with("prefix", first.as_str()),
        _ => form,
    }
}

fn ssl_order(service: u64, client: u64) -> Columns {
    let mut row = Columns::from(
        ["remoteid", "certtype", "configdata", "authdata"].map(|column| (column, "".into())),
    );
    row.insert("userid", client.into());
    row.insert("serviceid", service.into());
    row.insert("addon_id", 0.into());
    row.insert("module", MODULE.into());
    row.insert("status", "Awaiting Configuration".into());
    row
}

//! Writing down what is done with a service: what is meant before, what became of it after, and what follows from it.

use super::Desk;
use crate::actions::Phase;
use crate::case::Case;
use crate::change::Plan;
use crate::effect::Effect;
use crate::form::FieldProblem;
use crate::host::{Host, Result};
use crate::moment;
use crate::records::{CertificateNews, Change, ChangeNews, Mail, ServiceNews};
use crate::rows;
use crate::service::{self, Suspension};
use crate::views::published;
use crate::whmcs::{OUR_REASON, SslOrder};
use crate::words::{
    AskedBy, CertificateStatus, MailKind, Operation, OrderStatus, Outcome, SslStatus,
};
use serde_json::{Map, Value, json};

/// The longest text that is kept of a change for people who look into it, in characters.
const LONGEST_DETAIL: usize = 2000;

impl<H: Host> Desk<H> {
    /// Writes down what is meant, before it is sent: the order, the change, and that forms that were drawn are old now.
    /// The number of the change.
    ///
    /// * `account`: the account that it is sent with. Whatever the product says later, what becomes of it is asked there.
    pub(super) fn begin(&self, case: &mut Case, plan: &mut Plan, account: u64) -> Result<u64> {
        let mut news = ServiceNews::default();
        if let Some(mut order) = plan.order.take() {
            order.account_id = account;
            order.id = self.store().keep_order(&order)?;
            if plan.operation == Operation::QuickOrder {
                news.order_id = Some(order.id);
                news.names = Some(rows::digest(&case.current_rows()));
            }
            case.keep_order(order.clone());
            if let Some(term) = plan.term(case, &order) {
                self.keep_term(case, &term)?;
            }
            plan.keep_order(order);
        }
        let mut change = self.new_change(case, plan.operation, Outcome::Intended, &plan.detail)?;
        change.intent.clone_from(&plan.intent);
        change.order_id = plan.order_id;
        let id = self.add_change(case, change)?;
        self.update(case, news)?;
        Ok(id)
    }

    /// Writes down something that is done without a call that could be lost, with what is new of the service: the number
    /// of the change.
    pub(super) fn note(
        &self,
        case: &mut Case,
        operation: Operation,
        outcome: Outcome,
        detail: &str,
        news: ServiceNews,
    ) -> Result<u64> {
        let change = self.new_change(case, operation, outcome, detail)?;
        let id = self.add_change(case, change)?;
        self.update(case, news)?;
        Ok(id)
    }

    /// Writes down that something was not even sent, and why: that in the shop's words.
    pub(super) fn note_refused(
        &self,
        case: &mut Case,
        operation: Operation,
        problems: &[FieldProblem],
    ) -> Result<String> {
        let texts = self.shops_texts()?;
        let said = problems.iter().map(|problem| texts.say(&problem.said));
        let why = said.collect::<Vec<_>>().join(" ");
        let mut change = self.new_change(case, operation, Outcome::Refused, &why)?;
        change.told = problems.to_vec();
        self.add_change(case, change)?;
        self.update(case, ServiceNews::default())?;
        Ok(why)
    }

    pub(super) fn new_change(
        &self,
        case: &Case,
        operation: Operation,
        outcome: Outcome,
        detail: &str,
    ) -> Result<Change> {
        let asked_by = self.asked_by()?;
        Ok(Change {
            id: 0,
            service_id: case.service.service_id,
            order_id: case.service.order_id,
            operation,
            asked_by,
            outcome,
            intent: None,
            detail: shortened(detail),
            told: Vec::new(),
            created_at: self.now(),
            updated_at: self.now(),
        })
    }

    /// Who asks for what is done in this request.
    pub(super) fn asked_by(&self) -> Result<AskedBy> {
        let visitor = self.host.visitor()?;
        Ok(match visitor.client {
            _ if visitor.staff || visitor.on_behalf => AskedBy::Staff,
            Some(client) if client > 0 => AskedBy::Customer,
            _ => AskedBy::Itself,
        })
    }

    pub(super) fn add_change(&self, case: &mut Case, mut change: Change) -> Result<u64> {
        let id = self.store().add_change(&change)?;
        change.id = id;
        case.keep_change(change);
        Ok(id)
    }

    /// Writes what became of a change that was noted.
    pub(super) fn conclude(
        &self,
        case: &mut Case,
        change: u64,
        outcome: Outcome,
        detail: &str,
    ) -> Result<()> {
        self.close(case, change, became(outcome, detail))?;
        self.update(case, ServiceNews::default())
    }

    /// Writes what became of a change, whatever else follows from it.
    pub(super) fn close(&self, case: &mut Case, id: u64, news: ChangeNews) -> Result<()> {
        let news = ChangeNews {
            updated_at: Some(self.now()),
            ..news
        };
        self.store().update_change(id, &news)?;
        let known = case.changes.iter().find(|known| known.id == id).cloned();
        if let Some(mut known) = known {
            known.take(&news);
            case.keep_change(known);
        }
        Ok(())
    }

    /// Writes what is new of a service, and that something was done with it.
    pub(super) fn update(&self, case: &mut Case, news: ServiceNews) -> Result<()> {
        let news = ServiceNews {
            seen: Some(case.service.seen + 1),
            updated_at: Some(self.now()),
            ..news
        };
        self.update_quietly(case, &news)
    }

    /// Writes down what became of a change or was read, and sees to what follows from it.
    ///
    /// * `change`: the change that it is of; `None` for what was only read.
    pub(super) fn apply(
        &self,
        case: &mut Case,
        effect: &Effect,
        change: Option<u64>,
    ) -> Result<()> {
        let mails: Vec<Mail> = effect
            .events
            .iter()
            .map(|(kind, about)| self.mail(case, *kind, &keyed(case, *kind, about)))
            .collect();
        // Before anything says that it happened: a crash in between loses no mail.
        for mail in &mails {
            self.store().note_mail(mail)?;
        }
        let was_about = (case.service.order_id, case.service.certificate_id);
        for certificate in &effect.certificates {
            self.keep_certificate(case, certificate)?;
        }
        if let Some(id) = case.take_order(effect) {
            self.store().update_order(id, &effect.order)?;
        }
        let is_open = case.order_status().is_some_and(OrderStatus::is_open);
        if !is_open || !effect.certificates.is_empty() {
            case.service.certificate_id = case.current().map_or(0, |newest| newest.id);
        }
        let is_about = (case.service.order_id, case.service.certificate_id);
        let mut news = effect.service.clone();
        if is_about != was_about {
            news.order_id = Some(is_about.0);
            news.certificate_id = Some(is_about.1);
        }
        if change.is_some() || !effect.detail.is_empty() || !news.is_empty() {
            self.update(case, news)?;
        }
        // After all that it led to: a crash before this leaves it to be found out once more.
        match change {
            Some(id) => {
                let news = ChangeNews {
                    intent: effect.intent.clone().map(Some),
                    told: Some(effect.told()),
                    ..became(effect.stored(), &effect.detail)
                };
                self.close(case, id, news)?;
            }
            None if effect.detail.is_empty() => {}
            None => {
                let mut read =
                    self.new_change(case, Operation::Refresh, effect.outcome, &effect.detail)?;
                read.told = effect.told();
                self.add_change(case, read)?;
            }
        }
        case.settle();
        for term in case.terms_begun() {
            self.keep_term(case, &term)?;
        }
        if !effect.certificates.is_empty() && case.alive().next().is_some() {
            self.see_to_payments(case)?;
        }
        self.repair(case)?;
        self.plan_ahead(case)?;
        if effect.outcome == Outcome::Foreign {
            let (service, detail) = (case.service.service_id, &effect.detail);
            self.host.log(&format!(
                "Certum Certificates: the order of service {service} needs attention: {detail}. Create lets it be ordered \
                 under a new number."
            ))?;
        }
        for mail in &mails {
            if mail.kind.is_for_administrators() {
                self.log_told(case, mail)?;
            }
            self.deliver(case, mail)?;
        }
        Ok(())
    }

    fn keep_certificate(&self, case: &mut Case, news: &CertificateNews) -> Result<()> {
        let mut news = news.clone();
        let known = case.certificate_of(&news);
        let is_revoked = news
            .status
            .as_ref()
            .is_some_and(CertificateStatus::is_revoked);
        if is_revoked && known.is_none_or(|known| known.revoked_at.is_none()) {
            news.revoked_at = Some(Some(self.now()));
        }
        let id = if let Some(id) = known.map(|known| known.id) {
            self.store().update_certificate(id, &news)?;
            id
        } else {
            news.created_at = Some(self.now());
            self.store().add_certificate(&news)?
        };
        case.take_certificate(id, &news);
        Ok(())
    }

    /// Keeps what is wrong for the forms of the configuration.
    pub(super) fn keep_problems(&self, case: &mut Case, problems: Vec<FieldProblem>) -> Result<()> {
        let news = ServiceNews {
            problems: Some(problems),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)
    }

    /// Writes what is new of a service, though nothing was done with it that forms need to know.
    pub(super) fn update_quietly(&self, case: &mut Case, news: &ServiceNews) -> Result<()> {
        self.store().update_service(case.service.service_id, news)?;
        case.service.take(news);
        Ok(())
    }

    /// Sets what WHMCS shows of the order, and the service's status and due date by what the case is. A service that
    /// was moved to another module's product is that module's.
    pub(super) fn repair(&self, case: &mut Case) -> Result<()> {
        self.repair_ssl_order(case)?;
        self.repair_certificate(case)?;
        let changes = service::changes(case);
        if !case.hosting.is_ours() || changes.is_empty() {
            return Ok(());
        }
        if self.store().status_now(case.service.service_id)? != case.hosting.status {
            // Somebody has changed it since it was read: what it has to be is decided anew.
            return Ok(());
        }
        self.set_service(case, &changes)
    }

    /// Names the newest certificate, where a crash came between it and that. Of what is under way its next reading tells.
    fn repair_certificate(&self, case: &mut Case) -> Result<()> {
        let current = case.current().map_or(0, |newest| newest.id);
        let is_open = case.order_status().is_some_and(OrderStatus::is_open);
        if current == case.service.certificate_id || is_open {
            return Ok(());
        }
        let news = ServiceNews {
            certificate_id: Some(current),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)
    }

    /// Changes WHMCS's service; what WHMCS refuses is in its log.
    fn set_service(&self, case: &mut Case, changes: &service::Changes) -> Result<()> {
        let service = case.service.service_id;
        let reason = match changes.suspension {
            Some(Suspension::Over(dead)) => {
                let texts = self.client(&case.hosting.language)?.texts;
                Some(format!("{OUR_REASON}{}", texts.get(dead.text())))
            }
            Some(Suspension::Lifted) => Some(String::new()),
            None => None,
        };
        let values = service_values(service, changes, reason.as_deref());
        let answer = self.host.api("UpdateClientProduct", values)?;
        if answer.get("result") != "success" {
            let message = answer.get("message");
            let line =
                format!("Certum Certificates: service {service} is not set right: {message}");
            return self.host.log(&line);
        }
        if let (Some(due), Some(before)) = (changes.due, case.hosting.due) {
            // WHMCS makes invoices by this column, and does not say whether the call above moves it too.
            self.store().move_invoice(service, before, due)?;
        }
        let hosting = &mut case.hosting;
        if let Some(status) = &changes.status {
            hosting.status.clone_from(status);
        }
        if let Some(reason) = reason {
            hosting.suspend_reason = reason;
        }
        hosting.due = changes.due.or(hosting.due);
        Ok(())
    }

    /// Makes WHMCS's record of the order anew where it was lost: the address of the configuration is made of its number.
    fn repair_missing_ssl_order(&self, case: &mut Case) -> Result<()> {
        let hosting = &case.hosting;
        if hosting.ssl.is_some() || hosting.client_id == 0 || !hosting.is_ours() {
            return Ok(());
        }
        let service = case.service.service_id;
        let id = self.store().ssl_order_of(service, hosting.client_id)?;
        let news = ServiceNews {
            sslorder_id: Some(id),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)?;
        case.hosting.ssl = Some(SslOrder {
            status: SslStatus::AwaitingConfiguration,
            remote_id: String::new(),
        });
        Ok(())
    }

    /// Sets what WHMCS shows of the order: what was ordered, and what to publish for it.
    fn repair_ssl_order(&self, case: &mut Case) -> Result<()> {
        self.repair_missing_ssl_order(case)?;
        let Some(ssl) = &case.hosting.ssl else {
            return Ok(());
        };
        let status = if case.phase() == Phase::Configuring {
            SslStatus::AwaitingConfiguration
        } else {
            SslStatus::Completed
        };
        let certum_id = case.certum_id();
        let ours = matches!(
            ssl.status,
            SslStatus::AwaitingConfiguration | SslStatus::Completed
        );
        if !ours || (ssl.status == status && ssl.remote_id == certum_id) {
            return Ok(());
        }
        let shown = SslOrder {
            status,
            remote_id: certum_id.to_owned(),
        };
        let authdata = if shown.status == SslStatus::Completed {
            published::view(case).authdata
        } else {
            String::new()
        };
        self.store().set_ssl_order(
            case.service.sslorder_id,
            &shown,
            case.product_code(),
            &authdata,
        )?;
        case.hosting.ssl = Some(shown);
        Ok(())
    }
}

/// What `UpdateClientProduct` takes for changes of a service.
fn service_values(service: u64, changes: &service::Changes, reason: Option<&str>) -> Value {
    let mut values = Map::from_iter([("serviceid".to_owned(), service.into())]);
    if let Some(status) = &changes.status {
        values.insert("status".to_owned(), status.as_str().into());
    }
    if let Some(due) = changes.due.and_then(|due| due.format(moment::DAY).ok()) {
        values.insert("nextduedate".to_owned(), due.into());
    }
    if changes.suspension == Some(Suspension::Lifted) {
        // By WHMCS's documentation an empty value need not clear anything; a reason that stayed would have us lift what
        // staff suspend later.
        values.insert("unset".to_owned(), json!(["suspendreason"]));
    }
    if let Some(reason) = reason {
        values.insert("suspendreason".to_owned(), reason.into());
    }
    Value::Object(values)
}

/// What tells an event from the next of its kind: an order's reissues can be refused one after the other.
fn keyed(case: &Case, kind: MailKind, about: &str) -> String {
    match kind {
        MailKind::Rejected => format!("{about}-{}", case.service.seen),
        _ => about.to_owned(),
    }
}

/// What became of a change, as it is written.
pub(super) fn became(outcome: Outcome, detail: &str) -> ChangeNews {
    ChangeNews {
        outcome: Some(outcome),
        detail: (!detail.is_empty()).then(|| shortened(detail)),
        ..ChangeNews::default()
    }
}

fn shortened(detail: &str) -> String {
    detail.chars().take(LONGEST_DETAIL).collect()
}

//! Attaching: what the records become, each step so that it can be done once more after a crash.

use crate::actions::Phase;
use crate::attach::{self, Chain, Known, judge};
use crate::case::Case;
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::effect::Effect;
use crate::host::{Halt, Host, Result};
use crate::records::{Account, Mail, ServiceNews};
use crate::refresh;
use crate::whmcs::{SslOrder, SslRecord, Unattached};
use crate::words::{MailKind, MailState, Operation, Outcome, SslStatus};
use certum::language::{Said, Text};

/// An order that is to be a service's.
pub(super) struct Wanted<'a> {
    pub(super) service: &'a Unattached,
    /// The account that has the order.
    pub(super) account: &'a Account,
    pub(super) chain: &'a Chain,
    pub(super) known: &'a Known,
    /// The words of the doubts that were shown and confirmed.
    pub(super) ticked: &'a str,
}

impl Wanted<'_> {
    /// WHMCS's record that becomes ours: one that names another order, or one that names this one.
    fn record(&self) -> Option<&SslRecord> {
        let service = self.service.service_id;
        let another = self.known.record_of_another(service, self.chain);
        another.or_else(|| {
            let mut records = self.known.records.iter();
            records.find(|record| record.service_id == service && self.chain.has(&record.number))
        })
    }

    /// What is done, for people who look into it.
    fn detail(&self) -> String {
        let numbers = self.chain.numbers().collect::<Vec<_>>().join(" ");
        let another = self
            .known
            .record_of_another(self.service.service_id, self.chain);
        match another {
            Some(record) => format!("{numbers} ({} {})", record.module, record.number),
            None => numbers,
        }
    }
}

impl<H: Host> Desk<H> {
    /// Attaches an order to a service: what is said of it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where it cannot be, or something in doubt was not confirmed.
    pub(super) fn attach_order(&self, gateway: &mut Gateway, wanted: &Wanted<'_>) -> Result<Said> {
        let service = wanted.service;
        let judgement = judge(wanted.chain, service, wanted.known, self.now());
        if !service.is_ours() {
            return Err(self.refused(Text::attach_not_ours));
        }
        if service.status.is_ended() {
            return Err(self.refused(Text::attach_ended));
        }
        if let Some(refusal) = judgement.refusal() {
            return Err(self.refused(refusal.clone()));
        }
        if !judgement.is_confirmed(wanted.ticked) {
            return Err(self.refused(Text::attach_unconfirmed));
        }
        self.open_for_attaching(wanted)?;
        let reader = self.administrator()?;
        self.claimed(service.service_id, &reader, Text::busy, |case| {
            self.attach_to(gateway, case, wanted)
        })?;
        let said = Said::new(Text::said_attach).with("number", wanted.chain.head().number.as_str());
        Ok(said.with("service", service.service_id))
    }

    /// The service's row, without a plan of its own: a crash before its order is there leaves nobody reminded.
    fn open_for_attaching(&self, wanted: &Wanted<'_>) -> Result<()> {
        let service = wanted.service.service_id;
        let row = self.store().service_row(service)?;
        if row.as_ref().is_some_and(|row| row.detached_at.is_none()) {
            return Ok(());
        }
        if let Some(row) = &row {
            self.finish_detaching(row)?;
        }
        let sslorder = match wanted.record() {
            // It is not touched before the order is the service's.
            Some(_) => 0,
            None => self
                .store()
                .ssl_order_of(service, wanted.service.client_id)?,
        };
        self.open_row(service, wanted.service.client_id, sslorder, None)
    }

    fn attach_to(&self, gateway: &mut Gateway, case: &mut Case, wanted: &Wanted<'_>) -> Result<()> {
        self.make_room(case, wanted.chain)?;
        self.keep_from_mailing(case, wanted.chain)?;
        let detail = wanted.detail();
        let change = self.take_orders(case, wanted, &detail)?;
        self.take_record(case, wanted)?;
        let effect = self.read_attached(gateway, case);
        if effect.outcome != Outcome::Done {
            self.conclude(case, change, effect.outcome, &effect.detail)?;
            self.plan_ahead(case)?;
            return Err(self.refused(Text::attach_unread));
        }
        let effect = Effect { detail, ..effect };
        self.apply(case, &effect, Some(change))?;
        // What was paid before there was a certificate.
        self.see_to_payments(case)?;
        let paid = self.store().paid_lines(case.service.service_id)?;
        for term in case.attached_terms(&paid) {
            self.keep_term(case, &term)?;
        }
        self.plan_ahead(case)?;
        let text = if wanted.ticked.is_empty() {
            Text::log_attach
        } else {
            Text::log_attach_confirmed
        };
        let line = Said::new(text)
            .with("numbers", effect.detail.as_str())
            .with("service", case.service.service_id)
            .with("verdicts", wanted.ticked);
        let line = self.shops_texts()?.say(&line);
        self.host.log(&format!("Certum Certificates: {line}"))
    }

    /// Refuses where the service has another order; one that came to its end makes room.
    fn make_room(&self, case: &mut Case, chain: &Chain) -> Result<()> {
        if case.is_unsettled() {
            return Err(self.refused(Text::attach_unsettled));
        }
        let number = case.certum_id().to_owned();
        if number.is_empty() && case.phase() == Phase::Configuring || chain.has(&number) {
            return Ok(());
        }
        if case.is_over() {
            return self.begin_attempt(case);
        }
        let said = Said::new(Text::attach_has_order).with("number", number);
        Err(self.refused(said))
    }

    /// What was issued, or revoked, before it was attached is no news.
    fn keep_from_mailing(&self, case: &Case, chain: &Chain) -> Result<()> {
        let certificates = chain.orders().flat_map(|order| &order.certificates);
        for certificate in certificates {
            for kind in [MailKind::Issued, MailKind::Revoked] {
                let mail = self.mail(case, kind, &certificate.serial);
                self.store().note_mail(&Mail {
                    state: MailState::Void,
                    ..mail
                })?;
            }
        }
        Ok(())
    }

    /// Makes the orders the service's, and reads the case anew: what was known of them before comes along. The number of the
    /// change that says so.
    fn take_orders(&self, case: &mut Case, wanted: &Wanted<'_>, detail: &str) -> Result<u64> {
        for row in attach::rows(wanted.chain, case, wanted.known, wanted.account.id) {
            case.service.order_id = self.store().keep_order(&row)?;
        }
        let news = ServiceNews {
            order_id: Some(case.service.order_id),
            certificate_id: Some(0),
            input: Some(attach::input(wanted.chain, case.service.input.as_ref())),
            problems: Some(Vec::new()),
            ..ServiceNews::default()
        };
        let begun = case.last(Operation::Attach);
        let begun = begun.filter(|begun| begun.outcome == Outcome::Intended);
        let change = if let Some(id) = begun.map(|begun| begun.id) {
            // Of a crash.
            self.update(case, news)?;
            id
        } else {
            let meant = Outcome::Intended;
            self.note(case, Operation::Attach, meant, detail, news)?
        };
        let anew = self.case(case.service.service_id, &case.reader)?;
        *case = anew.ok_or_else(|| self.refused(Text::no_order))?;
        Ok(change)
    }

    /// WHMCS's record of the order: another module's becomes ours, one of our own that ended lives again.
    fn take_record(&self, case: &mut Case, wanted: &Wanted<'_>) -> Result<()> {
        let own = case.service.sslorder_id;
        if let Some(record) = wanted.record().filter(|record| record.id != own) {
            self.store()
                .take_over_record(record.id, case.hosting.client_id)?;
            let news = ServiceNews {
                sslorder_id: Some(record.id),
                ..ServiceNews::default()
            };
            self.update_quietly(case, &news)?;
            case.hosting.ssl = Some(SslOrder {
                status: SslStatus::Completed,
                remote_id: record.number.clone(),
            });
            if own != 0 {
                self.store().end_ssl_order(own)?;
            }
        }
        let ended = case.hosting.ssl.as_mut();
        if let Some(ssl) = ended.filter(|ssl| ssl.status == SslStatus::Cancelled) {
            ssl.status = SslStatus::Completed;
            self.store().take_back_ssl_order(case.service.sslorder_id)?;
        }
        Ok(())
    }

    /// Everything that Certum has of the service's orders of this attempt.
    fn read_attached(&self, gateway: &mut Gateway, case: &Case) -> Effect {
        let (present, attempt) = (case.service.order_id, case.service.attempt);
        let mut certificates = Vec::new();
        let before = case.orders.iter();
        for order in before.filter(|order| order.attempt == attempt && order.id != present) {
            let mut older = case.clone();
            older.service.order_id = order.id;
            let effect = self.call(gateway, |client| refresh::one(client, &older));
            if effect.outcome != Outcome::Done {
                return effect;
            }
            certificates.extend(effect.certificates);
        }
        let mut effect = self.call(gateway, |client| refresh::one(client, case));
        certificates.append(&mut effect.certificates);
        effect.certificates = certificates;
        effect
    }

    /// What was refused, as a sentence; what else failed stays so.
    pub(super) fn sentence_of(&self, halt: Halt) -> Result<String> {
        match halt {
            Halt::Refused(sentence) => Ok(sentence),
            Halt::Certum(error) => {
                let texts = self.reader()?.texts;
                let finding = crate::finding::Finding::of_failure(&error);
                self.sentence(&finding, &texts)
            }
            failed @ Halt::Failed(_) => Err(failed),
        }
    }
}

//! What WHMCS and its administrators do with a service.

use super::Desk;
use super::cases::{is_addon, service_of};
use super::changes::Errand;
use super::writing::became;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::due::{self, Deed};
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::preset;
use crate::reader::Reader;
use crate::records::ServiceNews;
use crate::words::{
    AtTermination, MailKind, Operation, Outcome, RevocationReason, ServiceStatus, SslStatus,
};
use certum::language::{Said, Text};
use time::{Duration, OffsetDateTime};

/// WHMCS may call for a renewal twice for one payment.
const RENEWED_WITHIN: Duration = Duration::days(1);

impl<H: Host> Desk<H> {
    /// Opens the configuration of a new service, and mails that it is needed. Called again for the same service it
    /// changes nothing, unless what was ordered came to its end: that is another attempt.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the product is sold as an addon of another one, where an order that is not ours stands
    /// for the service, and what the host fails with.
    pub fn create(&self, params: &Form) -> Result<()> {
        if is_addon(params) {
            return Err(self.administrator()?.refused(Text::addon_product));
        }
        self.make_mail_templates()?;
        let client: u64 = params.get("userid").parse().unwrap_or_default();
        let service = service_of(params);
        let reader = self.administrator()?;
        if self.case(service, &reader)?.is_none() {
            self.refuse_over_another(service, &reader)?;
            self.open(service, client)?;
        }
        self.claimed(service, &reader, Text::busy, |case| {
            if case.orders_anew() {
                self.begin_attempt(case)?;
            }
            self.open_again(case)?;
            let is_opened = matches!(case.phase(), Phase::Configuring | Phase::Unknown);
            if is_opened && case.hosting.status.is_ended() {
                // WHMCS sets it so once it is told of success, and tells nobody.
                case.hosting.status = ServiceStatus::Active;
            }
            self.plan_ahead(case)?;
            if is_opened {
                Ok(())
            } else {
                Err(case.reader.refused(Text::already_ordered))
            }
        })
    }

    /// WHMCS moved the service to another product of ours: the certificate in force stays, and what comes next is said to
    /// the shop.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn change_package(&self, params: &Form) -> Result<()> {
        let reader = self.administrator()?;
        let Some(case) = self.case(service_of(params), &reader)? else {
            return Ok(());
        };
        self.look_soon(case.service.service_id)?;
        let said = if case.orders_anew() {
            Text::changed_anew
        } else {
            Text::changed_renewal
        };
        let texts = self.shops_texts()?;
        let product = case.hosting.settings.product.as_ref();
        let product = product.map(|product| texts.say(&product.said()));
        let said = Said::new(said)
            .with("service", case.service.service_id)
            .with("product", product.unwrap_or_default());
        let line = format!("Certum Certificates: {}", texts.say(&said));
        self.host.log(&line)
    }

    /// Refuses where an order that another module placed stands for a service: ordering beside it would be twice.
    fn refuse_over_another(&self, service: u64, reader: &Reader) -> Result<()> {
        let Some((number, module)) = self.store().order_of_another(service)? else {
            return Ok(());
        };
        let said = Said::new(Text::order_of_another)
            .with("number", number)
            .with("module", module);
        Err(reader.refused(said))
    }

    fn open(&self, service: u64, client: u64) -> Result<()> {
        let detached = self.store().service_row(service)?;
        if let Some(detached) = detached.filter(|row| row.detached_at.is_some()) {
            // Of a crash.
            self.finish_detaching(&detached)?;
        }
        let sslorder = self.store().ssl_order_of(service, client)?;
        // Cron plans it, should this request come to no plan of its own.
        self.open_row(service, client, sslorder, Some(self.now()))
    }

    /// The row of a service, made or opened again after it was detached.
    ///
    /// * `due_at`: when cron is to plan it.
    pub(super) fn open_row(
        &self,
        service: u64,
        client: u64,
        sslorder: u64,
        due_at: Option<OffsetDateTime>,
    ) -> Result<()> {
        let opened = ServiceNews {
            service_id: Some(service),
            client_id: Some(client),
            sslorder_id: Some(sslorder),
            due_at: Some(due_at),
            opened_at: Some(self.now()),
            updated_at: Some(self.now()),
            ..ServiceNews::default()
        };
        self.store().open_service(&opened)?;
        self.store().open_detached(&opened)
    }

    /// Lets a service be configured, if it can be, and mails that it is needed.
    fn open_again(&self, case: &mut Case) -> Result<()> {
        self.reopen(case)?;
        if case.phase() == Phase::Configuring {
            let about = case.service.attempt.to_string();
            self.mail_once(case, MailKind::Configure, &about)?;
        }
        Ok(())
    }

    /// Opens the configuration for the next term, which is an order of its own, and mails that it is needed.
    pub(super) fn open_next(&self, case: &mut Case) -> Result<()> {
        self.begin_attempt(case)?;
        self.open_again(case)
    }

    /// A new attempt, after one that came to its end; and what was terminated before it was ordered.
    fn reopen(&self, case: &mut Case) -> Result<()> {
        let is_over = case.is_over();
        if is_over {
            self.begin_attempt(case)?;
        }
        let ended = case.hosting.ssl.as_mut();
        let ended = ended.filter(|ssl| ssl.status == SslStatus::Cancelled);
        let taken_back = ended.is_some();
        if let Some(ssl) = ended {
            ssl.status = SslStatus::Completed;
            self.store().take_back_ssl_order(case.service.sslorder_id)?;
        }
        self.repair(case)?;
        if taken_back && !is_over && case.phase() == Phase::Configuring {
            // The mail of this attempt was sent before it was ended. Its number stays: Certum may know it.
            self.note(
                case,
                Operation::Reopen,
                Outcome::Done,
                "",
                ServiceNews::default(),
            )?;
            let about = self.note_configuring_again(case)?;
            self.mail_once(case, MailKind::Configure, &about)?;
        }
        Ok(())
    }

    /// Begins another attempt: what was ordered before stays readable, and nothing of it is of the next one.
    pub(super) fn begin_attempt(&self, case: &mut Case) -> Result<()> {
        let orders = case.open_changes();
        let orders = orders.filter(|change| change.operation == Operation::QuickOrder);
        let open: Vec<u64> = orders.map(|change| change.id).collect();
        let certum_id = case.certum_id().to_owned();
        let news = ServiceNews {
            attempt: Some(case.service.attempt + 1),
            order_id: Some(0),
            certificate_id: Some(0),
            next_csr: Some(None),
            problems: Some(Vec::new()),
            // Cron plans it, should this request come to no plan of its own.
            due_at: Some(Some(self.now())),
            opened_at: Some(self.now()),
            ..ServiceNews::default()
        };
        let reopened = self.new_change(case, Operation::Reopen, Outcome::Done, &certum_id)?;
        // First: told without it, what was cancelled would count as refused.
        self.update(case, news)?;
        self.add_change(case, reopened)?;
        for change in open {
            self.close(case, change, became(Outcome::NotDone, "it was given up"))?;
        }
        case.settle();
        Ok(())
    }

    /// Sends the mail that configuration is needed again.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where nothing is to be configured, or the mail could not be sent.
    pub fn resend(&self, params: &Form) -> Result<()> {
        let case = self.case(service_of(params), &self.administrator()?)?;
        let waiting = case.filter(|case| case.phase() == Phase::Configuring);
        let Some(case) = waiting else {
            return Err(self.refused(Text::already_ordered));
        };
        match self.send_configuration(&case)?.as_str() {
            "" => Ok(()),
            error => Err(Halt::Refused(error.to_owned())),
        }
    }

    /// Does at Certum what the product's setting for terminations says; our records stay.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where it is not known what is at Certum, or Certum refuses.
    pub fn terminate(&self, params: &Form) -> Result<()> {
        let reader = self.administrator()?;
        let service = service_of(params);
        let Some(case) = self.case(service, &reader)? else {
            return Ok(());
        };
        if needs_certum(&case) {
            self.claimed(service, &reader, Text::busy, |case| self.end(case, params))?;
        }
        self.store().end_ssl_order(case.service.sslorder_id)
    }

    /// Finds out what is at Certum, and ends what is to end.
    fn end(&self, case: &mut Case, params: &Form) -> Result<()> {
        let mut gateway = self.gateway_of_order(case, params)?;
        let nothing = Form::default();
        // What is another's is not ours to cancel, and does not keep anything from ending.
        if case.is_unsettled() && !case.is_foreign() {
            let reply = self.carry_out(&mut gateway, case, Errand::new(None, &nothing))?;
            // Else what is found later would stay at Certum.
            if case.is_unsettled() {
                let told = reply.told(&case.reader.texts, None);
                return Err(Halt::Refused(told.text()));
            }
        }
        let at_termination = case.settings.at_termination;
        if at_termination != AtTermination::Keep && case.allows(Action::Cancel) {
            self.demand(&mut gateway, case, Errand::action(Action::Cancel, &nothing))?;
        }
        if at_termination == AtTermination::Revoke && case.allows(Action::Revoke) {
            let serials: Vec<String> = case.alive().map(|alive| alive.serial.clone()).collect();
            for serial in &serials {
                let reason = RevocationReason::Unspecified.as_str();
                let form = Form::from_iter([("serial", serial.as_str()), ("reason", reason)]);
                self.demand(&mut gateway, case, Errand::action(Action::Revoke, &form))?;
            }
        }
        Ok(())
    }

    /// A term was paid: it is owed from now on, and renewed as soon as Certum takes it. Where the certificate has ended, it
    /// is ordered anew: the configuration is opened. WHMCS may call it twice for one payment.
    ///
    /// Where nothing new was paid an administrator renews, with the CSR that is kept, proved as before.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where an administrator's renewal cannot be made, or Certum refuses.
    pub fn renew(&self, params: &Form) -> Result<()> {
        let reader = self.administrator()?;
        let service = service_of(params);
        let done = self.claimed(service, &reader, Text::busy, |case| {
            let was_paid = self.see_to_payments(case)?;
            let done = self.renew_case(case, params, was_paid);
            let planned = self.plan_ahead(case);
            done.and(planned)
        });
        if done.is_err() {
            // Whoever has the service, or whatever failed: cron looks at what was paid.
            self.look_soon(service)?;
        }
        done
    }

    /// Has cron look at a service.
    pub(super) fn look_soon(&self, service: u64) -> Result<()> {
        let news = ServiceNews {
            due_at: Some(Some(self.now())),
            ..ServiceNews::default()
        };
        self.store().update_service(service, &news)
    }

    fn renew_case(&self, case: &mut Case, params: &Form, was_paid: bool) -> Result<()> {
        if matches!(case.phase(), Phase::Expired | Phase::Revoked) && case.is_over() {
            return self.open_again(case);
        }
        if case.current().is_none() {
            return match case.phase() {
                Phase::Rejected => Err(case.reader.refused(Text::not_now)),
                // The payment of the first term, of which the order is still to come or under way.
                _ => Ok(()),
            };
        }
        if case.owed().is_some() {
            return self.renew_what_is_owed(case, params);
        }
        // Of a product whose term is not known nothing can be owed: it is renewed with its payment.
        let is_counted = was_paid && case.term_end().is_some();
        if is_counted || case.delivers_next() || is_renewed(case) {
            return Ok(());
        }
        let early = case
            .renewal_from()
            .filter(|from| case.now < *from && case.phase() == Phase::Issued);
        if let Some(from) = early {
            let from = self.shown(Some(from))?;
            let said = Said::new(Text::renew_too_early).with("moment", from);
            return Err(case.reader.refused(said));
        }
        let Some(csr) = case.service.next_csr.clone() else {
            self.mail_once(case, MailKind::Csr, &self.today())?;
            return Err(case.reader.refused(Text::said_renew_needs_csr));
        };
        let form = preset::form_of(case, &csr);
        let mut gateway = self.gateway_of_order(case, params)?;
        self.demand(&mut gateway, case, Errand::action(Action::Renew, &form))
    }

    /// Renews at once where Certum takes it; else that is due later, and so is asking for a CSR.
    fn renew_what_is_owed(&self, case: &mut Case, params: &Form) -> Result<()> {
        let is_due = due::by_now(case).iter().any(|due| due.deed == Deed::Renew);
        let is_open = case.renewal_from().is_some_and(|from| from <= case.now);
        let has_csr = case.service.next_csr.is_some();
        if is_due || (is_open && has_csr && case.allows(Action::Renew)) {
            let mut gateway = self.gateway_of_order(case, params)?;
            let reply = self.replace(&mut gateway, case, Action::Renew, Operation::Renew)?;
            return reply.told(&case.reader.texts, None).demand();
        }
        Ok(())
    }
}

/// Whether anything may be at Certum, so that ending it needs an account.
fn needs_certum(case: &Case) -> bool {
    let unsettled = case.is_unsettled() && !case.is_foreign();
    let cancels = case.settings.at_termination != AtTermination::Keep;
    let revokes = case.settings.at_termination == AtTermination::Revoke;
    unsettled
        || (cancels && case.allows(Action::Cancel))
        || (revokes && case.allows(Action::Revoke))
}

/// Whether what was paid for was renewed just now, and not cancelled since.
fn is_renewed(case: &Case) -> bool {
    let lately = |operation| {
        let last = case.last_with(operation, Outcome::Done);
        let last = last.filter(|change| change.updated_at > case.now - RENEWED_WITHIN);
        last.map_or(0, |change| change.id)
    };
    let (renewed, cancelled) = (lately(Operation::Renew), lately(Operation::Cancel));
    renewed > 0 && (renewed > cancelled || !case.allows(Action::Renew))
}

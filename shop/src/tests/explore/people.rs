//! What the client and staff do on the module's pages.

use super::world::{NAME, SERVICE, World};
use crate::actions::{Action, Phase};
use crate::desk::Desk;
use crate::form::Form;
use crate::words::Operation;
use time::Duration;

use super::super::simulated::common::orders::csr;

impl World<'_> {
    pub(super) fn configure(&mut self, method: u8, csr: &str) {
        let (typed, chosen) = forms(method, csr);
        let two = self.ask(false, |desk, params| {
            let all = params.all().chain(typed.all());
            desk.step_two(&all.collect(), false)
        });
        if !matches!(&two, Some(Ok(answer)) if answer["error"].is_null()) {
            return;
        }
        let three = self.ask(false, |desk, params| desk.step_three(params, &chosen));
        if matches!(&three, Some(Ok(answer)) if answer["error"].is_null()) {
            // As WHMCS does after this function.
            self.set_hosting("domainstatus", "Completed");
            let _ = self.ask(false, |desk, _| desk.repair_service(SERVICE));
        }
    }

    /// Staff do the same in their tab.
    fn configure_for_customer(&mut self) {
        let (typed, chosen) = forms(1, &csr(NAME));
        let typed = typed.all().filter(|(name, _)| *name != "servertype");
        let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
        for (step, form) in [("1", typed.collect()), ("2", chosen)] {
            let case = self.case(true);
            let form: Form = form;
            let form = form
                .with("step", step)
                .with("draft", case.drafted())
                .with("seen", case.service.seen.to_string());
            let posted = self.ask(true, |desk, params| desk.post("configure", params, &form));
            let done = matches!(&posted, Some(Ok(told)) if told["done"] == true);
            if done && self.case(true).phase() == Phase::Configuring {
                self.wrong
                    .push(format!("step {step} by staff ordered nothing"));
            }
        }
    }

    pub(super) fn prove(&mut self) {
        let case = self.case(false);
        if let Some(proof) = case.verification() {
            for name in &proof.names {
                self.certum.publish(&proof.method, name, &proof.code);
            }
        }
        if !case.certum_id().is_empty() {
            self.certum.answer_mails(case.certum_id());
        }
    }

    /// Looks at all pages that there are, the client's and staff's: each can be shown, but for forms of a service that is
    /// closed to its client.
    pub(super) fn look_at_pages(&mut self) {
        let nothing = Form::default();
        let _ = self.ask(false, |desk, params| desk.overview(params, ""));
        let _ = self.ask(true, |desk, params| desk.tab(params, &Form::default()));
        let case = self.case(false);
        for page in case.actions() {
            let is_refused = page.is_form() && !case.hosting.is_open();
            let shown = self.ask(false, |desk, params| {
                desk.page(page.as_str(), params, &nothing, &Form::default())
            });
            match shown {
                Some(Err(halt)) if !is_refused => {
                    self.wrong.push(format!("the page {page}: {halt}"));
                }
                Some(Ok(_)) if is_refused => {
                    self.wrong
                        .push(format!("the page {page} is a form that is refused"));
                }
                _ => {}
            }
        }
    }

    /// The client does what is asked of them.
    pub(super) fn next(&mut self) {
        match self.case(false).phase() {
            Phase::Configuring => self.configure(0, &csr(NAME)),
            Phase::Issued => self.post(Action::Csr, false),
            _ => self.prove(),
        }
    }

    /// Sends the form of one of the pages that there are and that do something.
    pub(super) fn post_any(&mut self, number: u8, staff: bool) {
        let shows = [Action::Show, Action::Contact, Action::State];
        let mut actions = self.case(staff).actions();
        actions.retain(|action| !shows.contains(action));
        let chosen = usize::from(number).checked_rem(actions.len());
        if let Some(action) = chosen.and_then(|place| actions.get(place)) {
            self.post(*action, staff);
        }
    }

    /// Sends a page's form, and looks at what was answered.
    pub(super) fn post(&mut self, action: Action, staff: bool) {
        let case = self.case(staff);
        let allowed = case.allows(action);
        if allowed && action == Action::Configure {
            return self.configure_for_customer();
        }
        let form = page_form(action).with("seen", case.service.seen.to_string());
        let before = self.trace();
        let posted = self.ask(staff, |desk, params| {
            desk.post(action.as_str(), params, &form)
        });
        if allowed && action == Action::Renew {
            self.excuses.renewals += 1;
        }
        if allowed && action == Action::GiveUp {
            self.excuses.gave_up = true;
        }
        let done = matches!(&posted, Some(Ok(told)) if told["done"] == true);
        // Certum was just asked.
        let soon = action == Action::Check && case.did(Operation::Check, Duration::minutes(1));
        if done && before == self.trace() && !soon {
            let said = format!("{action} was answered with success and changed nothing");
            self.wrong.push(said);
        }
    }

    /// What is different once something was done.
    pub(super) fn trace(&self) -> (u64, String, u64) {
        (
            self.shop
                .number("select max(id) from mod_certum_changes", &[]),
            self.shop
                .text("select group_concat(outcome) from mod_certum_changes", &[]),
            self.shop
                .number("select max(seen) from mod_certum_services", &[]),
        )
    }

    pub(super) fn type_password(&mut self) {
        let password = self.certum.password();
        self.set_option(2, &password);
        // The page on which it is typed asks for the account's products.
        let _ = self.ask(true, Desk::offered_products);
    }
}

/// Steps one and two, with the method of a number.
fn forms(method: u8, csr: &str) -> (Form, Form) {
    let typed = Form::from_iter([
        ("csr", csr),
        ("servertype", "1"),
        ("fields.requestor_firstName", "Zofia"),
        ("fields.requestor_lastName", "Wójcik"),
        ("fields.requestor_email", "zofia@a.example.com"),
        ("fields.email", "zofia@a.example.com"),
        ("fields.commonName", NAME),
        ("fields.organization", "Firma"),
        ("fields.locality", "Szczecin"),
        ("fields.country", "PL"),
    ]);
    (typed, proving(method).with("v", "1"))
}

/// The fields that choose a method.
fn proving(method: u8) -> Form {
    let method = ["DNS_TXT_PREFIX", "FILE", "ADMIN", "DNS_CNAME_PREFIX"][usize::from(method % 4)];
    Form::from_iter([
        ("method", method),
        ("prefix", "ADMIN"),
        ("email", "z@a.example.com"),
        ("send", "1"),
    ])
}

/// A page's form as somebody fills it who knows what to do.
fn page_form(action: Action) -> Form {
    let form = match action {
        Action::ProveAnew => proving(1),
        Action::Renew | Action::Reissue => proving(0).with("csr", csr(NAME)),
        Action::Csr => Form::from_iter([("csr", csr(NAME))]),
        Action::Revoke => Form::from_iter([("reason", "SUPERSEDED")]),
        _ => Form::default(),
    };
    form.with("sure", "1")
}

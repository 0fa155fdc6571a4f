//! One service in its world: the shop, Certum and the people, who all do what an event says.

use super::billing::day;
use super::certum::Certum;
use super::events::{Event, Purchase};
use super::shop::Shop;
use crate::case::Case;
use crate::desk::Desk;
use crate::form::Form;
use crate::host::{Halt, Result, Visitor};
use crate::moment;
use crate::setting;
use serde_json::{Value, json};
use std::rc::Rc;
use time::{Duration, OffsetDateTime};

use super::super::simulated::common::orders::csr;

/// The service.
pub(super) const SERVICE: u64 = 7;

/// Its clients, and the number of its first product.
pub(super) const CLIENTS: [u64; 2] = [3, 4];
pub(super) const PRODUCTS: u64 = 10;

/// What is sold: one of each kind of proof; the last is another module's.
pub(super) const CODES: [&str; 6] = ["601", "602", "261", "631", "731", "841"];

/// How it is paid for.
pub(super) const CYCLES: [&str; 4] = ["Annually", "Monthly", "Triennially", "One Time"];

pub(super) const NAME: &str = "shop.example.com";

/// What people did that excuses what is seen later.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Excuses {
    /// How often somebody pressed to renew.
    pub(super) renewals: u64,
    /// Whether staff took a termination back without Create: reminders of a configuration are not begun again.
    pub(super) activated: bool,
    /// Whether staff gave up what was at Certum.
    pub(super) gave_up: bool,
}

/// A service in its world.
pub(super) struct World<'a> {
    pub(super) shop: Rc<Shop>,
    pub(super) certum: Certum<'a>,
    pub(super) excuses: Excuses,
    /// What went wrong that never may.
    pub(super) wrong: Vec<String>,
}

impl<'a> World<'a> {
    /// A service that was just bought and paid, with its certificate where the purchase says so.
    pub(super) fn of(certum: Certum<'a>, now: OffsetDateTime, purchase: Purchase) -> Self {
        let mut world = Self::bought(certum, now, purchase);
        world.happen(&Event::Create);
        if purchase.is_issued {
            world.happen(&Event::Configure(0));
            world.happen(&Event::Prove);
            world.pass(Duration::minutes(5));
            world.cron();
        }
        world
    }

    /// One that WHMCS is about to create.
    pub(super) fn bought(certum: Certum<'a>, now: OffsetDateTime, purchase: Purchase) -> Self {
        let shop = Shop::new(certum.service(), now);
        certum.begin(now);
        let world = Self {
            shop,
            certum,
            excuses: Excuses::default(),
            wrong: Vec::new(),
        };
        world.open(purchase);
        world
    }

    /// A column of WHMCS's service.
    pub(super) fn hosting(&self, column: &str) -> String {
        let sql = format!("select {column} from tblhosting where id = ?");
        self.shop.text(&sql, &[SERVICE.into()])
    }

    /// Sets a column of WHMCS's service.
    pub(super) fn set_hosting(&self, column: &str, value: impl Into<Value>) {
        let sql = format!("update tblhosting set {column} = ? where id = ?");
        self.shop.change(&sql, &[value.into(), SERVICE.into()]);
    }

    pub(super) fn client(&self) -> u64 {
        self.shop.number(
            "select userid from tblhosting where id = ?",
            &[SERVICE.into()],
        )
    }

    pub(super) fn product(&self) -> u64 {
        let sql = "select packageid from tblhosting where id = ?";
        self.shop.number(sql, &[SERVICE.into()])
    }

    /// What WHMCS hands over to the module's functions.
    fn params(&self) -> Form {
        let sql = "select * from tblproducts where id = ?";
        let product = &self.shop.read(sql, &[self.product().into()])[0];
        let options = (1..=setting::MOST).map(|place| {
            let name = format!("configoption{place}");
            let value = product.get(&name).and_then(Value::as_str);
            (name, value.unwrap_or_default().to_owned())
        });
        options
            .chain([
                ("serviceid".to_owned(), SERVICE.to_string()),
                ("userid".to_owned(), self.client().to_string()),
            ])
            .collect()
    }

    /// A request to the desk: what came of it; `None` where the process was killed.
    pub(super) fn ask<T>(
        &mut self,
        staff: bool,
        work: impl FnOnce(&Desk<Rc<Shop>>, &Form) -> Result<T>,
    ) -> Option<Result<T>> {
        let params = self.params();
        *self.shop.visitor.borrow_mut() = Visitor {
            staff,
            client: (!staff).then(|| self.client()),
            on_behalf: false,
            language: "english".to_owned(),
        };
        let desk = Desk::new(Rc::clone(&self.shop));
        let done = work(&desk, &params);
        if self.shop.is_killed.replace(false) {
            self.shop.killed_after.set(None);
            // Until what it held is free again.
            self.pass(Duration::minutes(20));
            return None;
        }
        if let Err(Halt::Failed(said)) = &done {
            self.wrong.push(format!("the desk failed: {said}"));
        }
        Some(done)
    }

    /// The case as the client, or staff, has it.
    pub(super) fn case(&mut self, staff: bool) -> Case {
        let killed_after = self.shop.killed_after.take();
        let case = self.ask(staff, |desk, _| desk.case_for_client(SERVICE));
        self.shop.killed_after.set(killed_after);
        let (mut case, _) = case.unwrap().unwrap().unwrap();
        case.reader.admin = staff;
        case
    }

    /// Whether the module has opened it.
    pub(super) fn is_open(&self) -> bool {
        let sql = "select count(*) from mod_certum_services";
        self.shop.number(sql, &[]) > 0
    }

    /// Time passes, at Certum too.
    pub(super) fn pass(&self, time: Duration) {
        self.shop.now.set(self.shop.now.get() + time);
        self.certum.set_clock(self.shop.now.get());
    }

    /// Cron as it runs again and again, until it has caught up.
    pub(super) fn cron(&mut self) {
        let synced = |world: &Self| {
            let sql = "select min(synced_until) from mod_certum_accounts";
            world.shop.text(sql, &[])
        };
        let late = moment::stamp(self.shop.now.get() - Duration::DAY);
        for _ in 0..60 {
            let before = synced(self);
            if self
                .ask(true, |desk, _| desk.cron(&Form::default()))
                .is_none()
            {
                // Killed: the next run goes on.
                continue;
            }
            let after = synced(self);
            if after == before || after >= late {
                return;
            }
        }
    }

    /// Something happens.
    pub(super) fn happen(&mut self, event: &Event) {
        match *event {
            Event::Configure(method) => self.configure(method, &csr(NAME)),
            Event::ConfigureBadly => self.configure(0, "nothing"),
            Event::Prove => self.prove(),
            Event::Unpublish => self.certum.unpublish(),
            Event::Next => self.next(),
            Event::Page(action) => self.post(action, false),
            Event::StaffPage(action) => self.post(action, true),
            Event::OwnPage(number) => self.post_any(number, false),
            Event::OwnStaffPage(number) => self.post_any(number, true),
            Event::Pay => self.pay(),
            Event::AskToCancel => self.ask_to_cancel(),
            Event::Create => self.create(),
            Event::Renew => self.renew(),
            Event::Resend => {
                let _ = self.ask(true, Desk::resend);
            }
            Event::Terminate => self.terminate(),
            Event::Suspend if self.hosting("domainstatus") == "Active" => {
                self.set_hosting("domainstatus", "Suspended");
                self.set_hosting("suspendreason", "Overdue on Payment");
            }
            Event::Suspend => {}
            Event::Unsuspend => {
                if self.hosting("domainstatus") == "Suspended" {
                    self.set_hosting("domainstatus", "Active");
                    self.set_hosting("suspendreason", "");
                }
            }
            Event::Activate => {
                self.excuses.activated |= self.hosting("domainstatus") == "Terminated";
                self.set_hosting("domainstatus", "Active");
            }
            Event::PayTwice => {
                self.pay();
                if self.is_ours() {
                    let _ = self.ask(true, Desk::renew);
                }
            }
            Event::TakeNumber => {
                let attempt = self.case(true).service.attempt;
                self.certum
                    .take_number(&format!("whmcs-ab-{SERVICE}-{attempt}"));
            }
            Event::Discontinue(is_gone) => self.certum.discontinue(is_gone),
            Event::Refund => self.take_back("Paid", "Refunded"),
            Event::Uninvoice => self.take_back("Unpaid", "Cancelled"),
            Event::Product(number) => {
                self.set_hosting("packageid", PRODUCTS + u64::from(number));
                if number < 6 {
                    let _ = self.ask(true, Desk::change_package);
                }
            }
            Event::Cycle(cycle) => {
                self.set_hosting("billingcycle", CYCLES[usize::from(cycle)]);
                if self.hosting("nextduedate").starts_with("0000") {
                    let today = moment::day(self.shop.now.get());
                    self.set_hosting("nextduedate", day(today));
                    self.set_hosting("nextinvoicedate", day(today));
                }
            }
            Event::Client => {
                let other = CLIENTS.into_iter().find(|client| *client != self.client());
                self.set_hosting("userid", other);
            }
            Event::Setting(place, value) => self.set_option(place, value),
            Event::LoseRecord => self.shop.change("delete from tblsslorders", &[]),
            Event::Password => self.certum.limits(&json!({"password": "changed"})),
            Event::TypePassword => self.type_password(),
            Event::Kill(writes) => self.shop.killed_after.set(Some(u32::from(writes))),
            Event::NoMails(count) => self.shop.mails_refused.set(u32::from(count)),
            Event::NoChanges(count) => self.shop.changes_refused.set(u32::from(count)),
            Event::Mend => self.mend(),
            Event::Pass(hours) | Event::PassUnseen(hours) => {
                self.pass(Duration::hours(hours.into()));
            }
            Event::Revoke => {
                if let Some(serial) = self.case(true).certificates.first() {
                    self.certum.revoke(&serial.serial);
                }
            }
            Event::Reject => self.certum.reject(&self.number()),
            Event::Block => self.certum.block(&self.number(), true),
            Event::FailVetting => self.certum.fail_vetting(&self.number()),
            Event::Whitelist(is_let_in) => self.certum.limits(&json!({"whitelisted": is_let_in})),
            Event::Fault(operation, fault, times) => self.certum.fault(operation, fault, times),
        }
    }

    /// Certum's number of the present order; empty where there is none.
    fn number(&self) -> String {
        let sql = "select o.certum_id from mod_certum_services s join mod_certum_orders o on o.id = s.order_id";
        self.shop.text(sql, &[])
    }

    /// Sets an option of each product of the module.
    pub(super) fn set_option(&self, place: usize, value: &str) {
        let sql = format!("update tblproducts set configoption{place} = ?");
        self.shop.change(&sql, &[value.into()]);
    }

    /// Whether WHMCS calls this module for the service.
    pub(super) fn is_ours(&self) -> bool {
        self.product() < PRODUCTS + 6
    }

    /// Whatever failed works again.
    pub(super) fn mend(&mut self) {
        self.certum.mend();
        self.shop.killed_after.set(None);
        self.shop.mails_refused.set(0);
        self.shop.changes_refused.set(0);
    }
}

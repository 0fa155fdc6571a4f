//! Attaching and detaching, killed at each of their writes.

use super::super::simulated::common::Simulator;
use super::certum::Certum;
use super::events::{Event, Purchase};
use super::world::{SERVICE, World};
use crate::form::Form;
use serde_json::Value;
use time::Duration;
use time::macros::datetime;

/// A service with its certificate.
fn issued(simulator: &Simulator) -> World<'_> {
    let purchase = Purchase {
        product: 0,
        cycle: 0,
        is_issued: true,
    };
    let begun = datetime!(2026-12-01 12:00 UTC);
    World::of(Certum::new(simulator), begun, purchase)
}

impl World<'_> {
    /// What staff do on the page of attaching: the page; `None` where the process was killed.
    fn attaching(&mut self, form: &[(&str, &str)]) -> Option<Value> {
        let service = SERVICE.to_string();
        let own = [("service", service.as_str())];
        let form: Form = own.iter().chain(form).copied().collect();
        let page = self.ask(true, |desk, _| desk.attach(&form, Some(&form)));
        page.map(Result::unwrap)
    }

    /// Certum's number of the order that the page says the service has; empty for none.
    fn shown(&mut self) -> String {
        let page = self.attaching(&[]).unwrap();
        let number = page["service"]["order_number"].as_str();
        number.unwrap_or_default().to_owned()
    }

    /// Detaches: whether it came to an end.
    fn detach(&mut self) -> bool {
        let page = self.attaching(&[("do", "detach"), ("sure", "1")]);
        page.is_some_and(|page| page["done"][0]["good"] == true)
    }

    /// Attaches an order, with what is in doubt ticked: whether it came to an end.
    fn attach(&mut self, number: &str, writes: Option<u8>) -> bool {
        let preview = self
            .attaching(&[("do", "find"), ("number", number)])
            .unwrap();
        let doubted = preview["preview"][0]["doubted"].as_str().unwrap();
        let (chosen, ticked) = (format!("chosen.{SERVICE}"), format!("ticked.{SERVICE}"));
        if let Some(writes) = writes {
            self.happen(&Event::Kill(writes));
        }
        let form = [("do", "attach"), (&chosen, number), (&ticked, doubted)];
        let page = self.attaching(&form);
        page.is_some_and(|page| page["done"][0]["good"] == true)
    }

    /// Cron comes once more, with nothing in its way.
    fn later(&mut self) {
        self.mend();
        self.pass(Duration::minutes(20));
        self.cron();
    }

    fn count(&self, what: &str) -> u64 {
        self.shop
            .number(&format!("select count(*) from {what}"), &[])
    }

    /// What was begun and not ended.
    fn begun(&self) -> u64 {
        self.count("mod_certum_changes where outcome = 'intended'")
    }
}

#[test]
fn what_is_killed_while_it_is_detached_is_detached_by_cron_or_has_its_order() {
    let simulator = Simulator::start(&[]);
    for writes in 0..40 {
        let mut world = issued(&simulator);
        world.happen(&Event::Kill(writes));
        let is_whole = world.detach();
        world.later();
        if !world.shown().is_empty() {
            assert!(world.detach(), "once more after {writes} writes");
        }
        assert_eq!(world.shown(), "", "{writes}");
        assert_eq!(world.begun(), 0, "{writes}");
        assert_eq!(world.count("mod_certum_terms"), 0, "{writes}");
        assert_eq!(world.count("mod_certum_orders where service_id > 0"), 0);
        let lives = "tblsslorders where status <> 'Cancelled'";
        assert_eq!(world.count(lives), 0, "{writes}");
        assert_eq!(world.wrong, [""; 0], "{writes}");
        if is_whole {
            assert!(writes > 5, "it was killed nowhere");
            return;
        }
    }
    panic!("it comes to no end");
}

#[test]
fn what_is_killed_while_it_is_attached_is_shown_without_an_order_until_it_is_done_once_more() {
    let simulator = Simulator::start(&[]);
    for writes in 0..60 {
        let mut world = issued(&simulator);
        let number = world.shown();
        assert!(world.detach());
        let mails = world.count("tblemails");
        let is_whole = world.attach(&number, Some(writes));
        world.later();
        if world.shown().is_empty() {
            assert!(world.attach(&number, None), "once more, {writes}");
            world.later();
        }
        assert_eq!(world.shown(), number, "{writes}");
        assert_eq!(world.begun(), 0, "{writes}");
        assert_eq!(world.count("mod_certum_orders"), 1, "{writes}");
        assert_eq!(world.count("mod_certum_certificates"), 1, "{writes}");
        assert_eq!(world.count("mod_certum_terms"), 1, "{writes}");
        let holds = "mod_certum_services where certificate_id > 0 and due_at is not null";
        assert_eq!(world.count(holds), 1, "{writes}");
        let lives = "tblsslorders where status = 'Completed'";
        assert_eq!(world.count(lives), 1, "{writes}");
        assert_eq!(world.count("tblemails"), mails, "old news, {writes}");
        assert_eq!(world.wrong, [""; 0], "{writes}");
        if is_whole {
            assert!(writes > 10, "it was killed nowhere");
            return;
        }
    }
    panic!("it comes to no end");
}

//! Capsule does a statement once more whose answer was lost with the connection: nothing comes of that twice. Inserts whose
//! number is asked for it does within a transaction, and not again.

use super::super::simulated::common::Simulator;
use super::certum::Certum;
use super::events::{Event, Purchase};
use super::world::World;
use time::Duration;
use time::macros::datetime;

impl World<'_> {
    fn count_of(&self, what: &str) -> u64 {
        let sql = format!("select count(*) from {what}");
        self.shop.number(&sql, &[])
    }

    /// From the purchase to the certificate: whoever sees that something failed does it again.
    fn live(&mut self) {
        for _ in 0..3 {
            self.happen(&Event::Create);
            self.happen(&Event::Configure(0));
            self.happen(&Event::Prove);
            self.pass(Duration::minutes(20));
            self.cron();
        }
    }
}

#[test]
fn what_the_database_did_twice_is_there_once() {
    let simulator = Simulator::start(&[]);
    let purchase = Purchase {
        product: 0,
        cycle: 0,
        is_issued: false,
    };
    let begun = datetime!(2026-12-01 12:00 UTC);
    for writes in 0..200 {
        let mut world = World::bought(Certum::new(&simulator), begun, purchase);
        world.shop.twice_after.set(Some(writes));
        world.live();
        assert_eq!(world.count_of("tblsslorders"), 1, "{writes}");
        assert_eq!(world.count_of("mod_certum_services"), 1, "{writes}");
        assert_eq!(world.count_of("mod_certum_orders"), 1, "{writes}");
        assert_eq!(world.count_of("mod_certum_certificates"), 1, "{writes}");
        assert_eq!(world.count_of("mod_certum_terms"), 1, "{writes}");
        let open = "mod_certum_changes where outcome in ('intended', 'unknown')";
        assert_eq!(world.count_of(open), 0, "{writes}");
        let subjects = "(select distinct subject from tblemails)";
        assert_eq!(
            world.count_of("tblemails"),
            world.count_of(subjects),
            "{writes}"
        );
        // What to publish is not mailed any more once it was.
        let sent = world.count_of("tblemails");
        assert!(sent == 3 || sent == 2, "{writes}: {sent}");
        assert_eq!(
            world.count_of("mod_certum_mails where state not in ('sent', 'void')"),
            0
        );
        if world.shop.twice_after.get().is_some() {
            assert!(writes > 20, "nothing was written twice");
            return;
        }
    }
    panic!("it comes to no end");
}

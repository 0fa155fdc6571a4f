//! `renew` and `reissue`: nothing is placed twice.

use crate::records::Order;
use crate::words::{CodeLost, MailKind, OrderKind, Outcome};
use serde_json::json;

use super::common::orders::csr;
use super::module::{Module, words};

const PROOF: [(&str, &str); 2] = [("method", "DNS_TXT_PREFIX"), ("email", "z@a.example.com")];

/// The fields of a renewal or reissue with a fresh CSR.
fn fields<'a>(csr: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("csr", csr)][..], &PROOF, more].concat()
}

#[test]
fn a_renewal_is_an_order_of_the_same_customer() {
    let mut module = Module::issued("a.example.com");
    assert_eq!(
        module.plan("renewal", &[]).problems[0].code(),
        "not_now",
        "too early"
    );
    module.reach_the_terms_end();
    let old = module.certum_id();
    let csr = csr("a.example.com");
    let effect = module.run("renewal", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(effect.events, [(MailKind::Publish, module.certum_id())]);
    assert_ne!(module.certum_id(), old);
    assert_eq!(module.stored.product_code(), "606");
    assert_eq!(module.phase(), "changing");
    assert!(module.is_settled());
    let before = module.stored.certificates.len();
    module.prove();
    assert_eq!(module.phase(), "issued");
    assert_eq!(module.stored.certificates.len(), before + 1);
    // The renewal is renewed in its turn.
    module.reach_the_terms_end();
    let csr = self::csr("a.example.com");
    let effect = module.run("renewal", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
    assert_eq!(module.stored.product_code(), "606");
}

#[test]
fn the_kept_csr_renews_and_is_used_up() {
    let mut module = Module::issued("a.example.com");
    module.reach_the_terms_end();
    module.run("csr", &[("csr", &csr("a.example.com"))]);
    assert_eq!(module.run("renewal", &PROOF).outcome, Outcome::Done);
    assert_eq!(module.stored.service.next_csr, None);
    let mut without = Module::issued("a.example.com");
    without.reach_the_terms_end();
    let problems = without.plan("renewal", &PROOF).problems;
    assert_eq!(
        (problems[0].field.as_str(), problems[0].code()),
        ("csr", "csr_missing")
    );
    let refused = without.run("renewal", &fields(&csr("a.example.com"), &[]));
    assert_eq!(refused.outcome, Outcome::Done);
}

#[test]
fn a_renewal_whose_answer_was_lost_is_found_and_never_sent_twice() {
    for when in ["after", "before"] {
        let mut module = Module::issued("a.example.com");
        module.reach_the_terms_end();
        let csr = csr("a.example.com");
        module.cut("renewCertificate", when);
        let effect = module.run("renewal", &fields(&csr, &[]));
        assert_eq!(effect.outcome, Outcome::Unknown, "{when}");
        assert_eq!(module.phase(), "changing");
        assert_eq!(
            module.plan("renewal", &fields(&csr, &[])).problems[0].code(),
            "not_now"
        );
        module.cut("getOrdersByDateRange", "before");
        assert_eq!(module.settle().outcome, Outcome::Away);
        module.mend();
        if when == "after" {
            assert_eq!(module.settle().outcome, Outcome::Done);
            assert_eq!(module.count("addSanVerification"), 1, "a fresh code");
            assert_eq!(module.orders().len(), 2);
            module.prove();
            assert_eq!(module.phase(), "issued");
        } else {
            // It may still be on its way.
            assert_eq!(module.settle().outcome, Outcome::Unknown);
            module.advance_minutes(11);
            assert_eq!(module.settle().outcome, Outcome::NotDone);
            assert!(module.is_settled());
            assert_eq!(module.orders().len(), 1);
            assert_eq!(module.phase(), "issued");
        }
        assert_eq!(module.count("renewCertificate"), 1);
    }
}

#[test]
fn a_renewal_is_told_from_orders_of_others_and_from_earlier_ones() {
    let mut module = Module::issued("a.example.com");
    module.reach_the_terms_end();
    for customer in ["whmcs-3-70", "whmcs-3-7"] {
        // Another customer's renewal; and an order of the own customer that renews nothing.
        let code = if customer == "whmcs-3-7" {
            "601"
        } else {
            "606"
        };
        let add = json!({"customer": customer, "productCode": code, "commonName": "b.example.com"});
        module.simulator.post("/control/state", json!({"add": add}));
    }
    // And a renewal that is known already.
    let add = json!({"customer": "whmcs-3-7", "productCode": "606", "commonName": "a.example.com"});
    let known = module.simulator.post("/control/state", json!({"add": add}));
    let older = Order {
        id: 2,
        kind: OrderKind::Renewal,
        certum_id: known["orderID"].as_str().unwrap().to_owned(),
        ..module.stored.orders[0].clone()
    };
    module.stored.keep_order(older);
    module.cut("renewCertificate", "before");
    let csr = csr("a.example.com");
    assert_eq!(
        module.run("renewal", &fields(&csr, &[])).outcome,
        Outcome::Unknown
    );
    module.mend();
    module.advance_minutes(11);
    assert_eq!(module.settle().outcome, Outcome::NotDone);
}

#[test]
fn of_a_customer_that_several_services_share_the_names_tell() {
    for when in ["after", "before"] {
        let mut module = Module::issued("a.example.com");
        // As an order that was attached has it.
        let shared = json!({"orderID": module.certum_id(), "customer": "Old Shop"});
        module.simulator.post("/control/state", shared);
        for order in &mut module.stored.orders {
            order.customer = "Old Shop".to_owned();
        }
        module.reach_the_terms_end();
        module.cut("renewCertificate", when);
        let csr = csr("a.example.com");
        let effect = module.run("renewal", &fields(&csr, &[]));
        assert_eq!(effect.outcome, Outcome::Unknown);
        module.mend();
        module.advance_minutes(11);
        for issued in [true, false] {
            let other = json!({"customer": "Old Shop", "productCode": "606", "commonName": "b.example.com", "issued": issued});
            module
                .simulator
                .post("/control/state", json!({"add": other}));
        }
        let settled = module.settle();
        if when == "after" {
            assert_eq!(settled.outcome, Outcome::Done, "{settled:?}");
            let renewed = module.orders();
            let mut own = renewed
                .iter()
                .filter(|order| order["orderID"] == module.certum_id());
            assert_eq!(
                own.next().unwrap()["subject"]["commonName"],
                "a.example.com"
            );
        } else {
            assert_eq!(settled.outcome, Outcome::NotDone, "{settled:?}");
        }
        assert_eq!(module.count("renewCertificate"), 1);
    }
}

#[test]
fn a_renewal_that_was_issued_meanwhile_brings_its_certificate() {
    let mut module = Module::issued("a.example.com");
    module.reach_the_terms_end();
    module.limits(json!({"auto": true}));
    let before = module.stored.certificates.len();
    let csr = csr("a.example.com");
    module.crash("renewal", &fields(&csr, &[]));
    let effect = module.settle();
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.stored.certificates.len(), before + 1);
    assert_eq!(module.orders_of_certificates()[0], module.certum_id());
    let newest = &module.stored.certificates[0];
    assert!(newest.chain.contains("BEGIN CERTIFICATE"));
    assert_eq!(module.phase(), "issued");
}

#[test]
fn a_csr_for_another_name_and_a_foreign_certificate_are_refused_before_anything_is_sent() {
    let module = Module::issued("a.example.com");
    let other = csr("b.example.com");
    let refused = module.plan("reissue", &fields(&other, &[("serial", "0A1B")]));
    let words: Vec<_> = refused
        .problems
        .iter()
        .map(|problem| (problem.field.as_str(), problem.code()))
        .collect();
    assert_eq!(words, [("serialNumber", "serial_foreign")]);
    let refused = module.plan("reissue", &fields(&other, &[]));
    assert_eq!(refused.problems[0].code(), "common_name_differs");
    assert_eq!(module.asked().len(), 0);
}

#[test]
fn a_reissue_keeps_its_order() {
    let mut module = Module::issued("a.example.com");
    let id = module.certum_id();
    let csr = csr("a.example.com");
    let effect = module.run("reissue", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.certum_id(), id);
    assert_eq!(module.phase(), "changing");
    assert_eq!(
        module.plan("reissue", &fields(&csr, &[])).problems[0].code(),
        "not_now"
    );
    module.prove();
    assert_eq!(module.phase(), "issued");
    assert_eq!(module.orders()[0]["issues"].as_array().unwrap().len(), 2);
}

#[test]
fn a_reissue_does_not_move_its_orders_term() {
    let mut module = Module::issued("a.example.com");
    let term = module.case().term_end();
    for _ in 0..3 {
        module.advance_minutes(24 * 60);
        module.run("reissue", &fields(&csr("a.example.com"), &[]));
        module.prove();
        assert_eq!(module.case().term_end(), term);
    }
}

#[test]
fn new_names_are_added_where_product_and_shop_allow_them() {
    let choice = json!({"v": "1", "method": "DNS_TXT_PREFIX", "email": "z@a.example.com"});
    let mut module = Module::of("651", "a.example.com", &choice);
    module.order();
    module.prove();
    let csr = csr("a.example.com");
    let rows = [
        ("rows.0.www", "1"),
        ("rows.1.name", "Żółw.example.com"),
        ("rows.1.www", "1"),
        ("rows.2.name", ""),
    ];
    assert_eq!(
        module.run("reissue", &fields(&csr, &rows)).outcome,
        Outcome::Done
    );
    module.prove();
    let names = module.orders()[0]["issues"][1]["names"].clone();
    assert_eq!(
        names,
        json!([
            "a.example.com",
            "www.a.example.com",
            "xn--w-uga1v8h.example.com",
            "www.xn--w-uga1v8h.example.com"
        ])
    );
    let fixed = Module::issued("a.example.com");
    let refused = fixed.plan(
        "reissue",
        &fields(&csr, &[("rows.1.name", "b.example.com")]),
    );
    assert_eq!(refused.problems[0].code(), "names_fixed");
    let wrong = module.plan("reissue", &fields(&csr, &[("rows.4.name", "a_b")]));
    assert_eq!(wrong.problems[0].code(), "name_wrong");
}

#[test]
fn a_reissue_whose_answer_was_lost_is_found_where_it_shows_at_once() {
    for when in ["after", "before"] {
        let mut module = Module::issued("a.example.com");
        module.advance_minutes(1);
        let csr = csr("a.example.com");
        module.cut("reissueCertificate", when);
        assert_eq!(
            module.run("reissue", &fields(&csr, &[])).outcome,
            Outcome::Unknown
        );
        assert_eq!(module.phase(), "changing");
        module.mend();
        if when == "after" {
            assert_eq!(module.settle().outcome, Outcome::Done);
            module.prove();
        } else {
            assert_eq!(
                module.settle().outcome,
                Outcome::Unknown,
                "it may be on its way"
            );
            module.advance_minutes(11);
            assert_eq!(module.settle().outcome, Outcome::NotDone);
        }
        assert!(module.is_settled());
        assert_eq!(module.phase(), "issued");
        assert_eq!(module.count("reissueCertificate"), 1);
    }
}

#[test]
fn one_that_shows_only_at_issue_stays_unknown_until_then() {
    let mut module = Module::issued("a.example.com");
    module.limits(json!({"reissueShown": "atIssue"}));
    module.advance_minutes(1);
    let csr = csr("a.example.com");
    module.cut("reissueCertificate", "after");
    assert_eq!(
        module.run("reissue", &fields(&csr, &[])).outcome,
        Outcome::Unknown
    );
    module.mend();
    for _ in 0..3 {
        module.advance_minutes(60);
        assert_eq!(module.settle().outcome, Outcome::Unknown);
    }
    assert_eq!(
        module.plan("reissue", &fields(&csr, &[])).problems[0].code(),
        "not_now"
    );
    let id = module.certum_id();
    module.simulator.post(
        "/control/state",
        json!({"orderID": id, "status": "ENROLLED"}),
    );
    assert_eq!(module.settle().outcome, Outcome::Done);
    assert_eq!(module.stored.certificates.len(), 2);
    assert_eq!(module.count("reissueCertificate"), 1);
    // One that was not carried out is told from it by the order's last change.
    let mut never = Module::issued("a.example.com");
    never.limits(json!({"reissueShown": "atIssue"}));
    never.cut("reissueCertificate", "before");
    assert_eq!(
        never.run("reissue", &fields(&csr, &[])).outcome,
        Outcome::Unknown
    );
    never.mend();
    never.advance_minutes(11);
    assert_eq!(never.settle().outcome, Outcome::NotDone);
}

#[test]
fn after_a_crash_the_stored_intent_is_enough() {
    let mut module = Module::issued("a.example.com");
    module.advance_minutes(60);
    let csr = csr("a.example.com");
    module.crash("reissue", &fields(&csr, &[]));
    assert_eq!(module.settle().outcome, Outcome::Done);
    let mut never = Module::issued("a.example.com");
    never.advance_minutes(60);
    never.cut("reissueCertificate", "before");
    never.crash("reissue", &fields(&csr, &[]));
    never.mend();
    never.advance_minutes(11);
    assert_eq!(never.settle().outcome, Outcome::NotDone);
}

#[test]
fn what_certum_refuses_stands_at_its_field() {
    let mut module = Module::issued("a.example.com");
    let csr = csr("a.example.com");
    module.fault(json!({"refuse": {"code": 1032, "value": ""}, "operation": "reissueCertificate"}));
    let effect = module.run("reissue", &fields(&csr, &[]));
    assert_eq!(
        (effect.outcome, words(&effect)),
        (Outcome::Refused, vec![("csr", "refused_code")])
    );
    assert!(module.is_settled());
    assert_eq!(module.phase(), "issued");
    module.cut("getOrderState", "before");
    let effect = module.run("reissue", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Away);
    assert!(module.is_settled());
    assert_eq!(module.count("reissueCertificate"), 1);
}

#[test]
fn the_fresh_code_of_what_was_found_is_asked_for_once_too() {
    let mut module = Module::issued("a.example.com");
    let csr = csr("a.example.com");
    module.crash("reissue", &fields(&csr, &[]));
    module.cut("addSanVerification", "after");
    assert_eq!(module.settle().outcome, Outcome::Done);
    assert!(module.is_settled());
    assert_eq!(
        module.stored.verification().unwrap().lost,
        Some(CodeLost::Away)
    );
    assert_eq!(module.count("addSanVerification"), 1);
    module.mend();
    // A person asks for another.
    assert_eq!(module.run("change", &PROOF).outcome, Outcome::Done);
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn two_changes_of_the_same_kind_are_told_apart() {
    let mut module = Module::issued("a.example.com");
    // A reissue that was given up at Certum is not taken for the next one.
    let first = csr("a.example.com");
    assert_eq!(
        module.run("reissue", &fields(&first, &[])).outcome,
        Outcome::Done
    );
    module.reject();
    module.advance_minutes(1);
    module.cut("reissueCertificate", "before");
    let second = csr("a.example.com");
    assert_eq!(
        module.run("reissue", &fields(&second, &[])).outcome,
        Outcome::Unknown
    );
    module.mend();
    module.advance_minutes(11);
    assert_eq!(module.settle().outcome, Outcome::NotDone);
    // The one that is carried out then is.
    assert_eq!(
        module.run("reissue", &fields(&second, &[])).outcome,
        Outcome::Done
    );
    module.prove();
    assert_eq!(module.phase(), "issued");
}

/// A renewal that was placed and refused: the service is about it, the certificate is another order's.
fn with_a_refused_renewal() -> (Module, String) {
    let mut module = Module::issued("a.example.com");
    let old = module.certum_id();
    module.reach_the_terms_end();
    let csr = csr("a.example.com");
    module.run("renewal", &fields(&csr, &[]));
    module.reject();
    assert_eq!(module.phase(), "issued");
    (module, old)
}

#[test]
fn after_a_refused_renewal_a_reissue_is_of_the_certificates_own_order() {
    let (mut module, old) = with_a_refused_renewal();
    let csr = csr("a.example.com");
    let effect = module.run("reissue", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.certum_id(), old);
    assert_eq!(module.phase(), "changing");
    assert_eq!(module.case().changing().unwrap().as_str(), "reissue");
    let other = [("method", "FILE"), ("email", "z@a.example.com")];
    assert_eq!(module.run("change", &other).outcome, Outcome::Done);
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn after_a_refused_renewal_a_lost_reissue_is_looked_for_in_the_certificates_own_order() {
    let (mut module, old) = with_a_refused_renewal();
    module.advance_minutes(1);
    let csr = csr("a.example.com");
    module.cut("reissueCertificate", "after");
    let effect = module.run("reissue", &fields(&csr, &[]));
    assert_eq!(effect.outcome, Outcome::Unknown);
    assert_eq!(module.case().changing().unwrap().as_str(), "reissue");
    module.mend();
    assert_eq!(module.settle().outcome, Outcome::Done);
    assert_eq!(module.certum_id(), old);
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn the_renewed_certificate_can_be_reissued_beside_its_renewal() {
    let mut module = Module::issued("a.example.com");
    module.reach_the_terms_end();
    let old = (module.certum_id(), module.serial());
    let before = module.stored.certificates.len();
    let csr = csr("a.example.com");
    module.run("renewal", &fields(&csr, &[]));
    module.prove();
    let term = module.case().term_end();
    module.advance_minutes(1);
    let serial = [("serial", old.1.as_str())];
    let effect = module.run("reissue", &fields(&csr, &serial));
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.certum_id(), old.0);
    assert_eq!(module.case().changing().unwrap().as_str(), "reissue");
    module.prove();
    assert_eq!(module.phase(), "issued");
    assert_eq!(module.stored.certificates.len(), before + 2);
    assert_eq!(module.case().term_end(), term, "the term is the order's");
}

#[test]
fn what_to_publish_is_told_for_each_reissue_of_a_certificate() {
    let mut module = Module::issued("a.example.com");
    let mut told = Vec::new();
    for lost in [false, true] {
        module.advance_minutes(1);
        let csr = csr("a.example.com");
        let effect = if lost {
            module.crash("reissue", &fields(&csr, &[]));
            module.advance_minutes(5);
            module.settle()
        } else {
            module.run("reissue", &fields(&csr, &[]))
        };
        assert_eq!(effect.outcome, Outcome::Done);
        told.extend(effect.events);
        module.reject();
    }
    assert_eq!(told.len(), 2);
    assert_ne!(told[0], told[1]);
}

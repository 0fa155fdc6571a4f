//! `revoke` and `cancel`.

use crate::words::{MailKind, Operation, OrderStatus, Outcome};
use serde_json::json;

use super::common::orders::csr;
use super::module::{Module, words};

const REASON: [(&str, &str); 2] = [("reason", "SUPERSEDED"), ("note", "Zgubiłem & <nowy>")];

#[test]
fn a_certificate_is_revoked_once() {
    let mut module = Module::issued("a.example.com");
    let effect = module.run("revoke", &REASON);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.asked(), ["revokeCertificate", "getCertificate"]);
    assert_eq!(effect.events, [(MailKind::Revoked, module.serial())]);
    assert_eq!(module.phase(), "revoked");
    assert_eq!(module.statuses()[0], "REVOKED");
    assert!(module.is_settled());
    assert_eq!(module.plan("revoke", &REASON).problems[0].code(), "not_now");
}

#[test]
fn one_that_was_revoked_elsewhere_counts_as_done() {
    let mut module = Module::issued("a.example.com");
    let serial = module.serial();
    module
        .simulator
        .post("/control/state", json!({"revoke": serial}));
    let effect = module.run("revoke", &REASON);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.phase(), "revoked");
}

#[test]
fn a_revocation_with_its_answer_lost_is_read() {
    for (when, sent) in [("after", 1), ("before", 2)] {
        let mut module = Module::issued("a.example.com");
        module.cut("revokeCertificate", when);
        assert_eq!(
            module.run("revoke", &REASON).outcome,
            Outcome::Unknown,
            "{when}"
        );
        module.cut("getCertificate", "before");
        assert_eq!(module.settle().outcome, Outcome::Away);
        module.mend();
        assert_eq!(module.settle().outcome, Outcome::Done, "{when}");
        assert_eq!(module.phase(), "revoked");
        assert!(module.is_settled());
        assert_eq!(module.count("revokeCertificate"), sent, "{when}");
    }
}

/// A compromised key must not stay trusted because an answer was lost.
#[test]
fn a_revocation_is_asked_for_until_certum_has_it() {
    let mut module = Module::issued("a.example.com");
    module.cut("revokeCertificate", "before");
    let reason = [
        ("reason", "KEYCOMPROMISE"),
        ("compromised_on", &module.today()),
        ("note", "Zgubiłem & <nowy>"),
    ];
    assert_eq!(module.run("revoke", &reason).outcome, Outcome::Unknown);
    for _ in 0..3 {
        assert_eq!(module.settle().outcome, Outcome::Unknown);
        assert!(!module.is_settled());
    }
    module.mend();
    assert_eq!(module.settle().outcome, Outcome::Done);
    assert_eq!(module.phase(), "revoked");
    let requests = module.requests("revokeCertificate");
    assert_eq!(requests.len(), 5);
    assert!(requests.iter().all(|request| *request == requests[0]));
}

#[test]
fn a_revocation_that_takes_its_time_is_under_way() {
    let mut module = Module::issued("a.example.com");
    module.limits(json!({"revokeDelaySeconds": 600}));
    assert_eq!(module.run("revoke", &REASON).outcome, Outcome::Done);
    assert_eq!(module.statuses()[0], "REVOKING");
    assert_eq!(module.phase(), "revoked");
}

#[test]
fn a_refused_revocation_stands_at_its_field() {
    let mut module = Module::issued("a.example.com");
    module.fault(
        json!({"refuse": {"code": 1141, "value": "2026-01-01"}, "operation": "revokeCertificate"}),
    );
    let effect = module.run("revoke", &REASON);
    assert_eq!(effect.outcome, Outcome::Refused);
    assert_eq!(
        words(&effect),
        [("keyCompromiseDate", "refused_code_value")]
    );
    assert!(module.is_settled());
    assert_eq!(module.phase(), "issued");
}

#[test]
fn an_order_is_cancelled_and_twice_means_done() {
    for elsewhere in [false, true] {
        let mut module = Module::configured("a.example.com");
        module.order();
        let id = module.certum_id();
        if elsewhere {
            module.simulator.post(
                "/control/state",
                json!({"orderID": id, "status": "REJECTED"}),
            );
        }
        assert_eq!(module.run("cancel", &[]).outcome, Outcome::Done);
        assert_eq!(module.phase(), "rejected");
        assert!(module.is_settled());
        assert_eq!(module.plan("cancel", &[]).problems[0].code(), "not_now");
    }
}

#[test]
fn a_cancellation_with_its_answer_lost_is_read() {
    for (when, outcome, phase) in [
        ("after", Outcome::Done, "rejected"),
        ("before", Outcome::NotDone, "pending"),
    ] {
        let mut module = Module::configured("a.example.com");
        module.order();
        module.cut("cancelOrder", when);
        assert_eq!(
            module.run("cancel", &[]).outcome,
            Outcome::Unknown,
            "{when}"
        );
        module.mend();
        assert_eq!(module.settle().outcome, outcome, "{when}");
        assert_eq!(module.phase(), phase);
        assert_eq!(module.count("cancelOrder"), 1);
    }
}

#[test]
fn what_cannot_be_cancelled_is_told() {
    let mut module = Module::configured("a.example.com");
    module.order();
    let id = module.certum_id();
    module
        .simulator
        .post("/control/state", json!({"orderID": id, "blocked": true}));
    let effect = module.run("cancel", &[]);
    assert_eq!(effect.outcome, Outcome::Refused);
    assert!(effect.problems[0].said.to_string().contains("1138"));
    assert_eq!(module.phase(), "pending");
}

#[test]
fn a_renewal_under_way_is_cancelled_and_the_certificate_stays() {
    for lost in [false, true] {
        let mut module = Module::issued("a.example.com");
        let old = module.certum_id();
        module.reach_the_terms_end();
        let csr = csr("a.example.com");
        let proof = [("method", "DNS_TXT_PREFIX"), ("email", "z@a.example.com")];
        module.run("renewal", &[&[("csr", csr.as_str())][..], &proof].concat());
        let renewal = module.certum_id();
        if lost {
            module.cut("cancelOrder", "after");
            assert_eq!(module.run("cancel", &[]).outcome, Outcome::Unknown);
            module.mend();
            assert_eq!(module.settle().outcome, Outcome::Done);
        } else {
            assert_eq!(module.run("cancel", &[]).outcome, Outcome::Done);
        }
        assert_eq!(module.certum_id(), old);
        assert_eq!(module.stored.order_status(), Some(&OrderStatus::Enrolled));
        assert_eq!(module.stored.verification(), None);
        assert_eq!(module.phase(), "issued");
        let orders = module.orders();
        let cancelled = orders.iter().find(|order| order["orderID"] == renewal);
        assert_eq!(cancelled.unwrap()["issues"][0]["status"], "REJECTED");
        // A reissue is within the order, which is issued.
        let again = [&[("csr", csr.as_str())][..], &proof].concat();
        assert_eq!(module.run("reissue", &again).outcome, Outcome::Done);
        // It can be taken back; the certificate stays.
        assert_eq!(module.run("cancel", &[]).outcome, Outcome::Done);
        assert_eq!(module.phase(), "issued");
        assert_eq!(module.plan("cancel", &[]).problems[0].code(), "not_now");
    }
}

#[test]
fn what_is_issued_or_ended_leaves_nothing_to_cancel() {
    for minutes in [0, 401 * 24 * 60] {
        let mut module = Module::configured("a.example.com");
        module.order();
        let id = module.certum_id();
        let issued = json!({"orderID": id, "status": "ENROLLED"});
        module.simulator.post("/control/state", issued);
        module.advance_minutes(minutes);
        let effect = module.run("cancel", &[]);
        assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
        assert_eq!(words(&effect), [("", "nothing_to_cancel")]);
        assert!(module.is_settled());
        // What was issued is there to be revoked.
        assert_eq!(module.stored.certificates.len(), 1);
        let phase = if minutes == 0 { "issued" } else { "expired" };
        assert_eq!(module.phase(), phase);
    }
}

#[test]
fn where_what_was_issued_cannot_be_read_it_is_asked_for_later() {
    let mut module = Module::configured("a.example.com");
    module.order();
    let id = module.certum_id();
    let issued = json!({"orderID": id, "status": "ENROLLED"});
    module.simulator.post("/control/state", issued);
    module.cut("getOrderByOrderID", "before");
    let effect = module.run("cancel", &[]);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(words(&effect), [("", "nothing_to_cancel")]);
    assert!(module.stored.order().unwrap().stale);
    assert!(module.is_settled());
}

/// A module with a reissue whose outcome stays unknown.
fn with_a_lost_reissue() -> Module {
    let mut module = Module::issued("a.example.com");
    module.limits(json!({"reissueShown": "atIssue"}));
    module.advance_minutes(1);
    module.cut("reissueCertificate", "after");
    let csr = csr("a.example.com");
    let fields = [
        ("csr", csr.as_str()),
        ("method", "DNS_TXT_PREFIX"),
        ("email", "z@a.example.com"),
    ];
    assert_eq!(module.run("reissue", &fields).outcome, Outcome::Unknown);
    module.mend();
    assert_eq!(module.settle().outcome, Outcome::Unknown);
    module
}

#[test]
fn a_compromised_key_does_not_wait_for_the_outcome_of_another_change() {
    let mut module = with_a_lost_reissue();
    let open = module.open(Operation::Reissue).cloned();
    let compromised = [("reason", "KEYCOMPROMISE")];
    let effect = module.run("revoke", &compromised);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(module.statuses()[0], "REVOKED");
    // The reissue is as open as it was.
    assert!(open.is_some());
    assert_eq!(module.open(Operation::Reissue), open.as_ref());
    assert_eq!(module.stored.open_changes().count(), 1);
    assert_eq!(module.settle().outcome, Outcome::Unknown);
}

#[test]
fn beside_another_change_a_lost_or_refused_revocation_leaves_it_open() {
    for lost in [true, false] {
        let mut module = with_a_lost_reissue();
        let open = module.open(Operation::Reissue).cloned();
        if lost {
            module.cut("revokeCertificate", "after");
            assert_eq!(module.run("revoke", &REASON).outcome, Outcome::Unknown);
            assert!(module.open(Operation::Revoke).is_some());
        } else {
            let refuse = json!({"code": 1141, "value": "2026-01-01"});
            module.fault(json!({"refuse": refuse, "operation": "revokeCertificate"}));
            assert_eq!(module.run("revoke", &REASON).outcome, Outcome::Refused);
        }
        module.mend();
        assert!(open.is_some());
        assert_eq!(module.open(Operation::Reissue), open.as_ref());
        module.refresh();
        let status = if lost { "REVOKED" } else { "VALID" };
        assert_eq!(module.statuses()[0], status);
        assert_eq!(module.open(Operation::Reissue), open.as_ref());
    }
}

#[test]
fn a_revocation_waits_for_the_outcome_of_another_one() {
    let mut module = Module::issued("a.example.com");
    module.cut("revokeCertificate", "before");
    assert_eq!(module.run("revoke", &REASON).outcome, Outcome::Unknown);
    assert_eq!(module.plan("revoke", &REASON).problems[0].code(), "not_now");
}

#[test]
fn a_lost_reissue_of_which_nothing_shows_is_given_up_after_a_day() {
    let mut module = with_a_lost_reissue();
    module.advance_minutes(23 * 60);
    assert_eq!(module.settle().outcome, Outcome::Unknown);
    module.advance_minutes(61);
    assert_eq!(module.settle().outcome, Outcome::NotDone);
    assert!(module.is_settled());
    assert_eq!(module.phase(), "issued");
}

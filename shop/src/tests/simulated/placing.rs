//! `order`: one purchase is one order.

use crate::change::unsettled;
use crate::words::{CodeLost, MailKind, Operation, Outcome};
use serde_json::json;

use super::module::{Module, words};

#[test]
fn an_order_is_validated_placed_and_can_be_proved() {
    let mut module = Module::configured("shop.example.com");
    let plan = module.plan("order", &[]);
    assert_eq!(plan.operation.as_str(), "quickOrder");
    let meant = plan.order.unwrap();
    assert_eq!(meant.number, "whmcs-ab-7-1");
    assert_eq!(meant.customer, "whmcs-3-7");
    module.order();
    assert_eq!(module.asked(), ["validateOrderParameters", "quickOrder"]);
    assert!(module.is_settled());
    assert_eq!(module.phase(), "pending");
    module.prove();
    assert_eq!(module.phase(), "issued");
    assert_eq!(module.orders()[0]["customer"], "whmcs-3-7");
}

#[test]
fn a_refusal_stands_at_its_field_and_leaves_the_form_open() {
    let mut module = Module::configured("shop.example.com");
    let refusal =
        json!({"refuse": {"code": 1120, "value": "Acme"}, "operation": "validateOrderParameters"});
    module.fault(refusal);
    let effect = module.run("order", &[]);
    assert_eq!(effect.outcome, Outcome::Refused);
    assert_eq!(words(&effect), [("organization", "refused_code_value")]);
    let sentence = effect.problems[0].said.to_string();
    assert!(sentence.contains("1120"), "{sentence}");
    assert!(effect.detail.contains("Acme"), "{}", effect.detail);
    assert!(module.is_settled());
    assert_eq!(module.phase(), "configuring");
    assert_eq!(module.count("quickOrder"), 0);
    module.order();
    assert_eq!(module.orders().len(), 1);
}

#[test]
fn with_certum_away_nothing_was_sent_and_nothing_stays_open() {
    let mut module = Module::configured("shop.example.com");
    module.cut("validateOrderParameters", "before");
    let effect = module.run("order", &[]);
    assert_eq!(
        (effect.outcome, words(&effect)),
        (Outcome::Away, vec![("", "certum_away")])
    );
    assert!(module.is_settled());
    module.mend();
    module.limits(json!({"whitelisted": false}));
    let effect = module.run("order", &[]);
    assert_eq!(
        (effect.outcome, words(&effect)),
        (Outcome::Away, vec![("", "shop_refused")])
    );
    assert!(module.is_settled());
    assert_eq!(module.orders().len(), 0);
}

#[test]
fn an_order_whose_answer_was_lost_is_found_and_gets_a_fresh_code() {
    let mut module = Module::configured("shop.example.com");
    module.cut("quickOrder", "after");
    module.cut("getOrderByOrderID", "before");
    let effect = module.run("order", &[]);
    assert_eq!(
        (effect.outcome, words(&effect)),
        (Outcome::Unknown, vec![("", "outcome_unknown")])
    );
    assert_eq!(module.phase(), "unknown");
    assert_eq!(module.plan("order", &[]).problems[0].code(), "not_now");
    // Nor is it known while Certum cannot be read.
    assert_eq!(module.settle().outcome, Outcome::Away);
    assert_eq!(module.phase(), "unknown");
    module.mend();
    module.forget_requests();
    let effect = module.settle();
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(
        effect.events,
        [(MailKind::Publish, "whmcs-ab-7-1".to_owned())]
    );
    assert_eq!(
        module.asked(),
        [
            "getOrderByOrderID",
            "getSanVerificationState",
            "addSanVerification"
        ]
    );
    assert!(module.is_settled());
    assert_eq!(module.orders().len(), 1);
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn one_that_never_arrived_is_sent_again_under_its_number() {
    let mut module = Module::configured("shop.example.com");
    module.cut("quickOrder", "before");
    assert_eq!(module.run("order", &[]).outcome, Outcome::Unknown);
    module.mend();
    assert_eq!(module.settle().outcome, Outcome::NotDone);
    assert!(module.is_settled());
    module.order();
    assert!(module.is_settled());
    let orders = module.orders();
    assert_eq!(orders.len(), 1);
    assert_eq!(orders[0]["orderID"], "whmcs-ab-7-1");
}

/// A module whose order never arrived, which is not known.
fn with_an_absent_order() -> Module {
    let mut module = Module::configured("shop.example.com");
    module.cut("quickOrder", "before");
    assert_eq!(module.run("order", &[]).outcome, Outcome::Unknown);
    module.mend();
    module
}

#[test]
fn one_that_never_arrived_is_sent_again_until_certum_answers() {
    let mut module = with_an_absent_order();
    module.cut("validateOrderParameters", "before");
    for _ in 0..2 {
        // It is read each time before it is sent.
        assert_eq!(module.order_again().outcome, Outcome::Away);
        assert!(module.open(Operation::QuickOrder).is_some());
        assert_eq!(module.phase(), "unknown");
        assert_eq!(module.plan("order", &[]).problems[0].code(), "not_now");
    }
    module.mend();
    assert_eq!(module.order_again().outcome, Outcome::Done);
    assert!(module.is_settled());
    assert_eq!(module.orders().len(), 1);
}

#[test]
fn one_that_is_refused_when_it_is_sent_again_opens_the_form() {
    let mut module = with_an_absent_order();
    let refuse = json!({"code": 1120, "value": "Acme"});
    module.fault(json!({"refuse": refuse, "operation": "validateOrderParameters"}));
    let effect = module.order_again();
    assert_eq!(effect.outcome, Outcome::Refused);
    assert_eq!(words(&effect), [("organization", "refused_code_value")]);
    assert!(module.is_settled());
    assert_eq!(module.phase(), "configuring");
}

#[test]
fn what_a_person_sends_later_is_a_first_time_again() {
    let mut module = with_an_absent_order();
    assert_eq!(module.settle().outcome, Outcome::NotDone);
    assert_eq!(module.phase(), "configuring");
    module.advance_minutes(6);
    module.cut("validateOrderParameters", "before");
    assert_eq!(module.run("order", &[]).outcome, Outcome::Away);
    assert!(module.is_settled());
    assert_eq!(module.phase(), "configuring");
}

#[test]
fn without_a_fresh_code_the_row_says_that_another_method_is_needed() {
    let mut module = Module::configured("shop.example.com");
    module.limits(json!({"addSanVerification": "1173"}));
    module.crash("order", &[]);
    assert_eq!(module.settle().outcome, Outcome::Done);
    let proof = module.stored.verification().unwrap();
    assert_eq!(
        (proof.code.as_str(), proof.lost),
        ("", Some(CodeLost::Unchanged))
    );
    assert_eq!(proof.names, ["shop.example.com"]);
    // The same again brings nothing, and no word of a code that still counts.
    let same = [("method", "DNS_TXT_PREFIX"), ("email", "z@a.example.com")];
    let effect = module.run("change", &same);
    assert_eq!(words(&effect), [("approver.method", "another_method")]);
    // The page offers another one, which works.
    let other = [("method", "FILE"), ("email", "z@a.example.com")];
    assert_eq!(module.run("change", &other).outcome, Outcome::Done);
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn a_crash_between_order_and_row_makes_no_second_order() {
    let mut module = Module::configured("shop.example.com");
    module.crash("order", &[]);
    // As if even the intent was lost.
    module.stored.changes.clear();
    module.order();
    assert_eq!(module.orders().len(), 1);
    module.prove();
}

#[test]
fn a_number_of_somebody_elses_is_left_to_a_person() {
    let mut module = Module::configured("shop.example.com");
    let other = json!({"customer": "other", "productCode": "601", "commonName": "b.example.com", "orderID": "whmcs-ab-7-1"});
    module
        .simulator
        .post("/control/state", json!({"add": other}));
    let effect = module.run("order", &[]);
    assert_eq!(
        (effect.outcome, words(&effect)),
        (Outcome::Foreign, vec![("", "number_taken")])
    );
    assert_eq!(module.phase(), "unknown");
    assert!(unsettled(&module.case()).is_empty());
    assert_eq!(module.count("quickOrder"), 0);
}

/// An order that stands under our number and customer, with other names and another key.
#[test]
fn an_order_with_other_names_or_another_key_is_not_ours() {
    for issued in [true, false] {
        let mut module = Module::configured("shop.example.com");
        module.cut("quickOrder", "before");
        assert_eq!(module.run("order", &[]).outcome, Outcome::Unknown);
        module.mend();
        let other = json!({
            "customer": module.stored.customer(), "productCode": "601", "commonName": "b.example.com",
            "orderID": "whmcs-ab-7-1", "issued": issued,
        });
        module
            .simulator
            .post("/control/state", json!({"add": other}));
        assert_eq!(module.settle().outcome, Outcome::Foreign, "{issued}");
        assert_eq!(module.stored.certificates, []);
        assert_eq!(module.phase(), "unknown");
        assert!(
            module.case().is_over(),
            "Create orders under another number"
        );
    }
}

#[test]
fn every_kind_of_product_is_ordered() {
    for (product, name, choice) in [
        (
            "741",
            "*.a.example.com",
            json!({"v": "1", "method": "DNS_CNAME_PREFIX", "email": "z@a.example.com"}),
        ),
        (
            "651",
            "a.example.com",
            json!({"v": "1", "method": "ADMIN", "prefix": "HOSTMASTER", "send": "1",
            "rows": [{"www": "1"}, {"name": "żółw.example.com"}]}),
        ),
        ("731", "zofia@a.example.com", json!({"v": "1"})),
    ] {
        let mut module = Module::of(product, name, &choice);
        module.order();
        assert_eq!(module.orders()[0]["productCode"], product);
    }
}

//! `change` and `check`: other proofs, and having Certum look.

use crate::proof::Step;
use crate::words::{CodeLost, MailKind, Outcome, VerificationState, VerificationType};
use serde_json::json;

use super::module::{Module, words};

const FILE: [(&str, &str); 2] = [("method", "FILE"), ("email", "z@a.example.com")];
const SAME: [(&str, &str); 2] = [("method", "DNS_TXT_PREFIX"), ("email", "z@a.example.com")];

fn ordered() -> Module {
    let mut module = Module::configured("a.example.com");
    module.order();
    module.forget_requests();
    module
}

#[test]
fn another_method_has_another_code() {
    let mut module = ordered();
    let before = module.code();
    let effect = module.run("change", &FILE);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_ne!(module.code(), before);
    assert!(module.is_settled());
    module.prove();
    assert_eq!(module.phase(), "issued");
}

#[test]
fn a_method_has_to_prove_all_names_and_wants_its_address() {
    let module = ordered();
    let codes = |fields: &[(&str, &str)]| -> Vec<(String, &'static str)> {
        let problems = module.plan("change", fields).problems;
        let words = problems.into_iter();
        words
            .map(|problem| {
                let code = problem.code();
                (problem.field, code)
            })
            .collect()
    };
    assert_eq!(
        codes(&[("method", "ADMIN")]),
        [("approver.emailPrefix".to_owned(), "prefix_missing")]
    );
    assert_eq!(
        codes(&[("method", "FILE")]),
        [("approver.email".to_owned(), "required")]
    );
    assert_eq!(
        codes(&[("method", "DNS")]),
        [("approver.method".to_owned(), "method_not_possible")]
    );
    assert_eq!(
        codes(&[]),
        [("approver.method".to_owned(), "method_not_possible")]
    );
    let choice = json!({"v": "1", "method": "DNS_TXT_PREFIX", "email": "z@a.example.com"});
    let mut wildcard = Module::of("741", "*.a.example.com", &choice);
    wildcard.order();
    let refused = wildcard.plan("change", &FILE);
    assert_eq!(refused.problems[0].code(), "method_not_possible");
}

#[test]
fn where_the_same_method_brings_no_code_another_is_asked_for() {
    let mut module = ordered();
    let before = module.code();
    module.limits(json!({"addSanVerification": "1173"}));
    let effect = module.run("change", &SAME);
    assert_eq!(effect.outcome, Outcome::Refused);
    assert_eq!(words(&effect), [("approver.method", "refused_code_value")]);
    assert_eq!(module.code(), before, "the code that there is still counts");
    assert!(module.is_settled());
}

#[test]
fn a_code_whose_answer_was_lost_is_doubtful_and_never_asked_for_by_itself() {
    for when in ["before", "after"] {
        let mut module = ordered();
        module.cut("addSanVerification", when);
        assert_eq!(
            module.run("change", &SAME).outcome,
            Outcome::Unknown,
            "{when}"
        );
        module.mend();
        assert_eq!(module.settle().outcome, Outcome::NotDone);
        assert!(module.is_settled());
        assert_eq!(module.count("addSanVerification"), 1);
        assert_eq!(
            module.stored.verification().unwrap().lost,
            Some(CodeLost::Doubtful)
        );
        // A person asks for one, and it counts.
        assert_eq!(module.run("change", &SAME).outcome, Outcome::Done);
        assert_eq!(module.stored.verification().unwrap().lost, None);
        module.prove();
    }
}

#[test]
fn the_state_of_each_name_is_told_after_certum_looked() {
    let mut module = ordered();
    module.limits(json!({"poll": false}));
    let effect = module.run("check", &[]);
    assert_eq!(effect.outcome, Outcome::Done, "not yet is no failure");
    let told = [("dnsName", "not_proved_yet"), ("", "advice_not_proved_yet")];
    assert_eq!(words(&effect), told);
    assert_eq!(effect.problems[0].value(), "a.example.com");
    assert_eq!(
        module.asked(),
        [
            "performSanVerification",
            "getOrderByOrderID",
            "getOrderState",
            "getSanVerificationState"
        ]
    );
    assert_eq!(module.stored.san_states()[0].name, "a.example.com");
    let code = module.code();
    let record = json!({"name": "_certum.a.example.com", "type": "TXT", "value": code});
    module
        .simulator
        .post("/control/zone", json!({"set": [record]}));
    let effect = module.run("check", &[]);
    assert_eq!(words(&effect), []);
    assert_eq!(effect.events[0].0, MailKind::Issued);
    assert_eq!(module.stored.certificates.len(), 1);
    assert_eq!(module.phase(), "issued");
}

#[test]
fn a_code_that_ended_is_told_and_certum_away_changes_nothing() {
    let mut module = ordered();
    // The order outlives its code.
    module.limits(json!({"proofEndsDays": null}));
    module.advance_minutes(31 * 24 * 60);
    let effect = module.run("check", &[]);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(
        words(&effect)[0],
        ("verificationCode", "refused_code_value")
    );
    for operation in [
        "performSanVerification",
        "getOrderState",
        "getSanVerificationState",
    ] {
        let mut module = ordered();
        module.cut(operation, "before");
        let before = module.stored.clone();
        let effect = module.run("check", &[]);
        assert_eq!(
            (effect.outcome, words(&effect)),
            (Outcome::Away, vec![("", "certum_away")])
        );
        // It may be noted that it has to be asked again.
        module.stored.orders[0].stale = false;
        assert_eq!(module.stored.orders, before.orders);
        assert_eq!(module.stored.service, before.service);
        assert_eq!(module.stored.certificates, before.certificates);
        assert_eq!(module.count("performSanVerification"), 1);
    }
}

fn mailbox() -> Module {
    let mut module = Module::of("731", "zofia@a.example.com", &json!({"v": "1"}));
    module.order();
    module.stored.orders[0].steps = vec![Step {
        kind: VerificationType::Email,
        state: VerificationState::Required,
    }];
    module.forget_requests();
    module
}

#[test]
fn the_e_mail_is_sent_once_more() {
    let mut module = mailbox();
    assert_eq!(module.run("change", &[]).outcome, Outcome::Done);
    assert_eq!(module.asked(), ["addEmailVerification"]);
    module.limits(json!({"emailResendSeconds": 3600}));
    let effect = module.run("change", &[]);
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(words(&effect), [("", "email_still_valid")]);
}

#[test]
fn an_e_mail_whose_answer_was_lost_is_looked_for() {
    for (when, outcome) in [("after", Outcome::Done), ("before", Outcome::NotDone)] {
        let mut module = mailbox();
        module.advance_minutes(30);
        module.cut("addEmailVerification", when);
        assert_eq!(
            module.run("change", &[]).outcome,
            Outcome::Unknown,
            "{when}"
        );
        module.mend();
        assert_eq!(module.settle().outcome, outcome, "{when}");
        assert!(module.is_settled());
        assert_eq!(module.count("addEmailVerification"), 1);
    }
}

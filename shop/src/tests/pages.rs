//! The table of pages against what stands elsewhere for each: templates, functions, texts.

use crate::actions::{Action, Phase};
use crate::case::Refused;
use crate::finding::Level;
use crate::list::{Concern, Sort};
use crate::page::customers_functions;
use crate::words::{
    CertificateStatus, CodeLost, OrderStatus, RevocationReason, VerificationState, VerificationType,
};
use certum::catalogue::SubjectField;
use certum::language::Text;
use certum::publication::Method;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn module(path: &str) -> PathBuf {
    let module = "../modules/servers/CERTUM_Certificates";
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(module)
        .join(path)
}

#[test]
fn every_page_has_its_template() {
    for action in Action::ALL {
        let template = module(&format!("templates/{action}.tpl"));
        assert!(template.is_file(), "{} is missing", template.display());
    }
}

#[test]
fn every_page_has_its_function() {
    let php = fs::read_to_string(module("CERTUM_Certificates.php")).unwrap();
    let own = Action::ALL
        .iter()
        .filter(|action| action.page().for_customers || action.page().button_in_tab.is_some());
    for action in own {
        let function = action.page().function;
        let declared = format!("function CERTUM_Certificates_{function}(array $params)");
        let asked = format!("Pages::run('{action}', $params)");
        assert!(php.contains(&declared), "{declared} is missing");
        assert!(php.contains(&asked), "{declared} has to ask for {asked}");
    }
    for function in customers_functions() {
        let declared = format!("function CERTUM_Certificates_{function}(");
        assert!(php.contains(&declared), "{declared} is missing");
    }
}

#[test]
fn every_place_in_the_tab_is_one_page_s() {
    let places = Action::ALL.iter().filter_map(|action| action.page().in_tab);
    let places: Vec<u8> = places.collect();
    let different: BTreeSet<u8> = places.iter().copied().collect();
    assert_eq!(places.len(), different.len());
    assert_eq!(Action::in_tab().len(), places.len());
}

#[test]
fn what_a_button_does_can_be_done() {
    for action in Action::ALL {
        let Some(does) = action.page().does() else {
            continue;
        };
        // Sending has no call that could be planned.
        assert!(does.page().plan.is_some() || does == Action::Send, "{does}");
        assert!(does.page().done.is_some(), "{does}");
    }
}

/// Templates name texts by the words that they show, such as `phase_issued`.
#[test]
fn every_word_that_templates_show_has_a_text() {
    let closed = |prefix: &str, words: Vec<&'static str>| -> Vec<String> {
        let words = words.into_iter();
        words.map(|word| format!("{prefix}_{word}")).collect()
    };
    let offered = Method::OFFERED
        .iter()
        .filter(|method| **method != Method::DnsTxt);
    let methods: Vec<String> = offered.map(|method| format!("method_{method}")).collect();
    let phases = Phase::ALL.iter().map(|phase| phase.as_str()).collect();
    let problems = Concern::ALL.iter().map(|problem| problem.as_str());
    let sorts = Sort::ALL.iter().filter(|sort| **sort != Sort::Created);
    let reasons = RevocationReason::ALL.iter().map(|reason| reason.as_str());
    let fields = SubjectField::ALL.iter().map(|field| field.as_str());
    let all = [
        closed("certificate", CertificateStatus::KNOWN.to_vec()),
        closed("certificate", vec![CertificateStatus::EXPIRED]),
        closed("order", OrderStatus::KNOWN.to_vec()),
        closed("step", VerificationType::KNOWN.to_vec()),
        closed("state", VerificationState::KNOWN.to_vec()),
        closed(
            "lost",
            CodeLost::ALL.iter().map(|lost| lost.as_str()).collect(),
        ),
        closed("reason", reasons.collect()),
        closed("field", fields.collect()),
        closed("status", phases),
        closed("problem", problems.collect()),
        closed("head", sorts.map(|sort| sort.as_str()).collect()),
        closed(
            "level",
            Level::ALL.iter().map(|level| level.as_str()).collect(),
        ),
        closed(
            "refused",
            Refused::ALL
                .iter()
                .map(|refused| refused.as_str())
                .collect(),
        ),
        closed(
            "changing",
            vec![Action::Renew.as_str(), Action::Reissue.as_str()],
        ),
        methods,
    ];
    for name in all.concat() {
        assert!(Text::parse(&name).is_some(), "the text {name} is missing");
    }
}

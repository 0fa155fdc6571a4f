//! The table of pages against what stands elsewhere for each: templates, functions, texts.

use crate::actions::{Action, Phase};
use crate::case::Refused;
use crate::finding::Level;
use crate::list::{Concern, Sort};
use crate::page::{Manner, TAB, customers_functions};
use crate::words::{
    CertificateStatus, CodeLost, OrderStatus, RevocationReason, VerificationState, VerificationType,
};
use certum::catalogue::SubjectField;
use certum::language::{Language, Text};
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
        .filter(|action| action.page().for_customers || action.page().command.is_some());
    for action in own {
        let function = action.as_str();
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

/// What is asked of Certum there is asked by a button.
const NOT_IN_THE_TAB: [Action; 1] = [Action::Check];

#[test]
fn every_page_has_its_place_in_the_tab() {
    for action in Action::ALL {
        let places = TAB.iter().filter(|known| *known == action).count();
        let expected = usize::from(!NOT_IN_THE_TAB.contains(action));
        assert_eq!(places, expected, "{action} in TAB");
    }
}

/// Menus and the tab are lists by title.
#[test]
fn every_page_has_a_title_of_its_own() {
    for language in Language::ALL {
        for manner in [Manner::Published, Manner::Mailed, Manner::Plain] {
            let titles = Action::ALL.iter().map(|action| {
                let title = action.page().title.fitting(manner);
                language.words(title)
            });
            let different: BTreeSet<&str> = titles.collect();
            assert_eq!(different.len(), Action::ALL.len(), "{language:?}");
        }
    }
}

#[test]
fn every_text_of_a_template_is_there() {
    for folder in ["templates", "../../addons/certum/templates"] {
        for entry in fs::read_dir(module(folder)).unwrap() {
            let path = entry.unwrap().path();
            let template = fs::read_to_string(&path).unwrap();
            assert!(template.contains('{'), "{} shows nothing", path.display());
            for after in template.split("$text").skip(1) {
                let dotted = after.strip_prefix('.');
                let Some(rest) = dotted.or_else(|| after.strip_prefix("[\"")) else {
                    continue;
                };
                let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
                let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
                // Else a word of the page's is put behind it.
                if dotted.is_some() || rest[end..].starts_with("\"]") {
                    let known = Text::parse(&rest[..end]).is_some();
                    // `$text.$label` names one by a variable.
                    assert!(known || end == 0, "{}: {}", path.display(), &rest[..end]);
                }
            }
        }
    }
}

#[test]
fn what_a_button_does_can_be_done() {
    for action in Action::ALL {
        let Some(does) = action.page().does() else {
            continue;
        };
        // These have no call of their own that could be planned.
        let own = [
            Action::Configure,
            Action::Send,
            Action::Instruct,
            Action::Correct,
            Action::GiveUp,
        ]
        .contains(&does);
        assert!(does.page().plan.is_some() || own, "{does}");
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

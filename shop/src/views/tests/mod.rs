mod for_customer;
mod history;
mod hostile;
mod management;
mod product;
mod steps;

use super::*;
use crate::actions::{Action, Phase};
use crate::moment::stamp;
use crate::tests::fixture;
use serde_json::json;
use time::macros::datetime;

/// For shop.example.com with shop.example.com and www.shop.example.com as alternative names.
const CSR: &str = include_str!("../../../../tests/shop/shop.csr");
const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn input(fields: &Value) -> String {
    let mut all = json!({
        "requestor_firstName": "Zofia", "requestor_lastName": "Wójcik", "requestor_email": "zofia@example.com",
    });
    for (name, value) in fields.as_object().unwrap() {
        all[name] = value.clone();
    }
    json!({ "csr": CSR, "servertype": "1000", "contact": { "city": "Łódź" }, "fields": all })
        .to_string()
}

/// An order that waits to be proved, with other columns.
fn case_of(options: &[(usize, &str)], columns: &[(&str, &str)], certificates: &[Form]) -> Case {
    let proof = json!({
        "approverMethod": "DNS_TXT_PREFIX", "code": "abc", "approverEmail": "z@example.com",
        "fqdns": ["shop.example.com", "xn--w-uga1v8h.example.com"], "emailPrefix": null,
    });
    let usual = [
        ("service_id", "7".to_owned()),
        ("certum_id", "whmcs-a-7-1".to_owned()),
        ("order_status", "VERIFICATION".to_owned()),
        ("input", input(&json!({}))),
        (
            "choice",
            json!({ "v": "1", "method": "FILE", "email": "z@example.com" }).to_string(),
        ),
        ("verification", proof.to_string()),
        ("created_at", "2026-11-20 08:00:00".to_owned()),
    ];
    let usual = usual.iter().map(|(name, value)| (*name, value.as_str()));
    let columns: Vec<_> = usual.chain(columns.iter().copied()).collect();
    fixture::case(options, &columns, certificates, NOW)
}

fn shown(case: &Case, word: &str, form: &[(&str, &str)]) -> Value {
    let form = form.iter().copied().collect();
    of_word(case, word, &form, &Clock { show: &stamp })
}

/// What a page shows, by its word.
fn of_word(case: &Case, word: &str, form: &Form, clock: &Clock<'_>) -> Value {
    let shown = match word {
        "overview" => overview(case, form, clock),
        "stepone" => written(&step_one::view(case, form)),
        "steptwo" => match step_two::view(case) {
            Some(shown) => written(&shown),
            None => Ok(Map::new()),
        },
        "published" => written(&published::view(case)),
        "configuring" => written(&configure::view(case, form.get("step"))),
        "details" => written(&csr::details(case, form.get("csr"))),
        word => (Action::parse(word).unwrap().page().view)(case, form, clock),
    };
    Value::Object(shown.unwrap())
}

fn certificate(id: &str, columns: &[(&str, &str)]) -> Form {
    let usual = [
        ("id", id),
        ("status", "VALID"),
        ("certum_id", "whmcs-a-7-1"),
        ("not_before", "2026-11-20 00:00:00"),
        ("not_after", "2027-06-07 00:00:00"),
    ];
    usual.into_iter().chain(columns.iter().copied()).collect()
}

const ISSUED: [(&str, &str); 3] = [
    ("order_status", "ENROLLED"),
    ("certificate_status", "VALID"),
    ("not_after", "2027-06-07 00:00:00"),
];

/// Every page.
fn all_pages() -> Vec<&'static str> {
    let of_orders = Action::ALL.iter().map(|action| action.as_str());
    let others = [
        "configuring",
        "published",
        "overview",
        "stepone",
        "steptwo",
        "details",
    ];
    others.into_iter().chain(of_orders).collect()
}

#[test]
fn a_pending_order_shows_what_to_publish_in_both_forms() {
    let pending = case_of(&[], &[], &[]);
    let overview = shown(&pending, "overview", &[]);
    assert_eq!(overview["phase"], "pending");
    assert_eq!(overview["names"], json!(["shop.example.com"]));
    assert_eq!(overview["product_title"], "Commercial SSL (1 year)");
    assert_eq!(overview["contact"], "Zofia Wójcik zofia@example.com");
    assert_eq!(overview["created_at"], "2026-11-20 08:00:00");
    let second = &overview["now"]["publications"][1];
    assert_eq!(second["unicode"], "żółw.example.com");
    assert_eq!(second["host"], "_certum.xn--w-uga1v8h.example.com");
    assert_eq!(second["short_host"], "_certum.xn--w-uga1v8h");
    assert_eq!(second["zone"], "example.com");
    assert_eq!(second["value"], "abc");
    let unknown = case_of(&[], &[("outcome_unknown", "1")], &[]);
    assert_eq!(
        shown(&unknown, "overview", &[])["now"]["publications"],
        json!([])
    );
    let issued = case_of(&[(12, "on")], &ISSUED, &[]);
    let overview = shown(&issued, "overview", &[]);
    assert_eq!(overview["now"]["publications"], json!([]));
    assert_eq!(overview["code_lost"], "");
    assert_eq!(overview["product_title"], "The shop's & own");
    let lost = json!({
        "approverMethod": "FILE", "code": "", "fqdns": ["shop.example.com"], "lost": "unchanged",
    });
    let lost = case_of(&[], &[("verification", &lost.to_string())], &[]);
    let overview = shown(&lost, "overview", &[]);
    assert_eq!(overview["code_lost"], "unchanged");
    assert_eq!(overview["now"]["publications"], json!([]));
    assert_eq!(shown(&lost, "change", &[])["code_lost"], "unchanged");
}

#[test]
fn a_replaced_certificate_shows_when_it_ends() {
    let new = certificate("2", &[("not_before", "2026-11-21 00:00:00")]);
    let old = certificate("1", &[("not_before", "2026-06-01 00:00:00")]);
    let both = case_of(&[], &ISSUED, &[new.clone(), old.clone()]);
    let overview = shown(&both, "overview", &[]);
    assert_eq!(overview["old_ends_at"], "2026-12-05 00:00:00");
    assert_eq!(overview["changing"], "");
    let alone = case_of(&[], &ISSUED, std::slice::from_ref(&new));
    assert_eq!(shown(&alone, "overview", &[])["old_ends_at"], "");
    let renewal = certificate("1", &[("certum_id", "whmcs-a-7-0")]);
    let renewed = case_of(&[], &ISSUED, &[new, renewal]);
    let shown = shown(&renewed, "overview", &[]);
    let own = stamp(renewed.certificates[1].not_after);
    assert_eq!(
        shown["old_ends_at"],
        own.as_str(),
        "Certum does not revoke what was renewed"
    );
}

#[test]
fn a_replacement_under_way_is_told_from_its_order_number() {
    let open = [ISSUED[1], ISSUED[2]];
    let reissue = case_of(&[], &open, &[certificate("1", &[])]);
    assert_eq!(reissue.phase(), Phase::Changing);
    assert_eq!(shown(&reissue, "overview", &[])["changing"], "reissue");
    let renewal = case_of(&[], &open, &[certificate("1", &[("certum_id", "4711")])]);
    assert_eq!(shown(&renewal, "overview", &[])["changing"], "renewal");
}

#[test]
fn what_holds_nothing_is_shown_as_nothing() {
    for (object, list) in [("", ""), ("{}", "[]"), ("{\"other\":7}", "[]")] {
        let columns = [
            ("input", object),
            ("choice", object),
            ("verification", object),
            ("steps", list),
            ("san_states", list),
            ("problems", list),
            ("next_csr", ""),
            ("domain", ""),
        ];
        let pending = case_of(&[], &columns, &[]);
        assert_eq!(pending.phase(), Phase::Pending, "{object}");
        let odd = certificate("1", &[("pem", object), ("chain", list)]);
        for case in [pending, case_of(&[], &columns, &[odd])] {
            for word in all_pages() {
                shown(&case, word, &[]);
            }
        }
    }
}

/// What every page gets beside its own would be covered; but `wrong`, to which a page's own is added.
#[test]
fn no_view_has_a_name_that_every_page_has() {
    let every = [
        "page",
        "action",
        "function",
        "staff",
        "service",
        "seen",
        "at",
        "for",
        "title",
        "intro",
        "takes_csr",
        "asks",
        "button",
        "said",
        "problems",
        "text",
        "certum_token",
    ];
    let case = case_of(&[], &ISSUED, &[certificate("1", &[])]);
    for action in Action::ALL {
        let view = shown(&case, action.as_str(), &[]);
        for name in every {
            assert!(view.get(name).is_none(), "{action}: {name}");
        }
    }
}

#[test]
fn moments_are_shown_by_the_clock() {
    let states = json!([{ "name": "shop.example.com", "expires_at": "2026-12-22 00:00:00" }]);
    let columns = [
        ("order_status", "VERIFICATION"),
        ("san_states", &states.to_string()),
        ("checked_at", "2026-11-22 11:00:00"),
    ];
    let new = certificate("2", &[("not_before", "2026-11-21 00:00:00")]);
    let case = case_of(&[], &columns, &[new, certificate("1", &[])]);
    let clock = Clock {
        show: &|moment| format!("shown {}", stamp(moment)),
    };
    let mut told = Vec::new();
    for word in all_pages() {
        let view = of_word(&case, word, &Form::default(), &clock);
        moments(&view, &mut told);
    }
    assert_eq!(told.len(), 45);
    for (key, moment) in told {
        let empty = key == "expires_at" && moment.is_empty();
        assert!(empty || moment.starts_with("shown 20"), "{key}: {moment}");
    }
}

/// All that stands under keys of moments.
fn moments(view: &Value, told: &mut Vec<(String, String)>) {
    match view {
        Value::Object(entries) => {
            for (key, value) in entries {
                let is_moment = ["_at", "not_before", "not_after"].map(|end| key.ends_with(end));
                match value.as_str().filter(|_| is_moment.contains(&true)) {
                    Some(text) => told.push((key.clone(), text.to_owned())),
                    None => moments(value, told),
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|value| moments(value, told)),
        _ => {}
    }
}

#[test]
fn what_was_ordered_anew_begins_with_nothing_of_the_order_before() {
    let anew = [("attempt", "2"), ("created_at", "2026-11-20 03:00:00")];
    let before = certificate(
        "1",
        &[("status", "REVOKED"), ("created_at", "2026-11-20 00:30:00")],
    );
    let since = certificate(
        "2",
        &[
            ("certum_id", "whmcs-a-7-2"),
            ("not_before", "2026-11-20 04:00:00"),
            ("created_at", "2026-11-20 04:10:00"),
        ],
    );
    let both = case_of(&[], &anew, &[since, before.clone()]);
    assert_eq!(both.term_end(), Some(datetime!(2027-11-20 04:00 UTC)));
    assert_eq!(both.current().map(|current| current.id), Some(2));
    assert!(
        case_of(&[], &anew, std::slice::from_ref(&before))
            .current()
            .is_none()
    );
    assert!(case_of(&[], &[], &[before]).current().is_some());
}

#[test]
fn names_are_not_proved_while_an_answer_is_lost() {
    let proved = json!([{ "name": "shop.example.com", "state": "VERIFIED" }]).to_string();
    let open = json!([{ "name": "shop.example.com", "state": "REQUIRED" }]).to_string();
    let step = json!([{ "type": "DOMAIN", "state": "VERIFIED" }]).to_string();
    let told = |columns: &[(&str, &str)]| case_of(&[], columns, &[]).names_proved();
    let waits = ("order_status", "VERIFICATION");
    assert!(told(&[waits, ("san_states", &proved)]));
    assert!(told(&[waits, ("steps", &step)]));
    assert!(!told(&[waits, ("san_states", &open), ("steps", &step)]));
    assert!(!told(&[
        waits,
        ("san_states", &proved),
        ("outcome_unknown", "1")
    ]));
}

//! The product page: what each state says first, and what is offered for it.

use super::*;

/// The state in colour and words, what to do, whether it is somebody's to do, what is offered for it, how far it is.
fn told(case: &Case) -> (String, String, String, bool, Vec<String>, Vec<String>) {
    let page = shown(case, "overview", &[]);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = |value: &Value, key: &str| -> Vec<String> {
        let all = value.as_array().unwrap().iter();
        all.map(|one| text(&one[key])).collect()
    };
    (
        text(&page["head"]["tone"]),
        text(&page["head"]["badge"]),
        text(&page["now"]["title"]),
        page["now"]["is_open"] == true,
        list(&page["offers"], "function"),
        list(&page["head"]["steps"], "progress"),
    )
}

fn check(
    case: &Case,
    [tone, badge, title]: [&str; 3],
    open: bool,
    offers: &[&str],
    steps: &[&str],
) {
    let expected = (tone, badge, title, open, offers, steps);
    let (tone, badge, title, open, offers, steps) = told(case);
    let offers: Vec<_> = offers.iter().map(String::as_str).collect();
    let steps: Vec<_> = steps.iter().map(String::as_str).collect();
    let told = (&*tone, &*badge, &*title, open, &offers[..], &steps[..]);
    assert_eq!(told, expected);
}

const BEGUN: [&str; 4] = ["now", "open", "open", "open"];
const PROVING: [&str; 4] = ["done", "now", "open", "open"];
const ISSUING: [&str; 4] = ["done", "done", "now", "open"];
const INSTALLING: [&str; 4] = ["done", "done", "done", "now"];

#[test]
fn an_order_says_what_to_do_for_it() {
    let configuring = case_of(
        &[],
        &[
            ("certum_id", ""),
            ("order_status", ""),
            ("verification", ""),
        ],
        &[],
    );
    let words = ["open", "To be configured", "Configure your certificate"];
    check(&configuring, words, true, &[], &BEGUN);
    let sent = [
        ("order_status", ""),
        ("verification", ""),
        ("outcome_unknown", "1"),
    ];
    let unknown = case_of(&[], &sent, &[]);
    let words = [
        "open",
        "Being looked into",
        "Nothing to do: we are finding out what became of the order",
    ];
    check(&unknown, words, false, &[], &BEGUN);

    let words = [
        "open",
        "To be proved",
        "Do this now: publish these DNS records",
    ];
    let offers = ["check", "instruct", "change"];
    check(&case_of(&[], &[], &[]), words, true, &offers, &PROVING);
    let file = json!({ "approverMethod": "FILE", "code": "abc", "fqdns": ["shop.example.com"] })
        .to_string();
    let words = [
        "open",
        "To be proved",
        "Do this now: put a file on your web server",
    ];
    let file = case_of(&[], &[("verification", &file)], &[]);
    check(&file, words, true, &offers, &PROVING);
    let mailbox =
        json!({ "approverMethod": "ADMIN", "fqdns": ["shop.example.com"], "emailPrefix": "admin" });
    let mailbox = case_of(&[], &[("verification", &mailbox.to_string())], &[]);
    assert_eq!(told(&mailbox).2, "Do this now: answer Certum's e-mail");

    let proved = r#"[{"type":"DOMAIN","state":"VERIFIED"}]"#;
    let proved = case_of(&[], &[("steps", proved)], &[]);
    let words = [
        "open",
        "About to be issued",
        "Nothing to do: the certificate is on its way",
    ];
    check(&proved, words, false, &["check"], &ISSUING);
}

#[test]
fn a_certificate_says_whether_it_is_well() {
    let issued = [("order_status", "ENROLLED"), ("verification", "")];
    let usual = ["show", "send"];
    let valid = certificate("2", &[]);
    let case = case_of(&[], &issued, std::slice::from_ref(&valid));
    let (tone, badge, title, open, offers, steps) = told(&case);
    assert_eq!((&*tone, &*badge, open), ("good", "Valid", false));
    assert!(title.starts_with("Nothing to do"), "{title}");
    assert_eq!(
        (offers.as_slice(), steps.len()),
        (&usual.map(str::to_owned)[..], 0)
    );

    let soon = certificate("2", &[("not_after", "2026-12-05 12:00:00")]);
    let soon = case_of(&[], &issued, &[soon]);
    assert_eq!(
        (told(&soon).0, told(&soon).1),
        ("open".to_owned(), "Days left: 13".to_owned())
    );

    let old = certificate("1", &[("not_before", "2026-06-01 00:00:00")]);
    let new = certificate("2", &[("not_before", "2026-11-21 00:00:00")]);
    let both = case_of(&[], &issued, &[new, old]);
    let words = [
        "good",
        "Valid",
        "Do this now: install the new certificate before 2026-12-05",
    ];
    check(
        &both,
        words,
        true,
        &["show", "installed", "send"],
        &INSTALLING,
    );
    let rows = shown(&both, "overview", &[])["certificates"].clone();
    assert_eq!([&rows[0]["tone"], &rows[1]["tone"]], ["good", "open"]);
    assert!(
        rows[1]["standing"].as_str().unwrap().contains("2026-12-05"),
        "{rows}"
    );

    let revoked = certificate("1", &[("status", "REVOKED")]);
    let words = [
        "bad",
        "Revoked",
        "This certificate must not be used any more",
    ];
    check(&case_of(&[], &issued, &[revoked]), words, true, &[], &[]);
    let ended = certificate("1", &[("not_after", "2026-11-21 00:00:00")]);
    let words = ["bad", "Ended", "This certificate has ended"];
    check(&case_of(&[], &issued, &[ended]), words, true, &[], &[]);
    let cancelled = [("order_status", "REJECTED"), ("verification", "")];
    let (tone, badge, ..) = told(&case_of(&[], &cancelled, &[]));
    assert_eq!(tone, "bad", "{badge}");
}

#[test]
fn the_bar_shows_the_days_within_what_is_paid() {
    let issued = [("order_status", "ENROLLED"), ("verification", "")];
    let half = certificate(
        "2",
        &[
            ("not_before", "2026-11-12 12:00:00"),
            ("not_after", "2026-12-02 12:00:00"),
        ],
    );
    let days = shown(&case_of(&[], &issued, &[half]), "overview", &[])["head"]["days"].clone();
    assert_eq!(days["text"], "Days left: 10, until 2026-12-02");
    let place = |name: &str| days[name].as_i64().unwrap();
    assert!(
        0 < place("now") && place("now") < place("ends") && place("ends") <= 1000,
        "{days}"
    );
    let twice = 2 * place("now");
    assert!(
        (place("ends") - 2..=place("ends") + 2).contains(&twice),
        "half of it is over: {days}"
    );
}

#[test]
fn what_customers_complain_of_has_a_way() {
    let help = |case: &Case| {
        let page = shown(case, "overview", &[]);
        let rows = page["help"].as_array().unwrap().clone();
        for row in &rows {
            assert!(!row["answer"].as_str().unwrap().is_empty(), "{row}");
            assert_eq!(row["function"] == "", row["label"] == "", "{row}");
        }
        let functions: Vec<_> = rows
            .iter()
            .map(|row| row["function"].as_str().unwrap().to_owned())
            .collect();
        functions
    };
    assert_eq!(
        help(&case_of(&[], &[], &[])),
        ["correct", "correct", "instruct", ""]
    );
    let issued = [("order_status", "ENROLLED"), ("verification", "")];
    let valid = case_of(&[], &issued, &[certificate("2", &[])]);
    assert_eq!(help(&valid), ["reissue", "reissue", "send", ""]);
    let cancelled = case_of(
        &[],
        &[("order_status", "REJECTED"), ("verification", "")],
        &[],
    );
    assert!(help(&cancelled).is_empty(), "what to do says it");
}

#[test]
fn a_refused_order_says_what_certum_had_against_which_name() {
    let states = r#"[{"name":"shop.example.com","against":[{"method":"PHISHTANK","info":""}]}]"#;
    let case = case_of(
        &[],
        &[("order_status", "REJECTED"), ("san_states", states)],
        &[],
    );
    let page = shown(&case, "overview", &[]);
    let remark = page["now"]["remarks"][0].as_str().unwrap();
    assert!(
        remark.starts_with("shop.example.com: ") && remark.contains("PhishTank"),
        "{remark}"
    );
}

use super::*;
use crate::preset;

/// For www.example.pl and łódź.pl, from 1 November 2026 to 18 May 2027.
const LEAF: &str = include_str!("../../../../tests/fixtures/x509/certificate/leaf.pem");
const INTERMEDIATE: &str =
    include_str!("../../../../tests/fixtures/x509/certificate/intermediate.pem");
const ROOT: &str = include_str!("../../../../tests/fixtures/x509/certificate/root.pem");
const MAIL: &str = include_str!("../../../../tests/fixtures/x509/certificate/mail.pem");

fn leaf(id: &str, columns: &[(&str, &str)]) -> Form {
    let own = [("pem", LEAF), ("chain", INTERMEDIATE), ("serial", "4A7F")];
    let all: Vec<_> = own.iter().chain(columns).copied().collect();
    certificate(id, &all)
}

#[test]
fn certificates_show_their_chain_and_names_in_both_forms() {
    let chain = format!("{ROOT}\n{INTERMEDIATE}");
    let old = [
        ("chain", chain.as_str()),
        ("status", "REVOKED"),
        ("pem", MAIL),
    ];
    let ended = leaf("3", &[("not_after", "2026-11-22 12:00:00"), ("pem", "odd")]);
    let case = case_of(
        &[],
        &ISSUED,
        &[leaf("2", &[]), certificate("1", &old), ended],
    );
    let page = shown(&case, "show", &[]);
    let [newest, mail, odd] = page["certificates"].as_array().unwrap().as_slice() else {
        panic!("three certificates: {page}");
    };
    assert_eq!(newest["id"], 2);
    assert_eq!(newest["status"], "VALID");
    let names = &newest["names"];
    assert_eq!(
        *names,
        json!(["www.example.pl", "łódź.pl (xn--d-uga0v4h.pl)"])
    );
    assert_eq!(newest["intermediates"][0]["subject"], "DV CA");
    assert_eq!(newest["intermediates"].as_array().unwrap().len(), 1);
    assert_eq!(newest["root"], Value::Null);
    assert_eq!(mail["names"], json!(["jan@example.pl"]));
    assert_eq!(mail["status"], "REVOKED");
    assert_eq!(mail["root"]["subject"], "Root");
    assert!(
        mail["root"]["pem"]
            .as_str()
            .unwrap()
            .contains("BEGIN CERTIFICATE")
    );
    assert_eq!(odd["status"], "EXPIRED");
    assert_eq!(odd["names"], json!([]));
    assert_eq!(
        page["formats"][0],
        json!({ "word": "cer", "label": "Certificate (.cer)" })
    );
}

#[test]
fn the_contact_is_shown_under_the_labels_of_its_fields() {
    let rows = shown(&case_of(&[], &[], &[]), "contact", &[])["rows"].clone();
    let expected = json!([
        { "label": "First name", "value": "Zofia" }, { "label": "Last name", "value": "Wójcik" },
        { "label": "E-mail", "value": "zofia@example.com" }, { "label": "City", "value": "Łódź" },
    ]);
    assert_eq!(rows, expected);
}

#[test]
fn names_show_state_reason_and_what_is_to_be_published() {
    let states = json!([{
        "name": "shop.example.com", "state": "FAILED", "expires_at": "2026-12-22 00:00:00", "info": "no record",
        "against": [{ "method": "CAA", "info": "0 issue \"other\"" }],
    }]);
    let case = case_of(&[], &[("san_states", &states.to_string())], &[]);
    let page = shown(&case, "verification", &[]);
    let names = page["names"].clone();
    assert_eq!(names[0]["state"], "FAILED");
    assert_eq!(names[0]["tone"], "bad");
    assert_eq!(names[0]["remarks"][0], "Certum says: no record");
    let caa = names[0]["remarks"][1].as_str().unwrap();
    assert!(
        caa.contains("0 issue \"certum.pl\"") && caa.ends_with("(0 issue \"other\")"),
        "{caa}"
    );
    let published = page["publications"].clone();
    assert_eq!(published[0]["standing"], "failed");
    assert_eq!(published[0]["remarks"], names[0]["remarks"]);
    assert_eq!(published[1]["standing"], "not checked yet");
    assert_eq!(published[0]["host"], "_certum.shop.example.com");
    assert_eq!(published.as_array().unwrap().len(), 2);
    assert_eq!(names[1]["unicode"], "żółw.example.com");
    assert_eq!(names[1]["state"], "");
    assert_eq!(names[1]["method"], "DNS_TXT_PREFIX");
    let done = states.to_string().replace("FAILED", "VERIFIED");
    let case = case_of(&[], &[("san_states", &done)], &[]);
    let published = shown(&case, "verification", &[])["publications"].clone();
    assert_eq!(published, json!([]));
}

#[test]
fn what_is_proved_is_not_published_again() {
    let state = |name: &str| json!({ "name": name, "state": "VERIFIED" });
    let allows = |case: &Case| case.allows(Action::ProveAnew);
    let first = json!([state("shop.example.com"), { "name": "xn--w-uga1v8h.example.com", "state": "REQUIRED" }]);
    let case = case_of(&[], &[("san_states", &first.to_string())], &[]);
    let page = shown(&case, "overview", &[]);
    assert_eq!(page["now"]["publications"].as_array().unwrap().len(), 1);
    assert_eq!(
        page["now"]["publications"][0]["unicode"],
        "żółw.example.com"
    );
    assert!(allows(&case) && page["names_proved"] == false);
    assert_eq!(
        page["now"]["proved"],
        "Proved already, nothing to do: shop.example.com."
    );

    let both = json!([
        state("shop.example.com"),
        state("xn--w-uga1v8h.example.com")
    ])
    .to_string();
    let checked = json!([{ "type": "DOMAIN", "state": "VERIFIED" }, { "type": "ORGANIZATION", "state": "REQUIRED" }]);
    for columns in [
        ("san_states", both.as_str()),
        ("steps", &checked.to_string()),
    ] {
        let case = case_of(&[], &[columns], &[]);
        let page = shown(&case, "overview", &[]);
        assert_eq!(page["now"]["publications"], json!([]));
        assert_eq!(page["names_proved"], true);
        assert_eq!(page["checks_holder"], columns.0 == "steps");
        assert!(!allows(&case), "Certum refuses it with 1176");
    }
}

#[test]
fn another_proof_begins_with_the_present_one() {
    let proof = json!({
        "approverMethod": "ADMIN", "code": "abc", "fqdns": ["shop.example.com"], "emailPrefix": "WEBMASTER",
    });
    let case = case_of(&[], &[("verification", &proof.to_string())], &[]);
    let approving = shown(&case, "change", &[])["approving"].clone();
    assert_eq!(approving["method"], "ADMIN");
    assert_eq!(approving["prefix"], "WEBMASTER");
    assert_eq!(approving["email"], "z@example.com");
    let posted = [("method", "FILE"), ("email", "new@example.com")];
    let approving = shown(&case, "change", &posted)["approving"].clone();
    assert_eq!(approving["method"], "FILE");
    assert_eq!(approving["email"], "new@example.com");
    assert_eq!(approving["send"], false);
    let wildcard = case_of(&[(3, "741"), (9, "on")], &[], &[]);
    let methods = shown(&wildcard, "change", &[])["approving"]["methods"].clone();
    assert!(
        !methods.as_array().unwrap().contains(&json!("FILE")),
        "{methods}"
    );
    let mailbox = case_of(&[(3, "731")], &[], &[]);
    assert_eq!(shown(&mailbox, "change", &[])["approving"], Value::Null);
}

/// The words of the page that proves anew: its introduction, its button, and what is said after.
fn words_of_proving(case: &Case) -> [String; 3] {
    let page = Action::ProveAnew.page();
    let manner = Action::ProveAnew.manner(case);
    let all = [
        page.intro,
        page.button.map(|button| button.label),
        page.done,
    ];
    all.map(|words| {
        case.reader
            .texts
            .get(words.unwrap().fitting(manner))
            .to_lowercase()
    })
}

#[test]
fn a_mailbox_has_nothing_to_publish() {
    for language in ["en", "pl"] {
        let words = ["publish", "code", "opublik", "kod"];
        let publishes = |case: &Case| {
            let said = words_of_proving(case).join(" ");
            words.iter().any(|word| said.contains(word))
        };
        assert!(publishes(&case_of(&[], &[("language", language)], &[])));
        let proof = json!({
            "approverMethod": "ADMIN", "code": "abc", "fqdns": ["shop.example.com"], "emailPrefix": "WEBMASTER",
        });
        let columns = [("language", language), ("verification", &proof.to_string())];
        let case = case_of(&[], &columns, &[]);
        assert!(!publishes(&case), "{:?}", words_of_proving(&case));
    }
}

#[test]
fn a_renewal_is_filled_with_what_is_known() {
    let case = case_of(
        &[],
        &[ISSUED[0], ISSUED[1], ISSUED[2], ("next_csr", CSR)],
        &[leaf("1", &[])],
    );
    let page = shown(&case, "renewal", &[]);
    assert_eq!(page["serial"], "4A7F");
    assert_eq!(page["csr"], CSR.trim());
    assert_eq!(
        page["names"],
        json!(["www.example.pl", "łódź.pl (xn--d-uga0v4h.pl)"])
    );
    let stored = shown(&case, "csr", &[]);
    assert_eq!(stored["names"], page["names"], "for the key's CSR");
    assert_eq!(
        page["approving"]["method"], "FILE",
        "as it was chosen before"
    );
    let page = shown(
        &case,
        "renewal",
        &[("serial", "7"), ("csr", "x"), ("method", "FILE")],
    );
    assert_eq!(page["serial"], "7");
    assert_eq!(page["csr"], "x");
}

#[test]
fn a_renewal_without_its_page_is_proved_as_the_page_would_have_it() {
    let renewed = |options: &[(usize, &str)], choice: &Value| {
        let columns = [ISSUED[0], ISSUED[1], ("choice", &*choice.to_string())];
        preset::form_of(&case_of(options, &columns, &[leaf("1", &[])]), "csr")
    };
    let usual = [("csr", "csr"), ("send", "1")];
    let with = |more: [(&'static str, &'static str); 3]| usual.into_iter().chain(more).collect();
    let file = json!({ "v": "1", "method": "FILE", "email": "z@example.com" });
    let expected: Form = with([
        ("method", "FILE"),
        ("prefix", "ADMIN"),
        ("email", "z@example.com"),
    ]);
    assert_eq!(renewed(&[], &file), expected);
    let mailbox = json!({ "v": "1", "method": "ADMIN", "prefix": "WEBMASTER" });
    let expected: Form = with([
        ("method", "ADMIN"),
        ("prefix", "WEBMASTER"),
        ("email", "zofia@example.com"),
    ]);
    assert_eq!(renewed(&[], &mailbox), expected);
    let stock = json!({ "approval_method": "file" });
    let expected: Form = with([
        ("method", "DNS_TXT_PREFIX"),
        ("prefix", "ADMIN"),
        ("email", "zofia@example.com"),
    ]);
    assert_eq!(renewed(&[], &stock), expected);
    assert_eq!(renewed(&[(3, "731")], &file), usual.into_iter().collect());
}

#[test]
fn a_reissue_adds_names_only_where_the_shop_lets_them() {
    let one = case_of(&[], &ISSUED, &[leaf("1", &[])]);
    let page = shown(&one, "reissue", &[]);
    assert_eq!(page["rows"].as_array().unwrap().len(), 2);
    assert_eq!(page["may_add"], false);
    assert_eq!(page["may_add_names"], false);
    assert_eq!(page["rows"][1]["box"], false);
    let options: &[(usize, &str)] = &[(3, "221"), (5, "on"), (6, "4"), (7, "on")];
    let many = case_of(options, &ISSUED, &[leaf("1", &[])]);
    let page = shown(&many, "reissue", &[]);
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1]["name"], "łódź.pl");
    assert_eq!(rows[1]["fixed"], true);
    assert_eq!(rows[1]["box"], true);
    assert_eq!(rows[0]["box"], false, "there is no www form of www");
    assert_eq!(rows[2]["fixed"], false);
    assert_eq!(page["may_add"], true);
    let posted = [
        ("rows.1.name", "evil.example.org"),
        ("rows.2.name", "a.example.pl"),
        ("rows.2.www", "1"),
        ("rows.3.name", "b.example.pl"),
        ("rows.999999999.name", "c.example.pl"),
    ];
    let page = shown(&many, "reissue", &posted);
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 4, "no more than the product has");
    assert_eq!(rows[1]["name"], "łódź.pl");
    assert_eq!(
        (&rows[2]["name"], &rows[2]["www"]),
        (&json!("a.example.pl"), &json!(true))
    );
    assert_eq!(page["may_add"], false);
}

#[test]
fn an_issued_certificate_is_not_called_refused_over_its_reissue() {
    let columns = [&ISSUED[..], &[("order_status", "REJECTED")]].concat();
    let kept = case_of(&[], &columns, &[leaf("1", &[])]);
    let said = shown(&kept, "state", &[])["kept"].clone();
    assert!(
        said.as_str().unwrap().starts_with("Certificate issued"),
        "{said}"
    );
    let refused = case_of(&[], &[("order_status", "REJECTED")], &[]);
    assert_eq!(shown(&refused, "state", &[])["kept"], "");
}

#[test]
fn a_csr_is_shown_with_its_details() {
    let case = case_of(&[(3, "631")], &ISSUED, &[]);
    let page = shown(&case, "csr", &[]);
    assert_eq!((&page["csr"], &page["details"]), (&json!(""), &Value::Null));
    let kept = case_of(&[(3, "631")], &[("next_csr", CSR)], &[]);
    let details = shown(&kept, "csr", &[])["details"].clone();
    assert_eq!(details["fields"]["commonName"], "shop.example.com");
    assert_eq!(
        details["names"],
        json!(["shop.example.com", "www.shop.example.com"])
    );
    assert!(
        details["key"].as_str().unwrap().starts_with("EC ")
            || details["key"].as_str().unwrap().starts_with("RSA ")
    );
    let odd = shown(&kept, "details", &[("csr", "rubbish")]);
    assert_eq!(odd["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn only_living_certificates_can_be_revoked() {
    let dead = leaf("1", &[("status", "REVOKED"), ("serial", "01")]);
    let case = case_of(&[], &ISSUED, &[leaf("2", &[]), dead.clone()]);
    let page = shown(
        &case,
        "revoke",
        &[("note", "żółw"), ("reason", "SUPERSEDED")],
    );
    assert_eq!(page["serials"].as_array().unwrap().len(), 1);
    assert_eq!(page["serial"], "4A7F");
    assert_eq!(page["reasons"][0], "KEYCOMPROMISE");
    assert_eq!(page["date_min"], "2026-11-20");
    assert_eq!(page["date_max"], "2026-11-22");
    assert_eq!(
        (&page["note"], &page["note_max"]),
        (&json!("żółw"), &json!(250))
    );
    assert!(case.allows(Action::Revoke));
    let none = case_of(&[], &ISSUED, &[dead]);
    assert!(!none.allows(Action::Revoke));
}

#[test]
fn of_several_certificates_the_one_to_revoke_is_chosen_by_its_owner() {
    let new = leaf("2", &[("not_before", "2026-11-21 00:00:00")]);
    let old = leaf(
        "1",
        &[("not_before", "2026-06-01 00:00:00"), ("serial", "01")],
    );
    let case = case_of(&[], &ISSUED, &[new.clone(), old]);
    let page = shown(&case, "revoke", &[]);
    assert_eq!(page["serial"], "", "nothing is chosen beforehand");
    let standing = |row: usize| page["serials"][row]["standing"].clone();
    assert_eq!(standing(0), "current");
    assert_eq!(standing(1), "replaced, works until 2026-12-05");
    let others = "The certificates that you do not choose stay valid.";
    assert_eq!(page["remains"], others);
    let form = [("reason", "SUPERSEDED")];
    let refused = fixture::plan(&case, "revoke", &form).problems;
    assert_eq!(refused[0].field, "serialNumber");
    let chosen = fixture::plan(&case, "revoke", &[form[0], ("serial", "01")]);
    assert!(chosen.problems.is_empty());
    let alone = case_of(&[], &ISSUED, &[new]);
    let remains = shown(&alone, "revoke", &[])["remains"].clone();
    assert!(
        remains
            .as_str()
            .unwrap()
            .starts_with("The service has no other")
    );
    assert!(fixture::plan(&alone, "revoke", &form).problems.is_empty());
}

#[test]
fn what_the_catalogue_does_not_know_is_renewed_by_the_rule_of_codes() {
    let ends = |end: &'static str, code: &'static str| {
        let certificate = leaf("1", &[("certum_id", "1"), ("not_after", end)]);
        let columns = [
            ISSUED[0],
            ISSUED[1],
            ("not_after", end),
            ("product_code", code),
        ];
        let issue = if code == "997" { "992" } else { code };
        let product = format!("{issue} Something new");
        case_of(&[(3, product.as_str())], &columns, &[certificate])
    };
    let soon = ends("2026-12-22 11:59:59", "992");
    assert!(soon.settings.product.as_ref().unwrap().term.is_none());
    assert!(soon.allows(Action::Renew));
    assert_eq!(soon.renewal_code().as_deref(), Some("997"));
    let renewed = ends("2026-12-22 11:59:59", "997");
    assert_eq!(renewed.renewal_code().as_deref(), Some("997"));
    assert!(
        !ends("2026-12-22 12:00:01", "992").allows(Action::Renew),
        "its end is far"
    );
    assert!(
        !ends("2026-12-22 11:59:59", "990").allows(Action::Renew),
        "no issue code"
    );
}

#[test]
fn what_was_sent_is_judged_by_the_product_that_was_ordered() {
    let end = "2026-12-01 00:00:00";
    let certificate = leaf(
        "1",
        &[("not_before", "2025-12-01 00:00:00"), ("not_after", end)],
    );
    let ordered = |options: &[(usize, &str)], code: &'static str| {
        let columns = [
            ISSUED[0],
            ISSUED[1],
            ("not_after", end),
            ("product_code", code),
        ];
        case_of(options, &columns, std::slice::from_ref(&certificate))
    };
    // Ordered for a year, moved to three since.
    for code in ["601", "606"] {
        let moved = ordered(&[(3, "603")], code);
        assert_eq!(moved.term_end(), Some(datetime!(2026-12-01 00:00 UTC)));
        assert!(moved.allows(Action::Renew));
        assert_eq!(moved.settings.product_code(), "601");
    }
    // To a product without names, and from a wildcard or one of many names to one of one name.
    assert!(ordered(&[(3, "731")], "601").has_names());
    for (options, code, form) in [
        (&[(3, "601")][..], "741", "WILDCARD"),
        (&[(3, "601"), (7, "on")], "776", "MANY_NAMES"),
        (&[(3, "741"), (9, "on")], "601", "ONE_NAME"),
    ] {
        let moved = ordered(options, code);
        assert_eq!(moved.settings.step_two().as_str(), form, "{code}");
        assert_eq!(moved.may_add_names(), form == "MANY_NAMES");
        assert_eq!(moved.settings.wildcard, form == "WILDCARD");
    }
    // What the catalogue does not know is what the settings say.
    assert_eq!(ordered(&[(3, "603")], "992").settings.product_code(), "603");
}

#[test]
fn what_was_not_sent_is_what_the_product_says_now() {
    let chosen = |columns: &[(&'static str, &'static str)]| {
        let columns = [&[("certum_id", ""), ("order_status", "")], columns].concat();
        case_of(&[(3, "651")], &columns, &[])
            .settings
            .product_code()
    };
    let absent = |at: i64| {
        let intent = json!({ "operation": "quickOrder", "at": 1, "absent": at }).to_string();
        &*intent.leak()
    };
    // Refused, and the product was mended.
    assert_eq!(chosen(&[("product_code", "601")]), "651");
    let unknown = [("product_code", "601"), ("outcome_unknown", "1")];
    assert_eq!(chosen(&unknown), "601");
    let just = absent(NOW.unix_timestamp() - 1);
    assert_eq!(chosen(&[("product_code", "601"), ("intent", just)]), "601");
    let long_ago = absent(NOW.unix_timestamp() - 3600);
    assert_eq!(
        chosen(&[("product_code", "601"), ("intent", long_ago)]),
        "651"
    );
}

#[test]
fn actions_follow_product_service_and_reader() {
    let words = |case: &Case| {
        let actions = case.actions().into_iter();
        actions.map(Action::as_str).collect::<Vec<_>>().join(" ")
    };
    let near_its_end = [leaf(
        "1",
        &[
            ("not_before", "2025-12-01 00:00:00"),
            ("not_after", "2026-12-01 00:00:00"),
        ],
    )];
    let columns = [ISSUED[0], ISSUED[1], ("not_after", "2026-12-01 00:00:00")];
    let with = |more: &[(&'static str, &'static str)]| [&columns[..], more].concat();
    let usual = case_of(&[], &columns, &near_its_end);
    assert_eq!(
        words(&usual),
        "show contact send state check csr renewal reissue revoke"
    );
    let recurring = case_of(&[], &with(&[("recurring", "1")]), &near_its_end);
    assert!(!recurring.allows(Action::Renew));
    let by_admin = case_of(
        &[],
        &with(&[("recurring", "1"), ("admin", "1")]),
        &near_its_end,
    );
    assert!(by_admin.allows(Action::Renew));
    assert!(!case_of(&[(14, "on")], &columns, &near_its_end).allows(Action::Renew));
    assert!(
        !case_of(&[(3, "691")], &columns, &near_its_end).allows(Action::Renew),
        "test products have no renewal"
    );
    assert!(
        !case_of(&[(3, "602")], &columns, &near_its_end).allows(Action::Renew),
        "paid for another year"
    );
    let reissued = [leaf("2", &[]), near_its_end[0].clone()];
    assert!(
        case_of(&[], &columns, &reissued).allows(Action::Renew),
        "the term runs from the first"
    );
    let renewed = [leaf("2", &[("certum_id", "2")]), near_its_end[0].clone()];
    assert!(
        !case_of(&[], &columns, &renewed).allows(Action::Renew),
        "a renewal has a term of its own"
    );
    let unsettled = case_of(
        &[],
        &with(&[("outcome_unknown", "1"), ("operation", "revokeCertificate")]),
        &near_its_end,
    );
    assert_eq!(words(&unsettled), "show contact send state check csr");
    let lost = case_of(
        &[],
        &with(&[
            ("outcome_unknown", "1"),
            ("operation", "reissueCertificate"),
        ]),
        &near_its_end,
    );
    assert_eq!(
        words(&lost),
        "show contact send state verification check csr revoke"
    );
    let mail = [
        ("verification", ""),
        ("steps", "[{\"type\":\"EMAIL\",\"state\":\"REQUIRED\"}]"),
    ];
    assert_eq!(
        words(&case_of(&[(3, "731")], &mail, &[])),
        "contact state change check correct"
    );
    assert_eq!(
        words(&case_of(&[(3, "731")], &[("admin", "1")], &[])),
        "contact state check cancel correct giveup"
    );
    let late = [leaf(
        "1",
        &[("certum_id", "4711"), ("not_after", "2026-11-01 00:00:00")],
    )];
    let late = case_of(
        &[],
        &[
            ("certificate_status", "VALID"),
            ("not_after", "2026-11-01 00:00:00"),
        ],
        &late,
    );
    let waits = "show contact state verification instruct change check";
    assert_eq!(
        words(&late),
        waits,
        "renewed after its end, and the old one is still there"
    );
    let dead = leaf("2", &[("status", "REVOKED")]);
    let gone = case_of(&[], &columns, &[dead, near_its_end[0].clone()]);
    assert_eq!(
        words(&gone),
        "show contact send state check csr renewal revoke",
        "a service is what its best certificate is"
    );
}

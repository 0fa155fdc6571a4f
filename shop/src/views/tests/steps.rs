use super::*;
use crate::typed;

#[test]
fn step_one_is_filled_by_what_was_typed_last() {
    let open = case_of(
        &[(3, "631")],
        &[("domain", "own.example.com"), ("input", "")],
        &[],
    );
    let form = [
        ("client.firstname", "Anna"),
        ("client.email", "anna@example.test"),
        ("fields.organization", "Żółw & Syn"),
    ];
    let step = shown(&open, "stepone", &form);
    let default = |step: &Value, name: &str| {
        let groups = step["groups"].as_array().unwrap().iter();
        let mut fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
        fields
            .find(|field| field["name"] == name)
            .map(|field| field["input"]["Default"].clone())
    };
    assert_eq!(default(&step, "commonName"), Some(json!("own.example.com")));
    assert_eq!(default(&step, "organization"), Some(json!("Żółw & Syn")));
    assert_eq!(default(&step, "requestor_firstName"), Some(json!("Anna")));
    assert_eq!(default(&step, "businessCategory"), None);
    assert_eq!(default(&step, "names"), None);
    let again = case_of(&[(3, "221"), (5, "on")], &[], &[]);
    let step = shown(&again, "stepone", &form);
    assert_eq!(default(&step, "requestor_firstName"), Some(json!("Zofia")));
    assert_eq!(default(&step, "names"), Some(json!("")));
    assert_eq!(default(&step, "organization"), None);
}

#[test]
fn step_two_keeps_rows_of_any_shape() {
    let many: &[(usize, &str)] = &[(3, "221"), (5, "on")];
    let kept = json!({
        "v": "1", "method": "FILE", "email": "", "rows": [
            { "name": "evil.example.org" }, { "name": "b.example.com", "www": "1" }, "x", { "name": ["y"] },
        ],
    });
    let open = case_of(many, &[("choice", &kept.to_string())], &[]);
    let step = shown(&open, "steptwo", &[]);
    assert_eq!(step["form"], "MANY_NAMES");
    assert_eq!(step["rows"].as_array().unwrap().len(), 10);
    assert_eq!(step["rows"][0]["name"], "shop.example.com");
    assert_eq!(step["rows"][0]["www"], false);
    assert_eq!(step["rows"][1]["name"], "b.example.com");
    assert_eq!(step["rows"][1]["www"], true);
    assert_eq!(step["rows"][3]["name"], "");
    assert_eq!(step["may_add"], false);
    let approving = &step["approving"];
    assert_eq!(approving["method"], "FILE");
    assert_eq!(approving["email"], "", "what was emptied stays empty");
    assert_eq!(approving["send"], false);
    assert_eq!(approving["mailboxes"]["ADMIN"], "admin@shop.example.com");
    let added =
        json!({ "v": "1", "rows": { "11": { "name": "l.example.com" }, "14": { "name": " " } } });
    let more: &[(usize, &str)] = &[(3, "221"), (5, "on"), (7, "on")];
    let step = shown(
        &case_of(more, &[("choice", &added.to_string())], &[]),
        "steptwo",
        &[],
    );
    assert_eq!(
        step["rows"].as_array().unwrap().len(),
        12,
        "rows that were added are there again"
    );
    assert_eq!(step["rows"][11]["name"], "l.example.com");
    let fresh = case_of(&[], &[("choice", "")], &[]);
    let approving = shown(&fresh, "steptwo", &[])["approving"].clone();
    assert_eq!(approving["method"], "DNS_TXT_PREFIX");
    assert_eq!(approving["email"], "zofia@example.com");
    assert_eq!(approving["send"], true);
    let wrong = case_of(&[], &[("input", "{\"csr\":\"x\"}")], &[]);
    assert_eq!(shown(&wrong, "steptwo", &[]), json!({}));
}

#[test]
fn step_two_offers_whmcs_words_for_what_proves_all_names() {
    let stock = |options: &[(usize, &str)], columns: &[(&str, &str)]| {
        shown(&case_of(options, columns, &[]), "steptwo", &[])["stock"].clone()
    };
    let one = stock(&[], &[]);
    assert_eq!(one["methods"], json!(["email", "file", "dns-txt-token"]));
    assert_eq!(one["emails"][0], "admin@shop.example.com");
    assert_eq!(one["domain"], "shop.example.com");
    let wildcard = stock(&[(3, "741"), (9, "on")], &[]);
    assert_eq!(wildcard["methods"], json!(["email", "dns-txt-token"]));
    assert_eq!(wildcard["emails"][4], "webmaster@shop.example.com");
    assert_eq!(wildcard["domain"], "*.shop.example.com");
    let holder = input(&json!({ "email": "holder@example.com" }));
    let mailbox = stock(&[(3, "731")], &[("input", &holder)]);
    assert_eq!(mailbox["emails"], json!(["zofia@example.com"]));
    assert_eq!(mailbox["domain"], "");
}

#[test]
fn what_to_publish_is_told_to_whmcs_too() {
    let told = |method: &str, prefix: Option<&str>| {
        let proof = json!({
            "approverMethod": method, "code": "abc", "fqdns": ["a.example.com"], "emailPrefix": prefix,
        });
        let case = case_of(&[], &[("verification", &proof.to_string())], &[]);
        let page = shown(&case, "published", &[]);
        serde_json::from_str::<Value>(page["authdata"].as_str().unwrap()).unwrap()
    };
    let dns = json!({ "method": "dnsauth", "type": "TXT", "host": "_certum.a.example.com", "value": "abc" });
    assert_eq!(told("DNS_TXT_PREFIX", None), dns);
    let file = json!({
        "method": "fileauth", "path": "/.well-known/pki-validation", "name": "certum.txt", "contents": "abc-certum.pl",
    });
    assert_eq!(told("FILE", None), file);
    assert_eq!(
        told("ADMIN", Some("WEBMASTER")),
        json!({ "method": "emailauth", "email": "webmaster@a.example.com" })
    );
    assert_eq!(
        told("SOMETHING_NEW", None),
        json!({ "method": "emailauth", "email": "" })
    );
}

#[test]
fn step_one_is_stored_as_it_was_typed() {
    let params = [
        ("csr", " -----BEGIN "),
        (
            "firstname",
            "Zofia &amp; &quot;Syn&quot; &#039;x&#39; &lt;b&gt; &amp;lt; & &nbsp;",
        ),
        ("configdata.firstname", "Before"),
        ("configdata.city", "Łódź"),
        ("configdata.fields.commonName", "shop.example.com"),
        ("serviceid", "7"),
    ];
    let kept = typed::step_one(&params.into_iter().collect());
    assert_eq!(kept.get("csr"), "-----BEGIN");
    assert_eq!(
        kept.get("contact.firstname"),
        "Zofia & \"Syn\" 'x' <b> &lt; & &nbsp;"
    );
    assert_eq!(kept.get("contact.city"), "Łódź");
    assert!(kept.has("contact.state") && kept.get("contact.state").is_empty());
    let fields = [("commonName".to_owned(), "shop.example.com".to_owned())];
    assert_eq!(kept.below("fields"), fields);
    assert!(!kept.has("serviceid"));
}

#[test]
fn private_keys_are_not_stored() {
    const NONE: &str = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----";
    let kept = |csr: &str| {
        let params = Form::from_iter([("csr", csr)]);
        typed::step_one(&params).get("csr").to_owned()
    };
    let csr = "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----";
    for label in [
        "PRIVATE KEY",
        "RSA PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "rsa private key",
    ] {
        let key = format!("-----BEGIN {label}-----\nMIIEsecret\n-----END {label}-----");
        assert_eq!(kept(&key), NONE);
        assert_eq!(
            kept(&format!("{csr}\n{key}\n{csr}")),
            format!("{csr}\n{NONE}\n{csr}")
        );
        for length in 0..key.len() - "-----BEGIN ".len() - label.len() {
            let cut = &key[..key.len() - length];
            assert!(!kept(&format!("{csr}{cut}")).contains("secret"), "{cut}");
        }
    }
    assert_eq!(kept(&format!("Żółw {csr}")), format!("Żółw {csr}"));
}

#[test]
fn problems_belong_to_a_step() {
    let step = |field: &str| {
        crate::form::FieldProblem::new(field, certum::language::Text::problem_required, "").step()
    };
    for field in ["csr", "commonName", "requestor.email", "names"] {
        assert_eq!(step(field), 1, "{field}");
    }
    for field in [
        "sanEntries",
        "dnsName",
        "approver",
        "approver.emailPrefix",
        "",
    ] {
        assert_eq!(step(field), 2, "{field}");
    }
    let wrong = case_of(&[], &[("input", &json!({ "csr": "x" }).to_string())], &[]);
    assert_eq!(wrong.step_one_problems()[0].field, "csr");
    assert_eq!(case_of(&[], &[("input", "")], &[]).step_one_problems(), []);
}

#[test]
fn what_is_wrong_is_told_at_its_field() {
    let problems = json!([
        { "field": "organization", "said": { "text": "problem_required" } },
        { "field": "requestor.email", "said": { "text": "problem_required" } },
        { "field": "requestor.email", "said": { "text": "problem_email", "values": [["value", "x"]] } },
        { "field": "approver.emailPrefix", "said": { "text": "problem_prefix_missing" } },
        { "field": "", "said": { "text": "problem_not_now" } },
    ]);
    let case = case_of(&[(3, "631")], &[("problems", &problems.to_string())], &[]);
    let step = shown(&case, "stepone", &[]);
    let groups = step["groups"].as_array().unwrap().iter();
    let fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
    let told: Vec<_> = fields.filter(|field| field["wrong"] != "").collect();
    assert_eq!(told.len(), 2);
    let page = shown(&case, "configure", &[]);
    assert_eq!(page["told"].as_array().unwrap().len(), 5);
    assert_eq!(page["stock"]["csr"], CSR.trim());
    let fresh = shown(&case_of(&[], &[("input", "")], &[]), "configure", &[]);
    assert_eq!(fresh["stock"], json!({ "servertype": "1000" }));
    assert_eq!(told[0]["wrong"], "Organisation: is required.");
    assert_eq!(
        told[1]["wrong"],
        "E-mail: is required. E-mail: \"x\" is not an e-mail address."
    );
    let case = case_of(&[], &[("problems", &problems.to_string())], &[]);
    let wrong = shown(&case, "steptwo", &[])["wrong"].clone();
    assert_eq!(wrong["approver-emailPrefix"], "Mailbox: choose a mailbox.");
    assert_eq!(wrong[""], "This cannot be done at present.");
}

#[test]
fn a_step_has_the_template_that_fits_it() {
    let template = |columns: &[(&str, &str)], step: &str| {
        let page = shown(&case_of(&[], columns, &[]), "configure", &[("step", step)]);
        page["template"].as_str().unwrap().to_owned()
    };
    let open = ("order_status", "");
    assert_eq!(template(&[open], ""), "stepone");
    assert_eq!(template(&[open], "2"), "steptwo");
    assert_eq!(template(&[open], "3"), "steptwo", "sent back by step three");
    assert_eq!(template(&[open, ("input", "")], "2"), "stepone");
    assert_eq!(template(&[], "3"), "published");
    assert_eq!(template(&[], "2"), "");
    assert_eq!(template(&[open, ("outcome_unknown", "1")], "3"), "");
    let page = shown(&case_of(&[], &[open], &[]), "configure", &[("step", "2")]);
    assert_eq!(page["rows"][0]["ascii"], "shop.example.com");
    assert_eq!(page["stock"]["city"], "Łódź");
    assert_eq!(page["form"], "ONE_NAME");
}

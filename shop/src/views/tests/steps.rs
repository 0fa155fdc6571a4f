use super::*;
use crate::typed;
use certum::language::Text;
use certum::language::{Language, Texts};

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
fn an_organization_is_filled_from_the_client_where_the_product_needs_one() {
    let client = [
        ("client.companyname", "Żółw & Syn"),
        ("client.city", "Łódź"),
        ("client.state", "łódzkie"),
        ("client.address1", "Piotrkowska 1"),
    ];
    let filled = |code: &str, form: &[(&str, &str)]| {
        let open = case_of(&[(3, code)], &[("input", "")], &[]);
        let step = shown(&open, "stepone", form);
        let groups = step["groups"].as_array().unwrap().iter();
        let fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
        let names = ["organization", "locality", "state"];
        let own = fields.filter(|field| names.contains(&field["name"].as_str().unwrap()));
        own.map(|field| field["input"]["Default"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(filled("631", &client), ["Żółw & Syn", "Łódź", "łódzkie"]);
    assert_eq!(filled("631", &client[1..]), ["", "", ""], "a person");
    assert_eq!(filled("601", &client), Vec::<String>::new(), "DV");
}

#[test]
fn countries_and_categories_are_lists_in_the_readers_language() {
    let of = |input: &str, form: &[(&str, &str)], language: &str| {
        let open = case_of(&[(3, "861"), (5, "on")], &[("input", input)], &[]);
        let mut case = open;
        case.reader.texts = std::rc::Rc::new(Texts::from(Language::from_code(language).unwrap()));
        let step = shown(&case, "stepone", form);
        move |name: &str| {
            let groups = step["groups"].as_array().unwrap().iter();
            let mut fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
            let field = fields.find(|field| field["name"] == name).unwrap();
            let text = |part: &str| field["input"][part].as_str().unwrap().to_owned();
            assert_eq!(text("Type"), "dropdown");
            (text("Options"), text("Default"))
        }
    };
    let client = ("client.country", "DE");
    let english = of("", &[client], "en");
    let (options, chosen) = english("country");
    assert!(options.starts_with("- as in the CSR,Afghanistan (AF),"));
    assert!(options.contains(",Cocos (Keeling) Islands (CC),"));
    assert_eq!(options.split(',').count(), 250);
    assert_eq!(chosen, "Germany (DE)");
    let categories = "Private Organization,Government Entity,Business Entity,Non-Commercial Entity";
    assert_eq!(english("businessCategory").0, categories);
    let polish = of("", &[client, ("shop.country", "PL")], "pl");
    assert_eq!(polish("joisocn").1, "Niemcy (DE)");
    assert!(
        polish("businessCategory")
            .0
            .starts_with("Organizacja prywatna (Private Organization),")
    );
    assert_eq!(
        of("", &[("shop.country", "PL")], "pl")("country").1,
        "Polska (PL)"
    );
    // What was typed in one language is chosen in another.
    let typed = r#"{"fields":{"country":"Francja (FR)","businessCategory":"Instytucja publiczna (Government Entity)"}}"#;
    let again = of(typed, &[client], "en");
    assert_eq!(again("country").1, "France (FR)");
    assert_eq!(again("businessCategory").1, "Government Entity");
    let left = of(r#"{"fields":{"country":"- jak w CSR"}}"#, &[client], "en");
    assert_eq!(
        left("country").1,
        "- as in the CSR",
        "it was left to the CSR"
    );
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
fn a_csr_that_cannot_be_read_is_the_one_thing_that_is_wrong() {
    let typed = json!({ "csr": "-----BEGIN CERTIFICATE REQUEST-----\nrubbish", "servertype": "1000", "fields": {
        "requestor_firstName": "Zofia", "requestor_lastName": "Wójcik", "requestor_email": "zofia@example.com",
    }});
    let case = case_of(&[(3, "601")], &[("input", &typed.to_string())], &[]);
    let problems = case.step_one_problems();
    let fields: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
    assert_eq!(fields, ["csr"]);
}

#[test]
fn a_wildcard_product_says_that_it_adds_the_asterisk() {
    let widened = |name: &str| {
        let input = input(&json!({ "commonName": name }));
        let case = case_of(
            &[(3, "741")],
            &[("input", &input), ("order_status", ""), ("certum_id", "")],
            &[],
        );
        step_two::view(&case).unwrap().widened
    };
    assert!(widened("example.com").contains("for *.example.com"));
    assert_eq!(widened("*.example.com"), "");
}

#[test]
fn the_name_is_called_by_what_the_certificate_is_for() {
    for (product, label) in [("601", Text::field_commonName), ("731", Text::field_holder)] {
        let case = case_of(&[(3, product)], &[], &[]);
        let groups = step_one::view(&case, &Form::default()).groups;
        let mut fields = groups.iter().flat_map(|group| &group.fields);
        let name = fields.find(|field| field.name == "commonName").unwrap();
        assert_eq!(name.label, Some(label), "{product}");
    }
}

#[test]
fn step_one_is_stored_as_it_was_typed() {
    let params = [
        ("csr", CSR),
        (
            "firstname",
            "Zofia &amp; &quot;Syn&quot; &#039;x&#39; &lt;b&gt; &amp;lt; & &nbsp;",
        ),
        ("configdata.firstname", "Before"),
        ("configdata.city", "Łódź"),
        ("configdata.fields.commonName", "shop.example.com"),
        ("serviceid", "7"),
    ];
    let kept = typed::step_one(&params.into_iter().collect()).form;
    assert_eq!(kept.get("csr"), CSR.trim());
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

fn kept(typed: &[(&str, &str)]) -> (Form, Vec<(String, &'static str)>) {
    let kept = typed::step_one(&typed.iter().copied().collect());
    let problems = kept.problems.iter();
    let problems = problems.map(|problem| (problem.field.clone(), problem.code()));
    (kept.form, problems.collect())
}

#[test]
fn what_is_no_csr_is_not_stored() {
    let around = format!("Here it is:\n{CSR}\nThank you");
    let (form, problems) = kept(&[("csr", &around)]);
    assert_eq!(
        form.get("csr"),
        CSR.trim(),
        "and nothing that stood around it"
    );
    assert_eq!(problems, []);
    for (text, code) in [
        ("Dear shop, please", "input_not_recognised"),
        (
            "----BEGIN CERTIFICATE REQUEST-----\nMIIB",
            "input_damaged_armour",
        ),
        ("-----BEGIN CERTIFICATE REQUEST-----\nMIIB", "input_no_end"),
        ("MIIBkeep", "input_der"),
    ] {
        let (form, problems) = kept(&[("csr", text), ("city", "Łódź")]);
        assert!(!form.has("csr"), "{text}");
        assert_eq!(form.get("contact.city"), "Łódź");
        assert_eq!(problems, [("csr".to_owned(), code)], "{text}");
    }
    let empty = "-----BEGIN CERTIFICATE REQUEST-----\n\n-----END CERTIFICATE REQUEST-----";
    assert_eq!(kept(&[("csr", empty)]).1, [], "it is told to be missing");
}

#[test]
fn private_keys_are_not_stored() {
    let key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEILa1jXwvX2yTq0Jm9aZk1LwP7vB2nRt8YcFd5HsU\n-----END \
               PRIVATE KEY-----";
    let bare = "MC4CAQAwBQYDK2VwBCIEILa1jXwvX2yTq0Jm9aZk1LwP7vB2nRt8YcFd5HsU";
    let held = [
        key.to_owned(),
        key.replace("-----BEGIN", "----BEGIN"),
        key.replace("-----", "—"),
        key.replace('-', "&#45;"),
        key.replace('-', "&amp;#45;"),
        bare.to_owned(),
        bare[20..].to_owned() + &bare[4..20],
    ];
    for (name, field) in [
        ("firstname", "contact"),
        ("jobtitle", "jobtitle"),
        ("fields.organization", "organization"),
        ("fields.names", "names"),
        ("fields.requestor_firstName", "requestor.firstName"),
        ("configdata.city", "contact"),
    ] {
        for held in &held {
            let (form, problems) = kept(&[("csr", CSR), (name, held)]);
            assert_eq!(
                problems,
                [(field.to_owned(), "private_key")],
                "{name}: {held}"
            );
            assert!(
                form.all().all(|(_, value)| !value.contains(&bare[30..40])),
                "{name}: {held}"
            );
            assert_eq!(form.get("csr"), CSR.trim());
        }
    }
    for held in &held {
        for csr in [format!("{CSR}{held}"), format!("{held}\n{CSR}")] {
            let (form, problems) = kept(&[("csr", &csr)]);
            assert_eq!(problems, [("csr".to_owned(), "private_key")], "{csr}");
            assert!(!form.has("csr"));
        }
    }
    let (form, problems) = kept(&[("csr", CSR), ("firstname", "Private Key")]);
    assert_eq!(
        (form.get("contact.firstname"), problems),
        ("Private Key", vec![])
    );
    let named = kept(&[("csr", CSR), (&format!("fields.{bare}"), "x")]).0;
    assert!(named.all().all(|(name, _)| !name.contains(bare)));
}

#[test]
fn a_choice_of_ours_is_kept_and_a_key_in_it_is_not() {
    let digest = "q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6j7K8l9Z0x1C";
    let form = Form::from_iter([
        ("draft", digest),
        ("rows.1.name", digest),
        ("email", "a@example.com"),
    ]);
    let kept = typed::Kept::of(&form);
    assert_eq!(kept.form, form.without("rows.1.name"));
    assert_eq!(kept.problems[0].field, "sanEntries");
}

#[test]
fn problems_belong_to_a_step() {
    let step =
        |field: &str| crate::form::FieldProblem::new(field, Text::problem_required, "").step();
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
    let page = shown(&case, "configuring", &[]);
    assert_eq!(page["told"].as_array().unwrap().len(), 5);
    assert_eq!(page["stock"]["csr"], CSR.trim());
    let fresh = shown(&case_of(&[], &[("input", "")], &[]), "configuring", &[]);
    assert_eq!(fresh["stock"], json!({ "servertype": "1000" }));
    assert_eq!(told[0]["wrong"], "Organisation: please fill this in.");
    assert_eq!(
        told[1]["wrong"],
        "E-mail: please fill this in. E-mail: \"x\" is not an e-mail address."
    );
    let case = case_of(&[], &[("problems", &problems.to_string())], &[]);
    let wrong = shown(&case, "steptwo", &[])["wrong"].clone();
    assert_eq!(wrong["approver-emailPrefix"], "Mailbox: choose a mailbox.");
    assert_eq!(wrong[""], "This cannot be done at present.");
}

#[test]
fn a_step_has_the_template_that_fits_it() {
    let template = |columns: &[(&str, &str)], step: &str| {
        let page = shown(
            &case_of(&[], columns, &[]),
            "configuring",
            &[("step", step)],
        );
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
    let page = shown(&case_of(&[], &[open], &[]), "configuring", &[("step", "2")]);
    assert_eq!(page["rows"][0]["ascii"], "shop.example.com");
    assert_eq!(page["stock"]["city"], "Łódź");
    assert_eq!(page["form"], "ONE_NAME");
}

#[test]
fn a_state_with_nothing_to_publish_names_its_way_out() {
    let todo = |columns: &[(&str, &str)], certificates: &[Form], code: &str| {
        let case = case_of(&[(3, code)], columns, certificates);
        let now = shown(&case, "overview", &[])["now"].clone();
        if now["is_todo"] == true {
            now["text"].as_str().unwrap().to_owned()
        } else {
            String::new()
        }
    };
    let typed = input(&json!({ "email": "anna@example.com" }));
    let step = r#"[{"type":"EMAIL","state":"REQUIRED"}]"#;
    let mailbox = [
        ("steps", step),
        ("input", typed.as_str()),
        ("verification", ""),
        ("product_code", "731"),
    ];
    assert!(todo(&mailbox, &[], "731").starts_with("Certum sent an e-mail to anna@example.com"));
    let begun = [mailbox[1], mailbox[2], mailbox[3], ("steps", "")];
    let todo_begun = todo(&begun, &[], "731");
    assert!(todo_begun.starts_with("Certum sent an e-mail to anna@example.com"));
    assert_eq!(todo(&[], &[], "601"), "", "there is something to publish");
    let ended = certificate("1", &[("not_after", "2026-11-21 00:00:00")]);
    let issued = [("order_status", "ENROLLED"), ("verification", "")];
    assert!(todo(&issued, &[ended], "601").starts_with("This certificate has ended"));
    let revoked = certificate("1", &[("status", "REVOKED")]);
    assert!(todo(&issued, &[revoked], "601").starts_with("This certificate is revoked"));
}

#[test]
fn right_after_the_order_nobody_says_that_no_step_is_left() {
    let said = |columns: &[(&str, &str)]| {
        shown(&case_of(&[], columns, &[]), "state", &[])["no_steps"].clone()
    };
    assert!(
        said(&[])
            .as_str()
            .unwrap()
            .starts_with("Certum has not said yet")
    );
}

#[test]
fn a_step_that_certum_does_not_take_is_not_shown() {
    let steps = r#"[{"type":"DOMAIN","state":"REQUIRED"},{"type":"EMAIL","state":"NOT_REQUIRED"}]"#;
    let state = shown(&case_of(&[], &[("steps", steps)], &[]), "state", &[]);
    assert_eq!(state["steps"].as_array().unwrap().len(), 1, "{state}");
    assert_eq!(state["steps"][0]["type"], "DOMAIN");
}

use super::*;

#[test]
fn step_one_is_filled_by_what_was_typed_last() {
    let open = purchase(
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
            .map(|field| field["default"].clone())
    };
    assert_eq!(default(&step, "commonName"), Some(json!("own.example.com")));
    assert_eq!(default(&step, "organization"), Some(json!("Żółw & Syn")));
    assert_eq!(default(&step, "requestor_firstName"), Some(json!("Anna")));
    assert_eq!(default(&step, "businessCategory"), None);
    assert_eq!(default(&step, "names"), None);
    let again = purchase(&[(3, "221"), (5, "on")], &[], &[]);
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
    let open = purchase(many, &[("choice", &kept.to_string())], &[]);
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
    let fresh = purchase(&[], &[("choice", "")], &[]);
    let approving = shown(&fresh, "steptwo", &[])["approving"].clone();
    assert_eq!(approving["method"], "DNS_TXT_PREFIX");
    assert_eq!(approving["email"], "zofia@example.com");
    assert_eq!(approving["send"], true);
    let wrong = purchase(&[], &[("input", "{\"csr\":\"x\"}")], &[]);
    assert_eq!(shown(&wrong, "steptwo", &[]), json!({}));
}

use super::super::for_customer;
use super::*;
use crate::column::Column;
use crate::form::FieldProblem;
use crate::typed;
use certum::language::Text;

/// A service that waits to be configured, with what was typed.
fn open(options: &[(usize, &str)], columns: &[(&str, &str)]) -> Case {
    let nothing = [("certum_id", ""), ("order_status", ""), ("choice", "")];
    case_of(options, &[&nothing, columns].concat(), &[])
}

/// Step one as it was typed before, sent again.
fn sent(case: &Case) -> Vec<(String, String)> {
    let input = case.service.input.clone().unwrap_or_default();
    let values = input.all();
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
    values
        .chain([("step".to_owned(), "1".to_owned())])
        .collect()
}

fn row(case: &Case, form: &[(String, String)]) -> Value {
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    shown(case, "configure", &form)
}

/// The case once what was sent is kept.
fn kept(mut case: Case, form: &[(String, String)]) -> Case {
    let form = form.iter().cloned().collect();
    case.service.input = Some(typed::step_one_decoded(&for_customer::typed(&case, &form)).form);
    case
}

#[test]
fn it_begins_with_the_customers_step_one() {
    let case = open(&[(3, "631")], &[("input", "")]);
    let client = [("client.firstname", "Anna"), ("shop.country", "PL")];
    let page = shown(&case, "configure", &client);
    assert_eq!((&page["step"], &page["draft"]), (&json!(1), &json!("")));
    let groups = page["groups"].as_array().unwrap().iter();
    let fields: Vec<&Value> = groups
        .flat_map(|group| group["fields"].as_array().unwrap())
        .collect();
    let field = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap();
    assert_eq!(field("requestor_firstName")["value"], "Anna");
    assert_eq!(field("requestor_firstName")["needed"], true);
    assert_eq!(field("country")["kind"], "list");
    let chosen = &field("country")["value"];
    assert!(
        field("country")["options"]
            .as_array()
            .unwrap()
            .contains(chosen)
    );
    assert!(chosen.as_str().unwrap().ends_with("(PL)"));
    assert!(!fields.iter().any(|field| field["name"] == "jobtitle"));
}

#[test]
fn step_two_follows_what_was_kept_and_nothing_else() {
    let case = open(&[], &[]);
    let form = sent(&case);
    assert_eq!(row(&case, &[])["step"], 1, "nothing was sent");
    assert_eq!(
        row(&kept(open(&[], &[]), &form), &form)["step"],
        2,
        "it was kept"
    );
    let mut other = form.clone();
    other.push(("fields.requestor_lastName".to_owned(), "Other".to_owned()));
    assert_eq!(row(&case, &other)["step"], 1, "it was not");
    let back = [("step", "2"), ("back", "1")];
    assert_eq!(shown(&case, "configure", &back)["step"], 1);
    let two = [("step", "2"), ("v", "1"), ("method", "DNS_CNAME_PREFIX")];
    let page = shown(&case, "configure", &two);
    assert_eq!(page["step"], 2);
    assert_eq!(page["approving"]["method"], "DNS_CNAME_PREFIX", "as sent");
    for (field, step) in [("organization", 1), ("sanEntries", 2)] {
        let problems = [FieldProblem::new(field, Text::problem_required, "")];
        let problems = Column::write(&problems.to_vec());
        let problems = problems.as_str().unwrap();
        let case = open(&[], &[("problems", problems)]);
        let page = shown(&case, "configure", &two);
        assert_eq!(page["step"], step, "where {field} is mended");
        assert!(page["wrong"][field].is_string());
    }
}

#[test]
fn what_staff_do_not_type_is_the_customers() {
    let case = open(&[], &[]);
    let client = [("client.city", "Gdańsk"), ("client.firstname", "Anna")];
    let named = ("client.companyname", "Żółw");
    let form: Form = client.into_iter().chain([named]).collect();
    let typed = for_customer::typed(&case, &form);
    assert_eq!(typed.get("city"), "Łódź", "typed before");
    assert_eq!(typed.get("firstname"), "Anna", "as WHMCS knows it");
    assert_eq!(
        typed.get("orgname"),
        "",
        "nobody is named who speaks for one"
    );
    let fresh = open(&[], &[("input", "")]);
    let typed = for_customer::typed(&fresh, &form);
    assert_eq!(
        (typed.get("city"), typed.get("servertype")),
        ("Gdańsk", "1000")
    );
    // Of what the customer named, the job title is asked for where the certificate names an organisation.
    let input = json!({ "csr": CSR, "contact": { "orgname": "Żółw" }, "fields": {} }).to_string();
    for (product, asks) in [("631", true), ("601", false)] {
        let case = open(&[(3, product)], &[("input", &input)]);
        let page = shown(&case, "configure", &[]).to_string();
        assert_eq!(page.contains("jobtitle"), asks, "{product}");
    }
}

#[test]
fn whmcs_keeps_what_was_typed_and_the_mailbox() {
    let mut case = open(&[], &[]);
    let choice = [
        ("step", "2"),
        ("seen", "7"),
        ("v", "1"),
        ("method", "ADMIN"),
        ("prefix", "ADMIN"),
    ];
    let choice = for_customer::choice(&choice.into_iter().collect());
    assert!(!choice.has("step") && !choice.has("seen"));
    case.service.choice = Some(choice);
    let data = for_customer::configdata(&case);
    assert_eq!(data["city"], "Łódź");
    assert_eq!(data["fields"]["requestor_lastName"], "Wójcik");
    assert_eq!(data["approveremail"], "admin@shop.example.com");
    case.service.choice = None;
    assert_eq!(
        for_customer::configdata(&case)["approveremail"],
        Value::Null
    );
}

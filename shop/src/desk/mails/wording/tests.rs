use super::{called, of};
use crate::case::Case;
use crate::form::Form;
use crate::moment;
use crate::records::{Change, Mail, Term};
use crate::tests::fixture;
use crate::views::Clock;
use crate::words::{AskedBy, MailKind, MailState, Operation, Outcome, RenewalCsr};
use serde_json::json;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const NOW: OffsetDateTime = datetime!(2027-06-03 12:00 UTC);
const NAME: &str = "shop.example.com";

fn day(moment: OffsetDateTime) -> String {
    moment::day(moment).to_string()
}

/// A certificate that ends in so many days, of an order that began 200 days before; what its order waits for by a method.
fn case_of(left: i32, product: &str, language: &str, method: Option<&str>) -> Case {
    let stamp = |days: i32| moment::stamp(NOW + Duration::DAY * days);
    let (from, until) = (stamp(-199), stamp(left));
    let certificate: Form = [
        ("certum_id", "S1"),
        ("serial", "01"),
        ("not_before", from.as_str()),
        ("not_after", until.as_str()),
    ]
    .into_iter()
    .collect();
    let prefix = method
        .filter(|method| *method == "ADMIN")
        .map(|_| "WEBMASTER");
    let proof =
        json!({ "approverMethod": method, "code": "abc", "fqdns": [NAME], "emailPrefix": prefix });
    let proof = proof.to_string();
    let mut columns = vec![
        ("service_id", "7"),
        ("certum_id", "S1"),
        ("order_status", "ENROLLED"),
        ("product_code", product),
        ("recurring", "1"),
        ("language", language),
    ];
    if method.is_some() {
        columns.extend([
            ("verification", proof.as_str()),
            ("order_status", "AWAITING"),
        ]);
    }
    let options = [(1, "user"), (3, product)];
    let mut case = fixture::case(&options, &columns, &[certificate], NOW);
    case.certificates[0].csr = Some("CSR".to_owned());
    case
}

/// The same with what was asked for last, a moment ago.
fn asked(mut case: Case, operation: Operation, asked_by: AskedBy) -> Case {
    let id = u64::try_from(case.changes.len()).unwrap() + 1;
    case.changes.push(Change {
        id,
        service_id: 7,
        order_id: case.service.order_id,
        operation,
        asked_by,
        outcome: Outcome::Done,
        detail: String::new(),
        told: Vec::new(),
        created_at: NOW,
        updated_at: NOW,
        intent: None,
    });
    case
}

fn mail(kind: MailKind, about: &str) -> Mail {
    Mail {
        id: 1,
        service_id: 7,
        kind,
        about: about.to_owned(),
        state: MailState::Due,
        since: None,
        created_at: NOW,
    }
}

/// Subject and reason of what is to be published.
fn publishes(case: &Case, about: &str) -> [String; 2] {
    let mail = mail(MailKind::Publish, about);
    let said = of(case, &mail, &[NAME.to_owned()], &Clock { show: &day });
    [said.subject, said.why]
}

/// The same of a reminder, three days later.
fn reminds(case: &Case, about: &str) -> [String; 2] {
    let mail = Mail {
        created_at: NOW + Duration::days(3),
        ..mail(MailKind::Publish, about)
    };
    let said = of(case, &mail, &[NAME.to_owned()], &Clock { show: &day });
    [said.subject, said.why]
}

/// Subject and reason of what is asked for a CSR by.
fn asks_for_csr(case: &Case, about: &str) -> [String; 2] {
    let mail = mail(MailKind::Csr, about);
    let said = of(case, &mail, &[NAME.to_owned()], &Clock { show: &day });
    [said.subject, said.why]
}

/// The subject of a mail to a client.
fn subject(case: &Case, kind: MailKind, about: &str) -> String {
    let said = of(
        case,
        &mail(kind, about),
        &[NAME.to_owned()],
        &Clock { show: &day },
    );
    said.subject
}

/// What to do with a certificate, by its place.
fn installs(case: &Case, place: usize) -> String {
    let mail = mail(MailKind::Issued, &case.certificates[place].serial);
    of(case, &mail, &[NAME.to_owned()], &Clock { show: &day }).why
}

#[test]
fn what_is_made_by_itself_says_what_ends_when_and_that_it_is_paid() {
    let case = case_of(14, "601", "en", Some("DNS_TXT_PREFIX"));
    let case = asked(case, Operation::Reissue, AskedBy::Itself);
    let [subject, why] = publishes(&case, "S1-01-1");
    assert_eq!(
        subject,
        "Publish a DNS record for shop.example.com before 2027-06-17"
    );
    assert_eq!(
        why,
        "Your certificate for shop.example.com ends on 2027-06-17. From then on your site shows a security error. The next \
         one is under way and already paid for. Please do this before 2027-06-17."
    );
}

#[test]
fn a_renewal_is_no_purchase() {
    let mut case = case_of(10, "601", "en", Some("FILE"));
    case = asked(case, Operation::Renew, AskedBy::Itself);
    let renewal = crate::records::Order {
        id: 2,
        certum_id: "S2".to_owned(),
        kind: crate::words::OrderKind::Renewal,
        ..case.orders[0].clone()
    };
    case.orders.push(renewal);
    case.orders[0].status = Some(crate::words::OrderStatus::Enrolled);
    case.service.order_id = 2;
    let [subject, why] = publishes(&case, "S2");
    assert_eq!(
        subject,
        "Put a file on the web server for shop.example.com before 2027-06-13"
    );
    assert!(
        why.contains("ends on 2027-06-13") && why.contains("renewal was asked for"),
        "{why}"
    );
    assert!(!why.contains("paid"), "{why}");
    case.terms.push(Term {
        id: 9,
        service_id: 7,
        attempt: 1,
        invoice_id: 5,
        begins_at: NOW,
        ends_at: NOW + Duration::days(365),
        order_id: 2,
    });
    let [_, why] = publishes(&case, "S2");
    assert!(
        why.contains("renewal is under way and already paid for"),
        "{why}"
    );
}

#[test]
fn what_somebody_asked_for_says_so_and_has_no_date_that_is_far_away() {
    let case = case_of(150, "601", "en", Some("DNS_TXT_PREFIX"));
    let case = asked(case, Operation::Reissue, AskedBy::Customer);
    let [subject, why] = publishes(&case, "S1-01-1");
    assert_eq!(subject, "Publish a DNS record for shop.example.com");
    assert!(
        why.starts_with("A reissue of your certificate for shop.example.com was asked for."),
        "{why}"
    );
    assert!(!why.contains("started anew"), "{why}");
    let case = asked(case, Operation::AddSanVerification, AskedBy::Customer);
    let [_, why] = publishes(&case, "");
    assert!(why.contains("was started anew on 2027-06-03"), "{why}");
}

#[test]
fn a_reminder_says_that_it_is_one_and_when_the_site_shows_an_error() {
    let case = case_of(7, "601", "en", Some("DNS_CNAME_PREFIX"));
    let case = asked(case, Operation::Reissue, AskedBy::Itself);
    let [subject, why] = reminds(&case, "S1-1812024000-7");
    assert_eq!(
        subject,
        "Reminder: Publish a DNS record for shop.example.com before 2027-06-10"
    );
    assert!(
        why.contains("From then on your site shows a security error"),
        "{why}"
    );
    assert!(why.contains("This is a reminder"), "{why}");
    let first = ["S1", "S1-01-1"].map(|about| publishes(&case, about));
    // A code that was asked for anew, and what somebody has sent again.
    let others = ["abc", ""].map(|about| reminds(&case, about));
    for [subject, _] in first.into_iter().chain(others) {
        assert!(!subject.contains("Reminder"), "{subject}");
    }
}

#[test]
fn a_mailbox_follows_a_link_and_publishes_nothing() {
    for (language, said) in [
        ("en", "Follow the link"),
        ("pl", "Prosimy otworzyć odnośnik"),
    ] {
        let case = case_of(14, "601", language, Some("ADMIN"));
        let case = asked(case, Operation::Reissue, AskedBy::Itself);
        let about = "S1-1812024000-10";
        for [subject, why] in [publishes(&case, "S1-01-1"), reminds(&case, about)] {
            assert!(subject.contains(said), "{subject}");
            let all = format!("{subject} {why}").to_lowercase();
            assert!(
                !all.contains("publish") && !all.contains("opublik"),
                "{all}"
            );
        }
    }
}

#[test]
fn a_csr_is_no_need_where_the_one_in_force_serves() {
    let case = case_of(30, "601", "en", None);
    let [subject, why] = asks_for_csr(&case, "2027-07-03-30");
    assert_eq!(
        subject,
        "Pay the next invoice to renew your certificate for shop.example.com before 2027-07-03"
    );
    assert!(
        why.contains("the present key is used again, from 2027-06-23 on"),
        "{why}"
    );
    let mut never = case;
    never.settings.renewal_csr = RenewalCsr::Never;
    never.hosting.settings.renewal_csr = RenewalCsr::Never;
    for case in [never, case_of(30, "821", "en", None)] {
        let [subject, why] = asks_for_csr(&case, "2027-07-03-30");
        assert_eq!(
            subject,
            "Give a new CSR for shop.example.com before 2027-07-03"
        );
        assert!(
            why.contains("without one no next certificate is made"),
            "{why}"
        );
    }
}

#[test]
fn a_csr_that_was_refused_is_named() {
    let mut case = case_of(30, "601", "en", None);
    case.certificates[0].csr = None;
    let [subject, why] = asks_for_csr(&case, "refused-4");
    assert!(subject.starts_with("Give a new CSR"), "{subject}");
    assert!(why.contains("was refused by Certum"), "{why}");
}

#[test]
fn a_certificate_says_what_to_do_with_it_and_until_when_the_one_before_works() {
    let mut case = case_of(14, "601", "en", None);
    let first = installs(&case, 0);
    assert!(
        first.starts_with("Please install it on your server now"),
        "{first}"
    );
    assert!(first.contains("We do not have it."), "{first}");
    assert!(!first.contains("replaces"), "{first}");
    let newest = crate::records::Certificate {
        id: 2,
        serial: "02".to_owned(),
        not_before: NOW,
        not_after: NOW + Duration::days(99),
        ..case.certificates[0].clone()
    };
    case.certificates.insert(0, newest);
    let said = installs(&case, 0);
    assert!(
        said.contains("The certificate that it replaces works until 2027-06-17 only"),
        "{said}"
    );
    assert!(
        said.contains("is the one of the certificate that it replaces"),
        "{said}"
    );
    assert_eq!(installs(&case, 1), first, "its successor is there");
    case.certificates[0].csr = Some("another".to_owned());
    let said = installs(&case, 0);
    assert!(said.contains("made with its CSR"), "{said}");
}

#[test]
fn not_every_certificate_is_a_servers() {
    for (product, begins) in [
        ("731", "Please import it"),
        ("821", "Please put it where its private key is"),
    ] {
        let case = case_of(100, product, "en", None);
        let said = installs(&case, 0);
        assert!(said.starts_with(begins), "{product}: {said}");
    }
}

#[test]
fn a_subject_says_what_is_wanted_of_its_reader() {
    let case = case_of(14, "601", "en", None);
    let said = |kind, about: &str| subject(&case, kind, about);
    assert_eq!(
        [
            said(MailKind::Configure, "1"),
            said(MailKind::Configure, "1-after-3"),
            said(MailKind::Issued, "01"),
            said(MailKind::Ending, "01-72"),
            said(MailKind::Ended, "01"),
            said(MailKind::Revoked, "01"),
            said(MailKind::Revoked, "00"),
            said(MailKind::Vetting, "01"),
            said(MailKind::NotDone, "1"),
        ],
        [
            "Configure your next certificate for shop.example.com before 2027-06-17",
            "Reminder: Configure your next certificate for shop.example.com before 2027-06-17",
            "Your certificate for shop.example.com is issued: install it",
            "Pay the next invoice to renew your certificate for shop.example.com before 2027-06-17",
            "Replace your certificate for shop.example.com: it ended on 2027-06-17",
            "Stop using your certificate for shop.example.com: it is revoked",
            "Use your newer certificate for shop.example.com: the older one is revoked",
            "Check your organisation's entry in the register: Certum looks at it again for shop.example.com",
            "A change to your certificate for shop.example.com was not made: ask for it again",
        ]
    );
    for (product, ends) in [("731", "into your mail program"), ("821", "from now on")] {
        let case = case_of(100, product, "en", None);
        let said = subject(&case, MailKind::Issued, "01");
        assert!(said.ends_with(ends), "{said}");
    }
}

#[test]
fn a_subject_names_the_hour_where_hours_count() {
    let show = |moment: OffsetDateTime| format!("{} {:02}:00", moment::day(moment), moment.hour());
    let said = |left| {
        let case = case_of(left, "601", "en", None);
        let said = of(
            &case,
            &mail(MailKind::Ending, "01-72"),
            &[NAME.to_owned()],
            &Clock { show: &show },
        );
        said.subject
    };
    assert!(said(3).ends_with("before 2027-06-06"), "{}", said(3));
    assert!(said(1).ends_with("before 2027-06-04 12:00"), "{}", said(1));
}

#[test]
fn a_subject_names_one_name_as_people_read_it() {
    let names = ["żółw.example (xn--w-uga1v8h.example)", "b.example"].map(str::to_owned);
    assert_eq!(called(&names), "żółw.example (+1)");
    assert_eq!(called(&["Acme (UK) Ltd".to_owned()]), "Acme (UK) Ltd");
}

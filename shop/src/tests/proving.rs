//! How names are proved once mailboxes count no more: what forms propose and offer, and what is taken by itself.

use super::{choose_at, draft, fixture, settings, words};
use crate::case::Case;
use crate::preset::{self, Preset};
use crate::rows;
use crate::views::step_two;
use certum::publication::Method;
use time::OffsetDateTime;
use time::macros::datetime;

/// A mailbox still counts, and is proposed.
const USUAL: OffsetDateTime = datetime!(2028-01-14 12:00 UTC);
/// It counts, but not for as long as a proof may need.
const SHORTLY: OffsetDateTime = datetime!(2028-02-01 12:00 UTC);
/// It counts no more.
const AFTER: OffsetDateTime = datetime!(2028-03-15 0:00 UTC);

const BY_MAILBOX: (&str, &str) = (
    "verification",
    r#"{"approverMethod":"ADMIN","emailPrefix":"ADMIN"}"#,
);

fn at(now: OffsetDateTime, product: &str, columns: &[(&str, &str)]) -> Case {
    let placed = [
        ("number", "whmcs-1"),
        ("certum_id", "c1"),
        ("order_status", "VERIFICATION"),
        ("product_code", "601"),
    ];
    let columns = [placed.as_slice(), columns].concat();
    fixture::case(&[(4, product)], &columns, &[], now)
}

#[test]
fn forms_propose_what_still_counts_when_it_is_needed() {
    let sent = [(
        "choice",
        r#"{"v":"1","method":"ADMIN","prefix":"ADMIN","email":"a@b.example"}"#,
    )];
    let proposed = |now, product| {
        let none = Preset::of_product(&at(now, product, &[]), "").method;
        let sent = Preset::of(&at(now, product, &sent)).method;
        (none.as_str().to_owned(), sent.as_str().to_owned())
    };
    let pair = |none: &str, sent: &str| (none.to_owned(), sent.to_owned());
    assert_eq!(proposed(USUAL, "ADMIN"), pair("ADMIN", "ADMIN"));
    assert_eq!(
        proposed(SHORTLY, "ADMIN"),
        pair("DNS_TXT_PREFIX", "DNS_TXT_PREFIX")
    );
    assert_eq!(proposed(SHORTLY, "FILE"), pair("FILE", "FILE"));
    assert_eq!(proposed(USUAL, "FILE"), pair("FILE", "ADMIN"));
}

#[test]
fn what_was_asked_for_is_asked_for_again_as_long_as_it_counts() {
    let method = |now| {
        preset::again(&at(now, "ADMIN", &[BY_MAILBOX]))
            .get("method")
            .to_owned()
    };
    assert_eq!(method(SHORTLY), "ADMIN");
    assert_eq!(method(AFTER), "DNS_TXT_PREFIX");
}

#[test]
fn a_mailbox_is_offered_and_taken_until_it_counts_no_more() {
    let product = settings(&[(4, "ADMIN")]);
    let read = draft(&product, &[]);
    let offered = |now| step_two::offered(&read, now).methods;
    assert_eq!(offered(SHORTLY), ["email", "file", "dns-txt-token"]);
    assert_eq!(offered(AFTER), ["file", "dns-txt-token"]);
    assert!(!rows::methods(&read.rows, AFTER).contains(&Method::Admin));
    let own = [("v", "1"), ("method", "ADMIN"), ("prefix", "ADMIN")];
    assert_eq!(
        words(&choose_at(&product, &read, &own, SHORTLY).problems),
        []
    );
    assert_eq!(
        words(&choose_at(&product, &read, &own, AFTER).problems),
        [("approver.method", "method_not_possible")]
    );
}

#[test]
fn where_whmcs_s_page_says_e_mail_the_products_own_method_is_meant_afterwards() {
    let stock = [
        ("approval_method", "email"),
        ("approveremail", "admin@shop.example.com"),
    ];
    for (product, method) in [("ADMIN", "DNS_TXT_PREFIX"), ("FILE", "FILE")] {
        let product = settings(&[(4, product)]);
        let read = draft(&product, &[]);
        let choice = choose_at(&product, &read, &stock, AFTER);
        assert_eq!(words(&choice.problems), []);
        assert_eq!(choice.method.unwrap().as_str(), method);
    }
    let product = settings(&[(4, "FILE")]);
    let choice = choose_at(&product, &draft(&product, &[]), &stock, USUAL);
    assert_eq!(choice.method, Some(Method::Admin));
}

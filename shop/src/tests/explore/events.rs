//! What can happen to a service: what customers, staff, WHMCS and Certum do, what fails, and time.

use crate::actions::Action;
use proptest::prelude::*;

/// Something that happens.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Event {
    /// Customer: steps one to three, proved by the method of this number.
    Configure(u8),
    /// Customer: step one with a CSR that is none.
    ConfigureBadly,
    /// Customer: all that is asked for is published, and mails are answered.
    Prove,
    /// Customer: what was published is taken away.
    Unpublish,
    /// Customer: what their page asks for first: the configuration, the proof, a CSR.
    Next,
    /// Customer: a page's form is sent; by a number, of one of the pages that there are.
    Page(Action),
    OwnPage(u8),
    /// Customer: what is owed to the shop is paid; WHMCS tells it twice.
    Pay,
    PayTwice,
    /// Customer: asks WHMCS for a cancellation, or takes that back.
    AskToCancel,
    /// Staff: the same.
    StaffPage(Action),
    OwnStaffPage(u8),
    /// Staff: WHMCS's own buttons.
    Create,
    Renew,
    Resend,
    Terminate,
    Suspend,
    Unsuspend,
    /// Staff: the service's status is set to Active by hand.
    Activate,
    /// Staff: the payment is given back, or the invoice cancelled.
    Refund,
    Uninvoice,
    /// Staff: the service is moved to the product of this number, with `ChangePackage`.
    Product(u8),
    /// Staff: its cycle, its client.
    Cycle(u8),
    Client,
    /// Staff: a setting of its product.
    Setting(usize, &'static str),
    /// Staff: WHMCS's record of the order is removed.
    LoseRecord,
    /// Certum: the newest certificate is revoked, the order refused, its cancellation kept off, its vetting failed.
    Revoke,
    Reject,
    Block,
    FailVetting,
    /// Certum: the number of the next order is another's; the product is not sold any more, or is again.
    TakeNumber,
    Discontinue(bool),
    /// Certum: the password is another one from now on; staff types it in.
    Password,
    TypePassword,
    /// Certum: the account is not to be used from this address, or is again.
    Whitelist(bool),
    /// Certum: so many calls of an operation fail in a way.
    Fault(&'static str, Fault, u8),
    /// Whatever fails, works again.
    Mend,
    /// The process is killed after so many writes of what happens next.
    Kill(u8),
    /// WHMCS refuses so many mails, or changes of services.
    NoMails(u8),
    NoChanges(u8),
    /// So many hours pass, with cron at the end; without it.
    Pass(u32),
    PassUnseen(u32),
}

/// How calls fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fault {
    /// The answer is lost, before or after the call was carried out.
    LostBefore,
    LostAfter,
    /// The server breaks.
    Broken,
    /// The answer cannot be read.
    Unreadable,
    /// A refusal with this code.
    Refused(u16),
}

/// The operations that fail.
const OPERATIONS: [&str; 17] = [
    "quickOrder",
    "validateOrderParameters",
    "renewCertificate",
    "reissueCertificate",
    "revokeCertificate",
    "cancelOrder",
    "addSanVerification",
    "addEmailVerification",
    "performSanVerification",
    "getOrderByOrderID",
    "getOrderState",
    "getCertificate",
    "getModifiedOrders",
    "*",
    "*",
    "*",
    "*",
];

/// Codes by who can mend what they say: customer, shop, nobody; one of each that the module treats by itself, and one that
/// is not documented.
const CODES: [u16; 14] = [
    1006, 1012, 1032, 1044, 1063, 1075, 1120, 1136, 1138, 1151, 1167, 1191, 2126, 4711,
];

/// Settings that decide, each by its place with what it may be.
const SETTINGS: [(usize, &str); 11] = [
    (1, "nobody"),
    (1, "user"),
    (13, "on"),
    (14, "on"),
    (16, "keep"),
    (16, "revoke"),
    (16, "cancel"),
    (17, "1"),
    (19, "never"),
    (15, "30"),
    (15, "1"),
];

/// Anything that can happen, what makes others possible more often.
pub(super) fn any() -> impl Strategy<Value = Event> {
    use Event as E;
    let page = proptest::sample::select(Action::ALL);
    let hours = proptest::sample::select(vec![1u32, 24, 72, 24 * 11, 24 * 31]);
    let far = proptest::sample::select(vec![24 * 90u32, 24 * 180, 24 * 340, 24 * 366]);
    let fault = prop_oneof![
        2 => Just(Fault::LostBefore),
        4 => Just(Fault::LostAfter),
        1 => Just(Fault::Broken),
        1 => Just(Fault::Unreadable),
        3 => proptest::sample::select(CODES.to_vec()).prop_map(Fault::Refused),
    ];
    let faults = (proptest::sample::select(OPERATIONS.to_vec()), fault, 0..4u8);
    let whmcs = prop_oneof![
        3 => Just(E::Create),
        2 => Just(E::Renew),
        1 => Just(E::Resend),
        1 => Just(E::Terminate),
        2 => Just(E::Suspend),
        2 => Just(E::Unsuspend),
        2 => Just(E::Activate),
        1 => Just(E::Refund),
        1 => Just(E::Uninvoice),
        2 => (0..7u8).prop_map(E::Product),
        1 => (0..4u8).prop_map(E::Cycle),
        1 => Just(E::Client),
        2 => proptest::sample::select(SETTINGS.to_vec()).prop_map(|(place, value)| E::Setting(place, value)),
        1 => Just(E::LoseRecord),
        1 => Just(E::AskToCancel),
    ];
    let certum = prop_oneof![
        3 => Just(E::Revoke),
        2 => Just(E::Reject),
        1 => Just(E::Block),
        1 => Just(E::FailVetting),
        1 => Just(E::TakeNumber),
        1 => any_bool().prop_map(E::Discontinue),
        1 => Just(E::Password),
        1 => Just(E::TypePassword),
        1 => any_bool().prop_map(E::Whitelist),
    ];
    let fails = prop_oneof![
        6 => faults.prop_map(|(operation, fault, times)| E::Fault(operation, fault, times)),
        3 => Just(E::Mend),
        3 => (0..40u8).prop_map(E::Kill),
        1 => (1..4u8).prop_map(E::NoMails),
        1 => (1..4u8).prop_map(E::NoChanges),
    ];
    prop_oneof![
        14 => Just(E::Next),
        4 => (0..4u8).prop_map(E::Configure),
        1 => Just(E::ConfigureBadly),
        3 => Just(E::Prove),
        1 => Just(E::Unpublish),
        1 => page.clone().prop_map(E::Page),
        8 => any_number().prop_map(E::OwnPage),
        1 => page.prop_map(E::StaffPage),
        10 => any_number().prop_map(E::OwnStaffPage),
        6 => Just(E::Pay),
        1 => Just(E::PayTwice),
        11 => whmcs,
        6 => certum,
        14 => fails,
        8 => hours.clone().prop_map(E::Pass),
        4 => far.prop_map(E::Pass),
        2 => hours.prop_map(E::PassUnseen),
    ]
}

fn any_number() -> impl Strategy<Value = u8> {
    proptest::num::u8::ANY
}

fn any_bool() -> impl Strategy<Value = bool> {
    proptest::bool::ANY
}

/// How a sequence begins: the product and the cycle that are bought, and whether the certificate is issued at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purchase {
    pub(super) product: u8,
    pub(super) cycle: u8,
    pub(super) is_issued: bool,
}

/// A purchase and what happens after it.
pub(super) fn sequence() -> impl Strategy<Value = (Purchase, Vec<Event>)> {
    let product = prop_oneof![4 => Just(0u8), 1 => 1..6u8];
    let cycle = prop_oneof![4 => Just(0u8), 1 => 1..4u8];
    let purchase = (product, cycle, proptest::bool::weighted(0.6));
    let purchase = purchase.prop_map(|(product, cycle, is_issued)| Purchase {
        product,
        cycle,
        is_issued,
    });
    (purchase, proptest::collection::vec(any(), 6..30))
}

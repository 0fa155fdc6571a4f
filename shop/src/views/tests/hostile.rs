//! Cases and posts of any content: nothing panics, and what a page gets stays small. What a column cannot hold, such as
//! text that is no JSON, is refused where rows are read and never comes here.

use super::*;
use crate::change;
use crate::column::Column;
use crate::form::FieldProblem;
use crate::intent::Intent;
use crate::page::{self, Wish};
use crate::preset;
use crate::records::{Change, Mail};
use crate::words::{MailKind, MailState, Operation, Outcome};

const PALETTE: [&str; 26] = [
    "",
    " ",
    "1",
    "-1",
    "99999999999999999999",
    "\u{0}",
    "\u{202e}gnp.exe",
    "<script>",
    "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}",
    "[[[[[[[[1]]]]]]]]",
    "[null,{},7,\"x\"]",
    "{\"fqdns\":[\"\",\"*.\",\"*.x\",\"..\",\"żółw.example.com\"],\"approverMethod\":\"ADMIN\",\"code\":\"\"}",
    "{\"fqdns\":[\"a.example.com\"],\"approverMethod\":\"\\u0000\",\"code\":\"a b\",\"emailPrefix\":\"ROOT\"}",
    "[{\"name\":\"*.\",\"expires_at\":7},{\"name\":\"a.example.com\",\"against\":[{}]}]",
    "{\"v\":1,\"rows\":[{\"name\":\"a.example.com\"},{\"name\":{}}],\"method\":[]}",
    "{\"v\":\"1\",\"rows\":{\"18446744073709551615\":{\"name\":\"x\"},\"-1\":{\"name\":\"y\"}}}",
    "0000-00-00 00:00:00",
    "9999-12-31 23:59:59",
    "2026-02-30 25:61:61",
    "ENROLLED",
    "VERIFICATION",
    "VALID",
    "reissueCertificate",
    "ADMIN",
    "xn--a.example.com",
    "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----",
];

/// What columns of text may hold.
const TEXTS: &[&str] = &[
    "",
    "1",
    "-1",
    "a \u{0} b",
    "\u{202e}gnp.exe",
    "\u{feff}\u{fffd}",
    "<script>alert(1)</script>",
    "{$smarty.version}",
    "' or 1 = 1 --",
    "{\"a\":{\"a\":1}}",
    "0000-00-00 00:00:00",
    "601",
    "999",
    "ENROLLED",
    "VERIFICATION",
    "REJECTED",
    "VALID",
    "REVOKED",
    "PARKED",
    "xn--a.example.com",
    "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----",
];

/// What was typed: forms of any shape.
const FORMS: &[&str] = &[
    "",
    "{}",
    "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}",
    "{\"\":null,\"csr\":{},\"fields\":[[[[[1]]]]],\"contact\":7}",
    "{\"csr\":\"<script>\",\"fields\":{\"commonName\":\"*.\",\"names\":\"a, ;\\u0000 ..\",\"requestor_email\":\"@\"}}",
    "{\"csr\":\"x\",\"servertype\":\"{$x}\",\"contact\":{\"csr\":\"y\",\"servertype\":\"<b>\",\"city\":\"\\u202e\"}}",
    "{\"v\":1,\"rows\":[{\"name\":\"a.example.com\"},{\"name\":{}}],\"method\":[]}",
    "{\"v\":\"1\",\"rows\":{\"18446744073709551615\":{\"name\":\"x\"},\"-1\":{\"name\":\"y\"}}}",
    "{\"v\":true,\"method\":\"<i>\",\"prefix\":\"ROOT\",\"email\":\"\\u0000\",\"draft\":\"old\"}",
];

/// What is to be proved.
const PROOFS: &[&str] = &[
    "",
    "{}",
    "{\"fqdns\":[\"\",\"*.\",\"*.x\",\"..\",\"żółw.example.com\"],\"approverMethod\":\"ADMIN\",\"code\":\"\"}",
    "{\"fqdns\":[\"a.example.com\"],\"approverMethod\":\"\\u0000\",\"code\":\"a b\",\"emailPrefix\":\"ROOT\"}",
    "{\"fqdns\":[\"a.example.com\",\"<script>\",\"::1\"],\"approverMethod\":\"FILE\",\"code\":\"<b>\"}",
    "{\"fqdns\":[\"a.example.com\"],\"approverMethod\":\"dns_txt_prefix\",\"code\":\"\\\"\",\"lost\":\"away\"}",
];

/// The steps of an order.
const STEPS: &[&str] = &[
    "",
    "[]",
    "[{\"type\":\"\",\"state\":\"\"},{\"type\":\"<b>\",\"state\":\"PARKED\"}]",
    "[{\"type\":\"DOMAIN\",\"state\":\"VERIFIED\"},{\"type\":\"EMAIL\",\"state\":\"REQUIRED\",\"more\":[]}]",
];

/// The states of names.
const STATES: &[&str] = &[
    "",
    "[{}]",
    "[{\"name\":\"*.\",\"expires_at\":\"soon\"},{\"name\":\"a.example.com\",\"state\":\"\",\"against\":[]}]",
    "[{\"name\":\"A.EXAMPLE.COM.\",\"state\":\"VERIFIED\",\"info\":\"<script>\"}]",
    "[{\"name\":\"\\u0000\",\"state\":\"<b>\",\"against\":[{\"method\":\"\",\"info\":\"<i>\"}]}]",
];

/// What kept an order from being placed.
const TOLD: &[&str] = &[
    "",
    "[]",
    "[{\"field\":\"..\",\"said\":{\"text\":\"problem_email\",\"values\":[[\"value\",\"<script>\"]]}}]",
];

/// By what a change is recognised that is open.
const INTENTS: &[&str] = &[
    "",
    "{\"operation\":\"quickOrder\",\"at\":-9223372036854775808}",
    "{\"operation\":\"reissueCertificate\",\"names\":[\"*.\",\"<b>\"],\"serial\":\"\\u0000\"}",
    "{\"operation\":\"revokeCertificate\",\"foreign\":true}",
    "{\"operation\":\"renewCertificate\",\"approving\":{\"method\":\"<b>\"},\"known\":[\"\"]}",
];

const MOMENTS: &[&str] = &[
    "",
    "0000-01-01 00:00:00",
    "2026-11-22 12:00:00",
    "2026-11-30 23:59:59.999",
    "9999-12-31 23:59:59",
];

const OPERATIONS: &[&str] = &["", "quickOrder", "reissueCertificate", "renewCertificate"];

const BOXES: &[&str] = &["", "0", "1"];

/// The columns of an order, each with what it may hold.
const ORDER: &[(&str, &[&str])] = &[
    ("service_id", &["0", "7", "18446744073709551615"]),
    ("client_id", &["0", "18446744073709551615"]),
    ("attempt", &["1", "2", "4294967295"]),
    ("certum_id", TEXTS),
    ("number", TEXTS),
    ("customer", TEXTS),
    ("product_code", TEXTS),
    ("order_status", TEXTS),
    ("certificate_status", TEXTS),
    ("serial", TEXTS),
    ("not_after", MOMENTS),
    ("outcome_unknown", BOXES),
    ("operation", OPERATIONS),
    ("intent", INTENTS),
    ("input", FORMS),
    ("choice", FORMS),
    ("problems", TOLD),
    ("verification", PROOFS),
    ("steps", STEPS),
    ("san_states", STATES),
    ("next_csr", TEXTS),
    ("checked_at", MOMENTS),
    ("created_at", MOMENTS),
    ("recurring", BOXES),
    ("admin", BOXES),
    ("domain", TEXTS),
    ("installation", TEXTS),
    ("mail_language", TEXTS),
    ("language", &["en", "pl"]),
];

/// The columns of a certificate.
const CERTIFICATE: &[(&str, &[&str])] = &[
    ("id", &["1", "2"]),
    ("certum_id", TEXTS),
    ("serial", TEXTS),
    ("status", TEXTS),
    ("not_before", MOMENTS),
    ("not_after", MOMENTS),
    ("created_at", MOMENTS),
    ("pem", TEXTS),
    ("chain", TEXTS),
];

const FIELDS: [&str; 14] = [
    "csr",
    "method",
    "prefix",
    "email",
    "send",
    "serial",
    "reason",
    "compromised_on",
    "note",
    "v",
    "rows.0.name",
    "rows.7.www",
    "rows.18446744073709551615.name",
    "client.email",
];

/// Marsaglia's xorshift: the same numbers in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn form(&mut self) -> Form {
        let fields = FIELDS.iter();
        fields.map(|name| (*name, self.one_of(&PALETTE))).collect()
    }

    /// Changes and mails, with reasons and names of any content.
    fn log(&mut self) -> (Vec<Change>, Vec<Mail>) {
        let changes = (1..12).map(|id| {
            let operation = Operation::ALL[self.below(Operation::ALL.len())];
            let outcome = Outcome::ALL[self.below(Outcome::ALL.len())];
            let intent = Intent::read(&self.one_of(INTENTS).into());
            let told: Option<Vec<FieldProblem>> = Column::read(&self.one_of(TOLD).into());
            Change {
                order_id: id % 4,
                intent,
                told: told.unwrap_or_default(),
                ..history::change(id, operation, outcome)
            }
        });
        let changes = changes.collect();
        let mails = (1..12).map(|id| {
            let kind = MailKind::ALL[self.below(MailKind::ALL.len())];
            let state = MailState::ALL[self.below(MailState::ALL.len())];
            let tried = [None, Some(0), Some(500), Some(-500)][self.below(4)];
            history::mail(id, kind, state, tried)
        });
        (changes, mails.collect())
    }

    fn row(
        &mut self,
        columns: &[(&'static str, &[&'static str])],
    ) -> Vec<(&'static str, &'static str)> {
        let columns = columns.iter();
        columns
            .map(|(name, values)| (*name, self.one_of(values)))
            .collect()
    }
}

#[test]
fn nothing_panics_or_grows_with_any_content() {
    let mut numbers = Numbers(0x5eed);
    let products = [
        "", "601", "641", "691", "731", "741", "841", "961", "999", "606",
    ];
    let clock = Clock { show: &stamp };
    let (mut pages, mut largest) = (0, 0);
    for _ in 0..1500 {
        let product = numbers.one_of(&products);
        let boxes = numbers.one_of(&["", "on"]);
        let limit = numbers.one_of(&PALETTE[..5]);
        let options = [(3, product), (5, boxes), (6, limit), (7, boxes), (9, boxes)];
        let columns = numbers.row(ORDER);
        let certificates = [0; 2].map(|_| numbers.row(CERTIFICATE).into_iter().collect());
        let case = fixture::case(&options, &columns, &certificates, NOW);
        let form = numbers.form();
        for word in all_pages() {
            let view = of_word(&case, word, &form, &clock);
            largest = largest.max(view.to_string().len());
            pages += 1;
        }
        let (changes, mails) = numbers.log();
        let shown = history::page(&case, &changes, &mails, 1 + numbers.below(2));
        largest = largest.max(shown.to_string().len());
        for action in Action::ALL.iter().copied() {
            let planned = page::plan(&case, Wish::Action(action), &form);
            assert!(case.allows(action) || !planned.problems.is_empty());
        }
        let _ = change::unsettled(&case);
        let _ = preset::form_of(&case, form.get("csr"));
    }
    assert_eq!(pages, 1500 * all_pages().len());
    assert!(largest < 100_000, "{largest}");
}

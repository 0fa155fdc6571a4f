//! Rows and posts of any content: nothing panics, and what a page gets stays small.

use super::*;

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

const COLUMNS: [&str; 30] = [
    "service_id",
    "client_id",
    "attempt",
    "certum_id",
    "customer",
    "product_code",
    "order_status",
    "certificate_status",
    "serial",
    "not_after",
    "outcome_unknown",
    "operation",
    "intent",
    "input",
    "choice",
    "problems",
    "verification",
    "steps",
    "san_states",
    "next_csr",
    "checked_at",
    "created_at",
    "recurring",
    "admin",
    "domain",
    "installation",
    "mail_language",
    "id",
    "pem",
    "chain",
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

    fn form(&mut self, names: &[&str]) -> Form {
        let names = names.iter();
        names
            .map(|name| (*name, PALETTE[self.below(PALETTE.len())]))
            .collect()
    }
}

#[test]
fn nothing_panics_or_grows_with_any_content() {
    let mut numbers = Numbers(0x5eed);
    let products = [
        "", "601", "641", "691", "731", "741", "841", "961", "999", "606",
    ];
    let (mut pages, mut largest) = (0, 0);
    for _ in 0..1500 {
        let product = products[numbers.below(products.len())];
        let boxes = ["", "on"][numbers.below(2)];
        let options = [
            (3, product),
            (5, boxes),
            (7, boxes),
            (9, boxes),
            (6, PALETTE[numbers.below(5)]),
        ];
        let row = numbers.form(&COLUMNS);
        let certificates = [numbers.form(&COLUMNS), numbers.form(&COLUMNS)];
        let order = Purchase::of(
            settings(&options),
            &row,
            &certificates,
            NOW,
            Language::Polish,
        );
        let form = numbers.form(&FIELDS);
        for page in PAGES {
            largest = largest.max(view(&order, page, &form).unwrap().to_string().len());
            pages += 1;
        }
        for action in Action::ALL {
            let planned = order.plan(action.as_str(), &form);
            assert!(order.allows(action) || !planned.problems.is_empty());
        }
        let _ = order.unsettled();
    }
    assert_eq!(pages, 1500 * PAGES.len());
    assert!(largest < 100_000, "{largest}");
}

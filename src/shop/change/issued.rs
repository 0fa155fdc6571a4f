//! What a change that was found by reading has led to by now.

use serde_json::Value;

use super::effect::Columns;
use super::{Change, Effect, proving};
use crate::client::Client;
use crate::messages::{GetCertificate, IssuedCertificate};
use crate::shop::stored;

/// An order or reissue as it was found.
pub(super) struct Found<'a> {
    pub(super) order_id: &'a str,
    pub(super) status: &'a str,
}

impl Found<'_> {
    /// The effect with the certificate where it is issued already, else with a fresh code.
    pub(super) fn complete(self, change: &Change, client: &Client, effect: Effect) -> Effect {
        let intent = &change.intent;
        let effect = effect.with("order_status", self.status);
        if self.status != "ENROLLED" {
            let approving = intent.approving.as_ref();
            let proof = proving::fresh(client, self.order_id, approving, &intent.names);
            return effect.with_all(proof);
        }
        let request = GetCertificate {
            order_id: Some(self.order_id.to_owned()),
            serial_number: None,
        };
        match client.get_certificate(&request) {
            Ok(issued) => certificate(effect, self.order_id, &issued),
            // Not the last word: the order counts as waiting, and is asked for again.
            Err(_) => effect.with("order_status", "ACCEPTED"),
        }
    }
}

fn certificate(mut effect: Effect, order_id: &str, issued: &IssuedCertificate) -> Effect {
    let Some(details) = &issued.details else {
        return effect.with("order_status", "ACCEPTED");
    };
    let text = |text: &str| Value::from(text);
    let chain: Vec<&str> = issued.ca_bundle.iter().map(|pem| pem.trim()).collect();
    effect.certificates.push(Columns::from([
        ("serial", text(&details.serial_number)),
        ("status", text(&details.certificate_status)),
        ("pem", text(&details.x509_cert)),
        ("chain", text(&(chain.join("\n") + "\n"))),
        ("not_before", text(&stored::stamp(details.start_date))),
        ("not_after", text(&stored::stamp(details.end_date))),
        ("certum_id", text(order_id)),
    ]));
    effect
        .with("serial", details.serial_number.as_str())
        .with("certificate_status", details.certificate_status.as_str())
        .with("not_after", stored::stamp(details.end_date))
        .with("verification", Value::Null)
        .due("issued", details.serial_number.as_str())
}

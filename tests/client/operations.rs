//! An operation of each kind, smaller than Certum's, and answers to them.

use certum::soap::{Operation, Repeat};
use serde::{Deserialize, Serialize};

use crate::server::ok;

#[derive(Debug, Deserialize)]
pub(crate) struct Answer {}

macro_rules! operation {
    ($(#[$doc:meta])* $type:ident, $name:literal, $repeat:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize)]
        pub(crate) struct $type {
            #[serde(rename = "orderID")]
            pub(crate) order_id: String,
        }

        impl $type {
            pub(crate) fn new(order_id: &str) -> Self {
                Self {
                    order_id: order_id.to_owned(),
                }
            }
        }

        impl Operation for $type {
            const NAME: &'static str = $name;
            type Answer = Answer;

            fn repeat(&self) -> Repeat {
                $repeat
            }
        }
    };
}

operation!(
    /// May always be sent again.
    Read,
    "getOrderState",
    Repeat::Always
);
operation!(
    /// May be sent again with the same number.
    Numbered,
    "quickOrder",
    Repeat::WithOurNumber
);
operation!(
    /// Must never be sent twice.
    Once,
    "cancelOrder",
    Repeat::Never
);

/// A SOAP answer with an outcome, over HTTP.
pub(crate) fn answer(operation: &str, success_code: u8, errors: &str) -> Vec<u8> {
    ok(&envelope(operation, success_code, errors))
}

/// A SOAP answer of success with `header` within its `responseHeader` and `data` behind it.
pub(crate) fn data(operation: &str, header: &str, data: &str) -> Vec<u8> {
    let end = format!("</responseHeader>{data}");
    ok(&envelope(operation, 0, header).replace("</responseHeader>", &end))
}

pub(crate) fn envelope(operation: &str, success_code: u8, errors: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>\
         <n:{operation}Response xmlns:n=\"http://webservice.api.muc.unizeto.pl/\">\
         <responseHeader>{errors}<successCode>{success_code}</successCode>\
         <timestamp>2026-11-22T19:00:00Z</timestamp></responseHeader>\
         </n:{operation}Response></s:Body></s:Envelope>"
    )
}

pub(crate) fn error(code: u32) -> String {
    format!("<errors><Error><errorCode>{code}</errorCode></Error></errors>")
}

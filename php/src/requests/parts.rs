//! `Certum\Approver` and `Certum\Requestor`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    messages,
    publication::{Method, Prefix},
};

value_class! {
    /// How names are proved, once for a whole order.
    Approver(messages::Approver) as "Certum\\Approver" {
        "method" method = |approver| approver.method;
        "email" email = |approver| approver.email;
        "emailPrefix" email_prefix = |approver| approver.email_prefix;
        "notify" notify = |approver| approver.notify;
    }

    pub const ADMIN: &'static str = "ADMIN";
    pub const FILE: &'static str = "FILE";
    pub const DNS_TXT: &'static str = "DNS_TXT";
    pub const DNS_TXT_PREFIX: &'static str = "DNS_TXT_PREFIX";
    pub const DNS_CNAME: &'static str = "DNS_CNAME";
    pub const DNS_CNAME_PREFIX: &'static str = "DNS_CNAME_PREFIX";

    pub fn __construct(
        method: Bytes,
        email: Option<Bytes>,
        emailPrefix: Option<Bytes>,
        notify: Option<bool>,
    ) -> Result<Self, Thrown> {
        let method = input::sendable("approver.method", &method)?;
        let prefix = input::optional_sendable("approver.emailPrefix", emailPrefix)?;
        Ok(Self::from(messages::Approver {
            // The name that it had until 2021 is taken too.
            method: Method::parse(&method).as_str().to_owned(),
            email: input::optional_sendable("approver.email", email)?,
            email_prefix: prefix.map(|prefix| prefix.to_uppercase()),
            notify,
        }))
    }

    /// The mailbox prefixes; no constant, since a class of PHP's own kind cannot have one that is an array.
    pub fn prefixes() -> Vec<&'static str> {
        Prefix::ALL.iter().map(|prefix| prefix.as_str()).collect()
    }
}

value_class! {
    /// Who requests.
    Requestor(messages::RequestorInfo) as "Certum\\Requestor" {
        "firstName" first_name = |requestor| requestor.first_name;
        "lastName" last_name = |requestor| requestor.last_name;
        "email" email = |requestor| requestor.email;
        "phone" phone = |requestor| requestor.phone;
    }

    #[php(defaults(phone = "\"\""))]
    pub fn __construct(
        firstName: Bytes,
        lastName: Bytes,
        email: Bytes,
        phone: Bytes,
    ) -> Result<Self, Thrown> {
        Ok(Self::from(messages::RequestorInfo {
            email: input::sendable("requestor.email", &email)?,
            first_name: input::sendable("requestor.firstName", &firstName)?,
            last_name: input::sendable("requestor.lastName", &lastName)?,
            phone: input::sendable("requestor.phone", &phone)?,
        }))
    }
}

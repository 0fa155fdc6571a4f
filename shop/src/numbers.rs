//! Numbers of orders and names of customers, as Certum gets them from us.

use crate::words::Outcome;

/// The longest order number (code 1013); the parts below stay well within it.
const LONGEST_INSTALLATION: usize = 16;

/// Our number of a service's order: the same however often it is sent, another for each new attempt after one was
/// cancelled or refused for good.
///
/// `installation` tells installations apart that share a partner's account; of it only ASCII letters and digits
/// count, at most 16.
#[must_use]
pub(crate) fn order_number(installation: &str, service: u64, attempt: u32) -> String {
    let installation: String = installation
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(LONGEST_INSTALLATION)
        .collect();
    format!("whmcs-{installation}-{service}-{attempt}")
}

/// The longest name of a customer, in characters (code 1077), and what none may have in it (1156).
const LONGEST_CUSTOMER: usize = 64;
const FORBIDDEN: [char; 5] = ['"', '&', '\'', '<', '>'];

/// Whether Certum takes a name of a customer.
#[must_use]
pub(crate) fn can_be_customer(name: &str) -> bool {
    !name.is_empty() && name.chars().count() <= LONGEST_CUSTOMER && !name.contains(FORBIDDEN)
}

/// Our name for the customer of a service; a renewal repeats it.
#[must_use]
pub(crate) fn customer(client: u64, service: u64) -> String {
    format!("whmcs-{client}-{service}")
}

/// The service that our name for a customer names; `None` for a name that is not ours.
#[must_use]
pub(crate) fn service_of_customer(customer: &str) -> Option<u64> {
    let (client, service) = customer.strip_prefix("whmcs-")?.split_once('-')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(client) && is_number(service)).then(|| service.parse().ok())?
}

/// What became of an order whose answer was lost, by what Certum has under our number: customer and product code of the
/// order found there, if any.
#[must_use]
pub(crate) fn recognised(
    customer: &str,
    product_code: &str,
    found: Option<(&str, &str)>,
) -> Outcome {
    match found {
        None => Outcome::NotDone,
        Some(order) if order == (customer, product_code) => Outcome::Done,
        Some(_) => Outcome::Foreign,
    }
}

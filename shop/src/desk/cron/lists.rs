//! What cron's readings of lists share.

use crate::refresh::Listed;
use certum::messages::{OrderOption, Orders};
use time::Duration;

/// Certum's clock may be ahead of ours.
pub(super) const AHEAD: Duration = Duration::hours(1);

/// Orders that are asked for at once.
pub(super) const AT_ONCE: usize = 100;

/// What a list is asked to tell of each order.
pub(super) const TOLD: OrderOption = OrderOption {
    certificate_details: Some(true),
    order_details: Some(false),
    order_status: Some(true),
};

/// A list's orders under their numbers, each with its reissues.
pub(super) fn by_number(page: Orders) -> Listed {
    let mut listed = Listed::new();
    for order in page.orders {
        let number = order
            .order_status
            .as_ref()
            .map(|status| status.order_id.clone());
        if let Some(number) = number {
            listed.entry(number).or_default().push(order);
        }
    }
    listed
}

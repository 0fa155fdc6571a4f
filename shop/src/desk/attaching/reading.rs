//! What Certum has: orders by their numbers and by date, with those that they renew.

use crate::attach::{Chain, Found, Known, chains};
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::effect::is_refused;
use crate::host::{Host, Result};
use crate::records::Account;
use crate::whmcs::Unattached;
use certum::client::{Client, RangeCursor};
use certum::error::Error;
use certum::language::Text;
use certum::messages::{GetOrdersByDateRange, GetSanVerificationState, ListedOrder, OrderOption};
use time::OffsetDateTime;

/// `orderID` wrong, unknown, and order not found.
const NO_SUCH_ORDER: [i64; 3] = [1013, 1033, 2131];

/// Calls under way at once.
const AT_ONCE: usize = 8;

/// How many renewals of one order are looked for, in either direction.
const RENEWALS: usize = 5;

const EVERYTHING: OrderOption = OrderOption {
    certificate_details: Some(true),
    order_details: Some(true),
    order_status: Some(true),
};

/// A list tells of who ordered only what nobody needs yet.
const LISTED: OrderOption = OrderOption {
    order_details: Some(false),
    ..EVERYTHING
};

impl<H: Host> Desk<H> {
    /// The account at Certum that a service's product names.
    pub(super) fn account_of_service(&self, service: &Unattached) -> Result<Account> {
        let settings = &service.settings;
        let (name, environment) = (settings.user_name.as_str(), settings.environment);
        let account = self.store().account(name, environment)?;
        account.ok_or_else(|| self.refused(Text::attach_no_account))
    }

    /// The way to an account for staff.
    pub(super) fn way_to(&self, account: &Account) -> Result<Gateway> {
        self.gateway_of_account(account, self.language(), None)
    }

    /// Orders by their numbers, oldest first; those that the account has not are left out.
    pub(super) fn read_orders(
        &self,
        gateway: &mut Gateway,
        numbers: &[String],
    ) -> Result<Vec<Found>> {
        let read = self.call(gateway, |client| {
            let answers = client.get_orders(numbers, Some(EVERYTHING), AT_ONCE)?;
            let mut listed = Vec::new();
            for (_, answer) in answers {
                match answer {
                    Ok(answer) => listed.extend(answer.orders),
                    Err(error) if is_refused(&error, &NO_SUCH_ORDER) => {}
                    Err(error) => return Err(error),
                }
            }
            named(client, Found::all(listed))
        });
        Ok(read?)
    }

    /// The orders of an account that were placed in a time, as chains of renewals.
    pub(super) fn read_placed(
        &self,
        gateway: &mut Gateway,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<Chain>> {
        let read = self.call(gateway, |client| {
            named(client, Found::all(placed(client, from, to)?))
        });
        Ok(chains(read?))
    }

    /// An order with those that it renews and those that renew it, as far as they are where they should be.
    pub(super) fn read_renewals(&self, gateway: &mut Gateway, order: Found) -> Result<Chain> {
        let mut chain = Chain::of(order);
        for window in [Chain::window_before, Chain::window_after] {
            for _ in 0..RENEWALS {
                let Some((from, to)) = window(&chain, self.now()) else {
                    break;
                };
                let more = self.call(gateway, |client| {
                    named(client, Found::all(placed(client, from, to)?))
                })?;
                let Some(longer) = chain.joined(more) else {
                    break;
                };
                chain = longer;
            }
        }
        Ok(chain)
    }

    /// What the shop knows of orders and of services.
    pub(super) fn known_of<'a>(
        &self,
        account: &Account,
        services: &[Unattached],
        chains: impl IntoIterator<Item = &'a Chain>,
    ) -> Result<Known> {
        let numbers: Vec<&str> = chains.into_iter().flat_map(Chain::numbers).collect();
        let services: Vec<u64> = services.iter().map(|service| service.service_id).collect();
        let mut records = self.store().records_of(&services)?;
        for record in self.store().records_naming(&numbers)? {
            if !records.contains(&record) {
                records.push(record);
            }
        }
        let named = records.iter().map(|record| record.number.as_str());
        let named = named.filter(|number| !number.is_empty() && !numbers.contains(number));
        let all: Vec<&str> = numbers.iter().copied().chain(named).collect();
        let orders = self.store().orders_of_numbers(account.id, &all)?;
        Ok(Known { orders, records })
    }
}

/// Orders that were placed in a time.
fn placed(
    client: &Client,
    from: OffsetDateTime,
    to: OffsetDateTime,
) -> certum::Result<Vec<ListedOrder>> {
    let mut cursor = RangeCursor::new(GetOrdersByDateRange::new(from, to, Some(LISTED)));
    let mut orders = Vec::new();
    while let Some(page) = cursor.next_page(client) {
        orders.extend(page?.answer.orders);
    }
    Ok(orders)
}

/// The same, those that wait with the names that they wait for.
fn named(client: &Client, mut orders: Vec<Found>) -> certum::Result<Vec<Found>> {
    let unnamed: Vec<&mut Found> = orders
        .iter_mut()
        .filter(|order| order.is_unnamed())
        .collect();
    let requests = unnamed.iter().map(|order| GetSanVerificationState {
        order_id: order.number.clone(),
    });
    let requests: Vec<GetSanVerificationState> = requests.collect();
    if requests.is_empty() {
        return Ok(orders);
    }
    let answers = client.call_all(&requests, AT_ONCE)?;
    for (order, answer) in unnamed.into_iter().zip(answers) {
        match answer {
            Ok(answer) => order.name(answer.verifications.into_iter().map(|name| name.fqdn)),
            // It has none, or none any more.
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(orders)
}

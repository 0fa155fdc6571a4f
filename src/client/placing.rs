//! Placing an order once, even where an answer is lost.

use std::time::Instant;

use super::Client;
use super::attempts::Outcome;
use crate::error::{Error, Refusal, Result};
use crate::messages::{GetOrderByOrderId, ListedOrder, OrderOption, PlacedOrder, QuickOrder};
use crate::transport::Wire;

/// "The order number is taken" (Partner API).
const NUMBER_TAKEN: i64 = 1012;

/// "The key was used already", which the lost order may have done.
const KEY_USED: i64 = 1032;

/// `orderID` wrong, unknown, and order not found.
const NO_SUCH_ORDER: [i64; 3] = [1013, 1033, 2131];

/// An order that was placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The order number, and what to publish unless the order was found.
    pub order: PlacedOrder,
    /// Whether the answer was lost and the order found by reading; then there is no verification,
    /// and `addSanVerification` brings a code.
    pub found: bool,
}

/// What stands under an order number.
enum Found {
    Ours,
    Another,
    Nothing,
}

impl Client {
    /// Places an order.
    ///
    /// With an order number of the caller's it is sent again after an unknown outcome, under the
    /// same number and with the same content. If Certum then refuses it, the order is read and
    /// compared, and counts as placed if it is the same. Without one it is sent once.
    ///
    /// ```no_run
    /// use certum::client::Client;
    /// use certum::messages::{Approver, OrderParameters, QuickOrder, RequestorInfo};
    /// use certum::publication::{Method, what_to_publish};
    ///
    /// # fn order(client: &Client, csr: &certum::x509::Csr, requestor: RequestorInfo) -> Result<(), Box<dyn std::error::Error>> {
    /// let placement = client.quick_order(&QuickOrder {
    ///     san_approver: Some(Approver {
    ///         method: Method::DnsTxtPrefix.to_string(),
    ///         email: Some("admin@example.com".to_owned()),
    ///         ..Approver::default()
    ///     }),
    ///     order_parameters: OrderParameters {
    ///         csr: csr.pem(),
    ///         customer: "client-17".to_owned(),
    ///         order_id: Some("shop-1017".to_owned()),
    ///         product_code: "601".to_owned(),
    ///         ..OrderParameters::default()
    ///     },
    ///     requestor_info: Some(requestor),
    ///     san_entries: csr.dns_names(),
    ///     ..QuickOrder::default()
    /// })?;
    /// if let Some(proof) = placement.order.verification {
    ///     for name in &proof.fqdns {
    ///         let publication = what_to_publish(name, &Method::parse(&proof.approver_method), None, &proof.code)?;
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Client::call`].
    pub fn quick_order(&self, order: &QuickOrder) -> Result<Placement> {
        let deadline = Instant::now() + self.timeout;
        self.on_wire("quickOrder", 1, async |wire| {
            self.place(wire, order, deadline).await
        })?
    }

    async fn place(&self, wire: &Wire, order: &QuickOrder, deadline: Instant) -> Result<Placement> {
        let Outcome { result, unknown } = self.send_repeatedly(wire, order, deadline).await;
        let (refused, lost) = match (result, unknown) {
            (Ok(order), _) => {
                return Ok(Placement {
                    order,
                    found: false,
                });
            }
            (Err(Error::Refused(refusal)), Some(lost)) => (refusal, lost),
            (Err(Error::Credentials { .. }), Some(lost)) => return Err(lost),
            (Err(error), _) => return Err(error),
        };
        let Some(number) = order.order_parameters.order_id.as_deref() else {
            return Err(lost);
        };
        match self.find(wire, number, order, deadline).await {
            Ok(Found::Ours) => Ok(Placement {
                order: PlacedOrder {
                    order_id: number.to_owned(),
                    verification: None,
                },
                found: true,
            }),
            Ok(Found::Another) => Err(Error::Refused(refused)),
            Ok(Found::Nothing) if !has(&refused, &[NUMBER_TAKEN, KEY_USED]) => {
                Err(Error::Refused(refused))
            }
            Ok(Found::Nothing) | Err(_) => Err(lost),
        }
    }

    async fn find(
        &self,
        wire: &Wire,
        number: &str,
        order: &QuickOrder,
        deadline: Instant,
    ) -> Result<Found> {
        let request = GetOrderByOrderId {
            order_id: number.to_owned(),
            order_option: Some(OrderOption {
                certificate_details: Some(false),
                order_details: Some(true),
                order_status: Some(true),
            }),
        };
        let found = match self.send_repeatedly(wire, &request, deadline).await.result {
            Ok(found) => found.orders,
            Err(Error::Refused(refusal)) if has(&refusal, &NO_SUCH_ORDER) => Vec::new(),
            Err(error) => return Err(error),
        };
        Ok(match found.first() {
            None => Found::Nothing,
            Some(found) if is_same(found, number, order) => Found::Ours,
            Some(_) => Found::Another,
        })
    }
}

fn has(refusal: &Refusal, codes: &[i64]) -> bool {
    refusal
        .errors
        .iter()
        .any(|reason| codes.contains(&reason.code))
}

/// Whether what Certum has under our number is what was ordered, by all that it tells of it.
fn is_same(found: &ListedOrder, number: &str, order: &QuickOrder) -> bool {
    let ordered = &order.order_parameters;
    let same_order = found.order_status.as_ref().is_some_and(|status| {
        status.order_id == number
            && status.customer == ordered.customer
            && status.product_code == ordered.product_code
    });
    let asked = order.requestor_info.as_ref();
    let told = found
        .order_details
        .as_ref()
        .and_then(|details| details.requestor_info.as_ref());
    let same_requestor = asked
        .zip(told)
        .is_none_or(|(asked, told)| asked.email.eq_ignore_ascii_case(&told.email));
    same_order && same_requestor
}

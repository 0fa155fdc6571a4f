//! A row of the list, as it is read.

use crate::actions::Facts;
use crate::form::Form;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus};
use time::OffsetDateTime;

/// A service with its present order and newest certificate, and what WHMCS knows of it.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the service"
)]
pub(crate) struct ListRow {
    /// WHMCS's number of the service.
    pub(crate) service_id: u64,
    /// WHMCS's number of its client.
    pub(crate) client_id: u64,
    /// When this attempt was opened.
    pub(crate) opened_at: OffsetDateTime,
    /// When something was last done with it, else when it was opened.
    pub(crate) last_step: OffsetDateTime,
    /// Step one as it was typed.
    pub(crate) input: Option<Form>,
    /// What Certum says of the order; `None` before Certum has it.
    pub(crate) order: Option<OrderStatus>,
    /// Certum's number of the order; empty before Certum has it.
    pub(crate) certum_id: String,
    /// What Certum says of the newest certificate, and its end; `None` where there is none.
    pub(crate) certificate: Option<(CertificateStatus, OffsetDateTime)>,
    /// The newest certificate's serial number; empty where there is none.
    pub(crate) serial: String,
    /// Whether an order was sent, and whether it was placed is not known.
    pub(crate) placing: bool,
    /// Whether a renewal or reissue was sent whose outcome is not known.
    pub(crate) replacing: bool,
    /// Whether anything was sent whose outcome is not known.
    pub(crate) unsettled: bool,
    /// Whether its client has several services for the same names.
    pub(crate) several: bool,
    /// Whether it is paid for again and again.
    pub(crate) recurring: bool,
    /// The day up to which it is paid in WHMCS; `None` where there is none.
    pub(crate) paid_until: Option<OffsetDateTime>,
    /// What WHMCS says of the service.
    pub(crate) service_status: ServiceStatus,
    /// WHMCS's domain of the service; empty where there is none.
    pub(crate) domain: String,
    /// The product's name, as WHMCS stores it.
    pub(crate) product: String,
    /// The client's first name, as WHMCS stores it.
    pub(crate) first_name: String,
    /// The client's last name, as WHMCS stores it.
    pub(crate) last_name: String,
    /// The client's company, as WHMCS stores it; empty for a person.
    pub(crate) company: String,
}

impl ListRow {
    /// What its phase is told by.
    pub(super) fn facts(&self) -> Facts<'_> {
        let certificate = self.certificate.as_ref();
        Facts {
            placing: self.placing,
            replacing: self.replacing,
            order: self.order.as_ref(),
            certificate: certificate.map(|(status, end)| (status, *end)),
        }
    }
}

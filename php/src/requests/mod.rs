//! What PHP programs ask with: typed request objects over the library's messages.

mod document;
mod order;
mod parts;
mod renewal;

pub use document::{Document, Documents};
pub use order::{OrderOptions, OrderRequest};
pub use parts::{Approver, Requestor};
pub use renewal::{ReissueRequest, RenewalRequest, SniOrderRequest};

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
};
use certum::messages::OrganizationInfo;
use ext_php_rs::builders::ModuleBuilder;

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<Approver>()
        .class::<Requestor>()
        .class::<OrderRequest>()
        .class::<OrderOptions>()
        .class::<RenewalRequest>()
        .class::<ReissueRequest>()
        .class::<SniOrderRequest>()
        .class::<Document>()
}

/// The organisation's part of a request.
fn organization(tax_number: Option<Bytes>) -> Result<Option<OrganizationInfo>, Thrown> {
    let number = input::optional_sendable("taxIdentificationNumber", tax_number)?;
    Ok(number.map(|tax_identification_number| OrganizationInfo {
        tax_identification_number,
    }))
}

fn tax_number(organization: Option<&OrganizationInfo>) -> Option<&str> {
    organization.map(|organization| organization.tax_identification_number.as_str())
}

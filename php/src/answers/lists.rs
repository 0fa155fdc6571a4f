//! Products, pages and documents.

use super::orders::Order;
use crate::{
    catalogue::CatalogueProduct,
    value::{each, value_class},
};
use certum::messages;
use ext_php_rs::builders::ModuleBuilder;

value_class! {
    /// A product of the account.
    Product(messages::ListedProduct) as "Certum\\Product" {
        "code" code = |product| product.code;
        "type" label = |product| product.label;
        "validityPeriod" validity_period = |product| product.validity_period;
        "certificateNotificationEnabled" certificate_notification_enabled =
            |product| product.certificate_notification_enabled;
        "supportedHashAlgorithms" supported_hash_algorithms = |product| product.supported_hash_algorithms;
        "catalogue" catalogue = |product| CatalogueProduct::of_account(product);
    }
}

/// A page of a list: its entries, and where in the list it is.
macro_rules! page_class {
    ($(#[$doc:meta])* $name:ident($answer:ty) as $php:tt { $property:tt $list:ident: $entry:ty }) => {
        value_class! {
            $(#[$doc])*
            $name($answer) as $php {
                $property $list = |page| each::<_, $entry>(&page.$list);
                "currentPage" current_page = |page| page.current_page.unwrap_or(1);
                "pagesCount" pages_count = |page| page.pages_count.unwrap_or(1);
                "returnCount" return_count = |page| returned(page.return_count, page.$list.len());
            }
        }
    };
}

page_class! {
    /// A page of orders.
    OrderPage(messages::Orders) as "Certum\\OrderPage" { "orders" orders: Order }
}

value_class! {
    /// A certificate that expires soon.
    ExpiringCertificate(messages::ExpiringCertificate) as "Certum\\ExpiringCertificate" {
        "orderId" order_id = |certificate| certificate.order_id;
        "serialNumber" serial_number = |certificate| certificate.serial_number;
        "expiringDate" expiring_date = |certificate| certificate.expiring_date;
        "validityDaysLeft" validity_days_left = |certificate| certificate.validity_days_left;
    }
}

page_class! {
    /// A page of certificates that expire soon.
    ExpiringCertificatePage(messages::ExpiringCertificates) as "Certum\\ExpiringCertificatePage" {
        "certificates" certificates: ExpiringCertificate
    }
}

value_class! {
    /// A document that was sent for an order.
    SentDocument(messages::SentDocument) as "Certum\\SentDocument" {
        "type" kind = |document| document.kind;
        "description" description = |document| document.description;
        "fileNames" file_names = |document| document.file_names().collect::<Vec<_>>();
    }
}

/// What Certum counts; what came where it counts nothing.
fn returned(count: Option<i64>, came: usize) -> i64 {
    count.unwrap_or_else(|| i64::try_from(came).unwrap_or(i64::MAX))
}

pub(super) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<Product>()
        .class::<OrderPage>()
        .class::<ExpiringCertificate>()
        .class::<ExpiringCertificatePage>()
        .class::<SentDocument>()
}

//! The names by which a refusal points at a part of the request.

/// Every value that [`Explanation::field`](super::Explanation::field) can have. They are stable: forms and programs
/// may key on them. They are the names of the PHP surface's request objects, and the Partner API's where that has
/// none: `serialNumber` is in an order the organisation's registration number and elsewhere a certificate's serial
/// number, as there; `dnsName` is one of the names in `sanEntries`; `verificationCode` is `code`;
/// `keyCompromiseDate` is `keyCompromitationDate`.
pub const FIELDS: &[&str] = &[
    "",
    // who is calling
    "userName",
    "password",
    // the order
    "csr",
    "customer",
    "hashAlgorithm",
    "language",
    "orderId",
    "productCode",
    "revocationContactEmail",
    "shortenedValidityPeriod",
    "userAgent",
    "validityPeriod",
    // the certificate's names and how they are proved
    "approver",
    "approver.email",
    "approver.emailPrefix",
    "approver.method",
    "approver.notify",
    "dnsName",
    "sanEntries",
    "verificationCode",
    // the certificate's subject
    "businessCategory",
    "commonName",
    "country",
    "email",
    "joiln",
    "joisocn",
    "joisopn",
    "locality",
    "organization",
    "organizationalUnit",
    "postalCode",
    "state",
    "streetAddress",
    "unstructuredAddress",
    "unstructuredName",
    // who asks for it
    "requestor",
    "requestor.email",
    "requestor.firstName",
    "requestor.lastName",
    "requestor.phone",
    "taxIdentificationNumber",
    "verificationPhoneNumber",
    // an existing certificate
    "addSerialNumbers",
    "keyCompromiseDate",
    "note",
    "removeSerialNumbers",
    "revocationReason",
    "serialNumber",
    "serialNumbers",
    "x509Cert",
    // lists
    "fromDate",
    "orderOption",
    "page",
    "toDate",
    "validityDaysLeft",
    // documents
    "document",
    "document.content",
    "document.description",
    "document.fileName",
    "document.files",
    "document.type",
];

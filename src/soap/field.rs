//! What the PHP surface calls the elements of a request.

use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// The input whose element holds the byte at `position` of a written request.
pub(super) fn name_of(request: &[u8], position: usize) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(request).ok()?);
    let mut path: Vec<String> = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => path.push(String::from(tag.local_name().as_ref())),
            Event::End(_) => drop(path.pop()),
            Event::Text(_) if reader.buffer_position() > position as u64 => break,
            Event::Eof => return None,
            _ => {}
        }
    }
    Some(php_name(path.iter().map(String::as_str)))
}

/// The name for a path of elements: structures that PHP has no object for fall away.
fn php_name<'a>(path: impl Iterator<Item = &'a str>) -> String {
    let mut name = String::new();
    // The envelope, its body and the operation.
    for element in path.skip(3) {
        let word = match element {
            "orderParameters"
            | "organizationInfo"
            | "revokeCertificateParameters"
            | "cancelParameters"
            | "verifyOrderParameters"
            | "orderSNIParameters"
            | "SANEntry"
            | "DNSName"
            | "document"
            | "file"
            | "fileName"
            | "content" => continue,
            "serialNumber" if name.ends_with("erialNumbers") => continue,
            "requestorInfo" => "requestor",
            "SANApprover" => "approver",
            "SANEntries" => "sanEntries",
            "approverMethod" => "method",
            "approverEmail" => "email",
            "approverEmailPrefix" => "emailPrefix",
            "verificationNotificationEnabled" => "notify",
            "CSR" => "csr",
            "X509Cert" => "x509Cert",
            "orderID" => "orderId",
            "revocationReason" => "reason",
            other => other,
        };
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(word);
    }
    name
}

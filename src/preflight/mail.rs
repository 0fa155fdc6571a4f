//! Whether a domain takes mail, for proofs by e-mail.

use hickory_net::proto::rr::{RData, RecordType};

use super::Look;
use super::dns::{Answer, absolute};
use super::finding::{Finding, Severity};
use crate::language::Text;
use crate::x509::HostName;

pub(super) async fn examine(look: &Look, host: &HostName) -> Vec<Finding> {
    let Some(domain) = absolute(host.base()) else {
        return Vec::new();
    };
    let finding = |severity, text: Text| vec![Finding::new(severity, host.ascii(), text)];
    let Some(answer) = look
        .dns
        .ask(&domain, RecordType::MX)
        .await
        .filter(Answer::is_settled)
    else {
        return vec![Finding::not_looked_at(host.ascii(), Text::look_part_mail)];
    };
    let exchanges: Vec<_> = answer
        .data()
        .filter_map(|data| match data {
            RData::MX(record) => Some(&record.exchange),
            _ => None,
        })
        .collect();
    if exchanges.iter().any(|exchange| exchange.is_root()) {
        // RFC 7505: this domain takes no mail.
        return finding(Severity::Failure, Text::look_mail_refused);
    }
    for exchange in &exchanges {
        if look
            .dns
            .addresses(exchange)
            .await
            .is_none_or(|found| !found.is_empty())
        {
            return finding(Severity::Ok, Text::look_mail_taken);
        }
    }
    if !exchanges.is_empty() {
        return finding(Severity::Failure, Text::look_mail_nowhere);
    }
    // Without MX, mail goes to the address of the domain itself (RFC 5321, section 5.1), if anything listens there.
    match look.dns.addresses(&domain).await {
        Some(found) if found.is_empty() => finding(Severity::Failure, Text::look_mail_nowhere),
        _ => finding(Severity::Warning, Text::look_mail_no_mx),
    }
}

//! What a name is before an order.

use futures_util::future::join_all;
use hickory_net::proto::dnssec::Proof;
use hickory_net::proto::rr::RecordType;

use super::dns::{Answer, absolute, written};
use super::finding::{Finding, Severity};
use super::guard::HTTP;
use super::{Check, Look, caa, file, mail, together};
use crate::language::{Said, Text};
use crate::publication::{Method, what_to_publish};
use crate::x509::HostName;
use crate::x509::name::is_private;

/// All that can be looked at before there is anything to publish.
pub(super) fn examine<'a>(look: &'a Look, host: &'a HostName, method: &'a Method) -> Check<'a> {
    let name = host.ascii();
    let mut checks = Vec::new();
    if host.ip().is_none() {
        checks.push(look.within(name, Text::look_part_caa, caa::examine(look, host, method)));
        checks.push(look.within(name, Text::look_part_dnssec, dnssec(look, host, method)));
        checks.push(look.within(name, Text::look_part_address, resolves(look, host, method)));
    }
    match method {
        Method::Admin => {
            checks.push(look.within(name, Text::look_part_mail, mail::examine(look, host)));
        }
        Method::File => {
            checks.push(look.within(name, Text::look_part_file, file::reachable(look, host)));
        }
        _ => {}
    }
    together(checks)
}

/// Whether DNSSEC stands in the way: a CA must not go on where signatures do not hold.
async fn dnssec(look: &Look, host: &HostName, method: &Method) -> Vec<Finding> {
    let name = host.ascii();
    let Some(full) = absolute(host.base()) else {
        return Vec::new();
    };
    let mut asked = vec![
        (full.clone(), RecordType::SOA),
        (full.clone(), RecordType::CAA),
    ];
    match method {
        Method::File => {
            asked.push((full.clone(), RecordType::A));
            asked.push((full.clone(), RecordType::AAAA));
        }
        Method::Admin => asked.push((full.clone(), RecordType::MX)),
        _ => asked.extend(record_of(host, method).map(|at| (at, RecordType::TXT))),
    }
    let first = look.dns.ask(&full, RecordType::SOA).await;
    if first.is_some_and(|answer| !answer.is_settled()) {
        // That nothing comes from the servers is said by the look at the name.
        return Vec::new();
    }
    let proofs = join_all(asked.iter().map(|(at, kind)| look.dns.proof(at, *kind))).await;
    let has = |wanted: Proof| proofs.contains(&wanted);
    vec![if has(Proof::Bogus) {
        let apex = look.dns.apex(&full).await;
        let zone = apex.map_or_else(|| host.base().to_owned(), |apex| written(&apex));
        let said = Said::new(Text::look_dnssec_bogus).with("zone", zone);
        Finding::new(Severity::Failure, name, said)
    } else if has(Proof::Secure) {
        Finding::new(Severity::Ok, name, Text::look_dnssec_secure)
    } else if has(Proof::Insecure) {
        Finding::new(Severity::Ok, name, Text::look_dnssec_insecure)
    } else {
        Finding::not_looked_at(name, Text::look_part_dnssec)
    }]
}

/// Where the record of a method will be.
fn record_of(host: &HostName, method: &Method) -> Option<hickory_net::proto::rr::Name> {
    // Any code will do: where it goes does not depend on it.
    let publication = what_to_publish(host.ascii(), method, None, "0").ok()?;
    absolute(publication.host()?)
}

/// Whether the name is there, and leads where the world can follow.
async fn resolves(look: &Look, host: &HostName, method: &Method) -> Vec<Finding> {
    let name = host.ascii();
    let Some(full) = absolute(host.base()) else {
        return Vec::new();
    };
    let finding = |severity, said: Said| vec![Finding::new(severity, name, said)];
    let needs_server = *method == Method::File;
    let Some(answer) = look.dns.ask(&full, RecordType::A).await else {
        return vec![Finding::not_looked_at(name, Text::look_part_address)];
    };
    if !answer.is_settled() {
        let said = Said::new(Text::look_servers_fail).with("name", host.base());
        return finding(Severity::Failure, said);
    }
    if answer.is_no_such_name() {
        // A name below one that is there can still be proved; a domain that nobody registered cannot.
        let registered = registered(look, host).await;
        let (severity, text) = match (registered, needs_server) {
            (false, _) => (Severity::Failure, Text::look_not_registered),
            (true, true) => (Severity::Failure, Text::look_no_such_name),
            (true, false) => (Severity::Info, Text::look_no_such_name),
        };
        return finding(severity, Said::new(text).with("name", host.base()));
    }
    let addresses = look.dns.addresses(&full).await.unwrap_or_default();
    let severity = |grave| if needs_server { grave } else { Severity::Info };
    if addresses.is_empty() {
        let said = Said::new(Text::look_no_address).with("name", host.base());
        let mend = format!("{}. A …", host.base());
        return vec![Finding::new(severity(Severity::Failure), name, said).mend(mend)];
    }
    if let Some(inside) = addresses
        .iter()
        .find(|at| is_private(**at) && look.guard.admit(**at, HTTP).is_none())
    {
        let all = addresses
            .iter()
            .all(|at| look.guard.admit(*at, HTTP).is_none());
        let grave = if all {
            Severity::Failure
        } else {
            Severity::Warning
        };
        let said = Said::new(Text::look_private).with("address", inside.to_string());
        return vec![Finding::new(severity(grave), name, said).at(*inside)];
    }
    finding(Severity::Ok, Text::look_resolves.into())
}

/// Whether the domain that the name belongs to is there at all.
async fn registered(look: &Look, host: &HostName) -> bool {
    let zone = what_to_publish(host.ascii(), &Method::DnsTxtPrefix, None, "0").ok();
    let zone = zone.as_ref().and_then(|publication| publication.zone());
    let Some(zone) = absolute(zone.unwrap_or_else(|| host.base())) else {
        return false;
    };
    let answer = look.dns.ask(&zone, RecordType::SOA).await;
    answer.is_none_or(|answer: Answer| !answer.is_no_such_name())
}

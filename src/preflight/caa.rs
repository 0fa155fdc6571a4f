//! Whether CAA records let Certum issue (RFC 8659, and RFC 8657 for the parameters).

use futures_util::future::join_all;
use hickory_net::proto::rr::rdata::CAA;
use hickory_net::proto::rr::{Name, RData, RecordType};

use super::Look;
use super::dns::{absolute, written};
use super::finding::{Finding, Severity};
use crate::language::{Said, Text};
use crate::publication::Method;
use crate::x509::HostName;

/// By which names Certum goes in CAA records.
const CERTUM: [&str; 2] = ["certum.pl", "certum.eu"];

/// The properties that a CA knows; others do not matter unless they are critical (RFC 8659, section 4.5; RFC 9495).
const KNOWN: [&str; 6] = [
    "issue",
    "issuewild",
    "iodef",
    "contactemail",
    "contactphone",
    "issuemail",
];

/// How `validationmethods` has a method: Certum's help names them by the numbers of the Baseline Requirements.
fn word(method: &Method) -> &'static str {
    match method {
        Method::File => "ca-tbr-18",
        Method::Admin => "ca-tbr-4",
        _ => "ca-tbr-7",
    }
}

/// What the CAA records that hold for `host` say.
pub(super) async fn examine(look: &Look, host: &HostName, method: &Method) -> Vec<Finding> {
    let name = host.ascii();
    let Some(full) = absolute(host.base()) else {
        return Vec::new();
    };
    // The records nearest to the name hold. All are asked for at once; a CNAME is followed by the resolver.
    let climb: Vec<Name> = std::iter::successors(Some(full), |name| Some(name.base_name()))
        .take_while(|name| !name.is_root())
        .collect();
    let answers = join_all(climb.iter().map(|name| look.dns.ask(name, RecordType::CAA))).await;
    for (at, answer) in climb.iter().zip(answers) {
        let Some(answer) = answer else {
            return vec![Finding::not_looked_at(name, Text::look_part_caa)];
        };
        if !answer.is_settled() {
            let said = Said::new(Text::look_caa_no_answer).with("at", written(at));
            return vec![Finding::new(Severity::Failure, name, said)];
        }
        let all = answer.records.iter();
        let (owners, records): (Vec<&Name>, Vec<&CAA>) = all
            .filter_map(|record| match &record.data {
                RData::CAA(data) => Some((&record.name, data)),
                _ => None,
            })
            .unzip();
        if let Some(owner) = owners.first() {
            // Behind a CNAME they belong to another name, and are mended there.
            return vec![judge(host, method, &written(owner), &records)];
        }
    }
    vec![Finding::new(Severity::Ok, name, Text::look_caa_none)]
}

/// What the records at `at` mean for Certum.
fn judge(host: &HostName, method: &Method, at: &str, records: &[&CAA]) -> Finding {
    let name = host.ascii();
    let found = |text| Said::new(text).with("at", at);
    let is = |record: &&&CAA, tag: &str| record.tag.eq_ignore_ascii_case(tag);
    let unknown = records
        .iter()
        .find(|record| record.issuer_critical && !KNOWN.iter().any(|known| is(record, known)));
    if let Some(record) = unknown {
        let said = found(Text::look_caa_unknown).with("tag", crate::refusal::clean(&record.tag));
        return Finding::new(Severity::Failure, name, said);
    }
    let of = |tag: &str| -> Vec<Issuer> {
        let chosen = records.iter().filter(|record| is(record, tag));
        chosen.map(|record| Issuer::read(&record.value)).collect()
    };
    let mut tag = "issue";
    let mut issuers = of(tag);
    if host.is_wildcard() {
        let wild = of("issuewild");
        if !wild.is_empty() {
            (tag, issuers) = ("issuewild", wild);
        }
    }
    let record = |value: &str| format!("{at}. CAA 0 {tag} \"{value}\"");
    if issuers.is_empty() {
        return Finding::new(Severity::Ok, name, found(Text::look_caa_allows));
    }
    let ours: Vec<&Issuer> = issuers.iter().filter(|issuer| issuer.is_certum()).collect();
    let mend = record(CERTUM[0]);
    if ours.is_empty() {
        let text = if tag == "issuewild" {
            Text::look_caa_forbids_wildcards
        } else {
            Text::look_caa_forbids
        };
        return Finding::new(Severity::Failure, name, found(text)).mend(mend);
    }
    let fit: Vec<&&Issuer> = ours.iter().filter(|issuer| issuer.lets(method)).collect();
    let Some(best) = fit
        .iter()
        .find(|issuer| issuer.account().is_none())
        .or_else(|| fit.first())
    else {
        let said = found(Text::look_caa_method).with("method", word(method));
        return Finding::new(Severity::Failure, name, said).mend(mend);
    };
    if let Some(account) = best.account() {
        let said = found(Text::look_caa_account).with("account", crate::refusal::clean(account));
        return Finding::new(Severity::Warning, name, said).mend(mend);
    }
    Finding::new(Severity::Ok, name, found(Text::look_caa_allows))
}

/// The value of an `issue` or `issuewild` property.
struct Issuer {
    domain: String,
    parameters: Vec<(String, String)>,
}

impl Issuer {
    /// What cannot be read names nobody, and so forbids (RFC 8659, section 4.2).
    fn read(value: &[u8]) -> Self {
        let text = String::from_utf8_lossy(value);
        let mut parts = text.split(';');
        let domain = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let parameters = parts.filter_map(|part| {
            let (key, value) = part.split_once('=')?;
            Some((key.trim().to_ascii_lowercase(), value.trim().to_owned()))
        });
        Self {
            domain: domain.strip_suffix('.').unwrap_or(&domain).to_owned(),
            parameters: parameters.collect(),
        }
    }

    fn is_certum(&self) -> bool {
        CERTUM.contains(&self.domain.as_str())
    }

    fn parameter(&self, key: &str) -> Option<&str> {
        let mut parameters = self.parameters.iter();
        parameters
            .find(|(known, _)| known == key)
            .map(|(_, value)| value.as_str())
    }

    fn account(&self) -> Option<&str> {
        self.parameter("accounturi")
    }

    fn lets(&self, method: &Method) -> bool {
        self.parameter("validationmethods").is_none_or(|methods| {
            methods
                .split(',')
                .any(|known| known.trim().eq_ignore_ascii_case(word(method)))
        })
    }
}

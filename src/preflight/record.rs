//! Whether a record that proves a name is there.

use futures_util::future::{join, join_all, join3};
use hickory_net::proto::rr::{Name, RData, RecordType};

use super::Look;
use super::dns::{Answer, absolute, written};
use super::finding::{Finding, Severity};
use crate::language::{Said, Text};
use crate::publication::{DNS_PREFIX, Publication};
use crate::refusal::clean;
use crate::x509::HostName;

/// How many CNAMEs lead on from a name.
const MAX_STEPS: usize = 8;

/// The record that is looked for.
struct Wanted<'a> {
    host: &'a str,
    kind: RecordType,
    value: &'a str,
    line: String,
    zone: &'a str,
}

impl Wanted<'_> {
    fn is_in(&self, answer: &Answer) -> bool {
        self.values(answer).iter().any(|value| self.matches(value))
    }

    fn matches(&self, value: &str) -> bool {
        match self.kind {
            RecordType::CNAME => value.eq_ignore_ascii_case(self.value),
            _ => value == self.value,
        }
    }

    /// What is there of the kind.
    fn values(&self, answer: &Answer) -> Vec<String> {
        of_kind(self.kind, answer)
    }

    fn other_kind(&self) -> RecordType {
        match self.kind {
            RecordType::CNAME => RecordType::TXT,
            _ => RecordType::CNAME,
        }
    }
}

fn of_kind(kind: RecordType, answer: &Answer) -> Vec<String> {
    let values = answer.data().filter_map(|data| match data {
        RData::TXT(text) if kind == RecordType::TXT => {
            Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned())
        }
        RData::CNAME(target) if kind == RecordType::CNAME => Some(written(&target.0)),
        _ => None,
    });
    values.collect()
}

/// Where the record of `publication` is, and where not.
pub(super) async fn published(
    look: &Look,
    host: &HostName,
    publication: &Publication,
) -> Vec<Finding> {
    let (at, kind, value) = match publication {
        Publication::DnsTxt { host, value } => (host, RecordType::TXT, value),
        Publication::DnsCname { host, target } => (host, RecordType::CNAME, target),
        Publication::File { .. } | Publication::Email { .. } => return Vec::new(),
    };
    let Some(full) = absolute(at) else {
        return Vec::new();
    };
    let wanted = Wanted {
        host: at,
        kind,
        value,
        line: publication.to_zone_line().unwrap_or_default(),
        zone: publication.zone().unwrap_or_else(|| host.base()),
    };
    let (servers, resolver, astray) = join3(
        at_servers(look, &wanted, &full),
        look.dns.ask(&full, kind),
        astray(look, &wanted, host),
    )
    .await;
    vec![judge(&wanted, host, &servers, resolver.as_ref(), astray).mend(wanted.line)]
}

fn judge(
    wanted: &Wanted<'_>,
    host: &HostName,
    servers: &[Answer],
    resolver: Option<&Answer>,
    astray: Option<Said>,
) -> Finding {
    let name = host.ascii();
    let found = |severity, text| {
        let said = Said::new(text).with("host", wanted.host);
        Finding::new(severity, name, said)
    };
    let resolver = resolver.filter(|answer| answer.is_settled());
    let is_known = resolver.is_some_and(|answer| wanted.is_in(answer));
    let have = servers.iter().filter(|answer| wanted.is_in(answer)).count();
    if have > 0 && have < servers.len() {
        let said = Said::new(Text::look_record_some_servers)
            .with("host", wanted.host)
            .with("count", have)
            .with("all", servers.len());
        return Finding::new(Severity::Warning, name, said);
    }
    if have > 0 {
        return if is_known || resolver.is_none() {
            found(Severity::Ok, Text::look_record_there)
        } else {
            found(Severity::Info, Text::look_record_cached)
        };
    }
    if servers.is_empty() {
        if is_known {
            return found(Severity::Ok, Text::look_record_there);
        }
        if resolver.is_none() {
            return Finding::not_looked_at(name, Text::look_part_record);
        }
    }
    if let Some(said) = astray {
        return Finding::new(Severity::Failure, name, said);
    }
    let seen = servers.first().or(resolver);
    let values = seen.map(|answer| wanted.values(answer)).unwrap_or_default();
    Finding::new(Severity::Failure, name, wrong(wanted, &values))
}

/// What is wrong with what is there, if anything is.
fn wrong(wanted: &Wanted<'_>, values: &[String]) -> Said {
    let said = |text| Said::new(text).with("host", wanted.host);
    let is_quoted = |value: &&String| {
        value.len() > wanted.value.len()
            && value.trim_matches([' ', '"', '\'', '\\', '\t']) == wanted.value
    };
    if values.iter().any(|value| is_quoted(&value)) {
        return said(Text::look_record_quoted);
    }
    let appended = |value: &&String| {
        wanted.kind == RecordType::CNAME && value.starts_with(&format!("{}.", wanted.value))
    };
    if let Some(value) = values.iter().find(appended) {
        return said(Text::look_record_target).with("found", clean(value));
    }
    // At the name itself there are other TXT records, of which nobody thinks that they prove anything to Certum.
    match values
        .first()
        .filter(|_| wanted.host.starts_with(DNS_PREFIX))
    {
        Some(value) => said(Text::look_record_wrong).with("found", clean(value)),
        None => said(Text::look_record_missing),
    }
}

/// What the servers of the zone say, through CNAMEs that lead into other zones.
async fn at_servers(look: &Look, wanted: &Wanted<'_>, full: &Name) -> Vec<Answer> {
    let mut at = full.clone();
    for _ in 0..MAX_STEPS {
        let Some(answers) = look.dns.ask_servers(&at, wanted.kind).await else {
            return Vec::new();
        };
        let leads_on = answers
            .iter()
            .all(|answer| wanted.values(answer).is_empty());
        let next = answers.iter().find_map(|answer| {
            answer.data().find_map(|data| match data {
                RData::CNAME(target) => Some(target.0.clone()),
                _ => None,
            })
        });
        match next.filter(|_| leads_on && wanted.kind != RecordType::CNAME) {
            Some(target) => at = target,
            None => return answers,
        }
    }
    Vec::new()
}

/// Whether the record stands in another place, or is of another kind.
async fn astray(look: &Look, wanted: &Wanted<'_>, host: &HostName) -> Option<Said> {
    // Panels append the domain to what is typed: the registered one, or that of the zone.
    let apex = match absolute(wanted.host) {
        Some(full) => look.dns.apex(&full).await.map(|apex| written(&apex)),
        None => None,
    };
    let mut zones = vec![wanted.zone.to_owned()];
    zones.extend(apex.filter(|apex| apex != wanted.zone));
    let doubled = zones.iter().map(|zone| format!("{}.{zone}", wanted.host));
    let other = match wanted.host.strip_prefix(DNS_PREFIX) {
        Some(base) => base.to_owned(),
        None => format!("{DNS_PREFIX}{}", wanted.host),
    };
    let without = host
        .base()
        .strip_prefix("www.")
        .map(|base| wanted.host.replacen(host.base(), base, 1));
    let mut places: Vec<(Text, String)> =
        doubled.map(|at| (Text::look_record_doubled, at)).collect();
    places.push((Text::look_record_misplaced, other));
    places.extend(without.map(|at| (Text::look_record_misplaced, at)));
    let looked = places.iter().map(async |(text, at)| {
        let answer = look.dns.ask(&absolute(at)?, wanted.kind).await?;
        wanted
            .is_in(&answer)
            .then(|| Said::new(*text).with("host", wanted.host).with("found", at))
    });
    let kind = async {
        let answer = look
            .dns
            .ask(&absolute(wanted.host)?, wanted.other_kind())
            .await?;
        let values = of_kind(wanted.other_kind(), &answer);
        let code = wanted.value.split('.').next().unwrap_or_default();
        let same = values.iter().any(|value| {
            value.eq_ignore_ascii_case(wanted.value)
                || value
                    .split('.')
                    .next()
                    .is_some_and(|label| label.eq_ignore_ascii_case(code))
        });
        same.then(|| {
            Said::new(Text::look_record_kind)
                .with("host", wanted.host)
                .with("kind", wanted.kind.to_string())
                .with("found", wanted.other_kind().to_string())
        })
    };
    let (places, kind) = join(join_all(looked), kind).await;
    places.into_iter().flatten().next().or(kind)
}

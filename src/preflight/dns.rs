//! Questions to DNS: to the resolvers, and to the servers of a zone.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::future::{
    BoxFuture, Either, LocalBoxFuture, Shared, join_all, select, select_ok,
};
use futures_util::stream::{Once, once};
use futures_util::{FutureExt as _, StreamExt as _};
use hickory_net::dnssec::DnssecDnsHandle;
use hickory_net::proto::dnssec::{Proof, TrustAnchors};
use hickory_net::proto::op::{DnsRequest, DnsRequestOptions, DnsResponse, Query, ResponseCode};
use hickory_net::proto::rr::{Name, RData, Record, RecordType};
use hickory_net::runtime::TokioRuntimeProvider;
use hickory_net::tcp::TcpClientStream;
use hickory_net::udp::UdpClientStream;
use hickory_net::xfer::{DnsExchange, DnsHandle, DnsMultiplexer, DnsRequestSender as _};
use hickory_net::{DnsError, NetError};

use super::guard::{DNS, Guard};
use super::settings::Settings;
use crate::language::{Said, Text};
use crate::{Error, Result};

/// After how long the next resolver is asked too.
const NEXT_RESOLVER: Duration = Duration::from_millis(700);

/// How many servers of a zone are asked.
const MAX_SERVERS: usize = 6;

/// How many addresses of a name are looked at.
const MAX_ADDRESSES: usize = 8;

/// Where a system keeps its resolvers.
const RESOLV_CONF: &str = "/etc/resolv.conf";

/// What is said of a question.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) code: ResponseCode,
    /// The answer section, whole chains of CNAMEs included.
    pub(super) records: Vec<Record>,
    /// The apex of the zone, where the answer tells it: in the answer or the authority section.
    pub(super) apex: Option<Name>,
}

impl Answer {
    fn new(response: DnsResponse) -> Self {
        let message = response.into_message();
        let all = message.answers.iter().chain(&message.authorities);
        let mut starts = all.filter(|record| record.record_type() == RecordType::SOA);
        let apex = starts.next().map(|record| record.name.clone());
        Self {
            code: message.metadata.response_code,
            records: message.answers,
            apex,
        }
    }

    /// Whether the servers did their work: there are records, or there are none.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.code, ResponseCode::NoError | ResponseCode::NXDomain)
    }

    pub(super) fn is_no_such_name(&self) -> bool {
        self.code == ResponseCode::NXDomain
    }

    pub(super) fn data(&self) -> impl Iterator<Item = &RData> {
        self.records.iter().map(|record| &record.data)
    }
}

type Asked =
    Shared<Pin<Box<dyn Future<Output = std::result::Result<DnsResponse, NetError>> + Send>>>;

/// The resolvers: each question goes out once a look.
#[derive(Clone)]
struct Resolvers {
    servers: Arc<[SocketAddr]>,
    deadline: Instant,
    asked: Arc<Mutex<HashMap<Query, Asked>>>,
}

impl Resolvers {
    fn ask(&self, query: &Query) -> Asked {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = asked.entry(query.clone()).or_insert_with(|| {
            let (servers, query, deadline) = (self.servers.clone(), query.clone(), self.deadline);
            async move { ask_any(&servers, &query, deadline).await }
                .boxed()
                .shared()
        });
        answer.clone()
    }
}

impl DnsHandle for Resolvers {
    type Response = Once<Asked>;
    type Runtime = TokioRuntimeProvider;

    fn send(&self, request: DnsRequest) -> Self::Response {
        let query = request.queries.first().cloned().unwrap_or_default();
        once(self.ask(&query))
    }
}

/// The first good answer; a further resolver is asked when one takes long.
async fn ask_any(
    servers: &[SocketAddr],
    query: &Query,
    deadline: Instant,
) -> std::result::Result<DnsResponse, NetError> {
    let mut wait = Duration::ZERO;
    let mut asked = Vec::new();
    for server in servers {
        let after = wait;
        wait += NEXT_RESOLVER;
        asked.push(
            async move {
                tokio::time::sleep(after).await;
                exchange(*server, query, true, deadline).await
            }
            .boxed(),
        );
    }
    if asked.is_empty() {
        return Err(NetError::NoConnections);
    }
    select_ok(asked).await.map(|(answer, _)| answer)
}

/// One question to one server, over TCP where UDP has not the room.
fn exchange(
    server: SocketAddr,
    query: &Query,
    recursive: bool,
    deadline: Instant,
) -> BoxFuture<'_, std::result::Result<DnsResponse, NetError>> {
    Box::pin(async move {
        let left = deadline.saturating_duration_since(Instant::now());
        let provider = TokioRuntimeProvider::new();
        let mut udp = UdpClientStream::builder(server, provider.clone())
            .with_timeout(Some(left))
            .with_os_port_selection(true)
            .build();
        let answer = udp
            .send_message(request(query, recursive))
            .next()
            .await
            .ok_or(NetError::NoConnections)??;
        if !answer.metadata.truncation {
            return Ok(answer);
        }
        let (connecting, handle) = TcpClientStream::new(server, None, Some(left), provider);
        let stream = DnsMultiplexer::new(connecting.await?, handle).with_timeout(left);
        let (exchange, background) = DnsExchange::<TokioRuntimeProvider>::from_stream::<_>(stream);
        let mut answers = exchange.send(request(query, recursive));
        match select(answers.next(), background).await {
            Either::Left((Some(answer), _)) => answer,
            Either::Left((None, _)) | Either::Right(_) => Err(NetError::NoConnections),
        }
    })
}

fn request(query: &Query, recursive: bool) -> DnsRequest {
    let mut request = DnsRequest::from_query(query.clone(), options(recursive));
    // Whether signatures hold is looked at here: a resolver that does so itself would answer as if the servers failed.
    request.metadata.checking_disabled = recursive;
    request
}

fn options(recursive: bool) -> DnsRequestOptions {
    let mut options = DnsRequestOptions::default();
    options.use_edns = true;
    options.edns_set_dnssec_ok = true;
    options.recursion_desired = recursive;
    options
}

/// A question under way. Boxed, so that its code is there once and not in each that asks.
type Asking<'a, T> = LocalBoxFuture<'a, Option<T>>;

/// What DNS is asked by.
pub(super) struct Dns {
    resolvers: Resolvers,
    proving: DnssecDnsHandle<Resolvers>,
    guard: Guard,
    deadline: Instant,
}

impl Dns {
    pub(super) fn new(settings: &Settings, guard: Guard, deadline: Instant) -> Result<Self> {
        let servers = if settings.resolvers.is_empty() {
            of_the_system()
        } else {
            settings.resolvers.clone()
        };
        let anchors = match &settings.trust_anchor {
            None => TrustAnchors::default(),
            Some(file) => TrustAnchors::from_file(file).map_err(|error| {
                let said = Said::new(Text::detail).with("detail", error.to_string());
                Error::input("certum.dns_trust_anchor", said)
            })?,
        };
        let resolvers = Resolvers {
            servers: servers.into(),
            deadline,
            asked: Arc::default(),
        };
        let proving = DnssecDnsHandle::with_trust_anchor(resolvers.clone(), Arc::new(anchors));
        Ok(Self {
            resolvers,
            proving,
            guard,
            deadline,
        })
    }

    /// What a resolver says; `None` where none answers.
    pub(super) fn ask<'a>(&'a self, name: &'a Name, kind: RecordType) -> Asking<'a, Answer> {
        Box::pin(async move {
            let answer = self.resolvers.ask(&Query::query(name.clone(), kind)).await;
            answer.ok().map(Answer::new)
        })
    }

    /// Whether DNSSEC proves what a resolver says: the least of what it proves on the way through CNAMEs.
    pub(super) async fn proof(&self, name: &Name, kind: RecordType) -> Proof {
        // Each step is asked for by itself: in one answer, what a zone behind a CNAME proves not to have would be held
        // against the zone before it.
        let mut asked = vec![(name.clone(), kind)];
        if let Some(answer) = self.ask(name, kind).await {
            for data in answer.data() {
                if let (RData::CNAME(target), Some(last)) = (data, asked.last_mut()) {
                    last.1 = RecordType::CNAME;
                    asked.push((target.0.clone(), kind));
                }
            }
        }
        let proofs = asked.iter().map(|(name, kind)| self.proof_of(name, *kind));
        let proofs = join_all(proofs).await;
        let least = proofs.into_iter().min_by_key(|proof| grade(*proof));
        least.unwrap_or(Proof::Indeterminate)
    }

    /// Whether DNSSEC proves one answer.
    async fn proof_of(&self, name: &Name, kind: RecordType) -> Proof {
        let query = Query::query(name.clone(), kind);
        match self.proving.lookup(query, options(true)).next().await {
            Some(Ok(response)) => {
                let message = response.into_message();
                let said = if message.answers.is_empty() {
                    &message.authorities
                } else {
                    &message.answers
                };
                let proofs = said
                    .iter()
                    .filter(|record| record.record_type() != RecordType::RRSIG)
                    .map(|record| record.proof);
                proofs.min_by_key(|proof| grade(*proof))
            }
            Some(Err(NetError::Dns(DnsError::Nsec { proof, .. }))) => Some(proof),
            _ => None,
        }
        .unwrap_or(Proof::Indeterminate)
    }

    /// The addresses of a name, of both kinds; `None` where nobody answers for it.
    pub(super) fn addresses<'a>(&'a self, name: &'a Name) -> Asking<'a, Vec<IpAddr>> {
        Box::pin(async move {
            let kinds = [RecordType::A, RecordType::AAAA];
            let answers = join_all(kinds.map(|kind| self.ask(name, kind))).await;
            let settled: Vec<Answer> = answers
                .into_iter()
                .flatten()
                .filter(Answer::is_settled)
                .collect();
            if settled.is_empty() {
                return None;
            }
            let all = settled.iter().flat_map(Answer::data);
            let addresses = all.filter_map(|data| match data {
                RData::A(address) => Some(IpAddr::V4(address.0)),
                RData::AAAA(address) => Some(IpAddr::V6(address.0)),
                _ => None,
            });
            Some(addresses.take(MAX_ADDRESSES).collect())
        })
    }

    /// The apex of the zone that a name is in.
    pub(super) fn apex<'a>(&'a self, name: &'a Name) -> Asking<'a, Name> {
        Box::pin(async move {
            // What a resolver remembers of a name need not tell the zone; that of a name above does.
            let mut at = name.clone();
            while !at.is_root() {
                let apex = self.ask(&at, RecordType::SOA).await?.apex;
                if let Some(apex) = apex.filter(|apex| apex.zone_of(&at)) {
                    return Some(apex);
                }
                at = at.base_name();
            }
            None
        })
    }

    /// What each server of the zone says itself, as far as it answers; `None` where no server is known.
    pub(super) fn ask_servers<'a>(
        &'a self,
        name: &'a Name,
        kind: RecordType,
    ) -> Asking<'a, Vec<Answer>> {
        Box::pin(async move {
            let apex = self.apex(name).await?;
            let names = self.ask(&apex, RecordType::NS).await?;
            let names: Vec<Name> = names
                .data()
                .filter_map(|data| match data {
                    RData::NS(server) => Some(server.0.clone()),
                    _ => None,
                })
                .collect();
            let addresses = join_all(names.iter().map(|name| self.addresses(name))).await;
            let admitted = addresses
                .into_iter()
                .flatten()
                .flatten()
                .filter_map(|address| self.guard.admit(address, DNS));
            let servers: Vec<SocketAddr> = admitted.take(MAX_SERVERS).collect();
            if servers.is_empty() {
                return None;
            }
            // One that is dead must not cost the answers of the others.
            let left = self.deadline.saturating_duration_since(Instant::now());
            let deadline = Instant::now() + left / 2;
            let query = Query::query(name.clone(), kind);
            let asked = servers
                .iter()
                .map(|server| exchange(*server, &query, false, deadline));
            let answers = join_all(asked).await;
            Some(
                answers
                    .into_iter()
                    .flatten()
                    .map(Answer::new)
                    .filter(Answer::is_settled)
                    .collect(),
            )
        })
    }
}

/// Bogus is worse than anything else, then not known, insecure, secure.
fn grade(proof: Proof) -> u8 {
    match proof {
        Proof::Bogus => 0,
        Proof::Indeterminate => 1,
        Proof::Insecure => 2,
        Proof::Secure => 3,
    }
}

/// The name as DNS has it, absolute; `None` where it is too long for it.
pub(super) fn absolute(name: &str) -> Option<Name> {
    let mut name = Name::from_ascii(name).ok()?;
    name.set_fqdn(true);
    Some(name)
}

/// A name as it is written, without the final dot.
pub(super) fn written(name: &Name) -> String {
    let text = name.to_ascii().to_ascii_lowercase();
    text.strip_suffix('.').unwrap_or(&text).to_owned()
}

fn of_the_system() -> Vec<SocketAddr> {
    let content = std::fs::read(RESOLV_CONF).unwrap_or_default();
    let Ok(config) = resolv_conf::Config::parse(content) else {
        return Vec::new();
    };
    let addresses = config.nameservers.iter().map(|address| match address {
        resolv_conf::ScopedIp::V4(address) => IpAddr::V4(*address),
        resolv_conf::ScopedIp::V6(address, _) => IpAddr::V6(*address),
    });
    addresses
        .map(|address| SocketAddr::new(address, DNS))
        .collect()
}

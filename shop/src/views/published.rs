//! What has to be published.

use super::history::Tone;
use super::remarks::{remarks, tone};
use super::unicode;
use crate::case::Case;
use crate::proof::NameState;
use crate::words::VerificationState;
use certum::language::Text;
use certum::publication::Publication;
use serde::Serialize;

/// What to publish right after an order.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Published {
    /// The first of it as WHMCS's own page shows it (`authdata` of `tblsslorders`): JSON.
    pub(crate) authdata: String,
    /// All of it.
    pub(crate) publications: Vec<ToPublish>,
}

/// What to publish for a name; empty what is not needed for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ToPublish {
    /// The name, as it is proved.
    pub(crate) name: String,
    /// The name for reading.
    pub(crate) unicode: String,
    /// As [`Publication::kind`].
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// The record's name.
    pub(crate) host: String,
    /// The same within its zone.
    pub(crate) short_host: String,
    /// The zone; empty where it is not known.
    pub(crate) zone: String,
    /// What it holds; with a file its content.
    pub(crate) value: String,
    /// The file's address.
    pub(crate) url: String,
    /// Its path below the web root.
    pub(crate) path: String,
    /// The mailbox that gets the message.
    pub(crate) email: String,
    /// What to do, in words.
    pub(crate) todo: String,
    /// The record as a line of a zone file.
    pub(crate) zone_line: String,
    /// How far its proof is at Certum, in a word or two.
    pub(crate) standing: String,
    /// Whether that is well.
    pub(crate) tone: Tone,
    /// What Certum says besides.
    pub(crate) remarks: Vec<String>,
}

/// WHMCS's forms of what to publish; without `method` it takes them for nothing.
#[derive(Serialize)]
#[serde(tag = "method")]
enum Authdata<'a> {
    #[serde(rename = "dnsauth")]
    Record {
        #[serde(rename = "type")]
        kind: &'a str,
        host: &'a str,
        value: &'a str,
    },
    #[serde(rename = "fileauth")]
    File {
        path: &'a str,
        name: &'a str,
        contents: &'a str,
    },
    #[serde(rename = "emailauth")]
    Email { email: &'a str },
}

/// What to publish right after an order, for our page and WHMCS's.
#[must_use]
pub(crate) fn view(case: &Case) -> Published {
    let open = case.open_publications();
    let first = authdata(open.first().map(|(_, what)| what));
    Published {
        authdata: serde_json::to_string(&first).unwrap_or_default(),
        publications: open
            .iter()
            .map(|(name, what)| to_publish(case, name, what))
            .collect(),
    }
}

/// What to publish now; nothing where the code is not known, or not needed any more.
#[must_use]
pub(crate) fn publications(case: &Case) -> Vec<ToPublish> {
    let open = case.open_publications().into_iter();
    open.map(|(name, what)| to_publish(case, &name, &what))
        .collect()
}

fn to_publish(case: &Case, name: &str, what: &Publication) -> ToPublish {
    let nothing = NameState::default();
    let said = case.said_of_name(name).unwrap_or(&nothing);
    let bare = ToPublish {
        standing: standing(case, said),
        tone: tone(said),
        remarks: remarks(case, said),
        name: name.to_owned(),
        unicode: unicode(name),
        kind: what.kind(),
        host: what.host().unwrap_or_default().to_owned(),
        short_host: what.host_in_zone().unwrap_or_default().to_owned(),
        zone: what.zone().unwrap_or_default().to_owned(),
        value: String::new(),
        url: String::new(),
        path: String::new(),
        email: String::new(),
        todo: case.reader.texts.say(&what.said()),
        zone_line: what.to_zone_line().unwrap_or_default(),
    };
    match what {
        Publication::File {
            url, path, content, ..
        } => ToPublish {
            url: url.clone(),
            path: (*path).to_owned(),
            value: content.clone(),
            ..bare
        },
        Publication::DnsTxt { value, .. } | Publication::DnsCname { target: value, .. } => {
            ToPublish {
                value: value.clone(),
                ..bare
            }
        }
        Publication::Email { addresses } => ToPublish {
            email: only(addresses).to_owned(),
            ..bare
        },
    }
}

/// How far a name's proof is, as its owner sees it: they have something to do.
fn standing(case: &Case, said: &NameState) -> String {
    let text = match said.state {
        Some(VerificationState::Failed) => Text::state_FAILED,
        _ if case.checked_at().is_none() => Text::state_,
        _ => Text::standing_not_seen,
    };
    case.reader.texts.get(text).to_owned()
}

fn authdata(what: Option<&Publication>) -> Authdata<'_> {
    match what {
        Some(
            what @ (Publication::DnsTxt { host, value }
            | Publication::DnsCname {
                host,
                target: value,
            }),
        ) => Authdata::Record {
            kind: what.kind(),
            host,
            value,
        },
        Some(Publication::File { path, content, .. }) => {
            let (path, name) = path.rsplit_once('/').unwrap_or_default();
            Authdata::File {
                path,
                name,
                contents: content,
            }
        }
        Some(Publication::Email { addresses }) => Authdata::Email {
            email: only(addresses),
        },
        None => Authdata::Email { email: "" },
    }
}

/// The mailbox that gets a message; empty before one is chosen.
fn only(addresses: &[String]) -> &str {
    match addresses {
        [only] => only,
        _ => "",
    }
}

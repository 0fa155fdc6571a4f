//! Whether a file that proves a name is there, and what stands in its way.

use std::net::IpAddr;

use futures_util::future::join_all;
use reqwest::Url;

use super::Look;
use super::finding::{Finding, Severity};
use super::web::{Page, Stopped};
use crate::language::{Said, Text};
use crate::publication::{Method, Publication, what_to_publish};
use crate::refusal::clean;
use crate::x509::HostName;

/// The byte order mark of UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// Whether a file could be fetched, before there is any.
pub(super) async fn reachable(look: &Look, host: &HostName) -> Vec<Finding> {
    match what_to_publish(host.ascii(), &Method::File, None, "0") {
        Ok(Publication::File { url, .. }) => published(look, host, &url, None).await,
        _ => Vec::new(),
    }
}

/// Whether the file is there, at each address; without `content`, whether it could be.
pub(super) async fn published(
    look: &Look,
    host: &HostName,
    url: &str,
    content: Option<&str>,
) -> Vec<Finding> {
    let name = host.ascii();
    let Ok(parsed) = Url::parse(url) else {
        return Vec::new();
    };
    let Some(addresses) = look.addresses(host).await else {
        return vec![Finding::not_looked_at(name, Text::look_part_file)];
    };
    if addresses.is_empty() {
        // Before an order the look at the name itself says so.
        let said = Said::new(Text::look_no_address).with("name", host.base());
        let finding = Finding::new(Severity::Failure, name, said);
        return content.map(|_| finding).into_iter().collect();
    }
    let fetched = addresses.iter().map(async |address| {
        let finding = look
            .within(name, Text::look_part_file, async {
                vec![at_one(look, host, &parsed, *address, content).await]
            })
            .await;
        finding
            .into_iter()
            .map(|finding| finding.at(*address).mend(url))
    });
    join_all(fetched).await.into_iter().flatten().collect()
}

async fn at_one(
    look: &Look,
    host: &HostName,
    url: &Url,
    address: IpAddr,
    content: Option<&str>,
) -> Finding {
    let told = |severity, text| {
        let said = Said::new(text).with("url", url.as_str());
        Finding::new(severity, host.ascii(), said)
    };
    let page = match look.web.get(look, url, address, false).await {
        Ok(page) => page,
        Err(stopped) => {
            return Finding::new(Severity::Failure, host.ascii(), why(&stopped, url, address));
        }
    };
    let status = page.status.as_u16();
    if matches!(status, 403 | 406 | 429 | 451) {
        let other = look.web.get(look, url, address, true).await;
        let lets_browsers = other.is_ok_and(|page| page.status.is_success() || page.status == 404);
        let text = match (lets_browsers, status) {
            (true, _) => Text::look_file_agent,
            (false, 451) => Text::look_file_country,
            (false, _) => Text::look_file_forbidden,
        };
        return told(Severity::Failure, text);
    }
    match (status, content) {
        (401 | 407, _) => told(Severity::Failure, Text::look_file_login),
        (500.., _) => {
            let said = Said::new(Text::look_file_broken).with("url", url.as_str());
            Finding::new(Severity::Failure, host.ascii(), said.with("status", status))
        }
        (404 | 410, Some(_)) => told(
            Severity::Failure,
            elsewhere(&page, url, Text::look_file_missing),
        ),
        (_, None) if is_login(&page) => told(Severity::Warning, Text::look_file_login),
        (_, None) => told(Severity::Ok, Text::look_file_reachable),
        (200..300, Some(content)) => {
            let (severity, text) = compare(&page, url, content);
            told(severity, text)
        }
        _ => told(Severity::Failure, Text::look_file_missing),
    }
}

/// What came, held against what should have.
fn compare(page: &Page, url: &Url, content: &str) -> (Severity, Text) {
    let body = page.body.as_slice();
    let content = content.as_bytes();
    if body == content {
        return (Severity::Ok, Text::look_file_there);
    }
    let trimmed = body.trim_ascii();
    let holds = body
        .windows(content.len().max(1))
        .any(|part| part == content);
    let text = if trimmed == content {
        return (Severity::Info, Text::look_file_lines);
    } else if body.strip_prefix(BOM).map(<[u8]>::trim_ascii) == Some(content) {
        Text::look_file_bom
    } else if holds && is_html(body) {
        Text::look_file_html
    } else if holds {
        Text::look_file_more
    } else if is_login(page) {
        Text::look_file_login
    } else if trimmed.is_empty() {
        Text::look_file_empty
    } else if is_html(body) {
        elsewhere(page, url, Text::look_file_page)
    } else {
        elsewhere(page, url, Text::look_file_wrong)
    };
    (Severity::Failure, text)
}

/// What is wrong, or that another host was asked for it.
fn elsewhere(page: &Page, url: &Url, text: Text) -> Text {
    if page.url.host_str() == url.host_str() {
        text
    } else {
        Text::look_file_elsewhere
    }
}

fn is_html(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body).to_ascii_lowercase();
    [
        "<!doctype",
        "<html",
        "<body",
        "<head",
        "<pre",
        "<p>",
        "<div",
        "<br",
    ]
    .iter()
    .any(|tag| text.contains(tag))
}

/// A page that asks for a password, or lies where such pages do.
fn is_login(page: &Page) -> bool {
    let text = String::from_utf8_lossy(&page.body).to_ascii_lowercase();
    let path = page.url.path().to_ascii_lowercase();
    let asks = text.contains("type=\"password\"") || text.contains("type='password'");
    asks || ["login", "signin", "sign-in"]
        .iter()
        .any(|word| path.contains(word))
}

/// Why nothing came.
fn why(stopped: &Stopped, url: &Url, address: IpAddr) -> Said {
    let (text, to) = match stopped {
        Stopped::NoConnection => {
            return Said::new(Text::look_file_no_server)
                .with("url", url.as_str())
                .with("address", address.to_string());
        }
        Stopped::Inside(host) if Some(host.as_str()) == url.host_str() => {
            return Said::new(Text::look_private).with("address", address.to_string());
        }
        Stopped::Inside(host) => (Text::look_file_inside, host.as_str()),
        Stopped::NotFollowed(to) => (Text::look_file_not_followed, to.as_str()),
        Stopped::NoSuchHost(host) => (Text::look_file_no_host, host.as_str()),
        Stopped::Nowhere => (Text::look_file_nowhere, ""),
        Stopped::TooManyRedirects => (Text::look_file_circle, ""),
        Stopped::TooLarge => (Text::look_file_large, ""),
    };
    Said::new(text)
        .with("url", url.as_str())
        .with("to", clean(to))
}

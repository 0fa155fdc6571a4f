//! Proving of names: what must be published is looked up in the zone and the web root, or mailed.

use crate::clock::{DAY, Ms};
use crate::orders::{Code, Order, StepState};
use crate::world::{Purpose, World, random_code};

impl World {
    /// Looks up what has to be published for the newest issue.
    pub(crate) fn look(&self, order: &mut Order, now: Ms) {
        let Some(issue) = order.issues.last_mut().filter(|i| i.status.is_open()) else {
            return;
        };
        let (Some(approver), Some(code)) = (issue.approver.clone(), issue.code.clone()) else {
            return;
        };
        let usable = code.until > now;
        let until = self.limits.proof_until(now);
        let mut found = false;
        for proof in &mut issue.proofs {
            if proof.state != StepState::Verified && approver.method != "ADMIN" {
                match self.published(&proof.fqdn, &approver.method, &code.value) {
                    Ok(()) if usable => {
                        (proof.state, proof.expires, proof.info) =
                            (StepState::Verified, Some(until), None);
                        found = true;
                    }
                    Ok(()) => proof.info = Some("the code has expired".to_owned()),
                    Err(why) => proof.info = Some(why),
                }
            }
            proof.system = self.system_checks(&proof.fqdn);
        }
        if found {
            order.changed(now);
        }
    }

    /// Whether the zone or the web root holds what proves a name; the sentence says what was seen instead.
    fn published(&self, fqdn: &str, method: &str, code: &str) -> Result<(), String> {
        let prefixed = format!("_certum.{fqdn}");
        match method {
            "FILE" => self.file(fqdn, code),
            "DNS_TXT_PREFIX" => self.record(&prefixed, "TXT", code),
            "DNS_TXT" | "DNS" => self.record(fqdn, "TXT", code),
            "DNS_CNAME_PREFIX" => self.record(&prefixed, "CNAME", &format!("{code}.certum.pl")),
            "DNS_CNAME" => self.record(fqdn, "CNAME", &format!("{code}.certum.pl")),
            _ => Err("the mail has not been confirmed".to_owned()),
        }
    }

    fn record(&self, name: &str, kind: &str, want: &str) -> Result<(), String> {
        let found = self.zone.look_up(name, kind);
        if found.failed {
            return Err(format!("the look-up of {kind} {name} failed"));
        }
        let values: Vec<String> = found
            .records
            .into_iter()
            .filter(|(_, r)| r.kind == kind)
            .map(|(_, r)| r.value)
            .collect();
        let same = |v: &String| {
            if kind == "CNAME" {
                crate::zone::fold(v) == want
            } else {
                v == want
            }
        };
        if values.iter().any(same) {
            Ok(())
        } else if values.is_empty() {
            Err(format!("no {kind} record at {name}"))
        } else {
            Err(format!("the {kind} record at {name} has another value"))
        }
    }

    fn file(&self, fqdn: &str, code: &str) -> Result<(), String> {
        let path = "/.well-known/pki-validation/certum.txt";
        match self.web.get(fqdn, path) {
            None => Err(format!("http://{fqdn}{path} answers 404")),
            Some(page) if page.status != 200 => {
                Err(format!("http://{fqdn}{path} answers {}", page.status))
            }
            Some(page) if page.body.trim() == format!("{code}-certum.pl") => Ok(()),
            Some(_) => Err(format!("http://{fqdn}{path} has another content")),
        }
    }

    fn system_checks(&self, fqdn: &str) -> Vec<(String, String)> {
        let mut failed: Vec<(String, String)> = self
            .limits
            .system_checks
            .iter()
            .filter(|(name, _)| *name == fqdn)
            .map(|(name, method)| (method.clone(), format!("{name} is listed")))
            .collect();
        match self.zone.caa(fqdn) {
            None => failed.push((
                "CAA".to_owned(),
                format!("the look-up of CAA {fqdn} failed"),
            )),
            Some(records) if !caa_allows(&records) => {
                failed.push(("CAA".to_owned(), "issue does not name certum.pl".to_owned()));
            }
            Some(_) => {}
        }
        failed
    }

    /// A fresh code for an issue, with the mails that its method sends.
    pub(crate) fn begin_proof(&mut self, id: &str, index: usize) {
        let now = self.now();
        let until = now + self.limits.code_days * DAY;
        let Some(issue) = self
            .orders
            .get_mut(id)
            .and_then(|o| o.issues.get_mut(index))
        else {
            return;
        };
        let Some(approver) = issue.approver.clone() else {
            return;
        };
        let value = random_code();
        issue.code = Some(Code {
            value: value.clone(),
            until,
        });
        self.codes
            .insert(value, (id.to_owned(), index, Purpose::Names));
        let mut mails: Vec<(String, Vec<String>, Option<String>)> = Vec::new();
        for proof in issue
            .proofs
            .iter_mut()
            .filter(|p| p.state != StepState::Verified)
        {
            let to = match (&approver.prefix, approver.method == "ADMIN") {
                (Some(prefix), true) => format!(
                    "{}@{}",
                    prefix.to_ascii_lowercase(),
                    mail_domain(&proof.fqdn)
                ),
                _ => approver.email.clone().unwrap_or_default(),
            };
            let known = mails.iter().position(|m| m.0 == to);
            let at = known.unwrap_or_else(|| {
                mails.push((
                    to,
                    Vec::new(),
                    (approver.method == "ADMIN").then(random_code),
                ));
                mails.len() - 1
            });
            if let Some(mail) = mails.get_mut(at) {
                mail.1.push(proof.fqdn.clone());
                proof.mail_code.clone_from(&mail.2);
            }
        }
        for (to, fqdns, code) in mails {
            if let Some(code) = &code {
                self.codes
                    .insert(code.clone(), (id.to_owned(), index, Purpose::Mailed));
                self.send(id, "approval", Some(&to), &fqdns, Some(code), now);
            } else if approver.notify {
                self.send(id, "instructions", Some(&to), &fqdns, None, now);
            }
        }
    }
}

/// RFC 8659: no `issue` property at all allows everyone; `certum.pl` and `certum.eu` are Certum's names.
fn caa_allows(records: &[String]) -> bool {
    let mut parts = records.iter().filter_map(|r| {
        let mut words = r.splitn(3, ' ');
        let (_, tag, value) = (words.next()?, words.next()?, words.next()?);
        tag.eq_ignore_ascii_case("issue").then(|| {
            value
                .trim_matches('"')
                .split(';')
                .next()
                .unwrap_or("")
                .trim()
                .to_owned()
        })
    });
    let all: Vec<String> = parts.by_ref().collect();
    all.is_empty() || all.iter().any(|v| v == "certum.pl" || v == "certum.eu")
}

/// Where `admin@` and the others live: the name without `www.`.
fn mail_domain(fqdn: &str) -> &str {
    fqdn.strip_prefix("www.").unwrap_or(fqdn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caa_records_decide() {
        let of =
            |all: &[&str]| caa_allows(&all.iter().map(|r| (*r).to_owned()).collect::<Vec<_>>());
        assert!(of(&[]));
        assert!(of(&["0 iodef \"mailto:a@b.example\""]));
        assert!(of(&[
            "0 issue \"other.example\"",
            "0 issue \"certum.pl; x=1\""
        ]));
        assert!(!of(&["0 issue \"other.example\""]));
        assert!(!of(&["0 issue \";\""]));
    }
}

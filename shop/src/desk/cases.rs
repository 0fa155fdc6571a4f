//! Cases as the desk gets hold of them: whose they are, who reads them, and who has them for one request.

use super::Desk;
use crate::case::Case;
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::reader::Reader;
use crate::records::ServiceNews;
use crate::store::Loaded;
use crate::words::MailLanguage;
use certum::language::Text;

impl<H: Host> Desk<H> {
    /// The case of the service that WHMCS called a function for. A customer reaches only their own.
    pub(super) fn case_of(&self, params: &Form, reader: &Reader) -> Result<Case> {
        let case = self.case(service_of(params), reader)?;
        let case = case.ok_or_else(|| self.refused(Text::no_order))?;
        self.check_owner(&case, params)?;
        Ok(case)
    }

    /// Refuses a case that is not of the client that WHMCS's parameters and the session name.
    pub(super) fn check_owner(&self, case: &Case, params: &Form) -> Result<()> {
        let client: u64 = params.get("userid").parse().unwrap_or_default();
        let visitor = self.host.visitor()?.client.unwrap_or(client);
        if case.service.client_id == client && visitor == client {
            Ok(())
        } else {
            Err(self.refused(Text::no_order))
        }
    }

    /// The case of a service; `None` before its configuration was opened.
    pub(super) fn case(&self, service: u64, reader: &Reader) -> Result<Option<Case>> {
        let loaded = self.store().case(service)?;
        loaded.map(|loaded| self.made(loaded, reader)).transpose()
    }

    /// The case of a service with its client as the reader.
    pub(crate) fn case_for_client(&self, service: u64) -> Result<Option<(Case, Reader)>> {
        let Some(loaded) = self.store().case(service)? else {
            return Ok(None);
        };
        let reader = self.client(&loaded.hosting.language)?;
        let case = self.made(loaded, &reader)?;
        Ok(Some((case, reader)))
    }

    /// The cases of services with their clients as the readers. One that cannot be read is logged and left out.
    pub(super) fn cases_for_clients(&self, services: &[u64]) -> Result<Vec<Case>> {
        self.cases_read_by(services, None)
    }

    /// The same for one reader; `None` for each one's client.
    pub(super) fn cases_read_by(
        &self,
        services: &[u64],
        reader: Option<&Reader>,
    ) -> Result<Vec<Case>> {
        let loaded = match self.store().cases(services) {
            Ok(loaded) => loaded,
            // One by one, so that it stands alone.
            Err(Halt::Failed(_)) if services.len() > 1 => {
                let mut cases = Vec::new();
                for service in services {
                    cases.extend(self.cases_read_by(&[*service], reader)?);
                }
                return Ok(cases);
            }
            Err(halt) => {
                self.tolerated(Err(halt))?;
                return Ok(Vec::new());
            }
        };
        let made = loaded.into_iter().map(|loaded| {
            let reader = match reader {
                Some(reader) => reader.clone(),
                None => self.client(&loaded.hosting.language)?,
            };
            self.made(loaded, &reader)
        });
        made.collect()
    }

    /// The case of what is stored, in step with whose the service is: one that WHMCS moved to another client takes its
    /// orders along. Certum's name of the customer stays.
    fn made(&self, mut loaded: Loaded, reader: &Reader) -> Result<Case> {
        let (owner, service) = (loaded.hosting.client_id, &mut loaded.service);
        if owner > 0 && service.client_id != owner && !self.run.borrow().only_looks {
            let news = ServiceNews {
                client_id: Some(owner),
                ..ServiceNews::default()
            };
            self.store().set_ssl_owner(service.sslorder_id, owner)?;
            self.store().update_service(service.service_id, &news)?;
            service.take(&news);
        }
        let client = match loaded.hosting.language.as_str() {
            "" => MailLanguage::of_customer(&self.shops_language()?),
            language => MailLanguage::of_customer(language),
        };
        let mut case = Case {
            settings: loaded.hosting.settings.clone(),
            now: self.now(),
            reader: reader.clone(),
            installation: loaded.installation,
            mail_language: client.unwrap_or(loaded.hosting.settings.language),
            service: loaded.service,
            hosting: loaded.hosting,
            orders: loaded.orders,
            certificates: loaded.certificates,
            terms: loaded.terms,
            changes: loaded.changes,
            is_sent_again: false,
        };
        case.go_by_its_clock();
        case.settle();
        // Those that a crash kept from being written down, too.
        for term in case.terms_begun() {
            case.keep_term(term);
        }
        Ok(case)
    }

    /// The case behind the address of configuressl.php, if it is the visitor's and this module's.
    pub(super) fn case_of_handle(&self, handle: &str, reader: &Reader) -> Result<Option<Case>> {
        let Some(client) = self.host.visitor()?.client.filter(|client| *client > 0) else {
            return Ok(None);
        };
        for (id, service) in self.store().ssl_orders_of_client(client)? {
            if self.host.handle(&id.to_string())? == handle {
                let case = self.case(service, reader)?;
                return Ok(case.filter(|case| case.service.client_id == client));
            }
        }
        Ok(None)
    }

    /// Takes a service for one request that changes something, and reads it then.
    ///
    /// * `taken`: what is said where another request has it.
    pub(super) fn claimed<T>(
        &self,
        service: u64,
        reader: &Reader,
        taken: Text,
        work: impl FnOnce(&mut Case) -> Result<T>,
    ) -> Result<T> {
        let now = self.now();
        let until = now + Case::BUSY;
        if !self.store().claim_service(service, now, until)? {
            return Err(match self.case(service, reader)? {
                Some(_) => Halt::Refused(reader.texts.get(taken).to_owned()),
                None => reader.refused(Text::no_order),
            });
        }
        let done = self.case(service, reader).and_then(|case| {
            let mut case = case.ok_or_else(|| reader.refused(Text::no_order))?;
            work(&mut case)
        });
        let released = self.store().release_service(service, until);
        let done = done?;
        released?;
        Ok(done)
    }

    /// The same of a case that was read before, unless something was done since or another request has it.
    pub(super) fn claimed_as_read(
        &self,
        case: &mut Case,
        work: impl FnOnce(&mut Case) -> Result<()>,
    ) -> Result<()> {
        let now = self.now();
        let until = now + Case::BUSY;
        if !self.store().claim_unchanged(&case.service, now, until)? {
            return Ok(());
        }
        let done = work(case);
        let released = self.store().release_service(case.service.service_id, until);
        done.and(released)
    }

    /// Where the service is configured.
    pub(super) fn address(&self, case: &Case) -> Result<String> {
        let handle = self.host.handle(&case.service.sslorder_id.to_string())?;
        Ok(format!("{}/configuressl.php?cert={handle}", self.root()?))
    }

    /// WHMCS's own address, without a slash at its end.
    pub(super) fn root(&self) -> Result<String> {
        let root = self.host.setting("SystemURL")?;
        Ok(root.trim_end_matches('/').to_owned())
    }
}

/// The service that WHMCS called a function for; 0 for an addon, whose number is its parent's.
pub(super) fn service_of(params: &Form) -> u64 {
    if is_addon(params) {
        return 0;
    }
    params.get("serviceid").parse().unwrap_or_default()
}

/// Whether WHMCS called a function for a product that was sold as an addon of another one.
pub(super) fn is_addon(params: &Form) -> bool {
    params
        .get("addonId")
        .parse()
        .is_ok_and(|addon: u64| addon > 0)
}

/// What is done by itself is done as if an administrator did it.
pub(super) fn as_administrator<T>(
    case: &mut Case,
    work: impl FnOnce(&mut Case) -> Result<T>,
) -> Result<T> {
    let reader = case.reader.clone();
    case.reader.admin = true;
    let done = work(case);
    case.reader = reader;
    done
}

//! One stored order with its certificates: what the module's tables hold of it, read once.

use super::actions::{self, Action, Circumstances, Facts, Phase};
use super::change;
use super::choice::Choice;
use super::draft::Draft;
use super::form::{FieldProblem, Form};
use super::rows::{self, Row};
use super::settings::{Settings, StepTwo};
use super::stored::{self, NameState, Proof, Step, StoredCertificate};
use certum::catalogue::Term;
use certum::language::Language;
use certum::x509::HostName;
use serde_json::Value;
use time::{Duration, OffsetDateTime};

/// The operation that revokes, as in the Partner API.
const REVOKE: &str = "revokeCertificate";

/// How long before the paid term's end Certum takes a renewal.
const RENEWAL_WINDOW: Duration = Duration::days(30);

/// A stored order at a moment, for a reader.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a column, or a fact about the service"
)]
pub(crate) struct Purchase {
    /// The product's settings; once the order was sent, with the product that was ordered.
    pub settings: Settings,
    /// The moment.
    pub now: OffsetDateTime,
    /// The reader's language.
    pub language: Language,
    /// WHMCS's number of the service.
    pub service_id: u64,
    /// WHMCS's number of the client.
    pub client_id: u64,
    /// 1, and one more for each order after one that was cancelled or refused for good.
    pub attempt: u32,
    /// What tells this installation apart from others that share the account; see [`journal`](super::journal).
    pub installation: String,
    /// The language of Certum's own mails.
    pub mail_language: Language,
    /// The service's domain in WHMCS.
    pub domain: String,
    /// Our number of the order.
    pub number: String,
    /// Certum's number of the order; empty where none was placed.
    pub certum_id: String,
    /// Our name for the customer.
    pub customer: String,
    /// The ordered product's code.
    pub product_code: String,
    /// Certum's word for the order's status; empty where none was placed.
    pub order_status: String,
    /// Certum's word for the newest certificate's status; empty where there is none.
    pub certificate_status: String,
    /// The newest certificate's serial number.
    pub serial: String,
    /// The newest certificate's end.
    pub not_after: Option<OffsetDateTime>,
    /// Whether something was sent whose outcome is not known.
    pub outcome_unknown: bool,
    /// What was sent, as in the Partner API; empty where nothing is open, and for orders of before this column.
    pub operation: String,
    /// What the open change needs to be settled; null where nothing is open.
    pub intent: Value,
    /// Step one as it was typed: `csr`, `servertype`, `contact.*` (WHMCS's), `fields.*` (the module's).
    pub input: Form,
    /// Step two as it was typed; `None` before it was.
    pub choice: Option<Form>,
    /// What kept the order from being placed.
    pub problems: Vec<stored::Told>,
    /// What is to be proved, by Certum's last answer with a code.
    pub verification: Option<Proof>,
    /// The order's steps at Certum.
    pub steps: Vec<Step>,
    /// Each name's state at Certum.
    pub san_states: Vec<NameState>,
    /// The CSR for the next renewal; empty where none was given.
    pub next_csr: String,
    /// When Certum was last asked.
    pub checked_at: Option<OffsetDateTime>,
    /// When the order was opened.
    pub created_at: Option<OffsetDateTime>,
    /// Whether the service is paid for again and again.
    pub recurring: bool,
    /// Whether an administrator asks.
    pub admin: bool,
    /// The certificates, newest first.
    pub certificates: Vec<StoredCertificate>,
}

impl Purchase {
    /// Reads a row of `mod_certum_orders` and its rows of `mod_certum_certificates`, newest first.
    ///
    /// Missing columns count as empty, and so does what cannot be read. Beside the table's columns the row may hold
    /// `installation`, `mail_language` (`en`, `pl`), `domain`, and `recurring` and `admin`, each `1` where it is so.
    #[must_use]
    pub(crate) fn of(
        settings: Settings,
        row: &Form,
        certificates: &[Form],
        now: OffsetDateTime,
        language: Language,
    ) -> Self {
        let text = |name: &str| row.get(name).to_owned();
        let mut purchase = Self {
            now,
            language,
            service_id: row.get("service_id").parse().unwrap_or_default(),
            client_id: row.get("client_id").parse().unwrap_or_default(),
            attempt: row.get("attempt").parse().unwrap_or(1),
            installation: text("installation"),
            mail_language: Language::from_code(row.get("mail_language"))
                .unwrap_or(settings.language),
            domain: text("domain"),
            number: text("number"),
            certum_id: text("certum_id"),
            customer: text("customer"),
            product_code: text("product_code"),
            order_status: text("order_status"),
            certificate_status: text("certificate_status"),
            serial: text("serial"),
            not_after: stored::moment(row.get("not_after")),
            outcome_unknown: row.ticked("outcome_unknown"),
            operation: text("operation"),
            intent: stored::read(row.get("intent")),
            input: Form::from_json(&stored::read(row.get("input"))),
            choice: row
                .filled("choice")
                .map(|json| Form::from_json(&stored::read(json))),
            problems: stored::list(row.get("problems")),
            verification: stored::read(row.get("verification")),
            steps: stored::list(row.get("steps")),
            san_states: stored::list(row.get("san_states")),
            next_csr: text("next_csr"),
            checked_at: stored::moment(row.get("checked_at")),
            created_at: stored::moment(row.get("created_at")),
            recurring: row.ticked("recurring"),
            admin: row.ticked("admin"),
            certificates: certificates.iter().map(StoredCertificate::read).collect(),
            settings,
        };
        if purchase.was_ordered() {
            purchase.settings = purchase.settings.with_ordered(&purchase.product_code);
        }
        purchase
    }

    /// Whether it is at Certum, or may be, or is sent again as it was. Before that the order is what the product says.
    fn was_ordered(&self) -> bool {
        !self.certum_id.is_empty() || self.outcome_unknown || self.is_sent_again()
    }

    /// The phase.
    #[must_use]
    pub(crate) fn phase(&self) -> Phase {
        let facts = Facts {
            outcome_unknown: self.outcome_unknown,
            operation: &self.operation,
            order_status: &self.order_status,
            certificate_status: &self.certificate_status,
            not_after: self.not_after,
        };
        actions::phase(&facts, self.now)
    }

    /// The phase as a word for texts: `foreign`, and for administrators `foreign_staff`, where somebody has to look.
    #[must_use]
    pub(crate) fn phase_word(&self) -> &'static str {
        match (self.is_foreign(), self.admin) {
            (false, _) => self.phase().as_str(),
            (true, false) => "foreign",
            (true, true) => "foreign_staff",
        }
    }

    /// What can succeed now, in the order of the menu.
    #[must_use]
    pub(crate) fn actions(&self) -> Vec<Action> {
        let facts = Circumstances {
            unsettled: self.outcome_unknown,
            revoking: self.outcome_unknown && self.operation == REVOKE,
            renewing: self.changing() == Some(Action::Renew),
            recurring: self.recurring,
            admin: self.admin,
            waits_for_email: self.steps.iter().any(Step::waits_for_email),
            names_proved: self.names_proved(),
            term_ends: self.renewal_from().is_some_and(|from| self.now >= from),
            renewable: self.renewal_code().is_some(),
            has_certificates: !self.certificates.is_empty(),
            revocable: self.alive().next().is_some(),
        };
        actions::possible(&self.settings, self.phase(), facts)
    }

    /// From when on Certum takes a renewal; `None` before there is a certificate.
    #[must_use]
    pub(crate) fn renewal_from(&self) -> Option<OffsetDateTime> {
        // Of a product that the catalogue does not know the certificate's end is all that is known.
        Some(self.term_end().or(self.not_after)? - RENEWAL_WINDOW)
    }

    /// Whether an action can succeed now.
    #[must_use]
    pub(crate) fn allows(&self, action: Action) -> bool {
        self.actions().contains(&action)
    }

    /// The certificates that are neither revoked nor ended, newest first.
    pub(crate) fn alive(&self) -> impl Iterator<Item = &StoredCertificate> {
        let certificates = self.certificates.iter();
        certificates.filter(|certificate| certificate.is_alive(self.now))
    }

    /// Whether nothing can come of it any more, so that it has to be ordered anew: it was refused or cancelled, its last
    /// certificate has ended or was revoked, or its number is another order's.
    #[must_use]
    pub(crate) fn is_over(&self) -> bool {
        match self.phase() {
            Phase::Rejected => true,
            Phase::Expired | Phase::Revoked => {
                !self.outcome_unknown && self.alive().next().is_none()
            }
            _ => self.is_foreign(),
        }
    }

    /// Whether what was found at Certum under the order's number is another's.
    #[must_use]
    pub(crate) fn is_foreign(&self) -> bool {
        self.outcome_unknown && change::is_foreign(&self.intent)
    }

    /// The certificates of what was ordered last, newest first: not those of an attempt that came to its end before.
    pub(crate) fn of_attempt(&self) -> impl Iterator<Item = &StoredCertificate> {
        let begun = self.created_at.filter(|_| self.attempt > 1);
        let before = move |stored: &StoredCertificate| {
            let moments = stored.created_at.zip(begun);
            moments.is_some_and(|(stored, begun)| stored <= begun)
        };
        self.certificates
            .iter()
            .filter(move |stored| !before(stored))
    }

    /// The newest certificate of what was ordered last.
    #[must_use]
    pub(crate) fn current(&self) -> Option<&StoredCertificate> {
        self.of_attempt().next()
    }

    /// The end of the paid term, as far as the certificates tell: each order's term runs from its first certificate, a
    /// renewal's from the end of the one before. `None` before a certificate, and where the product's term is unknown.
    #[must_use]
    pub(crate) fn term_end(&self) -> Option<OffsetDateTime> {
        let term = match self.settings.product.as_ref()?.term? {
            Term::Years(years) => Duration::days(365 * i64::from(years)),
            Term::Days(days) => Duration::days(i64::from(days)),
        };
        let mut end: Option<OffsetDateTime> = None;
        let mut orders = Vec::new();
        let certificates: Vec<_> = self.of_attempt().collect();
        for certificate in certificates.into_iter().rev() {
            let Some(start) = certificate.not_before else {
                continue;
            };
            // A reissue runs in its order's term, also where a renewal has come since.
            if !orders.contains(&certificate.certum_id.as_str()) {
                let from = end.map_or(start, |end| end.max(start));
                end = from.checked_add(term);
                orders.push(certificate.certum_id.as_str());
            }
        }
        end
    }

    /// What takes the certificate's place at present: `reissue`, `renew`, or nothing.
    #[must_use]
    pub(crate) fn changing(&self) -> Option<Action> {
        if self.phase() != Phase::Changing {
            return None;
        }
        let orders = || self.certificates.iter().map(|known| &known.certum_id);
        // A reissue keeps the order's number, a renewal is an order of its own.
        let another = orders().next().is_some_and(|newest| !newest.is_empty())
            && orders().all(|known| *known != self.certum_id);
        Some(match self.operation.as_str() {
            "renewCertificate" => Action::Renew,
            // The row's order may be a renewal that was refused.
            "reissueCertificate" => Action::Reissue,
            _ if another => Action::Renew,
            _ => Action::Reissue,
        })
    }

    /// Step one, read; `None` before it was sent.
    #[must_use]
    pub(crate) fn draft(&self) -> Option<Draft> {
        if self.input.is_empty() {
            return None;
        }
        let fields = self.input.below("fields").into_iter();
        let fields = fields.map(|(name, value)| (name.replace("requestor_", "requestor."), value));
        let csr = ("csr".to_owned(), self.input.get("csr").to_owned());
        let contact = self.input.below("contact").into_iter();
        let contact = contact.map(|(name, value)| (format!("contact.{name}"), value));
        let form: Form = fields.chain(contact).chain([csr]).collect();
        Some(Draft::read(&self.settings, &form, self.language))
    }

    /// What is wrong with step one; nothing before it was sent.
    #[must_use]
    pub(crate) fn step_one_problems(&self) -> Vec<FieldProblem> {
        self.draft().map(|draft| draft.problems).unwrap_or_default()
    }

    /// Step two, read; `None` before it was sent.
    #[must_use]
    pub(crate) fn chosen(&self, draft: &Draft) -> Option<Choice> {
        let form = self.choice.as_ref()?;
        Some(Choice::read(&self.settings, draft, form, self.language))
    }

    /// Whether something is under way at Certum: an order, a reissue, a renewal.
    #[must_use]
    pub(crate) fn waits(&self) -> bool {
        matches!(self.phase(), Phase::Pending | Phase::Changing)
    }

    /// Whether the names of what is under way are proved: Certum takes no other proof then.
    #[must_use]
    pub(crate) fn names_proved(&self) -> bool {
        let names = &self.san_states;
        let proved = if names.is_empty() {
            self.steps.iter().any(Step::proves_names)
        } else {
            names.iter().all(NameState::is_proved)
        };
        // While an answer is lost, what is stored is of the order before.
        self.waits() && !self.outcome_unknown && self.has_names() && proved
    }

    /// Whether Certum is still checking who orders.
    #[must_use]
    pub(crate) fn checks_holder(&self) -> bool {
        self.waits() && self.steps.iter().any(Step::checks_holder)
    }

    /// Whether the product has names that are proved.
    #[must_use]
    pub(crate) fn has_names(&self) -> bool {
        self.settings.step_two() != StepTwo::Holder
    }

    /// The names of the newest certificate as rows; before there is one, those that were chosen.
    #[must_use]
    pub(crate) fn current_rows(&self) -> Vec<Row> {
        if let Some(newest) = self.current() {
            return rows::from_names(&newest.host_names());
        }
        let draft = self.draft().filter(|_| self.has_names());
        let chosen = draft.map(|draft| {
            let chosen = self.chosen(&draft).map(|choice| choice.rows);
            chosen.unwrap_or(draft.rows)
        });
        chosen.unwrap_or_default()
    }

    /// The names that Certum's last code proves, as rows; where there is none, the names there are.
    #[must_use]
    pub(crate) fn rows_to_prove(&self) -> Vec<Row> {
        let proof = self.verification.as_ref();
        let names = proof.map_or(&[][..], |proof| &proof.names);
        let wildcard = self.settings.step_two() == StepTwo::Wildcard;
        let host = |name: &String| {
            let bare = name.strip_prefix("*.").unwrap_or(name);
            // A wildcard is proved at its base name, which says nothing of the asterisk.
            let name = if wildcard {
                format!("*.{bare}")
            } else {
                name.clone()
            };
            HostName::parse(&name).ok()
        };
        let hosts: Vec<HostName> = names.iter().filter_map(host).collect();
        if hosts.is_empty() {
            return self.current_rows();
        }
        rows::from_names(&hosts)
    }

    /// Whether a reissue may have names that the certificate has not.
    #[must_use]
    pub(crate) fn may_add_names(&self) -> bool {
        self.settings.step_two() == StepTwo::ManyNames && self.settings.may_add_names
    }

    /// How many rows of names a reissue may have.
    #[must_use]
    pub(crate) fn most_rows(&self) -> usize {
        let present = self.current_rows().len();
        if self.may_add_names() {
            present.max(usize::from(self.settings.limit()))
        } else {
            present
        }
    }
}

//! The case: a service with everything that was ever ordered for it, loaded once and kept in step with what is written.
//!
//! Decisions take it and nothing else: it holds the moment and the reader too.

pub(crate) mod publishing;
mod terms;

pub(crate) use terms::{REACHES_BEYOND, duration_of, is_renewal_of};

use crate::actions::{self, Action, Circumstances, Facts, Phase};
use crate::choice::Choice;
use crate::draft::Draft;
use crate::effect::Effect;
use crate::form::FieldProblem;
use crate::numbers;
use crate::proof::{NameState, Proof, Step};
use crate::reader::Reader;
use crate::records::{Certificate, CertificateNews, Change, Order, Service, Term};
use crate::rows::{self, Row};
use crate::settings::{ProductSettings, StepTwo};
use crate::whmcs::Hosting;
use crate::words::{
    AskedBy, CertificateStatus, MailLanguage, Operation, OrderKind, OrderStatus, Outcome, words,
};
use certum::language::Text;
use certum::x509::HostName;
use time::{Duration, OffsetDateTime};

/// How long Certum leaves a reissued certificate valid beside its successor (Partner API, behaviour).
const REPLACED_FOR: Duration = Duration::days(14);

/// A service with its orders at a moment, for a reader.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The product's settings; once an order was sent, with the product that was ordered.
    pub(crate) settings: ProductSettings,
    /// The moment.
    pub(crate) now: OffsetDateTime,
    /// Who reads it.
    pub(crate) reader: Reader,
    /// What tells this installation apart from others that share the account; see [`numbers`].
    pub(crate) installation: String,
    /// The language of Certum's own mails.
    pub(crate) mail_language: MailLanguage,
    /// The service's row.
    pub(crate) service: Service,
    /// WHMCS's side of it.
    pub(crate) hosting: Hosting,
    /// Every order that was ever meant for it, oldest first.
    pub(crate) orders: Vec<Order>,
    /// All its certificates, newest first.
    pub(crate) certificates: Vec<Certificate>,
    /// The terms that are owed or delivered, oldest first.
    pub(crate) terms: Vec<Term>,
    /// The last change of each operation and outcome, oldest first.
    pub(crate) changes: Vec<Change>,
    /// Whether the order was just read not to have arrived, and is sent again as it was.
    pub(crate) is_sent_again: bool,
}

impl Case {
    /// Settles by which settings it is judged, once all of it is read and after each change: what was sent by the product
    /// that was ordered.
    pub(crate) fn settle(&mut self) {
        let settings = self.hosting.settings.clone();
        self.settings = if self.was_ordered() {
            settings.with_ordered(self.product_code())
        } else {
            settings
        };
    }

    /// Whether it is at Certum, or may be, or is sent again as it was. Before that the order is what the product says.
    #[must_use]
    pub(crate) fn was_ordered(&self) -> bool {
        self.order().is_some_and(Order::is_placed) || self.is_unsettled() || self.is_sent_again
    }

    /// The order that the service is about at present; `None` before one was meant.
    #[must_use]
    pub(crate) fn order(&self) -> Option<&Order> {
        self.order_of_id(self.service.order_id)
    }

    /// An order by its row.
    #[must_use]
    pub(crate) fn order_of_id(&self, id: u64) -> Option<&Order> {
        self.orders.iter().find(|order| order.id == id)
    }

    /// Certum's number of an order, by its row; empty before Certum has it.
    #[must_use]
    pub(crate) fn number_of(&self, id: u64) -> &str {
        self.order_of_id(id).map_or("", |order| &order.certum_id)
    }

    /// Certum's number of the present order; empty before Certum has it.
    #[must_use]
    pub(crate) fn certum_id(&self) -> &str {
        self.number_of(self.service.order_id)
    }

    /// What Certum says of the present order; `None` before Certum has it.
    #[must_use]
    pub(crate) fn order_status(&self) -> Option<&OrderStatus> {
        self.order()?.status.as_ref()
    }

    /// The product code of the present order; empty before one was meant.
    #[must_use]
    pub(crate) fn product_code(&self) -> &str {
        self.order().map_or("", |order| &order.product_code)
    }

    /// Our name for the customer; empty before an order was meant.
    #[must_use]
    pub(crate) fn customer(&self) -> &str {
        self.order().map_or("", |order| &order.customer)
    }

    /// What a customer is called to whom something is sold for the first time: a name of ours for each service; for what is kept
    /// in SimplySign, which has an account for each address, the client's e-mail address.
    #[must_use]
    pub(crate) fn customers_name(&self) -> String {
        let email = self.hosting.email.trim();
        if self.settings.simply_sign && numbers::can_be_customer(email) {
            email.to_owned()
        } else {
            numbers::customer(self.service.client_id, self.service.service_id)
        }
    }

    /// What is to be proved of the present order, by Certum's last answer with a code.
    #[must_use]
    pub(crate) fn verification(&self) -> Option<&Proof> {
        self.order()?.verification.as_ref()
    }

    /// The present order's steps at Certum.
    #[must_use]
    pub(crate) fn steps(&self) -> &[Step] {
        self.order().map_or(&[], |order| &order.steps)
    }

    /// The states of the present order's names at Certum.
    #[must_use]
    pub(crate) fn san_states(&self) -> &[NameState] {
        self.order().map_or(&[], |order| &order.san_states)
    }

    /// When Certum was last asked for the present order.
    #[must_use]
    pub(crate) fn checked_at(&self) -> Option<OffsetDateTime> {
        self.order()?.checked_at
    }

    /// The changes of which it is not known what became of them, oldest first.
    pub(crate) fn open_changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.is_open())
    }

    /// Whether something was sent whose outcome is not known.
    #[must_use]
    pub(crate) fn is_unsettled(&self) -> bool {
        self.open_changes().next().is_some()
    }

    /// Whether something of this kind was sent whose outcome is not known.
    #[must_use]
    pub(crate) fn has_open(&self, operation: Operation) -> bool {
        self.open_changes()
            .any(|change| change.operation == operation)
    }

    /// What was asked of Certum last that it issues something for.
    #[must_use]
    pub(crate) fn begun(&self) -> Option<&Change> {
        let changes = self.changes.iter();
        let ordered = changes.filter(|change| change.operation.orders());
        ordered.max_by_key(|change| change.created_at)
    }

    /// The last change of an operation, whatever became of it.
    #[must_use]
    pub(crate) fn last(&self, operation: Operation) -> Option<&Change> {
        let of = |change: &&Change| change.operation == operation;
        self.changes.iter().rfind(of)
    }

    /// The last change of an operation with an outcome.
    #[must_use]
    pub(crate) fn last_with(&self, operation: Operation, outcome: Outcome) -> Option<&Change> {
        let mut changes = self.changes.iter();
        changes.rfind(|change| change.operation == operation && change.outcome == outcome)
    }

    /// Whether an operation was begun within the last time.
    #[must_use]
    pub(crate) fn did(&self, operation: Operation, within: Duration) -> bool {
        self.last(operation)
            .is_some_and(|change| change.created_at > self.now - within)
    }

    /// How long a request may have a service until another one may.
    pub(crate) const BUSY: Duration = Duration::seconds(600);

    /// Whether a request has the service by now. A time that is longer than one may take is a clock's that was ahead.
    #[must_use]
    pub(crate) fn is_busy(&self) -> bool {
        let times = self.now..=self.now.saturating_add(Self::BUSY);
        let until = self.service.busy_until.as_ref();
        until.is_some_and(|until| times.contains(until))
    }

    /// What a clock that was ahead wrote, counts as done before anything: nothing waits for times to come.
    pub(crate) fn go_by_its_clock(&mut self) {
        let latest = self.now.saturating_add(Duration::HOUR);
        let before = self.now.saturating_sub(Duration::DAY);
        let is_ahead = |at: &OffsetDateTime| *at > latest;
        for change in self
            .changes
            .iter_mut()
            .filter(|change| is_ahead(&change.created_at))
        {
            (change.created_at, change.updated_at) = (before, before);
        }
        for order in self
            .orders
            .iter_mut()
            .filter(|order| is_ahead(&order.created_at))
        {
            order.created_at = before;
        }
    }

    /// The phase.
    #[must_use]
    pub(crate) fn phase(&self) -> Phase {
        let certificate = self.current();
        let facts = Facts {
            placing: self.has_open(Operation::QuickOrder),
            replacing: self
                .open_changes()
                .any(|change| change.operation.replaces()),
            order: self.order_status(),
            certificate: certificate.map(|newest| (&newest.status, newest.not_after)),
        };
        actions::phase(facts, self.now)
    }

    /// What is said of the phase, where somebody has to look of that.
    #[must_use]
    pub(crate) fn phase_text(&self) -> Text {
        match (self.is_foreign(), self.reader.admin) {
            (true, false) => Text::phase_foreign,
            (true, true) => Text::phase_foreign_staff,
            (false, _) => self.phase().text(),
        }
    }

    /// What can succeed now, in the order of the menu.
    #[must_use]
    pub(crate) fn actions(&self) -> Vec<Action> {
        let (changing, current) = (self.changing(), self.current());
        let facts = Circumstances {
            unsettled: self.is_unsettled(),
            revoking: self.has_open(Operation::Revoke),
            renewing: changing == Some(Action::Renew),
            reissuing: changing == Some(Action::Reissue),
            reissuable: current.is_some_and(|newest| self.can_be_reissued(newest)),
            replaces: self
                .replaced()
                .is_some_and(|_| current.is_some_and(|newest| newest.installed_at.is_none())),
            cancelled: self.refused_by_certum().is_none(),
            has_certificate: current.is_some(),
            recurring: self.hosting.cycle.recurs(),
            admin: self.reader.admin,
            open: self.hosting.is_open(),
            waits_for_email: self.steps().iter().any(Step::waits_for_email),
            names_proved: self.names_proved(),
            publishes: self.publishes(),
            term_ends: self.renewal_from().is_some_and(|from| self.now >= from),
            renewable: self.renewal_code().is_some(),
            has_certificates: !self.certificates.is_empty(),
            revocable: self.alive().next().is_some(),
        };
        actions::possible(&self.settings, self.phase(), facts)
    }

    /// Whether an action can succeed now.
    #[must_use]
    pub(crate) fn allows(&self, action: Action) -> bool {
        self.actions().contains(&action)
    }

    /// The certificates that are neither revoked nor ended, newest first.
    pub(crate) fn alive(&self) -> impl Iterator<Item = &Certificate> {
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
                !self.is_unsettled() && self.alive().next().is_none()
            }
            _ => self.is_foreign(),
        }
    }

    /// Whether what was found at Certum under the order's number is another's.
    #[must_use]
    pub(crate) fn is_foreign(&self) -> bool {
        self.open_changes()
            .any(|change| change.outcome == Outcome::Foreign)
    }

    /// The certificates of what was ordered last, newest first: not those of an attempt that came to its end before.
    pub(crate) fn of_attempt(&self) -> impl Iterator<Item = &Certificate> {
        let own = |id| {
            self.order_of_id(id)
                .is_some_and(|order| order.attempt == self.service.attempt)
        };
        self.certificates
            .iter()
            .filter(move |certificate| own(certificate.order_id))
    }

    /// The certificate of what was ordered last that counts: the newest in force, else the newest.
    #[must_use]
    pub(crate) fn current(&self) -> Option<&Certificate> {
        let mut alive = self.of_attempt().filter(|known| known.is_alive(self.now));
        alive.next().or_else(|| self.of_attempt().next())
    }

    /// The certificate that counts, whatever it was ordered by: of those in force the one that ends last.
    #[must_use]
    pub(crate) fn in_force(&self) -> Option<&Certificate> {
        self.alive().max_by_key(|alive| alive.not_after)
    }

    /// The certificate that the one in force replaces and that may still be installed, with the moment at which it ends or
    /// Certum revokes it.
    #[must_use]
    pub(crate) fn replaced(&self) -> Option<(&Certificate, OffsetDateTime)> {
        let newest = self.current().filter(|newest| newest.is_alive(self.now))?;
        let older = self
            .alive()
            .filter(|older| older.id != newest.id && older.not_before <= newest.not_before);
        let older = older.max_by_key(|older| older.not_after)?;
        let own = older.not_after;
        let ends = if older.order_id == newest.order_id {
            newest.not_before.checked_add(REPLACED_FOR)?.min(own)
        } else {
            own
        };
        (ends > self.now).then_some((older, ends))
    }

    /// What takes the certificate's place at present: `reissue`, `renew`, or nothing.
    #[must_use]
    pub(crate) fn changing(&self) -> Option<Action> {
        if self.phase() != Phase::Changing {
            return None;
        }
        let replacing = self
            .open_changes()
            .find(|change| change.operation.replaces());
        // A reissue keeps its order, a renewal is an order of its own.
        let of_present = |certificate: &Certificate| certificate.order_id == self.service.order_id;
        let another = !self.certificates.iter().any(of_present);
        Some(match replacing.map(|change| change.operation) {
            Some(Operation::Renew) => Action::Renew,
            None if another => Action::Renew,
            // The present order may be a renewal that was refused.
            _ => Action::Reissue,
        })
    }

    /// The order of this attempt that was meant and never placed: it is sent again under its number.
    #[must_use]
    pub(crate) fn unplaced(&self) -> Option<&Order> {
        self.orders.iter().rfind(|order| {
            order.attempt == self.service.attempt
                && order.kind == OrderKind::New
                && !order.is_placed()
        })
    }

    /// Who gets the certificate by e-mail: the contact given when configuring and, where it differs, the administrative
    /// one.
    #[must_use]
    pub(crate) fn recipients(&self) -> Vec<String> {
        let both = ["fields.requestor_email", "contact.email"];
        once_each(both.map(|name| self.typed(name)))
    }

    /// Who gets what to publish by e-mail: the client, and who was named for it when the way to prove was chosen.
    #[must_use]
    pub(crate) fn instructed(&self) -> Vec<String> {
        let named = self.verification().and_then(|proof| proof.email.as_deref());
        let both = [Some(self.hosting.email.trim()), named];
        once_each(both.into_iter().flatten())
    }

    /// Who gets what needs an address: who ordered, as it was typed, else the client.
    #[must_use]
    pub(crate) fn requestor_email(&self) -> &str {
        let typed = Some(self.typed("fields.requestor_email"));
        let typed = typed.filter(|typed| !typed.is_empty());
        typed.unwrap_or_else(|| self.hosting.email.trim())
    }

    /// Step one, read; `None` before it was sent.
    #[must_use]
    pub(crate) fn draft(&self) -> Option<Draft> {
        let input = self.service.input.as_ref()?;
        let fields = input.below("fields").into_iter();
        let fields = fields.map(|(name, value)| (name.replace("requestor_", "requestor."), value));
        let csr = ("csr".to_owned(), input.get("csr").to_owned());
        let contact = input.below("contact").into_iter();
        let contact = contact.map(|(name, value)| (format!("contact.{name}"), value));
        let form = fields.chain(contact).chain([csr]).collect();
        Some(Draft::read(&self.settings, &form))
    }

    /// The [digest](Draft::digest) of step one; empty before it was sent.
    #[must_use]
    pub(crate) fn drafted(&self) -> String {
        self.draft().as_ref().map(Draft::digest).unwrap_or_default()
    }

    /// A value of step one as it was typed; empty where there is none.
    #[must_use]
    pub(crate) fn typed(&self, name: &str) -> &str {
        let input = self.service.input.as_ref();
        input.map_or("", |input| input.get(name))
    }

    /// What is wrong with step one; nothing before it was sent.
    #[must_use]
    pub(crate) fn step_one_problems(&self) -> Vec<FieldProblem> {
        self.draft().map(|draft| draft.problems).unwrap_or_default()
    }

    /// Step two, read; `None` before it was sent.
    #[must_use]
    pub(crate) fn chosen(&self, draft: &Draft) -> Option<Choice> {
        let form = self.service.choice.as_ref()?;
        Some(Choice::read(&self.settings, draft, form, self.now))
    }

    /// Whether something is under way at Certum: an order, a reissue, a renewal.
    #[must_use]
    pub(crate) fn waits(&self) -> bool {
        matches!(self.phase(), Phase::Pending | Phase::Changing)
    }

    /// Whether the names of what is under way are proved: Certum takes no other proof then.
    #[must_use]
    pub(crate) fn names_proved(&self) -> bool {
        let names = self.san_states();
        let proved = if names.is_empty() {
            self.steps().iter().any(Step::proves_names)
        } else {
            names.iter().all(NameState::is_proved)
        };
        // While an answer is lost, what is stored is of the order before.
        self.waits() && !self.is_unsettled() && self.has_names() && proved
    }

    /// Whether Certum is still checking who orders.
    #[must_use]
    pub(crate) fn checks_holder(&self) -> bool {
        self.waits() && self.steps().iter().any(Step::checks_holder)
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
        let chosen = chosen.filter(|rows| !rows.is_empty());
        // Of an order that was placed elsewhere Certum alone tells.
        chosen.unwrap_or_else(|| {
            let names = self.san_states().iter();
            let hosts = names.filter_map(|state| HostName::parse(&state.name).ok());
            rows::from_names(&hosts.collect::<Vec<_>>())
        })
    }

    /// The names of what it is about, as they are told apart from another service's: [`rows::digest`]. Empty before it was
    /// ordered, and for what has no names.
    #[must_use]
    pub(crate) fn names_digest(&self) -> String {
        let rows = if self.was_ordered() || self.current().is_some() {
            self.current_rows()
        } else {
            Vec::new()
        };
        rows::digest(&rows)
    }

    /// The names that Certum's last code proves, as rows; where there is none, the names there are.
    #[must_use]
    pub(crate) fn rows_to_prove(&self) -> Vec<Row> {
        let names = self.verification().map_or(&[][..], |proof| &proof.names);
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

    /// Whether a certificate can be reissued: it is in force, none was made in its place, and it is not kept in SimplySign
    /// (2122).
    #[must_use]
    pub(crate) fn can_be_reissued(&self, certificate: &Certificate) -> bool {
        let replaced = self.certificates.iter().any(|other| {
            other.order_id == certificate.order_id && other.not_before > certificate.not_before
        });
        let own = self.order_of_id(certificate.order_id);
        let own = own.is_some_and(|order| order.attempt == self.service.attempt);
        own && !replaced && certificate.is_alive(self.now) && !self.settings.simply_sign
    }

    /// Whether a mailbox has to answer an e-mail of Certum's.
    #[must_use]
    pub(crate) fn answers_by_mailbox(&self) -> bool {
        let names = self.has_names() && !self.names_proved();
        let by_mail = self
            .verification()
            .is_some_and(|proof| proof.email_prefix.is_some());
        let asks = self.steps().iter().any(Step::waits_for_email);
        (names && by_mail) || (!self.has_names() && asks)
    }

    /// What was asked for last, where it was sent and is known not to have taken place, and what is said of that.
    #[must_use]
    pub(crate) fn undone(&self) -> Option<(&Change, Text)> {
        let mut asked = self.changes.iter();
        let last = asked.rfind(|change| change.operation.asks_for_more())?;
        let said = last.operation.said_undone()?;
        let is_undone = last.outcome == Outcome::NotDone && !self.is_done_again(last);
        is_undone.then_some((last, said))
    }

    /// Whether cron does by itself once more what did not take place, so that nobody has to ask for it: what cron began,
    /// and nobody gave up.
    #[must_use]
    pub(crate) fn is_done_again(&self, change: &Change) -> bool {
        let operations = [Operation::Renew, Operation::Reissue];
        let given_up = self.last(Operation::GiveUp);
        change.asked_by == AskedBy::Itself
            && operations.contains(&change.operation)
            && given_up.is_none_or(|given_up| given_up.id < change.id)
    }

    /// What is said of an order's state, where Certum's word would mislead: its status is that of its last reissue, and the
    /// certificate from before stays.
    #[must_use]
    pub(crate) fn kept_by(&self, order: &Order) -> Option<Text> {
        let mut certificates = self.certificates.iter();
        let issued = certificates.any(|known| known.order_id == order.id);
        if order.status != Some(OrderStatus::Rejected) || !issued {
            return None;
        }
        let is_current = order.id == self.service.order_id && self.phase() == Phase::Issued;
        Some(if is_current && self.refused_by_certum().is_none() {
            Text::order_kept_cancelled
        } else {
            Text::order_kept
        })
    }

    /// What Certum refused, and no administrator cancelled.
    #[must_use]
    pub(crate) fn refused_by_certum(&self) -> Option<Refused> {
        let what = match self.phase() {
            _ if self.order_status() != Some(&OrderStatus::Rejected) => return None,
            Phase::Rejected => Refused::Order,
            Phase::Issued => Refused::Change,
            _ => return None,
        };
        let id = |change: Option<&Change>| change.map_or(0, |change| change.id);
        let ended = [Operation::Cancel, Operation::GiveUp];
        let ended = ended.map(|operation| id(self.last_with(operation, Outcome::Done)));
        let cancelled = ended.into_iter().max().unwrap_or_default();
        let begun = [
            Operation::Reopen,
            Operation::QuickOrder,
            Operation::Renew,
            Operation::Reissue,
        ];
        let begun = begun.map(|operation| id(self.last(operation)));
        (cancelled <= begun.into_iter().max().unwrap_or_default()).then_some(what)
    }
}

words! {
    /// What Certum refused.
    Refused {
        /// The order.
        Order = "order",
        /// What was to take a certificate's place, which is there all the same.
        Change = "change",
    }
}

/// Keeping it in step with what is written.
impl Case {
    /// An order that was stored, new or changed.
    pub(crate) fn keep_order(&mut self, order: Order) {
        match self.orders.iter_mut().find(|known| known.id == order.id) {
            Some(known) => *known = order,
            None => self.orders.push(order),
        }
    }

    /// A term, new or changed, stored or not yet: there is one of each beginning.
    pub(crate) fn keep_term(&mut self, term: Term) {
        let is_it = |known: &Term| {
            known.begins_at == term.begins_at || (term.id != 0 && known.id == term.id)
        };
        self.terms.retain(|known| !is_it(known));
        self.terms.push(term);
        self.terms.sort_by_key(|term| term.begins_at);
    }

    /// A change that was stored, new or changed.
    pub(crate) fn keep_change(&mut self, change: Change) {
        self.changes.retain(|known| known.id != change.id);
        self.changes.push(change);
        self.changes.sort_by_key(|change| change.id);
    }

    /// What an effect says is new of its order; the row, for an order that is there.
    pub(crate) fn take_order(&mut self, effect: &Effect) -> Option<u64> {
        let id = effect.order_id.unwrap_or(self.service.order_id);
        // What is found of a former attempt does not take the place of the present one.
        let attempt = self.service.attempt;
        let about = effect.about.and_then(|about| self.order_of_id(about));
        if let Some(about) = about.filter(|about| about.attempt == attempt) {
            self.service.order_id = about.id;
        }
        let order = self.orders.iter_mut().find(|order| order.id == id)?;
        order.take(&effect.order);
        (!effect.order.is_empty()).then_some(id)
    }

    /// A certificate that is stored under a number by now.
    pub(crate) fn take_certificate(&mut self, id: u64, news: &CertificateNews) {
        match self.certificates.iter_mut().find(|known| known.id == id) {
            Some(known) => known.take(news),
            None => self.certificates.push(new_certificate(id, news, self.now)),
        }
        self.certificates
            .sort_by_key(|known| std::cmp::Reverse((known.not_before, known.id)));
    }

    /// The row of a certificate that news are of; `None` for a new one.
    #[must_use]
    pub(crate) fn certificate_of(&self, news: &CertificateNews) -> Option<&Certificate> {
        let mut certificates = self.certificates.iter();
        certificates.find(|known| {
            Some(known.order_id) == news.order_id && Some(&known.serial) == news.serial.as_ref()
        })
    }
}

/// A certificate by what was read of it.
fn new_certificate(id: u64, news: &CertificateNews, now: OffsetDateTime) -> Certificate {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Certificate {
        id,
        order_id: news.order_id.unwrap_or_default(),
        serial: text(&news.serial),
        status: news.status.clone().unwrap_or(CertificateStatus::Valid),
        not_before: news.not_before.unwrap_or(now),
        not_after: news.not_after.unwrap_or(now),
        pem: text(&news.pem),
        chain: text(&news.chain),
        csr: news.csr.clone().flatten(),
        installed_at: None,
        revoked_at: news.revoked_at.flatten(),
        created_at: news.created_at.unwrap_or(now),
    }
}

/// Addresses that are none or there already left out.
fn once_each<'a>(addresses: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for address in addresses {
        if !address.is_empty() && !all.iter().any(|known| known.eq_ignore_ascii_case(address)) {
            all.push(address.to_owned());
        }
    }
    all
}

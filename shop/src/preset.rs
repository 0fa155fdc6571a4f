//! How names are proved unless a form says otherwise.

use crate::case::Case;
use crate::dated;
use crate::form::Form;
use crate::rows::{self, Row};
use certum::publication::{Method, Prefix};

/// What is chosen where nothing else was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preset {
    /// The method.
    pub(crate) method: Method,
    /// The mailbox, as the Partner API writes it, or as it was typed; empty: the first.
    pub(crate) prefix: String,
    /// Who gets the instructions.
    pub(crate) email: String,
}

impl Preset {
    /// As step two was sent, else as the product is set up.
    #[must_use]
    pub(crate) fn of(case: &Case) -> Self {
        let usual = Self::of_product(case, case.requestor_email());
        let Some(form) = sent(case) else {
            return usual;
        };
        let text = |name, otherwise: String| form.filled(name).map_or(otherwise, str::to_owned);
        let sent = form.filled("method").map(Method::parse);
        let sent = sent.filter(|method| dated::lasts(method, case.now));
        Self {
            method: sent.unwrap_or(usual.method),
            prefix: text("prefix", usual.prefix),
            email: text("email", usual.email),
        }
    }

    /// As the product is set up, with the address of who orders.
    #[must_use]
    pub(crate) fn of_product(case: &Case, email: &str) -> Self {
        Self {
            method: dated::lasting(&case.settings.method, case.now),
            prefix: String::new(),
            email: email.to_owned(),
        }
    }

    /// As the names of the present order are proved; as [`Self::of`] where nothing is known of that.
    #[must_use]
    pub(crate) fn of_proof(case: &Case) -> Self {
        let usual = Self::of(case);
        let Some(proof) = case.verification() else {
            return usual;
        };
        let email = proof.email.clone().filter(|email| !email.is_empty());
        let method = Method::parse(&proof.method);
        Self {
            // What was asked for while it counts is proved so until it does not.
            method: if dated::proves(&method, case.now) {
                method
            } else {
                usual.method
            },
            prefix: proof.email_prefix.clone().unwrap_or_default(),
            email: email.unwrap_or(usual.email),
        }
    }

    /// The same with what a form has of it, empty or not.
    #[must_use]
    pub(crate) fn with_sent(self, form: &Form) -> Self {
        let sent = |name, otherwise: String| {
            if form.has(name) {
                form.get(name).to_owned()
            } else {
                otherwise
            }
        };
        Self {
            method: if form.has("method") {
                Method::parse(form.get("method"))
            } else {
                self.method
            },
            prefix: sent("prefix", self.prefix),
            email: sent("email", self.email),
        }
    }

    /// The same with one of the methods that prove all names: its own, else the first.
    #[must_use]
    pub(crate) fn fitting(mut self, methods: &[Method]) -> Self {
        if !methods.contains(&self.method) {
            self.method = methods.first().cloned().unwrap_or(Method::Admin);
        }
        self
    }
}

/// Step two as our own form sent it; `None` where only WHMCS's own fields were sent, or none yet.
#[must_use]
pub(crate) fn sent(case: &Case) -> Option<&Form> {
    let choice = case.service.choice.as_ref();
    choice.filter(|form| form.ticked("v"))
}

/// The mailboxes of the first name, each with its prefix.
#[must_use]
pub(crate) fn mailboxes(rows: &[Row]) -> Vec<(Prefix, String)> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let address = |prefix: Prefix| format!("{}@{}", prefix.mailbox(), first.name.base());
    Prefix::ALL.map(|prefix| (prefix, address(prefix))).to_vec()
}

/// The form of what is made by itself in the certificate's place: with the CSR that was given for it, else with the one in
/// force.
#[must_use]
pub(crate) fn next(case: &Case) -> Form {
    let in_force = case.current().and_then(|newest| newest.csr.as_deref());
    let csr = case.service.next_csr.as_deref().or(in_force);
    form_of(case, csr.unwrap_or_default())
}

/// The form that has the names of the present order proved once more in the way that was chosen.
#[must_use]
pub(crate) fn again(case: &Case) -> Form {
    let preset = Preset::of_proof(case);
    Form::from_iter([("send", "1")])
        .with("method", preset.method.as_str())
        .with("prefix", preset.prefix)
        .with("email", preset.email)
}

/// The form of a renewal with a CSR as its page would preset it, with the first mailbox where none was chosen.
#[must_use]
pub(crate) fn form_of(case: &Case, csr: &str) -> Form {
    let form = Form::from_iter([("csr", csr), ("send", "1")]);
    if !case.has_names() {
        return form;
    }
    let rows = case.current_rows();
    let preset = Preset::of(case).fitting(&rows::methods(&rows, case.now));
    let first = mailboxes(&rows).first().map(|(prefix, _)| prefix.as_str());
    let prefix = Some(preset.prefix).filter(|prefix| !prefix.is_empty());
    let prefix = prefix.unwrap_or_else(|| first.unwrap_or_default().to_owned());
    form.with("method", preset.method.as_str())
        .with("prefix", prefix)
        .with("email", preset.email)
}

//! The one table of pages: who sees each, its place and words, what it shows and what its button does.
//!
//! WHMCS's function for a page, its template and its address are called by the action's word. WHMCS's menus, the functions
//! that it may call, the administrator's tab, what a form asks for and what is tested come from here.

use crate::actions::Action;
use crate::case::Case;
use crate::change::{self, Plan};
use crate::form::{FieldProblem, Form};
use crate::left_out;
use crate::preset;
use crate::rows::{self, both_forms};
use crate::views::{self, Clock, View};
use certum::language::{Said, Text};

/// A page about a service.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// Whether customers may see it.
    pub(crate) for_customers: bool,
    /// What it is among WHMCS's commands of a service, for administrators; `None` for what is in the tab alone.
    pub(crate) command: Option<Command>,
    /// Whether it shows itself what came of its form; else the product page does.
    pub(crate) tells_itself: bool,
    /// Whether a CSR is typed in it.
    pub(crate) takes_csr: bool,
    /// Its title, and the label of what leads to it.
    pub(crate) title: Wording,
    /// What happens there.
    pub(crate) intro: Option<Wording>,
    /// What its button does; `None` for a page that only shows.
    pub(crate) button: Option<Button>,
    /// What is said once its action is done.
    pub(crate) done: Option<Wording>,
    /// What its template gets.
    pub(crate) view: fn(&Case, &Form, &Clock<'_>) -> View,
    /// What its action would be, of the form; `None` for a page that only shows.
    pub(crate) plan: Option<fn(&Case, &Form) -> Plan>,
}

/// A command of the administrator's, beside WHMCS's own.
#[derive(Clone, Copy)]
pub(crate) struct Command {
    /// Its label, where that is not the page's title.
    pub(crate) label: Option<Text>,
    /// The form that it sends; `None` where something has to be typed, so that it leads to the page's form.
    pub(crate) form: fn(&Case) -> Option<Form>,
}

/// What its words are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Something is published.
    Published,
    /// A mailbox follows a link of Certum's.
    Mailed,
    /// Nothing is proved so: with certificates for persons and software, and where nothing is under way.
    Plain,
}

/// A text, and those in its place where something else is done than to publish.
#[derive(Clone, Copy)]
pub(crate) struct Wording {
    usual: Text,
    mailed: Text,
    plain: Text,
}

/// A page's button.
#[derive(Clone, Copy)]
pub(crate) struct Button {
    /// What it does.
    pub(crate) does: Action,
    /// Its label.
    pub(crate) label: Wording,
    /// What is asked before, and the label of the button that says yes.
    pub(crate) asks: Option<(Text, Text)>,
}

/// The pages that have a row in the administrator's tab, in its order.
pub(crate) const TAB: [Action; 16] = [
    Action::Configure,
    Action::State,
    Action::Verification,
    Action::Contact,
    Action::Csr,
    Action::Show,
    Action::Send,
    Action::Instruct,
    Action::ProveAnew,
    Action::Renew,
    Action::Reissue,
    Action::Revoke,
    Action::Installed,
    Action::Cancel,
    Action::Correct,
    Action::GiveUp,
];

impl Wording {
    const fn new(usual: Text) -> Self {
        Self::with_plain(usual, usual)
    }

    const fn with_plain(usual: Text, plain: Text) -> Self {
        Self {
            usual,
            mailed: usual,
            plain,
        }
    }

    const fn with_mailed(self, mailed: Text) -> Self {
        Self { mailed, ..self }
    }

    /// The text that fits.
    #[must_use]
    pub(crate) const fn fitting(self, manner: Manner) -> Text {
        match manner {
            Manner::Published => self.usual,
            Manner::Mailed => self.mailed,
            Manner::Plain => self.plain,
        }
    }
}

impl Button {
    const fn new(does: Action, label: Text) -> Self {
        Self {
            does,
            label: Wording::new(label),
            asks: None,
        }
    }
}

impl Command {
    const fn new(form: fn(&Case) -> Option<Form>) -> Self {
        Self { label: None, form }
    }

    /// One for which nothing is typed.
    const fn at_once() -> Self {
        Self::new(|_| Some(Form::default()))
    }

    /// One that leads to its page's form.
    const fn leads() -> Self {
        Self::new(|_| None)
    }
}

impl Page {
    /// What its button does; `None` for a page that only shows.
    #[must_use]
    pub(crate) fn does(&self) -> Option<Action> {
        self.button.map(|button| button.does)
    }
}

/// A page that shows something to everybody.
const fn shows(title: Text, view: fn(&Case, &Form, &Clock<'_>) -> View) -> Page {
    Page {
        for_customers: true,
        command: None,
        tells_itself: false,
        takes_csr: false,
        title: Wording::new(title),
        intro: None,
        button: None,
        done: None,
        view,
        plan: None,
    }
}

impl Action {
    /// Its row in the table.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "it is a table")]
    pub(crate) const fn page(self) -> Page {
        match self {
            Self::Configure => Page {
                for_customers: false,
                command: Some(Command::leads()),
                takes_csr: true,
                // Each step has its own words.
                button: Some(Button::new(self, Text::do_configure)),
                done: Some(
                    Wording::with_plain(Text::said_configure, Text::said_configure_plain)
                        .with_mailed(Text::said_configure_mailed),
                ),
                ..shows(Text::action_configure, views::for_customer)
            },
            Self::Show => shows(Text::action_show, views::certificates),
            Self::Contact => shows(Text::action_contact, views::contact),
            Self::Send => Page {
                command: Some(Command::at_once()),
                intro: Some(Wording::new(Text::intro_send)),
                button: Some(Button::new(self, Text::do_send)),
                done: Some(Wording::new(Text::said_send)),
                ..shows(Text::action_send, views::send)
            },
            Self::State => Page {
                tells_itself: true,
                button: Some(Button::new(Self::Check, Text::do_state)),
                ..shows(Text::action_state, views::state)
            },
            Self::Verification => Page {
                tells_itself: true,
                intro: Some(Wording::with_plain(
                    Text::intro_verification,
                    Text::intro_verification_plain,
                )),
                button: Some(Button::new(Self::Check, Text::do_verification)),
                ..shows(Text::action_verification, views::verification)
            },
            Self::Instruct => Page {
                command: Some(Command::at_once()),
                intro: Some(Wording::new(Text::intro_instruct)),
                button: Some(Button::new(self, Text::do_send)),
                done: Some(Wording::new(Text::said_instruct)),
                ..shows(Text::action_instruct, views::instruct)
            },
            Self::ProveAnew => Page {
                command: Some(Command::new(|case| Some(preset::again(case)))),
                title: Wording::with_plain(Text::action_change, Text::action_change_plain),
                intro: Some(
                    Wording::with_plain(Text::intro_change, Text::intro_change_plain)
                        .with_mailed(Text::intro_change_mailed),
                ),
                button: Some(Button {
                    label: Wording::with_plain(Text::do_change, Text::do_change_plain)
                        .with_mailed(Text::do_change_mailed),
                    ..Button::new(self, Text::do_change)
                }),
                done: Some(
                    Wording::with_plain(Text::said_change, Text::said_change_plain)
                        .with_mailed(Text::said_change_mailed),
                ),
                plan: Some(change::prove_anew),
                ..shows(Text::action_change, views::prove_anew)
            },
            Self::Check => Page {
                command: Some(Command {
                    label: Some(Text::do_state),
                    ..Command::at_once()
                }),
                intro: Some(
                    Wording::with_plain(Text::intro_check, Text::intro_check_plain)
                        .with_mailed(Text::intro_check_plain),
                ),
                button: Some(Button::new(self, Text::do_check)),
                done: Some(Wording::new(Text::said_check)),
                plan: Some(change::check),
                ..shows(Text::action_check, views::overview)
            },
            Self::Csr => Page {
                tells_itself: true,
                takes_csr: true,
                intro: Some(Wording::new(Text::intro_csr)),
                button: Some(Button::new(self, Text::do_csr)),
                done: Some(Wording::new(Text::said_csr)),
                plan: Some(change::csr),
                ..shows(Text::action_csr, views::csr)
            },
            Self::Renew => Page {
                command: Some(Command::new(|case| {
                    let csr = case.service.next_csr.as_deref();
                    csr.map(|csr| preset::form_of(case, csr))
                })),
                takes_csr: true,
                intro: Some(Wording::new(Text::intro_renew)),
                button: Some(Button::new(self, Text::do_renew)),
                done: Some(Wording::with_plain(
                    Text::said_renew,
                    Text::said_renew_plain,
                )),
                plan: Some(change::renew),
                ..shows(Text::action_renew, views::renew)
            },
            Self::Reissue => Page {
                command: Some(Command::leads()),
                takes_csr: true,
                intro: Some(Wording::new(Text::intro_reissue)),
                button: Some(Button::new(self, Text::do_reissue)),
                done: Some(Wording::with_plain(
                    Text::said_reissue,
                    Text::said_reissue_plain,
                )),
                plan: Some(change::reissue),
                ..shows(Text::action_reissue, views::reissue)
            },
            Self::Revoke => Page {
                command: Some(Command::leads()),
                intro: Some(Wording::new(Text::intro_revoke)),
                button: Some(Button {
                    asks: Some((Text::asks_revoke, Text::yes_revoke)),
                    ..Button::new(self, Text::do_revoke)
                }),
                done: Some(Wording::new(Text::said_revoke)),
                plan: Some(change::revoke),
                ..shows(Text::action_revoke, views::revoke)
            },
            Self::Installed => Page {
                intro: Some(Wording::new(Text::intro_installed)),
                button: Some(Button::new(self, Text::do_installed)),
                done: Some(Wording::new(Text::said_installed)),
                plan: Some(change::installed),
                ..shows(Text::action_installed, views::replaced)
            },
            Self::Correct => Page {
                intro: Some(Wording::new(Text::intro_correct)),
                button: Some(Button {
                    asks: Some((Text::asks_correct, Text::yes_correct)),
                    ..Button::new(self, Text::do_correct)
                }),
                done: Some(Wording::new(Text::said_correct)),
                ..shows(Text::action_correct, views::overview)
            },
            Self::GiveUp => Page {
                for_customers: false,
                intro: Some(Wording::new(Text::intro_giveup)),
                button: Some(Button {
                    asks: Some((Text::asks_giveup, Text::yes_giveup)),
                    ..Button::new(self, Text::do_giveup)
                }),
                done: Some(Wording::new(Text::said_giveup)),
                ..shows(Text::action_giveup, views::overview)
            },
            Self::Cancel => Page {
                command: Some(Command::at_once()),
                intro: Some(Wording::new(Text::intro_cancel)),
                button: Some(Button {
                    asks: Some((Text::asks_cancel, Text::yes_cancel)),
                    ..Button::new(self, Text::do_cancel)
                }),
                done: Some(Wording::new(Text::said_cancel)),
                plan: Some(change::cancel),
                ..shows(Text::action_cancel, views::cancel)
            },
        }
    }

    /// What its words are about.
    #[must_use]
    pub(crate) fn manner(self, case: &Case) -> Manner {
        let is_to_prove = case.waits() && !case.names_proved();
        if !case.has_names() || (self == Self::Check && !is_to_prove) {
            Manner::Plain
        } else if case.answers_by_mailbox() {
            Manner::Mailed
        } else {
            Manner::Published
        }
    }

    /// The page's title, which is the label of what leads to it, too.
    #[must_use]
    pub(crate) fn title(self, case: &Case) -> &str {
        let title = self.page().title.fitting(self.manner(case));
        case.reader.texts.get(title)
    }

    /// What is said once it is done; `None` where that is said elsewhere.
    #[must_use]
    pub(crate) fn said_done(self, case: &Case) -> Option<Said> {
        let done = self.page().done?;
        Some(done.fitting(self.manner(case)).into())
    }

    /// Whether its page is the form of what it does, and shows nothing else.
    #[must_use]
    pub(crate) fn is_form(self) -> bool {
        self.page().does() == Some(self)
    }

    /// Whether it asks before it is done.
    #[must_use]
    pub(crate) fn asks(self) -> bool {
        let button = self.page().button;
        button.is_some_and(|button| button.asks.is_some())
    }
}

/// What is asked for: an order, or one of a page's actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The order is to be placed.
    Order,
    /// An action of a page.
    Action(Action),
}

/// What a change would be, of the posted fields.
///
/// Sends nothing. What the state forbids, and what a page that only shows asks for, has the problem `not_now`.
#[must_use]
pub(crate) fn plan(case: &Case, wish: Wish, form: &Form) -> Plan {
    match wish {
        Wish::Order => change::order(case),
        Wish::Action(action) => match action.page().plan {
            Some(plan) => plan(case, form),
            None => Plan::not_now(case),
        },
    }
}

/// What is asked before an action is done, of the posted fields, and the label of the button that says yes; `None` for nothing.
#[must_use]
pub(crate) fn question(case: &Case, action: Action, form: &Form) -> Option<(Said, Text)> {
    let own = action.page().button.and_then(|button| button.asks);
    let own = own.map(|(question, yes)| (question.into(), yes));
    own.or_else(|| {
        let lost = leaves_out(case, action, form)?;
        Some((lost, Text::yes_left_out))
    })
}

/// What is asked before the CSR of a form is taken for a certificate that lacks some of its names; `None` where it lacks none,
/// or the form is not taken at all.
fn leaves_out(case: &Case, action: Action, form: &Form) -> Option<Said> {
    if !action.page().takes_csr {
        return None;
    }
    let plan = plan(case, Wish::Action(action), form);
    if !plan.problems.is_empty() {
        return None;
    }
    // One that is kept for the next certificate is sent with the names of the present one.
    let (kept, csr) = match (&plan.intent, &plan.order) {
        (Some(intent), Some(order)) => (intent.names.clone(), order.csr.as_deref()?),
        _ => (rows::names(&case.current_rows()), form.get("csr")),
    };
    let lost = left_out::names(csr, |name| kept.iter().any(|kept| kept == name.ascii()));
    let kept: Vec<String> = kept.iter().map(|name| both_forms(name)).collect();
    (!lost.is_empty() && !kept.is_empty()).then(|| {
        Said::new(Text::asks_left_out)
            .with("names", lost)
            .with("kept", kept.join(", "))
    })
}

/// What keeps an action from being done, of the posted fields, before anybody is asked whether it is to be.
#[must_use]
pub(crate) fn problems(case: &Case, action: Action, form: &Form) -> Vec<FieldProblem> {
    match action.page().plan {
        Some(plan) => plan(case, form).problems,
        // It takes no fields.
        None if case.allows(action) => Vec::new(),
        None => Plan::not_now(case).problems,
    }
}

/// WHMCS's functions that customers may call: those of pages, and `save` and `details`, which answer without one.
pub fn customers_functions() -> impl Iterator<Item = &'static str> {
    let pages = Action::ALL.iter();
    let pages = pages.filter(|action| action.page().for_customers);
    pages
        .map(|action| action.as_str())
        .chain(["save", "details"])
}

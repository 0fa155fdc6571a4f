//! Carries changes out, each at most once: the order is claimed, what is meant is written down before it is sent, and
//! what became of it after. Where an answer is lost, what became of it is read, and nothing is sent twice.

use super::gateway::Gateway;
use super::orders::{Order, is_ours};
use super::{Desk, Halt, Host, Reader, Result, Sentence, services};
use crate::actions::{Action, Phase};
use crate::change::{Columns, Effect, Outcome};
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::settings::Settings;
use serde_json::{Value, json};
use time::Duration;

/// Certum is asked at most once in this time.
const CHECK_AGAIN: Duration = Duration::seconds(10);

/// The field of an order's form that has step two, as JSON.
pub(super) const CHOICE: &str = "choice";

/// The operation that places an order, as in the Partner API.
const QUICK_ORDER: &str = "quickOrder";

/// What is told of something that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether it was done.
    pub(super) done: bool,
    /// What is said of it; empty where there are problems.
    pub(super) said: String,
    /// What is wrong.
    pub(super) problems: Vec<Sentence>,
    /// Whether it asks before it is done.
    pub(super) asks: bool,
    /// Whether something was done since the form was drawn.
    pub(super) stale: bool,
}

impl Told {
    /// What is told of something that was not even begun.
    pub(super) fn wrong(sentence: impl Into<String>) -> Self {
        Self::problems(vec![Sentence::new(sentence)])
    }

    fn problems(problems: Vec<Sentence>) -> Self {
        Self {
            problems,
            ..Self::default()
        }
    }

    /// All of it in one text.
    pub(super) fn text(&self) -> String {
        if self.said.is_empty() {
            let lines = self.problems.iter().map(|problem| problem.text.as_str());
            lines.collect::<Vec<_>>().join(" ")
        } else {
            self.said.clone()
        }
    }

    /// Refuses what was not done.
    pub(super) fn demand(self) -> Result<()> {
        if self.done {
            Ok(())
        } else {
            Err(Halt::Refused(self.text()))
        }
    }

    /// `done`, `said`, `problems` (each with `field`, `text` and `step`), `asks` and `stale`.
    #[must_use]
    pub(super) fn json(&self) -> Value {
        json!({
            "done": self.done,
            "said": self.said,
            "problems": self.problems.iter().map(Sentence::json).collect::<Vec<_>>(),
            "asks": self.asks,
            "stale": self.stale,
        })
    }
}

/// What changes of an order need.
pub(super) struct Way {
    settings: Settings,
    gateway: Gateway,
    reader: Reader,
}

impl<H: Host> Desk<H> {
    /// The way of changes of an order, with WHMCS's parameters.
    pub(super) fn way(&self, order: &Order, params: &Form, reader: Reader) -> Result<Way> {
        Ok(Way {
            settings: Settings::of_product(params),
            gateway: self.gateway_of_order(order, params, &reader)?,
            reader,
        })
    }

    /// The way of changes that cron makes for an order's client; `None` where its account did not answer in this run.
    pub(super) fn way_of(&self, order: &Order) -> Result<Option<Way>> {
        let settings = self.settings_of(order.service())?;
        let account = self.account_for(order, &settings)?;
        if self.is_silent(&account) {
            return Ok(None);
        }
        let reader = self.client(order.client())?;
        let gateway = self.gateway_of_account(&account, reader.text.language(), None)?;
        Ok(Some(Way {
            settings,
            gateway,
            reader,
        }))
    }

    /// Finds out what became of a change whose answer was lost; an order that did not arrive is sent again.
    pub(super) fn settle(&self, order: &Order) -> Result<()> {
        let Some(mut way) = self.way_of(order)? else {
            return Ok(());
        };
        let purchase = self.purchase(order, &way.settings, &way.reader)?;
        // Waits for a person.
        if purchase.is_foreign() {
            return Ok(());
        }
        let placing = matches!(order.get("operation"), "" | QUICK_ORDER);
        let product = self.product_of(order.service())?;
        let again = placing && is_ours(&product) && self.is_open(order)?;
        let nothing = Form::default();
        self.run(&mut way, order, if again { "order" } else { "" }, &nothing)?;
        let order = self.again(order)?;
        way.reader.staff = true;
        let purchase = self.purchase(&order, &way.settings, &way.reader)?;
        // What was terminated before it was known to have arrived.
        if purchase.allows(Action::Cancel) && self.is_gone(&order)? && services::cancels(&product) {
            self.run(&mut way, &order, "cancel", &nothing)?.demand()?;
        }
        Ok(())
    }

    /// What a form of a page asks for.
    pub(super) fn sent(
        &self,
        way: &mut Way,
        order: &Order,
        action: &str,
        form: &Form,
    ) -> Result<Told> {
        let asked = matches!(action, "revoke" | "cancel");
        if asked && !form.has("sure") {
            let purchase = self.purchase(order, &way.settings, &way.reader)?;
            let problems = purchase.plan(action, form).problems;
            return Ok(Told {
                asks: problems.is_empty(),
                ..Told::problems(way.reader.text.all_told(&problems, action))
            });
        }
        // A form that does not say what it has seen is older than anything.
        let seen = form.get("seen").to_owned();
        self.run(way, order, action, &form.clone().with("seen", seen))
    }

    /// Carries an action out; with `seen` in the form only where nothing was done since.
    pub(super) fn run(
        &self,
        way: &mut Way,
        order: &Order,
        action: &str,
        form: &Form,
    ) -> Result<Told> {
        let Some(claim) = self.claim(order)? else {
            let word = if action == "order" {
                "being_ordered"
            } else {
                "busy"
            };
            return Err(Halt::Refused(way.reader.text.get(word)));
        };
        let told = self.claimed(way, order, action, form);
        let released = self.release(order, &claim);
        let told = told?;
        released?;
        Ok(told)
    }

    fn claimed(&self, way: &mut Way, order: &Order, action: &str, form: &Form) -> Result<Told> {
        // Another request may have changed it since it was read.
        let order = self.again(order)?;
        let dated = form.has("seen") && action != "check";
        if dated && form.get("seen") != self.version(&order)? {
            return Ok(Told {
                stale: true,
                ..Told::wrong(way.reader.text.get("stale"))
            });
        }
        let order = self.choose(way, order, action, form)?;
        let told = self.carry_out(way, &order, action, form)?;
        if action == "order" && !told.problems.is_empty() {
            self.repair(&self.keep(&order, &told.problems)?)?;
        }
        Ok(told)
    }

    /// Keeps step two as it was sent, with the claim of the order: what was sent to Certum before stays as it was.
    fn choose(&self, way: &Way, order: Order, action: &str, form: &Form) -> Result<Order> {
        let chosen = form.has(CHOICE) && action == "order";
        let open = chosen
            && self.purchase(&order, &way.settings, &way.reader)?.phase() == Phase::Configuring;
        if open {
            let choice = Columns::from([("choice", form.get(CHOICE).into())]);
            return self.update(&order, &choice);
        }
        Ok(order)
    }

    fn carry_out(&self, way: &mut Way, order: &Order, action: &str, form: &Form) -> Result<Told> {
        let mut order = order.clone();
        let mut purchase = self.purchase(&order, &way.settings, &way.reader)?;
        let mut absent = None;
        if let Some(open) = purchase.unsettled() {
            let effect = self.call(&mut way.gateway, |client| open.settle(client));
            let resent = action == "order" && effect.outcome == Outcome::NotDone;
            if resent {
                // Not stored alone: a crash before it is sent again would leave it to nobody.
                order.see(&effect);
                absent = Some(effect);
            } else {
                order = self.apply(&order, &effect, &open.operation)?;
                if action.is_empty() || action == "order" {
                    return Ok(outcome(&effect, action, &purchase, &way.reader));
                }
            }
            purchase = self.purchase(&order, &way.settings, &way.reader)?;
        }
        if action == "send" && purchase.allows(Action::Send) {
            return self.send(&order, &purchase, &way.reader);
        }
        let change = purchase.plan(action, form);
        if !change.problems.is_empty() {
            if let Some(absent) = absent {
                self.due_again(&order)?;
                self.apply(&order, &absent, QUICK_ORDER)?;
            }
            return Ok(Told::problems(
                way.reader.text.all_told(&change.problems, action),
            ));
        }
        let operation = match change.operation.as_str() {
            "" => action,
            operation => operation,
        };
        if action == "check" && self.did(&order, operation, "intended", CHECK_AGAIN)? {
            return Ok(said("check_soon", &[], &way.reader));
        }
        if let Some(absent) = &absent {
            self.note(&order, operation, absent.outcome.as_str(), &absent.detail)?;
        }
        self.note(&order, operation, "intended", &change.detail)?;
        let mut columns = change.columns.clone();
        // Whatever the product says later, what becomes of it is to be asked there.
        columns.insert("account_id", way.gateway.account().into());
        let order = self.update(&order, &columns)?;
        let effect = self.call(&mut way.gateway, |client| change.carry_out(client));
        if absent.is_some() && effect.outcome == Outcome::Refused {
            self.due_again(&order)?;
        }
        self.apply(&order, &effect, operation)?;
        Ok(outcome(&effect, action, &purchase, &way.reader))
    }

    /// Notes the mail that an order has to be configured again, though it was asked for before: cron sends it, unless
    /// that was done by then. What the event is about.
    pub(super) fn due_again(&self, order: &Order) -> Result<String> {
        let of = format!("again:{}", self.version(order)?);
        self.due(order, "configure", &of)?;
        Ok(of)
    }

    /// C4: the certificate to its contacts.
    fn send(&self, order: &Order, purchase: &Purchase, reader: &Reader) -> Result<Told> {
        let error = self.mail_certificate(order, purchase, reader)?;
        let done = error.is_empty();
        let outcome = if done {
            Outcome::Done
        } else {
            Outcome::Refused
        };
        self.note(order, "send", outcome.as_str(), &error)?;
        Ok(if done {
            said("send", &[], reader)
        } else {
            Told::wrong(reader.text.get("said_not_sent"))
        })
    }
}

fn outcome(effect: &Effect, action: &str, purchase: &Purchase, reader: &Reader) -> Told {
    let problems = reader.text.all_told(&effect.problems, action);
    match effect.outcome {
        Outcome::Done => {
            let nothing = effect.problems.first().is_some_and(is_nothing_to_cancel);
            let word = if nothing { "cancel_nothing" } else { action };
            let key = reader
                .text
                .fitting(&format!("said_{word}"), !purchase.has_names());
            said_by(&key, &problems, reader)
        }
        Outcome::Unknown => Told {
            done: false,
            ..said("unknown", &[], reader)
        },
        other if problems.is_empty() => {
            Told::wrong(reader.text.get(&format!("said_{}", other.as_str())))
        }
        _ => Told::problems(problems),
    }
}

fn is_nothing_to_cancel(problem: &FieldProblem) -> bool {
    problem.code == "nothing_to_cancel"
}

/// That it was done, and what should be known besides.
fn said(action: &str, besides: &[Sentence], reader: &Reader) -> Told {
    said_by(&format!("said_{action}"), besides, reader)
}

fn said_by(key: &str, besides: &[Sentence], reader: &Reader) -> Told {
    let own = reader.text.get(key);
    let besides = besides.iter().map(|sentence| sentence.text.clone());
    Told {
        done: true,
        said: [own]
            .into_iter()
            .chain(besides)
            .collect::<Vec<_>>()
            .join(" "),
        ..Told::default()
    }
}

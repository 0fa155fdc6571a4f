//! What came of something that was asked for.

use crate::actions::Action;
use crate::case::Case;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::host::{Halt, Result};
use crate::page::Wish;
use crate::told::{self, Of, Sentence};
use crate::words::Outcome;
use certum::language::{Said, Text, Texts};
use serde::Serialize;

/// What came of something that was asked for, before it is in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reply {
    /// How far it was done.
    came: Came,
    /// What is said of it; nothing where there are problems.
    said: Vec<Said>,
    /// What is wrong.
    pub(super) problems: Vec<FieldProblem>,
    /// Whether it asks before it is done.
    asks: bool,
    /// Whether something was done since the form was drawn.
    stale: bool,
    /// What the form is of, where what was asked for does not tell.
    of: Option<Of>,
}

/// How far something was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Came {
    /// It was not, or it is not known.
    #[default]
    Nothing,
    /// It was, and not all that is said of it is good news.
    Some,
    /// It was.
    All,
}

/// The same in words, as pages show it and PHP keeps it until the next page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "PHP keeps each under its name"
)]
pub(super) struct Told {
    /// Whether it was done.
    pub(super) done: bool,
    /// Whether all that is said of it is good news.
    pub(super) good: bool,
    /// What is said of it; empty where there are problems.
    pub(super) said: String,
    /// What is wrong.
    pub(super) problems: Vec<Sentence>,
    /// Whether it asks before it is done.
    pub(super) asks: bool,
    /// Whether something was done since the form was drawn.
    pub(super) stale: bool,
}

impl Reply {
    /// It was done.
    pub(super) fn done(said: impl IntoIterator<Item = Said>) -> Self {
        Self {
            came: Came::All,
            said: said.into_iter().collect(),
            ..Self::default()
        }
    }

    /// It was not even begun.
    pub(super) fn wrong(text: Text) -> Self {
        Self::problems(vec![FieldProblem::saying("", text.into())])
    }

    /// It was not done, or not all that was said is good news.
    pub(super) fn problems(problems: Vec<FieldProblem>) -> Self {
        Self {
            problems,
            ..Self::default()
        }
    }

    /// It was not begun: something was done since its form was drawn.
    pub(super) fn stale() -> Self {
        Self {
            stale: true,
            ..Self::wrong(Text::stale)
        }
    }

    /// It asks before it is done, unless something is wrong.
    pub(super) fn asking(problems: Vec<FieldProblem>) -> Self {
        Self {
            asks: problems.is_empty(),
            ..Self::problems(problems)
        }
    }

    /// What became of a change that was asked for, `wish` is `None` where it was only found out; of the case as it is by then.
    pub(super) fn of_effect(effect: &Effect, wish: Option<Wish>, case: &Case) -> Self {
        match effect.outcome {
            Outcome::Done => {
                let problems = effect.problems.iter();
                let besides = problems.map(|problem| problem.said.clone());
                Self {
                    came: if effect.problems.is_empty() {
                        Came::All
                    } else {
                        Came::Some
                    },
                    ..Self::done(done(effect, wish, case).into_iter().chain(besides))
                }
            }
            Outcome::Unknown => Self {
                said: vec![Text::said_unknown.into()],
                ..Self::default()
            },
            other if effect.problems.is_empty() => Self::wrong(not_done(other)),
            _ => Self::problems(effect.problems.clone()),
        }
    }

    /// The same of a form of something else than what was asked for tells.
    pub(super) fn of(self, of: Of) -> Self {
        Self {
            of: Some(of),
            ..self
        }
    }

    /// The same, saying first that it was done, where it was.
    pub(super) fn saying(mut self, done: Option<Said>) -> Self {
        if self.came != Came::Nothing {
            self.said.splice(0..0, done);
        }
        self
    }

    /// In words; `wish` is what was asked for.
    pub(super) fn told(&self, texts: &Texts, wish: Option<Wish>) -> Told {
        let said = self.said.iter().map(|said| texts.say(said));
        Told {
            done: self.came != Came::Nothing,
            good: self.came == Came::All,
            said: said.collect::<Vec<_>>().join(" "),
            problems: told::all(texts, &self.problems, self.of.unwrap_or_else(|| of(wish))),
            asks: self.asks,
            stale: self.stale,
        }
    }
}

/// That something was done; `None` for an order, whose own page says so.
fn done(effect: &Effect, wish: Option<Wish>, case: &Case) -> Option<Said> {
    let Some(Wish::Action(action)) = wish else {
        return None;
    };
    let nothing = Text::problem_nothing_to_cancel;
    let first = effect.problems.first();
    if first.is_some_and(|problem| problem.said.text() == nothing) {
        return Some(Text::said_cancel_nothing.into());
    }
    action.said_done(case)
}

/// What is said of what was not done, where Certum gave no reason.
const fn not_done(outcome: Outcome) -> Text {
    match outcome {
        Outcome::NotDone | Outcome::Done => Text::said_not_done,
        Outcome::Refused => Text::said_refused,
        Outcome::Away => Text::said_away,
        Outcome::Foreign => Text::said_foreign,
        Outcome::Intended | Outcome::Unknown => Text::said_unknown,
    }
}

/// What the form of what was asked for is of.
const fn of(wish: Option<Wish>) -> Of {
    match wish {
        Some(Wish::Action(Action::Renew | Action::Reissue | Action::Revoke)) => Of::Certificate,
        _ => Of::Names,
    }
}

impl Told {
    /// What a form that PHP hands back says.
    pub(super) fn read(told: &Form) -> Self {
        let problems = told.numbers("problems").into_iter().map(|number| {
            let part = told.part(&format!("problems.{number}"));
            Sentence {
                field: part.get("field").to_owned(),
                text: part.get("text").to_owned(),
                step: part.get("step").parse().unwrap_or(2),
            }
        });
        Self {
            done: told.ticked("done"),
            good: told.ticked("good"),
            said: told.get("said").to_owned(),
            problems: problems.collect(),
            asks: told.ticked("asks"),
            stale: told.ticked("stale"),
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
}

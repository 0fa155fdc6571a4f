//! How often clients may have something done that makes Certum or WHMCS write to people, or that counts at Certum: the one
//! table of it. Staff are not limited; what they do counts.

use crate::words::Operation;
use certum::language::Text;
use time::{Duration, OffsetDateTime};

/// How often something may be asked for: of one service within an hour and a day, and of all services of a client within
/// a day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// What counts together.
    pub(crate) operations: &'static [Operation],
    an_hour: usize,
    a_day: usize,
    of_client: usize,
}

const LIMITS: [Limit; 6] = [
    // Each try, since Certum checks what it refuses, too; orders that it takes are limited by the product's setting.
    limit(&[Operation::QuickOrder], [20, 50, 500]),
    // Each may write to a mailbox at a domain that need not be the client's.
    limit(
        &[
            Operation::AddSanVerification,
            Operation::AddEmailVerification,
        ],
        [6, 12, 100],
    ),
    limit(&[Operation::Check], [30, 100, 1000]),
    limit(&[Operation::Reissue], [6, 12, 100]),
    limit(&[Operation::Renew], [6, 12, 100]),
    limit(&[Operation::Send, Operation::Instruct], [6, 12, 100]),
];

const fn limit(operations: &'static [Operation], most: [usize; 3]) -> Limit {
    let [an_hour, a_day, of_client] = most;
    Limit {
        operations,
        an_hour,
        a_day,
        of_client,
    }
}

/// Further than any limit looks back.
pub(crate) const LONGEST: Duration = Duration::days(1);

/// Something that was asked for: of which service, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) service: u64,
    pub(crate) at: OffsetDateTime,
}

/// A limit that is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reached {
    /// What is said of it, with `times` and `moment`.
    pub(crate) text: Text,
    /// How often it was asked for.
    pub(crate) times: usize,
    /// From when on it goes on.
    pub(crate) until: OffsetDateTime,
}

impl Limit {
    /// The limit of an operation; `None` for what nobody but its client sees.
    #[must_use]
    pub(crate) fn of(operation: Operation) -> Option<Self> {
        let mut limits = LIMITS.into_iter();
        limits.find(|limit| limit.operations.contains(&operation))
    }

    /// How many of a client's tell all.
    #[must_use]
    pub(crate) const fn most(self) -> usize {
        self.of_client
    }

    /// The limit that keeps something from being asked for once more, of which one waits longest.
    ///
    /// * `asked`: what was asked for of all services of its client, newest first.
    #[must_use]
    pub(crate) fn reached(
        self,
        service: u64,
        asked: &[Asked],
        now: OffsetDateTime,
    ) -> Option<Reached> {
        let own: Vec<Asked> = asked
            .iter()
            .copied()
            .filter(|asked| asked.service == service)
            .collect();
        let limits = [
            (
                &own[..],
                self.an_hour,
                Duration::HOUR,
                Text::problem_limit_hour,
            ),
            (&own[..], self.a_day, Duration::DAY, Text::problem_limit_day),
            (
                asked,
                self.of_client,
                Duration::DAY,
                Text::problem_limit_client,
            ),
        ];
        let reached = limits
            .into_iter()
            .filter_map(|(asked, times, within, text)| {
                let last = asked.get(times.checked_sub(1)?)?;
                let until = last.at.saturating_add(within);
                (until > now).then_some(Reached { text, times, until })
            });
        reached.max_by_key(|reached| reached.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

    /// Newest first, so many minutes apart.
    fn asked(service: u64, times: i64, minutes: i64) -> Vec<Asked> {
        let asked = (0..times).map(|number| Asked {
            service,
            at: NOW - Duration::minutes(number * minutes),
        });
        asked.collect()
    }

    #[test]
    fn a_limit_tells_from_when_on_it_goes_on() {
        let limit = Limit::of(Operation::AddSanVerification).unwrap();
        let reached = |asked: &[Asked]| limit.reached(7, asked, NOW);
        assert_eq!(reached(&asked(7, 5, 1)), None);
        let hour = Reached {
            text: Text::problem_limit_hour,
            times: 6,
            until: NOW + Duration::minutes(55),
        };
        assert_eq!(reached(&asked(7, 6, 1)), Some(hour));
        // The sixth of 30 is five minutes old.
        let day = reached(&asked(7, 12, 1)).unwrap();
        assert_eq!(
            (day.text, day.until),
            (
                Text::problem_limit_day,
                NOW + Duration::hours(24) - Duration::minutes(11)
            ),
            "who waits an hour would only wait on"
        );
        assert_eq!(reached(&asked(7, 11, 15)), None);
        assert_eq!(reached(&asked(8, 12, 1)), None, "another service's");
        let others = reached(&asked(8, 100, 1)).unwrap();
        assert_eq!(
            (others.text, others.times),
            (Text::problem_limit_client, 100)
        );
        let one = Asked {
            service: 7,
            at: NOW - Duration::HOUR,
        };
        assert_eq!(reached(&[one; 6]), None, "an hour later");
    }

    #[test]
    fn what_writes_to_people_is_limited_and_the_manual_says_how() {
        let manual = include_str!("../../docs/module.md");
        for operation in Operation::ALL {
            let counts = operation.orders()
                || matches!(
                    operation,
                    Operation::AddSanVerification
                        | Operation::AddEmailVerification
                        | Operation::Check
                        | Operation::Send
                        | Operation::Instruct
                );
            let limit = Limit::of(*operation);
            assert_eq!(limit.is_some(), counts, "{operation}");
            let Some(limit) = limit else { continue };
            assert!(limit.an_hour < limit.a_day && limit.a_day < limit.of_client);
            let names: Vec<String> = limit
                .operations
                .iter()
                .map(|name| format!("`{name}`"))
                .collect();
            let row = format!(
                "| {} | {} | {} | {} |",
                names.join(", "),
                limit.an_hour,
                limit.a_day,
                limit.of_client
            );
            assert!(manual.contains(&row), "docs/module.md lacks: {row}");
        }
    }
}

//! The list's picture: how many certificates in force end when, and what paid terms end beside them.

use crate::moment;
use crate::words::words;
use certum::language::{Said, Text, Texts};
use serde::Serialize;
use std::iter::successors;
use time::{Duration, OffsetDateTime};

/// How many spans of time there are, and how long each is.
pub(crate) const BINS: usize = 20;
const SPAN: Duration = Duration::days(10);
/// The spans of which the sentence says that it is soon: 30 days.
const SOON: usize = 3;

/// Where what is drawn lies, in the picture's own units: a span's width and its bar's, the room beside all of them, the
/// height of a number, of the line with the days, and of both kinds' longest bars together.
const WIDTH: u64 = 41;
const BAR: u64 = 33;
const BESIDE: u64 = 16;
const NUMBER: u64 = 18;
const DAYS: u64 = 24;
const BARS: u64 = 100;
/// What is there at all is seen.
const LEAST: u64 = 3;

words! {
    /// What comes to its end.
    Ending {
        /// A certificate in force.
        Certificate = "certificate",
        /// The last paid term of a service that lives.
        Term = "term",
    }
}

/// How many of a kind end in each span.
pub(crate) type Bins = [u64; BINS];

/// The ends of the spans, of whole days in UTC: each begins where the one before ends, the first one today.
pub(crate) fn edges(now: OffsetDateTime) -> impl Iterator<Item = OffsetDateTime> {
    let today = moment::day(now).midnight().assume_utc();
    let edges = successors(today.checked_add(SPAN), |edge| edge.checked_add(SPAN));
    edges.take(BINS)
}

/// A moment each of the first and last day of the spans, by which the days are told: noon is the same day nearly
/// everywhere.
pub(crate) fn days(now: OffsetDateTime) -> impl Iterator<Item = (OffsetDateTime, OffsetDateTime)> {
    edges(now).map(|edge| {
        let last = edge.saturating_sub(Duration::hours(12));
        (last.saturating_sub(SPAN - Duration::DAY), last)
    })
}

/// The picture, as its template draws it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Picture {
    width: u64,
    height: u64,
    /// Where the bars of certificates stand, and where those of terms hang.
    line: u64,
    below: u64,
    /// Where the days are written.
    days: u64,
    bar: u64,
    bins: Vec<Bin>,
    ticks: Vec<Tick>,
    /// What is to be seen, in a sentence.
    said: String,
}

/// A span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Bin {
    /// Its first and last day, counted from today, and as dates.
    first: usize,
    last: usize,
    since: String,
    until: String,
    certificates: u64,
    terms: u64,
    x: u64,
    middle: u64,
    /// Where the certificates' bar begins and its number stands, and how high it is; how high the terms' is, and where
    /// its number stands.
    top: u64,
    above: u64,
    rises: u64,
    falls: u64,
    under: u64,
}

/// A day that is named at the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Tick {
    x: u64,
    day: usize,
}

impl Picture {
    /// The picture of what ends when.
    ///
    /// * `later`: how many certificates end after the last span.
    /// * `dates`: the first and the last day of the spans, for people.
    pub(crate) fn new(
        certificates: &Bins,
        terms: &Bins,
        later: u64,
        dates: Vec<(String, String)>,
        texts: &Texts,
    ) -> Self {
        let most = |bins: &Bins| bins.iter().copied().max().unwrap_or_default();
        let both = (most(certificates) + most(terms)).max(1);
        let length = |count: u64| match count {
            0 => 0,
            count => (count * BARS / both).max(LEAST),
        };
        let line = NUMBER + length(most(certificates));
        let below = line + DAYS;
        let span = usize::try_from(SPAN.whole_days()).unwrap_or_default();
        let starts: Vec<u64> = successors(Some(BESIDE), |x| Some(x + WIDTH))
            .take(BINS + 1)
            .collect();
        let counts = certificates.iter().zip(terms).enumerate();
        let drawn = counts.zip(&starts).zip(dates);
        let bins = drawn.map(|(((place, counts), start), (since, until))| {
            let (certificates, terms) = (*counts.0, *counts.1);
            let (rises, falls) = (length(certificates), length(terms));
            Bin {
                first: place * span,
                last: (place + 1) * span - 1,
                since,
                until,
                certificates,
                terms,
                x: start + (WIDTH - BAR) / 2,
                middle: start + WIDTH / 2,
                top: line - rises,
                above: line - rises - NUMBER / 4,
                rises,
                falls,
                under: below + falls + NUMBER * 3 / 4,
            }
        });
        let ticks = starts.iter().enumerate();
        Self {
            width: BESIDE * 2 + WIDTH * BINS as u64,
            height: below + length(most(terms)) + NUMBER,
            line,
            below,
            days: line + DAYS * 2 / 3,
            bar: BAR,
            bins: bins.collect(),
            ticks: ticks
                .map(|(place, x)| Tick {
                    x: *x,
                    day: place * span,
                })
                .collect(),
            said: sentence(certificates, terms, later, texts),
        }
    }
}

fn sentence(certificates: &Bins, terms: &Bins, later: u64, texts: &Texts) -> String {
    let sum = |bins: &Bins, most: usize| bins.iter().take(most).sum::<u64>();
    let said = Said::new(Text::picture_said)
        .with("soon", sum(certificates, SOON))
        .with("all", sum(certificates, BINS))
        .with("later", later)
        .with("terms_soon", sum(terms, SOON))
        .with("terms", sum(terms, BINS));
    texts.say(&said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn drawn(certificates: Bins, terms: Bins) -> Picture {
        let dates = (0..BINS).map(|place| (format!("from {place}"), format!("to {place}")));
        Picture::new(&certificates, &terms, 7, dates.collect(), &Texts::default())
    }

    fn bins(counts: &[(usize, u64)]) -> Bins {
        let mut bins = [0; BINS];
        for (place, count) in counts {
            bins[*place] = *count;
        }
        bins
    }

    #[test]
    fn bars_are_as_high_as_there_are_many_and_stay_within_the_picture() {
        for most in [1, 2, 17, 10_000, 4_000_000_000] {
            let picture = drawn(bins(&[(0, 1), (5, most)]), bins(&[(19, most), (3, 1)]));
            for bin in &picture.bins {
                assert_eq!(bin.top + bin.rises, picture.line, "{bin:?}");
                assert!(bin.above >= NUMBER / 2, "{bin:?}");
                assert!(bin.under <= picture.height, "{bin:?}");
                assert_eq!(bin.rises > 0, bin.certificates > 0, "{bin:?}");
                assert_eq!(bin.falls > 0, bin.terms > 0, "{bin:?}");
                assert!(bin.x + picture.bar <= picture.width, "{bin:?}");
            }
            // Both kinds are drawn to one scale.
            assert_eq!(picture.bins[5].rises, picture.bins[19].falls);
        }
    }

    #[test]
    fn an_empty_picture_has_its_line() {
        let picture = drawn([0; BINS], [0; BINS]);
        assert_eq!((picture.line, picture.height), (NUMBER, NUMBER * 2 + DAYS));
        assert!(picture.said.contains('7'), "{}", picture.said);
    }

    #[test]
    fn spans_are_named_by_days_and_dates() {
        let picture = drawn(bins(&[(2, 4), (3, 5)]), bins(&[(0, 1), (9, 2)]));
        let second = &picture.bins[1];
        assert_eq!((second.first, second.last), (10, 19));
        assert_eq!(
            (second.since.as_str(), second.until.as_str()),
            ("from 1", "to 1")
        );
        let days: Vec<usize> = picture.ticks.iter().map(|tick| tick.day).collect();
        assert_eq!((days.len(), days[1], days[BINS]), (BINS + 1, 10, 200));
        assert_eq!(
            picture.said,
            "Certificates in force that end within 30 days: 4, within 200 days: 9, later: 7. \
             Paid terms that end within 30 days: 1, within 200 days: 3."
        );
    }

    #[test]
    fn spans_are_of_whole_days() {
        let now = datetime!(2026-11-22 23:59:59 UTC);
        let edges: Vec<OffsetDateTime> = edges(now).collect();
        assert_eq!(edges.len(), BINS);
        assert_eq!(edges[0], datetime!(2026-12-02 00:00 UTC));
        assert_eq!(edges[BINS - 1], datetime!(2027-06-10 00:00 UTC));
        let days: Vec<_> = days(now).collect();
        let first = datetime!(2026-11-22 12:00 UTC);
        assert_eq!(days[0], (first, datetime!(2026-12-01 12:00 UTC)));
        assert_eq!(days[1].0 - days[0].1, Duration::DAY);
    }
}

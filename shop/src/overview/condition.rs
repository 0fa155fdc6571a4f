//! Conditions on an order, told once: asked of the database, and judged of a row that was read.

use crate::form::Form;
use crate::stored;
use time::OffsetDateTime;

/// What conditions look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Certum's word for the order.
    OrderStatus,
    /// Certum's word for the newest certificate.
    CertificateStatus,
    /// The newest certificate's end.
    NotAfter,
    /// `1` where something was sent whose outcome is not known.
    OutcomeUnknown,
    /// What that was.
    Operation,
    /// When the service was set up.
    CreatedAt,
    /// When something was last sent to Certum for the order, else [`Column::CreatedAt`].
    LastStep,
    /// WHMCS's word for the service; empty where it is gone.
    ServiceStatus,
}

impl Column {
    pub(super) const ALL: [Self; 8] = [
        Self::OrderStatus,
        Self::CertificateStatus,
        Self::NotAfter,
        Self::OutcomeUnknown,
        Self::Operation,
        Self::CreatedAt,
        Self::LastStep,
        Self::ServiceStatus,
    ];

    /// The name in a row.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::OrderStatus => "order_status",
            Self::CertificateStatus => "certificate_status",
            Self::NotAfter => "not_after",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::Operation => "operation",
            Self::CreatedAt => "created_at",
            Self::LastStep => "last_step",
            Self::ServiceStatus => "service_status",
        }
    }

    /// Where it stands in the database: `o` is the order, `h` the service.
    pub(super) const fn sql(self) -> &'static str {
        match self {
            Self::OrderStatus => "o.order_status",
            Self::CertificateStatus => "o.certificate_status",
            Self::NotAfter => "o.not_after",
            Self::OutcomeUnknown => "o.outcome_unknown",
            Self::Operation => "o.operation",
            Self::CreatedAt => "o.created_at",
            Self::LastStep => {
                "COALESCE((SELECT MAX(j.created_at) FROM mod_certum_journal j WHERE j.order_id = o.id), o.created_at)"
            }
            Self::ServiceStatus => "COALESCE(h.domainstatus, '')",
        }
    }
}

/// A condition.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// The column has one of these values; a missing one counts as empty.
    Is(Column, &'static [&'static str]),
    /// The column has a moment, and not a later one.
    Until(Column, OffsetDateTime),
    /// One of the patterns of `LIKE`, with `!` before what is meant as it stands, fits one of the expressions.
    Like(&'static [&'static str], Vec<String>),
}

impl Condition {
    pub(super) fn not(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// Whether it holds for a row. Texts are searched by the database only: here they count as found.
    pub(super) fn holds(&self, row: &Form) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(row)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(row)),
            Self::Not(part) => !part.holds(row),
            Self::Is(column, values) => values.contains(&row.get(column.name())),
            Self::Until(column, moment) => {
                stored::moment(row.get(column.name())).is_some_and(|value| value <= *moment)
            }
            Self::Like(..) => true,
        }
    }
}

/// A statement, or a part of one, with the values for its question marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sql {
    /// SQL that `MySQL`, `MariaDB` and `SQLite` understand.
    pub text: String,
    /// One value for each question mark.
    pub values: Vec<String>,
}

impl Sql {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) => self.joined(parts, " AND ", "1 = 1"),
            Condition::Any(parts) => self.joined(parts, " OR ", "1 = 0"),
            Condition::Not(part) => {
                self.push("NOT ");
                self.condition(part);
            }
            Condition::Is(column, values) => {
                self.push("(");
                self.push(column.sql());
                self.push(" IN (");
                let values = values.iter().map(|value| (*value).to_owned());
                self.values(values.collect());
                self.push("))");
            }
            Condition::Until(column, moment) => {
                let column = column.sql();
                self.push(&format!("({column} IS NOT NULL AND {column} <= ?)"));
                self.values.push(stored::stamp(*moment));
            }
            Condition::Like(places, patterns) => self.like(places, patterns),
        }
    }

    fn like(&mut self, places: &[&str], patterns: &[String]) {
        let mut separator = "(";
        for place in places {
            for pattern in patterns {
                self.push(separator);
                self.push(&format!("{place} LIKE ? ESCAPE '!'"));
                self.values.push(pattern.clone());
                separator = " OR ";
            }
        }
        self.push(")");
    }

    fn joined(&mut self, parts: &[Condition], by: &str, nothing: &str) {
        self.push("(");
        for (number, part) in parts.iter().enumerate() {
            if number > 0 {
                self.push(by);
            }
            self.condition(part);
        }
        if parts.is_empty() {
            self.push(nothing);
        }
        self.push(")");
    }

    fn values(&mut self, values: Vec<String>) {
        self.push(&vec!["?"; values.len()].join(", "));
        self.values.extend(values);
    }
}

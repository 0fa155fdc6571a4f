//! Conditions on a service, told once: asked of the database, and judged of a row that was read.

use super::row::ListRow;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus};
use time::OffsetDateTime;

/// What is so of a row, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    /// Certum has the order.
    Ordered,
    /// There is a certificate.
    Certified,
    /// An order was sent, and whether it was placed is not known.
    Placing,
    /// A renewal or reissue was sent whose outcome is not known.
    Replacing,
    /// Anything was sent whose outcome is not known.
    Unsettled,
    /// Its client has several services for the same names, each of which counts ([`had`](super::problem::had)).
    Several,
    /// It is paid for again and again.
    Recurring,
}

/// A moment of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// The newest certificate's end.
    End,
    /// When this attempt was opened.
    Opened,
    /// When something was last done with the service, else [`When::Opened`].
    LastStep,
    /// The day up to which it is paid in WHMCS.
    Paid,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// Each of them holds.
    All(Vec<Self>),
    /// One of them holds.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// It is so.
    Is(Fact),
    /// Certum has the order, and says one of these of it.
    Order(&'static [OrderStatus]),
    /// There is a certificate, and Certum says one of these of the newest.
    Certificate(&'static [CertificateStatus]),
    /// WHMCS says one of these of the service.
    Service(&'static [ServiceStatus]),
    /// The row has the moment, and not a later one.
    Until(When, OffsetDateTime),
    /// One of the texts stands in something that is searched.
    Contains(Vec<String>),
}

impl ListRow {
    /// Whether something is so.
    const fn is(&self, fact: Fact) -> bool {
        match fact {
            Fact::Ordered => self.order.is_some(),
            Fact::Certified => self.certificate.is_some(),
            Fact::Placing => self.placing,
            Fact::Replacing => self.replacing,
            Fact::Unsettled => self.unsettled,
            Fact::Several => self.several,
            Fact::Recurring => self.recurring,
        }
    }

    /// One of its moments.
    fn moment(&self, when: When) -> Option<OffsetDateTime> {
        match when {
            When::End => self.certificate.as_ref().map(|(_, end)| *end),
            When::Opened => Some(self.opened_at),
            When::LastStep => Some(self.last_step),
            When::Paid => self.paid_until,
        }
    }
}

impl Condition {
    pub(super) fn not(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// Whether it holds for a row. Texts are searched by the database only: here they count as found.
    pub(super) fn holds(&self, row: &ListRow) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(row)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(row)),
            Self::Not(part) => !part.holds(row),
            Self::Is(fact) => row.is(*fact),
            Self::Order(words) => row.order.as_ref().is_some_and(|word| words.contains(word)),
            Self::Certificate(words) => {
                let certificate = row.certificate.as_ref();
                certificate.is_some_and(|(word, _)| words.contains(word))
            }
            Self::Service(words) => words.contains(&row.service_status),
            Self::Until(when, moment) => row.moment(*when).is_some_and(|value| value <= *moment),
            Self::Contains(_) => true,
        }
    }
}

//! What WHMCS's service has to become for what a purchase is: its status, and its due date.

use crate::actions::Phase;
use crate::case::Case;
use crate::moment;
use crate::words::ServiceStatus;
use certum::language::Text;
use time::{Date, Duration};

/// How long after the paid term's end a certificate may end for the due date to follow it.
const FOLLOWS_WITHIN: Duration = Duration::days(30);

/// What has to be changed of WHMCS's service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Its status.
    pub(crate) status: Option<ServiceStatus>,
    /// Why it is suspended from now on, or that it is not any more.
    pub(crate) suspension: Option<Suspension>,
    /// The day up to which it is paid.
    pub(crate) due: Option<Date>,
}

/// What becomes of a suspension of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suspension {
    /// The service is suspended over a dead certificate.
    Over(Dead),
    /// It is not any more.
    Lifted,
}

/// Why nothing is left of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dead {
    /// It was revoked.
    Revoked,
    /// It has ended.
    Expired,
}

impl Dead {
    /// What is said of it to the client, as the reason of a suspension.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Revoked => Text::suspended_revoked,
            Self::Expired => Text::suspended_expired,
        }
    }
}

impl Changes {
    /// Whether nothing has to be changed.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What has to be changed for the service to be what its case is.
#[must_use]
pub(crate) fn changes(case: &Case) -> Changes {
    Changes {
        due: due_date(case),
        ..status(case)
    }
}

/// The service is Active over a case that lives, and never over a dead certificate. Where invoices are to come it
/// is suspended then and not completed: WHMCS makes none for completed services.
fn status(case: &Case) -> Changes {
    let set = |status| Changes {
        status: Some(status),
        ..Changes::default()
    };
    let suspended = |why| {
        if case.hosting.cycle.recurs() {
            Changes {
                suspension: Some(Suspension::Over(why)),
                ..set(ServiceStatus::Suspended)
            }
        } else {
            set(ServiceStatus::Completed)
        }
    };
    let dead = match case.phase() {
        Phase::Revoked => Some(Dead::Revoked),
        Phase::Expired => Some(Dead::Expired),
        // What is under way in the place of one that is dead is no certificate yet.
        Phase::Pending => case.current().map(|newest| {
            if newest.status.is_revoked() {
                Dead::Revoked
            } else {
                Dead::Expired
            }
        }),
        _ => None,
    };
    match (dead, &case.hosting.status) {
        (Some(why), ServiceStatus::Active) => suspended(why),
        (Some(_), _) => Changes::default(),
        _ if case.phase() == Phase::Rejected => Changes::default(),
        (_, ServiceStatus::Completed) => set(ServiceStatus::Active),
        // Also what is to be ordered anew: its customer could not configure it.
        (_, ServiceStatus::Suspended) if case.hosting.is_suspended_by_us() => Changes {
            suspension: Some(Suspension::Lifted),
            ..set(ServiceStatus::Active)
        },
        _ => Changes::default(),
    }
}

/// The day that the due date moves to: the certificate's last one, where the product says so, the certificate covers
/// the paid term to its end, and ends within 30 days of it. Never an earlier day, and not once the next term's invoice
/// exists: WHMCS would make another.
fn due_date(case: &Case) -> Option<Date> {
    let hosting = &case.hosting;
    let follows = case.settings.due_date_follows && hosting.cycle.recurs();
    if !follows || case.phase() != Phase::Issued {
        return None;
    }
    let due = hosting.due?;
    if hosting.invoice.is_some_and(|next| next > due) {
        return None;
    }
    let last = moment::day(case.current()?.not_after);
    (last > due && last - due <= FOLLOWS_WITHIN).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture;
    use crate::whmcs::Hosting;
    use time::macros::datetime;

    const ISSUED: &[(&str, &str)] = &[
        ("certum_id", "4711"),
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("not_after", "2027-06-10 23:59:59"),
    ];

    /// A case beside a service, both with other columns.
    fn case(follows: &str, row: &[(&str, &str)], of: &[(&str, &str)]) -> Case {
        let columns = [ISSUED, of].concat();
        let now = datetime!(2027-05-20 12:00 UTC);
        let mut case = fixture::case(&[(13, follows)], &columns, &[], now);
        let usual = [
            ("domainstatus", "Active"),
            ("billingcycle", "Annually"),
            ("nextduedate", "2027-06-01"),
            ("nextinvoicedate", "2027-06-01"),
        ];
        let service = usual.iter().chain(row);
        let service = service.map(|(name, value)| ((*name).to_owned(), (*value).into()));
        case.hosting = Hosting {
            settings: case.hosting.settings,
            ..Hosting::read(&service.collect())
        };
        case
    }

    #[track_caller]
    fn due(expected: Option<&str>, row: &[(&str, &str)], of: &[(&str, &str)]) {
        let found = changes(&case("on", row, of)).due;
        let found = found.map(|day| day.to_string());
        assert_eq!(found.as_deref(), expected, "{row:?} {of:?}");
    }

    #[test]
    fn the_due_date_follows_a_certificate_that_covers_the_term_and_ends_soon_after() {
        for (end, expected) in [
            ("2027-05-31 23:59:59", None),
            ("2027-06-01 00:00:00", None),
            ("2027-06-01 23:59:59", None),
            ("2027-06-02 00:00:00", Some("2027-06-02")),
            ("2027-07-01 23:59:59", Some("2027-07-01")),
            ("2027-07-02 00:00:00", None),
            ("2028-06-01 23:59:59", None),
        ] {
            due(expected, &[], &[("not_after", end)]);
        }
    }

    #[test]
    fn the_due_date_stays_where_nothing_says_that_it_moves() {
        assert!(changes(&case("", &[], &[])).is_empty());
        due(Some("2027-06-10"), &[], &[]);
        due(None, &[("nextinvoicedate", "2028-06-01")], &[]);
        due(None, &[("billingcycle", "One Time")], &[]);
        due(None, &[("billingcycle", "Free Account")], &[]);
        due(None, &[("nextduedate", "0000-00-00")], &[]);
        due(None, &[("nextduedate", "")], &[]);
        due(None, &[], &[("certificate_status", "REVOKED")]);
        due(None, &[], &[("order_status", "VERIFICATION")]);
        due(None, &[], &[("certificate_status", "")]);
        due(Some("2027-06-10"), &[("nextinvoicedate", "")], &[]);
        due(
            Some("2027-06-10"),
            &[("nextduedate", "2027-06-01 00:00:00")],
            &[],
        );
    }

    #[track_caller]
    fn status(expected: &Changes, row: &[(&str, &str)], of: &[(&str, &str)]) {
        assert_eq!(changes(&case("", row, of)), *expected, "{row:?} {of:?}");
    }

    fn to(status: ServiceStatus) -> Changes {
        Changes {
            status: Some(status),
            ..Changes::default()
        }
    }

    #[test]
    fn a_service_is_never_active_over_a_dead_certificate() {
        let revoked = [("certificate_status", "REVOKED")];
        let expired = [("not_after", "2027-05-20 11:59:59")];
        let suspended = |why| Changes {
            suspension: Some(Suspension::Over(why)),
            ..to(ServiceStatus::Suspended)
        };
        status(&suspended(Dead::Revoked), &[], &revoked);
        status(&suspended(Dead::Expired), &[], &expired);
        for cycle in ["One Time", "Free Account"] {
            let paid_once = [("billingcycle", cycle)];
            status(&to(ServiceStatus::Completed), &paid_once, &revoked);
            status(&to(ServiceStatus::Completed), &paid_once, &expired);
        }
        for left in [
            "Suspended",
            "Terminated",
            "Cancelled",
            "Completed",
            "Pending",
            "Fraud",
        ] {
            status(&Changes::default(), &[("domainstatus", left)], &revoked);
        }
        // A replacement under way is no certificate yet.
        status(
            &suspended(Dead::Expired),
            &[],
            &[
                ("not_after", "2027-05-20 11:59:59"),
                ("order_status", "VERIFICATION"),
            ],
        );
    }

    #[test]
    fn a_service_is_active_over_what_lives() {
        let active = || to(ServiceStatus::Active);
        let none = Changes::default;
        status(&none(), &[], &[]);
        status(&active(), &[("domainstatus", "Completed")], &[]);
        status(
            &active(),
            &[("domainstatus", "Completed")],
            &[("order_status", "VERIFICATION")],
        );
        status(&none(), &[("domainstatus", "Terminated")], &[]);
        let lifted = Changes {
            suspension: Some(Suspension::Lifted),
            ..active()
        };
        let suspended = [
            ("domainstatus", "Suspended"),
            ("suspendreason", "Certum: revoked"),
        ];
        status(&lifted, &suspended, &[]);
        let overdue = [
            ("domainstatus", "Suspended"),
            ("suspendreason", "Overdue on Payment"),
        ];
        status(&none(), &overdue, &[]);
        status(&none(), &[("domainstatus", "Suspended")], &[]);
    }
}

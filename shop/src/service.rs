//! What WHMCS's service has to become for what a purchase is: its status, and its due date.

use super::actions::Phase;
use super::form::Form;
use super::purchase::Purchase;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Duration, UtcOffset};

/// How long after the paid term's end a certificate may end for the due date to follow it.
const FOLLOWS_WITHIN: Duration = Duration::days(30);

/// What the reasons of our own suspensions begin with; others are not ours to lift.
pub(super) const OUR_REASON: &str = "Certum: ";

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// What has to be changed, as WHMCS's `UpdateClientProduct` takes it; `suspendreason` is `revoked` or `expired`, to be
/// worded and put after `Certum: `, or empty. `service` is the row of `tblhosting`.
#[must_use]
pub(crate) fn changes(purchase: &Purchase, service: &Form) -> Vec<(&'static str, String)> {
    let mut changes = status(purchase, service);
    let due = due_date(purchase, service).and_then(|day| day.format(DAY).ok());
    changes.extend(due.map(|day| ("nextduedate", day)));
    changes
}

/// The service is Active over a purchase that lives, and never over a dead certificate. Where invoices are to come it
/// is suspended then and not completed: WHMCS makes none for completed services.
fn status(purchase: &Purchase, service: &Form) -> Vec<(&'static str, String)> {
    let set = |status: &str| ("status", status.to_owned());
    let suspended = |word: &str| {
        if recurs(service) {
            vec![set("Suspended"), ("suspendreason", word.to_owned())]
        } else {
            vec![set("Completed")]
        }
    };
    let ours = is_ours(service);
    match (purchase.phase(), service.get("domainstatus")) {
        (Phase::Revoked, "Active") => suspended("revoked"),
        (Phase::Expired, "Active") => suspended("expired"),
        (Phase::Rejected | Phase::Revoked | Phase::Expired, _) => Vec::new(),
        (_, "Completed") => vec![set("Active")],
        // Also what is to be ordered anew: its customer could not configure it.
        (_, "Suspended") if ours => {
            vec![set("Active"), ("suspendreason", String::new())]
        }
        _ => Vec::new(),
    }
}

/// Whether a suspension is ours, by the service's row of `tblhosting`.
pub(super) fn is_ours(service: &Form) -> bool {
    service.get("suspendreason").starts_with(OUR_REASON)
}

/// Whether a service is paid for again and again, by its row of `tblhosting`.
pub(super) fn recurs(service: &Form) -> bool {
    !matches!(
        service.get("billingcycle"),
        "" | "Free" | "Free Account" | "One Time"
    )
}

/// The day that the due date moves to: the certificate's last one, where the product says so, the certificate covers
/// the paid term to its end, and ends within 30 days of it. Never an earlier day, and not once the next term's invoice
/// exists: WHMCS would make another.
fn due_date(purchase: &Purchase, service: &Form) -> Option<Date> {
    if !purchase.settings.due_date_follows || purchase.phase() != Phase::Issued || !recurs(service)
    {
        return None;
    }
    let day = |name: &str| Date::parse(service.get(name).get(..10)?, DAY).ok();
    let (due, invoiced) = (day("nextduedate")?, day("nextinvoicedate"));
    if invoiced.is_some_and(|next| next > due) {
        return None;
    }
    let last = purchase.not_after?.to_offset(UtcOffset::UTC).date();
    (last > due && last - due <= FOLLOWS_WITHIN).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use certum::language::Language;
    use time::macros::datetime;

    const ISSUED: &[(&str, &str)] = &[
        ("certum_id", "4711"),
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("not_after", "2027-06-10 23:59:59"),
    ];

    fn purchase(follows: &str, row: &[(&str, &str)]) -> Purchase {
        let mut options = vec![String::new(); 18];
        options[2] = "601".to_owned();
        options[12] = follows.to_owned();
        let row: Form = ISSUED.iter().chain(row).copied().collect();
        let now = datetime!(2027-05-20 12:00 UTC);
        Purchase::of(Settings::read(&options), &row, &[], now, Language::English)
    }

    fn service(row: &[(&str, &str)]) -> Form {
        let usual = [
            ("domainstatus", "Active"),
            ("billingcycle", "Annually"),
            ("nextduedate", "2027-06-01"),
            ("nextinvoicedate", "2027-06-01"),
        ];
        usual.iter().chain(row).copied().collect()
    }

    #[track_caller]
    fn due(expected: Option<&str>, row: &[(&str, &str)], of: &[(&str, &str)]) {
        let found = changes(&purchase("on", of), &service(row));
        let found = found.iter().find(|(name, _)| *name == "nextduedate");
        assert_eq!(
            found.map(|(_, day)| day.as_str()),
            expected,
            "{row:?} {of:?}"
        );
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
        assert_eq!(changes(&purchase("", &[]), &service(&[])), []);
        due(Some("2027-06-10"), &[], &[]);
        due(None, &[("nextinvoicedate", "2028-06-01")], &[]);
        due(None, &[("billingcycle", "One Time")], &[]);
        due(None, &[("billingcycle", "Free Account")], &[]);
        due(None, &[("nextduedate", "0000-00-00")], &[]);
        due(None, &[("nextduedate", "")], &[]);
        due(None, &[], &[("certificate_status", "REVOKED")]);
        due(None, &[], &[("order_status", "VERIFICATION")]);
        due(None, &[], &[("not_after", "")]);
        due(Some("2027-06-10"), &[("nextinvoicedate", "")], &[]);
        due(
            Some("2027-06-10"),
            &[("nextduedate", "2027-06-01 00:00:00")],
            &[],
        );
    }

    #[track_caller]
    fn status(expected: &[(&str, &str)], row: &[(&str, &str)], of: &[(&str, &str)]) {
        let found = changes(&purchase("", of), &service(row));
        let found: Vec<_> = found
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert_eq!(found, expected, "{row:?} {of:?}");
    }

    #[test]
    fn a_service_is_never_active_over_a_dead_certificate() {
        let revoked = [("certificate_status", "REVOKED")];
        let expired = [("not_after", "2027-05-20 11:59:59")];
        status(
            &[("status", "Suspended"), ("suspendreason", "revoked")],
            &[],
            &revoked,
        );
        status(
            &[("status", "Suspended"), ("suspendreason", "expired")],
            &[],
            &expired,
        );
        for cycle in ["One Time", "Free Account"] {
            status(
                &[("status", "Completed")],
                &[("billingcycle", cycle)],
                &revoked,
            );
            status(
                &[("status", "Completed")],
                &[("billingcycle", cycle)],
                &expired,
            );
        }
        for left in [
            "Suspended",
            "Terminated",
            "Cancelled",
            "Completed",
            "Pending",
            "Fraud",
        ] {
            status(&[], &[("domainstatus", left)], &revoked);
        }
        // A replacement under way lives.
        status(
            &[],
            &[],
            &[
                ("not_after", "2027-05-20 11:59:59"),
                ("order_status", "VERIFICATION"),
            ],
        );
    }

    #[test]
    fn a_service_is_active_over_what_lives() {
        let active = [("status", "Active")];
        status(&[], &[], &[]);
        status(&active, &[("domainstatus", "Completed")], &[]);
        status(
            &active,
            &[("domainstatus", "Completed")],
            &[("order_status", "VERIFICATION")],
        );
        status(&[], &[("domainstatus", "Terminated")], &[]);
        let lifted = [("status", "Active"), ("suspendreason", "")];
        let suspended = [
            ("domainstatus", "Suspended"),
            ("suspendreason", "Certum: revoked"),
        ];
        status(&lifted, &suspended, &[]);
        let overdue = [
            ("domainstatus", "Suspended"),
            ("suspendreason", "Overdue on Payment"),
        ];
        status(&[], &overdue, &[]);
        status(&[], &[("domainstatus", "Suspended")], &[]);
    }
}

//! What keeps a paid service covered: the renewal of the next term, and reissues within one.

use super::{By, Deed, Due, is_changing, is_kept};
use crate::actions::Phase;
use crate::case::Case;
use crate::records::{Certificate, Change};
use crate::words::{Operation, Outcome, RenewalCsr};
use certum::catalogue::Kind;
use certum::language::Text;
use time::{Duration, OffsetDateTime};

/// How long before its end a certificate is reissued, unless the product says otherwise: Certum revokes the replaced one so
/// long after the new one is issued, so that nobody loses cover by being slow.
const USUAL_LEAD: i64 = 14;

/// Certificates of so many days or less are reissued once two thirds of their life are over.
const SHORT: Duration = Duration::days(60);

/// What is gained by a reissue has to be more than this.
const WORTH_IT: Duration = Duration::hours(12);

/// A renewal without a new CSR is made so long before the term's end, that the proof can be published: where Certum checks
/// who orders, earlier.
const WITH_OLD_CSR: Duration = Duration::days(10);
const WITH_OLD_CSR_CHECKED: Duration = Duration::days(20);

/// What failed and may pass is tried again after a quarter of the time that it has waited, and not less or more than this.
const AGAIN_SOON: Duration = Duration::minutes(15);
const AGAIN_LATE: Duration = Duration::hours(12);

/// What Certum refused is tried again after this time: the shop may have mended it.
const AGAIN_REFUSED: Duration = Duration::days(1);

/// The renewal of a term that is paid for; of one that is not, from when on it can be.
pub(super) fn renewal(case: &Case) -> Option<Due> {
    let (from, end) = (case.renewal_from()?, case.term_ends()?);
    let best = case.in_force().filter(|_| !case.delivers_next())?;
    let renews = case.renewal_code().is_some();
    if case.owed().is_none() {
        let can = renews && case.hosting.cycle.recurs() && !case.hosting.is_cancelled;
        let at = from.max(case.now);
        return can.then(|| Due::new(Deed::Pay, at, By::Customer, Text::due_pay));
    }
    if is_kept(case) || case.hosting.is_cancelled || case.has_open(Operation::Renew) {
        return None;
    }
    if !renews {
        let anew = || Due::new(Deed::OpenAnew, from, By::Cron, Text::due_order_anew);
        return (!case.is_unsettled()).then(anew);
    }
    let at = if case.service.next_csr.is_some() {
        from
    } else {
        from.max(reused_from(case, best, end)?)
    };
    let at = again(case, Operation::Renew, at);
    Some(Due::new(Deed::Renew, at, By::Cron, Text::due_renewal))
}

/// From when on the CSR in force serves the renewal at a term's end; `None` where it does not.
fn reused_from(case: &Case, best: &Certificate, end: OffsetDateTime) -> Option<OffsetDateTime> {
    // Once it is to be renewed nothing is reissued any more, so that the certificate may end before its term.
    let end = end.min(best.not_after);
    Some(end.saturating_sub(reuses_csr(case)?))
}

/// From when on no new CSR is waited for, as the one in force serves the renewal that is to come; `None` where without a
/// new one nothing is renewed.
#[must_use]
pub(crate) fn csr_serves_from(case: &Case) -> Option<OffsetDateTime> {
    let renews = case.hosting.cycle.recurs() && case.renewal_code().is_some();
    let best = case.in_force().filter(|_| renews)?;
    reused_from(case, best, case.term_ends()?)
}

/// How long before the term's end the CSR in force serves its renewal; `None` where it does not.
pub(super) fn reuses_csr(case: &Case) -> Option<Duration> {
    let settings = &case.hosting.settings;
    let kind = case.settings.kind();
    let known = case.current().is_some_and(|newest| newest.csr.is_some());
    if !known || settings.renewal_csr == RenewalCsr::Never || kind == Some(Kind::CodeSigning) {
        return None;
    }
    Some(match kind {
        None | Some(Kind::Dv) => WITH_OLD_CSR,
        _ => WITH_OLD_CSR_CHECKED,
    })
}

/// The reissue of a certificate that ends before what is paid for does.
pub(super) fn reissue(case: &Case) -> Option<Due> {
    let best = case.in_force()?;
    let until = case.covered_until()?;
    if until - best.not_after < WORTH_IT || !case.can_be_reissued(best) || is_kept(case) {
        return None;
    }
    let ahead = lead(case, best) - spread(case, best);
    let at = best.not_after.saturating_sub(ahead);
    // Within the window of a renewal that is paid the renewal covers the rest.
    let from = case.renewal_from()?;
    let renews = case.owed().is_some() && case.renewal_code().is_some();
    let is_renewed = renews && (reuses_csr(case).is_some() || case.service.next_csr.is_some());
    if is_changing(case) || case.is_unsettled() || (at.max(case.now) >= from && is_renewed) {
        return None;
    }
    let at = again(case, Operation::Reissue, at);
    let has_csr = case.service.next_csr.is_some() || best.csr.is_some();
    has_csr.then(|| Due::new(Deed::Reissue, at, By::Cron, Text::due_reissue))
}

/// How long before its end a certificate is reissued.
fn lead(case: &Case, certificate: &Certificate) -> Duration {
    let days = case.hosting.settings.reissue_days;
    let wanted = Duration::days(days.map_or(USUAL_LEAD, i64::from));
    let life = certificate.not_after - certificate.not_before;
    if life <= SHORT {
        wanted.min(life / 3)
    } else {
        wanted
    }
}

/// How much later it is for a service, so that what was sold on one day is not reissued in one night: up to a fifth of the
/// time there is, the same for a service each time.
fn spread(case: &Case, certificate: &Certificate) -> Duration {
    // Neighbouring numbers are far apart.
    let place = case.service.service_id.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48;
    let place = i32::try_from(place).unwrap_or_default();
    lead(case, certificate) / 5 * place / 0x1_0000
}

/// What is owed while nothing is left of the certificate: it is ordered anew.
pub(super) fn after_the_end(case: &Case) -> Option<Due> {
    let ended = matches!(case.phase(), Phase::Expired | Phase::Revoked) && case.is_over();
    let waits = ended && case.owed().is_some() && !is_kept(case) && !case.hosting.is_cancelled;
    waits.then(|| Due::new(Deed::OpenAnew, case.now, By::Cron, Text::due_order_anew))
}

/// From when on something is tried: as it is meant, or after what became of the last try.
fn again(case: &Case, operation: Operation, meant: OffsetDateTime) -> OffsetDateTime {
    let since = |change: &&Change| change.created_at >= meant.saturating_sub(AGAIN_SOON);
    let Some(last) = case.last(operation).filter(since) else {
        return meant;
    };
    let tried = last.updated_at;
    let may_pass = |change: &Change| {
        let is_lost = change.outcome == Outcome::NotDone && case.is_done_again(change);
        change.outcome == Outcome::Away || is_lost
    };
    let pause = if may_pass(last) {
        // Since the first of the tries that failed so.
        let own = case.changes.iter().rev();
        let own = own.filter(|change| change.operation == operation);
        let first = own.take_while(|change| may_pass(change)).last();
        let begun = first.map_or(meant, |first| first.created_at.max(meant));
        let quarter: Duration = (tried - begun) / 4;
        quarter.clamp(AGAIN_SOON, AGAIN_LATE)
    } else {
        AGAIN_REFUSED
    };
    // Taken back by somebody, who may be about to do another thing.
    let cancelled = case.last_with(Operation::Cancel, Outcome::Done);
    let cancelled = cancelled.map(|change| change.updated_at.saturating_add(AGAIN_REFUSED));
    tried.saturating_add(pause).max(cancelled.unwrap_or(meant))
}

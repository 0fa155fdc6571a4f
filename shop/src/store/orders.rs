//! `mod_certum_orders`.

use super::{Store, columns, places};
use crate::host::{Result, Row};
use crate::moment;
use crate::records::{Order, OrderNews, Record, Service};
use crate::whmcs::{self, MODULE, OUR_REASON};
use crate::words::{CertificateStatus, CodeLost, OrderStatus, ServiceStatus, SslStatus};
use serde_json::Value;
use std::collections::HashSet;
use time::{Duration, OffsetDateTime};

const TABLE: &str = Order::TABLE.name;

/// For so long after something was done with a service each run of cron looks at what WHMCS shows of it.
const LATELY: Duration = Duration::hours(2);

/// How many others each run looks at: in most shops that is all.
const OTHERS: u64 = 1000;

/// In so many places among all services these may begin, from 0 on.
const SHARES: u64 = 0xffff;

/// What is stored of an order, to be compared.
#[derive(Clone, Debug)]
pub(crate) struct KnownOrder {
    /// Certum's number of it.
    pub(crate) number: String,
    pub(crate) status: Option<OrderStatus>,
    /// Each its serial number and its status.
    pub(crate) certificates: Vec<(String, CertificateStatus)>,
}

impl Store<'_> {
    /// Stores an order: the number of its row.
    pub(crate) fn keep_order(self, order: &Order) -> Result<u64> {
        let row = written(&order.whole());
        if order.id == 0 {
            return self.host.insert(TABLE, &row);
        }
        self.set(TABLE, &row, "id = ?", &[order.id.into()])?;
        Ok(order.id)
    }

    /// Writes what is new of an order.
    pub(crate) fn update_order(self, id: u64, news: &OrderNews) -> Result<()> {
        self.set(TABLE, &written(news), "id = ?", &[id.into()])?;
        Ok(())
    }

    /// The rows of an account's orders, by Certum's numbers, or ours before Certum's is known. Those that were detached have
    /// no service.
    pub(crate) fn orders_of_numbers(self, account: u64, numbers: &[&str]) -> Result<Vec<Order>> {
        let mut found = Vec::new();
        for numbers in numbers.chunks(super::AT_ONCE) {
            let places = places(numbers.len());
            let sql = format!(
                "select * from {TABLE} where account_id = ?
                    and (certum_id in ({places}) or (certum_id = '' and number in ({places}))) order by id"
            );
            let numbers = numbers.iter().map(|number| Value::from(*number));
            let account = [Value::from(account)].into_iter();
            let values: Vec<Value> = account.chain(numbers.clone()).chain(numbers).collect();
            found.extend(self.all::<Order>(&sql, &values)?);
        }
        Ok(found)
    }

    /// Orders by their rows.
    pub(crate) fn orders_of_ids(self, ids: &[u64]) -> Result<Vec<Order>> {
        let sql = format!(
            "select * from {TABLE} where id in ({}) order by id",
            places(ids.len())
        );
        self.all(&sql, &super::values(ids))
    }

    /// Takes all orders off a service; what is known of them stays.
    pub(crate) fn take_off_orders(self, service: u64) -> Result<()> {
        let row = columns([("service_id", 0.into())]);
        self.set(TABLE, &row, "service_id = ?", &[service.into()])?;
        Ok(())
    }

    /// Marks orders of an account that changed at Certum: until their news are stored, they are asked for, whatever happens
    /// in between.
    pub(crate) fn mark_stale(self, account: u64, numbers: &[&str]) -> Result<()> {
        let condition = format!(
            "certum_id in ({}) and account_id = ?",
            places(numbers.len())
        );
        let stale = columns([("stale", 1.into())]);
        self.set(TABLE, &stale, &condition, &numbered(numbers, account))?;
        Ok(())
    }

    /// Those of Certum's numbers that are orders of ours at an account.
    pub(crate) fn numbers_of_ours(self, account: u64, numbers: &[&str]) -> Result<HashSet<String>> {
        let sql = format!(
            "select certum_id from {TABLE} where certum_id in ({}) and account_id = ?",
            places(numbers.len())
        );
        let rows = self.rows(&sql, &numbered(numbers, account))?;
        Ok(rows
            .iter()
            .map(|row| whmcs::text(row, "certum_id"))
            .collect())
    }

    /// What is stored of orders of an account, by Certum's numbers.
    pub(crate) fn known_orders(self, account: u64, numbers: &[&str]) -> Result<Vec<KnownOrder>> {
        let sql = format!(
            "select o.id, o.certum_id, o.status, c.serial, c.status as certificate_status
                from {TABLE} o left join mod_certum_certificates c on c.order_id = o.id
                where o.certum_id in ({}) and o.account_id = ? order by o.certum_id",
            places(numbers.len())
        );
        let mut known: Vec<KnownOrder> = Vec::new();
        for row in self.rows(&sql, &numbered(numbers, account))? {
            let number = whmcs::text(&row, "certum_id");
            if known.last().is_none_or(|last| last.number != number) {
                let status = filled(&row, "status");
                known.push(KnownOrder {
                    number,
                    status: status.map(|status| OrderStatus::parse(&status)),
                    certificates: Vec::new(),
                });
            }
            let status = filled(&row, "certificate_status");
            let certificate = status.map(|status| {
                let serial = whmcs::text(&row, "serial");
                (serial, CertificateStatus::parse(&status))
            });
            if let Some(order) = known.last_mut() {
                order.certificates.extend(certificate);
            }
        }
        Ok(known)
    }

    /// Orders of an account that are under way, or whose certificate is good, but those that were detached: Certum's numbers, and when they were meant.
    pub(crate) fn living_orders(
        self,
        account: u64,
        now: OffsetDateTime,
    ) -> Result<Vec<(String, OffsetDateTime)>> {
        let sql = format!(
            "select o.certum_id, o.created_at from {TABLE} o where o.account_id = ? and o.certum_id <> ''
                and o.service_id <> 0 and (o.status is null or o.status in (?, ?, ?) or exists (select 1 from mod_certum_certificates c
                    where c.order_id = o.id and c.status <> ? and c.not_after > ?))"
        );
        let values = [
            Value::from(account),
            OrderStatus::Awaiting.as_str().into(),
            OrderStatus::Verification.as_str().into(),
            OrderStatus::Accepted.as_str().into(),
            CertificateStatus::Revoked.as_str().into(),
            moment::stamp(now).into(),
        ];
        let rows = self.rows(&sql, &values)?;
        let orders = rows.iter().map(|row| {
            let created_at = moment::read(&whmcs::text(row, "created_at")).unwrap_or(now);
            (whmcs::text(row, "certum_id"), created_at)
        });
        Ok(orders.collect())
    }

    /// That nothing of a service is left to be asked for.
    pub(crate) fn is_fresh(self, service: u64) -> Result<()> {
        let fresh = columns([("stale", 0.into())]);
        self.set(
            TABLE,
            &fresh,
            "service_id = ? and stale = 1",
            &[service.into()],
        )?;
        Ok(())
    }

    /// Marked orders of an account, each Certum's number with the service; not those whose service is about an order at
    /// another account by now.
    pub(crate) fn stale_orders(self, account: u64) -> Result<Vec<(String, u64)>> {
        let sql = format!(
            "select o.certum_id, o.service_id from {TABLE} o join mod_certum_services s on s.service_id = o.service_id
                left join {TABLE} p on p.id = s.order_id
                where o.stale = 1 and o.certum_id <> '' and o.account_id = ?
                    and coalesce(nullif(p.account_id, 0), o.account_id) = o.account_id
                order by o.tried_at, o.service_id"
        );
        let rows = self.rows(&sql, &[account.into()])?;
        let orders = rows.iter().map(|row| {
            let number = whmcs::text(row, "certum_id");
            (number, whmcs::number(row, "service_id"))
        });
        Ok(orders.collect())
    }

    /// Services whose orders wait, while their codes to publish are lost.
    pub(crate) fn services_with_lost_codes(self) -> Result<Vec<u64>> {
        let sql = format!(
            "select distinct service_id from {TABLE} where code_lost = 1 and status in (?, ?, ?)"
        );
        let waiting = [
            OrderStatus::Awaiting,
            OrderStatus::Verification,
            OrderStatus::Accepted,
        ];
        let waiting = waiting.map(|status| Value::from(status.as_str()));
        self.service_numbers(&sql, &waiting)
    }

    /// Services that WHMCS shows as something else than they are: of those with which something was done lately, and of some
    /// others, more of which would take longer the more there are. With `daily` of all, and those whose due date may
    /// follow, too.
    pub(crate) fn services_shown_wrong(self, daily: bool, now: OffsetDateTime) -> Result<Vec<u64>> {
        let services = Service::TABLE.name;
        let all =
            format!("select service_id, order_id, sslorder_id, certificate_id from {services}");
        let looked_at = if daily {
            all
        } else {
            let first = format!(
                "(select case when max(id) > {OTHERS} then max(id) - {OTHERS} else 0 end from {services}) * ? / {SHARES}"
            );
            // A union is read before anything is joined to it, each part by its own key.
            format!(
                "{all} where updated_at > ? union {all} where id > {first} and id <= {first} + {OTHERS}"
            )
        };
        let sql = format!(
            "select s.service_id from ({looked_at}) s join {TABLE} o on o.id = s.order_id
                left join tblsslorders x on x.id = s.sslorder_id join tblhosting h on h.id = s.service_id
                join tblproducts p on p.id = h.packageid
                left join mod_certum_certificates c on c.id = s.certificate_id
                where o.certum_id <> '' and p.servertype = ? and (x.id is null or x.status = ?
                    or (? = 1 and o.status = ? and p.configoption13 = 'on' and c.not_after > h.nextduedate)
                    or case when c.status in (?, ?) or c.not_after <= ?
                        then h.domainstatus = ?
                        else h.domainstatus = ? or h.suspendreason like ? end)"
        );
        let mut values: Vec<Value> = Vec::new();
        if !daily {
            let share = share_at(now);
            values.extend([
                moment::stamp(now.saturating_sub(LATELY)).into(),
                share.into(),
                share.into(),
            ]);
        }
        values.extend([
            Value::from(MODULE),
            SslStatus::AwaitingConfiguration.as_str().into(),
            u8::from(daily).into(),
            OrderStatus::Enrolled.as_str().into(),
            CertificateStatus::Revoked.as_str().into(),
            CertificateStatus::Revoking.as_str().into(),
            moment::stamp(now).into(),
            ServiceStatus::Active.as_str().into(),
            ServiceStatus::Completed.as_str().into(),
            format!("{OUR_REASON}%").into(),
        ]);
        self.service_numbers(&sql, &values)
    }

    /// The services that a SELECT names.
    pub(super) fn service_numbers(self, sql: &str, values: &[Value]) -> Result<Vec<u64>> {
        let rows = self.rows(sql, values)?;
        Ok(rows
            .iter()
            .map(|row| whmcs::number(row, "service_id"))
            .collect())
    }
}

/// Numbers of Certum's and an account, as the values of a statement.
fn numbered(numbers: &[&str], account: u64) -> Vec<Value> {
    let numbers = numbers.iter().map(|number| Value::from(*number));
    numbers.chain([account.into()]).collect()
}

/// A column's text; `None` where there is none.
fn filled(row: &Row, column: &str) -> Option<String> {
    Some(whmcs::text(row, column)).filter(|text| !text.is_empty())
}

/// The columns to write of an order.
fn written(news: &OrderNews) -> Row {
    let proof = news.verification.as_ref();
    let lost = proof.map(|proof| proof.as_ref().and_then(|proof| proof.lost));
    let news = OrderNews {
        code_lost: lost.map(|lost| lost.is_some_and(CodeLost::can_be_asked_for)),
        ..news.clone()
    };
    news.columns()
}

/// At which of the places a run begins: by the golden ratio, so that runs reach all of them, however far they are apart.
fn share_at(now: OffsetDateTime) -> u64 {
    let seconds = now.unix_timestamp().unsigned_abs();
    seconds.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn runs_of_cron_come_to_all_places() {
        for apart in [60, 300, 600, 3600, 86400] {
            let mut seen = [0; 100];
            for run in 0..400 {
                let now = datetime!(2026-11-30 12:00 UTC) + Duration::seconds(apart * run);
                let place = share_at(now) * 100 / (SHARES + 1);
                seen[usize::try_from(place).unwrap()] += 1;
            }
            assert!(
                seen.iter().all(|times| (1..=20).contains(times)),
                "{apart}: {seen:?}"
            );
        }
    }
}

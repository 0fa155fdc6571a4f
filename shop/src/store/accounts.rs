//! `mod_certum_accounts`.

use super::changes::outcomes;
use super::{Store, columns};
use crate::column::Column;
use crate::host::Result;
use crate::moment;
use crate::records::{Account, AccountNews, Record};
use crate::whmcs;
use crate::words::{CertificateStatus, Environment, OrderStatus, Outcome};
use serde_json::Value;
use time::OffsetDateTime;

const TABLE: &str = Account::TABLE.name;

/// An account, and whether it is in use.
#[derive(Clone, Debug)]
pub(crate) struct AccountInUse {
    pub(crate) account: Account,
    /// 0 where no order at Certum was sent with it; they are not counted, as there may be very many.
    pub(crate) orders: u64,
    /// Whether one of them is under way, or its certificate is good.
    pub(crate) is_alive: bool,
}

impl Store<'_> {
    /// Adds an account: the number of its row. Fails where there is one of this name.
    pub(crate) fn add_account(self, account: &Account) -> Result<u64> {
        self.host.insert(TABLE, &account.whole().columns())
    }

    /// Writes what is new of an account.
    pub(crate) fn update_account(self, id: u64, news: &AccountNews) -> Result<()> {
        self.set(TABLE, &news.columns(), "id = ?", &[id.into()])?;
        Ok(())
    }

    /// An account by its name, as the database compares names.
    pub(crate) fn account(
        self,
        user_name: &str,
        environment: Environment,
    ) -> Result<Option<Account>> {
        let sql = format!("select * from {TABLE} where user_name = ? and environment = ?");
        self.one(&sql, &[user_name.into(), environment.write()])
    }

    /// An account by its number.
    pub(crate) fn account_of_id(self, id: u64) -> Result<Option<Account>> {
        let sql = format!("select * from {TABLE} where id = ?");
        self.one(&sql, &[id.into()])
    }

    /// All of them.
    pub(crate) fn accounts(self) -> Result<Vec<Account>> {
        self.readable(&format!("select * from {TABLE} order by id"), &[])
    }

    /// All of them, with how far they are in use.
    pub(crate) fn accounts_in_use(self, now: OffsetDateTime) -> Result<Vec<AccountInUse>> {
        // An order that is over was refused or cancelled, or its certificate is revoked or has ended, and nothing takes its
        // place.
        let sql = format!(
            "select a.*, exists (select 1 from mod_certum_orders o where o.account_id = a.id and o.certum_id <> '')
                    as order_count,
                exists (select 1 from mod_certum_orders o join mod_certum_services s on s.order_id = o.id
                    left join mod_certum_certificates c on c.id = s.certificate_id
                    where o.account_id = a.id and o.certum_id <> '' and not (o.status = ? and c.id is null
                        or o.status in (?, ?) and (coalesce(c.status = ?, 0) or coalesce(c.not_after <= ?, 0)))) as is_alive,
                exists (select 1 from mod_certum_changes u join mod_certum_orders o on o.id = u.order_id
                    where o.account_id = a.id and u.intent is not null
                        and u.outcome in ({})) as is_open
                from {TABLE} a order by a.id",
            outcomes(Outcome::is_open)
        );
        let (enrolled, rejected) = (OrderStatus::Enrolled, OrderStatus::Rejected);
        let values = [
            Value::from(rejected.as_str()),
            enrolled.as_str().into(),
            rejected.as_str().into(),
            CertificateStatus::Revoked.as_str().into(),
            moment::stamp(now).into(),
        ];
        self.readable_by(&sql, &values, |row| {
            Ok(AccountInUse {
                account: Account::read(row)?,
                orders: whmcs::number(row, "order_count"),
                is_alive: ["is_alive", "is_open"]
                    .iter()
                    .any(|column| whmcs::number(row, column) > 0),
            })
        })
    }

    /// Those that Certum refuses, while nobody was told of it.
    pub(crate) fn untold_refusals(self) -> Result<Vec<Account>> {
        let sql =
            format!("select * from {TABLE} where refused_at is not null and refusal_told = 0");
        self.readable(&sql, &[])
    }

    /// That there is nothing to catch up on at an account, unless it was read later than that.
    pub(crate) fn nothing_to_catch_up(self, id: u64, now: OffsetDateTime) -> Result<()> {
        let now: Value = moment::stamp(now).into();
        let row = columns([("synced_until", now.clone())]);
        self.set(
            TABLE,
            &row,
            "id = ? and synced_until < ?",
            &[id.into(), now],
        )?;
        Ok(())
    }
}

//! All that is known of services, by a handful of statements however many there are.

use super::changes::outcomes;
use super::{Store, places, read, values};
use crate::host::{Result, Row};
use crate::records::{Certificate, Change, Order, Record, Service, Term};
use crate::setting::{self, Setting};
use crate::whmcs::{self, Hosting};
use crate::words::Outcome;

/// What is stored of a service.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    /// What tells this installation apart from others that share an account.
    pub(crate) installation: String,
    pub(crate) service: Service,
    pub(crate) hosting: Hosting,
    pub(crate) orders: Vec<Order>,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) terms: Vec<Term>,
    pub(crate) changes: Vec<Change>,
}

impl Store<'_> {
    /// What is stored of services, in no order; those that are not there, or detached, are left out. One row that cannot be read stops it.
    pub(crate) fn cases(self, services: &[u64]) -> Result<Vec<Loaded>> {
        if services.is_empty() {
            return Ok(Vec::new());
        }
        let known = values(services);
        let places = places(known.len());
        let options = settings_columns("p").join(", ");
        let rows = self.rows(
            &format!(
                "select s.*, h.userid, h.domain, h.domainstatus, h.billingcycle, h.nextduedate,
                    h.nextinvoicedate, h.suspendreason,
                    (select count(*) from tblcancelrequests q where q.relid = h.id) as cancel_requests, p.servertype, p.name as product, {options}, c.language, c.email,
                    x.status as ssl_status, x.remoteid,
                    (select value from mod_certum_meta where name = 'installation') as installation
                from mod_certum_services s left join tblhosting h on h.id = s.service_id
                    left join tblproducts p on p.id = h.packageid left join tblclients c on c.id = h.userid
                    left join tblsslorders x on x.id = s.sslorder_id
                where s.detached_at is null and s.service_id in ({places})"
            ),
            &known,
        )?;
        let mut cases: Vec<Loaded> = rows.iter().map(loaded).collect::<Result<_>>()?;
        if cases.is_empty() {
            return Ok(cases);
        }
        let of_service = |table: &str, order: &str| {
            format!("select * from {table} where service_id in ({places}) order by {order}")
        };
        let orders: Vec<Order> = self.all(&of_service(Order::TABLE.name, "id"), &known)?;
        let terms: Vec<Term> = self.all(&of_service(Term::TABLE.name, "begins_at"), &known)?;
        let certificates: Vec<Certificate> = self.all(
            &format!(
                "select c.* from mod_certum_certificates c join mod_certum_orders o on o.id = c.order_id
                    where o.service_id in ({places}) order by c.not_before desc, c.id desc"
            ),
            &known,
        )?;
        // The last of each kind, and each that is open.
        let changes: Vec<Change> = self.all(
            &format!(
                "select w.* from (select max(id) as id from mod_certum_changes
                    where service_id in ({places}) group by service_id, operation, outcome,
                        case when outcome in ({}) then id else 0 end) l
                    join mod_certum_changes w on w.id = l.id order by w.id",
                outcomes(Outcome::is_open)
            ),
            &known,
        )?;
        for case in &mut cases {
            let id = case.service.service_id;
            case.orders = take(&orders, |order| order.service_id == id);
            case.terms = take(&terms, |term| term.service_id == id);
            case.changes = take(&changes, |change| change.service_id == id);
            let own = |certificate: &Certificate| {
                let mut orders = case.orders.iter();
                orders.any(|order| order.id == certificate.order_id)
            };
            case.certificates = take(&certificates, own);
        }
        Ok(cases)
    }

    /// What is stored of a service; `None` where nothing is.
    pub(crate) fn case(self, service: u64) -> Result<Option<Loaded>> {
        Ok(self.cases(&[service])?.into_iter().next())
    }
}

/// Which columns settings are made of: all but the password.
pub(super) fn settings_columns(table: &str) -> Vec<String> {
    let options = (1..=setting::MOST).filter(|place| *place != Setting::Password.place());
    options
        .map(|number| format!("{table}.configoption{number}"))
        .collect()
}

fn loaded(row: &Row) -> Result<Loaded> {
    Ok(Loaded {
        installation: whmcs::text(row, "installation"),
        service: read(row)?,
        hosting: Hosting::read(row),
        orders: Vec::new(),
        certificates: Vec::new(),
        terms: Vec::new(),
        changes: Vec::new(),
    })
}

fn take<T: Clone>(all: &[T], own: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|record| own(record)).cloned().collect()
}

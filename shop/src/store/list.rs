//! The administrator's list of all certificates: two statements, however many there are, and one more for its picture.

mod ending;
#[cfg(test)]
mod tests;

use super::Store;
use crate::actions::Phase;
use crate::column::Column;
use crate::host::{Result, Row};
use crate::list::{Concern, Condition, Fact, List, ListRow, ListTotals, PER_PAGE, Sort, When, had};
use crate::moment;
use crate::records::{Certificate, Order, Record, Service, Unreadable};
use crate::whmcs::{number, text};
use crate::words::{
    BillingCycle, CertificateStatus, Operation, OrderStatus, Outcome, ServiceStatus,
};
use serde_json::Value;
use time::OffsetDateTime;

/// What is read of a row beside what its phase and problems are told by.
const SHOWN: &str = "s.id, s.service_id, s.client_id, s.opened_at, s.input, o.id as order_id, o.status as order_status, \
     o.certum_id, c.id as certificate_id, c.status as certificate_status, c.not_after, c.serial, h.domain, \
     h.domainstatus, h.billingcycle, h.nextduedate, p.name as product, k.firstname, k.lastname, k.companyname";

/// When something was last done with a service.
const LAST_STEP: &str = "coalesce((select max(w.updated_at) from mod_certum_changes w \
     where w.service_id = s.service_id), s.opened_at)";

/// Where a text is searched. `verification` holds all names of an order that waits, in ASCII, `san_states` those of any.
const SEARCHED: [&str; 11] = [
    "h.domain",
    "c.serial",
    "o.certum_id",
    "o.number",
    "o.verification",
    "o.san_states",
    "k.firstname",
    "k.lastname",
    "k.companyname",
    "k.email",
    "p.name",
];

/// All facts that the database tells as numbers, each with its column.
const FLAGS: [(Fact, &str); 4] = [
    (Fact::Placing, "placing"),
    (Fact::Replacing, "replacing"),
    (Fact::Unsettled, "unsettled"),
    (Fact::Several, "several"),
];

/// The place of a row among those that need a person; only where rows are sorted by it.
const PLACE: &str = "attention_place";

/// A service's order, its certificate, and WHMCS's side of it.
const SIDES: &str = "left join mod_certum_orders o on o.id = s.order_id \
     left join mod_certum_certificates c on c.id = s.certificate_id left join tblhosting h on h.id = s.service_id";

/// Names that are there more than once, whosever they are: few, and told by their index alone.
const REPEATED: &str =
    "(select names from mod_certum_services where names <> '' group by names having count(*) > 1)";

/// Another service of a client for the same names.
#[derive(Clone, Debug)]
pub(crate) struct SameNames {
    /// WHMCS's number of it.
    pub(crate) service_id: u64,
    /// The product's name, as WHMCS stores it.
    pub(crate) product: String,
    /// Its certificate's end; `None` while it is under way.
    pub(crate) not_after: Option<OffsetDateTime>,
}

impl Store<'_> {
    /// How many rows there are, and of what kind.
    pub(crate) fn list_totals(self, list: &List) -> Result<ListTotals> {
        let sql = totals(list);
        let row = self.row(&sql.text, &sql.values)?.unwrap_or_default();
        Ok(ListTotals::new(
            number(&row, "total"),
            number(&row, "matching"),
            number(&row, "with_problems"),
            |phase| number(&row, &format!("phase_{}", phase.as_str())),
            |problem| number(&row, &format!("problem_{}", problem.as_str())),
        ))
    }

    /// The page's rows; those that cannot be read are set apart, with a line in WHMCS's log.
    pub(crate) fn list_rows(self, list: &List) -> Result<Vec<ListRow>> {
        let sql = rows(list);
        self.readable_by(&sql.text, &sql.values, list_row)
    }

    /// WHMCS's numbers of the services on all of the list's pages, in its order.
    pub(crate) fn list_services(self, list: &List) -> Result<Vec<u64>> {
        let sql = sorted(list);
        let rows = self.rows(&sql.text, &sql.values)?;
        Ok(rows.iter().map(|row| number(row, "service_id")).collect())
    }

    /// The rows of some services of the list, in no order; as [`Store::list_rows`] where one cannot be read.
    pub(crate) fn list_rows_of(self, list: &List, services: &[u64]) -> Result<Vec<ListRow>> {
        let mut sql = shown(list);
        sql.push(&format!(
            " where s.service_id in ({})",
            super::places(services.len())
        ));
        sql.values.extend(super::values(services));
        self.readable_by(&sql.text, &sql.values, list_row)
    }

    /// A client's other services for the same names that count, the one that lasts longest first.
    pub(crate) fn same_names(
        self,
        service: &Service,
        names: &str,
        now: OffsetDateTime,
    ) -> Result<Vec<SameNames>> {
        let mut sql = Sql::default();
        sql.push(&format!(
            "select s.service_id, c.id as certificate_id, c.not_after, p.name as product from mod_certum_services s {SIDES} \
             left join tblproducts p on p.id = h.packageid \
             where s.names = ? and s.client_id = ? and s.service_id <> ? and "
        ));
        let values: [Value; 3] = [
            names.into(),
            service.client_id.into(),
            service.service_id.into(),
        ];
        sql.values.extend(values);
        sql.condition(&had(now));
        sql.push(" order by c.not_after desc, s.id limit 5");
        self.readable_by(&sql.text, &sql.values, |row| {
            Ok(SameNames {
                service_id: number(row, "service_id"),
                product: text(row, "product"),
                not_after: read(row, CERTIFICATE, "not_after", "not_after")?,
            })
        })
    }
}

/// The statement for the totals: one row.
fn totals(list: &List) -> Sql {
    let mut sql = Sql::default();
    sql.push("select count(*) as total");
    let mut count = |condition: &Condition, name: &str| {
        sql.push(", sum(case when ");
        sql.condition(condition);
        sql.push(&format!(" then 1 else 0 end) as {name}"));
    };
    count(&list.filter(), "matching");
    for phase in Phase::ALL.iter().copied() {
        let name = format!("phase_{}", phase.as_str());
        count(&list.in_phase(phase), &name);
    }
    count(&list.with_any_problem(), "with_problems");
    for problem in Concern::ALL.iter().copied() {
        let name = format!("problem_{}", problem.as_str());
        count(&list.with_problem(problem), &name);
    }
    sql.from(list);
    sql
}

/// What is shown of rows, all of them.
fn shown(list: &List) -> Sql {
    let mut sql = Sql::default();
    sql.push(&format!("select {SHOWN}, {LAST_STEP} as last_step"));
    for (fact, name) in FLAGS {
        sql.push(&format!(
            ", case when {} then 1 else 0 end as {name}",
            is(fact)
        ));
    }
    sql.from(list);
    sql
}

/// The numbers of all rows that were asked for, in their order.
fn sorted(list: &List) -> Sql {
    let mut sql = Sql::default();
    sql.push("select s.id, s.service_id");
    if list.sort() == Sort::Attention {
        sql.push(", case");
        let mut place = 0;
        for condition in list.needing() {
            sql.push(" when ");
            sql.condition(&condition);
            sql.push(&format!(" then {place}"));
            place += 1;
        }
        sql.push(&format!(" else {place} end as {PLACE}"));
    }
    sql.from(list);
    sql.push(" where ");
    sql.condition(&list.filter());
    sql.sorted(list);
    sql
}

/// The statement for the page's rows.
fn rows(list: &List) -> Sql {
    let mut sql = shown(list);
    // Of all the rows only the numbers are sorted: what is shown is read of the page's own.
    let page = sorted(list);
    let offset = (list.page() - 1) * PER_PAGE;
    sql.push(&format!(
        " join ({} limit {PER_PAGE} offset {offset}) l on l.id = s.id",
        page.text
    ));
    sql.values.extend(page.values);
    sql.sorted(list);
    sql
}

/// Expressions, most significant first; what is empty comes last either way.
const fn order_by(sort: Sort) -> (&'static str, &'static [&'static str]) {
    match sort {
        Sort::Attention => ("s.id is null", &[PLACE, "s.due_at is null", "s.due_at"]),
        Sort::Expiry => ("c.not_after is null", &["c.not_after"]),
        Sort::Name => ("coalesce(h.domain, '') = ''", &["h.domain"]),
        Sort::Client => (
            "k.id is null",
            &[
                "coalesce(nullif(k.companyname, ''), k.lastname)",
                "k.firstname",
            ],
        ),
        Sort::Product => ("p.id is null", &["p.name"]),
        Sort::Due => ("s.due_at is null", &["s.due_at"]),
        Sort::Created => ("s.id is null", &[]),
    }
}

const fn is(fact: Fact) -> &'static str {
    match fact {
        Fact::Ordered => "o.status is not null",
        Fact::Certified => "c.id is not null",
        Fact::Placing => "coalesce(u.placing, 0) = 1",
        Fact::Replacing => "coalesce(u.replacing, 0) = 1",
        Fact::Unsettled => "u.service_id is not null",
        Fact::Several => "d.names is not null",
        Fact::Recurring => {
            "coalesce(h.billingcycle, '') not in ('', 'Free', 'Free Account', 'One Time')"
        }
    }
}

const fn moment(when: When) -> &'static str {
    match when {
        When::End => "c.not_after",
        When::Opened => "s.opened_at",
        When::LastStep => LAST_STEP,
        // WHMCS writes 0000-00-00 for none.
        When::Paid => "(case when h.nextduedate > '1970-01-01' then h.nextduedate else null end)",
    }
}

/// A statement, or a part of one, with the values for its question marks: as `MySQL`, `MariaDB` and `SQLite` understand
/// it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The tables. What is open is grouped once, and so are names that a client has more than once: there is little of
    /// both, however many services there are.
    fn from(&mut self, list: &List) {
        self.push(&format!(
            " from (select * from mod_certum_services where detached_at is null) s {SIDES} left join tblproducts p on p.id = h.packageid \
             left join tblclients k on k.id = s.client_id \
             left join (select service_id, max(case when ",
        ));
        self.in_words("operation", [Operation::QuickOrder.as_str()]);
        self.push(" then 1 else 0 end) as placing, max(case when ");
        let operations = Operation::ALL.iter().filter(|known| known.replaces());
        self.in_words("operation", operations.map(|known| known.as_str()));
        self.push(" then 1 else 0 end) as replacing from mod_certum_changes where ");
        let outcomes = Outcome::ALL.iter().filter(|known| known.is_open());
        self.in_words("outcome", outcomes.map(|known| known.as_str()));
        self.push(" and intent is not null group by service_id) u on u.service_id = s.service_id");
        self.push(&format!(
            " left join (select s.client_id, s.names from {REPEATED} g \
             join mod_certum_services s on s.names = g.names {SIDES} where "
        ));
        self.condition(&list.had());
        self.push(" group by s.client_id, s.names having count(*) > 1) d on d.client_id = s.client_id and d.names = s.names");
    }

    fn sorted(&mut self, list: &List) {
        let direction = if list.is_descending() { "desc" } else { "asc" };
        let (empty_last, keys) = order_by(list.sort());
        self.push(&format!(" order by {empty_last}"));
        for key in keys.iter().copied().chain(["s.id"]) {
            self.push(&format!(", {key} {direction}"));
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) => self.joined(parts, " and ", "1 = 1"),
            Condition::Any(parts) => self.joined(parts, " or ", "1 = 0"),
            Condition::Not(part) => {
                self.push("not ");
                self.condition(part);
            }
            Condition::Is(fact) => self.push(&format!("({})", is(*fact))),
            Condition::Order(words) => {
                let words = words.iter().map(OrderStatus::as_str);
                self.in_words("coalesce(o.status, '')", words);
            }
            Condition::Certificate(words) => {
                let words = words.iter().map(CertificateStatus::as_str);
                self.in_words("coalesce(c.status, '')", words);
            }
            Condition::Service(words) => {
                let words = words.iter().map(ServiceStatus::as_str);
                self.in_words("coalesce(h.domainstatus, '')", words);
            }
            Condition::Until(when, until) => {
                let column = moment(*when);
                self.push(&format!("({column} is not null and {column} <= ?)"));
                self.values.push(until.write());
            }
            Condition::Contains(texts) => self.contains(texts),
        }
    }

    fn contains(&mut self, texts: &[String]) {
        let mut separator = "(";
        for place in SEARCHED {
            for text in texts {
                self.push(separator);
                self.push(&format!("{place} like ? escape '!'"));
                self.values.push(pattern(text).into());
                separator = " or ";
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

    /// That an expression is one of some words.
    fn in_words<'w>(&mut self, expression: &str, words: impl IntoIterator<Item = &'w str>) {
        let before = self.values.len();
        self.values.extend(words.into_iter().map(Value::from));
        let places = super::places(self.values.len() - before);
        self.push(&format!("({expression} in ({places}))"));
    }
}

/// What `LIKE` has to be asked to find a text as it stands, with `!` before what would mean something else.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars() {
        if matches!(character, '!' | '%' | '_') {
            pattern.push('!');
        }
        pattern.push(character);
    }
    pattern + "%"
}

/// A table of the module's, and the column with the number of its row.
type Origin = (&'static str, &'static str);

const SERVICE: Origin = (Service::TABLE.name, "id");
const ORDER: Origin = (Order::TABLE.name, "order_id");
const CERTIFICATE: Origin = (Certificate::TABLE.name, "certificate_id");

fn list_row(row: &Row) -> Result<ListRow, Unreadable> {
    let flag = |fact| {
        let mut flags = FLAGS.into_iter();
        flags.any(|(known, name)| known == fact && number(row, name) == 1)
    };
    let certificate = match number(row, CERTIFICATE.1) {
        0 => None,
        _ => Some((
            read(row, CERTIFICATE, "status", "certificate_status")?,
            read(row, CERTIFICATE, "not_after", "not_after")?,
        )),
    };
    Ok(ListRow {
        service_id: number(row, "service_id"),
        client_id: number(row, "client_id"),
        opened_at: read(row, SERVICE, "opened_at", "opened_at")?,
        last_step: read(row, SERVICE, "opened_at", "last_step")?,
        input: read(row, SERVICE, "input", "input")?,
        order: read(row, ORDER, "status", "order_status")?,
        certum_id: text(row, "certum_id"),
        certificate,
        serial: text(row, "serial"),
        placing: flag(Fact::Placing),
        replacing: flag(Fact::Replacing),
        unsettled: flag(Fact::Unsettled),
        several: flag(Fact::Several),
        recurring: BillingCycle::parse(&text(row, "billingcycle")).recurs(),
        paid_until: moment::read_day(&text(row, "nextduedate"))
            .map(|day| day.midnight().assume_utc()),
        service_status: ServiceStatus::parse(text(row, "domainstatus").trim()),
        domain: text(row, "domain"),
        product: text(row, "product"),
        first_name: text(row, "firstname"),
        last_name: text(row, "lastname"),
        company: text(row, "companyname"),
    })
}

/// What a column of a table holds, that stands in the row under a name.
fn read<T: Column>(
    row: &Row,
    (table, id): Origin,
    column: &'static str,
    name: &str,
) -> Result<T, Unreadable> {
    let value = row.get(name).unwrap_or(&Value::Null);
    T::read(value).ok_or_else(|| Unreadable {
        table,
        row: text(row, id),
        column,
    })
}

//! What ends when, for the list's picture: one statement, counted by the database.

use super::Sql;
use crate::column::Column;
use crate::host::Result;
use crate::list::{BINS, Bins, Ending, List, edges, lives};
use crate::store::Store;
use crate::whmcs::{number, text};
use time::OffsetDateTime;

/// The last term of each service's present attempt, but for what an order was to deliver that came to nothing.
const TERMS: &str = "(select t.service_id, max(t.ends_at) as ends_at from mod_certum_terms t \
     join mod_certum_services a on a.service_id = t.service_id and a.attempt = t.attempt and a.detached_at is null \
     left join mod_certum_orders r on r.id = t.order_id \
     where t.invoice_id <> 0 or coalesce(r.status, '') <> 'REJECTED' group by t.service_id)";

impl Store<'_> {
    /// How many certificates in force, and how many paid terms, end in each of the picture's spans.
    pub(crate) fn ending(self, list: &List) -> Result<[Bins; 2]> {
        let sql = ending(list);
        let mut counted = [[0; BINS]; 2];
        for row in self.rows(&sql.text, &sql.values)? {
            let span = usize::try_from(number(&row, "span")).unwrap_or(BINS);
            let kind = Ending::parse(&text(&row, "kind")).map(|kind| kind as usize);
            let bins = kind.and_then(|kind| counted.get_mut(kind));
            if let Some(count) = bins.and_then(|bins| bins.get_mut(span)) {
                *count = number(&row, "many");
            }
        }
        Ok(counted)
    }
}

fn ending(list: &List) -> Sql {
    let edges: Vec<OffsetDateTime> = edges(list.now()).collect();
    let mut sql = Sql::default();
    sql.spans(Ending::Certificate, "c.not_after", &edges);
    sql.push(
        " from mod_certum_services s join mod_certum_certificates c on c.id = s.certificate_id \
         where s.detached_at is null and ",
    );
    sql.condition(&list.in_force());
    sql.until("c.not_after", edges.last());
    sql.push(" union all ");
    sql.spans(Ending::Term, "e.ends_at", &edges);
    sql.push(&format!(
        " from {TERMS} e join tblhosting h on h.id = e.service_id where e.ends_at > ? and "
    ));
    sql.values.push(list.now().write());
    sql.condition(&lives());
    sql.until("e.ends_at", edges.last());
    sql
}

impl Sql {
    /// The span that a moment lies in, and how many do.
    fn spans(&mut self, kind: Ending, moment: &str, edges: &[OffsetDateTime]) {
        self.push(&format!("select '{}' as kind, case", kind.as_str()));
        for (place, edge) in edges.iter().enumerate() {
            self.push(&format!(" when {moment} < ? then {place}"));
            self.values.push(edge.write());
        }
        self.push(" end as span, count(*) as many");
    }

    fn until(&mut self, moment: &str, edge: Option<&OffsetDateTime>) {
        self.push(&format!(" and {moment} < ? group by span"));
        self.values.extend(edge.map(Column::write));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Form;
    use time::macros::datetime;

    #[test]
    fn each_question_mark_has_its_value() {
        let list = List::read(&Form::default(), datetime!(2026-11-22 12:00 UTC));
        let sql = ending(&list);
        assert_eq!(
            sql.text.matches('?').count(),
            sql.values.len(),
            "{}",
            sql.text
        );
        assert_eq!(sql.text.matches(" group by span").count(), 2);
    }
}

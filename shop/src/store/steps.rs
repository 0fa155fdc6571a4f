//! How the module's own tables are made, as steps that are only ever appended to.

use crate::records::{Account, Certificate, Change, Mail, Order, Record, Service, Table, Term};
use serde_json::{Map, Value, json};

/// The table of single values, made before all steps: it counts them.
const META: Table = Table {
    name: super::meta::META,
    columns: &[],
    unique: &[],
};

const STEPS: [Table; 8] = [
    META,
    Service::TABLE,
    Order::TABLE,
    Term::TABLE,
    Certificate::TABLE,
    Change::TABLE,
    Mail::TABLE,
    Account::TABLE,
];

/// Every step: `table`, `columns` (each with `type` and the rest as the query builder of Laravel takes it) and `unique`.
#[must_use]
pub fn steps() -> Value {
    let steps = STEPS.iter().map(|step| {
        let columns: Map<String, Value> = step
            .columns
            .iter()
            .map(|(name, words)| ((*name).to_owned(), column(words)))
            .collect();
        json!({ "table": step.name, "columns": columns, "unique": step.unique })
    });
    steps.collect()
}

fn column(words: &str) -> Value {
    let (kind, rest) = words.split_once(' ').unwrap_or((words, ""));
    let (kind, length) = kind.split_once(':').unwrap_or((kind, ""));
    let mut column = Map::from_iter([("type".to_owned(), Value::from(kind))]);
    if let Ok(length) = length.parse::<u64>() {
        column.insert("length".to_owned(), length.into());
    }
    for word in rest.split(' ').filter(|word| !word.is_empty()) {
        let (name, value) = match word.strip_prefix('=') {
            Some(default) => ("default", default.into()),
            None => (word, true.into()),
        };
        column.insert(name.to_owned(), value);
    }
    Value::Object(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_the_query_builder_takes_them() {
        let steps = steps();
        let orders = &steps[2]["columns"];
        assert_eq!(
            orders["certum_id"],
            json!({ "type": "string", "length": 64, "default": "", "index": true })
        );
        assert_eq!(
            orders["attempt"],
            json!({ "type": "integer", "default": "1" })
        );
        assert_eq!(
            orders["checked_at"],
            json!({ "type": "dateTime", "nullable": true })
        );
        assert_eq!(steps[4]["unique"], json!(["order_id", "serial"]));
    }
}

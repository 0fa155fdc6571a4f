//! The module's own tables, as steps that are only ever appended to.
//!
//! They stand beside what reads and writes their rows ([`Purchase`](super::Purchase), changes, refreshing).

use serde_json::{Map, Value, json};

/// What a step makes: a table with a number for each row, or further columns of one that is there. A column is its
/// type (`:` and a length), `nullable`, `index` or `unique`, and `=` with its default.
struct Step {
    table: &'static str,
    columns: &'static [(&'static str, &'static str)],
    /// Columns that are unique together.
    unique: &'static [&'static str],
}

const STEPS: &[Step] = &[
    // Made before all steps: it counts them.
    Step {
        table: "mod_certum_meta",
        columns: &[],
        unique: &[],
    },
    Step {
        table: "mod_certum_orders",
        columns: &[
            ("service_id", "integer unique"),
            ("client_id", "integer index"),
            ("sslorder_id", "integer index"),
            ("attempt", "integer =1"),
            ("number", "string:64 ="),
            ("certum_id", "string:64 = index"),
            ("customer", "string:191 ="),
            ("product_code", "string:16 ="),
            ("order_status", "string:32 = index"),
            ("certificate_status", "string:32 ="),
            ("serial", "string:64 ="),
            ("not_after", "dateTime nullable"),
            ("outcome_unknown", "boolean =0 index"),
            ("busy_until", "dateTime nullable"),
            ("input", "longText nullable"),
            ("problems", "longText nullable"),
            ("choice", "longText nullable"),
            ("verification", "longText nullable"),
            ("steps", "longText nullable"),
            ("checked_at", "dateTime nullable"),
            ("created_at", "dateTime"),
            ("updated_at", "dateTime"),
        ],
        unique: &[],
    },
    Step {
        table: "mod_certum_certificates",
        columns: &[
            ("order_id", "integer"),
            ("serial", "string:64"),
            ("status", "string:32"),
            ("not_before", "dateTime"),
            ("not_after", "dateTime"),
            ("pem", "longText"),
            ("chain", "longText"),
            ("created_at", "dateTime"),
        ],
        unique: &["order_id", "serial"],
    },
    Step {
        table: "mod_certum_journal",
        columns: &[
            ("order_id", "integer index"),
            ("operation", "string:32"),
            ("number", "string:64"),
            ("phase", "string:16"),
            ("detail", "text"),
            ("created_at", "dateTime"),
        ],
        unique: &[],
    },
    Step {
        table: "mod_certum_mails",
        columns: &[
            ("order_id", "integer index"),
            ("event", "string:128 unique"),
            ("state", "string:16"),
            ("created_at", "dateTime"),
        ],
        unique: &[],
    },
    Step {
        table: "mod_certum_accounts",
        columns: &[
            ("user_name", "string:150"),
            ("environment", "string:16"),
            ("password", "text"),
            ("synced_until", "dateTime nullable"),
        ],
        unique: &["user_name", "environment"],
    },
    Step {
        table: "mod_certum_orders",
        columns: &[
            ("operation", "string:32 ="),
            ("intent", "longText nullable"),
            ("next_csr", "longText nullable"),
            ("san_states", "longText nullable"),
            ("stale", "boolean =0 index"),
        ],
        unique: &[],
    },
    Step {
        table: "mod_certum_certificates",
        columns: &[("certum_id", "string:64 = index")],
        unique: &[],
    },
    Step {
        table: "mod_certum_mails",
        columns: &[("since", "dateTime nullable")],
        unique: &[],
    },
    Step {
        table: "mod_certum_orders",
        columns: &[("account_id", "integer =0 index")],
        unique: &[],
    },
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
        json!({ "table": step.table, "columns": columns, "unique": step.unique })
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
        let orders = &steps[1]["columns"];
        assert_eq!(
            orders["certum_id"],
            json!({ "type": "string", "length": 64, "default": "", "index": true })
        );
        assert_eq!(
            orders["attempt"],
            json!({ "type": "integer", "default": "1" })
        );
        assert_eq!(
            orders["not_after"],
            json!({ "type": "dateTime", "nullable": true })
        );
        assert_eq!(steps[2]["unique"], json!(["order_id", "serial"]));
    }

    /// A column that an installation has already, added to a former step, would never be made there.
    #[test]
    fn steps_that_were_released_stay_as_they_are() {
        let counts: Vec<usize> = STEPS.iter().map(|step| step.columns.len()).collect();
        assert_eq!(counts, [0, 22, 8, 6, 4, 4, 5, 1, 1, 1]);
    }
}

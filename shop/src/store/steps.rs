//! How the module's own tables are made, as steps that are only ever appended to.

use crate::records::{Account, Certificate, Change, Mail, Order, Record, Service, Table, Term};
use serde::{Serialize, Serializer};

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

/// How a table is made, as the query builder of Laravel takes it.
#[derive(Clone, Debug, Serialize)]
pub struct TableStep {
    /// The table's name.
    table: &'static str,
    /// Its columns beside the row's number.
    #[serde(serialize_with = "in_order")]
    columns: Vec<(&'static str, Described)>,
    /// Columns that are unique together.
    unique: &'static [&'static str],
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Described {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    nullable: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    index: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unique: bool,
}

/// Every step, in order.
pub fn steps() -> impl Iterator<Item = TableStep> {
    STEPS.into_iter().map(|step| {
        let columns = step.columns.iter();
        TableStep {
            table: step.name,
            columns: columns
                .map(|(name, words)| (*name, column(words)))
                .collect(),
            unique: step.unique,
        }
    })
}

fn in_order<S: Serializer>(
    columns: &[(&'static str, Described)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(columns.iter().map(|(name, column)| (name, column)))
}

fn column(words: &'static str) -> Described {
    let (kind, rest) = words.split_once(' ').unwrap_or((words, ""));
    let (kind, length) = kind.split_once(':').unwrap_or((kind, ""));
    let all = rest.split(' ').filter(|word| !word.is_empty());
    let has = |wanted| all.clone().any(|word| word == wanted);
    Described {
        kind,
        length: length.parse().ok(),
        default: all.clone().find_map(|word| word.strip_prefix('=')),
        nullable: has("nullable"),
        index: has("index"),
        unique: has("unique"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn columns_are_as_the_query_builder_takes_them() {
        let steps = json!(steps().collect::<Vec<_>>());
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

//! What all records have in common.

use serde_json::Value;
use std::fmt;

use crate::column::Column;

pub(crate) use crate::host::Row;

/// How a table is made. A column is its type (`:` and a length), `nullable`, `index` or `unique`, and `=` with its
/// default.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its columns beside the row's number.
    pub(crate) columns: &'static [(&'static str, &'static str)],
    /// Columns that are unique together.
    pub(crate) unique: &'static [&'static str],
}

/// A row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    /// The table.
    pub(crate) table: &'static str,
    /// The row's number.
    pub(crate) row: String,
    /// The column.
    pub(crate) column: &'static str,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { table, row, column } = self;
        write!(
            formatter,
            "Row {row} of {table} cannot be read: its column {column} holds something else than it should. \
             Set it right in the database."
        )
    }
}

/// A typed row of one of the module's tables.
pub(crate) trait Record: Sized {
    /// How its table is made.
    const TABLE: Table;

    /// Reads a row.
    fn read(row: &Row) -> Result<Self, Unreadable>;
}

/// What a column holds; a missing one counts as NULL.
pub(crate) fn column<T: Column>(
    table: &'static str,
    row: &Row,
    column: &'static str,
) -> Result<T, Unreadable> {
    let value = row.get(column).unwrap_or(&Value::Null);
    T::read(value).ok_or_else(|| Unreadable {
        table,
        row: row.get("id").and_then(String::read).unwrap_or_default(),
        column,
    })
}

macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident, $news:ident in $table:ident, unique $unique:tt {
            $($(#[$doc:meta])* $field:ident: $kind:ty = $words:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::struct_field_names, reason = "named as the columns are")]
        pub(crate) struct $name {
            /// The row's number; 0 for one that is not stored.
            pub(crate) id: u64,
            $($(#[$doc])* pub(crate) $field: $kind,)+
        }

        /// What is new of a row: only these columns are written.
        #[derive(Clone, Debug, Default, PartialEq)]
        #[allow(clippy::option_option, reason = "a column may be set to NULL")]
        pub(crate) struct $news {
            $(pub(crate) $field: Option<$kind>,)+
        }

        impl $crate::records::Record for $name {
            const TABLE: $crate::records::Table = $crate::records::Table {
                name: stringify!($table),
                columns: &[$((stringify!($field), $words)),+],
                unique: &$unique,
            };

            fn read(row: &$crate::records::Row) -> Result<Self, $crate::records::Unreadable> {
                use $crate::records::record::column;
                Ok(Self {
                    id: column(stringify!($table), row, "id")?,
                    $($field: column(stringify!($table), row, stringify!($field))?,)+
                })
            }
        }

        #[allow(dead_code, reason = "not each table's rows are written in each way")]
        impl $name {
            /// Takes over what is new.
            pub(crate) fn take(&mut self, news: &$news) {
                $(if let Some(value) = &news.$field {
                    self.$field.clone_from(value);
                })+
            }

            /// All of it, to be inserted.
            pub(crate) fn whole(&self) -> $news {
                $news { $($field: Some(self.$field.clone()),)+ }
            }
        }

        #[allow(dead_code, reason = "not each table's rows are written in each way")]
        impl $news {
            /// The columns to write, with their values.
            pub(crate) fn columns(&self) -> $crate::records::Row {
                let mut columns = $crate::records::Row::new();
                $(if let Some(value) = &self.$field {
                    columns.insert(
                        stringify!($field).to_owned(),
                        $crate::column::Column::write(value),
                    );
                })+
                columns
            }

            /// Whether nothing is new.
            pub(crate) fn is_empty(&self) -> bool {
                *self == Self::default()
            }

            /// These, and what is newer.
            pub(crate) fn and(mut self, newer: Self) -> Self {
                $(if newer.$field.is_some() {
                    self.$field = newer.$field;
                })+
                self
            }
        }
    };
}

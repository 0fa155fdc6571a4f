//! The languages in which people are addressed, and what is said in them.

pub use certum_lang::{Language, Said, Text, Texts, Value};

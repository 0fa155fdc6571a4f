//! What the extension and the module say, in every language: one file a language.
//!
//! Something to be said is a [`Said`]: a [`Text`] with the values that stand in it. It becomes words where it is shown, in
//! the [`Texts`] of its reader. English and Polish have every text, or this crate does not compile; a further language
//! may lack some, which are said in English.
#![forbid(unsafe_code)]

#[macro_use]
mod table;

mod countries;
mod english;
mod language;
mod polish;
mod said;
mod texts;

#[cfg(test)]
mod tests;

pub use english::Text;
pub use language::Language;
pub use said::{Said, Value};
pub use texts::Texts;

//! The list as a file for spreadsheets: RFC 4180 in UTF-8, with the mark by which Excel knows it.

use super::view::Line;
use crate::due::Planned;
use certum::language::{Text, Texts};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, UtcOffset};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a spreadsheet takes for the beginning of a formula, some of it in its wide form.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// ISO 8601 as spreadsheets read it.
const MOMENT: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]");

const COLUMNS: [Text; 14] = [
    Text::head_service,
    Text::attach_names,
    Text::head_client,
    Text::head_product,
    Text::attach_order,
    Text::serial,
    Text::csv_until,
    Text::csv_paid_until,
    Text::status,
    Text::csv_service_status,
    Text::problems,
    Text::head_due,
    Text::csv_next_from,
    Text::csv_next_who,
];

/// What the file has of a row beside its line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exported {
    /// All names, where they are known.
    pub(crate) names: Vec<String>,
    /// The newest certificate's end.
    pub(crate) until: Option<OffsetDateTime>,
    /// The end of the last term that is paid for.
    pub(crate) paid_until: Option<OffsetDateTime>,
    /// What comes next.
    pub(crate) next: Option<Planned>,
}

/// The file, row by row.
pub(crate) struct Export<'a> {
    texts: &'a Texts,
    written: String,
}

impl<'a> Export<'a> {
    /// The file with the heads of its columns.
    pub(crate) fn new(texts: &'a Texts) -> Self {
        let mut export = Self {
            texts,
            written: BYTE_ORDER_MARK.to_owned(),
        };
        export.cells(&COLUMNS.map(|text| texts.get(text)));
        export
    }

    /// Adds a row.
    pub(crate) fn add(&mut self, line: &Line, more: &Exported) {
        let texts = self.texts;
        let words = |kind: &str, word: &str| {
            let text = Text::parse(&format!("{kind}_{word}"));
            text.map_or(word, |text| texts.get(text)).to_owned()
        };
        let problems = line.problems.iter();
        let problems: Vec<String> = problems
            .map(|problem| words("problem", problem.as_str()))
            .collect();
        let service = Some(line.service).filter(|service| *service > 0);
        let names = if more.names.is_empty() {
            line.name.clone()
        } else {
            more.names.join(" ")
        };
        let next = more.next.as_ref();
        self.cells(&[
            service.map_or_else(String::new, |service| service.to_string()),
            names,
            line.client_name.clone(),
            line.product.clone(),
            line.order_number.clone(),
            line.serial.clone(),
            iso(more.until),
            iso(more.paid_until),
            words("status", line.phase),
            line.service_status.clone(),
            problems.join("; "),
            next.map_or_else(String::new, |next| texts.say(&next.said)),
            iso(next.and_then(|next| next.at)),
            next.map_or_else(String::new, |next| texts.get(next.by.text()).to_owned()),
        ]);
    }

    /// The file.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.written.into_bytes()
    }

    fn cells<T: AsRef<str>>(&mut self, cells: &[T; COLUMNS.len()]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.written.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.written.push_str("\r\n");
    }

    /// A cell, in quotes whatever it holds; one that would be run as a formula is a text by the quote that spreadsheets
    /// take for that.
    fn cell(&mut self, cell: &str) {
        self.written.push('"');
        if cell.starts_with(FORMULA) {
            self.written.push('\'');
        }
        self.written.push_str(&cell.replace('"', "\"\""));
        self.written.push('"');
    }
}

fn iso(moment: Option<OffsetDateTime>) -> String {
    let utc = moment.and_then(|moment| moment.checked_to_offset(UtcOffset::UTC));
    utc.and_then(|utc| utc.format(MOMENT).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::due::By;
    use crate::list::Concern;
    use certum::language::Language;
    use time::macros::datetime;

    fn line() -> Line {
        Line {
            service: 7,
            client: 3,
            client_name: "Żółw, \"Syn\" & Co".to_owned(),
            name: "shop.example.com".to_owned(),
            product: "SSL".to_owned(),
            order_number: "C-1".to_owned(),
            serial: "0A1B".to_owned(),
            phase: "issued",
            service_status: "Active".to_owned(),
            not_after: "tomorrow".to_owned(),
            days_left: Some(1),
            problems: vec![Concern::ExpiresSoon, Concern::Twice],
        }
    }

    fn file(line: &Line, more: &Exported) -> String {
        let texts = Texts::default();
        let mut export = Export::new(&texts);
        export.add(line, more);
        String::from_utf8(export.into_bytes()).unwrap()
    }

    #[test]
    fn a_row_has_all_that_is_known() {
        let more = Exported {
            names: vec![
                "shop.example.com".to_owned(),
                "www.shop.example.com".to_owned(),
            ],
            until: Some(datetime!(2026-12-01 01:30 +2)),
            paid_until: Some(datetime!(2027-11-22 12:00 UTC)),
            next: Some(Planned {
                at: Some(datetime!(2026-11-30 23:05:59 UTC)),
                by: By::Cron,
                said: Text::next_renewed.into(),
            }),
        };
        let written = file(&line(), &more);
        let mut lines = written.split("\r\n");
        let head = lines.next().unwrap();
        assert!(
            head.starts_with("\u{feff}\"Service\",\"Names\",\"Client\""),
            "{head}"
        );
        let renewed = Language::English.words(Text::next_renewed);
        assert_eq!(
            lines.next().unwrap(),
            format!(
                "\"7\",\"shop.example.com www.shop.example.com\",\"Żółw, \"\"Syn\"\" & Co\",\"SSL\",\"C-1\",\"0A1B\",\
                 \"2026-11-30 23:30\",\"2027-11-22 12:00\",\"Issued\",\"Active\",\"Expires within 14 days; Client has \
                 another one for the same names\",\"{renewed}\",\"2026-11-30 23:05\",\"by itself\""
            )
        );
        assert_eq!(lines.collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn what_is_not_known_is_empty() {
        let gone = Line {
            service: 0,
            problems: Vec::new(),
            ..line()
        };
        let written = file(&gone, &Exported::default());
        let row = written.split("\r\n").nth(1).unwrap();
        assert!(row.starts_with("\"\",\"shop.example.com\","), "{row}");
        assert!(
            row.ends_with("\"Issued\",\"Active\",\"\",\"\",\"\",\"\""),
            "{row}"
        );
    }

    #[test]
    fn no_cell_is_a_formula_and_none_ends_early() {
        for evil in [
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
        ] {
            let line = Line {
                client_name: evil.to_owned(),
                ..line()
            };
            let written = file(&line, &Exported::default());
            let expected = format!(",\"'{}\",", evil.replace('"', "\"\""));
            assert!(written.contains(&expected), "{written}");
        }
        let plain = Line {
            client_name: "a=1\r\n\",x".to_owned(),
            ..line()
        };
        assert!(file(&plain, &Exported::default()).contains(",\"a=1\r\n\"\",x\","));
    }

    #[test]
    fn each_phase_and_problem_has_its_words() {
        let words = |name: String| Text::parse(&name).is_some();
        for problem in Concern::ALL {
            assert!(words(format!("problem_{}", problem.as_str())));
        }
        for phase in crate::actions::Phase::ALL {
            assert!(words(format!("status_{}", phase.as_str())));
        }
    }
}

//! What is to be published, as a mail has it.

use super::layout::{Table, lines, paragraph};
use crate::case::Case;
use crate::form::html;
use crate::views::published::{self, ToPublish};
use certum::language::{Text, Texts};

/// What has to be done so that the names are proved; empty where nothing has.
pub(super) fn todo(case: &Case) -> String {
    let texts = &case.reader.texts;
    if !(case.has_names() && case.waits()) || case.names_proved() {
        return String::new();
    }
    let mut todo = String::new();
    if let Some(lost) = case.code_lost() {
        todo.push_str(&paragraph(texts.get(lost.text())));
    }
    let all = published::publications(case);
    let said = all.first().map(|first| (is_file(first), is_record(first)));
    let said = match said {
        Some((true, _)) => Some(Text::mail_files),
        Some((_, true)) => Some(Text::mail_records),
        // What the mailbox gets says it itself.
        _ => None,
    };
    if let Some(said) = said {
        todo.push_str(&paragraph(texts.get(said)));
    }
    for what in &all {
        todo.push_str(&of_name(texts, what));
    }
    if all.iter().any(|what| !what.zone.is_empty()) {
        todo.push_str(&paragraph(texts.get(Text::publish_which_host)));
    }
    todo
}

const fn is_file(what: &ToPublish) -> bool {
    !what.url.is_empty()
}

const fn is_record(what: &ToPublish) -> bool {
    !what.host.is_empty()
}

/// What is to be published for one name, whose forms are both of use: one to read, one in the panel.
fn of_name(texts: &Texts, what: &ToPublish) -> String {
    let mut name = format!("<strong>{}</strong>", html(&what.unicode));
    if what.unicode != what.name {
        name = format!("{name} ({})", html(&what.name));
    }
    let table = Table::new(texts);
    let table = if is_file(what) {
        table
            .row(Text::file_address, &what.url)
            .row(Text::file_path, &what.path)
            .row(Text::file_content, &what.value)
    } else if is_record(what) {
        table
            .row(Text::record_type, what.kind)
            .row(Text::record_host, &what.host)
            .row_of(Text::record_short_host, &what.zone, &what.short_host)
            .row(Text::record_value, &what.value)
    } else {
        return format!("<p>{name}<br>\n{}</p>\n", lines(&what.todo));
    };
    format!("<p>{name}</p>\n{}", table.html())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::history::Tone;

    fn of(kind: &'static str) -> ToPublish {
        let is_file = kind == "FILE";
        let only = |is: bool, value: &str| if is { value.to_owned() } else { String::new() };
        ToPublish {
            name: "shop.example.com".to_owned(),
            unicode: "shop.example.com".to_owned(),
            kind,
            host: only(!is_file, "_certum.shop.example.com"),
            short_host: only(!is_file, "_certum.shop"),
            zone: only(!is_file, "example.com"),
            value: "a<b>&c".to_owned(),
            url: only(
                is_file,
                "http://shop.example.com/.well-known/pki-validation/certum.txt",
            ),
            path: only(is_file, "/.well-known/pki-validation/certum.txt"),
            email: String::new(),
            todo: String::new(),
            zone_line: String::new(),
            standing: String::new(),
            tone: Tone::Plain,
            remarks: Vec::new(),
        }
    }

    /// What is left without tags.
    fn text(html: &str) -> String {
        let mut text = String::new();
        for part in html.split('<') {
            text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        }
        text
    }

    #[test]
    fn without_its_tags_each_value_stands_behind_its_label() {
        let texts = Texts::default();
        assert_eq!(
            text(&of_name(&texts, &of("TXT"))),
            "shop.example.com\n\nType: TXT\nHost: _certum.shop.example.com\n\
             Host without the domain example.com: _certum.shop\nValue: a&lt;b&gt;&amp;c\n\n"
        );
        assert_eq!(
            text(&of_name(&texts, &of("FILE"))),
            "shop.example.com\n\nAddress of the file: http://shop.example.com/.well-known/pki-validation/certum.txt\n\
             Path below the web root: /.well-known/pki-validation/certum.txt\n\
             Content of the file: a&lt;b&gt;&amp;c\n\n"
        );
    }

    /// Longer mails are cut off by some of the programs that show them.
    #[test]
    fn a_hundred_names_are_short_enough_to_be_shown_whole() {
        let all = of_name(&Texts::default(), &of("TXT")).len() * 100;
        assert!(all < 90_000, "{all}");
    }
}

//! How mails look: HTML that mail programs show, which reads as text once WHMCS has taken the tags out of it.
//!
//! Only attributes and inline styles, as mail programs leave out the rest, and none on each cell: for a hundred names a mail
//! would be too long to be shown whole.

use crate::form::html;
use certum::language::{Text, Texts};

/// What a mail asks for, at first sight.
const TASK: &str = "font-size:20px;line-height:1.3;margin:0 0 16px";

/// Columns that fit a telephone whatever stands in them: what has no spaces goes on in the next line.
const TABLE: &str = "table-layout:fixed;width:100%;max-width:560px;border-collapse:collapse;font-size:14px;\
    margin:0 0 16px;word-break:break-word;overflow-wrap:anywhere";

/// A template's message in its order: what it is, what to do, what its kind says, the page, details.
pub(super) fn template(greeting: &str, message: &str) -> String {
    // Without the tags, what no line's end separates would stand in one line.
    let message = message.replace("</p><p>", "</p>\n<p>");
    format!(
        "<p>{greeting}</p>\n<p>{{$certum_what|escape}}</p>\n<h2 style=\"{TASK}\">{{$certum_task|escape}}</h2>\n\n{message}\n\
         {{$certum_page_html}}{{$certum_details_html}}<p>{{$signature}}</p>\n{{$certum_mark}}"
    )
}

/// A paragraph of a text.
pub(super) fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", lines(text))
}

/// A paragraph that says what is behind a link.
pub(super) fn paragraph_to(said: &str, link: &str) -> String {
    format!("<p>{}<br>\n{link}</p>\n", html(said))
}

/// An address to be opened, with a mark behind it.
pub(super) fn link(to: &str, hidden: &str) -> String {
    format!(
        "<a href=\"{0}\" style=\"word-break:break-word\">{0}</a>{hidden}",
        html(to)
    )
}

/// A text of several lines.
pub(super) fn lines(text: &str) -> String {
    html(text).replace('\n', "<br>\n")
}

/// Labels and what is to be copied, under a name; empty values are left out.
pub(super) struct Table<'a> {
    texts: &'a Texts,
    rows: String,
}

impl<'a> Table<'a> {
    pub(super) const fn new(texts: &'a Texts) -> Self {
        Self {
            texts,
            rows: String::new(),
        }
    }

    pub(super) fn row(self, label: Text, value: &str) -> Self {
        self.row_of(label, "", value)
    }

    /// A row whose label ends with what it is of.
    pub(super) fn row_of(mut self, label: Text, of: &str, value: &str) -> Self {
        if !value.is_empty() {
            let label = format!("{} {of}", self.texts.get(label));
            let (label, value) = (html(label.trim_end()), html(value));
            // The space keeps label and value apart in the text.
            self.rows = format!(
                "{}<tr><th align=\"left\" width=\"33%\">{label}:</th> <td><code>{value}</code></td></tr>\n",
                self.rows
            );
        }
        self
    }

    /// Empty without rows.
    pub(super) fn html(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        format!(
            "<table border=\"1\" cellpadding=\"5\" cellspacing=\"0\" style=\"{TABLE}\">\n{}</table>\n",
            self.rows
        )
    }
}

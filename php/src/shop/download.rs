//! `Certum\Shop\Download`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    value::{Raw, value_class},
};
use certum::language::{Language, Said, Text};
use certum_shop::{self as shop, Format};

value_class! {
    /// A file of a certificate.
    Download(shop::Download) as "Certum\\Shop\\Download" {
        "fileName" file_name = |file| file.file_name;
        "contentType" content_type = |file| file.content_type;
        "body" body = |file| Raw(&file.body);
    }

    /// Makes the file.
    pub fn of(form: Bytes, pem: Bytes, chain: Bytes, name: Bytes) -> Result<Self, Thrown> {
        let form = input::text("form", &form)?;
        let format = Format::parse(&form).ok_or_else(|| {
            let words: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
            let known = words.join(", ");
            Thrown::input("form", Said::new(Text::given_not_of_list).with("known", known))
        })?;
        let (pem, chain) = (input::text("pem", &pem)?, input::text("chain", &chain)?);
        let name = String::from_utf8_lossy(&name);
        let file = shop::Download::of(format, &pem, &chain, &name);
        Ok(Self::from(file.map_err(|error| Thrown::new(error, Language::English))?))
    }
}

//! A certificate and its chain as files of the forms that servers take.

use crate::words::words;
use certum::error::{Error, Result};
use certum::language::{Said, Text};
use certum::x509::{Certificate, CertificateChain};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The longest file name without its extension; file systems take 255 bytes.
const LONGEST_NAME: usize = 100;

/// Of everything in PEM, whatever it holds.
const PEM: &str = "application/x-pem-file";

words! {
    /// A format of a certificate's file, in a page's order.
    exported Format {
        /// The certificate in PEM under the extension that Windows opens.
        Cer = "cer",
        /// The certificate in PEM.
        Pem = "pem",
        /// The certificates above it in PEM, without the root.
        Chain = "chain",
        /// The certificate and those above it in PEM, without the root.
        FullChain = "fullchain",
        /// The certificate in DER.
        Der = "der",
        /// The certificate and those above it as PKCS#7 in DER, for Windows and Java.
        P7b = "p7b",
        /// An archive with a folder each for nginx, Apache and IIS.
        Zip = "zip",
    }
}

/// What there is to know of a format.
pub(crate) struct FormatRow {
    /// What pages call it.
    pub(crate) label: Text,
    /// What follows the file's name.
    ending: &'static str,
    content_type: &'static str,
    /// By what `certum::x509` writes; never with the root, which servers do not send.
    make: fn(&Material<'_>) -> Result<Vec<u8>>,
}

/// What files are made of.
struct Material<'a> {
    certificate: &'a Certificate,
    /// With the certificate as the first.
    chain: &'a CertificateChain,
    name: &'a str,
}

impl Format {
    /// The table of formats.
    pub(crate) const fn row(self) -> FormatRow {
        match self {
            Self::Cer => FormatRow {
                label: Text::format_cer,
                ending: ".cer",
                content_type: "application/x-x509-ca-cert",
                make: |of| Ok(of.certificate.pem().into_bytes()),
            },
            Self::Pem => FormatRow {
                label: Text::format_pem,
                ending: ".pem",
                content_type: PEM,
                make: |of| Ok(of.certificate.pem().into_bytes()),
            },
            Self::Chain => FormatRow {
                label: Text::format_chain,
                ending: "-chain.pem",
                content_type: PEM,
                make: |of| Ok(of.chain.bundle_pem(false).into_bytes()),
            },
            Self::FullChain => FormatRow {
                label: Text::format_fullchain,
                ending: "-fullchain.pem",
                content_type: PEM,
                make: |of| Ok(of.chain.full_chain_pem(false).into_bytes()),
            },
            Self::Der => FormatRow {
                label: Text::format_der,
                ending: ".der",
                content_type: "application/pkix-cert",
                make: |of| Ok(of.certificate.der().to_vec()),
            },
            Self::P7b => FormatRow {
                label: Text::format_p7b,
                ending: ".p7b",
                content_type: "application/x-pkcs7-certificates",
                make: |of| Ok(of.chain.pkcs7_der(false)),
            },
            Self::Zip => FormatRow {
                label: Text::format_zip,
                ending: ".zip",
                content_type: "application/zip",
                make: |of| {
                    archive(of).map_err(|error| {
                        let reason = Said::new(Text::detail).with("detail", error.to_string());
                        Error::input("form", reason)
                    })
                },
            },
        }
    }
}

/// A file to be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// ASCII letters, digits, dots, hyphens and underscores: safe in a header, a path and a shell.
    pub file_name: String,
    /// The media type.
    pub content_type: &'static str,
    /// The file.
    pub body: Vec<u8>,
}

impl Download {
    /// Makes the file of a certificate.
    ///
    /// Everything is written anew from what was read as certificates, so whatever else stands in `pem` or `chain`, a
    /// private key above all, is in no file.
    ///
    /// * `pem`: the certificate.
    /// * `chain`: the certificates above it in any order, in PEM, with or without the root; may be empty.
    /// * `name`: what the file is named after, such as a host name or a serial number.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`] for a `pem` or `chain` that cannot be read.
    pub fn of(format: Format, pem: &str, chain: &str, name: &str) -> Result<Self> {
        let certificate = Certificate::parse(pem.as_bytes())
            .map_err(|error| Error::input("pem", error.said()))?;
        let all = in_order(certificate.clone(), chain)?;
        let name = safe_name(name);
        let row = format.row();
        let body = (row.make)(&Material {
            certificate: &certificate,
            chain: &all,
            name: &name,
        })?;
        Ok(Self {
            file_name: format!("{name}{}", row.ending),
            content_type: row.content_type,
            body,
        })
    }
}

/// A certificate above a customer's own, each of which can be saved too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    /// An intermediate, by its place in the chain, from 0.
    Intermediate(usize),
    /// The root.
    Root,
}

impl Above {
    /// What stands before the place in a word.
    const INTERMEDIATE: &str = "intermediate-";

    /// As a machine word: `intermediate-0`, `root`.
    #[must_use]
    pub(crate) fn word(self) -> String {
        match self {
            Self::Intermediate(place) => format!("{}{place}", Self::INTERMEDIATE),
            Self::Root => "root".to_owned(),
        }
    }

    /// That of a machine word.
    #[must_use]
    pub(crate) fn parse(word: &str) -> Option<Self> {
        if word == "root" {
            return Some(Self::Root);
        }
        let place = word.strip_prefix(Self::INTERMEDIATE)?.parse().ok()?;
        Some(Self::Intermediate(place))
    }

    /// Its file, named after it; `None` where the chain has none.
    ///
    /// * `pem`: the customer's certificate.
    /// * `chain`: as for [`Download::of`].
    ///
    /// # Errors
    ///
    /// As [`Download::of`].
    pub(crate) fn file(self, pem: &str, chain: &str) -> Result<Option<Download>> {
        let own = Certificate::parse(pem.as_bytes())
            .map_err(|error| Error::input("pem", error.said()))?;
        let all = in_order(own, chain)?;
        let found = match self {
            Self::Intermediate(place) => all.intermediates().get(place),
            Self::Root => all.root(),
        };
        Ok(found.map(|certificate| {
            let subject = certificate.subject();
            let name = subject
                .common_name()
                .map_or_else(|| subject.to_string(), str::to_owned);
            Download {
                file_name: format!("{}{}", safe_name(&name), Format::Cer.row().ending),
                content_type: Format::Cer.row().content_type,
                body: certificate.pem().into_bytes(),
            }
        }))
    }
}

/// The certificate first, whatever else is in the heap.
fn in_order(certificate: Certificate, chain: &str) -> Result<CertificateChain> {
    let unreadable = |error: certum::x509::Error| Error::input("chain", error.said());
    let mut all = vec![certificate];
    if !chain.trim().is_empty() {
        let heap = CertificateChain::parse(chain.as_bytes()).map_err(unreadable)?;
        let others = heap.certificates().iter().chain(heap.extra());
        let others = others.chain(heap.alternatives().iter().flatten());
        all.extend(others.cloned());
    }
    CertificateChain::from_certificates(all).map_err(unreadable)
}

/// A name that nothing takes for more than a name; `certificate` where nothing is left of it.
fn safe_name(name: &str) -> String {
    let mut safe = String::new();
    for character in name.replace('*', "wildcard").chars() {
        let kept = character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_');
        let character = if kept { character } else { '-' };
        // Neither `..` nor a row of what was replaced; the hyphens of a name in punycode stay.
        let again = (!kept || character == '.') && safe.ends_with(character);
        if !again && safe.len() < LONGEST_NAME {
            safe.push(character);
        }
    }
    match safe.trim_matches(['.', '-']) {
        "" => "certificate".to_owned(),
        safe => safe.to_owned(),
    }
}

/// nginx wants one file with the chain, Apache may have two, IIS takes a bundle.
fn archive(of: &Material<'_>) -> zip::result::ZipResult<Vec<u8>> {
    let Material {
        certificate,
        chain,
        name,
    } = of;
    let files = [
        (
            format!("nginx/{name}.crt"),
            chain.full_chain_pem(false).into_bytes(),
        ),
        (format!("apache/{name}.crt"), certificate.pem().into_bytes()),
        (
            format!("apache/{name}.ca-bundle"),
            chain.bundle_pem(false).into_bytes(),
        ),
        (format!("iis/{name}.p7b"), chain.pkcs7_der(false)),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(issued(certificate))
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, body) in files {
        archive.start_file(path, options)?;
        archive.write_all(&body)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files are as old as the certificate: the same archive, whenever it is made.
fn issued(certificate: &Certificate) -> DateTime {
    let at = certificate.not_before();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let (month, day) = (u8::from(at.month()), at.day());
    DateTime::from_date_and_time(year, month, day, at.hour(), at.minute(), at.second())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use certum::language::Language;
    use std::collections::BTreeSet;
    use std::io::Read;

    const LEAF: &str = include_str!("../../tests/fixtures/x509/certificate/leaf.pem");
    const MIDDLE: &str = include_str!("../../tests/fixtures/x509/certificate/intermediate.pem");
    const ROOT: &str = include_str!("../../tests/fixtures/x509/certificate/root.pem");

    fn bytes(form: Format) -> Vec<u8> {
        let chain = format!("{ROOT}\n{MIDDLE}");
        Download::of(form, LEAF, &chain, "shop.example.com")
            .unwrap()
            .body
    }

    fn text(form: Format) -> String {
        String::from_utf8(bytes(form)).unwrap()
    }

    fn pem(text: &str) -> String {
        Certificate::parse(text.as_bytes()).unwrap().pem()
    }

    #[test]
    fn each_format_holds_what_servers_expect() {
        let leaf = Certificate::parse(LEAF.as_bytes()).unwrap();
        let both = pem(LEAF) + &pem(MIDDLE);
        for format in Format::ALL {
            match format {
                Format::Cer | Format::Pem => assert_eq!(text(*format), pem(LEAF)),
                Format::Chain => assert_eq!(text(*format), pem(MIDDLE)),
                Format::FullChain => assert_eq!(text(*format), both),
                Format::Der => assert_eq!(bytes(*format), leaf.der()),
                Format::P7b => {
                    let bundle = CertificateChain::parse(&bytes(*format)).unwrap();
                    assert_eq!(bundle.full_chain_pem(false), both);
                }
                // The test below opens it.
                Format::Zip => assert!(bytes(*format).starts_with(b"PK")),
            }
        }
    }

    #[test]
    fn each_format_is_told_apart() {
        let of_all = |what: fn(&Format) -> String| {
            let all: Vec<String> = Format::ALL.iter().map(what).collect();
            let different: BTreeSet<&String> = all.iter().collect();
            assert_eq!(all.len(), different.len(), "{all:?}");
        };
        of_all(|format| format.row().ending.to_owned());
        for language in Language::ALL {
            let words: BTreeSet<&str> = Format::ALL
                .iter()
                .map(|format| language.words(format.row().label))
                .collect();
            assert_eq!(words.len(), Format::ALL.len(), "{language:?}");
        }
        for format in Format::ALL {
            assert_eq!(Above::parse(format.as_str()), None, "{format}");
        }
    }

    #[test]
    fn the_hyphens_of_punycode_stay_in_a_file_s_name() {
        let name = "xn--w-sklep-k0a52e8r.pl";
        assert_eq!(safe_name(name), name);
        assert_eq!(safe_name("*.xn--w-uga.pl"), "wildcard.xn--w-uga.pl");
    }

    #[test]
    fn php_s_stub_names_each_format() {
        let stub = include_str!("../../php/stubs/certum.stub.php");
        let from = stub.find("final class Download").unwrap();
        let until = stub[from..].find("public static function of(").unwrap();
        for format in Format::ALL {
            let words = stub[from..from + until].split(|c: char| !c.is_alphanumeric());
            assert!(
                words.into_iter().any(|word| word == format.as_str()),
                "{format}"
            );
        }
    }

    #[test]
    fn the_archive_has_a_folder_for_each_server() {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes(Format::Zip))).unwrap();
        let mut content = |name: &str| {
            let mut text = Vec::new();
            let mut file = archive.by_name(name).unwrap();
            assert_eq!(file.compression(), CompressionMethod::Stored);
            file.read_to_end(&mut text).unwrap();
            text
        };
        assert_eq!(
            content("nginx/shop.example.com.crt"),
            bytes(Format::FullChain)
        );
        assert_eq!(content("apache/shop.example.com.crt"), bytes(Format::Pem));
        assert_eq!(
            content("apache/shop.example.com.ca-bundle"),
            bytes(Format::Chain)
        );
        assert_eq!(content("iis/shop.example.com.p7b"), bytes(Format::P7b));
        assert_eq!(archive.len(), 4);
        assert_eq!(
            bytes(Format::Zip),
            bytes(Format::Zip),
            "whenever it is made"
        );
    }

    #[test]
    fn a_key_among_the_certificates_is_in_no_file() {
        let key = include_str!("../../tests/fixtures/x509/key/rsa-2048.pkcs8.pem");
        for form in Format::ALL.iter().copied() {
            let made = Download::of(form, LEAF, &format!("{key}{MIDDLE}{key}"), "x").unwrap();
            let beside = Download::of(form, &format!("{LEAF}{key}"), MIDDLE, "x");
            for made in [Ok(made), beside].into_iter().flatten() {
                let body = String::from_utf8_lossy(&made.body).into_owned();
                assert!(!body.contains("PRIVATE"), "{form:?}");
                assert!(!body.contains(key.lines().nth(1).unwrap()), "{form:?}");
            }
        }
    }

    #[test]
    fn without_a_chain_there_is_the_certificate_alone() {
        let made = |form| Download::of(form, LEAF, " \n", "x").unwrap().body;
        assert_eq!(made(Format::Chain), b"");
        assert_eq!(made(Format::FullChain), pem(LEAF).into_bytes());
    }

    #[test]
    fn what_is_no_certificate_is_named() {
        let field = |pem: &str, chain: &str| match Download::of(Format::Pem, pem, chain, "x") {
            Err(Error::InvalidInput { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field("rubbish", ""), "pem");
        assert_eq!(field(LEAF, "rubbish"), "chain");
    }

    #[test]
    fn each_certificate_above_has_a_file_of_its_own() {
        let chain = format!("{ROOT}\n{MIDDLE}");
        let file = |word: &str, chain: &str| Above::parse(word)?.file(LEAF, chain).unwrap();
        let subject = |file: &Download| {
            let read = Certificate::parse(&file.body).unwrap();
            read.subject().common_name().map(str::to_owned)
        };
        for (word, pem) in [("intermediate-0", MIDDLE), ("root", ROOT)] {
            let saved = file(word, &chain).unwrap();
            let expected = Certificate::parse(pem.as_bytes()).unwrap();
            assert_eq!(String::from_utf8_lossy(&saved.body), expected.pem());
            let name = subject(&saved).unwrap();
            assert_eq!(saved.file_name, format!("{}.cer", safe_name(&name)));
            assert_eq!(Above::parse(word).unwrap().word(), word);
        }
        for word in [
            "intermediate-1",
            "intermediate-99999999999999999999",
            "intermediate--1",
            "leaf",
            "",
        ] {
            assert_eq!(file(word, &chain), None, "{word}");
        }
        assert_eq!(file("root", MIDDLE), None);
        assert!(Above::Root.file("rubbish", "").is_err());
    }

    #[test]
    fn names_stay_names() {
        for (name, safe) in [
            ("shop.example.com", "shop.example.com"),
            ("*.example.com", "wildcard.example.com"),
            (
                "a\"; filename=\"b\r\nSet-Cookie: x",
                "a-filename-b-Set-Cookie-x",
            ),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\x\0y", "C-x-y"),
            ("żółw.example.com", "w.example.com"),
            ("", "certificate"),
            ("....", "certificate"),
            ("$(id)`;", "id"),
            ("0A1B2C", "0A1B2C"),
        ] {
            assert_eq!(safe_name(name), safe, "{name:?}");
        }
        assert!(safe_name(&"a".repeat(500)).len() <= LONGEST_NAME);
    }
}

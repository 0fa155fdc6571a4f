use certum::language::Language;
use certum::x509::{EmailAddress, HostName, NameError};

#[test]
fn host_names_in_both_forms() {
    for (given, ascii, unicode, base, wildcard) in [
        (
            "example.pl",
            "example.pl",
            "example.pl",
            "example.pl",
            false,
        ),
        (
            " WWW.Example.PL. ",
            "www.example.pl",
            "www.example.pl",
            "www.example.pl",
            false,
        ),
        (
            "*.Example.pl",
            "*.example.pl",
            "*.example.pl",
            "example.pl",
            true,
        ),
        (
            "łódź.pl",
            "xn--d-uga0v4h.pl",
            "łódź.pl",
            "xn--d-uga0v4h.pl",
            false,
        ),
        (
            "*.ŁÓDŹ.pl",
            "*.xn--d-uga0v4h.pl",
            "*.łódź.pl",
            "xn--d-uga0v4h.pl",
            true,
        ),
        (
            "XN--D-UGA0V4H.pl",
            "xn--d-uga0v4h.pl",
            "łódź.pl",
            "xn--d-uga0v4h.pl",
            false,
        ),
        (
            "straße.de",
            "xn--strae-oqa.de",
            "straße.de",
            "xn--strae-oqa.de",
            false,
        ),
        (
            "例え。jp",
            "xn--r8jz45g.jp",
            "例え.jp",
            "xn--r8jz45g.jp",
            false,
        ),
        ("localhost", "localhost", "localhost", "localhost", false),
    ] {
        let name = HostName::parse(given).unwrap_or_else(|error| panic!("{given}: {error}"));
        assert_eq!(
            (
                name.ascii(),
                name.unicode(),
                name.base(),
                name.is_wildcard()
            ),
            (ascii, unicode, base, wildcard)
        );
        assert_eq!(name.ip(), None);
    }
}

#[test]
fn host_names_that_are_none() {
    let label = "a".repeat(64);
    let long = format!("{}.pl", ["a"; 130].join("."));
    for (given, expected) in [
        ("", NameError::Empty),
        (".", NameError::Empty),
        ("*.", NameError::Wildcard),
        ("a..pl", NameError::EmptyLabel),
        (".pl", NameError::EmptyLabel),
        ("a_b.pl", NameError::Underscore),
        ("_dmarc.pl", NameError::Underscore),
        ("http://a.pl", NameError::Character),
        ("a.pl/x", NameError::Character),
        ("a.pl:443", NameError::Character),
        ("a b.pl", NameError::Character),
        ("a\0b.pl", NameError::Character),
        ("-a.pl", NameError::Hyphen),
        ("a-.pl", NameError::Hyphen),
        ("ab--c.pl", NameError::Hyphen),
        ("*", NameError::Wildcard),
        ("*.*.pl", NameError::Wildcard),
        ("w*.pl", NameError::Wildcard),
        ("a.*.pl", NameError::Wildcard),
        ("xn--a.pl", NameError::Idn),
        ("xn--zzzzzzz99999.pl", NameError::Idn),
        (&format!("{label}.pl"), NameError::LabelTooLong),
        (&long, NameError::TooLong),
        (&"ą".repeat(100_000), NameError::TooLong),
    ] {
        assert_eq!(HostName::parse(given), Err(expected), "{given:.40}");
    }
}

#[test]
fn public_and_private() {
    for name in [
        "example.pl",
        "*.example.pl",
        "a.b.c.example.com",
        "8.8.8.8",
        "[2001:4860:4860::8888]",
        "mail.pl",
    ] {
        assert_eq!(HostName::parse(name).unwrap().public(), Ok(()), "{name}");
    }
    for (name, expected) in [
        ("intranet2", NameError::SingleLabel),
        ("intranet", NameError::Reserved),
        ("*.com", NameError::Wildcard),
        ("*.local", NameError::Reserved),
        ("a.local", NameError::Reserved),
        ("localhost", NameError::Reserved),
        ("router.home.arpa", NameError::Reserved),
        ("a.example", NameError::Reserved),
        ("1.2.3", NameError::NumericTop),
        ("10.1.2.3", NameError::PrivateAddress),
        ("172.16.0.1", NameError::PrivateAddress),
        ("172.31.255.255", NameError::PrivateAddress),
        ("192.168.1.1", NameError::PrivateAddress),
        ("100.64.0.1", NameError::PrivateAddress),
        ("127.0.0.1", NameError::PrivateAddress),
        ("169.254.1.1", NameError::PrivateAddress),
        ("224.0.0.1", NameError::PrivateAddress),
        ("255.255.255.255", NameError::PrivateAddress),
        ("::1", NameError::PrivateAddress),
        ("fe80::1", NameError::PrivateAddress),
        ("fd00::1", NameError::PrivateAddress),
        ("2001:db8::1", NameError::PrivateAddress),
        ("::ffff:10.0.0.1", NameError::PrivateAddress),
    ] {
        assert_eq!(
            HostName::parse(name).unwrap().public(),
            Err(expected),
            "{name}"
        );
    }
    for name in [
        "172.32.0.1",
        "100.128.0.1",
        "11.0.0.1",
        "2a00::1",
        "::ffff:8.8.8.8",
    ] {
        assert_eq!(HostName::parse(name).unwrap().public(), Ok(()), "{name}");
    }
}

#[test]
fn email_addresses() {
    let address = EmailAddress::parse(" Jan.Kowalski+x@Łódź.pl ").unwrap();
    assert_eq!(address.local_part(), "Jan.Kowalski+x");
    assert_eq!(address.ascii(), "Jan.Kowalski+x@xn--d-uga0v4h.pl");
    assert_eq!(address.unicode(), "Jan.Kowalski+x@łódź.pl");
    let long = format!("{}@a.pl", "a".repeat(65));
    for (given, expected) in [
        ("jan", NameError::EmailForm),
        ("@a.pl", NameError::EmailLocalPart),
        ("a@b@c.pl", NameError::EmailLocalPart),
        (".a@c.pl", NameError::EmailLocalPart),
        ("a..b@c.pl", NameError::EmailLocalPart),
        ("a b@c.pl", NameError::EmailLocalPart),
        ("żaba@c.pl", NameError::EmailLocalPart),
        (&long, NameError::EmailLocalPart),
        ("a@", NameError::Empty),
        ("a@*.pl", NameError::EmailForm),
        ("a@10.0.0.1", NameError::EmailForm),
        ("a@b_c.pl", NameError::Underscore),
    ] {
        assert_eq!(EmailAddress::parse(given), Err(expected), "{given}");
    }
}

#[test]
fn reasons_in_both_languages() {
    let reasons = [
        NameError::Empty,
        NameError::TooLong,
        NameError::EmptyLabel,
        NameError::LabelTooLong,
        NameError::Underscore,
        NameError::Character,
        NameError::Hyphen,
        NameError::Idn,
        NameError::SingleLabel,
        NameError::Wildcard,
        NameError::NumericTop,
        NameError::Reserved,
        NameError::PrivateAddress,
        NameError::EmailForm,
        NameError::EmailLocalPart,
    ];
    let mut texts: Vec<String> = reasons
        .iter()
        .flat_map(|reason| {
            [
                reason.said().words(Language::English),
                reason.said().words(Language::Polish),
                reason.code().to_owned(),
            ]
        })
        .collect();
    let count = texts.len();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), count);
}

use super::*;
use crate::language::Language;

const CODE: &str = "a1B2c3d4e5f6";

fn publish(name: &str, method: &Method) -> Result<Publication, PublicationError> {
    what_to_publish(name, method, None, CODE)
}

#[test]
fn each_method_wants_its_own_thing() {
    let file = publish("example.com", &Method::File).unwrap();
    assert_eq!(
        file,
        Publication::File {
            url: "http://example.com/.well-known/pki-validation/certum.txt".into(),
            path: "/.well-known/pki-validation/certum.txt",
            file_name: "certum.txt",
            content: "a1B2c3d4e5f6-certum.pl".into(),
        }
    );
    let txt = |host: &str| Publication::DnsTxt {
        host: host.into(),
        value: CODE.into(),
    };
    assert_eq!(
        publish("example.com", &Method::DnsTxt).unwrap(),
        txt("example.com")
    );
    assert_eq!(
        publish("example.com", &Method::DnsTxtPrefix).unwrap(),
        txt("_certum.example.com")
    );
    assert_eq!(
        publish("example.com", &Method::DnsCnamePrefix).unwrap(),
        Publication::DnsCname {
            host: "_certum.example.com".into(),
            target: "a1B2c3d4e5f6.certum.pl".into()
        }
    );
}

#[test]
fn a_message_goes_to_the_chosen_mailbox_or_to_any() {
    let chosen =
        what_to_publish("Example.COM", &Method::Admin, Some(Prefix::Hostmaster), "").unwrap();
    assert_eq!(
        chosen,
        Publication::Email {
            addresses: vec!["hostmaster@example.com".into()]
        }
    );
    let Publication::Email { addresses } = publish("*.example.com", &Method::Admin).unwrap() else {
        panic!("not a message");
    };
    assert_eq!(addresses.len(), 5);
    assert!(
        addresses
            .iter()
            .all(|address| address.ends_with("@example.com"))
    );
}

#[test]
fn a_wildcard_is_proved_at_its_base_and_never_by_a_file() {
    let Publication::DnsTxt { host, .. } =
        publish("*.shop.example.com", &Method::DnsTxtPrefix).unwrap()
    else {
        panic!("not a record");
    };
    assert_eq!(host, "_certum.shop.example.com");
    let refused = publish("*.example.com", &Method::File).unwrap_err();
    assert_eq!(
        refused,
        PublicationError::NotForWildcards {
            method: Method::File
        }
    );
    assert_eq!(refused.field(), "approver.method");
}

#[test]
fn an_address_is_proved_by_a_file_only() {
    let url = |name: &str| match publish(name, &Method::File).unwrap() {
        Publication::File { url, .. } => url,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        url("192.0.2.7"),
        "http://192.0.2.7/.well-known/pki-validation/certum.txt"
    );
    assert_eq!(
        url("2001:DB8::1"),
        "http://[2001:db8::1]/.well-known/pki-validation/certum.txt"
    );
    assert_eq!(url("[2001:db8::1]"), url("2001:db8:0::1"));
    for method in Method::OFFERED
        .into_iter()
        .filter(|method| *method != Method::File)
    {
        let refused = publish("192.0.2.7", &method).unwrap_err();
        assert_eq!(refused, PublicationError::NotForAddresses { method });
    }
}

#[test]
fn idn_is_published_in_ascii() {
    for name in [
        "zażółć.pl",
        "ZAŻÓŁĆ.pl",
        "xn--za-6ja4f8n1l.pl",
        "*.zażółć.pl",
        " zażółć.pl. ",
    ] {
        let proved = proved_name(name);
        assert!(
            proved
                .as_ref()
                .is_ok_and(|proved| proved.starts_with("xn--")),
            "{name}: {proved:?}"
        );
    }
    assert_eq!(proved_name("münchen.de").unwrap(), "xn--mnchen-3ya.de");
    assert_eq!(
        proved_name("例え。テスト").unwrap(),
        "xn--r8jz45g.xn--zckzah"
    );
}

#[test]
fn what_is_no_name_is_refused() {
    let long_label = "a".repeat(64) + ".com";
    let long_name = "abcdefg.".repeat(32) + "com";
    let endless = "ż".repeat(1_000_000);
    for name in [
        "",
        " ",
        ".",
        "com",
        "localhost",
        "a..b",
        ".example.com",
        "example.com..",
        "https://example.com",
        "example.com/",
        "example.com:443",
        "ex ample.com",
        "-a.com",
        "a-.com",
        "a_b.com",
        "*",
        "*.",
        "*.com",
        "a.*.com",
        "*a.com",
        "*.*.com",
        "1.2.3",
        "1.2.3.999",
        "192.0.2.7/24",
        "user@example.com",
        "exa\0mple.com",
        "xn--a.com",
        "\u{202e}a.com",
        &long_label,
        &long_name,
        &endless,
    ] {
        let refused = proved_name(name).unwrap_err();
        let PublicationError::NotAName { name: shown, .. } = &refused else {
            panic!("{refused:?}")
        };
        assert!(shown.chars().count() <= 200 && !shown.contains(char::is_control));
        assert_eq!(refused.field(), "dnsName");
    }
    for name in [
        "shop.test",
        "r3-sn.example.com",
        "a.b.c.d.example.com",
        "1und1.de",
        "example.xn--p1ai",
    ] {
        assert_eq!(proved_name(name).unwrap(), name);
    }
}

#[test]
fn a_record_fits_into_dns() {
    let longest = "abcdefg.".repeat(30) + "abcdefgh.comm";
    assert_eq!(longest.len(), 253);
    assert!(publish(&longest, &Method::DnsTxt).is_ok());
    let refused = publish(&longest, &Method::DnsTxtPrefix).unwrap_err();
    assert_eq!(refused, PublicationError::NameTooLong { name: longest });
}

#[test]
fn unusable_codes_are_refused() {
    let with = |method: &Method, code: &str| what_to_publish("example.com", method, None, code);
    let long = "a".repeat(256);
    for code in ["", "  ", "a b", "a\nb", "żółw", "a\0", &long] {
        for method in Method::OFFERED
            .into_iter()
            .filter(|method| *method != Method::Admin)
        {
            assert_eq!(
                with(&method, code),
                Err(PublicationError::UnusableCode),
                "{method} {code}"
            );
        }
    }
    for code in ["a.b", "a\"b", "a/b", &"a".repeat(64)] {
        assert_eq!(
            with(&Method::DnsCnamePrefix, code),
            Err(PublicationError::UnusableCode),
            "{code}"
        );
        assert!(with(&Method::DnsTxt, code).is_ok(), "{code}");
    }
    assert!(with(&Method::DnsCnamePrefix, &"a".repeat(63)).is_ok());
}

#[test]
fn methods_are_those_that_fit_every_name() {
    use Method::{Admin, DnsCnamePrefix, DnsTxt, DnsTxtPrefix, File};
    assert_eq!(
        methods_for("example.com").unwrap(),
        [Admin, File, DnsTxtPrefix, DnsCnamePrefix, DnsTxt]
    );
    let without_file = [Admin, DnsTxtPrefix, DnsCnamePrefix, DnsTxt];
    assert_eq!(methods_for("*.example.com").unwrap(), without_file);
    assert_eq!(methods_for("192.0.2.7").unwrap(), [File]);
    assert_eq!(
        methods_for_all(["example.com", "*.example.com"]).unwrap(),
        without_file
    );
    assert_eq!(methods_for_all(["*.example.com", "192.0.2.7"]).unwrap(), []);
    assert_eq!(
        methods_for_all(["example.com", "192.0.2.7"]).unwrap(),
        [File]
    );
    assert_eq!(
        methods_for_all(Vec::<String>::new()).unwrap(),
        Method::OFFERED
    );
    assert!(methods_for_all(["example.com", "no name"]).is_err());
}

/// What is offered can be published, and the other way round.
#[test]
fn offered_is_what_can_be_published() {
    let methods = [
        "EMAIL",
        "FILE",
        "DNS",
        "DNS_TXT",
        "DNS_TXT_PREFIX",
        "DNS_CNAME",
        "DNS_CNAME_PREFIX",
        "NEW",
    ];
    for name in ["example.com", "*.example.com", "192.0.2.7", "2001:db8::1"] {
        let offered = methods_for(name).unwrap();
        for method in methods.map(Method::parse) {
            assert_eq!(
                publish(name, &method).is_ok(),
                offered.contains(&method),
                "{name} {method}"
            );
        }
    }
}

#[test]
fn undocumented_methods_are_kept_and_not_guessed() {
    for (text, method) in [
        ("DNS", Method::Dns),
        ("dns_cname", Method::DnsCname),
        ("DNS_PERSIST", Method::Other("DNS_PERSIST".into())),
    ] {
        let read = Method::parse(text);
        assert_eq!(read, method);
        assert_eq!(Method::parse(read.as_str()), method);
        assert_eq!(
            publish("example.com", &read),
            Err(PublicationError::NotDocumented { method })
        );
    }
    assert_eq!(Method::parse(" email "), Method::Admin);
    assert_eq!(Method::Admin.as_str(), "ADMIN");
}

#[test]
fn prefixes_are_the_five_mailboxes() {
    for prefix in Prefix::ALL {
        assert_eq!(Prefix::parse(prefix.as_str()), Some(prefix));
        assert_eq!(Prefix::parse(prefix.mailbox()), Some(prefix));
    }
    for foreign in ["", "root", "info", "admin@"] {
        assert_eq!(Prefix::parse(foreign), None);
    }
}

#[test]
fn records_are_written_as_a_zone_file_has_them() {
    let line = |method, code| {
        what_to_publish("example.com", method, None, code)
            .unwrap()
            .to_zone_line()
    };
    assert_eq!(
        line(&Method::DnsTxtPrefix, CODE).unwrap(),
        "_certum.example.com. IN TXT \"a1B2c3d4e5f6\""
    );
    assert_eq!(
        line(&Method::DnsTxt, "a\"b\\c").unwrap(),
        "example.com. IN TXT \"a\\\"b\\\\c\""
    );
    assert_eq!(
        line(&Method::DnsCnamePrefix, CODE).unwrap(),
        "_certum.example.com. IN CNAME a1B2c3d4e5f6.certum.pl."
    );
    assert_eq!(
        (line(&Method::File, CODE), line(&Method::Admin, CODE)),
        (None, None)
    );
}

#[test]
fn instructions_name_everything_that_is_needed() {
    for language in Language::ALL.iter().copied() {
        let text = |method: &Method| {
            publish("example.com", method)
                .unwrap()
                .said()
                .words(language)
        };
        for (method, parts) in [
            (
                Method::File,
                [
                    "http://example.com/.well-known/pki-validation/certum.txt",
                    "a1B2c3d4e5f6-certum.pl",
                ],
            ),
            (Method::DnsTxtPrefix, ["_certum.example.com", CODE]),
            (
                Method::DnsCnamePrefix,
                ["_certum.example.com", "a1B2c3d4e5f6.certum.pl"],
            ),
            (
                Method::Admin,
                ["admin@example.com", "webmaster@example.com"],
            ),
        ] {
            for part in parts {
                assert!(text(&method).contains(part), "{}", text(&method));
            }
        }
    }
}

#[test]
fn errors_read_in_both_languages() {
    let method = Method::File;
    for error in [
        PublicationError::NotAName {
            name: "x y".into(),
            reason: NameError::Character,
        },
        PublicationError::NameTooLong { name: "x.y".into() },
        PublicationError::NotForWildcards {
            method: method.clone(),
        },
        PublicationError::NotForAddresses {
            method: method.clone(),
        },
        PublicationError::NotDocumented { method },
        PublicationError::UnusableCode,
    ] {
        let (english, polish) = (
            error.said().words(Language::English),
            error.said().words(Language::Polish),
        );
        assert_ne!(english, polish);
        assert!(english.ends_with('.') && polish.ends_with('.'));
        assert_eq!(error.to_string(), english);
    }
}

/// Host within the zone, and the zone.
fn in_zone(name: &str, method: &Method) -> Option<(String, String)> {
    let record = publish(name, method).unwrap();
    assert_eq!(record.host_in_zone().is_some(), record.zone().is_some());
    Some((record.host_in_zone()?.to_owned(), record.zone()?.to_owned()))
}

#[test]
fn a_host_is_told_without_its_zone_too() {
    let told = |name: &str, method: &Method, host: &str, zone: &str| {
        let expected = Some((host.to_owned(), zone.to_owned()));
        assert_eq!(in_zone(name, method), expected, "{name} {method}");
    };
    let (prefixed, bare) = (Method::DnsTxtPrefix, Method::DnsTxt);
    told(
        "shop.example.co.uk",
        &prefixed,
        "_certum.shop",
        "example.co.uk",
    );
    told("shop.example.co.uk", &bare, "shop", "example.co.uk");
    told(
        "a.b.example.com.pl",
        &Method::DnsCnamePrefix,
        "_certum.a.b",
        "example.com.pl",
    );
    told("example.com.pl", &prefixed, "_certum", "example.com.pl");
    told("example.com.pl", &bare, "@", "example.com.pl");
    told("*.example.com", &prefixed, "_certum", "example.com");
    told("*.example.com", &bare, "@", "example.com");
    told("*.Shop.Example.com.", &bare, "shop", "example.com");
    told("www.ck", &prefixed, "_certum", "www.ck");
    told(
        "a.example.other.ck",
        &prefixed,
        "_certum.a",
        "example.other.ck",
    );
    told(
        "sklep.żółw.com.pl",
        &prefixed,
        "_certum.sklep",
        "xn--w-uga1v8h.com.pl",
    );
    told(
        "www.食狮.公司.cn",
        &prefixed,
        "_certum.www",
        "xn--85x722f.xn--55qx5d.cn",
    );
}

#[test]
fn a_public_suffix_lies_in_no_zone_that_can_be_named() {
    for name in ["co.uk", "*.co.uk", "*.com.pl", "other.ck", "公司.cn"] {
        for method in [Method::DnsTxtPrefix, Method::DnsTxt, Method::DnsCnamePrefix] {
            assert_eq!(in_zone(name, &method), None, "{name}");
            let said = publish(name, &method)
                .unwrap()
                .said()
                .words(Language::English);
            assert!(!said.contains('\n'), "{said}");
        }
    }
    for method in [Method::File, Method::Admin] {
        assert_eq!(in_zone("shop.example.com", &method), None);
    }
}

#[test]
fn words_name_the_host_in_both_forms() {
    let record = publish("shop.example.co.uk", &Method::DnsTxtPrefix).unwrap();
    for language in Language::ALL.iter().copied() {
        let said = record.said().words(language);
        let (whole, short) = said.split_once('\n').unwrap();
        assert!(
            whole.contains(" _certum.shop.example.co.uk ") && whole.ends_with(CODE),
            "{said}"
        );
        assert!(
            short.contains(" example.co.uk, ") && short.ends_with(": _certum.shop"),
            "{said}"
        );
    }
}

use certum::language::Language;
use certum::x509::{Certificate, CertificateChain};
use time::macros::datetime;

use crate::{certificate, codes, fixture};

fn heap(names: &[&str]) -> CertificateChain {
    CertificateChain::from_certificates(names.iter().map(|name| certificate(name)).collect())
        .unwrap()
}

fn names(certificates: &[Certificate]) -> Vec<&str> {
    certificates
        .iter()
        .map(|one| one.subject().common_name().unwrap())
        .collect()
}

#[test]
fn any_order_gives_the_same_chain() {
    let mut order = ["root", "leaf", "intermediate"];
    for turn in 0..6 {
        order.rotate_left(1);
        if turn == 3 {
            order.swap(0, 1);
        }
        let chain = heap(&order);
        assert_eq!(
            names(chain.certificates()),
            ["www.example.pl", "DV CA", "Root"]
        );
        assert!(chain.is_complete());
        assert_eq!(chain.missing(), None);
        assert_eq!(names(chain.intermediates()), ["DV CA"]);
        assert_eq!(chain.root(), Some(&certificate("root")));
        assert_eq!(chain.leaf(), Some(&certificate("leaf")));
        assert!(chain.extra().is_empty() && chain.alternatives().is_empty());
        assert_eq!(
            codes(&chain.problems_at(datetime!(2026-12-01 0:00 UTC))),
            [""; 0]
        );
    }
}

#[test]
fn heaps_in_every_encoding() {
    let expected = heap(&["leaf", "intermediate", "root"]);
    let [leaf, intermediate, root] = ["leaf", "intermediate", "root"].map(certificate);
    let with_text = format!(
        "Oto certyfikaty:\r\n{}\r\n1 s:/CN=DV CA\n  i:/CN=Root\n{}\n{}{} i to wszystko",
        root.pem().replace('\n', "\r\n"),
        leaf.pem(),
        leaf.pem(),
        intermediate.pem().trim_end(),
    );
    let ders = [root.der(), leaf.der(), intermediate.der()].concat();
    for (what, input) in [
        ("PEM with text", with_text.into_bytes()),
        ("PKCS#7 in PEM", fixture("chain/heap.p7b.pem")),
        ("PKCS#7 in DER", fixture("chain/ordered.p7b")),
        ("DER one after the other", ders),
    ] {
        let chain =
            CertificateChain::parse(&input).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(chain.certificates(), expected.certificates(), "{what}");
    }
    let mixed = [
        fixture("key/p256.with-parameters.pem"),
        fixture("chain/crl.pem"),
        fixture("certificate/leaf-trusted.pem"),
    ];
    let chain = CertificateChain::parse(&mixed.concat()).unwrap();
    assert_eq!(names(chain.certificates()), ["www.example.pl"]);
    assert!(codes(&chain.problems()).contains(&"chain_private_key"));
}

#[test]
fn what_is_missing_is_named() {
    let alone = heap(&["leaf"]);
    assert!(!alone.is_complete());
    let missing = alone.missing().unwrap();
    assert_eq!(missing.subject().to_string(), "CN=DV CA,O=Testowe CA,C=PL");
    assert_eq!(missing.urls(), ["http://repo.example.pl/dv.cer"]);
    assert_eq!(
        missing.key_id(),
        certificate("intermediate").subject_key_id()
    );
    let problems = alone.problems_at(datetime!(2026-12-01 0:00 UTC));
    assert_eq!(codes(&problems), ["chain_intermediate_missing"]);
    assert!(
        problems[0]
            .said()
            .words(Language::Polish)
            .contains("http://repo.example.pl/dv.cer")
    );

    let rootless = heap(&["intermediate", "leaf"]);
    assert_eq!(
        rootless.missing().unwrap().subject().common_name(),
        Some("Root")
    );
    assert_eq!(
        codes(&rootless.problems_at(datetime!(2026-12-01 0:00 UTC))),
        ["chain_incomplete"]
    );
    assert_eq!(rootless.root(), None);
    assert_eq!(rootless.intermediates().len(), 1);
    // With its middle missing, the root is of no use to the leaf.
    let gap = heap(&["root", "leaf"]);
    assert_eq!(names(gap.certificates()), ["www.example.pl"]);
    assert_eq!(names(gap.extra()), ["Root"]);
}

#[test]
fn strangers_are_listed() {
    let chain = heap(&["mail", "ev-ca", "root", "leaf-expired", "intermediate"]);
    assert_eq!(
        names(chain.certificates()),
        ["jan@example.pl", "DV CA", "Root"]
    );
    assert_eq!(names(chain.extra()), ["EV CA", "www.example.pl"]);
    let found = codes(&chain.problems_at(datetime!(2026-12-01 0:00 UTC)));
    assert_eq!(found, ["chain_extra_certificate"; 2]);
}

#[test]
fn an_issuer_by_name_only_is_no_issuer() {
    let without_ids = heap(&["leaf", "forged-intermediate", "root"]);
    assert_eq!(names(without_ids.certificates()), ["www.example.pl"]);
    assert!(!without_ids.is_complete());
    let both = heap(&["leaf", "forged-intermediate", "intermediate", "root"]);
    assert_eq!(both.certificates()[1], certificate("intermediate"));
    assert_eq!(both.extra(), [certificate("forged-intermediate")]);
    // Without key identifiers only the signature tells.
    let forged = heap(&["leaf-no-names", "forged-intermediate"]);
    assert!(codes(&forged.problems()).contains(&"chain_forged_link"));
}

#[test]
fn cross_signed_roots() {
    let chain = heap(&["new-root-cross", "root", "new-root", "ev-ca", "ev"]);
    assert_eq!(
        names(chain.certificates()),
        ["ev.example.pl", "EV CA", "New Root"]
    );
    assert!(chain.is_complete());
    assert_eq!(chain.alternatives().len(), 1);
    assert_eq!(
        names(&chain.alternatives()[0]),
        ["ev.example.pl", "EV CA", "New Root", "Root"]
    );
    assert!(chain.extra().is_empty());
    let over_old = heap(&["new-root-cross", "root", "ev-ca", "ev"]);
    assert_eq!(
        names(over_old.certificates()),
        ["ev.example.pl", "EV CA", "New Root", "Root"]
    );
    assert!(over_old.is_complete());
}

#[test]
fn links_that_software_refuses() {
    let now = datetime!(2026-12-01 0:00 UTC);
    let deep = heap(&["below-strict", "strict", "ev-ca", "new-root"]);
    assert_eq!(codes(&deep.problems_at(now)), ["chain_path_length"]);
    let no_ca = heap(&["below-no-ca", "no-ca", "ev-ca", "new-root"]);
    assert_eq!(
        codes(&no_ca.problems_at(now)),
        ["chain_issuer_no_ca", "chain_path_length"]
    );
    let late = heap(&["leaf", "intermediate", "root"]);
    assert_eq!(
        codes(&late.problems_at(datetime!(2028-01-01 0:00 UTC))),
        ["chain_out_of_time"]
    );
}

#[test]
fn a_root_alone() {
    let chain = heap(&["root"]);
    assert!(chain.is_complete());
    assert_eq!(chain.intermediates(), []);
    assert_eq!(chain.full_chain_pem(false), certificate("root").pem());
    assert_eq!(chain.bundle_pem(true), "");
}

#[test]
fn exports() {
    let chain = heap(&["root", "leaf", "intermediate"]);
    let [leaf, intermediate, root] =
        ["leaf", "intermediate", "root"].map(|name| certificate(name).pem());
    assert_eq!(
        chain.full_chain_pem(true),
        format!("{leaf}{intermediate}{root}")
    );
    assert_eq!(chain.full_chain_pem(false), format!("{leaf}{intermediate}"));
    assert_eq!(chain.bundle_pem(false), intermediate);
    assert_eq!(chain.bundle_pem(true), format!("{intermediate}{root}"));
    assert_eq!(chain.ders(false).len(), 2);
    assert_eq!(
        chain.pkcs7_der(true),
        fixture("chain/ordered.p7b"),
        "byte for byte OpenSSL's"
    );
    let again = CertificateChain::parse(chain.pkcs7_pem(false).as_bytes()).unwrap();
    assert_eq!(names(again.certificates()), ["www.example.pl", "DV CA"]);
}

//! The same objects read by OpenSSL's command line.

use std::path::Path;
use std::process::{Command, Output};

use certum::x509::{Certificate, CertificateChain, Csr};

use crate::{certificate, folder};

fn openssl(arguments: &[&str], file: &Path) -> Output {
    let (first, rest) = arguments.split_first().unwrap();
    Command::new("openssl")
        .arg(first)
        .arg("-in")
        .arg(file)
        .args(rest)
        .output()
        .expect("openssl runs")
}

fn line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn files(name: &str) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pem"))
        .collect();
    files.sort();
    assert!(files.len() > 20, "{name}");
    files
}

/// Written differently by OpenSSL; each has a test of its own.
const ODD_SUBJECTS: &[&str] = &["not-a-string", "multivalue", "ev"];
/// Not read by OpenSSL at all, because of their strings.
const UNREADABLE: &[&str] = &["broken-strings", "numeric-and-visible"];

#[test]
fn csrs() {
    for path in files("csr") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let csr = Csr::parse(&std::fs::read(&path).unwrap()).unwrap();
        if UNREADABLE.contains(&name.as_str()) {
            continue;
        }
        if !ODD_SUBJECTS.contains(&name.as_str()) {
            let subject = openssl(
                &[
                    "req",
                    "-noout",
                    "-subject",
                    "-nameopt",
                    "RFC2253,utf8,-esc_msb",
                ],
                &path,
            );
            assert_eq!(
                line(&subject).strip_prefix("subject=").unwrap().trim(),
                csr.subject().to_string(),
                "{name}"
            );
        }
        let verified = openssl(&["req", "-noout", "-verify"], &path);
        let said = String::from_utf8_lossy(&verified.stderr).into_owned();
        let good = said.contains("verify OK");
        // OpenSSL also verifies what is not verified here for good reasons.
        if !["p256-explicit", "exponent-huge"].contains(&name.as_str()) {
            assert_eq!(csr.signature_valid(), good, "{name}: {said}");
        }
        let key = openssl(&["req", "-noout", "-pubkey"], &path);
        if key.status.success() && !key.stdout.is_empty() {
            assert_eq!(line(&key), csr.public_key().pem().trim(), "{name}");
        }
    }
}

#[test]
fn certificates() {
    for path in files("certificate") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let certificate = Certificate::parse(&std::fs::read(&path).unwrap()).unwrap();
        let one = |option: &str| {
            let said = line(&openssl(
                &[
                    "x509",
                    "-noout",
                    option,
                    "-nameopt",
                    "RFC2253,utf8,-esc_msb",
                ],
                &path,
            ));
            said.split_once('=')
                .map_or_else(|| said.clone(), |(_, value)| value.trim().to_owned())
        };
        if name != "ev" {
            assert_eq!(one("-subject"), certificate.subject().to_string(), "{name}");
        }
        assert_eq!(one("-issuer"), certificate.issuer().to_string(), "{name}");
        if name != "serial-negative" {
            assert_eq!(one("-serial"), certificate.serial_number(), "{name}");
        }
        for (option, ours) in [
            ("-sha1", certificate.sha1()),
            ("-sha256", certificate.sha256()),
        ] {
            let said = line(&openssl(&["x509", "-noout", "-fingerprint", option], &path));
            assert_eq!(
                said.split_once('=').unwrap().1.replace(':', ""),
                ours,
                "{name}"
            );
        }
        let end = line(&openssl(
            &["x509", "-noout", "-enddate", "-dateopt", "iso_8601"],
            &path,
        ));
        let time = certificate.not_after();
        let ours = format!(
            "notAfter={} {:02}:{:02}:{:02}Z",
            time.date(),
            time.hour(),
            time.minute(),
            time.second()
        );
        assert_eq!(end, ours, "{name}");
    }
}

#[test]
fn pin_of_a_key() {
    let path = folder("certificate/leaf.pem");
    let script = "openssl x509 -in \"$0\" -noout -pubkey | openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary | base64";
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(path)
        .output()
        .unwrap();
    assert_eq!(line(&output), certificate("leaf").public_key().pin());
}

#[test]
fn bundles_and_chains() {
    let chain =
        CertificateChain::parse(&std::fs::read(folder("chain/heap.p7b.pem")).unwrap()).unwrap();
    let directory = std::env::temp_dir().join(format!("certum-x509-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let write = |name: &str, content: &[u8]| {
        let path = directory.join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let bundle = write("bundle.p7b", chain.pkcs7_pem(true).as_bytes());
    let listed = line(&openssl(&["pkcs7", "-print_certs"], &bundle));
    assert_eq!(listed.matches("BEGIN CERTIFICATE").count(), 3);
    let root = write("root.pem", chain.root().unwrap().pem().as_bytes());
    let middle = write("middle.pem", chain.bundle_pem(false).as_bytes());
    let verified = Command::new("openssl")
        .args(["verify", "-no_check_time", "-CAfile"])
        .args([&root])
        .arg("-untrusted")
        .args([&middle, &folder("certificate/leaf.pem")])
        .output()
        .unwrap();
    assert!(
        verified.status.success(),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    std::fs::remove_dir_all(directory).unwrap();
}

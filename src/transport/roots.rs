//! The CAs that the server's certificate is checked against.

use std::io::Read as _;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::failure::setup;
use crate::error::TransportError;

/// The word for the system's store in place of a file's name.
const SYSTEM: &str = "system";

/// Where Debian and Arch, Fedora and RHEL, older RHEL, openSUSE, and Alpine and the BSDs keep
/// theirs.
const SYSTEM_FILES: [&str; 5] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// The largest file that is read; the lists of systems have a quarter of a mebibyte.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The CAs of `ca_file`: Mozilla's list as compiled in when there is none.
///
/// Reading the system's whole list costs about 30 ms for each process, hence the list compiled in.
pub(super) fn load(ca_file: Option<&str>) -> Result<RootCertStore, TransportError> {
    match ca_file {
        None => Ok(RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        }),
        Some(SYSTEM) => from_file(&system_file()?),
        Some(file) => from_file(file),
    }
}

fn system_file() -> Result<String, TransportError> {
    if let Ok(file) = std::env::var("SSL_CERT_FILE")
        && !file.is_empty()
    {
        return Ok(file);
    }
    SYSTEM_FILES
        .into_iter()
        .find(|file| std::fs::exists(file).unwrap_or(false))
        .map(str::to_owned)
        .ok_or_else(|| {
            setup(
                "certum.ca_file is \"system\", but no list of CAs was found in the usual places. \
                 Install ca-certificates or name a file",
            )
        })
}

fn from_file(file: &str) -> Result<RootCertStore, TransportError> {
    let problem = |reason: String| {
        setup(format!(
            "the file of CAs {file} (certum.ca_file) cannot be used: {reason}"
        ))
    };
    let content = read(file).map_err(problem)?;
    let certificates = CertificateDer::pem_slice_iter(&content)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| problem(format!("it is not PEM ({error})")))?;
    let mut roots = RootCertStore::empty();
    // Real bundles hold a few that rustls cannot read; they do not spoil the rest.
    let (added, _) = roots.add_parsable_certificates(certificates);
    if added == 0 {
        return Err(problem("it holds no certificate in PEM".to_owned()));
    }
    Ok(roots)
}

/// A file's content. One that is none, or too large, would hang whoever waits for Certum, or fill the memory.
fn read(file: &str) -> Result<Vec<u8>, String> {
    let said = |error: std::io::Error| error.to_string();
    let described = std::fs::metadata(file).map_err(said)?;
    if !described.is_file() {
        return Err("it is no regular file".to_owned());
    }
    let mut content = Vec::new();
    let opened = std::fs::File::open(file).map_err(said)?;
    // What it says of its size may be wrong by now, as in /proc.
    let read = opened.take(LARGEST + 1).read_to_end(&mut content);
    if u64::try_from(read.map_err(said)?).unwrap_or(u64::MAX) > LARGEST {
        return Err(format!(
            "it is larger than {} MiB: name a file that holds only CAs",
            LARGEST / (1024 * 1024)
        ));
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, load};

    #[test]
    fn the_compiled_list_is_not_empty() {
        assert!(load(None).unwrap().roots.len() > 50);
    }

    #[test]
    fn a_missing_file_is_named_with_its_setting() {
        let error = load(Some("/nowhere/ca.pem")).unwrap_err();
        assert!(error.message.contains("/nowhere/ca.pem (certum.ca_file)"));
    }

    #[test]
    fn a_file_without_certificates_is_refused() {
        let error = load(Some(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))).unwrap_err();
        assert!(error.message.contains("no certificate"), "{error}");
    }

    #[test]
    fn only_a_regular_file_of_some_size_is_read() {
        for file in ["/dev/zero", "/dev/null", "/"] {
            let error = load(Some(file)).unwrap_err();
            assert!(error.message.contains("no regular file"), "{file}: {error}");
        }
        let large = std::env::temp_dir().join(format!("certum-large-{}", std::process::id()));
        let file = std::fs::File::create(&large).unwrap();
        file.set_len(LARGEST + 1).unwrap();
        let error = load(large.to_str()).unwrap_err();
        std::fs::remove_file(&large).unwrap();
        assert!(error.message.contains("larger than 8 MiB"), "{error}");
    }
}

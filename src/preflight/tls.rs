//! TLS that takes any certificate: what is served is looked at, nothing is told to the server.

use std::net::SocketAddr;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// Takes every certificate whose key the server has.
#[derive(Debug)]
struct Any(Arc<CryptoProvider>);

impl ServerCertVerifier for Any {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(
            message,
            certificate,
            signed,
            &self.0.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(
            message,
            certificate,
            signed,
            &self.0.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

/// TLS by which nothing but public things may be read.
pub(super) fn config() -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Any(provider)))
        .with_no_client_auth();
    // Each look is a first one: nothing is kept of a server.
    config.resumption = rustls::client::Resumption::disabled();
    Ok(config)
}

/// Why no certificate was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unseen {
    /// Nothing listens, or nothing answers.
    NoConnection,
    /// Something listens that does not speak TLS, or not with us.
    NoTls,
}

/// The certificates that a server shows for `name`, its own first.
pub(super) async fn served(
    config: &Arc<ClientConfig>,
    server: SocketAddr,
    name: ServerName<'static>,
) -> Result<Vec<CertificateDer<'static>>, Unseen> {
    let connection = TcpStream::connect(server)
        .await
        .map_err(|_| Unseen::NoConnection)?;
    let stream = TlsConnector::from(config.clone())
        .connect(name, connection)
        .await
        .map_err(|_| Unseen::NoTls)?;
    let certificates = stream.get_ref().1.peer_certificates();
    certificates
        .map(<[_]>::to_vec)
        .filter(|all| !all.is_empty())
        .ok_or(Unseen::NoTls)
}

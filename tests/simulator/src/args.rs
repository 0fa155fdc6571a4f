//! The command line.

use std::path::PathBuf;

/// How to call the program.
pub const USAGE: &str = "certum-simulator --listen 127.0.0.1:PORT --user NAME --password WORD [--auto] [--state FILE]
                 [--tls] [--tls-ca FILE] [--dns ADDRESS:PORT] [--web ADDRESS:PORT] [--exit-with-stdin]

  --listen ADDRESS   where the service listens; port 0 takes a free one
  --user, --password the credentials that are accepted
  --auto             every proof and verification counts as done, certificates are issued at once
  --state FILE       keep everything in FILE; a restart continues from it
  --tls              https, with a certificate of an own test CA
  --tls-ca FILE      where that CA's certificate is written (default: certum-simulator-ca.pem)
  --dns, --web       where the DNS zone and the web root are served (default: free ports beside the service)
  --exit-with-stdin  stop when standard input is closed

When ready, one line of JSON is printed on standard output.";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub struct Args {
    /// Address of the service and the control interface.
    pub listen: String,
    /// Accepted login.
    pub user: String,
    /// Accepted password.
    pub password: String,
    /// Whether every order completes at once.
    pub auto: bool,
    /// Where the state is kept.
    pub state: Option<PathBuf>,
    /// Whether the service speaks https.
    pub tls: bool,
    /// Where the test CA's certificate is written.
    pub tls_ca: PathBuf,
    /// Address of the DNS server.
    pub dns: Option<String>,
    /// Address of the web root.
    pub web: Option<String>,
    /// Whether the end of standard input ends the program.
    pub exit_with_stdin: bool,
}

impl Args {
    /// Reads a command line without the program's name; `Ok(None)` asks for the usage.
    ///
    /// # Errors
    /// A sentence naming what is unknown or missing.
    pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Option<Self>, String> {
        let mut args = args.into_iter();
        let mut parsed = Self {
            listen: String::new(),
            user: String::new(),
            password: String::new(),
            auto: false,
            state: None,
            tls: false,
            tls_ca: PathBuf::from("certum-simulator-ca.pem"),
            dns: None,
            web: None,
            exit_with_stdin: false,
        };
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--listen" => parsed.listen = value()?,
                "--user" => parsed.user = value()?,
                "--password" => parsed.password = value()?,
                "--state" => parsed.state = Some(value()?.into()),
                "--tls-ca" => parsed.tls_ca = value()?.into(),
                "--dns" => parsed.dns = Some(value()?),
                "--web" => parsed.web = Some(value()?),
                "--auto" => parsed.auto = true,
                "--tls" => parsed.tls = true,
                "--exit-with-stdin" => parsed.exit_with_stdin = true,
                "--help" | "-h" => return Ok(None),
                other => return Err(format!("{other} is not known")),
            }
        }
        for (name, value) in [
            ("--listen", &parsed.listen),
            ("--user", &parsed.user),
            ("--password", &parsed.password),
        ] {
            if value.is_empty() {
                return Err(format!("{name} is needed"));
            }
        }
        Ok(Some(parsed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Option<Args>, String> {
        Args::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_documented_line_is_understood() {
        let args = parse("--listen 127.0.0.1:0 --user u --password p --auto --state s --tls")
            .unwrap()
            .unwrap();
        assert!(args.auto && args.tls && !args.exit_with_stdin);
        assert_eq!(args.state, Some("s".into()));
        assert_eq!(parse("--help"), Ok(None));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(
            parse("--listen a --user u")
                .unwrap_err()
                .contains("--password")
        );
        assert!(parse("--lisen a").unwrap_err().contains("--lisen"));
        assert!(parse("--listen").unwrap_err().contains("value"));
    }
}

//! The zones: what stands in them, signed and broken as each case needs it.

use std::fmt::Write as _;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// How a zone is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// Not at all.
    None,
    /// As it should be, with NSEC.
    Nsec,
    /// As it should be, with NSEC3.
    Nsec3,
    /// The signatures ended yesterday.
    Expired,
    /// They begin tomorrow.
    Future,
    /// The parent's DS record is that of another key.
    WrongDs,
    /// The parent has a DS record, the zone has no signature.
    OnlyDs,
    /// A record was changed after signing.
    Tampered,
    /// Signatures of the zone's own SOA are missing.
    Stripped,
}

/// Every domain: its name below `lab.`, how it is signed, and its records, relative to it.
pub const DOMAINS: &[(&str, Signing, &str)] = &[
    ("caa-none", Signing::None, "@ A 127.0.0.1"),
    (
        "caa-ok",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl\"",
    ),
    (
        "caa-eu",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.eu\"",
    ),
    (
        "caa-upper",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"CERTUM.PL\"",
    ),
    (
        "caa-other",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"letsencrypt.org\"\ndeep.sub A 127.0.0.1\nown A 127.0.0.1\nown CAA 0 issue \"certum.pl\"",
    ),
    (
        "caa-nobody",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \";\"",
    ),
    (
        "caa-empty",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"\"",
    ),
    (
        "caa-both",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"letsencrypt.org\"\n@ CAA 0 issue \"certum.pl\"",
    ),
    (
        "caa-dns",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl; validationmethods=ca-tbr-7\"",
    ),
    (
        "caa-file",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl; validationmethods=dns-01,ca-tbr-18\"",
    ),
    (
        "caa-account",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl; accounturi=https://ca.example/1\"",
    ),
    (
        "caa-wild",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl\"\n@ CAA 0 issuewild \";\"",
    ),
    (
        "caa-wildonly",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \";\"\n@ CAA 0 issuewild \"certum.pl\"",
    ),
    (
        "caa-iodef",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 iodef \"mailto:a@caa-iodef.lab\"",
    ),
    (
        "caa-mail",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issuemail \";\"",
    ),
    (
        "caa-critical",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl\"\n@ CAA 128 future \"x\"",
    ),
    (
        "caa-known",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 128 issue \"certum.pl\"",
    ),
    (
        "caa-words",
        Signing::None,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl validationmethods\"",
    ),
    (
        "caa-cname",
        Signing::None,
        "@ A 127.0.0.1\nwww CNAME caa-other.lab.",
    ),
    (
        "signed",
        Signing::Nsec,
        "@ A 127.0.0.1\n@ CAA 0 issue \"certum.pl\"\n_certum TXT \"abc123\"\nhost A 127.0.0.1\nout CNAME plain.lab.",
    ),
    ("signed3", Signing::Nsec3, "@ A 127.0.0.1"),
    ("expired", Signing::Expired, "@ A 127.0.0.1"),
    ("future", Signing::Future, "@ A 127.0.0.1"),
    ("wrong-ds", Signing::WrongDs, "@ A 127.0.0.1"),
    ("only-ds", Signing::OnlyDs, "@ A 127.0.0.1"),
    ("tampered", Signing::Tampered, "@ A 127.0.0.9"),
    ("stripped", Signing::Stripped, "@ A 127.0.0.1"),
    (
        "plain",
        Signing::None,
        "@ A 127.0.0.1\ninto CNAME host.signed.lab.\nover CNAME gone.signed.lab.",
    ),
    ("bare", Signing::None, "other A 127.0.0.1"),
    (
        "inside",
        Signing::None,
        "@ A 10.0.0.1\nmeta A 169.254.169.254\nmapped AAAA ::ffff:169.254.169.254\nloop A 127.0.0.1\nnat AAAA 64:ff9b::a9fe:a9fe\nsix AAAA 2002:a9fe:a9fe::1\nhalf A 127.0.0.1\nhalf A 10.0.0.1",
    ),
    (
        "down",
        Signing::None,
        "@ A 127.0.0.3\nsix A 127.0.0.1\nsix AAAA ::1",
    ),
    (
        "mx",
        Signing::None,
        "@ A 127.0.0.1\n@ MX 10 mail\nmail A 127.0.0.1",
    ),
    (
        "mx-two",
        Signing::None,
        "@ A 127.0.0.1\n@ MX 5 gone\n@ MX 10 mail\nmail A 127.0.0.1",
    ),
    ("mx-null", Signing::None, "@ A 127.0.0.1\n@ MX 0 ."),
    ("mx-gone", Signing::None, "@ A 127.0.0.1\n@ MX 10 gone"),
    ("mx-none", Signing::None, "@ A 127.0.0.1"),
    ("mx-bare", Signing::None, "other A 127.0.0.1"),
    (
        "txt",
        Signing::None,
        "_certum TXT \"abc123\"\n_certum.www TXT \"abc123\"",
    ),
    ("txt-none", Signing::None, "@ TXT \"v=spf1 -all\""),
    (
        "txt-doubled",
        Signing::None,
        "_certum.txt-doubled.lab TXT \"abc123\"\n_certum.shop.txt-doubled.lab TXT \"abc123\"",
    ),
    ("txt-wrong", Signing::None, "_certum TXT \"zzz999\""),
    (
        "txt-quoted",
        Signing::None,
        "_certum TXT \"\\\"abc123\\\"\"",
    ),
    ("txt-spaces", Signing::None, "_certum TXT \" abc123 \""),
    ("txt-base", Signing::None, "@ TXT \"abc123\""),
    (
        "txt-prefix",
        Signing::None,
        "@ TXT \"v=spf1 -all\"\n_certum TXT \"abc123\"",
    ),
    (
        "txt-cname",
        Signing::None,
        "_certum CNAME abc123.certum.pl.",
    ),
    (
        "txt-many",
        Signing::None,
        "_certum TXT \"old\"\n_certum TXT \"abc123\"",
    ),
    ("txt-parts", Signing::None, "_certum TXT \"abc\" \"123\""),
    ("txt-delegated", Signing::None, "_certum CNAME x1.dcv.lab."),
    ("dcv", Signing::None, "x1 TXT \"abc123\""),
    ("txt-cached", Signing::None, "_certum TXT \"abc123\""),
    ("txt-old", Signing::None, "_certum TXT \"abc123\""),
    ("txt-some", Signing::None, "_certum TXT \"abc123\""),
    ("cname", Signing::None, "_certum CNAME abc123.certum.pl."),
    ("cname-none", Signing::None, "@ A 127.0.0.1"),
    (
        "cname-wrong",
        Signing::None,
        "_certum CNAME zzz999.certum.pl.",
    ),
    (
        "cname-appended",
        Signing::None,
        "_certum CNAME abc123.certum.pl",
    ),
    (
        "cname-txt",
        Signing::None,
        "_certum TXT \"abc123.certum.pl\"",
    ),
    (
        "cname-doubled",
        Signing::None,
        "_certum.cname-doubled.lab CNAME abc123.certum.pl.",
    ),
    (
        "web",
        Signing::None,
        "* A 127.0.0.1\n@ A 127.0.0.1\ntwo A 127.0.0.1\ntwo A 127.0.0.2\nsix A 127.0.0.1\nsix AAAA ::1",
    ),
    (
        "tls",
        Signing::None,
        "* A 127.0.0.1\n@ A 127.0.0.1\ntwo A 127.0.0.1\ntwo A 127.0.0.2\nplain A 127.0.0.4\nnobody A 127.0.0.3\ninside A 10.0.0.1\nsplit A 127.0.0.1\nsplit A 127.0.0.3",
    ),
    ("xn--al-vva", Signing::None, "@ A 127.0.0.1"),
];

/// Domains whose server has lost their zones.
pub const LAME: &[&str] = &["lame"];

/// What the second server has in the place of the first one's zone.
const STALE: &[(&str, &str)] = &[("txt-some", "@ A 127.0.0.1")];

/// What the resolver remembers of a record, however it is by now.
pub const REMEMBERED: &str = "\
    local-zone: \"_certum.txt-cached.lab.\" static\n\
    local-zone: \"_certum.txt-old.lab.\" redirect\n\
    local-data: '_certum.txt-old.lab. 300 IN TXT \"zzz999\"'\n";

/// Where the zones lie.
#[derive(Debug)]
pub struct Zones {
    /// Zone and its file on the first server.
    pub first: Vec<(String, PathBuf)>,
    /// And on the second one.
    pub second: Vec<(String, PathBuf)>,
    /// The root's key, as resolvers want it.
    pub anchor: PathBuf,
}

fn head(apex: &str, servers: &[&str]) -> String {
    let mut zone =
        format!("$ORIGIN {apex}\n$TTL 60\n@ SOA ns.lab. hostmaster.lab. 1 3600 600 86400 60\n");
    for server in servers {
        let _ = writeln!(zone, "@ NS {server}");
    }
    zone
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Error::other(format!("{program} {arguments:?}: {told}")))
}

/// A key of its own for a zone: its files' name.
fn key(folder: &Path, apex: &str) -> Result<String> {
    run(
        folder,
        "ldns-keygen",
        &["-k", "-a", "ECDSAP256SHA256", apex],
    )
}

fn date(days: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = i64::try_from(now.map(|past| past.as_secs()).unwrap_or_default());
    (now.unwrap_or_default() + days * 86_400).to_string()
}

fn sign(
    folder: &Path,
    apex: &str,
    file: &str,
    key: &str,
    days: (i64, i64),
    nsec3: bool,
) -> Result<String> {
    let (from, until) = (date(days.0), date(days.1));
    let signed = format!("{file}.signed");
    let mut arguments = vec!["-i", &from, "-e", &until, "-o", apex, "-f", &signed];
    if nsec3 {
        arguments.extend(["-n", "-t", "0"]);
    }
    arguments.extend([file, key]);
    run(folder, "ldns-signzone", &arguments)?;
    Ok(signed)
}

fn write_domain(
    folder: &Path,
    name: &str,
    signing: Signing,
    records: &str,
) -> Result<(PathBuf, String)> {
    let apex = format!("{name}.lab.");
    let servers: &[&str] = match name {
        "txt-some" => &["ns.lab.", "ns2.lab."],
        _ => &["ns.lab."],
    };
    let file = format!("{name}.lab.zone");
    let zone = head(&apex, servers) + records + "\n";
    fs::write(folder.join(&file), zone)?;
    if signing == Signing::None {
        return Ok((folder.join(file), String::new()));
    }
    let own = key(folder, &apex)?;
    let mut ds = fs::read_to_string(folder.join(format!("{own}.ds")))?;
    if signing == Signing::OnlyDs {
        return Ok((folder.join(file), ds));
    }
    let days = match signing {
        Signing::Expired => (-30, -1),
        Signing::Future => (1, 30),
        _ => (-1, 30),
    };
    let signed = sign(folder, &apex, &file, &own, days, signing == Signing::Nsec3)?;
    let path = folder.join(&signed);
    match signing {
        Signing::WrongDs => {
            let other = key(folder, &apex)?;
            ds = fs::read_to_string(folder.join(format!("{other}.ds")))?;
        }
        Signing::Tampered => {
            let text = fs::read_to_string(&path)?;
            fs::write(&path, text.replace("127.0.0.9", "127.0.0.1"))?;
        }
        Signing::Stripped => {
            let text = fs::read_to_string(&path)?;
            let kept = text.lines().filter(|line| !line.contains("RRSIG\tSOA"));
            fs::write(&path, kept.collect::<Vec<_>>().join("\n") + "\n")?;
        }
        _ => {}
    }
    Ok((path, ds))
}

/// Writes and signs every zone into `folder`.
///
/// # Errors
///
/// Where a file cannot be written, or ldnsutils is missing.
pub fn write(folder: &Path) -> Result<Zones> {
    let mut first = Vec::new();
    let mut lab = head("lab.", &["ns.lab."]);
    lab += "ns A 127.0.0.1\nns2 A 127.0.0.2\n";
    for (name, signing, records) in DOMAINS {
        let (file, ds) = write_domain(folder, name, *signing, records)?;
        let _ = writeln!(lab, "{name} NS ns.lab.");
        if *name == "txt-some" {
            let _ = writeln!(lab, "{name} NS ns2.lab.");
        }
        lab += &ds;
        first.push((format!("{name}.lab."), file));
    }
    for name in LAME {
        let _ = writeln!(lab, "{name} NS ns.lab.");
        first.push((format!("{name}.lab."), folder.join("lost.zone")));
    }
    let own = key(folder, "lab.")?;
    fs::write(folder.join("lab.zone"), lab)?;
    let signed = sign(folder, "lab.", "lab.zone", &own, (-1, 30), false)?;
    first.push(("lab.".to_owned(), folder.join(signed)));
    let ds = fs::read_to_string(folder.join(format!("{own}.ds")))?;
    let root = head(".", &["ns.lab."]) + "lab. NS ns.lab.\nns.lab. A 127.0.0.1\n" + &ds;
    fs::write(folder.join("root.zone"), root)?;
    let own = key(folder, ".")?;
    let signed = sign(folder, ".", "root.zone", &own, (-1, 30), false)?;
    first.push((".".to_owned(), folder.join(signed)));
    let mut second = Vec::new();
    for (name, records) in STALE {
        let file = folder.join(format!("{name}.second.zone"));
        let apex = format!("{name}.lab.");
        fs::write(
            &file,
            head(&apex, &["ns.lab.", "ns2.lab."]) + records + "\n",
        )?;
        second.push((apex, file));
    }
    Ok(Zones {
        first,
        second,
        anchor: folder.join(format!("{own}.key")),
    })
}

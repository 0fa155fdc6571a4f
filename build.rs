//! Build script of the binding crate in `php/`: tells it which PHP it is built for.

use ext_php_rs_build::{ApiVersion, PHPInfo, emit_check_cfg, emit_php_cfg_flags, find_php};

fn main() -> anyhow::Result<()> {
    for variable in ["PHP", "PHP_CONFIG", "PATH"] {
        println!("cargo:rerun-if-env-changed={variable}");
    }
    let version: ApiVersion = PHPInfo::get(&find_php()?)?.zend_version()?.try_into()?;
    emit_check_cfg();
    emit_php_cfg_flags(version);
    emit_library_versions()
}

/// Gives the binding crate the versions that it was built with as `CERTUM_LIBRARIES`, for `php --ri certum`.
fn emit_library_versions() -> anyhow::Result<()> {
    const LOCK: &str = "../Cargo.lock";
    println!("cargo:rerun-if-changed={LOCK}");
    let lock = std::fs::read_to_string(LOCK)?;
    let mut shown = Vec::new();
    for package in lock.split("[[package]]") {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.trim_start_matches(" = ").trim_matches('"'))
        };
        if let (Some(name), Some(version)) = (field("name"), field("version"))
            && LIBRARIES.contains(&name)
        {
            shown.push(format!("{name} {version}"));
        }
    }
    println!("cargo:rustc-env=CERTUM_LIBRARIES={}", shown.join(", "));
    Ok(())
}

/// What decides how the extension behaves on the wire and with certificates.
const LIBRARIES: [&str; 6] = [
    "ext-php-rs",
    "quick-xml",
    "reqwest",
    "rustls",
    "webpki-roots",
    "x509-parser",
];

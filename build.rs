//! Build script of the binding crate in `php/`: tells it which PHP it is built for.

use ext_php_rs_build::{ApiVersion, PHPInfo, emit_check_cfg, emit_php_cfg_flags, find_php};

fn main() -> anyhow::Result<()> {
    for variable in ["PHP", "PHP_CONFIG", "PATH"] {
        println!("cargo:rerun-if-env-changed={variable}");
    }
    let version: ApiVersion = PHPInfo::get(&find_php()?)?.zend_version()?.try_into()?;
    emit_check_cfg();
    emit_php_cfg_flags(version);
    Ok(())
}

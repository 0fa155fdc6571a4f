//! The ini settings.

use crate::zend;
use ext_php_rs::{
    flags::IniEntryPermission,
    zend::{IniEntryDef, IniEntryDefs},
};
use std::ffi::CStr;

pub(crate) const CONNECT_TIMEOUT: &CStr = c"certum.connect_timeout";
pub(crate) const TIMEOUT: &CStr = c"certum.timeout";
pub(crate) const RETRIES: &CStr = c"certum.retries";
pub(crate) const PROXY: &CStr = c"certum.proxy";
pub(crate) const CA_FILE: &CStr = c"certum.ca_file";
pub(crate) const ENDPOINT: &CStr = c"certum.endpoint";
pub(crate) const RESOLVER: &CStr = c"certum.resolver";
pub(crate) const DNS_TRUST_ANCHOR: &CStr = c"certum.dns_trust_anchor";
pub(crate) const ALLOW_PRIVATE_ADDRESSES: &CStr = c"certum.allow_private_addresses";

/// `certum.endpoint` is the administrator's alone: a script that could set it would get the password sent to it. So is
/// what decides where look-ups go.
static ENTRIES: IniEntryDefs<10> = IniEntryDefs::new([
    IniEntryDef::new(CONNECT_TIMEOUT, c"10", IniEntryPermission::All),
    IniEntryDef::new(TIMEOUT, c"60", IniEntryPermission::All),
    IniEntryDef::new(RETRIES, c"1", IniEntryPermission::All),
    zend::masked(IniEntryDef::new(PROXY, c"", IniEntryPermission::All)),
    IniEntryDef::new(CA_FILE, c"", IniEntryPermission::All),
    IniEntryDef::new(ENDPOINT, c"", IniEntryPermission::System),
    IniEntryDef::new(RESOLVER, c"", IniEntryPermission::System),
    IniEntryDef::new(DNS_TRUST_ANCHOR, c"", IniEntryPermission::System),
    IniEntryDef::new(ALLOW_PRIVATE_ADDRESSES, c"", IniEntryPermission::System),
    IniEntryDef::end(),
]);

pub(crate) fn register(module_number: i32) {
    IniEntryDef::register(ENTRIES.as_slice(), module_number);
}

/// A setting's text, trimmed; `None` where it is empty.
pub(crate) fn text(name: &CStr) -> Option<String> {
    let value = zend::ini_text(name);
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

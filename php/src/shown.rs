//! Settings as they are shown to anybody.

/// An address as it is shown to anybody: without whom it names and their password. What is no address is not shown.
pub(crate) fn address(address: &str) -> String {
    let address = address.trim();
    if address.is_empty() {
        return "no value".to_owned();
    }
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let (user, host) = rest.rsplit_once('@').unwrap_or(("", rest));
    // Whatever could be a password, or the page's markup, is none of a host's.
    let plain =
        |character: char| character.is_ascii_alphanumeric() || "-._:[]/".contains(character);
    if scheme.is_empty() || !scheme.chars().all(plain) || !host.chars().all(plain) {
        return "(set, and no address of a proxy)".to_owned();
    }
    let user = if user.is_empty() { "" } else { "***@" };
    format!("{scheme}://{user}{host}")
}

//! What people read of publications.

use super::{Publication, PublicationError};
use crate::language::Language;

pub(super) fn instruction(publication: &Publication, language: Language) -> String {
    match language {
        Language::English => instruction_in_english(publication),
        Language::Polish => instruction_in_polish(publication),
    }
}

fn instruction_in_english(publication: &Publication) -> String {
    match publication {
        Publication::File {
            url, path, content, ..
        } => format!(
            "Put a file on the web server so that {url} shows exactly this text, without a password or a redirect: \
             {content} (path below the web root: {path})"
        ),
        Publication::DnsTxt { host, value } => {
            format!(
                "Add a TXT record in the domain's DNS, with the name {host} and the value {value}"
            )
        }
        Publication::DnsCname { host, target } => {
            format!(
                "Add a CNAME record in the domain's DNS, with the name {host} and the target {target}"
            )
        }
        Publication::Email { addresses } => format!(
            "Open the message from Certum in the mailbox {} (look among spam too) and follow its link.",
            addresses.join(" or ")
        ),
    }
}

fn instruction_in_polish(publication: &Publication) -> String {
    match publication {
        Publication::File {
            url, path, content, ..
        } => format!(
            "Umieść na serwerze WWW plik tak, aby pod adresem {url} był widoczny dokładnie ten tekst, bez hasła i \
             przekierowań: {content} (ścieżka w katalogu głównym witryny: {path})"
        ),
        Publication::DnsTxt { host, value } => {
            format!("Dodaj w DNS domeny rekord TXT o nazwie {host} i wartości {value}")
        }
        Publication::DnsCname { host, target } => {
            format!("Dodaj w DNS domeny rekord CNAME o nazwie {host} wskazujący na {target}")
        }
        Publication::Email { addresses } => format!(
            "Otwórz wiadomość od Certum w skrzynce {} (sprawdź też spam) i kliknij zawarty w niej odnośnik.",
            addresses.join(" lub ")
        ),
    }
}

pub(super) fn error(error: &PublicationError, language: Language) -> String {
    match language {
        Language::English => error_in_english(error),
        Language::Polish => error_in_polish(error),
    }
}

fn error_in_english(error: &PublicationError) -> String {
    match error {
        PublicationError::NotAName { name, reason } => format!(
            "\"{name}\" is not a name that can be proved: {}. Enter a domain name such as example.com or an IP address.",
            reason.text(Language::English)
        ),
        PublicationError::NameTooLong { name } => format!(
            "The name {name} is too long for a DNS record with a prefix. Choose another method of verification."
        ),
        PublicationError::NotForWildcards { method } => format!(
            "The method {method} cannot prove a name with an asterisk. Choose verification by e-mail or by a DNS record."
        ),
        PublicationError::NotForAddresses { method } => {
            format!(
                "The method {method} cannot prove an IP address. Choose verification by a file on the web server."
            )
        }
        PublicationError::NotDocumented { method } => format!(
            "What the method {method} wants published is not known to this version. Follow the message from Certum, \
             or choose another method."
        ),
        PublicationError::UnusableCode => String::from(
            "The verification code is empty or holds characters that cannot be published. Ask Certum for a new code.",
        ),
    }
}

fn error_in_polish(error: &PublicationError) -> String {
    match error {
        PublicationError::NotAName { name, reason } => format!(
            "Nazwy „{name}” nie można zweryfikować: {}. Podaj nazwę domeny, taką jak example.com, lub adres IP.",
            reason.text(Language::Polish)
        ),
        PublicationError::NameTooLong { name } => {
            format!(
                "Nazwa {name} jest za długa na rekord DNS z prefiksem. Wybierz inny sposób weryfikacji."
            )
        }
        PublicationError::NotForWildcards { method } => format!(
            "Sposobem {method} nie można zweryfikować nazwy z gwiazdką. Wybierz weryfikację przez e-mail lub rekord DNS."
        ),
        PublicationError::NotForAddresses { method } => format!(
            "Sposobem {method} nie można zweryfikować adresu IP. Wybierz weryfikację przez plik na serwerze WWW."
        ),
        PublicationError::NotDocumented { method } => format!(
            "Ta wersja nie wie, co należy opublikować przy sposobie {method}. Postępuj zgodnie z wiadomością od Certum \
             albo wybierz inny sposób."
        ),
        PublicationError::UnusableCode => String::from(
            "Kod weryfikacyjny jest pusty lub zawiera znaki, których nie można opublikować. Poproś Certum o nowy kod.",
        ),
    }
}

//! English: what there is to say, and how. Each text has a name, by which templates, an installation's own language files
//! and the code know it. `{name}` stands for a value, `{$name}` in mails for one of WHMCS's.

texts! {
    // The library: what other sentences are joined by.
    and_then: "{one} {next}",
    listed: "{one}, {next}",
    or_else: "{one} or {next}",
    full_stop: "{sentence}.",
    detail: "{detail}",

    // The library: why a call failed. The details of a broken exchange are technical, and English.
    credentials_refused: "Certum did not accept the user name and password. Check both, that they belong to the chosen \
        environment (test or production), and that this server's IP address is whitelisted in Certum's partner panel. \
        (Certum success code {code})",
    refused: "Certum refused {operation}",
    refused_fault: "Certum refused {operation}: {fault}",
    refused_code: "{sentence} (Certum code {code})",
    refused_code_value: "{sentence} (Certum code {code}: \"{value}\")",
    refused_unknown: "Certum refused the request with code {code}, which this version does not know. Update the \
        extension; if a current one does not know the code either, ask Certum's partner support about it.",
    refused_unknown_value: "Certum refused the request with code {code} for the value \"{value}\", which this version \
        does not know. Update the extension; if a current one does not know the code either, ask Certum's partner \
        support about it.",
    transport_setup: "{operation}: {detail}",
    transport_resolve: "{operation}: {detail}",
    transport_connect: "{operation}: {detail}",
    transport_tls: "{operation}: {detail}",
    transport_send: "{operation}: {detail}",
    transport_wait: "{operation}: {detail}",
    transport_receive: "{operation}: {detail}",
    transport_timed_out: "{operation}: {detail}",
    transport_not_reached: "{operation}: {detail}",
    transport_earlier: "{failure}",
    malformed_answer: "the answer to {operation} cannot be understood: {reason}",
    invalid_input: "{field}: {reason}",

    // The library: what is wrong with what was given, after the name of the field.
    given_not_utf8: "is not UTF-8 text (byte {position}). Convert it to UTF-8 first.",
    given_not_text: "is not UTF-8 text. Enter it again.",
    given_not_in_xml: "it holds the character U+{character}, which XML cannot hold",
    given_unwritable: "it cannot be written as XML: {detail}",
    given_empty: "is empty. Enter what Certum gave you.",
    given_over_255: "is longer than 255 characters.",
    given_too_long: "it has more than {limit} characters",
    given_not_strings: "holds something other than strings.",
    given_no_files: "maps file names to contents as strings.",
    given_no_documents: "lists something other than documents.",
    given_no_certificates: "is a list of Certum\\Certificate, and one of its entries is none.",
    given_none: "is empty: give at least one.",
    given_not_of_list: "is none of {known}.",
    given_no_moment: "is no date in the years 1 to 9999, taken in UTC and in its own zone.",
    given_year: "its year is {year}; give one from 1 to 9999",
    given_no_int: "{number} is beyond the Partner API's whole numbers",
    given_no_limit: "is not a number of seconds above 0 and at most 86400.",
    given_limit: "give a number of seconds above 0 and at most 86400",
    given_retries: "is not a whole number from 0 to 10.",
    given_concurrency: "give a number from 1 to 64",
    given_pages: "{operation} has more than {limit} pages here; ask for a shorter range",
    given_no_sni: "is missing. Give the SNI certificate and its serial number, as getCertificate answers them.",
    given_not_answered: "is missing in Certum's answer.",
    given_address: "write test, production or an address that begins with https://",
    given_address_wrong: "write test, production or an address that begins with https:// ({detail})",
    given_address_credentials: "an address holds no user name and password; give them as credentials",
    given_address_http: "http without TLS is allowed to this host only (127.0.0.1, ::1, localhost), because the \
        password would be readable on the way; write https://",

    // The library: why a name cannot be used.
    name_empty: "the name is empty",
    name_too_long: "the name is longer than 253 characters",
    name_empty_label: "two dots in a row, or a dot at the start",
    name_label_too_long: "a part between dots is longer than 63 characters",
    name_underscore: "underscores are not allowed in a certificate",
    name_character: "only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces",
    name_hyphen: "a part between dots begins or ends with a hyphen, or has two at its third place without being an IDN",
    name_idn: "the internationalised name is not valid by IDNA (UTS #46)",
    name_single_label: "a name without a dot is not public: give the full domain name",
    name_wildcard: "an asterisk is only allowed as the first part, as in *.example.com, and once",
    name_numeric_top: "the last part cannot be a number, unless the whole is an IP address",
    name_reserved: "names under this ending are not public, so no public CA can prove them",
    name_private_address: "private and reserved IP addresses cannot be proved by a public CA",
    name_email_form: "an e-mail address has the form name@domain",
    name_email_local_part: "the part before @ must be 1 to 64 ASCII letters, digits or .!#$%&'*+/=?^_`{|}~- with \
        single dots inside",

    // The library: what a CSR, certificate or key was read from. Polish needs them to be the same in the accusative.
    kind_csr: "a certificate signing request (CSR)",
    kind_certificate: "a certificate",
    kind_pkcs7: "a PKCS#7 bundle",
    kind_crl: "a certificate revocation list",
    kind_private_key: "a private key",
    kind_encrypted_private_key: "an encrypted private key",
    kind_public_key: "a public key",
    kind_pkcs12: "a PKCS#12 store",
    kind_ssh_key: "an SSH key",
    kind_parameters: "key parameters",
    kind_unknown: "something else",

    // The library: why it cannot be read.
    input_empty: "the input is empty: paste {expected}, in PEM or DER",
    input_too_large: "the input has {actual} bytes, more than the {limit} that are read for {expected}: give only the \
        one block that is meant",
    input_not_recognised: "this does not look like {expected}: paste all of it, from its line \"-----BEGIN \
        …-----\" on, or give the file as it is",
    input_wrong_kind: "this is {found}, not {expected}",
    input_wrong_kind_secret: "this is {found}, not {expected}: never send a private key to anybody; if it has been, \
        make a new one",
    input_damaged_armour: "line {line}: the BEGIN or END line is damaged: it needs exactly five hyphens on either side \
        of its label",
    input_no_end: "line {line}: \"BEGIN {label}\" has no matching END line: the end is missing, copy the whole block",
    input_no_begin: "line {line}: an END line without a BEGIN line: the beginning is missing, copy the whole block",
    input_label_mismatch: "line {line}: the block begins as \"{begin}\" and ends as \"{end}\": copy one whole block",
    input_empty_block: "line {line}: the block \"{label}\" is empty: paste its content between BEGIN and END",
    input_base64: "line {line}: the base64 is broken at column {column}: copy the block again, unchanged",
    input_base64_cut: "line {line}: the base64 is broken (it was cut or characters are missing): copy the block again, \
        unchanged",
    input_several_blocks: "the input holds {count} blocks ({found}) where exactly one is expected, {expected}: give \
        only that one",
    input_several_blocks_secret: "the input holds {count} blocks ({found}) where exactly one is expected, {expected}: \
        give only that one, and never a private key",
    input_too_many_blocks: "the input holds more than {limit} certificates or blocks: give the chain of one \
        certificate",
    input_in_block: "block {number}, line {line}: {error}",
    input_no_certificate: "the input holds no certificate, only {found}",
    input_no_certificate_nothing: "the input holds no certificate, only nothing",
    input_trailing_data: "{extra} bytes follow {expected}, which ends at byte {offset}: remove them",
    input_der: "the DER of {expected} is broken at byte {offset}: {reason}; it was cut or changed, export it again",
    input_too_deep: "the DER is nested deeper than {limit} levels at byte {offset}: this is no {expected}",
    input_structure: "{expected} cannot be read: {reason}; export it again",
    structure_field: "a field is missing or of the wrong type",
    structure_parts: "it does not consist of content, algorithm and signature",
    structure_damaged: "its content is damaged",
    structure_key: "its content is damaged or of a kind that is not supported",
    structure_openssh: "it is in OpenSSH's own format, convert it with ssh-keygen -p -m PKCS8",
    structure_rounds: "its passphrase is derived with more than {rounds} rounds",
    input_passphrase_needed: "the private key is encrypted: give its passphrase",
    input_passphrase: "the private key cannot be decrypted: the passphrase is wrong, or its cipher is not supported \
        (DES and RC2 are not)",
    input_serial_number: "the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x \
        are accepted",

    // The library: what is wrong with a key or a signature.
    rsa_pss_key: "The key is restricted to RSA-PSS, which public CAs do not accept: make an ordinary RSA key.",
    key_algorithm_not_allowed: "Public CAs do not certify {algorithm} keys: make an RSA key of 2048 to 4096 bits, or \
        P-256 or P-384.",
    rsa_unreadable: "The RSA key inside cannot be read: make a new key.",
    rsa_too_short: "The RSA key has {bits} bits; at least 2048 are required: make a new key.",
    rsa_too_long: "The RSA key has {bits} bits; more than 8192 are not accepted: make one of 2048 to 4096 bits.",
    rsa_bits_not_multiple_of_8: "The RSA key has {bits} bits, which is not divisible by 8: make one of 2048, 3072 or \
        4096 bits.",
    rsa_large: "The RSA key has {bits} bits: above 4096 connections become slow, and the CA may refuse it (code 1150).",
    rsa_exponent_zero: "The RSA key's public exponent is 0: make a new key with the exponent 65537.",
    rsa_exponent_even: "The RSA key's public exponent is even: make a new key with the exponent 65537.",
    rsa_exponent_one: "The RSA key's public exponent is 1, so that it hides nothing: make a new key with the exponent \
        65537.",
    rsa_exponent_small: "The RSA key's public exponent is below 65537, which CAs should not accept: make a new key \
        with 65537.",
    rsa_exponent_large: "The RSA key's public exponent is above 2^256: make a new key with the exponent 65537.",
    rsa_small_factor: "The RSA modulus is divisible by {factor}, so that the key is broken: make a new key with sound \
        software.",
    rsa_roca: "The RSA key has the ROCA pattern (CVE-2017-15361: Infineon chips) and can be broken: make the key \
        elsewhere.",
    rsa_close_primes: "The RSA key's two primes are close to each other, so that Fermat's method breaks it: make a new \
        key with sound software.",
    curve_not_allowed: "Public CAs do not certify keys on the curve {curve}: use P-256 or P-384.",
    curve_explicit: "explicit parameters",
    ec_point_invalid: "The key is not a point on the curve {curve}: make a new key.",
    signature_weak_hash: "It is signed with {hash}, which can be forged: sign with SHA-256.",
    signature_invalid: "The signature does not verify: it was changed after signing, or another key signed it; make a \
        new CSR.",
    signature_unsupported: "The signature's algorithm is not supported, so that it cannot be checked: sign with \
        SHA-256 and RSA or ECDSA.",

    // The library: what is wrong with a subject or with names in a CSR or certificate.
    attribute_too_long: "{name} has {length} characters; at most {limit} are allowed.",
    common_name_too_long: "{name} has {length} characters; at most {limit} are allowed. A longer host name can only \
        stand among the alternative names.",
    attribute_characters: "{name} holds control characters or a broken encoding: make a new CSR with plain text.",
    attribute_empty: "{name} is empty: leave it out instead.",
    country_invalid: "{name} is \"{value}\": it must be a code of two capital letters (ISO 3166), such as PL.",
    name_duplicate: "The name {name} stands there twice.",
    name_kind_ignored: "An alternative name of the kind {kind} is there, which public CAs leave out.",
    name_invalid: "{name}: {reason}.",
    common_name_missing: "There is no common name (CN): Certum asks for one, so give it with the order or make a new \
        CSR.",
    common_name_not_alternative: "The common name is missing among the alternative names: the CA adds it, or refuses \
        the order (code 1045).",
    csr_version: "The CSR's version is not 1 (RFC 2986): make it with other software.",
    challenge_password: "The CSR holds a challenge password that everybody can read: CAs do not use it, leave it out.",
    ca_requested: "The CSR asks for a CA certificate; the certificate will not be one.",
    extension_malformed: "The extension {extension} cannot be read and is left out.",

    // The library: what is wrong with a certificate or a chain.
    validity_reversed: "The certificate ends before it begins.",
    not_yet_valid: "The certificate is not valid before {day}: check the clock, or wait.",
    expired: "The certificate expired on {day}: renew it.",
    validity_too_long: "The certificate is valid for {days} days; browsers accept at most {limit} for its day of \
        issue.",
    serial_number_not_positive: "The serial number is not positive (RFC 5280, 4.1.2.2).",
    serial_number_too_long: "The serial number has more than 20 bytes (RFC 5280, 4.1.2.2).",
    serial_number_short: "The serial number has less than 64 bits, which public CAs may not issue.",
    signature_algorithms_differ: "The certificate names two different signature algorithms (RFC 5280, 4.1.1.2).",
    certificate_version: "The certificate is older than X.509 version 3, so that it says nothing about its use.",
    certificate_version_unknown: "The certificate's version is none of X.509's 1 to 3 (RFC 5280): no program knows what it \
        means. Have it issued anew.",
    alternative_names_missing: "The certificate has no alternative names; browsers do not look at the common name.",
    chain_forged_link: "{name} names an issuer that is there, but that did not sign it: one of the two is the wrong \
        one.",
    chain_extra_certificate: "{name} does not belong to this chain: leave it out.",
    chain_private_key: "A private key stands among the certificates: keep it apart, and make a new one if anybody else \
        has seen it.",
    chain_intermediate_missing: "The issuer's certificate is missing, which servers must send along: {name}.",
    chain_incomplete: "The chain ends before a root; the next would be {name}. A root itself need not be sent.",
    chain_issuer_at: "{name} ({url})",
    chain_out_of_time: "{name} has expired or is not valid yet: replace it.",
    chain_issuer_no_ca: "{name} signed a certificate without being a CA: software will refuse the chain.",
    chain_path_length: "More CAs follow below {name} than it allows: software will refuse the chain.",
    chain_weak_hash: "{name} is signed with {algorithm}, which can be forged.",

    // The library: a look at names before an order and after.
    given_resolver: "is no list of resolvers, such as 9.9.9.9 or 127.0.0.1:5300 [::1]:5300.",
    given_loopback: "is neither empty nor 1, followed by ports such as 53=5300 80=8080 443=8443.",
    given_no_publications: "is a list of Certum\\Publication, and one of its entries is none.",
    look_no_name: "{name} cannot be looked at: {reason}",
    look_not_done: "Not looked at: {what}. The time was over, or nobody answered; look again later.",
    look_part_caa: "CAA records",
    look_part_dnssec: "DNSSEC",
    look_part_address: "the name's addresses",
    look_part_mail: "the mail servers",
    look_part_record: "the DNS record",
    look_part_file: "the file on the web server",
    look_part_tls: "the certificate in use",
    look_caa_none: "No CAA record limits who may issue.",
    look_caa_allows: "The CAA records at {at} let Certum issue.",
    look_caa_forbids: "The CAA records at {at} do not let Certum issue: add one for certum.pl beside them.",
    look_caa_forbids_wildcards: "The CAA records at {at} do not let Certum issue for names with an asterisk: add one \
        with issuewild for certum.pl beside them.",
    look_caa_method: "The CAA records at {at} name Certum, but not for this method (validationmethods lacks {method}): \
        add a record without that limit, or choose another method.",
    look_caa_account: "The CAA record at {at} lets Certum issue for the account {account} only, which this order may \
        not belong to: add a record without accounturi if Certum refuses.",
    look_caa_unknown: "A CAA record at {at} is critical and has the property \"{tag}\", which no CA has to know: it \
        must not issue. Remove the record or its flag 128.",
    look_caa_no_answer: "The name servers do not answer properly when asked for the CAA records of {at}, and Certum \
        must not issue without an answer. Have whoever runs them look into it.",
    look_dnssec_secure: "The zone is signed, and its signatures hold.",
    look_dnssec_insecure: "The zone is not signed with DNSSEC, which is fine.",
    look_dnssec_bogus: "DNSSEC of {zone} is broken: its signatures have expired, or do not fit the DS record of the \
        parent zone. Sign the zone anew, or have the DS record corrected or removed at the registrar.",
    look_servers_fail: "The name servers of {name} do not answer properly. Have whoever runs them look into it.",
    look_not_registered: "{name} belongs to a domain that does not exist in DNS: check how it is written, and that the \
        domain is registered and delegated.",
    look_no_such_name: "There is no {name} in DNS yet.",
    look_no_address: "{name} has no address in DNS (A or AAAA).",
    look_private: "It leads to {address}, which nobody on the Internet can reach.",
    look_resolves: "The name leads to a server.",
    look_mail_taken: "The domain takes mail.",
    look_mail_refused: "The domain says that it takes no mail (an empty MX record): choose another method.",
    look_mail_nowhere: "No mail server of the domain has an address: no message will arrive. Correct the MX records, or \
        choose another method.",
    look_mail_no_mx: "The domain has no MX record, so mail goes to its own server, if that takes any. Be sure that it \
        does, or choose another method.",
    look_record_there: "The record at {host} is there.",
    look_record_cached: "The record at {host} is published; some of the world still remembers what was there before. \
        Wait an hour or so.",
    look_record_missing: "There is no such record at {host} yet: publish it.",
    look_record_some_servers: "Only {count} of {all} name servers have the record at {host}: the others have not taken \
        the zone over yet. If that lasts, have whoever runs them look into it.",
    look_record_doubled: "The record stands at {found}: the panel appended the domain. Enter the host without the \
        domain, so that it becomes {host}.",
    look_record_misplaced: "The record stands at {found}, but belongs to {host}.",
    look_record_kind: "At {host} there is a {found} record, but it has to be a {kind} record: replace it.",
    look_record_quoted: "The text of the record at {host} has quotation marks or spaces around it that do not belong to \
        it: take them away.",
    look_record_target: "The record at {host} points to {found}: the panel appended the domain. Put a dot at the end of \
        the target.",
    look_record_wrong: "At {host} stands something else ({found}), perhaps of an earlier order: replace it.",
    look_file_reachable: "The web server can be reached at {url}.",
    look_file_there: "The file at {url} is there.",
    look_file_lines: "The file at {url} is there, with empty lines or spaces around its content; if Certum does not \
        take it, take them away.",
    look_file_missing: "There is no file at {url} yet: upload it.",
    look_file_elsewhere: "{url} sends on to another host, where the file is not: put it there too, or take that address \
        out of the redirect.",
    look_file_login: "{url} asks for a password: let that address be read without.",
    look_file_html: "The file at {url} holds a page around the code: upload it as plain text, the code and nothing else.",
    look_file_bom: "The file at {url} begins with an invisible mark (BOM): save it as plain text, without one.",
    look_file_more: "The file at {url} holds more than the code: leave the code alone in it.",
    look_file_empty: "The file at {url} is empty: upload it again.",
    look_file_page: "At {url} comes a page of the site in place of the file: upload the file, and see that the site's \
        own rules leave it alone.",
    look_file_wrong: "The file at {url} holds something else, perhaps of an earlier order: replace it.",
    look_file_agent: "{url} is refused to visitors that are no browsers: let that address be read by all.",
    look_file_country: "{url} is refused for legal reasons, perhaps by country: let that address be read from everywhere.",
    look_file_forbidden: "The server refuses {url}: let that address be read by all, from every country.",
    look_file_broken: "The web server fails at {url} (HTTP {status}): look into its error log.",
    look_file_no_server: "No web server answers for {url} at {address} on port 80: start it, and let the port through \
        the firewall, or remove the address from DNS.",
    look_file_inside: "{url} sends on to {to}, which leads to an address that nobody on the Internet can reach.",
    look_file_not_followed: "{url} sends on to {to}, which Certum does not follow: only http on port 80 and https on \
        port 443 are.",
    look_file_no_host: "{url} sends on to {to}, which has no address in DNS.",
    look_file_nowhere: "{url} sends on, but to no address that can be read.",
    look_file_circle: "{url} sends on and on: take that address out of the redirects.",
    look_file_large: "What comes at {url} is far larger than the file: upload the file.",
    look_live_newest: "The newest certificate is in use.",
    look_live_older: "An older certificate is still in use: install the newest one, and have the server read it anew.",
    look_live_another: "Another certificate is in use, issued by {issuer}.",
    look_live_unreadable: "A certificate is in use that cannot be read.",
    look_live_expired: "The certificate in use has expired: install the newest one.",
    look_live_name: "The certificate in use is not for this name: browsers warn of it. Install the certificate for this \
        name too.",
    look_live_chain: "The server does not send the certificate of the issuer along: install the chain too.",
    look_live_no_tls: "Port 443 answers, but not with TLS that browsers of today speak.",
    look_live_no_answer: "Nothing answers on port 443.",

    // The library: what to publish so that a name is proved, and why nothing can be.
    publish_file: "Put a file on the web server so that {url} shows exactly this text, without a password or a \
        redirect: {content} (path below the web root: {path})",
    publish_txt: "Add a TXT record in the domain's DNS, with the name {host} and the value {value}",
    publish_cname: "Add a CNAME record in the domain's DNS, with the name {host} and the target {target}",
    publish_in_zone: "{record}\nWithout the domain {zone}, which most DNS panels append themselves: {host}",
    publish_which_host: "Most DNS panels append the domain themselves and want the short name; those that ask for the full \
        name (often with a dot at its end) want the whole.",
    publish_email: "Open the message from Certum in the mailbox {mailbox} (look among spam too) and follow its link.",
    publish_not_a_name: "\"{name}\" is not a name that can be proved: {reason}. Enter a domain name such as \
        example.com or an IP address.",
    publish_name_too_long: "The name {name} is too long for a DNS record with a prefix. Choose another method of \
        verification.",
    publish_not_for_wildcards: "The method {method} cannot prove a name with an asterisk. Choose verification by \
        e-mail or by a DNS record.",
    publish_not_for_addresses: "The method {method} cannot prove an IP address. Choose verification by a file on the \
        web server.",
    publish_not_documented: "What the method {method} wants published is not known to this version. Follow the message \
        from Certum, or choose another method.",
    publish_unusable_code: "The verification code is empty or holds characters that cannot be published. Ask Certum \
        for a new code.",

    // The library: a product's name with its term. Few are two to four.
    product: "{name}",
    product_with: "{name} ({notes})",
    term_one_year: "{count} year",
    term_few_years: "{count} years",
    term_years: "{count} years",
    term_one_day: "{count} day",
    term_few_days: "{count} days",
    term_days: "{count} days",
    up_to_names: "up to {count} names",
    renewal: "renewal",

    // The library, Certum's codes 1000 to 1099: the order, its CSR, its subject and its contact.
    code_1000: "The key in the CSR is too short. Make a new RSA key of at least 2048 bits (or an EC key P-256 or \
        P-384) and a new CSR from it.",
    code_1001: "The CSR holds a kind of key that Certum does not support. Make an RSA key of at least 2048 bits and a \
        new CSR from it.",
    code_1002: "The CSR is missing. Paste the whole CSR, from the line BEGIN CERTIFICATE REQUEST to the line END \
        CERTIFICATE REQUEST.",
    code_1006: "Certum no longer sells this product. Choose one of the account's current products in the product's \
        settings.",
    code_1007: "The list of domain names is missing. Enter every name that the certificate is to protect.",
    code_1008: "One of the entries is not a valid domain name. Enter names such as example.com, without https:// and \
        without a path.",
    code_1009: "The contact person's details are missing. Enter the first name, last name, e-mail address and phone \
        number.",
    code_1010: "The request to Certum held no order details. This is a fault of the software: update it, and report it \
        with the call's entry in the module log.",
    code_1011: "The order was sent without an order number. Repeat the call with the order number filled in.",
    code_1012: "Certum already has an order with this number. Read that order first: it may be this very one; for \
        another order use a new number.",
    code_1013: "Certum does not accept this order number as valid. Compare it with the number in Certum's partner \
        panel, without spaces before or after it.",
    code_1014: "No Certum product was named in the order. Choose the product in the product's settings.",
    code_1015: "The common name is missing. Enter the domain name (or, for a personal certificate, the name of the \
        person) that the certificate is for.",
    code_1016: "The organisation's name is missing. Enter it exactly as it stands in the official register.",
    code_1019: "The state or province is missing from the CSR. Enter it in the form, or make a new CSR that holds it.",
    code_1020: "The certificate's country is missing. Choose the country in which the organisation is registered.",
    code_1021: "The e-mail address that goes into the certificate is missing. Enter the address that the certificate \
        is for.",
    code_1022: "The e-mail address for the certificate is not written correctly. Enter it in the form \
        name@example.com.",
    code_1023: "The customer's identifier is the same as the login at Certum, which Certum forbids. Use another \
        identifier for the customer.",
    code_1024: "The CSR stores the common name in an outdated text format. Make a new CSR with a current program that \
        writes text as UTF-8 (UTF8String).",
    code_1025: "The e-mail address in the CSR holds characters outside plain ASCII or is stored wrongly (IA5String is \
        required). Make a new CSR with the address in plain letters.",
    code_1026: "The country in the CSR is stored wrongly. Make a new CSR with the country as two capital letters such \
        as PL (type PrintableString).",
    code_1027: "The CSR stores the state or province in an outdated text format. Make a new CSR whose texts are \
        written as UTF-8 (UTF8String).",
    code_1028: "The CSR stores the town in an outdated text format. Make a new CSR whose texts are written as UTF-8 \
        (UTF8String).",
    code_1029: "The CSR stores the organisational unit in an outdated text format. Make a new CSR without a unit, or \
        one whose texts are written as UTF-8 (UTF8String).",
    code_1030: "The CSR stores the organisation's name in an outdated text format. Make a new CSR whose texts are \
        written as UTF-8 (UTF8String).",
    code_1031: "The common name holds characters that are not allowed here. Use only letters without accents, digits, \
        spaces and simple punctuation (PrintableString).",
    code_1032: "The key in this CSR has been used for a certificate before. Make a new key and a new CSR from it.",
    code_1033: "Certum knows no order with this number. Check the number and whether the order was made in this \
        environment (test or production).",
    code_1037: "The e-mail address for the verification instructions is not written correctly. Enter it in the form \
        name@example.com.",
    code_1038: "The e-mail address for the domain's verification is missing. Enter the address at which you want to \
        get the instructions.",
    code_1040: "No way of proving control of the domain was chosen. Choose e-mail, a file on the web server, or a DNS \
        record.",
    code_1042: "Certum does not support the chosen way of proving control of the domain. Choose another one from the \
        list.",
    code_1043: "The order number holds a character that Certum forbids. Leave out quotation marks, apostrophes, full \
        stops and the signs & < >.",
    code_1044: "The dates asked for the certificate lie in the past. Leave the date empty or choose one in the future.",
    code_1045: "The list of names lacks the certificate's common name. Add the common name to the list.",
    code_1046: "Only one wildcard name (such as *.example.com) is allowed in an order. Keep one and order the others \
        separately.",
    code_1048: "The organisation's tax number is missing or wrong. Enter it as it stands in the register, without \
        spaces or hyphens.",
    code_1049: "Certum cannot read the public key in the CSR. Make a new key and a new CSR with a current program.",
    code_1053: "The contact person's e-mail address is missing. Enter it among the contact details.",
    code_1054: "The contact person's first name is missing. Enter it among the contact details.",
    code_1055: "The contact person's last name is missing. Enter it among the contact details.",
    code_1059: "This product needs a country, and none was given. Enter its two-letter code, for example PL for \
        Poland.",
    code_1060: "The contact person's e-mail address is not written correctly. Enter it in the form name@example.com.",
    code_1063: "The key in the CSR is on the list of unsafe keys. Never use it again: make a new key with a current \
        program, and a new CSR from it.",
    code_1065: "The contact person's last name is too long. Shorten it to at most 255 characters.",
    code_1066: "The contact person's phone number is too long. Shorten it to at most 32 characters.",
    code_1069: "The last day chosen for the certificate is later than the product allows. Choose an earlier day, or \
        leave it empty for the longest validity.",
    code_1070: "The request sets a validity period without its first day. Send the first day too, or leave the period \
        out.",
    code_1071: "The request sets a validity period without its last day. Send the last day too, or leave the period \
        out.",
    code_1072: "The contact person's first name is too long. Shorten it to at most 255 characters.",
    code_1075: "This product is not enabled for your partner account. Choose another in the product's settings, or ask \
        Certum to enable it.",
    code_1076: "The customer's identifier is missing from the request. Send the identifier under which this customer's \
        orders are kept.",
    code_1077: "The customer's identifier is too long. Use one of at most 64 characters.",
    code_1078: "The CSR is damaged or is not a CSR. Copy it again in full, or make a new one; a certificate or a \
        private key does not belong here.",
    code_1079: "The order number is too long. Use at most 50 characters.",
    code_1080: "The product code is too long. Choose the product from the account's list; its code has at most three \
        digits.",
    code_1081: "The contact person's e-mail address is too long. Enter one of at most 255 characters.",
    code_1083: "The organisation's tax number is too long. Enter at most 32 characters, without spaces or hyphens.",
    code_1084: "The user name for Certum is too long to be right. Enter the user name of your partner account, at most \
        255 characters.",
    code_1085: "One of the domain names is too long. Use names of at most 253 characters in all.",
    code_1087: "The e-mail address for the domain's verification is too long. Enter one of at most 255 characters.",
    code_1088: "The language of the order is not a two-letter code. Set the default language to pl or en.",
    code_1089: "The software's own name sent with the order is too long. Shorten it to at most 255 characters.",
    code_1090: "The password for Certum is too long to be right. Enter the password of your partner account, at most \
        255 characters.",
    code_1092: "The state or province in which the company is registered is missing. Enter the one that its \
        registration office belongs to.",
    code_1093: "The country in which the company is registered is missing. Choose the country of its official \
        register.",
    code_1094: "The town in which the company is registered is missing. Enter the town of its registration office.",
    code_1095: "The company's registration number is missing. Enter its number in the official register (in Poland the \
        KRS number).",
    code_1096: "The country of the company's registration is not a two-letter code. Enter for example PL for Poland.",
    code_1097: "The state or province of the company's registration is too long. Shorten it to at most 128 characters.",
    code_1098: "The town of the company's registration is too long. Shorten it to at most 128 characters.",
    code_1099: "The country of the company's registration is not a country that Certum knows. Choose it from the list \
        of countries.",

    // The library, Certum's codes 1100 to 1199: the subject's lengths, validation, revocation, renewal and SNI.
    code_1100: "The company's registration number is too long. Enter at most 64 characters.",
    code_1101: "The common name is longer than the 64 characters that a certificate can hold. Choose a shorter name \
        and list the long one as a further name.",
    code_1102: "The organisation's name is too long. Shorten it to at most 255 characters, as the register allows.",
    code_1103: "The organisational unit is too long. Shorten it to at most 64 characters or leave it empty.",
    code_1104: "The town's name is too long. Shorten it to at most 128 characters.",
    code_1105: "The name of the state or province is too long. Shorten it to at most 128 characters.",
    code_1106: "The e-mail address for the certificate is too long. Enter one of at most 255 characters.",
    code_1107: "There are more names than the product allows. Remove some of them, or order a product for more names.",
    code_1108: "Certum does not send verification e-mails to this mailbox. Choose admin, administrator, postmaster, \
        hostmaster or webmaster.",
    code_1109: "The validity period ends before it begins. Choose a last day after the first one.",
    code_1110: "The first date of the list is not written correctly. Give date and time in the form \
        2026-01-31T00:00:00.",
    code_1111: "The last date of the list is not written correctly. Give date and time in the form \
        2026-01-31T23:59:59.",
    code_1113: "In its present state the order needs no verification e-mail, so none can be sent. Look at the order's \
        state for the step that is still open.",
    code_1114: "The verification messages sent before are still valid, so no new ones were sent. Use the last one \
        (look among spam too), or ask again after it has expired.",
    code_1115: "This product does not allow wildcard names such as *.example.com in the list of names. Enter each name \
        in full, or order a wildcard product.",
    code_1116: "This product does not allow a wildcard as the common name. Enter the name without the asterisk, for \
        example www.example.com.",
    code_1117: "A wildcard product needs a common name that begins with an asterisk. Enter for example *.example.com.",
    code_1118: "The list of names of a wildcard product must hold a name with an asterisk. Add for example \
        *.example.com to the list.",
    code_1119: "The country in the CSR is not allowed for automatic issue. Make a CSR with the country that Certum has \
        verified for the organisation.",
    code_1120: "The organisation in the CSR is not allowed for automatic issue. Make a CSR with the organisation's \
        name exactly as Certum has verified it.",
    code_1121: "The organisational unit in the CSR is not allowed for automatic issue. Make a CSR without an \
        organisational unit.",
    code_1122: "The town in the CSR is not allowed for automatic issue. Make a CSR with the town that Certum has \
        verified for the organisation.",
    code_1123: "The state or province in the CSR is not allowed for automatic issue. Make a CSR with the one that \
        Certum has verified for the organisation.",
    code_1124: "The common name in the CSR is not allowed for automatic issue. Make a CSR with a name that Certum has \
        verified for you.",
    code_1125: "The e-mail address in the CSR is not allowed for automatic issue. Make a CSR without an e-mail address \
        or with a verified one.",
    code_1126: "The CSR stores the company's registration number in an outdated text format. Make a new CSR whose \
        texts are written as UTF-8 (UTF8String).",
    code_1127: "The CSR stores the town of the company's registration in an outdated text format. Make a new CSR whose \
        texts are written as UTF-8 (UTF8String).",
    code_1128: "The CSR stores the country of the company's registration wrongly. Make a new CSR with two capital \
        letters such as PL there (type PrintableString).",
    code_1129: "The CSR stores the state or province of the company's registration in an outdated text format. Make a \
        new CSR whose texts are written as UTF-8 (UTF8String).",
    code_1131: "The request to revoke did not say which certificate and why. This is a fault of the software: update \
        it, and report it with the module log.",
    code_1132: "The serial number of the certificate to revoke is missing. Enter it as shown in the certificate's \
        details.",
    code_1133: "Certum has no certificate with this serial number to revoke. Compare the number with the certificate's \
        details.",
    code_1134: "The serial number of the certificate to revoke is too long. Enter only the number, at most 64 \
        hexadecimal digits.",
    code_1135: "Certum does not accept the reason given for the revocation. Choose one from the list.",
    code_1136: "The order cannot be cancelled, because its certificate has been issued. Revoke the certificate \
        instead.",
    code_1137: "The order cannot be cancelled, because its certificate has expired. There is nothing left to do; order \
        a new certificate if you need one.",
    code_1138: "Certum refused the request and gives the reason only on asking. Contact Certum's partner support and \
        name the order's number.",
    code_1139: "The order cannot be cancelled in its present state, because Certum is working on it. Try again later.",
    code_1140: "The date on which the key was compromised is not written correctly. Enter it as year-month-day, for \
        example 2026-01-31.",
    code_1141: "The date on which the key was compromised lies outside the certificate's lifetime. Choose a day \
        between the certificate's first day and today.",
    code_1142: "The note is too long. Shorten it to at most 250 characters.",
    code_1143: "This certificate is being revoked already. Wait until Certum has finished; you need not do anything \
        else.",
    code_1144: "This certificate has expired, so it can neither be revoked nor renewed. Order a new certificate if you \
        still need one.",
    code_1145: "This certificate has already been revoked. It can no longer be used; order a new one if you need it.",
    code_1146: "The serial number of the certificate to revoke is not hexadecimal. Enter only the digits 0 to 9 and \
        the letters A to F.",
    code_1147: "For one of the names it was not said how control of it is to be proved. Choose a method of \
        verification for every name.",
    code_1148: "One of the entries is a private IP address, for which no public certificate may be issued. Enter a \
        public address or a domain name.",
    code_1150: "The key in the CSR is longer than Certum accepts. Make a new RSA key of 2048 to 4096 bits and a new \
        CSR from it.",
    code_1151: "This order has already been cancelled. Nothing more needs to be done; place a new order if you need a \
        certificate.",
    code_1152: "The method of verification is missing from the domain's verification details. Choose one from the list \
        and send the form again.",
    code_1153: "The number of the list's page is out of range. Ask for a page from 1 to 100.",
    code_1154: "The list is too long for Certum to return. Ask for a shorter range of dates.",
    code_1155: "The list has no page with this number. Ask for page 1 and see how many pages there are.",
    code_1156: "The customer's identifier holds a character that Certum forbids. Leave out quotation marks, \
        apostrophes and the signs & < >.",
    code_1157: "One of the names is only a top-level domain such as com or pl. Enter a name of your own under it, for \
        example example.com.",
    code_1159: "Certum did not find this certificate. Check that it was issued by Certum and that you gave the right \
        serial number or certificate.",
    code_1160: "The serial number is missing. Enter the number of the certificate that you mean.",
    code_1161: "The serial number is too long. Enter the certificate's number with at most 64 hexadecimal digits.",
    code_1162: "The request does not say which certificate is wanted. Give either its serial number or its order \
        number.",
    code_1163: "The request names a serial number and an order number at once. Give only one of the two.",
    code_1164: "The certificate has to be named in exactly one way. Enter its serial number or paste the certificate, \
        not both.",
    code_1165: "The pasted text is not a certificate. Paste all of it, from the line BEGIN CERTIFICATE to the line END \
        CERTIFICATE.",
    code_1166: "The renewal was ordered with a code that is not a renewal code. Use the renewal code of the original \
        product (issue code plus 5).",
    code_1167: "The renewal code belongs to another product than the certificate. Use the renewal code of the product \
        with which the certificate was issued.",
    code_1168: "The common name differs from the one in the present certificate. Make a CSR with the same common name, \
        or place a new order.",
    code_1169: "The customer's identifier differs from the one in the original order. Repeat the original identifier \
        in the renewal.",
    code_1170: "The certificate belongs to another partner account at Certum. Use the account with which it was \
        ordered, or place a new order.",
    code_1172: "The request holds parts that this product or operation does not use. Check the product's kind in the \
        settings and send only the fields that it needs.",
    code_1173: "The method of verification is the same as before, and its code is still valid. Use that code, or \
        choose another method.",
    code_1176: "In its present state the order takes no verification of domains. Look at the order's state: it may be \
        verified already, cancelled, or waiting for another step.",
    code_1181: "The order was placed with a renewal code. Choose the product's issue code in the product's settings.",
    code_1182: "The verification code is missing. Enter the code that Certum gave for this order.",
    code_1183: "The verification code is too long. Copy only the code itself, at most 255 characters.",
    code_1184: "The verification code has expired. Ask for a new one by changing or resending the verification, and \
        publish that.",
    code_1186: "Certum does not know this verification code. Copy it again, exactly as it is shown for the order.",
    code_1191: "The validity asked for is longer than the product's. Choose a shorter one, or order a product with a \
        longer term.",
    code_1194: "The order of an SNI certificate (one for several existing certificates' names) lacks a CSR. Add the \
        CSR.",
    code_1195: "The CSR for the SNI certificate cannot be read. Make a new one and paste it in full.",
    code_1196: "The language in the SNI order is not a two-letter code. Send pl or en, or leave it out.",
    code_1197: "The SNI request lacks its order details. This is a fault of the software: update it, and report it \
        with the call's log.",
    code_1198: "The list of certificates for the SNI certificate is missing. Give the serial numbers of the \
        certificates whose names it is to hold.",
    code_1199: "The list of certificates for the SNI certificate is empty. Put at least one serial number on it.",

    // The library, Certum's codes 2000 to 2099: SNI certificates, the documents of an order, lists, and reissue.
    code_2000: "One of the serial numbers for the SNI certificate is empty. Remove the empty entry or fill it in.",
    code_2001: "One of the serial numbers for the SNI certificate is too long. Give at most 64 hexadecimal digits for \
        each.",
    code_2002: "One of the serial numbers for the SNI certificate is not hexadecimal. Use only the digits 0 to 9 and \
        the letters A to F.",
    code_2003: "One of the certificates for the SNI certificate has expired or been revoked. Name only valid ones.",
    code_2004: "An SNI certificate cannot be part of another SNI certificate. Name the ordinary certificates that it \
        is made of.",
    code_2005: "The chosen certificates hold no name for the SNI certificate. Choose certificates that were issued for \
        domain names.",
    code_2006: "The SNI order lacks the contact person. Send the person's first name, last name, e-mail address and \
        phone number.",
    code_2010: "The SNI order lacks the contact person's e-mail address. Fill it in and send the order again.",
    code_2011: "The SNI order lacks the contact person's first name. Fill it in and send the order again.",
    code_2012: "The SNI order lacks the contact person's last name. Fill it in and send the order again.",
    code_2013: "The contact person's phone number is missing. Enter a number at which Certum can reach the person.",
    code_2016: "The contact person's e-mail address in the SNI order is not written correctly. Use the form \
        name@example.com.",
    code_2020: "The contact person's last name in the SNI order is too long. Shorten it to 255 characters.",
    code_2021: "The contact person's phone number in the SNI order is too long. Shorten it to 255 characters.",
    code_2024: "The contact person's first name in the SNI order is too long. Shorten it to 255 characters.",
    code_2025: "An SNI product cannot be ordered this way. Use the operations made for SNI certificates \
        (orderSNICertificate and modifySNICertificate).",
    code_2026: "The contact person's e-mail address in the SNI order is too long. Use one of at most 255 characters.",
    code_2027: "The change of an SNI certificate does not say which one is meant. Give its serial number or the \
        certificate itself.",
    code_2028: "The serial number of the SNI certificate to change is empty. Fill it in.",
    code_2029: "The serial number of the SNI certificate to change is too long. Give at most 64 hexadecimal digits.",
    code_2030: "The serial number of the SNI certificate to change is not hexadecimal. Use only the digits 0 to 9 and \
        the letters A to F.",
    code_2031: "Certum knows no SNI certificate with the serial number that is to be changed. Compare it with the \
        certificate's details.",
    code_2032: "The certificate to change is not an SNI certificate. Use reissue for it, or name the SNI certificate.",
    code_2033: "The SNI certificate that was sent cannot be read. Send it in full, in PEM form (text from BEGIN \
        CERTIFICATE to END CERTIFICATE).",
    code_2034: "The SNI certificate to change was not sent along. Add it to the request in PEM form.",
    code_2035: "The list of certificates to add to the SNI certificate is empty. Put serial numbers on it or leave the \
        list out.",
    code_2036: "One of the serial numbers to add to the SNI certificate is blank. Remove the blank entry or fill it \
        in.",
    code_2037: "One of the serial numbers to add to the SNI certificate is too long. Give at most 64 hexadecimal \
        digits.",
    code_2038: "One of the serial numbers to add to the SNI certificate is not hexadecimal. Use only the digits 0 to 9 \
        and the letters A to F.",
    code_2039: "The list of certificates to take out of the SNI certificate is empty. Put serial numbers on it or \
        leave the list out.",
    code_2040: "One of the serial numbers to take out of the SNI certificate is blank. Remove the blank entry or fill \
        it in.",
    code_2041: "One of the serial numbers to take out of the SNI certificate is too long. Give at most 64 hexadecimal \
        digits.",
    code_2042: "One of the serial numbers to take out of the SNI certificate is not hexadecimal. Use only the digits 0 \
        to 9 and the letters A to F.",
    code_2043: "The same certificate is to be added to and taken out of the SNI certificate. Keep it on one of the two \
        lists only.",
    code_2044: "Certum does not know one of the certificates to add to the SNI certificate. Check its serial number \
        and that it was issued to this account.",
    code_2045: "One of the certificates to add is itself an SNI certificate. Add the ordinary certificates that it is \
        made of.",
    code_2046: "One of the certificates to add is already part of the SNI certificate. Take it off the list.",
    code_2047: "One of the certificates to take out is not part of the SNI certificate. Take it off the list.",
    code_2048: "After this change the SNI certificate would hold no name. Leave at least one certificate in it, or \
        revoke it.",
    code_2049: "The note to Certum's verification team is missing. Write what the documents show or what is to be \
        checked.",
    code_2050: "The note to Certum's verification team is too long. Shorten it to at most 227 characters.",
    code_2051: "Certum does not accept this common name. Enter a name that the product can hold: a domain name without \
        https://, or a person's name for a personal certificate.",
    code_2052: "The number of days for the list of expiring certificates is missing or wrong. Give a number from 1 to \
        30.",
    code_2053: "The request to cancel did not say which order. This is a fault of the software: update it, and report \
        it with the log of the call.",
    code_2054: "Nothing was chosen for proving control of the domains. Choose the method of verification and, with \
        e-mail, the mailbox.",
    code_2055: "The number of the order is missing. Name the order that the request is about.",
    code_2056: "In its present state the order takes no notes or documents. Look at its state, and contact Certum if \
        it still waits for verification.",
    code_2057: "The last date of the list lies before the first. Swap the two dates or choose others.",
    code_2058: "Either the town or the state or province has to be given. Enter at least one of them.",
    code_2059: "The setting whether Certum sends verification messages has a value other than yes or no. Send true or \
        false, or leave it out.",
    code_2061: "In the renewal, the setting whether Certum sends verification messages is neither yes nor no. Send \
        true or false, or leave it out.",
    code_2063: "The list of documents holds no document. Attach at least one, or leave the list out.",
    code_2064: "The document's type is missing. Choose what the document shows, for example the applicant or the \
        organisation.",
    code_2065: "The document's description is missing. Say in a few words what the document is.",
    code_2066: "The document has no list of files. Attach at least one file to each document.",
    code_2067: "The document's list of files is empty. Choose the file that holds the document.",
    code_2068: "An attached file has no name. Give it a name with its extension, for example authorization.pdf.",
    code_2069: "An attached file is empty. Choose the file again and check that it opens on your computer.",
    code_2070: "An attached file was damaged on its way (its content is not base64). Send it again; if that fails too, \
        update the software.",
    code_2080: "The request with all its files is too large. Send fewer files at once, or smaller ones.",
    code_2081: "A file's name holds a forbidden character. Rename the file without any of \\ / : * ? \" < > |.",
    code_2082: "A file's name is too short or too long. Rename the file to 3 to 255 characters.",
    code_2083: "Certum does not know the document's type. Choose one of the types from the list.",
    code_2085: "An attached file is larger than 30 MB. Make it smaller, for example by a lower scanning resolution, or \
        split it.",
    code_2088: "One part of a domain name, between two dots, is too long. Each part may have at most 63 characters; \
        correct the name.",
    code_2089: "The chosen hash algorithm is not set up for this product on your account. Choose “Default”, or ask \
        Certum to enable it.",
    code_2090: "The hash algorithm is not one that Certum knows. Choose one from the list, or “Default”.",
    code_2091: "The product list was asked for with a wrong setting for hash algorithms. Send true or false, or leave \
        it out.",
    code_2093: "The certificate would end in the past. The term has probably run out: order a new certificate or renew \
        instead.",
    code_2094: "This certificate cannot be reissued. Check that it is still valid and not revoked; otherwise order a \
        new one.",
    code_2095: "One of the entries in the list of names is empty. Remove the empty row or enter a name in it.",
    code_2096: "The serial number is not hexadecimal. Copy it from the certificate's details; it has only the digits 0 \
        to 9 and the letters A to F.",
    code_2097: "The CSR for the reissue cannot be read. Paste the whole CSR again or make a new one.",

    // The library, Certum's codes 2100 to 2188: what later versions of the API added.
    code_2104: "A date of compromise is allowed only when the key was compromised. Choose that reason, or leave the \
        date empty.",
    code_2109: "A key of this length is not allowed for the product. Make a new RSA key of 2048, 3072 or 4096 bits and \
        a new CSR from it.",
    code_2121: "The phone number for the verification is too long. Shorten it to at most 255 characters.",
    code_2122: "A certificate kept in SimplySign (Certum's signing in the cloud) cannot be reissued here. Order a new \
        one or ask Certum for help.",
    code_2124: "This product or key does not support the chosen hash algorithm. Choose “Default”, or one that fits the \
        key (ECC only with an EC key).",
    code_2125: "The CSR's own signature is wrong, so it was damaged or changed. Make a new CSR and paste it unchanged.",
    code_2126: "This certificate has already been reissued. Use the newest certificate of the order, and reissue that \
        one if need be.",
    code_2127: "The setting whether the answer holds certificate details is wrong. Send true or false for \
        certificateDetails, or leave it out.",
    code_2128: "The setting whether the answer holds the order's details is wrong. Send true or false for \
        orderDetails, or leave it out.",
    code_2129: "The setting whether the answer holds the order's status is wrong. Send true or false for orderStatus, \
        or leave it out.",
    code_2130: "One of the new names is already in the certificate. Take it off the list of names to add.",
    code_2131: "The order was not found at Certum. Check its number and that it was placed from this partner account.",
    code_2137: "The business category is not one that Certum knows. Choose private organisation, government entity, \
        business entity or non-commercial entity.",
    code_2138: "The business category is missing. Choose what kind of organisation the certificate is for.",
    code_2139: "The street of the organisation's address is missing. Enter the street and the number of the building.",
    code_2140: "The street in the organisation's address is too long. Shorten it to at most 64 characters, for example \
        by usual abbreviations.",
    code_2141: "The CSR stores the street in an outdated text format. Make a new CSR whose texts are written as UTF-8 \
        (UTF8String).",
    code_2142: "The postal code of the organisation's address is missing. Enter it, for example 00-950.",
    code_2143: "The postal code is too long. Shorten it to at most 40 characters.",
    code_2144: "The postal code holds characters that are not allowed. Use only letters without accents, digits, \
        spaces and hyphens (PrintableString).",
    code_2153: "This order was not placed through the API, so it cannot be handled through it. Handle it in Certum's \
        partner panel.",
    code_2154: "Certum does not accept the postal code's form. Write it as is usual in the organisation's country, for \
        example 00-950 in Poland.",
    code_2155: "Certum does not accept the state or province of the company's registration. Write its full official \
        name.",
    code_2156: "Certum does not accept the state or province of the organisation's address. Write its full official \
        name, not an abbreviation.",
    code_2157: "The choice of the method for proving the domains was left empty. Choose e-mail, file or DNS and send \
        the form again.",
    code_2158: "Both an e-mail address and a mailbox on the domain were given for the verification. With the method \
        e-mail choose only the mailbox, otherwise enter only the address.",
    code_2159: "Verification by e-mail needs a mailbox on the domain. Choose one, for example admin or postmaster.",
    code_2160: "This method of verification needs an e-mail address for the instructions. Enter the address at which \
        you want to get them.",
    code_2161: "Only one domain name can be verified in one call. Send a separate call for each name.",
    code_2162: "The request lacks the part that says how the domains are proved (SANApprover). Send it with the method \
        of verification.",
    code_2163: "This product does not allow the operation. Check in Certum's partner panel what can be done with its \
        certificates.",
    code_2164: "Certum does not accept the company's registration number. Enter it exactly as in the official \
        register, without words before it.",
    code_2165: "Certum does not accept the town of the company's registration. Write its official name, without a \
        postal code.",
    code_2166: "Certum does not accept the town of the organisation's address. Write its official name without \
        abbreviations or a postal code.",
    code_2167: "Certum does not accept the organisational unit. Leave it empty, or enter the unit's real name.",
    code_2168: "Certum does not accept the organisation's name. Enter the full name from the official register, not a \
        brand or a placeholder.",
    code_2169: "Certum does not accept the street of the organisation's address. Enter the street and the building's \
        number as in the register.",
    code_2170: "The document's description is too long. Shorten it to at most 1000 characters.",
    code_2171: "An IP address cannot be proved by the chosen method. Choose verification by a file on the web server.",
    code_2172: "The revocation contact's e-mail address is the same as the login at Certum, which Certum forbids. \
        Enter another address.",
    code_2173: "The revocation contact's e-mail address is not written correctly. Enter it in the form \
        name@example.com.",
    code_2175: "The device's name or IP address is missing from the CSR. Make a CSR with the device's domain name \
        (unstructuredName) or IP address (unstructuredAddress).",
    code_2176: "The CSR holds both the device's name (unstructuredName) and its IP address (unstructuredAddress). Make \
        a CSR with only one of them.",
    code_2177: "The device's name in the CSR (unstructuredName) holds characters that are not allowed. Make a CSR with \
        a name of plain letters, digits, dots and hyphens.",
    code_2178: "The device's IP address in the CSR (unstructuredAddress) holds characters that are not allowed. Make a \
        CSR with digits and dots (IPv6: colons) only.",
    code_2179: "The device's name in the CSR (unstructuredName) is too long. Make a CSR with a name of at most 64 \
        characters.",
    code_2180: "The device's IP address in the CSR (unstructuredAddress) is too long. Make a CSR with just the \
        address, at most 64 characters.",
    code_2181: "The device's name in the CSR (unstructuredName) is not a domain name. Make a CSR with a name such as \
        vpn.example.com.",
    code_2182: "The device's address in the CSR (unstructuredAddress) is not an IP address. Make a CSR with the \
        device's public IP address.",
    code_2183: "The description in the CSR is stored in an outdated text format. Make a new CSR without a description, \
        or one whose texts are written as UTF-8 (UTF8String).",
    code_2184: "The description in the CSR is too long. Make a new CSR without a description, or with one of at most \
        255 characters.",
    code_2185: "The last day chosen for the certificate lies in the past. Choose a day in the future, or leave it \
        empty for the longest validity.",
    code_2186: "A wildcard name such as *.example.com cannot be proved by the chosen method. Choose verification by \
        e-mail or by a DNS record.",
    code_2187: "The request uses the retired field validityPeriod. Send the certificate's last day in \
        shortenedValidityPeriod instead, or leave it out.",
    code_2188: "The domains' earlier proofs no longer count for this reissue. Choose a method of verification and \
        prove every domain again.",

    // The module: what can be said in any place.
    not_paid: "The certificate can be configured here as soon as it is paid for.",
    no_order: "There is no certificate order for this service.",
    addon_product: "This product cannot be sold as an addon of another product, only as a product of its own.",
    order_of_another: "WHMCS has the order {number} for this service already, which this module did not place (its record's \
        module: {module}). So that nothing is ordered twice, no further certificate is configured here. Sell a further \
        certificate as a service of its own; or end that order first, until its record says Cancelled, and press Create \
        again.",
    account_missing: "The product has no user name or no password for Certum.",
    already_ordered: "This certificate has been ordered already.",
    being_ordered: "This certificate is being ordered right now. Please look at the product page in a minute.",
    not_now: "This cannot be done in the order's present state.",
    post_needed: "Please use the button on the page.",
    no_certificate: "There is no such certificate.",
    sent_just_now: "The certificate was sent less than a minute ago. Please wait a moment before sending it again.",
    instructed_just_now: "This was sent less than a minute ago. Please wait a moment before sending it again.",

    setting_user: "User name",
    setting_user_hint: "Of your partner account at Certum",
    setting_password: "Password",
    setting_password_hint: "",
    setting_product: "Product",
    setting_product_hint: "The list is read from your account once the user name and password are saved",
    setting_method: "Approve Method",
    setting_method_hint: "Preselected; the customer may choose another one",
    setting_domains: "Additional Domains",
    setting_domains_hint: "Up to 10 names, including the first",
    setting_limit: "Domains Limit",
    setting_limit_hint: "Names in one certificate; empty: 10, or the product's own limit where that is higher",
    setting_more: "Allow To Add More Domains",
    setting_more_hint: "Up to the limit; also new names in a reissue",
    setting_validation: "Validation Type",
    setting_validation_hint: "Used only for products that this module does not know",
    setting_wildcard: "WildCard",
    setting_wildcard_hint: "",
    setting_mode: "Mode",
    setting_mode_hint: "Certum's test or production service",
    setting_language: "Default Language",
    setting_language_hint: "For Certum's own mails where the customer's language is another one",
    setting_label: "Display Product Name Instead Of Certificate Name",
    setting_label_hint: "",
    setting_due: "Set Product Due Date As Certificate Date",
    setting_due_hint: "",
    setting_norenew: "Disable renew in Client Area",
    setting_norenew_hint: "",
    setting_reissue_days: "Reissue Days Before Expiry",
    setting_reissue_days_hint: "A certificate that ends within the paid term is reissued this many days before (1 to 30; \
        empty: 14); one of 60 days or less when a third of its life is left, unless a lower number is set",
    setting_termination: "On Termination",
    setting_termination_hint: "What becomes of order and certificate at Certum when WHMCS terminates the service",
    setting_termination_cancel: "Cancel what is not issued",
    setting_termination_keep: "Keep everything",
    setting_termination_revoke: "Cancel what is not issued, revoke what is issued",
    setting_orders: "Orders Per Service And Day",
    setting_orders_hint: "No more orders than this are placed at Certum for one service in a day, so that a mistake is \
        not paid for many times (1 to 99; empty: 3)",
    setting_own_page: "Own Validation Page",
    setting_own_page_hint: "The customer chooses how names are proved on a page of this module after the configuration, \
        for themes that do not show the choice in step two",
    setting_renewal_csr: "Renewal Without New CSR",
    setting_renewal_csr_hint: "What a renewal does when the customer gives no new CSR in time",
    setting_renewal_csr_allowed: "Allowed: the CSR in force is used again",
    setting_renewal_csr_never: "Never: it waits for a new CSR",
    setting_simply_sign: "SimplySign",
    setting_simply_sign_hint: "Its certificates are kept in SimplySign, Certum's signing in the cloud: they cannot be reissued, and \
        Certum knows the customer by the client's e-mail address",
    setting_problem_user_name_missing: "The user name is missing.",
    setting_problem_product_missing: "Choose a product.",
    setting_problem_product_is_renewal: "This code renews a certificate and cannot be ordered. Choose the product \
        itself.",
    setting_problem_wildcard_missing: "This is a wildcard product: tick WildCard.",
    setting_problem_wildcard_not_product: "This product has no wildcard: untick WildCard, or choose another product.",
    setting_problem_names_missing: "This product has several names: tick Additional Domains.",
    setting_problem_names_not_product: "This product has one name: untick Additional Domains, or choose another \
        product.",
    setting_problem_limit_no_number: "Domains Limit is not a number.",
    setting_problem_limit_too_high: "Domains Limit is higher than the product allows.",
    setting_problem_reissue_days: "Reissue Days Before Expiry is not a number from 1 to 30.",
    setting_problem_orders: "Orders Per Service And Day is not a number from 1 to 99.",
    setting_problem_method_not_for_wildcard: "A file cannot prove a wildcard: choose another Approve Method.",
    setting_problem_method_unknown: "This Approve Method is not known.",
    setting_problem_simply_sign_not_product: "This product is for host names: its certificates are not kept in SimplySign. Clear \
        SimplySign.",
    setting_problem_simply_sign_term: "What is paid for lasts longer than a certificate of this kind, and one in SimplySign cannot be \
        reissued: the customer would be left without for the rest. Choose a product of one year.",

    method_ADMIN: "E-mail to a mailbox of the domain",
    method_FILE: "File on the web server",
    method_DNS_TXT_PREFIX: "DNS record (TXT)",
    method_DNS_CNAME_PREFIX: "DNS record (CNAME)",

    certificate_details: "Certificate",
    contact_details: "Contact for this certificate",
    field_csr: "CSR",
    field_commonName: "Domain name",
    field_holder: "Person or organisation",
    field_organization: "Organisation",
    field_organizationalUnit: "Organisational unit",
    field_locality: "Locality",
    field_state: "State or province",
    field_country: "Country",
    field_email: "E-mail in the certificate",
    field_businessCategory: "Business category",
    field_serialNumber: "Registration number",
    field_streetAddress: "Street",
    field_postalCode: "Postal code",
    field_joisocn: "Country of registration",
    field_joisopn: "State or province of registration",
    field_joiln: "Locality of registration",
    field_taxIdentificationNumber: "Tax number",
    field_hashAlgorithm: "Hash algorithm",
    field_names: "Further names",
    field_sanEntries: "Names",
    field_dnsName: "Names",
    field_requestor_firstName: "First name",
    field_requestor_lastName: "Last name",
    field_requestor_phone: "Phone",
    field_requestor_email: "E-mail",
    field_revocationContactEmail: "E-mail for revocations",
    field_jobtitle: "Job title",
    field_contact: "Administrative contact",
    field_approver_method: "Method",
    field_approver_email: "E-mail address",
    field_approver_emailPrefix: "Mailbox",
    hint_commonName: "May stay empty where the CSR has it",
    hint_organization: "Empty: as in the CSR",
    as_in_csr: "as in the CSR",
    category_private: "Private Organization",
    category_government: "Government Entity",
    category_business: "Business Entity",
    category_non_commercial: "Non-Commercial Entity",
    hint_locality: "This or the state is required; empty: as in the CSR",
    hint_names: "One per line. Names in the CSR are added automatically.",
    hint_hashAlgorithm: "Default: Certum chooses",
    hint_revocationContactEmail: "Optional",

    problem_required: "please fill this in.",
    problem_choose: "please choose one.",
    problem_too_long: "is too long: at most {value} characters are possible.",
    problem_characters: "contains characters that cannot stand in a certificate, such as pictures.",
    problem_country: "\"{value}\" is not a country code of two letters.",
    problem_email: "\"{value}\" is not an e-mail address.",
    problem_locality_or_state: "enter the locality or the state.",
    problem_csr_missing: "paste the CSR, with its BEGIN and END lines.",
    problem_name_wrong: "{value}: {why}",
    problem_name_wildcard: "\"{value}\": names with an asterisk are not possible with this product.",
    problem_name_twice: "\"{value}\" is there twice.",
    problem_too_many_names: "at most {value} are possible.",
    problem_method_not_possible: "this method cannot prove all names.",
    problem_prefix_missing: "choose a mailbox.",
    problem_form_old: "what this page showed has been changed in another window meanwhile. Please check it again, then \
        continue.",

    // What keeps a change at Certum from being made, or what came of it.
    problem_not_now: "This cannot be done at present.",
    problem_certum_refused: "Certum refused this without a reason known to us. Please contact us.",
    problem_outcome_unknown: "It is not known yet what became of it.",
    problem_not_sendable: "contains characters that cannot be sent.",
    problem_number_taken: "The order needs our attention. Please contact us.",
    problem_serial_unreadable: "this is neither a serial number nor a certificate.",
    problem_serial_foreign: "there is no certificate \"{value}\" here.",
    problem_certificate_ended: "the certificate \"{value}\" was revoked or has ended.",
    problem_date_not_wanted: "leave the date empty unless the key is compromised.",
    problem_date_unreadable: "\"{value}\" is not a date such as 2026-11-22.",
    problem_date_outside: "the date has to lie between the first day of the certificate and today.",
    problem_common_name_differs: "the CSR is for another name: its common name has to be {value}. A renewal or reissue keeps the \
        name: for another one please order another certificate, or ask us.",
    problem_not_renewable: "This product cannot be renewed. Please order a new one.",
    problem_names_fixed: "\"{value}\" is not in the certificate, and no names can be added to it.",
    problem_shop_must_mend: "This cannot be done because of a problem on our side. Please contact us and quote the \
        number {value}.",
    problem_another_method: "Certum makes no new code for the same method: please choose another one.",
    problem_email_still_valid: "The e-mail that was sent before is still valid: no other was sent.",
    problem_not_proved_yet: "{value}: not proved yet.",
    problem_not_proved_of: "Not proved yet: {open} of {count} names.",
    lost_unchanged: "The code to publish was lost, and Certum makes no other one for the same method. Please choose \
        another method on the page for the verification.",
    lost_away: "The code to publish was lost. Please ask for a new one on the page for the verification.",
    lost_doubtful: "A new code may have been made, but the answer was lost. Please ask for another one before you \
        publish anything.",
    problem_code_doubtful: "Certum's answer was lost. The code shown may no longer be valid: please ask for a new one.",

    names_proved: "The names are proved: nothing has to be published any more.",
    checks_holder: "Certum is now checking the organisation. This can take a few days, and Certum may get in touch \
        with you.",
    // What Certum refused: for the client, and for administrators.
    refused_order: "Certum did not issue this certificate. Please contact us, so that we can find out why and what can \
        be done.",
    refused_change: "Certum did not carry out the last reissue or renewal. The present certificate stays as it is. \
        Please contact us, so that we can find out why.",
    staff_over: "Nothing is left of the certificate. Create (Module Commands) opens its configuration again, as a later \
        invoice does once it is paid.",
    staff_anew: "Create (Module Commands) opens the configuration for another order, while the certificate in force stays: \
        Certum takes no reissue or renewal of it, as the newest certificate was revoked, or the service is of another \
        product by now.",
    staff_rejected: "Press Create (Module Commands) to let the customer configure the certificate again.",
    staff_refused_change: "Certum refused the last reissue or renewal. The present certificate stays as it is; the \
        reissue or renewal can be ordered again.",
    // What was sent and did not take place: for the client and for administrators.
    undone_reissue: "The reissue that was asked for on {moment} did not take place. The certificate stays as it is; \
        please ask for the reissue once more.",
    undone_renewal: "The renewal that was asked for on {moment} did not take place. The certificate stays as it is; \
        the renewal has to be ordered once more.",
    undone_revocation: "The revocation that was asked for on {moment} did not take place: the certificate is still \
        valid. Please ask for the revocation once more.",

    names: "Names in the certificate",
    name: "Name",
    www: "with www",
    prove: "How do you prove that the names are yours?",
    mailbox: "Mailbox that gets the message",
    instructions_email: "E-mail address for the instructions",
    send_messages: "Send verification messages",
    add_name: "Add a name",
    summary: "Certificate for",

    // Step two's names and methods, and the tools beside a CSR
    remove: "Remove",
    check_wildcard: "Names with an asterisk are not possible with this product.",
    check_address: "Only the name, such as shop.example.com: no https:// and no path.",
    check_wrong: "This is not a complete domain name, such as shop.example.com.",
    check_twice: "This name is already there.",
    check_also: "In the certificate:",
    method_unfit: "Not possible here: it cannot prove every name, for example one with an asterisk.",
    csr_details: "Get details from CSR",
    csr_reading: "The CSR is being read …",
    csr_away: "The CSR cannot be read at the moment. You can enter the details yourself and continue.",
    csr_empty: "Paste the CSR first, with its BEGIN and END lines.",
    csr_key: "Key",
    csr_filled: "Filled in from the CSR:",
    csr_kept: "All fields were filled in already; nothing was changed.",
    keys_open: "Make key and CSR in this browser",
    keys_title: "Make key and CSR in this browser",
    keys_warning: "The private key is made on your device and is never sent to us.",
    keys_warning_more: "Save the file and keep it safe: without it the certificate is useless, and nobody can recover \
        it. It has no password. Do not send it to anybody, not even to us.",
    keys_kind: "Kind of key",
    keys_make: "Make key and CSR",
    keys_name_missing: "First enter the name that the certificate is for.",
    keys_making: "The key is being made …",
    keys_made: "The key is ready. Save it now; then you can use the CSR.",
    keys_save: "Save the private key",
    keys_saved: "Check that the file is in your downloads, then use the CSR.",
    keys_use: "The key is saved: use this CSR",
    keys_used: "The CSR is in the form. Keep the file with the private key.",
    keys_failed: "The browser could not make the key. Make the CSR on your server instead.",
    keys_cannot: "Nobody can make a key here: this page is not open over https, or the browser is too old. Make the CSR on \
        your server instead.",

    certificate: "Certificate",
    configure: "Click to configure certificate",
    order: "Order number",
    order_status: "Order",
    certificate_status: "Status",
    serial: "Serial number",
    valid_from: "Valid from",
    valid_until: "Valid until",
    created: "Created",
    as_of: "Last checked with Certum",
    what_to_do: "What to do now",
    todo_in_words: "In words, for whoever looks after server or DNS",
    what_to_do_for: "Publish this for each name. Certum looks by itself and then issues the certificate: you get it by e-mail.",
    what_to_do_for_mailed: "Certum sent a message for each name: follow the link in it, then Certum issues the certificate. If \
        there is none, look among spam too, or have it sent once more on the product page.",
    record_host: "Host",
    record_short_host: "Host without the domain",
    record_type: "Type",
    record_value: "Value",
    file_address: "Address of the file",
    file_content: "Content of the file",
    file_path: "Path below the web root",
    mail_to: "A message was sent to",
    copy: "Copy",
    copied: "Copied",
    copy_by_hand: "Marked: copy it by hand",
    save: "Save as .cer",
    chain: "Intermediate certificates",
    check_now: "Ask Certum now",
    back: "Back to the product",
    steps: "Verification",
    no_steps: "There are no open steps.",
    names_left_out: "Your CSR is for {names}: that will not be in this certificate, which is for the names below. If it should \
        be, go back to the first step by your browser's Back button, and correct the domain name or paste another CSR.",
    name_widened: "Instead of {name}, this certificate is for {names}: that is for the names directly below it.",
    asks_left_out: "Your CSR is also for {names}: that will not be in the certificate, which is for {kept} only. Go on without, or \
        paste another CSR? Other names need another certificate, unless this form lets you add them.",
    yes_left_out: "Go on without these names",
    no_steps_yet: "Certum has not said yet which steps are left. Look again in a few minutes.",
    todo_mailbox: "Certum sent an e-mail to {email}: please open the link in it. Without that the certificate is not issued. If \
        it does not arrive, look into the spam folder.",
    todo_mailbox_again: "It can also be sent again, from this page.",
    todo_cancelled: "This order was cancelled: no certificate comes of it. Please contact us if you still need one.",
    todo_revoked: "This certificate is revoked: please take it off wherever it is installed. Contact us if you need a new one.",
    todo_ended: "This certificate has ended, and visitors are warned of it. Please pay the open invoice of its next term: you then \
        get an e-mail with the page on which a new one is ordered. If there is no invoice, contact us.",
    phase_configuring: "Waiting to be configured",
    phase_unknown: "The order was sent, but Certum's answer was lost. We will find out what became of it; please do \
        not order again.",
    phase_foreign: "The order needs our attention. Please contact us.",
    phase_foreign_staff: "The order's number is another order's at Certum, so nothing was ordered. Press Create: the \
        customer can order again then, under a new number.",
    phase_pending: "Ordered, waiting for verification",
    phase_issued: "Issued",
    phase_changing: "Issued, another certificate is under way",
    phase_rejected: "Refused or cancelled",
    phase_revoked: "Revoked",
    phase_expired: "Expired",
    contact_orgname: "Organisation",
    contact_address1: "Address",
    contact_address2: "Address, second line",
    contact_postcode: "Postal code",
    contact_city: "City",
    contact_state: "State or province",
    contact_country: "Country",
    resend_configuration: "Resend Configuration Email",
    order_AWAITING: "Received",
    order_VERIFICATION: "Being verified",
    order_ACCEPTED: "Accepted",
    order_ENROLLED: "Issued",
    order_REJECTED: "Refused or cancelled",
    order_kept: "Certificate issued; its reissue was refused or cancelled",
    order_kept_cancelled: "Certificate issued; its reissue was cancelled",
    step_DOMAIN: "Control of the domains",
    step_EMAIL: "E-mail address",
    step_ORGANIZATION: "Organisation",
    step_APPLICANT: "Applicant",
    step_AUTHORIZATION: "Authorisation of the applicant",
    step_EXTENDED_VALIDATION: "Extended validation",
    step_SYSTEM: "Automatic checks",
    step_INTERNAL: "Certum's own check",
    step_PRODUCT: "Product",
    state_REQUIRED: "open",
    state_NOT_REQUIRED: "not needed",
    state_FAILED: "failed",
    state_VERIFIED: "done",

    // The pages that manage a certificate: action_ title and button, intro_ what happens, do_ the form's button,
    // asks_ before it is done, said_ after it was. A key that ends in _plain is used where nothing is published: with
    // certificates for persons and software, and where nothing is under way.
    not_done: "Nothing was changed. Please check this:",
    busy: "This certificate is just being changed by another request. Please look again in a minute.",
    stale: "Something was done with this certificate after this page was opened. Please check what is shown now and \
        send the form again.",
    said_unknown: "It was sent to Certum, but the answer was lost. Please do not send it again: we will find out what \
        became of it and show it here.",
    said_not_done: "Certum did not carry out the last request. Nothing was changed; you can send it again.",
    problem_certum_away: "Certum cannot be reached at the moment. Nothing was changed and nothing that you typed is \
        lost: please try again in a few minutes.",
    problem_shop_refused: "Our account at Certum cannot be used at the moment. Please contact us.",
    field_revocationReason: "Reason",
    field_keyCompromiseDate: "Date of the compromise",
    field_note: "Note",
    said_not_sent: "The e-mail could not be sent to everybody. Please try again later, or save the certificate from \
        the page that shows it.",
    said_refused: "Certum refused the request. Please contact us.",
    said_away: "Certum cannot be reached at the moment. Nothing was changed.",
    said_foreign: "The order needs our attention. Please contact us.",

    action_show: "Show Certificate",
    certificate_VALID: "Valid",
    certificate_REVOKED: "Revoked",
    certificate_REVOKING: "Being revoked",
    certificate_EXPIRED: "Expired",
    certificate_pem: "Certificate (PEM)",
    intermediate: "Intermediate certificate",
    root: "Root certificate",
    no_certificate_yet: "There is no certificate yet.",
    save_as: "Save as",
    format_cer: "Certificate (.cer)",
    format_pem: "Certificate (PEM)",
    format_chain: "Intermediates (PEM)",
    format_fullchain: "Certificate and intermediates (PEM)",
    format_der: "Certificate (DER)",
    format_p7b: "PKCS#7 (.p7b)",
    format_zip: "For nginx, Apache and IIS (.zip)",

    action_contact: "Show Contact",

    action_send: "Send Certificate",
    intro_send: "We send the newest certificate and its intermediate certificates as attachments to:",
    do_send: "Send by e-mail",
    said_send: "The certificate is on its way by e-mail.",

    action_instruct: "Send What To Publish",
    intro_instruct: "We send what you see on the product page once more: the same codes, nothing changes. It goes to:",
    said_instruct: "What to publish is on its way by e-mail.",
    said_not_instructed: "The e-mail could not be sent to everybody. What to publish is on the product page.",

    action_state: "Show order state",
    do_state: "Ask Certum now",

    action_verification: "Show domain verification",
    intro_verification: "Certum issues the certificate as soon as control of every name is proved. It checks every few \
        minutes by itself; the button below makes it check at once.",
    intro_verification_plain: "This is what Certum says of the names.",
    do_verification: "Check now",
    verification_state: "Proof",
    proof_expires: "To be proved by",
    reason: "What Certum says",
    no_names_yet: "Certum has not reported on the names yet. Check now, or look again in a few minutes.",
    state_: "not checked yet",

    action_change: "Change / resend verification",
    intro_change: "Choose another way to prove that the names are yours, or the same one again. You get a new code: \
        what was published for the old one no longer counts.",
    action_change_plain: "Resend verification e-mail",
    intro_change_plain: "Certum sends the e-mail by which the address is confirmed once more.",
    do_change_plain: "Send it again",
    said_change_plain: "Certum was asked to send its e-mail again. Please do what the e-mail says.",
    intro_change_mailed: "Have Certum's message sent once more, or choose another way to prove that the names are yours. The link \
        in the message before does not count any more then.",
    do_change_mailed: "Send it once more, or change the way",
    said_change_mailed: "Certum sent a message: follow the link in it. The previous way to prove the names no longer counts.",
    do_change: "Get a new code",
    said_change: "The verification was started anew. Publish what is shown below; the previous code no longer counts.",

    action_check: "Check now",
    intro_check: "Certum checks at once what you have published, rather than in a few minutes.",
    intro_check_plain: "We ask Certum for the present state at once, rather than in a few minutes.",
    do_check: "Check now",
    said_check: "Certum was asked. This is what it says now.",
    said_check_soon: "Certum was asked {ago} s ago, and can be asked again in {wait} s.",
    said_name_proved: "{value}: proved.",
    advice_not_proved_yet: "A change in DNS can take up to an hour to be seen. Please compare each record, or file, with what \
        has to be published.",
    remark: "Certum says: {remark}",
    remark_beside: "{sentence} ({remark})",
    standing_not_seen: "not seen yet",
    now_proved: "Proved already, nothing to do: {names}.",
    against_TOP_SITES: "The name resembles that of a well-known site, so people at Certum look at it: that takes longer, and there is nothing to do.",
    against_PHISHTANK: "The name is on PhishTank's list of fraudulent pages. Have it taken off there, then look again.",
    against_CAA: "The domain's CAA records do not let Certum issue. Add the record CAA 0 issue \"certum.pl\" to its zone (for wildcards: \
        0 issuewild \"certum.pl\"), or take the CAA records away.",
    against_GOOGLE_SAFE_BROWSING: "Google Safe Browsing warns of pages under this name. Clean the site, ask Google for a review (Search \
        Console), then look again.",
    against_REVOKED_CERTIFICATE: "A certificate for this name was revoked before, so people at Certum look at it: there is nothing to do. If it \
        takes more than two days, please ask us.",
    against_other: "Certum's check {check} went against this name. Please ask us.",

    action_csr: "Provide new CSR to Renew",
    intro_csr: "This CSR is kept for the next renewal. Until then you can replace it at any time. Its common name must \
        be that of the present certificate; if possible, make a new key for it.",
    csr_stored: "Kept for the next renewal",
    field_key: "Key",
    do_csr: "Keep this CSR",
    said_csr: "The CSR is kept. It is used for the next renewal.",

    action_renew: "Renew Certificate",
    intro_renew: "A renewal is a new certificate for the next term. The present one stays valid until its end, so \
        there is no hurry to install the new one.",
    do_renew: "Renew",
    said_renew: "The renewal is ordered. The present certificate stays valid. Do what is shown below, and the new \
        certificate will be issued.",
    said_renew_plain: "The renewal is ordered. The present certificate stays valid. Certum makes its checks and may \
        write to you by e-mail; then the new certificate is issued.",
    serial_or_pem: "Serial number of the certificate, or the certificate itself (PEM)",
    hint_csr: "With its BEGIN and END lines. Never give away the private key.",
    renew_too_early: "Certum takes the renewal from {moment} on, 30 days before the certificate's term ends. Please \
        press Renew then: nothing was ordered yet.",
    said_renew_needs_csr: "There is no CSR for the renewal. The customer was asked for one by e-mail; please renew \
        again once it is there.",
    changing_renewal: "A renewal is under way. The present certificate stays valid until its end.",

    action_reissue: "Reissue Certificate",
    intro_reissue: "A reissue gives you the certificate with a new key for the rest of the term. Certum revokes the \
        present certificate 14 days after the new one is issued: please install the new one before that.",
    do_reissue: "Reissue",
    said_reissue: "The reissue is ordered: what it needs is shown below.",
    said_reissue_plain: "The reissue is ordered. The present certificate works until 14 days after the new one is \
        issued. Certum makes its checks and may write to you by e-mail; then the new certificate is issued.",
    changing_reissue: "A reissue is under way. The present certificate works for 14 days more once the new one is issued, but not \
        beyond its own end: install the new one before that.",
    old_ends: "The replaced certificate works until",

    action_revoke: "Revoke Certificate",
    intro_revoke: "Browsers and mail programs stop trusting a revoked certificate within hours. If you only need \
        another key or other names, reissue the certificate instead.",
    revoke_which: "Certificate",
    tab_form: "Details",
    outcome_asks: "Nothing is done before you confirm it.",
    outcome_form: "Show the form",
    revoke_is_current: "current",
    revoke_is_replaced: "replaced, works until {moment}",
    revoke_is_older: "older",
    revoke_others_remain: "The certificates that you do not choose stay valid.",
    revoke_nothing_remains: "The service has no other valid certificate: what uses this one is shown as insecure until \
        another one is installed.",
    revoke_why: "Reason",
    reason_KEYCOMPROMISE: "The key is compromised, or the card that holds it is lost",
    reason_CESSATIONOFOPERATION: "I no longer control the names in the certificate",
    reason_CESSATIONOFOPERATION_plain: "I no longer use the mailbox, or no longer publish the software",
    reason_SUPERSEDED: "It was replaced by another certificate",
    reason_UNSPECIFIED: "Another reason",
    compromised_on: "Date of the compromise",
    hint_compromised: "Only for a compromised key.",
    note: "Note",
    note_hint: "At most {count} characters.",
    do_revoke: "Revoke",
    asks_revoke: "Do you want to revoke this certificate? This cannot be undone, and sites that use it will be shown \
        as insecure.",
    yes_revoke: "Yes, revoke it",
    said_revoke: "The certificate is being revoked.",

    action_installed: "New Certificate Installed",
    intro_installed: "Once you have installed the new certificate, say so: we write no more about it then.",
    do_installed: "The new certificate is installed",
    said_installed: "Thank you. We write no more about it.",
    action_correct: "Correct Order",
    intro_correct: "Is a name or something else wrong? The order is cancelled at Certum, and you send it again with what \
        is right, for the same payment. What you typed is kept.",
    do_correct: "Correct the order",
    asks_correct: "Do you want to cancel this order and send it again? What was published for it does not count then.",
    yes_correct: "Yes, correct it",
    said_order: "The certificate is ordered.",
    said_correct: "The order is cancelled. Configure the certificate again: what you typed is still there.",
    action_giveup: "Give Up",
    intro_giveup: "For what Certum cannot help with any more: an order that it does not know, or an account that it \
        refuses. Nothing is sent to Certum. A certificate that is there stays; an order that is not issued counts as \
        refused, so that Create can open its configuration again. Where Certum answers, cancel instead: what is given up \
        may still be issued and charged there.",
    do_giveup: "Give it up",
    asks_giveup: "Do you want to give up what is under way, without asking Certum?",
    yes_giveup: "Yes, give it up",
    said_giveup: "It is given up.",
    action_cancel: "Cancel Order",
    intro_cancel: "Possible while nothing is issued. An order that is cancelled can be configured anew; of a reissue or \
        renewal the present certificate stays as it is.",
    do_cancel: "Cancel the order",
    asks_cancel: "Do you want to cancel the order at Certum? This cannot be undone.",
    yes_cancel: "Yes, cancel it",
    said_cancel: "The order is cancelled.",
    said_cancel_nothing: "Nothing was cancelled.",
    problem_nothing_to_cancel: "Certum had issued the certificate by then.",

    // The configuration by staff: its intro is each step's own.
    action_configure: "Configure for the Customer",
    intro_configure: "Step 1 of 2: what the customer would fill in, with what they have typed so far.",
    keys_warning_staff: "The private key is made in this browser and is sent nowhere.",
    keys_warning_staff_more: "It belongs to the customer: save the file, hand it over to them in a safe way, and keep no copy. \
        Without it the certificate is useless, and nobody can recover it. It has no password.",
    next_configure: "Continue",
    intro_configure_two: "Step 2 of 2. Nothing is ordered before you press \"Place the order\" below. The customer then gets by \
        e-mail what is to be done.",
    back_configure: "Back to the CSR and details",
    do_configure: "Place the order",
    said_configure: "The certificate is ordered. What has to be published is shown below, and is on its way to the customer.",
    said_configure_mailed: "The certificate is ordered. Certum writes to the chosen mailbox, and whoever reads it has to follow the \
        link.",
    said_configure_plain: "The certificate is ordered. Certum makes its checks and may write to the customer by e-mail.",

    tab_number: "Certum",
    tab_ssl: "Certum: SSL configuration status",

    // Mails to clients. A template has, in this order: what it is about, the task, which is also the subject, the message of
    // its kind, the page, details.
    mail_greeting: "Dear {$client_name|escape},",
    mail_what: "Certificate for {names} – {product}",
    mail_what_product: "Certificate: {product}",
    mail_what_digest: "Your certificates",
    mail_page: "This page shows how it stands, and what can be done:",
    mail_configure_message: "{$certum_problems_html}<p>This page asks for all that Certum needs for it:<br>\
        {$ssl_configuration_link}</p><p>{$certum_why|escape}</p>",
    task_configure: "Configure your certificate: {product}",
    task_configure_next: "Configure your next certificate for {name} before {ends}",
    task_correct: "Correct the order of your certificate: {product}",
    configure_ends: "Your present certificate ends on {ends}: from then on nobody trusts it.",
    configure_then: "Certum gets the order only after that. We then write what else has to be done.",
    mail_problems: "Certum did not take the order as it was sent. Please change this and send it again:",
    mail_publish_message: "{$certum_todo_html}<p>{$certum_why|escape}</p><p>Certum checks by itself: once all is proved, it \
        issues the certificate, and you get it by e-mail.</p>",
    mail_records: "In the DNS of your domain, add exactly this:",
    mail_files: "Put this on the web server, so that its address shows exactly this content, without a password or a redirect:",
    mail_todo_page: "This page shows how far it is, and offers other ways to prove the names:",
    mail_todo_page_mailed: "This page shows how far it is, can have the message sent once more, and offers other ways:",
    publish_again: "Reminder: {task}",
    publish_by: "before {by}",
    publish_record: "Publish a DNS record for {name}",
    publish_records: "Publish {count} DNS records for {name}",
    publish_a_file: "Put a file on the web server for {name}",
    publish_mailed: "Follow the link in Certum's message for {name}",
    publish_names: "Prove that {name} is yours",
    publish_new: "The certificate was ordered, and waits for this proof that the names are yours.",
    publish_reissue: "A reissue of your certificate for {name} was asked for. The present one ends on {ends}.",
    publish_ends: "Your certificate for {name} ends on {ends}.",
    publish_error: "From then on your site shows a security error.",
    publish_next: "The next one is under way and already paid for.",
    publish_renewal_paid: "Its renewal is under way and already paid for.",
    publish_renewal: "Its renewal was asked for.",
    publish_anew: "The proof was started anew on {moment}: what you got for it before does not count any more.",
    publish_reminder: "This is a reminder: the names are not proved yet.",
    publish_ask: "Please do this before {by}.",
    mail_issued_message: "<p>{$certum_why|escape}</p><p>It is valid until {$certum_valid_until|escape}, and attached to this \
        e-mail together with its intermediate certificates.</p>",
    mail_page_issued: "This page has it in other forms, too, and shows what comes next:",
    task_install: "Your certificate for {name} is issued: install it",
    task_install_new: "Install the new certificate for {name} before {by}",
    task_import: "Your certificate for {name} is issued: import it into your mail program",
    task_sign: "Your certificate for {name} is issued: sign with it from now on",
    task_sign_there: "Your certificate for {name} is issued: sign with it in SimplySign",
    install_server: "Please install it on your server now, the intermediate certificates with it.",
    install_mail: "Please import it into your mail program now.",
    install_code: "Please put it where its private key is, and sign with it from now on.",
    install_simply_sign: "It is kept in SimplySign: nothing has to be installed, sign with it there.",
    install_key: "It needs the private key that was made with its CSR. That is where the CSR was made: on your server or \
        device, or in the file that you saved if you made it in the browser. We do not have it.",
    install_same_key: "Its private key is the one of the certificate that it replaces. We do not have it.",
    install_replaces: "The certificate that it replaces works until {by} only: please have the new one in its place before.",
    mail_csr_message: "<p>{$certum_why|escape}</p>",
    task_csr: "Give a new CSR for {name} before {ends}",
    task_csr_welcome: "Nothing to do yet: your certificate for {name} is renewed from {by} on",
    csr_needed: "Your certificate for {names} ends on {ends}. For the next one a new CSR is needed from you: without one no \
        next certificate is made, and from then on nobody trusts the one that you have.",
    csr_welcome: "For the next one you can give a new CSR, with a new key. You need not: without one the present key is used \
        again, from {by} on.",
    csr_refused: "The CSR that was there for it was refused by Certum.",
    csr_what: "A CSR (certificate signing request) is made together with a private key: this page can make both in your browser, \
        and so can your server's panel or the program that made the last one:",
    mail_not_done_message: "<p>{$certum_undone|escape}</p>",
    task_not_done: "A change to your certificate for {name} was not made: ask for it again",
    mail_ending_message: "<p>It ends on {$certum_valid_until|escape}: from then on nobody trusts it. {$certum_next|escape}</p>",
    task_pay: "Pay the next invoice to renew your certificate for {name} before {ends}",
    task_renew: "Renew your certificate for {name} before {ends}",
    task_order: "Order another certificate for {name} before {ends}",
    mail_vetting_message: "<p>Please see that its entry in the register and its telephone number are right, and that Certum can \
        reach you.</p><p>For the next certificate, in about two months, Certum has to check your organisation again, as what was \
        checked counts for 398 days.</p>",
    task_vetting: "Check your organisation's entry in the register: Certum looks at it again for {name}",
    mail_digest_message: "{$certum_list_html}",
    task_digest: "Pay for, renew or replace {count} certificates that end soon",
    digest_line: "{names}: {ends}. {next}",
    ending_pay: "It is renewed once the invoice of its next term is paid: please pay it in time.",
    ending_renew: "Please renew it on this page in time, or order another one.",
    ending_anew: "Please order another one in time.",
    mail_ended_message: "<p>Browsers and mail programs no longer trust it.</p><p>If there is an open invoice of its next term, \
        please pay that: you then get an e-mail with the page on which a new one is ordered. Otherwise please order another \
        one.</p>",
    task_ended: "Replace your certificate for {name}: it ended on {ends}",
    mail_replaced_message: "<p>The new one is there, and valid until {$certum_valid_until|escape}. The one that it replaces works \
        until {$certum_replaced_until|escape} only.</p>",
    mail_page_replaced: "This page has the new one. Say there that it is installed, and we write no more about it:",
    mail_revoked_message: "<p>The certificate with the serial number {$certum_serial|escape} has been revoked: browsers and mail \
        programs no longer trust it. {$certum_why|escape}</p>",
    task_revoked: "Stop using your certificate for {name}: it is revoked",
    task_revoked_older: "Use your newer certificate for {name}: the older one is revoked",
    revoked_last: "Please take it off wherever it is installed, and contact us if you need a new one.",
    revoked_older: "Please see that the newer one is installed wherever this one was.",

    // For administrators, in WHMCS's activity log too. Subjects end with the service.
    mail_refused_subject: "Ask Certum why it refused the order for {name} (service {service})",
    mail_refused_order: "Certum refused the order {number} for {names} (service {service}, client {client}). Please \
        ask Certum why. Then press Create among the service's Module Commands, so that the customer can configure the \
        certificate again, or end the service.",
    mail_refused_change_subject: "Ask Certum why it refused a reissue or renewal for {name} (service {service})",
    mail_refused_change: "Certum refused the reissue or renewal of the certificate for {names} (order {number}, \
        service {service}, client {client}). The present certificate stays as it is. Please ask Certum why; the \
        reissue or renewal can then be ordered again.",
    mail_undone_subject: "See that it is asked for again: a change for {name} was not made (service {service})",
    mail_undone_change: "What was sent to Certum for {names} on {moment} ({operation}; order {number}, service {service}, \
        client {client}) did not take place: {detail}. The certificate stays as it is. The service's page says so; \
        please see to it that it is asked for again.",

    mail_unproved_subject: "Help the client: the certificate for {name} ends on {ends} without a successor (service {service})",
    mail_unproved: "The certificate for {names} (order {number}, service {service}, client {client}) ends on {ends}, and \
        the one that is to follow is not issued: {state}. The client was told what to do; please see whether they can.",
    unproved_names: "its names are not proved",
    unproved_holder: "Certum is checking who orders",
    unproved_unsent: "what was to be sent to Certum could not be, or its outcome is not known",
    unproved_configuration: "its order is not configured",
    mail_vetting_shop_subject: "Nothing to do yet: Certum checks the organisation again for {name} (service {service})",
    mail_vetting_shop: "For the next certificate for {names} (order {number}, service {service}, client {client}), in about \
        two months, Certum has to check the organisation again. The client was told; documents may be needed.",
    mail_stopped_subject: "See what keeps it: what was due for {name} was not done (service {service})",
    mail_stopped: "What was due for {names} (order {number}, service {service}, client {client}) was not done: \
        {operation}. {detail} It is tried again each day until it can be done.",
    mail_unmade_subject: "Mend in the shop what keeps Certum from an order for {name} (service {service})",
    mail_unmade: "Certum refused what client {client} asked for ({operation} for {names}; service {service}), for a reason \
        that only the shop can mend: {detail} What was typed is kept, and the client was asked to contact you; once it is \
        mended, it can be sent again.",
    problem_limit_hour: "This was asked for {times} times within an hour, which is as often as it may be for one certificate. \
        It is possible again from {moment} on.",
    problem_limit_day: "This was asked for {times} times within a day, which is as often as it may be for one certificate. \
        It is possible again from {moment} on.",
    problem_limit_client: "This was asked for {times} times within a day for all your certificates, which is as often as it \
        may be. It is possible again from {moment} on.",
    problem_in_step_two: "This is a matter of step two, where all that you typed still stands: continue, and mend it there.",
    problem_needs_page: "This is done on the service's page, where all that it needs is shown and asked for. Nothing was done.",
    problem_private_key: "a private key, or what may be a part of one, stands here. Nothing of it was kept. Take it out: only \
        the CSR is needed. If anybody else may have seen the key, make a new key and a new CSR.",
    problem_orders_a_day: "This service has had {value} orders, renewals and reissues within a day, which is as many as \
        its product allows (setting \"Orders Per Service And Day\"). Try again tomorrow.",

    changed_renewal: "Service {service} is of the product {product} by now. The certificate in force stays; the next \
        paid renewal is ordered as this product.",
    changed_anew: "Service {service} is of the product {product} by now, which Certum takes for no renewal of what was \
        ordered. The certificate in force stays; the next paid term is ordered anew, and the client is asked to configure \
        it then. Create orders it now.",

    // The product page: head, what to do now, help.
    head_more: "and {count} more",
    head_ordered: "ordered {moment}",
    head_checked: "asked Certum {moment}",
    badge_foreign: "Needs our attention",
    badge_configuring: "To be configured",
    badge_unknown: "Being looked into",
    badge_prove: "To be proved",
    badge_mail: "Waits for your answer",
    badge_issuing: "About to be issued",
    badge_valid: "Valid",
    badge_ends: "Days left: {days}",
    badge_beside: "the next one is under way",
    badge_cancelled: "Cancelled",
    badge_refused: "Refused",
    badge_revoked: "Revoked",
    badge_ended: "Ended",
    progress: "How far it is",
    progress_done: "done",
    progress_now: "now",
    progress_open: "later",
    step_configured: "Configured",
    step_prove: "Prove the names",
    step_confirm: "Confirm",
    step_issued: "Issued",
    step_used: "In use",
    step_proved_of: "{done} of {count} done",
    days_left: "Days left: {days}, until {moment}",
    paid_until: "Paid until {moment}. A certificate is valid for at most {days} days: the next one is made in good time and costs \
        nothing more.",
    now_configure: "Configure your certificate",
    now_configure_how: "You choose the names and how you prove that they are yours. The key and its CSR can be made in your browser.",
    now_unknown: "Nothing to do: we are finding out what became of the order",
    now_answer: "Do this now: answer Certum's e-mail",
    now_issuing: "Nothing to do: the certificate is on its way",
    now_issuing_why: "Certum has all that it needs. You get the certificate by e-mail, and find it here.",
    now_lost: "The code to publish is missing",
    now_publish_file: "Do this now: put a file on your web server",
    now_publish_record: "Do this now: publish a DNS record",
    now_publish_records: "Do this now: publish these DNS records",
    next_when: "When",
    next_who: "Who",
    next_what: "What",
    certificate_valid: "Valid",
    record_whole: "in full:",
    now_closed: "Nothing to do: this service is not active",
    now_closed_why: "Please contact us if you want to go on using it.",
    now_save: "Save or show the certificate",
    now_look: "I have done it: look now",
    now_install: "Do this now: install the new certificate before {moment}",
    now_install_how: "The one that it replaces does not work any longer than that. Say here once it is installed, and we remind you no \
        more.",
    now_csr: "Do this now: give a CSR for the next certificate",
    now_csr_how: "A CSR is the request that belongs to your server's key. Your server makes one, or your browser does on the next page.",
    now_pay: "Do this now: pay the invoice of the next term",
    now_pay_how: "The certificate is then renewed by itself. You find the invoice under \"Billing\".",
    now_cancelled: "This order was cancelled",
    now_refused: "No certificate was issued",
    now_revoked: "This certificate must not be used any more",
    now_ended: "This certificate has ended",
    now_nothing: "Nothing to do",
    now_nothing_until: "Nothing to do before {moment}",
    todo_cancelled_correct: "No certificate comes of it. If you still need one, correct the order: it costs nothing more.",
    due_now: "now",
    certificates: "Certificates",
    further: "More",
    details: "Details",
    help_title: "If something went wrong",
    help_key: "I lost the private key",
    help_key_issued: "Nobody can bring it back, and nobody has a copy. Make a new key with a new CSR and have the certificate reissued: it costs \
        nothing, and the old one works for up to 14 days more.",
    help_key_waiting: "Nobody can bring it back. Correct the order and give the CSR of a new key: it costs nothing.",
    help_name: "I typed the wrong name",
    help_name_issued: "Reissue the certificate with the right names, where the product allows it: its main name stays the same. For another \
        main name please ask us.",
    help_name_waiting: "Correct the order: this one is cancelled, and you configure it anew. It costs nothing.",
    help_lost: "The e-mail did not arrive",
    help_lost_certificate: "Look into the spam folder. We send the certificate once more, and it can be saved from this page.",
    help_lost_publish: "All that it says is on this page. We send it once more, with the same codes.",
    help_lost_mail: "Look into the spam folder of the mailbox that was chosen. It can be sent again, or to another mailbox.",
    help_twice: "I ordered or paid twice",
    help_twice_how: "Please tell us the numbers of both orders before you use the second one: what is not issued yet can be cancelled.",
    help_ask: "Please ask us: it cannot be done from here at present.",
    standing_revoked_on: "revoked on {moment}",

    // What is due, on pages.
    due_title: "What happens next",
    due_renewal: "The certificate is renewed by itself, as its next term is paid. An e-mail then says what to do.",
    due_order_anew: "The next term is ordered anew. You then get an e-mail with the page on which it is configured.",
    due_pay: "The certificate can be renewed. That happens by itself once the invoice of its next term is paid.",
    due_reissue: "The certificate is reissued by itself within its paid term. An e-mail then says what to do.",
    due_replaced: "The replaced certificate ends. Install the new one before that.",
    due_ends: "The certificate ends.",

    // Why a service is suspended, after "Certum: ".
    suspended_revoked: "the certificate is revoked",
    suspended_expired: "the certificate has expired",

    // check of the connection
    check_link: "Check the connection (addon module Certum Certificates)",
    check_extension: "The extension is loaded, version {version}.",
    check_limits: "Time limits: {connect} s to connect, {whole} s for a call.",
    check_limits_short: "The time limits (certum.connect_timeout {connect} s, certum.timeout {whole} s) are so short \
        that calls may fail when the network is slow. Remove them from php.ini, or set 10 and 60.",
    check_limits_long: "A call may take {whole} s (certum.timeout): a customer's page would wait that long. Set 60.",
    check_endpoint_override: "certum.endpoint in php.ini sends every call, with the password, to {value} instead of \
        Certum. That is for tests: remove the line.",
    check_proxy: "Calls go through the proxy {value}.",
    check_ca_file: "Certum's TLS certificate is checked against {value}.",
    check_ca_file_unreadable: "certum.ca_file names {value}, which cannot be read. Without it no call works: correct \
        the path or remove the line.",
    run_settling: "Finding out what is not known",
    run_asking: "Asking Certum what changed",
    run_reading: "Reading what changed",
    run_attending: "Doing what is due",
    run_repairing: "Setting right what WHMCS shows",
    run_clock_was_ahead: "this server's clock was ahead when cron last ran. What it wrote for times to come is not waited \
        for; every service is looked at again.",
    run_busy: "Another run is at work.",
    run_done: "Done.",
    run_failed: "{count} failed; all of it is in WHMCS's activity log.",
    run_nothing_due: "Nothing is due.",
    run_usage: "Usage: php cron.php [--full] [--service NUMBER] [--dry-run] [--quiet]",
    run_unknown_argument: "Unknown argument: {value}",
    preview_settle: "Service {service}: it would be found out what became of what was sent",
    preview_ask: "Account {user}: it would be asked what changed since {moment}",
    preview_compare: "Account {user}: all that is stored would be compared with what Certum has",
    preview_due: "Service {service}: {deed}",
    preview_mail: "Service {service}: the mail {kind} would be sent",
    mail_strangers_subject: "Attach certificates at Certum that no service has, or leave them to end",
    mail_strangers: "{count} certificates of the account {user} ({mode}) end within 30 days, and no service in WHMCS has \
        them, so that nobody is reminded and nothing is renewed. Their orders: {orders}. If they belong to a service, attach \
        them to it on the addon's page; otherwise there is nothing to do here.",
    mail_account_refused_subject: "Check the password of the account {user}: Certum refuses it",
    mail_account_refused: "Certum refuses the account {user} ({mode}) since {moment}: the user name or the password is wrong, \
        the password has ended, or this server's address is not allowed. Nothing is lost, but nothing is ordered, renewed or \
        reissued with it until it is accepted. In WHMCS, Addons > Certum Certificates > \
        {page} says which it is; “{link}” there does that for all of them at once (without the addon, enter it in the module \
        settings of each product). Only Certum can allow an address. Everything goes on by itself then.",
    log_account_refused: "Certum refuses the account {user}. What needs it waits until it is accepted.",
    log_account_accepted: "Certum accepts the account {user} again. What waited for it goes on.",
    check_run: "The last run took {seconds} s, and nothing failed in it.",
    check_run_failed: "In the last run, which took {seconds} s, {count} things failed. The first: {first} All of them are in \
        WHMCS's activity log, and are tried again by the next run.",
    check_run_unfinished: "A run of cron was last at work at {at} and did not come to its end. WHMCS's and the web server's \
        logs may tell why; the next run takes over.",
    check_account_refused: "Certum refuses this account since {at}. What needs it waits. “{link}” does that for all of \
        them at once; only Certum can allow this server's address.",
    check_strangers: "{count} certificates of this account end within 30 days, and no service here has them. Their orders: \
        {orders}.",
    check_compare: "Compare everything with Certum",
    check_compare_hint: "The next run of cron asks Certum for all orders that are alive, and sets right what differs.",
    check_compare_wanted: "The next run of cron compares all that is stored with what Certum has.",
    check_cron: "Cron ran this module at {at}.",
    check_cron_late: "Cron last ran this module at {at}. It should do so every few minutes: check that cron runs, and \
        that the extension is also loaded in php.ini of the command line.",
    check_cron_never: "Cron has not run this module yet. Check that cron runs and that the extension is also loaded in \
        php.ini of the command line, and save the module settings of one product once, so that WHMCS loads the \
        module's hooks.",
    check_invoices: "WHMCS makes invoices {days} days before the due date.",
    check_invoices_late: "WHMCS makes invoices {days} days before the due date; renewals need at least 7, so that the \
        certificate is renewed before it ends. Change it in Automation Settings, Billing.",
    check_nothing_to_synchronise: "There are no orders to synchronise yet.",
    check_synchronised: "Last synchronised with Certum at {at}.",
    check_synchronised_late: "Last synchronised with Certum at {at}. Orders are not kept up to date: check that cron \
        runs, and check the connection.",
    check_never_synchronised: "Orders have never been synchronised with Certum. Check that cron runs, and check the \
        connection.",
    check_answered: "Certum answers and accepts the user name, the password and this server's address; products \
        listed: {count}.",
    check_no_products: "Certum answers, but lists no products for this account. Ask Certum to enable them.",
    check_not_in_account: "{names}: this account cannot order the product {code}. Choose another one in the module \
        settings, or ask Certum to enable it.",
    check_credentials_refused: "Certum refuses the user name and password. Check both, and that they belong to the \
        chosen mode (test or production).",
    check_address_refused: "Certum refuses calls from this server's IP address. Add the address to the allowed ones in \
        Certum's partner panel.",
    check_settings_unusable: "No call can be made with the settings in php.ini: {detail}",
    check_name_not_found: "The name of Certum's service cannot be resolved. Check this server's name resolution \
        (/etc/resolv.conf).",
    check_no_connection: "There is no connection to Certum's service. Check that the firewall lets this server connect \
        to port 443 there, or set certum.proxy.",
    check_tls_failed: "The encrypted connection to Certum fails. Check this server's clock; where a proxy opens TLS, \
        name its CA in certum.ca_file.",
    check_too_slow: "Certum does not answer in time. Try again later; if this continues, ask Certum whether its \
        service works.",
    check_service_failed: "Certum's service answers with an error. Try again later. Details: {detail}",
    check_password_unreadable: "The stored password cannot be used. Save the user name and password in the product's \
        module settings again.",
    check_account_not_kept: "{names}: cron does not have the password of the account {user} ({mode}). Open the module \
        settings of the product once, so that it is kept.",
    check_visible_in_test: "{names}: customers can order this, and the mode is the test: nobody's browser trusts such a \
        certificate. Choose gs.certum.pl in the module settings, or hide the product.",
    check_once_renewed: "{names}: paid for once, and its customers may renew it as often as they like, at your expense. Tick \
        \"Disable renew in Client Area\" in the module settings, or sell it by the year.",
    check_longer_than_paid: "{names}: for one payment, which may be for {paid} months only, {term} months are ordered at Certum. \
        Take the prices of shorter billing cycles out, or choose a product of a shorter term.",
    check_password_differs: "These products order with another password than the one that cron uses for this account.",
    check_password_missing: "These products have no password: nothing can be ordered. Enter it in their module settings.",
    check_clock: "This server's clock agrees with Certum's.",
    check_clock_off: "This server's clock is {seconds} s off Certum's. Set it by NTP: otherwise changes of orders can \
        be missed.",

    // The addon's pages.

    failed: "This page cannot be shown at the moment. The activity log of WHMCS says why.",
    page_certificates: "Certificates",

    // List of certificates
    all_certificates: "All certificates",
    need_attention: "Need attention",
    expire_in_30: "Expire within 30 days",
    status: "Status",
    problems: "Problems",
    any: "Any",
    with_and_without: "With and without",
    expires_within: "Expires within days",
    search: "Name, client, serial or order number",
    filter: "Show",
    reset: "Show all",
    found: "Found",
    head_name: "Name",
    head_client: "Client",
    head_product: "Product",
    head_expiry: "Valid until",
    head_due: "Next",
    head_days: "Days left",
    head_service: "Service",
    not_named: "no name yet",
    open_service: "Service",
    nothing_found: "No certificate fits.",
    no_certificates: "There are no orders yet.",
    previous: "Previous",
    next: "Next",
    page: "Page",
    status_configuring: "Waits for configuration",
    status_unknown: "Answer lost",
    status_pending: "Being verified",
    status_issued: "Issued",
    status_changing: "Issued, new one under way",
    status_rejected: "Refused or cancelled",
    status_revoked: "Revoked",
    status_expired: "Expired",
    problem_unknown_outcome: "Certum's answer was lost; cron or the service's tab tells",
    problem_active_over_dead: "Service Active without a valid certificate",
    problem_revoked: "Revoked",
    problem_expired: "Expired",
    problem_rejected: "Refused or cancelled, but paid for",
    problem_expires_soon: "Expires within 14 days",
    problem_twice: "Client has another one for the same names",
    problem_configuration_waits: "Not configured for 3 days",
    problem_proof_waits: "Verification takes more than 3 days",
    problem_order_without_service: "Order under way for an ended service",
    problem_service_gone: "Service was deleted",

    // The list's order, its picture and its file
    head_attention: "What needs a person first",
    sorted_attention: "sorted by what needs a person: problems first, the gravest on top, then what is overdue, then what is \
        due next",
    picture_title: "What ends in the next 200 days",
    picture_said: "Certificates in force that end within 30 days: {soon}, within 200 days: {all}, later: {later}. Paid terms that \
        end within 30 days: {terms_soon}, within 200 days: {terms}.",
    picture_key: "Full bars above the line: certificates. Hatched bars below it: paid terms, of each service that lives the last \
        one. On the line: days from today.",
    picture_table: "The numbers as a table",
    picture_days: "Days from today",
    picture_certificates: "Certificates that end",
    picture_terms: "Paid terms that end",
    csv_save: "Save as CSV",
    csv_until: "Valid until (UTC)",
    csv_paid_until: "Paid until (UTC)",
    csv_service_status: "Service in WHMCS",
    csv_next_from: "Next: from (UTC; empty: now)",
    csv_next_who: "Next: who",
    csv_staff_only: "Only staff can save the list.",

    // Looking among what can be imported
    import_only: "Kind",
    import_search: "Name or code",
    import_shown: "Shown",
    import_of: "of",
    import_cannot: "This module cannot order it",
    import_choose_title: "What to import",
    import_account_title: "Whose products",

    page_check: "Connection",
    page_import: "Import of products",

    page_attach: "Attach orders",

    // Attaching orders that exist at Certum
    attach_link: "Attach, detach, contact's data",
    attach_intro: "An order that exists at Certum becomes a service's here: by its number, or found by name and date. Nothing \
        is ordered or changed at Certum, and nothing is attached before you have seen what would be.",
    attach_service: "Service (its number in WHMCS)",
    attach_number: "Order number at Certum, if you know it",
    attach_from: "Ordered from",
    attach_to: "Ordered until",
    attach_find: "Look for the order",
    attach_all: "All services without an order",
    attach_all_intro: "For each of them, orders are looked for by name, product, date and customer. Those that are beyond doubt \
        are chosen; of several you choose.",
    attach_all_find: "Look for all orders",
    attach_none: "Every service of this module's products has its order.",
    attach_more: "There are more than are shown here.",
    attach_this: "Attach an order",
    attach_found: "Orders that were found",
    attach_hidden: "Not shown, as others fit better:",
    attach_nothing: "No order was found. Look in a longer time, or give the order's number.",
    attach_unsure: "Several orders fit: choose one.",
    attach_no_candidate: "No order fits.",
    attach_leave: "Attach none",
    attach_choose: "Choose",
    attach_preview: "Show what would be attached",
    attach_preview_title: "What would be attached",
    attach_do: "Attach",
    attach_before: "With the orders that it renews:",
    attach_changes: "What changes in WHMCS",
    attach_missing: "What Certum does not tell",
    attach_tick: "I have checked this: attach it all the same.",
    attach_result: "What was done",
    attach_order: "Order",
    attach_ordered_at: "Ordered",
    attach_customer: "Customer at Certum",
    attach_names: "Names",
    attach_state: "State at Certum",
    attach_verdict_matches: "Fits",
    attach_verdict_product: "Other product",
    attach_verdict_unnamed: "Nothing to compare",
    attach_verdict_names: "Other names",
    attach_verdict_of_another: "Service has another order",
    attach_verdict_elsewhere: "Another service's in WHMCS",
    attach_verdict_over: "Over",
    attach_verdict_attached: "Attached already",
    attach_matches: "Names and product are the service's.",
    attach_doubt_product: "The order is of another product (code {code}) than the service's (code {product}).",
    attach_doubt_unnamed: "The service has no domain, or the order no names: nobody can tell that they belong together.",
    attach_doubt_names: "The order is for other names ({names}) than the service's domain ({domain}).",
    attach_doubt_of_another: "WHMCS's record of this service names the order {number} (module {module}). The record becomes this \
        module's and names the new order in its place.",
    attach_doubt_elsewhere: "WHMCS names this order for service {service} (module {module}).",
    attach_over: "It was refused, or its certificate has ended or was revoked: there is nothing to manage. Create lets the \
        service be ordered anew.",
    attach_attached: "It is attached to service {service}. Detach it there first.",
    attach_changes_record: "WHMCS's record of the order names the order {number}.",
    attach_changes_active: "The service becomes Active. Its domain and its due date stay.",
    attach_changes_nothing: "The service's status, domain and due date stay.",
    attach_changes_due: "Later the due date follows the certificate, as the product is set up.",
    attach_term: "At Certum the paid term runs until {term}; in WHMCS the service is paid until {due}.",
    attach_term_owed: "What is paid in WHMCS (until {due}) reaches beyond the term at Certum ({term}): a renewal is owed without a \
        further payment, and is ordered as soon as Certum takes it.",
    attach_lacks_csr: "The CSR: the client is asked for one before the next reissue or renewal.",
    attach_lacks_method: "How the names are proved: the product's own method is taken next time.",
    attach_lacks_contact: "Who ordered: what needs an address goes to the client.",
    attach_not_ours: "The service's product is another module's. Move the service to a product of this module first.",
    attach_ended: "The service has ended in WHMCS.",
    attach_unconfirmed: "Something is in doubt that was not confirmed. Look at it once more.",
    attach_unsettled: "Something was sent for the service whose outcome is not known yet. Wait until cron has found it out.",
    attach_has_order: "The service has the order {number}. Detach it first.",
    attach_unread: "Certum could not be read just now. The order is attached; cron reads the rest.",
    attach_runs: "Somebody else is attaching orders at this moment. Try again in a minute.",
    attach_no_account: "The account of the service's product is not known yet. Open the module settings of the product once, so \
        that user name and password are kept.",
    attach_no_service: "There is no service {service}.",
    attach_none_chosen: "No order was chosen.",
    attach_not_found: "The account at Certum has no order {number}.",
    attach_bad_range: "Give two days, the earlier one first, such as 2026-01-31.",
    said_attach: "Order {number} is attached to service {service}.",
    log_attach: "order {numbers} was attached to service {service}",
    log_attach_confirmed: "order {numbers} was attached to service {service}. Confirmed: {verdicts}",
    detach: "Detach",
    detach_title: "Detach the order",
    detach_intro: "Once its order is detached, the service has none. At Certum everything stays as it is: nothing is cancelled or revoked. The \
        certificate is not renewed, reissued or watched by this module until the order is attached again.",
    detach_sure: "Yes, detach the order",
    detach_nothing: "The service has no order.",
    detach_unsettled: "Something was sent for the service whose outcome is not known yet. Wait until cron has found it out.",
    said_detach: "Service {service} has no order any more. Certum keeps it as it is.",
    log_detach: "order {number} was detached from service {service}; nothing was changed at Certum",
    forget: "Remove the contact's data",
    forget_title: "The contact that is known",
    forget_intro: "For a service that is another client's by now, or was detached: name, address, e-mail and telephone number of \
        who ordered are removed from this module's tables. The order stays; what needs an address afterwards goes to the present \
        client. What stands in the certificate or at Certum stays there, and so does WHMCS's own mail log.",
    forget_sure: "Yes, remove the data",
    said_forget: "The contact's data of service {service} are removed.",
    log_forget: "the contact's data of service {service} were removed",

    // Check of the connection
    level_good: "Good",
    level_warning: "Look at this",
    level_failure: "Does not work",
    check_intro: "Nothing is ordered by the check: Certum is asked once for each account which products it has.",
    check_press: "Check now",
    check_here: "This installation",
    check_account: "Account",
    check_of_products: "password of",
    password_link: "Put a new password on all products of this account",
    page_password: "New password",
    password_intro: "Certum is asked whether it takes the new password for this account. Only then it is written to the products \
        below, and kept for cron. It is shown nowhere.",
    password_products: "Products that get it",
    password_differs: "has another password than cron",
    password_hidden: "hidden",
    password_none: "No product names this account.",
    password_new: "New password",
    password_do: "Ask Certum, then put it on all of these products",
    password_needed: "Give the new password.",
    password_products_changed: "The products of this account have changed since this page was opened. Look at the list, and give \
        the password once more.",
    password_not_written: "Certum takes the password, but WHMCS's database did not take it for the products. Try again; if it \
        fails again, enter it in the module settings of each product.",
    said_password: "Certum takes the password. {count} products of the account {user} ({mode}) have it now, and so has cron.",
    log_not_reached: "the certificate of service {service} was sent to the client, but not to {addresses}",
    command_asks: "Nothing is done yet. “{title}” stands open below: fill in what it asks for, and press its button.",
    log_password: "{count} products of the account {user} ({mode}) got a new password.",
    check_not_asked: "As last known. Press the button to ask Certum.",
    no_account: "No account is known yet. Save user name and password in a product's module settings, or read the \
        products of an account on the page of import.",

    // Import of products
    import_intro: "Choose the account whose products you want to sell. Certum is asked when you press the button.",
    import_read: "Read the products of",
    import_read_new: "Read the products of this account",
    import_other: "Other accounts",
    import_group: "Product group (an existing one, or a new name)",
    import_do: "Import what is ticked",
    import_choose: "Import",
    import_code: "Code",
    import_kind: "Kind",
    code_signing: "Code signing",
    import_names: "Names",
    import_there: "Is there already",
    import_unfinished: "Was begun, will be completed",
    import_hint: "Imported products are hidden and have no price. Give each its price and payment type, then show it. \
        What is there already is left as it is.",
    import_made: "Imported. Set the price of each, and show it:",
    import_runs: "An import is running. Look again in two minutes.",
    account_needed: "Give user name and password of your partner account at Certum.",

    // What comes next, for the shop.
    by_cron: "by itself",
    by_certum: "Certum",
    by_customer: "client",
    by_staff: "shop",
    next_now: "now",
    next_run: "next run of cron",
    next_foreign: "Look at the order: its number turned out to be another order's. Create orders under another number.",
    next_settled: "Find out what became of: {operation}",
    next_configured: "Configure the certificate",
    next_ordered_anew: "Order anew what was refused or cancelled: Create opens the configuration",
    next_answered: "Answer Certum's e-mail",
    next_proved: "Prove the names: publish what is to be published",
    next_issued: "Check the order, and issue",
    next_read: "Read news of order {number} from Certum",
    next_mail: "E-mail: {mail}",
    next_mail_again: "E-mail that failed, once more: {mail}",
    next_mail_found: "Find out whether an e-mail went out: {mail}",
    next_renewed: "Renew the certificate",
    next_reissued: "Reissue the certificate",
    next_opened: "Open the configuration for the next term",
    next_sent_again: "Have Certum send its e-mail once more",
    next_paid: "Pay the invoice of the next term",
    next_replaced_ends: "The replaced certificate ends",
    next_ends: "The certificate ends",
    next_looked_at: "Look whether anything has changed in WHMCS",

    // The history of a service.
    history_title: "History",
    history_of: "History of service",
    history_page: "On a page of its own, to print",
    history_older: "Older entries",
    history_newer: "Newer entries",
    history_empty: "Nothing was done yet.",
    history_own_number: "Our number",
    history_attempt: "Attempt",
    history_replaces: "Takes the place of",
    history_issued: "Certificate issued",
    history_revoked: "Certificate revoked",
    history_mail: "E-mail {to}: {mail}",
    to_client: "to the client",
    to_shop: "to the administrators",
    order_new: "Order",
    order_renewal: "Order of a renewal",
    order_not_there: "not at Certum, or not known",
    certum_says: "Certum: {status}",
    asked_by_customer: "by the client",
    asked_by_staff: "by the shop",
    asked_by_itself: "by itself",
    operation_order: "Order placed",
    operation_renew: "Renewal",
    operation_reissue: "Reissue",
    operation_revoke: "Revocation",
    operation_cancel: "Cancellation",
    operation_prove: "Proof of the names begun anew",
    operation_email: "Certum's e-mail sent again",
    operation_check: "Certum asked to look",
    operation_csr: "CSR for the next certificate",
    operation_send: "Certificate sent by e-mail",
    operation_instruct: "What to publish sent by e-mail",
    operation_refresh: "News from Certum",
    operation_reopen: "Configuration opened again",
    operation_installed: "Said to be installed",
    operation_give_up: "Given up",
    operation_attach: "Order attached",
    operation_detach: "Order detached",
    operation_forget: "Contact's data removed",
    outcome_intended: "being sent",
    outcome_unknown: "the answer was lost; not known yet",
    outcome_foreign: "what was found is another's order",
    outcome_done: "done",
    outcome_refused: "refused",
    outcome_not_done: "sent, but not carried out",
    outcome_away: "not sent: Certum could not be reached, or did not take it",
    mail_waits: "waits to go out",
    mail_failed: "failed on {moment}, is tried again from {again}",
    mail_sending: "being sent since {moment}",
    mail_sent: "sent on {moment}",
    mail_void: "not sent any more: it came too late",
    mail_is_configure: "configuration needed",
    mail_is_publish: "what to publish",
    mail_is_issued: "certificate issued",
    mail_is_csr: "new CSR needed",
    mail_is_revoked: "certificate revoked",
    mail_is_rejected: "refused by Certum",
    mail_is_undone: "a change did not take place",
    mail_is_not_done: "a change did not take place",
    mail_is_ending: "the certificate ends",
    mail_is_vetting: "the organisation is checked anew",
    mail_is_vetting_shop: "the organisation is checked anew",
    mail_is_digest: "several certificates end",
    mail_is_ended: "the certificate has ended",
    mail_is_replaced: "install the new certificate",
    mail_is_unproved: "the certificate ends without a successor",
    mail_is_stopped: "what was due is not done",
    mail_is_unmade: "what a client asked for was refused",

    // Names that a client has twice.
    twice_in_force: "You have a certificate for the same names already: {product} (service {service}), valid until \
        {moment}. You need another one only if you want two.",
    twice_under_way: "A certificate for the same names is ordered already: {product} (service {service}). You \
        need another one only if you want two.",
}

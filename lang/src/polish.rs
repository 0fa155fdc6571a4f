//! Polish, complete: a text that is missing here does not compile.

use crate::english::Complete;

packed! {
    /// Polish.
    POLISH = WORDS.all()
}

const WORDS: Complete = Complete {
    // The library: what other sentences are joined by.
    and_then: "{one} {next}",
    listed: "{one}, {next}",
    or_else: "{one} lub {next}",
    full_stop: "{sentence}.",
    detail: "{detail}",

    // The library: why a call failed. The details of a broken exchange are technical, and English.
    credentials_refused: "Certum nie przyjęło nazwy użytkownika i hasła. Sprawdź jedno i drugie, czy należą do \
        wybranego środowiska (testowego lub produkcyjnego) oraz czy adres IP tego serwera dodano do listy dozwolonych \
        w panelu partnera Certum. (successCode {code})",
    refused: "Certum odrzuciło {operation}",
    refused_fault: "Certum odrzuciło {operation}: {fault}",
    refused_code: "{sentence} (kod Certum {code})",
    refused_code_value: "{sentence} (kod Certum {code}: „{value}”)",
    refused_unknown: "Certum odrzuciło żądanie z kodem {code}, którego ta wersja nie zna. Zaktualizuj rozszerzenie; \
        jeśli aktualne też nie zna tego kodu, zapytaj o niego wsparcie partnerów Certum.",
    refused_unknown_value: "Certum odrzuciło żądanie z kodem {code} dla wartości „{value}”, którego ta wersja nie zna. \
        Zaktualizuj rozszerzenie; jeśli aktualne też nie zna tego kodu, zapytaj o niego wsparcie partnerów Certum.",
    transport_setup: "{operation}: z tymi ustawieniami nie da się nawiązać połączenia, popraw je. Szczegóły: {detail}",
    transport_resolve: "{operation}: nie udało się odnaleźć adresu usługi Certum. Sprawdź rozwiązywanie nazw na tym \
        serwerze (/etc/resolv.conf). Szczegóły: {detail}",
    transport_connect: "{operation}: nie ma połączenia z usługą Certum. Sprawdź, czy zapora pozwala temu serwerowi się \
        z nią łączyć, albo ustaw certum.proxy. Szczegóły: {detail}",
    transport_tls: "{operation}: nie udało się nawiązać szyfrowanego połączenia z usługą Certum. Sprawdź zegar tego \
        serwera; jeśli proxy otwiera TLS albo CA jest własne, wskaż jego certyfikat w certum.ca_file. Szczegóły: \
        {detail}",
    transport_send: "{operation}: połączenie z usługą Certum zerwało się podczas wysyłania. Certum mogło wykonać \
        żądanie: zanim je powtórzysz, sprawdź, co się z nim stało. Szczegóły: {detail}",
    transport_wait: "{operation}: połączenie z usługą Certum zerwało się, zanim nadeszła odpowiedź. Certum mogło \
        wykonać żądanie: zanim je powtórzysz, sprawdź, co się z nim stało. Szczegóły: {detail}",
    transport_receive: "{operation}: odpowiedzi usługi Certum nie da się użyć. Certum mogło wykonać żądanie: zanim je \
        powtórzysz, sprawdź, co się z nim stało. Szczegóły: {detail}",
    transport_timed_out: "{operation}: usługa Certum nie odpowiedziała na czas. Certum mogło wykonać żądanie: zanim je \
        powtórzysz, sprawdź, co się z nim stało. Szczegóły: {detail}",
    transport_not_reached: "{operation}: z usługą Certum nie udało się połączyć na czas, więc nic nie wysłano. \
        Sprawdź, czy zapora na to pozwala, albo spróbuj później. Szczegóły: {detail}",
    transport_earlier: "{failure} Certum mogło wykonać wcześniejszą próbę: zanim powtórzysz żądanie, sprawdź, co się z \
        nim stało.",
    malformed_answer: "odpowiedź na {operation} jest niezrozumiała; nie wiadomo, czy Certum wykonało żądanie. \
        Szczegóły: {reason}",
    invalid_input: "{field}: {reason}",

    // The library: what is wrong with what was given, after the name of the field.
    given_not_utf8: "to nie jest tekst w UTF-8 (bajt {position}). Najpierw przekształć go na UTF-8.",
    given_not_text: "to nie jest tekst w UTF-8. Wpisz go ponownie.",
    given_not_in_xml: "jest tam znak U+{character}, którego nie może zawierać XML",
    given_unwritable: "nie da się tego zapisać jako XML: {detail}",
    given_empty: "pole jest puste. Wpisz to, co otrzymano od Certum.",
    given_over_255: "tekst ma ponad 255 znaków.",
    given_too_long: "liczba znaków jest większa niż {limit}",
    given_not_strings: "lista zawiera coś innego niż teksty.",
    given_no_files: "tablica ma przypisywać nazwom plików ich zawartość jako teksty.",
    given_no_documents: "lista zawiera coś innego niż dokumenty.",
    given_no_certificates: "to lista obiektów Certum\\Certificate, a jeden z jej wpisów nim nie jest.",
    given_none: "lista jest pusta: podaj co najmniej jeden.",
    given_not_of_list: "to żadna z wartości: {known}.",
    given_no_moment: "to nie jest data z lat od 1 do 9999, liczona zarówno w UTC, jak i w jej własnej strefie.",
    given_year: "rok to {year}; podaj rok od 1 do 9999",
    given_no_int: "{number} wykracza poza liczby całkowite Partner API",
    given_no_limit: "to nie jest liczba sekund większa od 0 i najwyżej 86400.",
    given_limit: "podaj liczbę sekund większą od 0 i najwyżej 86400",
    given_retries: "to nie jest liczba całkowita od 0 do 10.",
    given_concurrency: "podaj liczbę od 1 do 64",
    given_pages: "liczba stron {operation} jest tu większa niż {limit}; zapytaj o krótszy zakres",
    given_no_sni: "tego brakuje. Podaj certyfikat SNI i jego numer seryjny, tak jak odpowiada getCertificate.",
    given_not_answered: "w odpowiedzi Certum tego brakuje.",
    given_address: "wpisz test, production albo adres, który zaczyna się od https://",
    given_address_wrong: "wpisz test, production albo adres, który zaczyna się od https:// ({detail})",
    given_address_credentials: "adres nie zawiera nazwy użytkownika i hasła; podaj je jako dane logowania",
    given_address_http: "http bez TLS jest dozwolone tylko do tego samego komputera (127.0.0.1, ::1, localhost), bo \
        hasło dałoby się po drodze odczytać; wpisz https://",

    // The library: why a name cannot be used.
    name_empty: "nazwa jest pusta",
    name_too_long: "nazwa ma ponad 253 znaki",
    name_empty_label: "dwie kropki obok siebie albo kropka na początku",
    name_label_too_long: "człon między kropkami ma ponad 63 znaki",
    name_underscore: "podkreślenia nie są dozwolone w certyfikacie",
    name_character: "między kropkami dozwolone są tylko litery, cyfry i łączniki; bez http://, portu, ścieżki i spacji",
    name_hyphen: "człon zaczyna się lub kończy łącznikiem albo ma dwa na trzecim miejscu, nie będąc nazwą IDN",
    name_idn: "nazwa ze znakami narodowymi jest niepoprawna według IDNA (UTS #46)",
    name_single_label: "nazwa bez kropki nie jest publiczna: podaj pełną nazwę domeny",
    name_wildcard: "gwiazdka może być tylko pierwszym członem, jak w *.example.com, i tylko raz",
    name_numeric_top: "ostatni człon nie może być liczbą, chyba że całość jest adresem IP",
    name_reserved: "nazwy o tej końcówce nie są publiczne, więc żadne publiczne CA nie może ich zweryfikować",
    name_private_address: "prywatnych i zastrzeżonych adresów IP publiczne CA nie może zweryfikować",
    name_email_form: "adres e-mail ma postać nazwa@domena",
    name_email_local_part: "część przed @ to od 1 do 64 liter ASCII, cyfr lub znaków .!#$%&'*+/=?^_`{|}~- z \
        pojedynczymi kropkami w środku",

    // The library: what a CSR, certificate or key was read from. Polish needs them to be the same in the accusative.
    kind_csr: "żądanie certyfikatu (CSR)",
    kind_certificate: "certyfikat",
    kind_pkcs7: "pakiet PKCS#7",
    kind_crl: "wykaz unieważnionych certyfikatów (CRL)",
    kind_private_key: "klucz prywatny",
    kind_encrypted_private_key: "zaszyfrowany klucz prywatny",
    kind_public_key: "klucz publiczny",
    kind_pkcs12: "magazyn PKCS#12",
    kind_ssh_key: "klucz SSH",
    kind_parameters: "parametry klucza",
    kind_unknown: "coś innego",

    // The library: why it cannot be read.
    input_empty: "niczego nie podano: wklej {expected} w postaci PEM lub DER",
    input_too_large: "danych jest za dużo ({actual} B): {expected} może mieć najwyżej {limit} B; podaj tylko ten jeden \
        blok, o który chodzi",
    input_not_recognised: "to nie wygląda na {expected}: proszę wkleić całość, od wiersza „-----BEGIN …-----”, albo podać \
        plik bez zmian",
    input_wrong_kind: "to {found}, a nie {expected}",
    input_wrong_kind_secret: "to {found}, a nie {expected}: klucza prywatnego nigdy nikomu nie wysyłaj; jeśli już \
        został wysłany, utwórz nowy",
    input_damaged_armour: "wiersz {line}: wiersz BEGIN lub END jest uszkodzony: po obu stronach etykiety musi mieć \
        dokładnie pięć łączników",
    input_no_end: "wiersz {line}: „BEGIN {label}” nie ma pasującego wiersza END: brakuje końca, skopiuj cały blok",
    input_no_begin: "wiersz {line}: wiersz END bez wiersza BEGIN: brakuje początku, skopiuj cały blok",
    input_label_mismatch: "wiersz {line}: blok zaczyna się jako „{begin}”, a kończy jako „{end}”: skopiuj jeden cały \
        blok",
    input_empty_block: "wiersz {line}: blok „{label}” jest pusty: wklej jego zawartość między BEGIN a END",
    input_base64: "wiersz {line}: base64 jest uszkodzone w kolumnie {column}: skopiuj blok ponownie, bez zmian",
    input_base64_cut: "wiersz {line}: base64 jest uszkodzone (zostało ucięte albo brakuje w nim znaków): skopiuj blok \
        ponownie, bez zmian",
    input_several_blocks: "liczba bloków: {count} ({found}), a potrzebny jest dokładnie jeden, {expected}: podaj tylko \
        ten",
    input_several_blocks_secret: "liczba bloków: {count} ({found}), a potrzebny jest dokładnie jeden, {expected}: \
        podaj tylko ten, a klucza prywatnego nigdy",
    input_too_many_blocks: "certyfikatów lub bloków jest więcej niż {limit}: podaj łańcuch jednego certyfikatu",
    input_in_block: "blok {number}, wiersz {line}: {error}",
    input_no_certificate: "nie ma tu certyfikatu, jest tylko: {found}",
    input_no_certificate_nothing: "nie ma tu żadnego certyfikatu",
    input_trailing_data: "{expected} kończy się na bajcie {offset}, a dalej są kolejne bajty (liczba: {extra}): usuń \
        je",
    input_der: "{expected} ma uszkodzony DER w bajcie {offset} ({reason}): został ucięty lub zmieniony, wyeksportuj go \
        ponownie",
    input_too_deep: "poziomów zagnieżdżenia DER jest więcej niż {limit} (bajt {offset}): to nie {expected}",
    input_structure: "{expected} ma zawartość, której nie da się odczytać: {reason}; wyeksportuj ponownie",
    structure_field: "brakuje pola albo jest ono złego typu",
    structure_parts: "nie składa się ona z treści, algorytmu i podpisu",
    structure_damaged: "jest uszkodzona",
    structure_key: "jest uszkodzona albo w nieobsługiwanej postaci",
    structure_openssh: "jest w formacie własnym OpenSSH, przekształć ją poleceniem ssh-keygen -p -m PKCS8",
    structure_rounds: "liczba rund wyprowadzania klucza z hasła jest większa niż {rounds}",
    input_passphrase_needed: "klucz prywatny jest zaszyfrowany: podaj jego hasło",
    input_passphrase: "nie da się odszyfrować klucza prywatnego: hasło jest złe albo jego szyfr nie jest obsługiwany \
        (tak jest z DES i RC2)",
    input_serial_number: "numer seryjny nie jest szesnastkowy: podaj od 1 do 64 cyfr szesnastkowych; dwukropki, spacje \
        i 0x są dozwolone",

    // The library: what is wrong with a key or a signature.
    rsa_pss_key: "Klucz jest ograniczony do RSA-PSS, czego publiczne CA nie przyjmują: utwórz zwykły klucz RSA.",
    key_algorithm_not_allowed: "Publiczne CA nie certyfikują kluczy {algorithm}: utwórz klucz RSA od 2048 do 4096 \
        bitów albo P-256 lub P-384.",
    rsa_unreadable: "Nie da się odczytać zawartego klucza RSA: utwórz nowy klucz.",
    rsa_too_short: "Klucz RSA ma {bits} bitów, a wymagane jest co najmniej 2048: utwórz nowy klucz.",
    rsa_too_long: "Klucz RSA ma {bits} bitów; więcej niż 8192 nie jest przyjmowane: utwórz klucz od 2048 do 4096 \
        bitów.",
    rsa_bits_not_multiple_of_8: "Klucz RSA ma {bits} bitów, co nie dzieli się przez 8: utwórz klucz 2048, 3072 lub \
        4096 bitów.",
    rsa_large: "Klucz RSA ma {bits} bitów: powyżej 4096 połączenia stają się wolne, a CA może go odrzucić (kod 1150).",
    rsa_exponent_zero: "Wykładnik publiczny klucza RSA jest równy 0: utwórz nowy klucz z wykładnikiem 65537.",
    rsa_exponent_even: "Wykładnik publiczny klucza RSA jest parzysty: utwórz nowy klucz z wykładnikiem 65537.",
    rsa_exponent_one: "Wykładnik publiczny klucza RSA jest równy 1, więc niczego nie chroni: utwórz nowy klucz z \
        wykładnikiem 65537.",
    rsa_exponent_small: "Wykładnik publiczny klucza RSA jest mniejszy niż 65537, czego CA nie powinny przyjmować: \
        utwórz nowy klucz z 65537.",
    rsa_exponent_large: "Wykładnik publiczny klucza RSA jest większy niż 2^256: utwórz nowy klucz z wykładnikiem \
        65537.",
    rsa_small_factor: "Moduł RSA dzieli się przez {factor}, więc klucz jest złamany: utwórz nowy klucz sprawnym \
        oprogramowaniem.",
    rsa_roca: "Klucz RSA ma wzorzec ROCA (CVE-2017-15361: układy Infineon) i można go złamać: utwórz klucz gdzie \
        indziej.",
    rsa_close_primes: "Dwie liczby pierwsze klucza RSA leżą blisko siebie, więc łamie go metoda Fermata: utwórz nowy \
        klucz sprawnym oprogramowaniem.",
    curve_not_allowed: "Publiczne CA nie certyfikują kluczy na krzywej {curve}: użyj P-256 lub P-384.",
    curve_explicit: "podanej jawnymi parametrami",
    ec_point_invalid: "Klucz nie jest punktem krzywej {curve}: utwórz nowy klucz.",
    signature_weak_hash: "Podpisano z użyciem {hash}, co można podrobić: podpisz z użyciem SHA-256.",
    signature_invalid: "Podpis się nie zgadza: treść zmieniono po podpisaniu albo podpisał ją inny klucz; utwórz nowy \
        CSR.",
    signature_unsupported: "Algorytm podpisu nie jest obsługiwany, więc nie da się go sprawdzić: podpisz z użyciem \
        SHA-256 i RSA lub ECDSA.",

    // The library: what is wrong with a subject or with names in a CSR or certificate.
    attribute_too_long: "{name} ma {length} znaków; dozwolonych jest najwyżej {limit}.",
    common_name_too_long: "{name} ma {length} znaków; dozwolonych jest najwyżej {limit}. Dłuższa nazwa hosta może być \
        tylko wśród nazw alternatywnych.",
    attribute_characters: "{name} zawiera znaki sterujące lub uszkodzone kodowanie: utwórz nowy CSR ze zwykłym \
        tekstem.",
    attribute_empty: "{name} jest puste: lepiej je pominąć.",
    country_invalid: "{name} to „{value}”: musi to być kod z dwóch wielkich liter (ISO 3166), np. PL.",
    name_duplicate: "Nazwa {name} występuje dwukrotnie.",
    name_kind_ignored: "Jest tam nazwa alternatywna rodzaju {kind}, którą publiczne CA pomijają.",
    name_invalid: "{name}: {reason}.",
    common_name_missing: "Brak nazwy powszechnej (CN): Certum jej wymaga, więc podaj ją w zamówieniu lub utwórz nowy \
        CSR.",
    common_name_not_alternative: "Nazwy powszechnej (CN) nie ma wśród nazw alternatywnych: CA ją doda albo odrzuci \
        zamówienie (kod 1045).",
    csr_version: "Wersja CSR nie jest równa 1 (RFC 2986): utwórz go innym oprogramowaniem.",
    challenge_password: "CSR zawiera hasło (challenge password), które każdy może przeczytać: CA go nie używają, pomiń \
        je.",
    ca_requested: "CSR prosi o certyfikat CA; wydany certyfikat nim nie będzie.",
    extension_malformed: "Nie da się odczytać rozszerzenia {extension}; zostaje pominięte.",

    // The library: what is wrong with a certificate or a chain.
    validity_reversed: "Certyfikat kończy się, zanim się zacznie.",
    not_yet_valid: "Certyfikat jest ważny dopiero od {day}: sprawdź zegar lub poczekaj.",
    expired: "Certyfikat wygasł {day}: odnów go.",
    validity_too_long: "Certyfikat jest ważny {days} dni; przeglądarki przyjmują najwyżej {limit} dla jego dnia \
        wydania.",
    serial_number_not_positive: "Numer seryjny nie jest dodatni (RFC 5280, 4.1.2.2).",
    serial_number_too_long: "Numer seryjny ma ponad 20 bajtów (RFC 5280, 4.1.2.2).",
    serial_number_short: "Numer seryjny ma mniej niż 64 bity, czego publiczne CA nie mogą wydawać.",
    signature_algorithms_differ: "Certyfikat podaje dwa różne algorytmy podpisu (RFC 5280, 4.1.1.2).",
    certificate_version: "Certyfikat jest starszy niż X.509 wersja 3, więc nie mówi nic o swoim zastosowaniu.",
    certificate_version_unknown: "Wersja certyfikatu nie jest żadną z wersji X.509 od 1 do 3 (RFC 5280): żaden program nie wie, \
        co ona oznacza. Zleć ponowne wydanie certyfikatu.",
    alternative_names_missing: "Certyfikat nie ma nazw alternatywnych; przeglądarki nie patrzą na nazwę powszechną.",
    chain_forged_link: "{name} wskazuje wystawcę, który tu jest, ale go nie podpisał: jeden z nich jest niewłaściwy.",
    chain_extra_certificate: "{name} nie należy do tego łańcucha: pomiń go.",
    chain_private_key: "Wśród certyfikatów jest klucz prywatny: trzymaj go osobno i utwórz nowy, jeśli widział go ktoś \
        inny.",
    chain_intermediate_missing: "Brak certyfikatu wystawcy, który serwery muszą wysyłać: {name}.",
    chain_incomplete: "Łańcuch kończy się przed głównym CA; następny byłby {name}. Samego głównego nie trzeba wysyłać.",
    chain_issuer_at: "{name} ({url})",
    chain_out_of_time: "{name} wygasł albo nie jest jeszcze ważny: wymień go.",
    chain_issuer_no_ca: "{name} podpisał certyfikat, nie będąc CA: oprogramowanie odrzuci łańcuch.",
    chain_path_length: "Poniżej {name} jest więcej CA, niż on dopuszcza: oprogramowanie odrzuci łańcuch.",
    chain_weak_hash: "{name} podpisano z użyciem {algorithm}, co można podrobić.",

    // The library: a look at names before an order and after.
    given_resolver: "nie jest listą serwerów DNS, takich jak 9.9.9.9 albo 127.0.0.1:5300 [::1]:5300.",
    given_loopback: "nie jest ani puste, ani równe 1 z portami takimi jak 53=5300 80=8080 443=8443.",
    given_no_publications: "jest listą Certum\\Publication, a jeden z jej elementów nią nie jest.",
    look_no_name: "Nie można sprawdzić {name}: {reason}",
    look_not_done: "Nie sprawdzono: {what}. Zabrakło czasu albo nikt nie odpowiedział; spróbuj później.",
    look_part_caa: "rekordy CAA",
    look_part_dnssec: "DNSSEC",
    look_part_address: "adresy nazwy",
    look_part_mail: "serwery poczty",
    look_part_record: "rekord DNS",
    look_part_file: "plik na serwerze WWW",
    look_part_tls: "używany certyfikat",
    look_caa_none: "Żaden rekord CAA nie ogranicza, kto może wystawić certyfikat.",
    look_caa_allows: "Rekordy CAA w {at} pozwalają Certum wystawić certyfikat.",
    look_caa_forbids: "Rekordy CAA w {at} nie pozwalają Certum wystawić certyfikatu: dodaj obok nich rekord dla certum.pl.",
    look_caa_forbids_wildcards: "Rekordy CAA w {at} nie pozwalają Certum wystawić certyfikatu dla nazw z gwiazdką: \
        dodaj obok nich rekord issuewild dla certum.pl.",
    look_caa_method: "Rekordy CAA w {at} wymieniają Certum, ale nie dla tej metody (w validationmethods brak {method}): \
        dodaj rekord bez tego ograniczenia albo wybierz inną metodę.",
    look_caa_account: "Rekord CAA w {at} pozwala Certum wystawiać tylko dla konta {account}, do którego to zamówienie \
        może nie należeć: jeśli Certum odmówi, dodaj rekord bez accounturi.",
    look_caa_unknown: "Rekord CAA w {at} jest krytyczny i ma właściwość „{tag}”, której żaden urząd nie musi znać: nie \
        wolno mu wystawić certyfikatu. Usuń rekord albo jego flagę 128.",
    look_caa_no_answer: "Serwery nazw nie odpowiadają poprawnie na pytanie o rekordy CAA dla {at}, a bez odpowiedzi \
        Certum nie wolno wystawić certyfikatu. Zgłoś to temu, kto je prowadzi.",
    look_dnssec_secure: "Strefa jest podpisana, a jej podpisy są poprawne.",
    look_dnssec_insecure: "Strefa nie jest podpisana przez DNSSEC, co nie przeszkadza.",
    look_dnssec_bogus: "DNSSEC strefy {zone} jest uszkodzony: podpisy wygasły albo nie zgadzają się z rekordem DS w \
        strefie nadrzędnej. Podpisz strefę na nowo albo popraw lub usuń rekord DS u rejestratora.",
    look_servers_fail: "Serwery nazw dla {name} nie odpowiadają poprawnie. Zgłoś to temu, kto je prowadzi.",
    look_not_registered: "{name} należy do domeny, której nie ma w DNS: sprawdź pisownię oraz czy domena jest \
        zarejestrowana i delegowana.",
    look_no_such_name: "Nazwy {name} nie ma jeszcze w DNS.",
    look_no_address: "{name} nie ma adresu w DNS (A ani AAAA).",
    look_private: "Prowadzi do {address}, adresu nieosiągalnego z Internetu.",
    look_resolves: "Nazwa prowadzi do serwera.",
    look_mail_taken: "Domena przyjmuje pocztę.",
    look_mail_refused: "Domena oświadcza, że nie przyjmuje poczty (pusty rekord MX): wybierz inną metodę.",
    look_mail_nowhere: "Żaden serwer poczty tej domeny nie ma adresu: wiadomość nie dotrze. Popraw rekordy MX albo \
        wybierz inną metodę.",
    look_mail_no_mx: "Domena nie ma rekordu MX, więc poczta trafia na jej własny serwer, jeśli ją przyjmuje. Upewnij \
        się, że tak jest, albo wybierz inną metodę.",
    look_record_there: "Rekord w {host} jest na miejscu.",
    look_record_cached: "Rekord w {host} jest opublikowany; część świata pamięta jeszcze poprzedni stan. Odczekaj około \
        godziny.",
    look_record_missing: "W {host} nie ma jeszcze takiego rekordu: opublikuj go.",
    look_record_some_servers: "Tylko {count} z {all} serwerów nazw ma rekord w {host}: pozostałe nie przejęły jeszcze \
        strefy. Jeśli to trwa, zgłoś to temu, kto je prowadzi.",
    look_record_doubled: "Rekord jest w {found}: panel dopisał domenę. Wpisz nazwę hosta bez domeny, aby powstało {host}.",
    look_record_misplaced: "Rekord jest w {found}, a powinien być w {host}.",
    look_record_kind: "W {host} jest rekord {found}, a musi to być rekord {kind}: zastąp go.",
    look_record_quoted: "Tekst rekordu w {host} jest otoczony cudzysłowami lub spacjami, które do niego nie należą: \
        usuń je.",
    look_record_target: "Rekord w {host} wskazuje na {found}: panel dopisał domenę. Postaw kropkę na końcu celu.",
    look_record_wrong: "W {host} jest coś innego ({found}), być może z wcześniejszego zamówienia: zastąp to.",
    look_file_reachable: "Serwer WWW jest osiągalny pod {url}.",
    look_file_there: "Plik pod {url} jest na miejscu.",
    look_file_lines: "Plik pod {url} jest na miejscu, lecz z pustymi wierszami lub spacjami wokół treści; jeśli Certum \
        go nie przyjmie, usuń je.",
    look_file_missing: "Pod {url} nie ma jeszcze pliku: wgraj go.",
    look_file_elsewhere: "{url} przekierowuje na inny host, na którym nie ma pliku: umieść go tam albo wyłącz ten adres \
        z przekierowania.",
    look_file_login: "{url} wymaga hasła: udostępnij ten adres bez niego.",
    look_file_html: "Plik pod {url} zawiera stronę wokół kodu: wgraj go jako zwykły tekst, sam kod i nic więcej.",
    look_file_bom: "Plik pod {url} zaczyna się niewidocznym znacznikiem (BOM): zapisz go jako zwykły tekst, bez niego.",
    look_file_more: "Plik pod {url} zawiera więcej niż kod: zostaw w nim sam kod.",
    look_file_empty: "Plik pod {url} jest pusty: wgraj go ponownie.",
    look_file_page: "Pod {url} zamiast pliku pojawia się strona witryny: wgraj plik i sprawdź, czy reguły witryny go \
        nie przechwytują.",
    look_file_wrong: "Plik pod {url} zawiera coś innego, być może z wcześniejszego zamówienia: zastąp go.",
    look_file_agent: "{url} jest niedostępny dla odwiedzających innych niż przeglądarki: udostępnij ten adres wszystkim.",
    look_file_country: "{url} jest niedostępny z przyczyn prawnych, być może zależnie od kraju: udostępnij ten adres \
        zewsząd.",
    look_file_forbidden: "Serwer odmawia dostępu do {url}: udostępnij ten adres wszystkim, ze wszystkich krajów.",
    look_file_broken: "Serwer WWW zgłasza błąd pod {url} (HTTP {status}): sprawdź jego dziennik błędów.",
    look_file_no_server: "Żaden serwer WWW nie odpowiada dla {url} pod {address} na porcie 80: uruchom go i otwórz port \
        w zaporze albo usuń adres z DNS.",
    look_file_inside: "{url} przekierowuje na {to}, które prowadzi do adresu nieosiągalnego z Internetu.",
    look_file_not_followed: "{url} przekierowuje na {to}, za czym Certum nie pójdzie: dozwolone są tylko http na porcie \
        80 i https na porcie 443.",
    look_file_no_host: "{url} przekierowuje na {to}, które nie ma adresu w DNS.",
    look_file_nowhere: "{url} przekierowuje, ale pod adres, którego nie da się odczytać.",
    look_file_circle: "{url} przekierowuje bez końca: wyłącz ten adres z przekierowań.",
    look_file_large: "To, co jest pod {url}, jest znacznie większe niż plik: wgraj plik.",
    look_live_newest: "Najnowszy certyfikat jest używany.",
    look_live_older: "Nadal jest używany starszy certyfikat: zainstaluj najnowszy i wczytaj go ponownie na serwerze.",
    look_live_another: "Używany jest inny certyfikat, wystawiony przez {issuer}.",
    look_live_unreadable: "Używany jest certyfikat, którego nie da się odczytać.",
    look_live_expired: "Używany certyfikat wygasł: zainstaluj najnowszy.",
    look_live_name: "Używany certyfikat nie jest dla tej nazwy: przeglądarki o tym ostrzegają. Zainstaluj certyfikat \
        także dla tej nazwy.",
    look_live_chain: "Serwer nie wysyła certyfikatu wystawcy: zainstaluj także łańcuch.",
    look_live_no_tls: "Port 443 odpowiada, ale nie w TLS używanym przez dzisiejsze przeglądarki.",
    look_live_no_answer: "Na porcie 443 nic nie odpowiada.",

    // The library: what to publish so that a name is proved, and why nothing can be.
    publish_file: "Umieść na serwerze WWW plik tak, aby pod adresem {url} był widoczny dokładnie ten tekst, bez hasła \
        i przekierowań: {content} (ścieżka w katalogu głównym witryny: {path})",
    publish_txt: "Dodaj w DNS domeny rekord TXT o nazwie {host} i wartości {value}",
    publish_cname: "Dodaj w DNS domeny rekord CNAME o nazwie {host} wskazujący na {target}",
    publish_in_zone: "{record}\nBez domeny {zone}, którą większość paneli DNS dopisuje sama: {host}",
    publish_which_host: "Większość paneli DNS sama dopisuje domenę i oczekuje krótkiej nazwy; te, które proszą o pełną \
        nazwę (często z kropką na końcu), oczekują całej.",
    publish_email: "Otwórz wiadomość od Certum w skrzynce {mailbox} (sprawdź też spam) i kliknij zawarty w niej \
        odnośnik.",
    publish_not_a_name: "Nazwy „{name}” nie można zweryfikować: {reason}. Podaj nazwę domeny, taką jak example.com, \
        lub adres IP.",
    publish_name_too_long: "Nazwa {name} jest za długa na rekord DNS z prefiksem. Wybierz inny sposób weryfikacji.",
    publish_not_for_wildcards: "Sposobem {method} nie można zweryfikować nazwy z gwiazdką. Wybierz weryfikację przez \
        e-mail lub rekord DNS.",
    publish_not_for_addresses: "Sposobem {method} nie można zweryfikować adresu IP. Wybierz weryfikację przez plik na \
        serwerze WWW.",
    publish_not_documented: "Ta wersja nie wie, co należy opublikować przy sposobie {method}. Postępuj zgodnie z \
        wiadomością od Certum albo wybierz inny sposób.",
    publish_unusable_code: "Kod weryfikacyjny jest pusty lub zawiera znaki, których nie można opublikować. Poproś \
        Certum o nowy kod.",

    // The library: a product's name with its term. Few are two to four.
    product: "{name}",
    product_with: "{name} ({notes})",
    term_one_year: "{count} rok",
    term_few_years: "{count} lata",
    term_years: "{count} lat",
    term_one_day: "{count} dzień",
    term_few_days: "{count} dni",
    term_days: "{count} dni",
    up_to_names: "do {count} nazw",
    renewal: "odnowienie",

    // The library, Certum's codes 1000 to 1099: the order, its CSR, its subject and its contact.
    code_1000: "Klucz w żądaniu CSR jest za krótki. Wygeneruj nowy klucz RSA o długości co najmniej 2048 bitów (albo \
        klucz EC P-256 lub P-384) i utwórz z niego nowe CSR.",
    code_1001: "CSR zawiera klucz rodzaju, którego Certum nie obsługuje. Wygeneruj klucz RSA o długości co najmniej \
        2048 bitów i utwórz z niego nowe CSR.",
    code_1002: "Brakuje żądania CSR. Wklej je w całości, od wiersza BEGIN CERTIFICATE REQUEST do wiersza END \
        CERTIFICATE REQUEST.",
    code_1006: "Certum wycofało ten produkt ze sprzedaży. W ustawieniach produktu wybierz jeden z produktów dostępnych \
        obecnie na koncie.",
    code_1007: "Brakuje listy nazw domen. Podaj wszystkie nazwy, które certyfikat ma chronić.",
    code_1008: "Jeden z wpisów nie jest poprawną nazwą domeny. Podaj nazwy w postaci example.com, bez https:// i bez \
        ścieżki.",
    code_1009: "Brakuje danych osoby kontaktowej. Podaj imię, nazwisko, adres e-mail i numer telefonu.",
    code_1010: "Żądanie do Certum nie zawierało danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś \
        sprawę, dołączając wpis z dziennika modułu.",
    code_1011: "Zamówienie wysłano bez numeru. Powtórz wywołanie, podając numer zamówienia.",
    code_1012: "Certum ma już zamówienie o tym numerze. Najpierw odczytaj tamto zamówienie, bo może to być właśnie to; \
        dla innego zamówienia użyj nowego numeru.",
    code_1013: "Certum nie uznaje tego numeru zamówienia za poprawny. Porównaj go z numerem w panelu partnera Certum; \
        nie dodawaj spacji przed nim ani po nim.",
    code_1014: "W zamówieniu nie wskazano produktu Certum. Wybierz go w ustawieniach produktu.",
    code_1015: "Brakuje nazwy powszechnej (CN). Podaj nazwę domeny, a w certyfikacie osobistym imię i \
        nazwisko osoby, dla której jest certyfikat.",
    code_1016: "Brakuje nazwy organizacji. Podaj ją dokładnie tak, jak brzmi w oficjalnym rejestrze.",
    code_1019: "W CSR brakuje województwa lub stanu. Wpisz je w formularzu albo utwórz nowe CSR, które je zawiera.",
    code_1020: "Brakuje kraju w danych certyfikatu. Wybierz kraj, w którym organizacja jest zarejestrowana.",
    code_1021: "Brakuje adresu e-mail umieszczanego w certyfikacie. Podaj adres, dla którego jest certyfikat.",
    code_1022: "Adres e-mail do certyfikatu jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com.",
    code_1023: "Identyfikator klienta jest taki sam jak login w Certum, a na to Certum nie pozwala. Użyj innego \
        identyfikatora klienta.",
    code_1024: "Nazwa powszechna (CN) jest w CSR zapisana w przestarzałym formacie tekstu. Utwórz nowe CSR aktualnym \
        programem, który zapisuje tekst jako UTF-8 (UTF8String).",
    code_1025: "Adres e-mail w CSR zawiera znaki spoza ASCII lub jest źle zapisany (wymagany jest typ IA5String). \
        Utwórz nowe CSR z adresem bez znaków diakrytycznych.",
    code_1026: "Kraj w CSR jest źle zapisany. Utwórz nowe CSR, w którym kraj to dwie wielkie litery, na przykład PL \
        (typ PrintableString).",
    code_1027: "Województwo lub stan zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami \
        zapisanymi jako UTF-8 (UTF8String).",
    code_1028: "Miejscowość zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako \
        UTF-8 (UTF8String).",
    code_1029: "Jednostkę organizacyjną zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR bez niej albo \
        z tekstami zapisanymi jako UTF-8 (UTF8String).",
    code_1030: "Nazwę organizacji zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami \
        zapisanymi jako UTF-8 (UTF8String).",
    code_1031: "Nazwa powszechna (CN) zawiera niedozwolone tu znaki. Użyj tylko liter bez znaków diakrytycznych, cyfr, \
        spacji i prostej interpunkcji (PrintableString).",
    code_1032: "Klucz z tego CSR był już użyty w innym certyfikacie. Wygeneruj nowy klucz i utwórz z niego nowe CSR.",
    code_1033: "Certum nie zna zamówienia o tym numerze. Sprawdź numer oraz to, czy zamówienie złożono w tym \
        środowisku (testowym lub produkcyjnym).",
    code_1037: "Adres e-mail, na który mają trafić instrukcje weryfikacji, jest zapisany niepoprawnie. Podaj go w \
        postaci nazwa@example.com.",
    code_1038: "Brakuje adresu e-mail do weryfikacji domeny. Podaj adres, pod którym chcesz otrzymać instrukcje.",
    code_1040: "Nie wybrano sposobu weryfikacji domeny. Wybierz e-mail, plik na serwerze WWW albo rekord DNS.",
    code_1042: "Certum nie obsługuje wybranego sposobu weryfikacji domeny. Wybierz inny z listy.",
    code_1043: "Numer zamówienia zawiera znak niedozwolony przez Certum. Nie używaj cudzysłowów, apostrofów, kropek \
        ani znaków & < >.",
    code_1044: "Daty podane dla certyfikatu są z przeszłości. Pozostaw datę pustą albo wybierz przyszłą.",
    code_1045: "Na liście nazw brakuje nazwy powszechnej (CN) certyfikatu. Dodaj ją do listy.",
    code_1046: "W jednym zamówieniu może być tylko jedna nazwa wildcard (np. *.example.com). Zostaw jedną, a pozostałe \
        zamów osobno.",
    code_1048: "Numer identyfikacji podatkowej (NIP) organizacji jest błędny albo go brakuje. Podaj go zgodnie z \
        rejestrem, bez spacji i myślników.",
    code_1049: "Certum nie może odczytać klucza publicznego z CSR. Wygeneruj nowy klucz i nowe CSR aktualnym \
        programem.",
    code_1053: "Brakuje adresu e-mail osoby kontaktowej. Podaj go w danych kontaktowych.",
    code_1054: "Brakuje imienia osoby kontaktowej. Podaj je w danych kontaktowych.",
    code_1055: "Brakuje nazwiska osoby kontaktowej. Podaj je w danych kontaktowych.",
    code_1059: "Ten produkt wymaga podania kraju, a go nie podano. Wpisz jego dwuliterowy kod, na przykład PL dla \
        Polski.",
    code_1060: "Adres e-mail osoby kontaktowej jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com.",
    code_1063: "Klucz z CSR znajduje się na liście niebezpiecznych kluczy. Nie używaj go więcej: wygeneruj nowy klucz \
        aktualnym programem i utwórz z niego nowe CSR.",
    code_1065: "Nazwisko osoby kontaktowej jest za długie. Skróć je do najwyżej 255 znaków.",
    code_1066: "Numer telefonu osoby kontaktowej jest za długi. Skróć go do najwyżej 32 znaków.",
    code_1069: "Wybrany ostatni dzień ważności certyfikatu jest późniejszy, niż pozwala produkt. Wybierz wcześniejszy \
        dzień albo pozostaw pole puste, aby uzyskać najdłuższą ważność.",
    code_1070: "Żądanie określa okres ważności bez pierwszego dnia. Podaj także pierwszy dzień albo pomiń okres \
        ważności.",
    code_1071: "Żądanie określa okres ważności bez ostatniego dnia. Podaj także ostatni dzień albo pomiń okres \
        ważności.",
    code_1072: "Imię osoby kontaktowej jest za długie. Skróć je do najwyżej 255 znaków.",
    code_1075: "Ten produkt nie jest dostępny na Twoim koncie partnera. Wybierz inny w ustawieniach produktu albo \
        poproś Certum o jego włączenie.",
    code_1076: "W żądaniu brakuje identyfikatora klienta. Podaj identyfikator, pod którym prowadzone są zamówienia \
        tego klienta.",
    code_1077: "Identyfikator klienta jest za długi. Użyj identyfikatora o długości najwyżej 64 znaków.",
    code_1078: "CSR jest uszkodzone albo nie jest żądaniem CSR. Skopiuj je ponownie w całości lub utwórz nowe; nie \
        wklejaj tu certyfikatu ani klucza prywatnego.",
    code_1079: "Numer zamówienia jest za długi. Użyj najwyżej 50 znaków.",
    code_1080: "Kod produktu jest za długi. Wybierz produkt z listy dostępnej na koncie; kod ma najwyżej trzy cyfry.",
    code_1081: "Adres e-mail osoby kontaktowej jest za długi. Podaj adres o długości najwyżej 255 znaków.",
    code_1083: "Numer identyfikacji podatkowej (NIP) organizacji jest za długi. Podaj najwyżej 32 znaki, bez spacji i \
        myślników.",
    code_1084: "Nazwa użytkownika Certum jest zbyt długa, aby była poprawna. Podaj nazwę użytkownika swojego konta \
        partnera, najwyżej 255 znaków.",
    code_1085: "Jedna z nazw domen jest za długa. Użyj nazw, które mają łącznie najwyżej 253 znaki.",
    code_1087: "Adres e-mail do weryfikacji domeny jest za długi. Podaj adres o długości najwyżej 255 znaków.",
    code_1088: "Język zamówienia nie jest kodem dwuliterowym. Ustaw język domyślny na pl lub en.",
    code_1089: "Nazwa oprogramowania (userAgent) wysłana z zamówieniem jest za długa. Skróć ją do najwyżej 255 znaków.",
    code_1090: "Hasło do Certum jest zbyt długie, aby było poprawne. Podaj hasło swojego konta partnera, najwyżej 255 \
        znaków.",
    code_1092: "Brakuje województwa lub stanu, w którym firma jest zarejestrowana. Podaj to, do którego należy urząd \
        rejestrowy.",
    code_1093: "Brakuje kraju rejestracji firmy. Wybierz kraj, w którym prowadzony jest jej oficjalny rejestr.",
    code_1094: "Brakuje miejscowości rejestracji firmy. Podaj miejscowość urzędu, w którym ją zarejestrowano.",
    code_1095: "Brakuje numeru rejestrowego firmy. Podaj jej numer w oficjalnym rejestrze (w Polsce numer KRS).",
    code_1096: "Kraj rejestracji firmy nie jest kodem dwuliterowym. Wpisz na przykład PL dla Polski.",
    code_1097: "Nazwa województwa lub stanu rejestracji firmy jest za długa. Skróć ją do najwyżej 128 znaków.",
    code_1098: "Nazwa miejscowości rejestracji firmy jest za długa. Skróć ją do najwyżej 128 znaków.",
    code_1099: "Certum nie rozpoznaje kraju rejestracji firmy. Wybierz go z listy krajów.",

    // The library, Certum's codes 1100 to 1199: the subject's lengths, validation, revocation, renewal and SNI.
    code_1100: "Numer rejestrowy firmy jest za długi. Podaj najwyżej 64 znaki.",
    code_1101: "Nazwa powszechna (CN) ma więcej niż 64 znaki, a tyle mieści certyfikat. Wybierz krótszą nazwę, a długą \
        dodaj jako nazwę dodatkową.",
    code_1102: "Nazwa organizacji jest za długa. Skróć ją do najwyżej 255 znaków, w sposób zgodny z rejestrem.",
    code_1103: "Nazwa jednostki organizacyjnej jest za długa. Skróć ją do najwyżej 64 znaków albo pozostaw puste pole.",
    code_1104: "Nazwa miejscowości jest za długa. Skróć ją do najwyżej 128 znaków.",
    code_1105: "Nazwa województwa lub stanu jest za długa. Skróć ją do najwyżej 128 znaków.",
    code_1106: "Adres e-mail do certyfikatu jest za długi. Podaj adres o długości najwyżej 255 znaków.",
    code_1107: "Nazw jest więcej, niż pozwala produkt. Usuń część z nich albo zamów produkt dla większej liczby nazw.",
    code_1108: "Certum nie wysyła wiadomości weryfikacyjnych do tej skrzynki. Wybierz admin, administrator, \
        postmaster, hostmaster lub webmaster.",
    code_1109: "Okres ważności kończy się, zanim się zacznie. Wybierz ostatni dzień późniejszy niż pierwszy.",
    code_1110: "Data początkowa listy jest zapisana niepoprawnie. Podaj datę i godzinę w postaci 2026-01-31T00:00:00.",
    code_1111: "Data końcowa listy jest zapisana niepoprawnie. Podaj datę i godzinę w postaci 2026-01-31T23:59:59.",
    code_1113: "W obecnym stanie zamówienia nie można wysłać wiadomości weryfikacyjnej. Sprawdź w stanie zamówienia, \
        który krok jest jeszcze otwarty.",
    code_1114: "Wysłane wcześniej wiadomości weryfikacyjne są nadal ważne, więc nowych nie wysłano. Użyj ostatniej \
        (sprawdź też spam) albo poproś o nową po jej wygaśnięciu.",
    code_1115: "Ten produkt nie pozwala na nazwy wildcard, takie jak *.example.com, na liście nazw. Wpisz pełne nazwy \
        albo zamów produkt wildcard.",
    code_1116: "Ten produkt nie pozwala na nazwę powszechną (CN) typu wildcard. Podaj nazwę bez gwiazdki, na przykład \
        www.example.com.",
    code_1117: "Produkt wildcard wymaga nazwy powszechnej (CN) zaczynającej się od gwiazdki. Podaj na przykład \
        *.example.com.",
    code_1118: "Lista nazw produktu wildcard musi zawierać nazwę z gwiazdką. Dodaj do listy na przykład *.example.com.",
    code_1119: "Kraj podany w CSR nie jest dozwolony przy automatycznym wydaniu. Utwórz CSR z krajem zweryfikowanym \
        przez Certum dla tej organizacji.",
    code_1120: "Organizacja podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z nazwą organizacji \
        dokładnie taką, jaką zweryfikowało Certum.",
    code_1121: "Jednostka organizacyjna podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR bez \
        jednostki organizacyjnej.",
    code_1122: "Miejscowość podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z miejscowością \
        zweryfikowaną przez Certum dla tej organizacji.",
    code_1123: "Województwo lub stan podane w CSR nie są dozwolone przy automatycznym wydaniu. Utwórz CSR z tymi, \
        które Certum zweryfikowało dla tej organizacji.",
    code_1124: "Nazwa powszechna (CN) podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z nazwą, \
        którą Certum dla Ciebie zweryfikowało.",
    code_1125: "Adres e-mail podany w CSR nie jest dozwolony przy automatycznym wydaniu. Utwórz CSR bez adresu e-mail \
        albo ze zweryfikowanym adresem.",
    code_1126: "Numer rejestrowy firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami \
        zapisanymi jako UTF-8 (UTF8String).",
    code_1127: "Miejscowość rejestracji firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z \
        tekstami zapisanymi jako UTF-8 (UTF8String).",
    code_1128: "Kraj rejestracji firmy jest w CSR źle zapisany. Utwórz nowe CSR, w którym są to dwie wielkie litery, \
        na przykład PL (typ PrintableString).",
    code_1129: "Województwo lub stan rejestracji firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR \
        z tekstami zapisanymi jako UTF-8 (UTF8String).",
    code_1131: "Żądanie unieważnienia nie zawierało danych certyfikatu ani przyczyny. To błąd oprogramowania: \
        zaktualizuj je i zgłoś sprawę wraz z dziennikiem modułu.",
    code_1132: "Brakuje numeru seryjnego certyfikatu do unieważnienia. Podaj go tak, jak widnieje w szczegółach \
        certyfikatu.",
    code_1133: "Certum nie ma certyfikatu o tym numerze seryjnym, który można by unieważnić. Porównaj numer ze \
        szczegółami certyfikatu.",
    code_1134: "Numer seryjny certyfikatu do unieważnienia jest za długi. Podaj sam numer, najwyżej 64 cyfry \
        szesnastkowe.",
    code_1135: "Certum nie przyjmuje podanej przyczyny unieważnienia. Wybierz jedną z listy.",
    code_1136: "Zamówienia nie można anulować, bo certyfikat został już wydany. Zamiast tego unieważnij certyfikat.",
    code_1137: "Zamówienia nie można anulować, bo jego certyfikat wygasł. Nic więcej nie trzeba robić; w razie \
        potrzeby zamów nowy certyfikat.",
    code_1138: "Certum odrzuciło żądanie, a powód podaje tylko na zapytanie. Skontaktuj się ze wsparciem partnerów \
        Certum, podając numer zamówienia.",
    code_1139: "W obecnym stanie zamówienia nie można anulować, bo Certum właśnie je przetwarza. Spróbuj ponownie \
        później.",
    code_1140: "Data ujawnienia klucza jest zapisana niepoprawnie. Podaj ją w postaci rok-miesiąc-dzień, na przykład \
        2026-01-31.",
    code_1141: "Data ujawnienia klucza wykracza poza okres ważności certyfikatu. Wybierz dzień między pierwszym dniem \
        ważności a dzisiejszym.",
    code_1142: "Notatka jest za długa. Skróć ją do najwyżej 250 znaków.",
    code_1143: "Ten certyfikat jest już w trakcie unieważniania. Poczekaj, aż Certum skończy; nic więcej nie musisz \
        robić.",
    code_1144: "Ten certyfikat wygasł, więc nie można go już unieważnić ani odnowić. Jeśli nadal jest potrzebny, zamów \
        nowy.",
    code_1145: "Ten certyfikat został już unieważniony. Nie można go więcej używać; w razie potrzeby zamów nowy.",
    code_1146: "Numer seryjny certyfikatu do unieważnienia nie jest zapisany szesnastkowo. Podaj tylko cyfry od 0 do 9 \
        i litery od A do F.",
    code_1147: "Dla jednej z nazw nie wskazano sposobu weryfikacji. Wybierz sposób weryfikacji dla każdej nazwy.",
    code_1148: "Jeden z wpisów to prywatny adres IP, dla którego nie wolno wydać publicznego certyfikatu. Podaj adres \
        publiczny albo nazwę domeny.",
    code_1150: "Klucz w CSR jest dłuższy, niż przyjmuje Certum. Wygeneruj nowy klucz RSA o długości od 2048 do 4096 \
        bitów i utwórz z niego nowe CSR.",
    code_1151: "To zamówienie zostało już anulowane. Nic więcej nie trzeba robić; jeśli potrzebujesz certyfikatu, złóż \
        nowe.",
    code_1152: "W danych weryfikacji domeny brakuje sposobu weryfikacji. Wybierz jeden z listy i wyślij formularz \
        ponownie.",
    code_1153: "Numer strony listy jest spoza zakresu. Podaj stronę od 1 do 100.",
    code_1154: "Lista jest zbyt długa, aby Certum mogło ją zwrócić. Zapytaj o krótszy zakres dat.",
    code_1155: "Lista nie ma strony o tym numerze. Pobierz stronę 1 i sprawdź, ile jest stron.",
    code_1156: "Identyfikator klienta zawiera znak niedozwolony przez Certum. Nie używaj cudzysłowów, apostrofów ani \
        znaków & < >.",
    code_1157: "Jedna z nazw to sama domena najwyższego poziomu, taka jak com lub pl. Podaj własną nazwę w tej \
        domenie, na przykład example.com.",
    code_1159: "Certum nie znalazło tego certyfikatu. Sprawdź, czy wydało go Certum i czy podano właściwy numer \
        seryjny lub certyfikat.",
    code_1160: "Brakuje numeru seryjnego. Podaj numer certyfikatu, o który chodzi.",
    code_1161: "Numer seryjny jest za długi. Podaj numer certyfikatu mający najwyżej 64 cyfry szesnastkowe.",
    code_1162: "Żądanie nie określa, o który certyfikat chodzi. Podaj numer seryjny albo numer zamówienia.",
    code_1163: "Żądanie podaje jednocześnie numer seryjny i numer zamówienia. Podaj tylko jeden z nich.",
    code_1164: "Certyfikat trzeba wskazać dokładnie w jeden sposób. Podaj numer seryjny albo wklej certyfikat, ale nie \
        jedno i drugie.",
    code_1165: "Wklejony tekst nie jest certyfikatem. Wklej go w całości, od wiersza BEGIN CERTIFICATE do wiersza END \
        CERTIFICATE.",
    code_1166: "Odnowienie zamówiono z kodem, który nie jest kodem odnowienia. Użyj kodu odnowienia pierwotnego \
        produktu (kod wydania plus 5).",
    code_1167: "Kod odnowienia dotyczy innego produktu niż certyfikat. Użyj kodu odnowienia produktu, w ramach którego \
        certyfikat wydano.",
    code_1168: "Nazwa powszechna (CN) różni się od tej w obecnym certyfikacie. Utwórz CSR z taką samą nazwą albo złóż \
        nowe zamówienie.",
    code_1169: "Identyfikator klienta różni się od podanego w pierwotnym zamówieniu. W odnowieniu podaj ten sam \
        identyfikator.",
    code_1170: "Certyfikat należy do innego konta partnera w Certum. Użyj konta, z którego go zamówiono, albo złóż \
        nowe zamówienie.",
    code_1172: "Żądanie zawiera elementy, których ten produkt lub operacja nie używa. Sprawdź rodzaj produktu w \
        ustawieniach i wyślij tylko potrzebne pola.",
    code_1173: "Sposób weryfikacji jest taki sam jak dotychczas, a jego kod jest nadal ważny. Użyj tego kodu albo \
        wybierz inny sposób.",
    code_1176: "W obecnym stanie zamówienia nie można weryfikować domen. Sprawdź stan zamówienia: domeny mogą być już \
        zweryfikowane, a zamówienie anulowane lub na innym etapie.",
    code_1181: "Zamówienie złożono z kodem odnowienia. W ustawieniach produktu wybierz kod wydania.",
    code_1182: "Brakuje kodu weryfikacyjnego. Podaj kod, który Certum nadało temu zamówieniu.",
    code_1183: "Kod weryfikacyjny jest za długi. Skopiuj sam kod, najwyżej 255 znaków.",
    code_1184: "Kod weryfikacyjny wygasł. Poproś o nowy, wybierając zmianę lub ponowienie weryfikacji, i opublikuj go.",
    code_1186: "Certum nie zna tego kodu weryfikacyjnego. Skopiuj go ponownie, dokładnie tak, jak pokazano go przy \
        zamówieniu.",
    code_1191: "Żądany okres ważności jest dłuższy niż w tym produkcie. Wybierz krótszy albo zamów produkt na dłuższy \
        czas.",
    code_1194: "W zamówieniu certyfikatu SNI (jednego dla nazw z kilku istniejących certyfikatów) brakuje CSR. Dołącz \
        CSR.",
    code_1195: "Nie można odczytać CSR dla certyfikatu SNI. Utwórz nowe i wklej je w całości.",
    code_1196: "Język w zamówieniu SNI nie jest kodem dwuliterowym. Podaj pl lub en albo pomiń język.",
    code_1197: "W żądaniu SNI brakuje danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś sprawę wraz z \
        zapisem wywołania.",
    code_1198: "Brakuje listy certyfikatów do certyfikatu SNI. Podaj numery seryjne certyfikatów, których nazwy ma \
        zawierać.",
    code_1199: "Lista certyfikatów do certyfikatu SNI jest pusta. Umieść na niej co najmniej jeden numer seryjny.",

    // The library, Certum's codes 2000 to 2099: SNI certificates, the documents of an order, lists, and reissue.
    code_2000: "Jeden z numerów seryjnych do certyfikatu SNI jest pusty. Usuń pusty wpis albo go uzupełnij.",
    code_2001: "Jeden z numerów seryjnych do certyfikatu SNI jest za długi. Podaj każdy jako najwyżej 64 cyfry \
        szesnastkowe.",
    code_2002: "Jeden z numerów seryjnych do certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 \
        i liter od A do F.",
    code_2003: "Jeden z certyfikatów do certyfikatu SNI wygasł lub został unieważniony. Podaj tylko ważne certyfikaty.",
    code_2004: "Certyfikat SNI nie może wejść w skład innego certyfikatu SNI. Podaj zwykłe certyfikaty, z których się \
        składa.",
    code_2005: "Wybrane certyfikaty nie zawierają żadnej nazwy dla certyfikatu SNI. Wybierz certyfikaty wydane dla \
        nazw domen.",
    code_2006: "W zamówieniu SNI brakuje osoby kontaktowej. Podaj jej imię, nazwisko, adres e-mail i numer telefonu.",
    code_2010: "W zamówieniu SNI brakuje adresu e-mail osoby kontaktowej. Uzupełnij go i wyślij zamówienie ponownie.",
    code_2011: "W zamówieniu SNI brakuje imienia osoby kontaktowej. Uzupełnij je i wyślij zamówienie ponownie.",
    code_2012: "W zamówieniu SNI brakuje nazwiska osoby kontaktowej. Uzupełnij je i wyślij zamówienie ponownie.",
    code_2013: "Brakuje numeru telefonu osoby kontaktowej. Podaj numer, pod którym Certum może się z nią skontaktować.",
    code_2016: "Adres e-mail osoby kontaktowej w zamówieniu SNI jest zapisany niepoprawnie. Użyj postaci \
        nazwa@example.com.",
    code_2020: "Nazwisko osoby kontaktowej w zamówieniu SNI jest za długie. Skróć je do 255 znaków.",
    code_2021: "Numer telefonu osoby kontaktowej w zamówieniu SNI jest za długi. Skróć go do 255 znaków.",
    code_2024: "Imię osoby kontaktowej w zamówieniu SNI jest za długie. Skróć je do 255 znaków.",
    code_2025: "Produktu SNI nie można zamówić w ten sposób. Użyj operacji przeznaczonych dla certyfikatów SNI \
        (orderSNICertificate i modifySNICertificate).",
    code_2026: "Adres e-mail osoby kontaktowej w zamówieniu SNI jest za długi. Użyj adresu o długości najwyżej 255 \
        znaków.",
    code_2027: "W zmianie certyfikatu SNI nie wskazano, o który certyfikat chodzi. Podaj jego numer seryjny albo sam \
        certyfikat.",
    code_2028: "Numer seryjny zmienianego certyfikatu SNI jest pusty. Uzupełnij go.",
    code_2029: "Numer seryjny zmienianego certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry szesnastkowe.",
    code_2030: "Numer seryjny zmienianego certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 i \
        liter od A do F.",
    code_2031: "Certum nie zna certyfikatu SNI o numerze seryjnym podanym do zmiany. Porównaj go ze szczegółami \
        certyfikatu.",
    code_2032: "Zmieniany certyfikat nie jest certyfikatem SNI. Wydaj go ponownie (reissue) albo wskaż certyfikat SNI.",
    code_2033: "Nie można odczytać przesłanego certyfikatu SNI. Prześlij go w całości w postaci PEM (tekst od BEGIN \
        CERTIFICATE do END CERTIFICATE).",
    code_2034: "Nie przesłano zmienianego certyfikatu SNI. Dołącz go do żądania w postaci PEM.",
    code_2035: "Lista certyfikatów dodawanych do certyfikatu SNI jest pusta. Umieść na niej numery seryjne albo pomiń \
        listę.",
    code_2036: "Jeden z numerów seryjnych dodawanych do certyfikatu SNI jest pusty. Usuń ten wpis albo go uzupełnij.",
    code_2037: "Jeden z numerów seryjnych dodawanych do certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry \
        szesnastkowe.",
    code_2038: "Jeden z numerów seryjnych dodawanych do certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko \
        cyfr od 0 do 9 i liter od A do F.",
    code_2039: "Lista certyfikatów usuwanych z certyfikatu SNI jest pusta. Umieść na niej numery seryjne albo pomiń \
        listę.",
    code_2040: "Jeden z numerów seryjnych usuwanych z certyfikatu SNI jest pusty. Usuń ten wpis albo go uzupełnij.",
    code_2041: "Jeden z numerów seryjnych usuwanych z certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry \
        szesnastkowe.",
    code_2042: "Jeden z numerów seryjnych usuwanych z certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr \
        od 0 do 9 i liter od A do F.",
    code_2043: "Ten sam certyfikat ma zostać dodany do certyfikatu SNI i z niego usunięty. Pozostaw go tylko na jednej \
        z tych list.",
    code_2044: "Certum nie zna jednego z certyfikatów dodawanych do certyfikatu SNI. Sprawdź jego numer seryjny i to, \
        czy wydano go dla tego konta.",
    code_2045: "Jeden z dodawanych certyfikatów sam jest certyfikatem SNI. Dodaj zwykłe certyfikaty, z których się \
        składa.",
    code_2046: "Jeden z dodawanych certyfikatów należy już do certyfikatu SNI. Usuń go z listy.",
    code_2047: "Jeden z certyfikatów do usunięcia nie należy do certyfikatu SNI. Skreśl go z listy.",
    code_2048: "Po tej zmianie certyfikat SNI nie zawierałby żadnej nazwy. Pozostaw w nim co najmniej jeden certyfikat \
        albo go unieważnij.",
    code_2049: "Brakuje notatki dla zespołu weryfikacji Certum. Napisz, co potwierdzają dokumenty lub co należy \
        sprawdzić.",
    code_2050: "Notatka dla zespołu weryfikacji Certum jest za długa. Skróć ją do najwyżej 227 znaków.",
    code_2051: "Certum nie przyjmuje tej nazwy powszechnej (CN). Podaj nazwę właściwą dla produktu: domenę bez \
        https:// albo, w certyfikacie osobistym, imię i nazwisko.",
    code_2052: "Liczba dni dla listy wygasających certyfikatów jest błędna albo jej brakuje. Podaj liczbę od 1 do 30.",
    code_2053: "Żądanie anulowania nie zawierało danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś \
        sprawę z zapisem tego wywołania.",
    code_2054: "Nie podano, jak zostaną zweryfikowane domeny. Wybierz sposób weryfikacji, a przy e-mailu także \
        skrzynkę.",
    code_2055: "Brakuje numeru zamówienia. Wskaż zamówienie, którego dotyczy żądanie.",
    code_2056: "W obecnym stanie do zamówienia nie można dodać notatek ani dokumentów. Sprawdź jego stan, a jeśli \
        nadal czeka na weryfikację, skontaktuj się z Certum.",
    code_2057: "Data końcowa listy jest wcześniejsza niż początkowa. Zamień daty miejscami albo wybierz inne.",
    code_2058: "Trzeba podać miejscowość albo województwo (stan). Wpisz co najmniej jedno z nich.",
    code_2059: "Ustawienie wysyłki wiadomości weryfikacyjnych przez Certum ma wartość inną niż tak lub nie. Podaj true \
        lub false albo je pomiń.",
    code_2061: "W odnowieniu ustawienie wysyłki wiadomości weryfikacyjnych nie jest ani „tak”, ani „nie”. Podaj true \
        lub false albo je pomiń.",
    code_2063: "Lista dokumentów nie zawiera żadnego dokumentu. Dołącz co najmniej jeden albo pomiń listę.",
    code_2064: "Brakuje rodzaju dokumentu. Wybierz, czego dokument dotyczy, na przykład wnioskodawcy lub organizacji.",
    code_2065: "Brakuje opisu dokumentu. Napisz w kilku słowach, co to za dokument.",
    code_2066: "Dokument nie ma listy plików. Do każdego dokumentu dołącz co najmniej jeden plik.",
    code_2067: "Lista plików dokumentu jest pusta. Wybierz plik, który zawiera dokument.",
    code_2068: "Dołączony plik nie ma nazwy. Nadaj mu nazwę z rozszerzeniem, na przykład upowaznienie.pdf.",
    code_2069: "Dołączony plik jest pusty. Wybierz go ponownie i sprawdź, czy otwiera się na Twoim komputerze.",
    code_2070: "Dołączony plik został uszkodzony podczas przesyłania (treść nie jest w base64). Wyślij go ponownie, a \
        jeśli to nie pomoże, zaktualizuj oprogramowanie.",
    code_2080: "Żądanie wraz z plikami jest za duże. Wyślij mniej plików naraz albo mniejsze pliki.",
    code_2081: "Nazwa pliku zawiera niedozwolony znak. Zmień ją tak, aby nie było w niej znaków \\ / : * ? \" < > |.",
    code_2082: "Nazwa pliku jest za krótka lub za długa. Zmień ją na nazwę mającą od 3 do 255 znaków.",
    code_2083: "Certum nie zna tego rodzaju dokumentu. Wybierz jeden z rodzajów z listy.",
    code_2085: "Dołączony plik przekracza 30 MB. Zmniejsz go, na przykład skanując w niższej rozdzielczości, albo \
        podziel.",
    code_2088: "Jedna z części nazwy domeny, między kropkami, jest za długa. Każda może mieć najwyżej 63 znaki; popraw \
        nazwę.",
    code_2089: "Wybrany algorytm skrótu nie jest skonfigurowany dla tego produktu na Twoim koncie. Wybierz „Domyślny” \
        albo poproś Certum o jego włączenie.",
    code_2090: "Certum nie zna takiego algorytmu skrótu. Wybierz jeden z listy albo „Domyślny”.",
    code_2091: "O listę produktów zapytano z błędnym ustawieniem dotyczącym algorytmów skrótu. Podaj true lub false \
        albo je pomiń.",
    code_2093: "Certyfikat kończyłby się w przeszłości. Prawdopodobnie okres ważności już minął: zamów nowy certyfikat \
        albo odnowienie.",
    code_2094: "Tego certyfikatu nie można wydać ponownie. Sprawdź, czy jest nadal ważny i nieunieważniony; w \
        przeciwnym razie zamów nowy.",
    code_2095: "Jeden z wpisów na liście nazw jest pusty. Usuń pusty wiersz albo wpisz w nim nazwę.",
    code_2096: "Numer seryjny nie jest zapisany szesnastkowo. Skopiuj go ze szczegółów certyfikatu; składa się tylko z \
        cyfr od 0 do 9 i liter od A do F.",
    code_2097: "Nie można odczytać CSR do ponownego wydania. Wklej je jeszcze raz w całości albo utwórz nowe.",

    // The library, Certum's codes 2100 to 2188: what later versions of the API added.
    code_2104: "Datę ujawnienia klucza można podać tylko wtedy, gdy klucz został ujawniony. Wybierz tę przyczynę albo \
        pozostaw datę pustą.",
    code_2109: "Klucz tej długości nie jest dozwolony w tym produkcie. Wygeneruj nowy klucz RSA o długości 2048, 3072 \
        lub 4096 bitów i utwórz z niego nowe CSR.",
    code_2121: "Numer telefonu do weryfikacji jest za długi. Skróć go do najwyżej 255 znaków.",
    code_2122: "Certyfikatu przechowywanego w SimplySign (podpis w chmurze Certum) nie można tu wydać ponownie. Zamów \
        nowy albo poproś o pomoc Certum.",
    code_2124: "Ten produkt lub klucz nie obsługuje wybranego algorytmu skrótu. Wybierz „Domyślny” albo algorytm \
        pasujący do klucza (ECC tylko z kluczem EC).",
    code_2125: "Podpis żądania CSR jest nieprawidłowy, czyli zostało ono uszkodzone lub zmienione. Utwórz nowe CSR i \
        wklej je bez zmian.",
    code_2126: "Ten certyfikat został już wydany ponownie. Użyj najnowszego certyfikatu z zamówienia i w razie \
        potrzeby jego wydaj ponownie.",
    code_2127: "Ustawienie, czy odpowiedź ma zawierać dane certyfikatu, jest błędne. Podaj true lub false w \
        certificateDetails albo je pomiń.",
    code_2128: "Ustawienie, czy odpowiedź ma zawierać szczegóły zamówienia, jest błędne. Podaj true lub false w \
        orderDetails albo je pomiń.",
    code_2129: "Ustawienie, czy odpowiedź ma zawierać status zamówienia, jest błędne. Podaj true lub false w \
        orderStatus albo je pomiń.",
    code_2130: "Jedna z nowych nazw jest już w certyfikacie. Usuń ją z listy nazw do dodania.",
    code_2131: "Nie znaleziono zamówienia w Certum. Sprawdź jego numer i to, czy złożono je z tego konta partnera.",
    code_2137: "Certum nie zna takiej kategorii działalności. Wybierz organizację prywatną, podmiot rządowy, podmiot \
        gospodarczy lub podmiot niekomercyjny.",
    code_2138: "Brakuje kategorii działalności. Wybierz, dla jakiego rodzaju organizacji jest certyfikat.",
    code_2139: "W adresie organizacji brakuje ulicy. Podaj ulicę i numer budynku.",
    code_2140: "Ulica w adresie organizacji jest za długa. Skróć ją do najwyżej 64 znaków, na przykład stosując \
        przyjęte skróty.",
    code_2141: "Ulicę zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 \
        (UTF8String).",
    code_2142: "W adresie organizacji brakuje kodu pocztowego. Podaj go, na przykład 00-950.",
    code_2143: "Kod pocztowy jest za długi. Skróć go do najwyżej 40 znaków.",
    code_2144: "Kod pocztowy zawiera niedozwolone znaki. Użyj tylko liter bez znaków diakrytycznych, cyfr, spacji i \
        myślników (PrintableString).",
    code_2153: "Tego zamówienia nie złożono przez API, więc nie można go przez nie obsłużyć. Zajmij się nim w panelu \
        partnera Certum.",
    code_2154: "Certum nie przyjmuje kodu pocztowego w tej postaci. Zapisz go tak, jak jest przyjęte w kraju \
        organizacji, w Polsce na przykład 00-950.",
    code_2155: "Certum nie przyjmuje podanego województwa lub stanu rejestracji firmy. Wpisz pełną urzędową nazwę.",
    code_2156: "Certum nie przyjmuje województwa lub stanu z adresu organizacji. Wpisz pełną urzędową nazwę, a nie \
        skrót.",
    code_2157: "Nie zaznaczono, w jaki sposób domeny zostaną zweryfikowane. Wybierz e-mail, plik lub DNS i wyślij \
        formularz ponownie.",
    code_2158: "Do weryfikacji podano i adres e-mail, i skrzynkę w domenie. Przy weryfikacji przez e-mail wybierz samą \
        skrzynkę, w innych przypadkach podaj sam adres.",
    code_2159: "Weryfikacja przez e-mail wymaga skrzynki w domenie. Wybierz ją, na przykład admin lub postmaster.",
    code_2160: "Ten sposób weryfikacji wymaga adresu e-mail do przesłania instrukcji. Podaj adres, pod którym chcesz \
        je otrzymać.",
    code_2161: "W jednym wywołaniu można zweryfikować tylko jedną nazwę domeny. Wyślij osobne wywołanie dla każdej \
        nazwy.",
    code_2162: "W żądaniu brakuje części opisującej weryfikację domen (SANApprover). Wyślij ją wraz ze sposobem \
        weryfikacji.",
    code_2163: "Ten produkt nie pozwala na tę operację. Sprawdź w panelu partnera Certum, co można zrobić z jego \
        certyfikatami.",
    code_2164: "Certum nie przyjmuje podanego numeru rejestrowego firmy. Wpisz go dokładnie tak, jak w oficjalnym \
        rejestrze, bez dodatkowych słów.",
    code_2165: "Certum nie przyjmuje podanej miejscowości rejestracji firmy. Wpisz jej urzędową nazwę bez kodu \
        pocztowego.",
    code_2166: "Certum nie przyjmuje miejscowości z adresu organizacji. Wpisz jej urzędową nazwę bez skrótów i kodu \
        pocztowego.",
    code_2167: "Certum nie przyjmuje podanej jednostki organizacyjnej. Pozostaw puste pole albo wpisz jej rzeczywistą \
        nazwę.",
    code_2168: "Certum nie przyjmuje podanej nazwy organizacji. Wpisz pełną nazwę z oficjalnego rejestru, a nie markę \
        ani tekst zastępczy.",
    code_2169: "Certum nie przyjmuje ulicy z adresu organizacji. Podaj ulicę i numer budynku zgodnie z rejestrem.",
    code_2170: "Opis dokumentu jest za długi. Skróć go do najwyżej 1000 znaków.",
    code_2171: "Adresu IP nie można zweryfikować wybranym sposobem. Wybierz weryfikację przez plik na serwerze WWW.",
    code_2172: "Adres e-mail do kontaktu w sprawie unieważnienia jest taki sam jak login w Certum, a na to Certum nie \
        pozwala. Podaj inny adres.",
    code_2173: "Adres e-mail do kontaktu w sprawie unieważnienia jest zapisany niepoprawnie. Podaj go w postaci \
        nazwa@example.com.",
    code_2175: "W CSR brakuje nazwy lub adresu IP urządzenia. Utwórz CSR z nazwą domenową urządzenia \
        (unstructuredName) albo jego adresem IP (unstructuredAddress).",
    code_2176: "CSR zawiera i nazwę urządzenia (unstructuredName), i jego adres IP (unstructuredAddress). Utwórz CSR \
        tylko z jednym z nich.",
    code_2177: "Nazwa urządzenia w CSR (unstructuredName) zawiera niedozwolone znaki. Utwórz CSR z nazwą złożoną z \
        liter bez znaków diakrytycznych, cyfr, kropek i myślników.",
    code_2178: "Adres IP urządzenia w CSR (unstructuredAddress) zawiera niedozwolone znaki. Utwórz CSR z adresem z \
        samych cyfr i kropek (w IPv6 dwukropków).",
    code_2179: "Nazwa urządzenia w CSR (unstructuredName) jest za długa. Utwórz CSR z nazwą o długości najwyżej 64 \
        znaków.",
    code_2180: "Adres IP urządzenia w CSR (unstructuredAddress) jest za długi. Utwórz CSR z samym adresem, najwyżej 64 \
        znaki.",
    code_2181: "Nazwa urządzenia w CSR (unstructuredName) nie jest nazwą domenową. Utwórz CSR z nazwą taką jak \
        vpn.example.com.",
    code_2182: "Adres urządzenia w CSR (unstructuredAddress) nie jest adresem IP. Utwórz CSR z publicznym adresem IP \
        urządzenia.",
    code_2183: "Opis (description) zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR bez opisu albo z \
        tekstami zapisanymi jako UTF-8 (UTF8String).",
    code_2184: "Opis (description) w CSR jest za długi. Utwórz nowe CSR bez opisu albo z opisem o długości najwyżej \
        255 znaków.",
    code_2185: "Wybrany ostatni dzień ważności certyfikatu jest z przeszłości. Wybierz przyszły dzień albo pozostaw \
        pole puste, aby uzyskać najdłuższą ważność.",
    code_2186: "Nazwy wildcard, takiej jak *.example.com, nie można zweryfikować wybranym sposobem. Wybierz \
        weryfikację przez e-mail albo rekord DNS.",
    code_2187: "Żądanie używa wycofanego pola validityPeriod. Podaj ostatni dzień ważności w polu \
        shortenedValidityPeriod albo pomiń okres ważności.",
    code_2188: "Wcześniejsze weryfikacje domen nie wystarczą do tego ponownego wydania. Wybierz sposób weryfikacji i \
        zweryfikuj ponownie każdą domenę.",

    // The module: what can be said in any place.
    not_paid: "Certyfikat będzie można tutaj skonfigurować, gdy tylko zostanie opłacony.",
    no_order: "Dla tej usługi nie ma zamówienia certyfikatu.",
    addon_product: "Ten produkt można sprzedawać tylko osobno, nie jako dodatek do innego produktu.",
    order_of_another: "WHMCS ma już dla tej usługi zamówienie {number}, którego nie złożył ten moduł (moduł w jego zapisie: \
        {module}). Aby niczego nie zamówić dwa razy, nie można tutaj skonfigurować kolejnego certyfikatu. Kolejny \
        certyfikat należy sprzedać jako osobną usługę albo najpierw zakończyć tamto zamówienie, aż jego stan to \
        Cancelled, i ponownie nacisnąć Utwórz.",
    account_missing: "W produkcie brakuje nazwy użytkownika lub hasła do Certum.",
    already_ordered: "Ten certyfikat został już zamówiony.",
    being_ordered: "Ten certyfikat jest właśnie zamawiany. Proszę za minutę zajrzeć na stronę produktu.",
    not_now: "W obecnym stanie zamówienia nie jest to możliwe.",
    post_needed: "Proszę użyć przycisku na stronie.",
    no_certificate: "Nie ma takiego certyfikatu.",
    sent_just_now: "Certyfikat wysłano niecałą minutę temu. Przed ponownym wysłaniem proszę chwilę odczekać.",
    instructed_just_now: "Wysłano to niecałą minutę temu. Przed ponownym wysłaniem proszę chwilę odczekać.",

    setting_user: "Nazwa użytkownika",
    setting_user_hint: "Konto partnera w Certum",
    setting_password: "Hasło",
    setting_password_hint: "",
    setting_product: "Produkt",
    setting_product_hint: "Lista jest pobierana z konta, gdy nazwa użytkownika i hasło są już zapisane",
    setting_method: "Metoda weryfikacji",
    setting_method_hint: "Wybrana wstępnie; klient może wybrać inną",
    setting_domains: "Dodatkowe domeny",
    setting_domains_hint: "Do 10 nazw, razem z pierwszą",
    setting_limit: "Limit domen",
    setting_limit_hint: "Liczba nazw w certyfikacie; puste: 10 albo limit produktu, jeśli jest wyższy",
    setting_more: "Pozwól dodawać więcej domen",
    setting_more_hint: "Do limitu, a przy ponownym wydaniu także nowe nazwy",
    setting_validation: "Typ walidacji",
    setting_validation_hint: "Używany tylko dla produktów, których moduł nie zna",
    setting_wildcard: "WildCard",
    setting_wildcard_hint: "",
    setting_mode: "Tryb",
    setting_mode_hint: "Usługa testowa lub produkcyjna Certum",
    setting_language: "Domyślny język",
    setting_language_hint: "Dla wiadomości z Certum, gdy język klienta jest inny",
    setting_label: "Pokazuj nazwę produktu zamiast nazwy certyfikatu",
    setting_label_hint: "",
    setting_due: "Ustawiaj termin płatności produktu według daty certyfikatu",
    setting_due_hint: "",
    setting_norenew: "Wyłącz odnawianie w panelu klienta",
    setting_norenew_hint: "",
    setting_reissue_days: "Ponowne wydanie: dni przed wygaśnięciem",
    setting_reissue_days_hint: "Certyfikat, który wygasa w trakcie opłaconego okresu, jest wydawany ponownie tyle dni \
        wcześniej (1 do 30; puste: 14), a certyfikat ważny najwyżej 60 dni, gdy zostaje jedna trzecia jego ważności, \
        chyba że podano mniejszą liczbę",
    setting_termination: "Po zakończeniu usługi",
    setting_termination_hint: "Co się dzieje z zamówieniem i certyfikatem w Certum, gdy WHMCS kończy usługę (Terminate)",
    setting_termination_cancel: "Anuluj to, czego nie wydano",
    setting_termination_keep: "Pozostaw wszystko",
    setting_termination_revoke: "Anuluj to, czego nie wydano, unieważnij to, co wydano",
    setting_orders: "Zamówienia na usługę i dzień",
    setting_orders_hint: "Dla jednej usługi nie składa się w Certum w ciągu dnia więcej zamówień, aby za pomyłkę nie \
        płacić wielokrotnie (1 do 99; puste: 3)",
    setting_own_page: "Własna strona weryfikacji",
    setting_own_page_hint: "Klient wybiera sposób potwierdzenia nazw na stronie modułu po konfiguracji, dla motywów, \
        które nie pokazują tego wyboru w drugim kroku",
    setting_renewal_csr: "Odnowienie bez nowego CSR",
    setting_renewal_csr_hint: "Co robi odnowienie, gdy klient nie poda na czas nowego CSR",
    setting_renewal_csr_allowed: "Dozwolone: używany jest ponownie obecny CSR",
    setting_renewal_csr_never: "Nigdy: czeka na nowy CSR",
    setting_simply_sign: "SimplySign",
    setting_simply_sign_hint: "Certyfikaty tego produktu są w SimplySign, podpisie w chmurze Certum: nie można ich wydać ponownie, \
        a Certum zna klienta po jego adresie e-mail",
    setting_problem_user_name_missing: "Brakuje nazwy użytkownika.",
    setting_problem_product_missing: "Proszę wybrać produkt.",
    setting_problem_product_is_renewal: "Ten kod służy do odnawiania i nie można go zamówić. Proszę wybrać właściwy \
        produkt.",
    setting_problem_wildcard_missing: "To produkt wildcard: należy zaznaczyć WildCard.",
    setting_problem_wildcard_not_product: "To nie jest produkt wildcard: należy odznaczyć WildCard albo wybrać inny \
        produkt.",
    setting_problem_names_missing: "Ten produkt obejmuje wiele nazw: należy zaznaczyć „Dodatkowe domeny”.",
    setting_problem_names_not_product: "Ten produkt obejmuje jedną nazwę: należy odznaczyć „Dodatkowe domeny” albo \
        wybrać inny produkt.",
    setting_problem_limit_no_number: "Limit domen nie jest liczbą.",
    setting_problem_limit_too_high: "Limit domen jest wyższy, niż pozwala produkt.",
    setting_problem_reissue_days: "„Ponowne wydanie: dni przed wygaśnięciem” nie jest liczbą od 1 do 30.",
    setting_problem_orders: "„Zamówienia na usługę i dzień” nie jest liczbą od 1 do 99.",
    setting_problem_method_not_for_wildcard: "Plikiem nie da się potwierdzić nazwy wildcard: należy wybrać inną \
        metodę.",
    setting_problem_method_unknown: "Nieznana metoda weryfikacji.",
    setting_problem_simply_sign_not_product: "Ten produkt jest dla nazw hostów: jego certyfikaty nie są w SimplySign. Proszę odznaczyć \
        SimplySign.",
    setting_problem_simply_sign_term: "Opłacony okres jest dłuższy niż ważność certyfikatu tego rodzaju, a certyfikatu w SimplySign nie \
        można wydać ponownie: przez resztę okresu klient byłby bez certyfikatu. Proszę wybrać produkt na rok.",

    method_ADMIN: "E-mail na skrzynkę w domenie",
    method_FILE: "Plik na serwerze WWW",
    method_DNS_TXT_PREFIX: "Rekord DNS (TXT)",
    method_DNS_CNAME_PREFIX: "Rekord DNS (CNAME)",

    certificate_details: "Certyfikat",
    contact_details: "Kontakt w sprawie certyfikatu",
    field_csr: "CSR",
    field_commonName: "Nazwa domeny",
    field_holder: "Osoba lub organizacja",
    field_organization: "Organizacja",
    field_organizationalUnit: "Jednostka organizacyjna",
    field_locality: "Miejscowość",
    field_state: "Województwo lub region",
    field_country: "Kraj",
    field_email: "E-mail w certyfikacie",
    field_businessCategory: "Kategoria działalności",
    field_serialNumber: "Numer w rejestrze",
    field_streetAddress: "Ulica",
    field_postalCode: "Kod pocztowy",
    field_joisocn: "Kraj rejestracji",
    field_joisopn: "Województwo lub region rejestracji",
    field_joiln: "Miejscowość rejestracji",
    field_taxIdentificationNumber: "Numer podatkowy (NIP)",
    field_hashAlgorithm: "Algorytm skrótu",
    field_names: "Pozostałe nazwy",
    field_sanEntries: "Nazwy",
    field_dnsName: "Nazwy",
    field_requestor_firstName: "Imię",
    field_requestor_lastName: "Nazwisko",
    field_requestor_phone: "Telefon",
    field_requestor_email: "E-mail",
    field_revocationContactEmail: "E-mail do spraw unieważnienia",
    field_jobtitle: "Stanowisko",
    field_contact: "Osoba kontaktowa",
    field_approver_method: "Metoda",
    field_approver_email: "Adres e-mail",
    field_approver_emailPrefix: "Skrzynka",
    hint_commonName: "Może pozostać puste, jeśli jest w CSR",
    hint_organization: "Puste: jak w CSR",
    as_in_csr: "jak w CSR",
    category_private: "Organizacja prywatna",
    category_government: "Instytucja publiczna",
    category_business: "Inny podmiot gospodarczy",
    category_non_commercial: "Organizacja niekomercyjna",
    hint_locality: "Wymagana miejscowość albo województwo; puste: jak w CSR",
    hint_names: "Po jednej w wierszu. Nazwy z CSR są dodawane automatycznie.",
    hint_hashAlgorithm: "Default: wybiera Certum",
    hint_revocationContactEmail: "Pole nieobowiązkowe",

    problem_required: "proszę wypełnić to pole.",
    problem_choose: "proszę wybrać jedną możliwość.",
    problem_too_long: "tekst jest za długi: może mieć najwyżej {value} znaków.",
    problem_characters: "zawiera znaki, które nie mogą znaleźć się w certyfikacie, na przykład obrazki.",
    problem_country: "„{value}” nie jest dwuliterowym kodem kraju.",
    problem_email: "„{value}” nie jest adresem e-mail.",
    problem_locality_or_state: "należy podać miejscowość albo województwo.",
    problem_csr_missing: "należy wkleić CSR razem z wierszami BEGIN i END.",
    problem_name_wrong: "{value}: {why}",
    problem_name_wildcard: "„{value}”: ten produkt nie obejmuje nazw z gwiazdką.",
    problem_name_twice: "„{value}” występuje dwa razy.",
    problem_too_many_names: "może być ich najwyżej {value}.",
    problem_method_not_possible: "tą metodą nie da się potwierdzić wszystkich nazw.",
    problem_prefix_missing: "należy wybrać skrzynkę.",
    problem_form_old: "to, co pokazywała ta strona, zostało tymczasem zmienione w innym oknie. Proszę ponownie \
        sprawdzić dane i kontynuować.",

    // What keeps a change at Certum from being made, or what came of it.
    problem_not_now: "W tej chwili nie można tego zrobić.",
    problem_certum_refused: "Certum odrzuciło to z nieznanego nam powodu. Proszę o kontakt z nami.",
    problem_outcome_unknown: "Nie wiadomo jeszcze, co się z tym stało.",
    problem_not_sendable: "zawiera znaki, których nie można wysłać.",
    problem_number_taken: "To zamówienie wymaga naszej uwagi. Proszę o kontakt z nami.",
    problem_serial_unreadable: "to nie jest numer seryjny ani certyfikat.",
    problem_serial_foreign: "to zamówienie nie ma certyfikatu „{value}”.",
    problem_certificate_ended: "certyfikat „{value}” został unieważniony lub wygasł.",
    problem_date_not_wanted: "datę należy podać tylko wtedy, gdy klucz został ujawniony.",
    problem_date_unreadable: "„{value}” nie jest datą w postaci 2026-11-22.",
    problem_date_outside: "data musi przypadać między pierwszym dniem ważności certyfikatu a dniem dzisiejszym.",
    problem_common_name_differs: "CSR jest dla innej nazwy: jego nazwa powszechna (CN) musi brzmieć {value}. Odnowienie \
        i ponowne wydanie zachowują nazwę: dla innej proszę zamówić osobny certyfikat albo zapytać nas.",
    problem_not_renewable: "Tego produktu nie można odnowić. Proszę zamówić nowy.",
    problem_names_fixed: "w certyfikacie nie ma „{value}”, a nazw nie można do niego dodawać.",
    problem_shop_must_mend: "Nie można tego zrobić z przyczyn leżących po naszej stronie. Proszę o kontakt z nami i \
        podanie numeru {value}.",
    problem_another_method: "Dla tej samej metody Certum nie tworzy nowego kodu: proszę wybrać inną.",
    problem_email_still_valid: "Wysłana wcześniej wiadomość jest nadal ważna: nie wysłano następnej.",
    problem_not_proved_yet: "{value}: jeszcze niepotwierdzona.",
    problem_not_proved_of: "Jeszcze niepotwierdzone: {open} z {count} nazw.",
    lost_unchanged: "Kod do opublikowania przepadł, a Certum nie tworzy nowego dla tej samej metody. Proszę wybrać \
        inną metodę na stronie weryfikacji.",
    lost_away: "Kod do opublikowania przepadł. Proszę pobrać nowy na stronie weryfikacji.",
    lost_doubtful: "Nowy kod mógł powstać, ale odpowiedź nie dotarła. Przed opublikowaniem czegokolwiek proszę pobrać \
        jeszcze jeden kod.",
    problem_code_doubtful: "Odpowiedź Certum nie dotarła. Pokazany kod może już być nieważny: proszę pobrać nowy.",

    names_proved: "Nazwy są potwierdzone: nie trzeba już niczego publikować.",
    checks_holder: "Certum sprawdza teraz organizację. Może to potrwać kilka dni, a Certum może się w tym czasie z \
        Państwem skontaktować.",
    // What Certum refused: for the client, and for administrators.
    refused_order: "Certum nie wydało tego certyfikatu. Proszę o kontakt z nami: ustalimy, dlaczego tak się stało i co \
        można zrobić.",
    refused_change: "Certum nie zrealizowało ostatniego ponownego wydania lub odnowienia. Obecny certyfikat pozostaje \
        bez zmian. Proszę o kontakt z nami: ustalimy, dlaczego tak się stało.",
    staff_over: "Z certyfikatu nic nie zostało. Create (Module Commands) otwiera jego konfigurację od nowa, tak jak późniejsza \
        faktura po opłaceniu.",
    staff_anew: "Create (Module Commands) otwiera konfigurację następnego zamówienia, a obecny certyfikat zostaje: Certum nie \
        przyjmie jego ponownego wydania ani odnowienia, bo najnowszy certyfikat unieważniono albo usługa ma inny produkt.",
    staff_rejected: "Aby klient mógł skonfigurować certyfikat od nowa, należy użyć przycisku Create (Module Commands).",
    staff_refused_change: "Certum odrzuciło ostatnie ponowne wydanie lub odnowienie. Obecny certyfikat pozostaje bez \
        zmian; ponowne wydanie lub odnowienie można zamówić jeszcze raz.",
    // What was sent and did not take place: for the client and for administrators.
    undone_reissue: "Ponowne wydanie zlecone {moment} nie doszło do skutku. Certyfikat pozostaje bez zmian; proszę \
        zlecić ponowne wydanie jeszcze raz.",
    undone_renewal: "Odnowienie zlecone {moment} nie doszło do skutku. Certyfikat pozostaje bez zmian; odnowienie \
        trzeba zamówić jeszcze raz.",
    undone_revocation: "Unieważnienie zlecone {moment} nie doszło do skutku: certyfikat jest nadal ważny. Proszę zlecić \
        unieważnienie jeszcze raz.",

    names: "Nazwy w certyfikacie",
    name: "Nazwa",
    www: "z www",
    prove: "Sposób potwierdzenia, że nazwy należą do Państwa",
    mailbox: "Skrzynka, na którą przyjdzie wiadomość",
    instructions_email: "Adres e-mail do wysłania instrukcji",
    send_messages: "Wyślij wiadomości weryfikacyjne",
    add_name: "Dodaj nazwę",
    summary: "Certyfikat dla",

    // Step two's names and methods, and the tools beside a CSR
    remove: "Usuń",
    check_wildcard: "Ten produkt nie obejmuje nazw z gwiazdką.",
    check_address: "Proszę podać samą nazwę, na przykład sklep.example.com: bez https:// i bez ścieżki.",
    check_wrong: "To nie jest pełna nazwa domeny, taka jak sklep.example.com.",
    check_twice: "Ta nazwa już jest na liście.",
    check_also: "W certyfikacie:",
    method_unfit: "Tutaj niedostępna: nie da się nią potwierdzić każdej nazwy, na przykład nazwy z gwiazdką.",
    csr_details: "Odczytaj dane z CSR",
    csr_reading: "Odczytywanie CSR …",
    csr_away: "Nie można teraz odczytać CSR. Dane można wpisać samodzielnie i przejść dalej.",
    csr_empty: "Najpierw proszę wkleić CSR razem z wierszami BEGIN i END.",
    csr_key: "Klucz",
    csr_filled: "Uzupełniono z CSR:",
    csr_kept: "Wszystkie pola były już wypełnione; nic nie zmieniono.",
    keys_open: "Utwórz klucz i CSR w tej przeglądarce",
    keys_title: "Utwórz klucz i CSR w tej przeglądarce",
    keys_warning: "Klucz prywatny powstaje na Państwa urządzeniu i nigdy do nas nie trafia.",
    keys_warning_more: "Plik należy zapisać i dobrze go strzec: bez niego certyfikat jest bezużyteczny i nikt nie \
        zdoła go odtworzyć. Plik nie ma hasła. Nie należy go nikomu wysyłać, nawet nam.",
    keys_kind: "Rodzaj klucza",
    keys_make: "Utwórz klucz i CSR",
    keys_name_missing: "Najpierw proszę wpisać nazwę, dla której jest certyfikat.",
    keys_making: "Tworzenie klucza …",
    keys_made: "Klucz jest gotowy. Proszę go teraz zapisać; potem będzie można użyć CSR.",
    keys_save: "Zapisz klucz prywatny",
    keys_saved: "Proszę sprawdzić, czy plik jest wśród pobranych, a potem użyć CSR.",
    keys_use: "Klucz jest zapisany: użyj tego CSR",
    keys_used: "CSR jest w formularzu. Plik z kluczem prywatnym należy zachować.",
    keys_failed: "Przeglądarka nie mogła utworzyć klucza. Proszę utworzyć CSR na swoim serwerze.",
    keys_cannot: "Tutaj nie można utworzyć klucza: strona nie jest otwarta przez https albo przeglądarka jest za stara. \
        Proszę utworzyć CSR na swoim serwerze.",

    certificate: "Certyfikat",
    configure: "Kliknij, aby skonfigurować certyfikat",
    order: "Numer zamówienia",
    order_status: "Zamówienie",
    certificate_status: "Stan",
    serial: "Numer seryjny",
    valid_from: "Ważny od",
    valid_until: "Ważny do",
    created: "Utworzono",
    as_of: "Ostatnio sprawdzono w Certum",
    what_to_do: "Co teraz zrobić",
    todo_in_words: "Opis słowny dla osoby, która zajmuje się serwerem lub DNS",
    what_to_do_for: "Proszę opublikować to dla każdej nazwy. Certum samo to sprawdzi i wyda certyfikat, który przyjdzie e-mailem.",
    what_to_do_for_mailed: "Certum wysłało wiadomość dla każdej nazwy: proszę otworzyć zawarty w niej odnośnik, a Certum wyda \
        certyfikat. Jeśli wiadomości nie ma, proszę zajrzeć do spamu albo zlecić jej ponowne wysłanie na stronie usługi.",
    record_host: "Nazwa rekordu",
    record_short_host: "Nazwa rekordu bez domeny",
    record_type: "Typ",
    record_value: "Wartość",
    file_address: "Adres pliku",
    file_content: "Zawartość pliku",
    file_path: "Ścieżka poniżej katalogu WWW",
    mail_to: "Wiadomość wysłano na adres",
    copy: "Kopiuj",
    copied: "Skopiowano",
    copy_by_hand: "Zaznaczone: proszę skopiować ręcznie",
    save: "Zapisz jako .cer",
    chain: "Certyfikaty pośrednie",
    check_now: "Zapytaj Certum teraz",
    back: "Wróć do produktu",
    steps: "Weryfikacja",
    no_steps: "Nie ma niezakończonych kroków.",
    names_left_out: "CSR jest dla {names}: tego nie będzie w certyfikacie, który jest dla nazw poniżej. Jeśli powinno być, proszę \
        wrócić do pierwszego kroku przyciskiem „Wstecz” przeglądarki i poprawić nazwę domeny albo wkleić inny CSR.",
    name_widened: "Zamiast {name} certyfikat będzie dla {names}, czyli dla nazw bezpośrednio pod nią.",
    asks_left_out: "CSR jest także dla {names}: tego nie będzie w certyfikacie, który jest tylko dla {kept}. Kontynuować bez tego \
        czy wkleić inny CSR? Inne nazwy wymagają osobnego certyfikatu, chyba że ten formularz pozwala je dodać.",
    yes_left_out: "Kontynuuj bez tych nazw",
    no_steps_yet: "Certum nie podało jeszcze, które kroki pozostały. Proszę sprawdzić ponownie za kilka minut.",
    todo_mailbox: "Certum wysłało wiadomość na adres {email}: proszę otworzyć zawarty w niej odnośnik. Bez tego certyfikat nie \
        zostanie wydany. Jeśli wiadomość nie dociera, proszę zajrzeć do folderu ze spamem.",
    todo_mailbox_again: "Można ją też wysłać ponownie z tej strony.",
    todo_cancelled: "To zamówienie zostało anulowane i certyfikat nie zostanie wydany. Jeśli nadal jest potrzebny, prosimy o \
        kontakt.",
    todo_revoked: "Ten certyfikat jest unieważniony: proszę usunąć go wszędzie, gdzie jest zainstalowany. Jeśli potrzebny jest \
        nowy, prosimy o kontakt.",
    todo_ended: "Ważność tego certyfikatu się skończyła i odwiedzający widzą ostrzeżenie. Proszę opłacić fakturę za kolejny \
        okres: przyjdzie wtedy wiadomość ze stroną, na której zamawia się nowy. Jeśli faktury nie ma, prosimy o kontakt.",
    phase_configuring: "Czeka na konfigurację",
    phase_unknown: "Zamówienie wysłano, ale odpowiedź Certum nie dotarła. Sami ustalimy, co się z nim stało; proszę \
        nie zamawiać ponownie.",
    phase_foreign: "Zamówienie wymaga naszej uwagi. Prosimy o kontakt.",
    phase_foreign_staff: "Numer zamówienia należy w Certum do innego zamówienia, więc nic nie zamówiono. Po kliknięciu \
        Create klient może zamówić ponownie, pod nowym numerem.",
    phase_pending: "Zamówiony, czeka na weryfikację",
    phase_issued: "Wydany",
    phase_changing: "Wydany, kolejny certyfikat w przygotowaniu",
    phase_rejected: "Odrzucony lub anulowany",
    phase_revoked: "Unieważniony",
    phase_expired: "Wygasł",
    contact_orgname: "Organizacja",
    contact_address1: "Adres",
    contact_address2: "Adres, drugi wiersz",
    contact_postcode: "Kod pocztowy",
    contact_city: "Miejscowość",
    contact_state: "Województwo lub region",
    contact_country: "Kraj",
    resend_configuration: "Wyślij ponownie e-mail o konfiguracji",
    order_AWAITING: "Przyjęte",
    order_VERIFICATION: "W weryfikacji",
    order_ACCEPTED: "Zaakceptowane",
    order_ENROLLED: "Wydane",
    order_REJECTED: "Odrzucone lub anulowane",
    order_kept: "Certyfikat wydany; ponowne wydanie odrzucono lub anulowano",
    order_kept_cancelled: "Certyfikat wydany; ponowne wydanie anulowano",
    step_DOMAIN: "Kontrola nad domenami",
    step_EMAIL: "Adres e-mail",
    step_ORGANIZATION: "Organizacja",
    step_APPLICANT: "Osoba składająca wniosek",
    step_AUTHORIZATION: "Upoważnienie tej osoby",
    step_EXTENDED_VALIDATION: "Rozszerzona walidacja",
    step_SYSTEM: "Kontrole automatyczne",
    step_INTERNAL: "Wewnętrzna kontrola Certum",
    step_PRODUCT: "Produkt",
    state_REQUIRED: "do wykonania",
    state_NOT_REQUIRED: "niewymagane",
    state_FAILED: "nie powiodło się",
    state_VERIFIED: "wykonano",

    // The pages that manage a certificate: action_ title and button, intro_ what happens, do_ the form's button,
    // asks_ before it is done, said_ after it was. A key that ends in _plain is used where nothing is published: with
    // certificates for persons and software, and where nothing is under way.
    not_done: "Nic nie zostało zmienione. Proszę to sprawdzić:",
    busy: "Ten certyfikat jest właśnie zmieniany przez inne żądanie. Proszę zajrzeć tu za minutę.",
    stale: "Po otwarciu tej strony zlecono już coś dla tego certyfikatu. Proszę sprawdzić, co jest tu teraz widoczne, \
        i wysłać formularz ponownie.",
    said_unknown: "Zlecenie wysłano do Certum, ale odpowiedź nie dotarła. Proszę nie wysyłać go ponownie: sami \
        ustalimy, co się z nim stało, i pokażemy to tutaj.",
    said_not_done: "Certum nie wykonało ostatniego zlecenia. Nic nie zostało zmienione; można je wysłać ponownie.",
    problem_certum_away: "Certum jest chwilowo nieosiągalne. Nic nie zostało zmienione, a wpisane dane nie przepadły: \
        proszę spróbować za kilka minut.",
    problem_shop_refused: "Nie możemy teraz skorzystać z naszego konta w Certum. Proszę o kontakt z nami.",
    field_revocationReason: "Powód",
    field_keyCompromiseDate: "Data ujawnienia klucza",
    field_note: "Uwaga",
    said_not_sent: "Nie do wszystkich udało się wysłać e-mail. Proszę spróbować później albo zapisać certyfikat ze \
        strony, która go pokazuje.",
    said_refused: "Certum odrzuciło zlecenie. Proszę o kontakt z nami.",
    said_away: "Certum jest chwilowo nieosiągalne. Nic nie zostało zmienione.",
    said_foreign: "Zamówienie wymaga naszej uwagi. Proszę o kontakt z nami.",

    action_show: "Pokaż certyfikat",
    certificate_VALID: "Ważny",
    certificate_REVOKED: "Unieważniony",
    certificate_REVOKING: "W trakcie unieważniania",
    certificate_EXPIRED: "Wygasły",
    certificate_pem: "Certyfikat (PEM)",
    intermediate: "Certyfikat pośredni",
    root: "Certyfikat główny",
    no_certificate_yet: "Nie ma jeszcze certyfikatu.",
    save_as: "Zapisz jako",
    format_cer: "Certyfikat (.cer)",
    format_pem: "Certyfikat (PEM)",
    format_chain: "Certyfikaty pośrednie (PEM)",
    format_fullchain: "Certyfikat i certyfikaty pośrednie (PEM)",
    format_der: "Certyfikat (DER)",
    format_p7b: "PKCS#7 (.p7b)",
    format_zip: "Dla nginx, Apache i IIS (.zip)",

    action_contact: "Pokaż kontakt",

    action_send: "Wyślij certyfikat",
    intro_send: "Wyślemy najnowszy certyfikat wraz z certyfikatami pośrednimi, jako załączniki, na adresy:",
    do_send: "Wyślij e-mailem",
    said_send: "Certyfikat został wysłany e-mailem.",

    action_instruct: "Wyślij, co opublikować",
    intro_instruct: "Wyślemy jeszcze raz to, co widać na stronie usługi: te same kody, nic się nie zmienia. Na adresy:",
    said_instruct: "Informacje, co opublikować, wysłano e-mailem.",
    said_not_instructed: "Nie do wszystkich udało się wysłać e-mail. To, co trzeba opublikować, jest na stronie usługi.",

    action_state: "Pokaż stan zamówienia",
    do_state: "Zapytaj Certum teraz",

    action_verification: "Pokaż weryfikację domen",
    intro_verification: "Certum wydaje certyfikat, gdy tylko zostanie potwierdzona kontrola nad każdą nazwą. Samo \
        sprawdza to co kilka minut; przyciskiem poniżej można zlecić sprawdzenie od razu.",
    intro_verification_plain: "Oto stan nazw według Certum.",
    do_verification: "Sprawdź teraz",
    verification_state: "Potwierdzenie",
    proof_expires: "Termin potwierdzenia",
    reason: "Informacja z Certum",
    no_names_yet: "Certum nie podało jeszcze stanu nazw. Proszę sprawdzić teraz albo zajrzeć tu za kilka minut.",
    state_: "jeszcze nie sprawdzono",

    action_change: "Zmień lub ponów weryfikację",
    intro_change: "Proszę wybrać inny sposób potwierdzenia, że nazwy należą do Państwa, albo ponownie ten sam. \
        Powstanie nowy kod: to, co opublikowano dla poprzedniego, straci ważność.",
    action_change_plain: "Wyślij ponownie e-mail weryfikacyjny",
    intro_change_plain: "Certum wyśle jeszcze raz e-mail, którym potwierdza się adres.",
    do_change_plain: "Wyślij ponownie",
    said_change_plain: "Poprosiliśmy Certum o ponowne wysłanie e-maila. Proszę postąpić zgodnie z jego treścią.",
    intro_change_mailed: "Można zlecić ponowne wysłanie wiadomości od Certum albo wybrać inny sposób potwierdzenia, że nazwy należą \
        do Państwa. Odnośnik w poprzedniej wiadomości straci wtedy ważność.",
    do_change_mailed: "Wyślij ponownie lub zmień sposób",
    said_change_mailed: "Certum wysłało wiadomość: proszę otworzyć zawarty w niej odnośnik. Poprzedni sposób potwierdzenia stracił \
        ważność.",
    do_change: "Pobierz nowy kod",
    said_change: "Weryfikacja zaczęła się od nowa. Proszę opublikować to, co widać poniżej; poprzedni kod stracił \
        ważność.",

    action_check: "Sprawdź teraz",
    intro_check: "Certum sprawdzi to, co zostało opublikowane, od razu, a nie dopiero za kilka minut.",
    intro_check_plain: "Zapytamy Certum o aktualny stan od razu, a nie dopiero za kilka minut.",
    do_check: "Sprawdź teraz",
    said_check: "Zapytaliśmy Certum. Oto aktualna odpowiedź.",
    said_check_soon: "Zapytaliśmy Certum {ago} s temu; kolejny raz można zapytać za {wait} s.",
    said_name_proved: "{value}: potwierdzona.",
    advice_not_proved_yet: "Zmiana w DNS może być widoczna dopiero po godzinie. Proszę porównać każdy rekord lub plik z tym, \
        co należy opublikować.",
    remark: "Certum podaje: {remark}",
    remark_beside: "{sentence} ({remark})",
    standing_not_seen: "jeszcze nie widać",
    now_proved: "Już potwierdzone, nic do zrobienia: {names}.",
    against_TOP_SITES: "Nazwa przypomina nazwę znanego serwisu, więc sprawdzają ją ludzie w Certum: trwa to dłużej, a zrobić nie trzeba nic.",
    against_PHISHTANK: "Nazwa jest na liście oszukańczych stron PhishTank. Proszę ją stamtąd usunąć i sprawdzić ponownie.",
    against_CAA: "Rekordy CAA domeny nie pozwalają Certum wydać certyfikatu. Proszę dodać do strefy rekord CAA 0 issue \"certum.pl\" (dla \
        wildcardów: 0 issuewild \"certum.pl\") albo usunąć rekordy CAA.",
    against_GOOGLE_SAFE_BROWSING: "Google Safe Browsing ostrzega przed stronami pod tą nazwą. Proszę oczyścić witrynę, poprosić Google o sprawdzenie \
        (Search Console) i sprawdzić ponownie.",
    against_REVOKED_CERTIFICATE: "Certyfikat dla tej nazwy był już kiedyś unieważniony, więc sprawdzają ją ludzie w Certum: zrobić nie trzeba nic. \
        Jeśli potrwa to dłużej niż dwa dni, prosimy o kontakt.",
    against_other: "Sprawdzenie {check} w Certum wypadło na niekorzyść tej nazwy. Prosimy o kontakt.",

    action_csr: "Podaj nowy CSR do odnowienia",
    intro_csr: "Ten CSR zostanie użyty przy najbliższym odnowieniu. Do tego czasu można go w każdej chwili zastąpić. \
        Jego nazwa powszechna (CN) musi być taka jak w obecnym certyfikacie; jeśli to możliwe, proszę utworzyć nowy klucz.",
    csr_stored: "Zachowany do najbliższego odnowienia",
    field_key: "Klucz",
    do_csr: "Zachowaj ten CSR",
    said_csr: "CSR został zachowany. Zostanie użyty przy najbliższym odnowieniu.",

    action_renew: "Odnów certyfikat",
    intro_renew: "Odnowienie to nowy certyfikat na kolejny okres. Obecny pozostaje ważny do końca swojego okresu, więc \
        z instalacją nowego nie trzeba się spieszyć.",
    do_renew: "Odnów",
    said_renew: "Odnowienie zostało zamówione. Obecny certyfikat pozostaje ważny. Proszę zrobić to, co widać \
        poniżej, a nowy zostanie wydany.",
    said_renew_plain: "Odnowienie zostało zamówione. Obecny certyfikat pozostaje ważny. Certum przeprowadzi potrzebne \
        sprawdzenia i może przy tym skontaktować się e-mailem; potem nowy zostanie wydany.",
    serial_or_pem: "Numer seryjny certyfikatu albo sam certyfikat (PEM)",
    hint_csr: "Z wierszami BEGIN i END. Klucza prywatnego nie należy nikomu przekazywać.",
    renew_too_early: "Certum przyjmie odnowienie od {moment}, 30 dni przed końcem okresu certyfikatu. Wtedy należy \
        użyć Renew ponownie: na razie nic nie zamówiono.",
    said_renew_needs_csr: "Brakuje CSR do odnowienia. Klienta poproszono o niego e-mailem; gdy go poda, proszę odnowić \
        ponownie.",
    changing_renewal: "Trwa odnawianie. Obecny certyfikat pozostaje ważny do końca swojego okresu.",

    action_reissue: "Wydaj certyfikat ponownie",
    intro_reissue: "Ponowne wydanie daje certyfikat z nowym kluczem na resztę okresu. Certum unieważni obecny \
        certyfikat 14 dni po wydaniu nowego: nowy należy zainstalować wcześniej.",
    do_reissue: "Wydaj ponownie",
    said_reissue: "Ponowne wydanie jest zamówione: poniżej widać, co zrobić.",
    said_reissue_plain: "Ponowne wydanie zostało zamówione. Obecny certyfikat będzie działać jeszcze 14 dni po wydaniu \
        nowego. Certum przeprowadzi potrzebne sprawdzenia i może przy tym skontaktować się e-mailem; potem nowy \
        zostanie wydany.",
    changing_reissue: "Trwa ponowne wydawanie. Po wydaniu nowego certyfikatu obecny będzie działać jeszcze 14 dni, ale nie dłużej niż \
        do swojego końca: nowy należy zainstalować wcześniej.",
    old_ends: "Zastąpiony certyfikat działa do",

    action_revoke: "Unieważnij certyfikat",
    intro_revoke: "Przeglądarki i programy pocztowe w ciągu kilku godzin przestają ufać unieważnionemu certyfikatowi. \
        Jeśli potrzebny jest tylko inny klucz albo inne nazwy, proszę wydać certyfikat ponownie.",
    revoke_which: "Certyfikat",
    tab_form: "Szczegóły",
    outcome_asks: "Przed potwierdzeniem nic się nie stanie.",
    outcome_form: "Pokaż formularz",
    revoke_is_current: "obecny",
    revoke_is_replaced: "zastąpiony, działa do {moment}",
    revoke_is_older: "wcześniejszy",
    revoke_others_remain: "Certyfikaty, które nie zostaną wybrane, pozostaną ważne.",
    revoke_nothing_remains: "Usługa nie ma innego ważnego certyfikatu: to, co używa tego, będzie pokazywane jako \
        niezabezpieczone, dopóki nie zostanie zainstalowany inny.",
    revoke_why: "Powód",
    reason_KEYCOMPROMISE: "Klucz został ujawniony albo utracono kartę, na której jest",
    reason_CESSATIONOFOPERATION: "Nie zarządzam już nazwami z certyfikatu",
    reason_CESSATIONOFOPERATION_plain: "Nie korzystam już z tej skrzynki albo nie publikuję już oprogramowania",
    reason_SUPERSEDED: "Zastąpił go inny certyfikat",
    reason_UNSPECIFIED: "Inny powód",
    compromised_on: "Data ujawnienia klucza",
    hint_compromised: "Tylko gdy klucz został ujawniony.",
    note: "Uwaga",
    note_hint: "Najwyżej {count} znaków.",
    do_revoke: "Unieważnij",
    asks_revoke: "Czy na pewno unieważnić ten certyfikat? Nie można tego cofnąć, a strony, które go używają, będą \
        pokazywane jako niezabezpieczone.",
    yes_revoke: "Tak, unieważnij",
    said_revoke: "Certyfikat jest w trakcie unieważniania.",

    action_installed: "Nowy certyfikat zainstalowany",
    intro_installed: "Po zainstalowaniu nowego certyfikatu prosimy to zaznaczyć: nie będziemy o nim więcej pisać.",
    do_installed: "Nowy certyfikat jest zainstalowany",
    said_installed: "Dziękujemy. Nie będziemy o nim więcej pisać.",
    action_correct: "Popraw zamówienie",
    intro_correct: "Błędna nazwa albo coś innego? Zamówienie zostanie anulowane w Certum i można je wysłać jeszcze raz z \
        poprawnymi danymi, w ramach tej samej płatności. Wpisane dane zostają.",
    do_correct: "Popraw zamówienie",
    asks_correct: "Czy anulować to zamówienie i wysłać je jeszcze raz? To, co dla niego opublikowano, nie będzie się liczyć.",
    yes_correct: "Tak, popraw",
    said_order: "Certyfikat został zamówiony.",
    said_correct: "Zamówienie jest anulowane. Prosimy skonfigurować certyfikat jeszcze raz: wpisane dane zostały.",
    action_giveup: "Porzuć",
    intro_giveup: "Dla tego, w czym Certum już nie pomoże: zamówienie, którego nie zna, albo konto, które odrzuca. Do Certum \
        nic nie jest wysyłane. Istniejący certyfikat zostaje; niewystawione zamówienie liczy się jako odrzucone, więc Create \
        może otworzyć jego konfigurację od nowa. Gdy Certum odpowiada, należy raczej anulować: to, co porzucono, może tam \
        zostać wystawione i policzone.",
    do_giveup: "Porzuć",
    asks_giveup: "Czy porzucić to, co jest w toku, bez pytania Certum?",
    yes_giveup: "Tak, porzuć",
    said_giveup: "Porzucono.",
    action_cancel: "Anuluj zamówienie",
    intro_cancel: "Możliwe, dopóki nic nie zostało wydane. Anulowane zamówienie można skonfigurować od nowa; przy \
        ponownym wydaniu lub odnowieniu obecny certyfikat pozostaje bez zmian.",
    do_cancel: "Anuluj zamówienie",
    asks_cancel: "Czy na pewno anulować zamówienie w Certum? Nie można tego cofnąć.",
    yes_cancel: "Tak, anuluj",
    said_cancel: "Zamówienie zostało anulowane.",
    said_cancel_nothing: "Niczego nie anulowano.",
    problem_nothing_to_cancel: "Certum wydało już certyfikat.",

    // The configuration by staff: its intro is each step's own.
    action_configure: "Skonfiguruj za klienta",
    intro_configure: "Krok 1 z 2: to, co wypełniłby klient, wraz z tym, co już wpisał.",
    keys_warning_staff: "Klucz prywatny powstaje w tej przeglądarce i nigdzie nie jest wysyłany.",
    keys_warning_staff_more: "Należy do klienta: plik trzeba zapisać, bezpiecznie przekazać klientowi i nie zachowywać kopii. Bez \
        niego certyfikat jest bezużyteczny i nikt go nie odzyska. Nie ma hasła.",
    next_configure: "Dalej",
    intro_configure_two: "Krok 2 z 2. Zamówienie składa dopiero przycisk „Złóż zamówienie” poniżej. Klient otrzyma wtedy e-mailem \
        informację, co zrobić dalej.",
    back_configure: "Wróć do CSR i danych",
    do_configure: "Złóż zamówienie",
    said_configure: "Certyfikat został zamówiony. To, co trzeba opublikować, widać poniżej; wysłano to też do klienta.",
    said_configure_mailed: "Certyfikat został zamówiony. Certum wyśle wiadomość do wybranej skrzynki; trzeba otworzyć zawarty w niej \
        odnośnik.",
    said_configure_plain: "Certyfikat został zamówiony. Certum przeprowadzi weryfikację i może napisać do klienta.",

    tab_number: "Certum",
    tab_ssl: "Certum: stan konfiguracji SSL",

    // Mails to clients. A template has, in this order: what it is about, the task, which is also the subject, the message of
    // its kind, the page, details.
    mail_greeting: "Dzień dobry {$client_name|escape},",
    mail_what: "Certyfikat dla {names} – {product}",
    mail_what_product: "Certyfikat: {product}",
    mail_what_digest: "Państwa certyfikaty",
    mail_page: "Ta strona pokazuje obecny stan i to, co można zrobić:",
    mail_configure_message: "{$certum_problems_html}<p>Ta strona pyta o wszystko, czego Certum potrzebuje:<br>\
        {$ssl_configuration_link}</p><p>{$certum_why|escape}</p>",
    task_configure: "Prosimy o skonfigurowanie certyfikatu: {product}",
    task_configure_next: "Prosimy o skonfigurowanie następnego certyfikatu dla {name} przed {ends}",
    task_correct: "Prosimy poprawić zamówienie certyfikatu: {product}",
    configure_ends: "Obecny certyfikat jest ważny do {ends}: potem nikt nie będzie mu ufać.",
    configure_then: "Dopiero wtedy Certum dostanie zamówienie. Napiszemy wówczas, co jeszcze trzeba zrobić.",
    mail_problems: "Certum nie przyjęło zamówienia w tej postaci. Prosimy to poprawić i wysłać je ponownie:",
    mail_publish_message: "{$certum_todo_html}<p>{$certum_why|escape}</p><p>Certum samo to sprawdzi: gdy wszystko będzie \
        potwierdzone, wyda certyfikat, a my wyślemy go e-mailem.</p>",
    mail_records: "Prosimy dodać w DNS domeny dokładnie to:",
    mail_files: "Prosimy umieścić to na serwerze WWW tak, aby pod tym adresem była widoczna dokładnie ta zawartość, bez hasła i \
        przekierowania:",
    mail_todo_page: "Ta strona pokazuje postęp weryfikacji i pozwala wybrać inny sposób potwierdzenia nazw:",
    mail_todo_page_mailed: "Ta strona pokazuje postęp weryfikacji, pozwala ponowić wiadomość i wybrać inny sposób:",
    publish_again: "Przypomnienie: {task}",
    publish_by: "przed {by}",
    publish_record: "Prosimy opublikować rekord DNS dla {name}",
    publish_records: "Prosimy opublikować rekordy DNS ({count}) dla {name}",
    publish_a_file: "Prosimy umieścić plik na serwerze WWW dla {name}",
    publish_mailed: "Prosimy otworzyć odnośnik w wiadomości od Certum dla {name}",
    publish_names: "Prosimy potwierdzić, że {name} należy do Państwa",
    publish_new: "Certyfikat został zamówiony i czeka na to potwierdzenie, że nazwy należą do Państwa.",
    publish_reissue: "Zlecono ponowne wydanie certyfikatu dla {name}. Obecny jest ważny do {ends}.",
    publish_ends: "Certyfikat dla {name} jest ważny do {ends}.",
    publish_error: "Od tej chwili strona będzie wyświetlać błąd zabezpieczeń.",
    publish_next: "Następny jest w przygotowaniu i już opłacony.",
    publish_renewal_paid: "Jego odnowienie jest w toku i już opłacone.",
    publish_renewal: "Zlecono jego odnowienie.",
    publish_anew: "Weryfikacja zaczęła się od nowa {moment}: wcześniejsze informacje straciły ważność.",
    publish_reminder: "To jest przypomnienie: nazwy nie zostały jeszcze potwierdzone.",
    publish_ask: "Prosimy to zrobić przed {by}.",
    mail_issued_message: "<p>{$certum_why|escape}</p><p>Jest ważny do {$certum_valid_until|escape} i znajduje się w załączniku \
        razem z certyfikatami pośrednimi.</p>",
    mail_page_issued: "Na tej stronie jest także w innych postaciach i widać, co będzie dalej:",
    task_install: "Certyfikat dla {name} został wydany: prosimy go zainstalować",
    task_install_new: "Prosimy zainstalować nowy certyfikat dla {name} przed {by}",
    task_import: "Certyfikat dla {name} został wydany: prosimy zaimportować go do programu pocztowego",
    task_sign: "Certyfikat dla {name} został wydany: prosimy odtąd nim podpisywać",
    task_sign_there: "Certyfikat dla {name} został wydany: można nim podpisywać w SimplySign",
    install_server: "Prosimy zainstalować go teraz na serwerze razem z certyfikatami pośrednimi.",
    install_mail: "Prosimy zaimportować go teraz do programu pocztowego.",
    install_code: "Prosimy umieścić go tam, gdzie jest jego klucz prywatny, i od teraz nim podpisywać.",
    install_simply_sign: "Jest przechowywany w SimplySign: niczego nie trzeba instalować, podpisuje się nim tam.",
    install_key: "Potrzebny jest do niego klucz prywatny, który powstał razem z CSR. Jest tam, gdzie utworzono CSR: na serwerze \
        lub urządzeniu, a jeśli CSR powstał w przeglądarce, w zapisanym wtedy pliku. My go nie mamy.",
    install_same_key: "Jego klucz prywatny to klucz certyfikatu, który zastępuje. My go nie mamy.",
    install_replaces: "Certyfikat, który zastępuje, działa tylko do {by}: prosimy przedtem zainstalować w jego miejsce nowy.",
    mail_csr_message: "<p>{$certum_why|escape}</p>",
    task_csr: "Prosimy o nowy CSR dla {name} przed {ends}",
    task_csr_welcome: "Na razie nic nie trzeba robić: certyfikat dla {name} zostanie odnowiony od {by}",
    csr_needed: "Certyfikat dla {names} jest ważny do {ends}. Do następnego potrzebujemy od Państwa nowego CSR: bez niego \
        następny nie powstanie, a obecnemu nikt już potem nie będzie ufać.",
    csr_welcome: "Do następnego mogą Państwo podać nowy CSR, z nowym kluczem. Nie jest to konieczne: bez niego od {by} zostanie \
        ponownie użyty obecny klucz.",
    csr_refused: "CSR, który był do tego przygotowany, Certum odrzuciło.",
    csr_what: "CSR (żądanie podpisania certyfikatu) powstaje razem z kluczem prywatnym: ta strona może utworzyć jedno i drugie w \
        przeglądarce, podobnie jak panel serwera albo program, w którym powstał poprzedni:",
    mail_not_done_message: "<p>{$certum_undone|escape}</p>",
    task_not_done: "Zmiana certyfikatu dla {name} nie doszła do skutku: prosimy zlecić ją ponownie",
    mail_ending_message: "<p>Jest ważny do {$certum_valid_until|escape}: potem nikt nie będzie mu ufać. {$certum_next|escape}</p>",
    task_pay: "Prosimy opłacić następną fakturę, aby odnowić certyfikat dla {name} przed {ends}",
    task_renew: "Prosimy odnowić certyfikat dla {name} przed {ends}",
    task_order: "Prosimy zamówić następny certyfikat dla {name} przed {ends}",
    mail_vetting_message: "<p>Prosimy dopilnować, aby wpis w rejestrze i numer telefonu były aktualne i aby Certum mogło się \
        skontaktować.</p><p>Przed wydaniem następnego certyfikatu, za około dwa miesiące, Certum musi ponownie sprawdzić \
        organizację, bo wynik sprawdzenia jest ważny 398 dni.</p>",
    task_vetting: "Prosimy sprawdzić wpis organizacji w rejestrze: Certum sprawdzi ją ponownie dla {name}",
    mail_digest_message: "{$certum_list_html}",
    task_digest: "Prosimy opłacić, odnowić lub zastąpić certyfikaty, które wkrótce się kończą ({count})",
    digest_line: "{names}: {ends}. {next}",
    ending_pay: "Zostanie odnowiony po opłaceniu faktury za następny okres: prosimy opłacić ją na czas.",
    ending_renew: "Prosimy odnowić go na czas na tej stronie albo zamówić następny.",
    ending_anew: "Prosimy zamówić na czas następny.",
    mail_ended_message: "<p>Przeglądarki i programy pocztowe już mu nie ufają.</p><p>Jeśli jest nieopłacona faktura za następny \
        okres, prosimy ją opłacić: przyjdzie wtedy wiadomość ze stroną, na której zamawia się nowy. W przeciwnym razie prosimy \
        zamówić następny.</p>",
    task_ended: "Prosimy zastąpić certyfikat dla {name}: wygasł {ends}",
    mail_replaced_message: "<p>Nowy już jest, ważny do {$certum_valid_until|escape}. Ten, który zastępuje, działa tylko do \
        {$certum_replaced_until|escape}.</p>",
    mail_page_replaced: "Nowy jest na tej stronie. Prosimy tam zaznaczyć, że jest zainstalowany, a nie będziemy o tym więcej pisać:",
    mail_revoked_message: "<p>Certyfikat o numerze seryjnym {$certum_serial|escape} został unieważniony: przeglądarki i programy \
        pocztowe już mu nie ufają. {$certum_why|escape}</p>",
    task_revoked: "Prosimy nie używać certyfikatu dla {name}: jest unieważniony",
    task_revoked_older: "Prosimy używać nowszego certyfikatu dla {name}: starszy jest unieważniony",
    revoked_last: "Prosimy usunąć go wszędzie, gdzie jest zainstalowany, a jeśli potrzebny jest nowy, prosimy o kontakt.",
    revoked_older: "Prosimy sprawdzić, czy wszędzie, gdzie był, jest zainstalowany nowszy.",

    // For administrators, in WHMCS's activity log too. Subjects end with the service.
    mail_refused_subject: "Do wyjaśnienia w Certum: odrzucone zamówienie dla {name} (usługa {service})",
    mail_refused_order: "Certum odrzuciło zamówienie {number} dla {names} (usługa {service}, klient {client}). Należy \
        zapytać Certum o powód, a potem użyć przycisku Create (Module Commands) tej usługi, aby klient mógł \
        skonfigurować certyfikat od nowa, albo zakończyć usługę.",
    mail_refused_change_subject: "Do wyjaśnienia w Certum: odrzucone ponowne wydanie lub odnowienie dla {name} (usługa {service})",
    mail_refused_change: "Certum odrzuciło ponowne wydanie lub odnowienie certyfikatu dla {names} (zamówienie \
        {number}, usługa {service}, klient {client}). Obecny certyfikat pozostaje bez zmian. Należy zapytać Certum o \
        powód; potem ponowne wydanie lub odnowienie można zamówić jeszcze raz.",
    mail_undone_subject: "Do ponownego zlecenia: zmiana dla {name} nie doszła do skutku (usługa {service})",
    mail_undone_change: "To, co wysłano do Certum dla {names} dnia {moment} ({operation}; zamówienie {number}, usługa \
        {service}, klient {client}), nie doszło do skutku: {detail}. Certyfikat pozostaje bez zmian. Strona usługi o \
        tym mówi; należy dopilnować, aby zlecono to jeszcze raz.",

    mail_unproved_subject: "Klient potrzebuje pomocy: certyfikat dla {name} kończy się {ends} bez następcy (usługa {service})",
    mail_unproved: "Certyfikat dla {names} (zamówienie {number}, usługa {service}, klient {client}) kończy się {ends}, a \
        następny nie jest wystawiony: {state}. Klient wie, co zrobić; prosimy sprawdzić, czy może.",
    unproved_names: "jego nazwy nie są potwierdzone",
    unproved_holder: "Certum sprawdza zamawiającego",
    unproved_unsent: "tego, co należało wysłać do Certum, nie udało się wysłać, albo wynik nie jest znany",
    unproved_configuration: "jego zamówienie nie jest skonfigurowane",
    mail_vetting_shop_subject: "Na razie nic nie trzeba robić: Certum ponownie sprawdzi organizację dla {name} (usługa {service})",
    mail_vetting_shop: "Przed wydaniem następnego certyfikatu dla {names} (zamówienie {number}, usługa {service}, klient \
        {client}), za około dwa miesiące, Certum musi ponownie sprawdzić organizację. Klient o tym wie; mogą być potrzebne \
        dokumenty.",
    mail_stopped_subject: "Do sprawdzenia: nie wykonano tego, co należało zrobić dla {name} (usługa {service})",
    mail_stopped: "Nie wykonano tego, co należało zrobić dla {names} (zamówienie {number}, usługa {service}, klient \
        {client}): {operation}. {detail} Próba jest powtarzana codziennie, aż się powiedzie.",
    mail_unmade_subject: "Do naprawienia w sklepie: Certum odrzuca zlecenie dla {name} (usługa {service})",
    mail_unmade: "Certum odrzuciło to, o co prosił klient {client} ({operation} dla {names}; usługa {service}), z powodu, \
        który może usunąć tylko sklep: {detail} Wpisane dane są zachowane, a klienta poproszono o kontakt; po usunięciu \
        przyczyny można je wysłać ponownie.",
    problem_limit_hour: "Zlecono to już {times} razy w ciągu godziny, a dla jednego certyfikatu częściej nie można. Będzie to \
        ponownie możliwe od {moment}.",
    problem_limit_day: "Zlecono to już {times} razy w ciągu doby, a dla jednego certyfikatu częściej nie można. Będzie to \
        ponownie możliwe od {moment}.",
    problem_limit_client: "Zlecono to już {times} razy w ciągu doby dla wszystkich Państwa certyfikatów, a częściej nie można. \
        Będzie to ponownie możliwe od {moment}.",
    problem_in_step_two: "To dotyczy kroku drugiego, w którym wszystko, co wpisano, nadal jest: proszę przejść dalej i tam to poprawić.",
    problem_needs_page: "Można to zrobić na stronie usługi, która pokazuje wszystko, co jest do tego potrzebne. Nic nie zostało \
        zrobione.",
    problem_private_key: "w tym polu jest klucz prywatny albo coś, co może być jego częścią. Nic z tego nie zostało \
        zapisane. Prosimy to usunąć: potrzebny jest tylko CSR. Jeżeli klucz mógł zobaczyć ktoś inny, należy utworzyć nowy \
        klucz i nowy CSR.",
    problem_orders_a_day: "Ta usługa miała w ciągu doby {value} zamówień, odnowień i ponownych wydań, czyli tyle, na ile \
        pozwala jej produkt (ustawienie „Zamówienia na usługę i dzień”). Prosimy spróbować jutro.",

    changed_renewal: "Usługa {service} ma teraz produkt {product}. Obecny certyfikat zostaje; następne opłacone odnowienie \
        zostanie zamówione jako ten produkt.",
    changed_anew: "Usługa {service} ma teraz produkt {product}, który nie jest dla Certum odnowieniem tego, co zamówiono. \
        Obecny certyfikat zostaje; następny opłacony okres zostanie zamówiony od nowa, a klient zostanie poproszony o \
        konfigurację. Create zamawia go od razu.",

    // The product page: head, what to do now, help.
    head_more: "i jeszcze {count}",
    head_ordered: "zamówiono {moment}",
    head_checked: "stan w Certum z {moment}",
    badge_foreign: "Wymaga naszej uwagi",
    badge_configuring: "Do skonfigurowania",
    badge_unknown: "W trakcie wyjaśniania",
    badge_prove: "Do zweryfikowania",
    badge_mail: "Czeka na odpowiedź",
    badge_issuing: "Wkrótce zostanie wydany",
    badge_valid: "Ważny",
    badge_ends: "Pozostało dni: {days}",
    badge_beside: "następny w drodze",
    badge_cancelled: "Anulowane",
    badge_refused: "Odrzucone",
    badge_revoked: "Unieważniony",
    badge_ended: "Wygasł",
    progress: "Postęp",
    progress_done: "gotowe",
    progress_now: "teraz",
    progress_open: "później",
    step_configured: "Skonfigurowano",
    step_prove: "Weryfikacja nazw",
    step_confirm: "Potwierdzenie",
    step_issued: "Wydanie",
    step_used: "W użyciu",
    step_proved_of: "{done} z {count} gotowe",
    days_left: "Pozostało dni: {days}, do {moment}",
    paid_until: "Opłacono do {moment}. Certyfikat jest ważny najwyżej {days} dni: następny powstanie w porę i bez dopłaty.",
    now_configure: "Proszę skonfigurować certyfikat",
    now_configure_how: "Wybierają Państwo nazwy i sposób wykazania, że do Państwa należą. Klucz i CSR mogą powstać w przeglądarce.",
    now_unknown: "Nie trzeba nic robić: sprawdzamy, co stało się z zamówieniem",
    now_answer: "Do zrobienia teraz: odpowiedź na e-mail od Certum",
    now_issuing: "Nie trzeba nic robić: certyfikat jest w drodze",
    now_issuing_why: "Certum ma wszystko, czego potrzebuje. Certyfikat przyjdzie e-mailem i pojawi się na tej stronie.",
    now_lost: "Brakuje kodu do opublikowania",
    now_publish_file: "Do zrobienia teraz: plik na serwerze WWW",
    now_publish_record: "Do zrobienia teraz: rekord DNS",
    now_publish_records: "Do zrobienia teraz: te rekordy DNS",
    next_when: "Kiedy",
    next_who: "Kto",
    next_what: "Co",
    certificate_valid: "Ważność",
    record_whole: "w całości:",
    now_closed: "Nie trzeba nic robić: usługa nie jest aktywna",
    now_closed_why: "Prosimy o kontakt, jeśli ma być dalej używana.",
    now_save: "Zapisz lub pokaż certyfikat",
    now_look: "Gotowe: sprawdź teraz",
    now_install: "Do zrobienia teraz: instalacja nowego certyfikatu przed {moment}",
    now_install_how: "Zastąpiony certyfikat działa tylko do tego czasu. Gdy nowy będzie zainstalowany, proszę to tu zaznaczyć, a nie \
        będziemy już przypominać.",
    now_csr: "Do zrobienia teraz: CSR do następnego certyfikatu",
    now_csr_how: "CSR to wniosek, który należy do klucza serwera. Tworzy go serwer albo, na następnej stronie, przeglądarka.",
    now_pay: "Do zrobienia teraz: opłacenie faktury za następny okres",
    now_pay_how: "Certyfikat odnowi się wtedy sam. Faktura jest w dziale rozliczeń.",
    now_cancelled: "To zamówienie zostało anulowane",
    now_refused: "Nie wydano certyfikatu",
    now_revoked: "Tego certyfikatu nie wolno już używać",
    now_ended: "Ten certyfikat wygasł",
    now_nothing: "Nie trzeba nic robić",
    now_nothing_until: "Nie trzeba nic robić przed {moment}",
    todo_cancelled_correct: "Nie powstanie z niego certyfikat. Jeśli nadal jest potrzebny, można poprawić zamówienie, bez dopłaty.",
    due_now: "teraz",
    certificates: "Certyfikaty",
    further: "Więcej",
    details: "Szczegóły",
    help_title: "Gdy coś poszło nie tak",
    help_key: "Zgubiliśmy klucz prywatny",
    help_key_issued: "Nikt go nie odtworzy i nikt nie ma kopii. Proszę utworzyć nowy klucz z nowym CSR i wydać certyfikat ponownie: bez \
        dopłaty, a dotychczasowy działa jeszcze do 14 dni.",
    help_key_waiting: "Nikt go nie odtworzy. Proszę poprawić zamówienie i podać CSR nowego klucza, bez dopłaty.",
    help_name: "Wpisaliśmy złą nazwę",
    help_name_issued: "Certyfikat można wydać ponownie z właściwymi nazwami, jeśli produkt na to pozwala: główna nazwa pozostaje ta sama. \
        W sprawie innej głównej nazwy prosimy o kontakt.",
    help_name_waiting: "Proszę poprawić zamówienie: to zostanie anulowane, a konfiguracja zacznie się od nowa, bez dopłaty.",
    help_lost: "Nie dotarł e-mail",
    help_lost_certificate: "Proszę zajrzeć do folderu ze spamem. Wyślemy certyfikat jeszcze raz, można go też zapisać z tej strony.",
    help_lost_publish: "Wszystko, co zawiera, jest na tej stronie. Wyślemy to jeszcze raz, z tymi samymi kodami.",
    help_lost_mail: "Proszę zajrzeć do folderu ze spamem wybranej skrzynki. E-mail można wysłać ponownie albo na inną skrzynkę.",
    help_twice: "Zamówiliśmy lub zapłaciliśmy dwa razy",
    help_twice_how: "Proszę podać nam numery obu zamówień, zanim drugie zostanie użyte: co nie zostało jeszcze wydane, można anulować.",
    help_ask: "Prosimy o kontakt: w tej chwili nie można tego zrobić stąd.",
    standing_revoked_on: "unieważniony {moment}",

    // What is due, on pages.
    due_title: "Co będzie dalej",
    due_renewal: "Certyfikat odnowi się sam, bo jego następny okres jest opłacony. E-mailem przyjdzie wtedy, co zrobić.",
    due_order_anew: "Następny okres zostanie zamówiony od nowa. E-mailem przyjdzie wtedy adres strony konfiguracji.",
    due_pay: "Certyfikat można odnowić. Stanie się to samo po opłaceniu faktury za następny okres.",
    due_reissue: "Certyfikat zostanie sam wydany ponownie w ramach opłaconego okresu. E-mailem przyjdzie wtedy, co \
        zrobić.",
    due_replaced: "Zastąpiony certyfikat przestaje działać. Przedtem należy zainstalować nowy.",
    due_ends: "Certyfikat się kończy.",

    // Why a service is suspended, after "Certum: ".
    suspended_revoked: "certyfikat jest unieważniony",
    suspended_expired: "certyfikat wygasł",

    // check of the connection
    check_link: "Sprawdź połączenie (moduł dodatkowy Certum Certificates)",
    check_extension: "Rozszerzenie jest załadowane, wersja {version}.",
    check_limits: "Limity czasu: {connect} s na połączenie, {whole} s na wywołanie.",
    check_limits_short: "Limity czasu (certum.connect_timeout {connect} s, certum.timeout {whole} s) są tak krótkie, \
        że przy wolniejszej sieci wywołania mogą się nie udawać. Proszę usunąć je z php.ini albo ustawić 10 i 60.",
    check_limits_long: "Wywołanie może trwać {whole} s (certum.timeout): tak długo czekałaby strona klienta. Proszę \
        ustawić 60.",
    check_endpoint_override: "certum.endpoint w php.ini kieruje każde wywołanie, wraz z hasłem, pod adres {value} \
        zamiast do Certum. Służy to testom: proszę usunąć ten wiersz.",
    check_proxy: "Wywołania przechodzą przez serwer proxy {value}.",
    check_ca_file: "Certyfikat TLS Certum jest sprawdzany według pliku {value}.",
    check_ca_file_unreadable: "certum.ca_file wskazuje plik {value}, którego nie można odczytać. Bez niego nie działa \
        żadne wywołanie: proszę poprawić ścieżkę albo usunąć wiersz.",
    run_settling: "Ustalanie tego, co nieznane",
    run_asking: "Pytanie Certum o zmiany",
    run_reading: "Odczyt zmian",
    run_attending: "Wykonywanie tego, na co przyszła pora",
    run_repairing: "Poprawianie tego, co pokazuje WHMCS",
    run_clock_was_ahead: "przy poprzednim uruchomieniu crona zegar serwera się spieszył. Moduł nie czeka na terminy, które \
        wtedy zapisał; każda usługa jest sprawdzana ponownie.",
    run_busy: "Trwa inne uruchomienie.",
    run_done: "Gotowe.",
    run_failed: "Niepowodzenia: {count}; wszystkie są w dzienniku aktywności WHMCS.",
    run_nothing_due: "Nie ma nic do zrobienia.",
    run_usage: "Użycie: php cron.php [--full] [--service NUMER] [--dry-run] [--quiet]",
    run_unknown_argument: "Nieznany argument: {value}",
    preview_settle: "Usługa {service}: zostałoby ustalone, co stało się z tym, co wysłano",
    preview_ask: "Konto {user}: padłoby pytanie, co zmieniło się od {moment}",
    preview_compare: "Konto {user}: wszystko, co zapisano, zostałoby porównane z tym, co ma Certum",
    preview_due: "Usługa {service}: {deed}",
    preview_mail: "Usługa {service}: zostałaby wysłana wiadomość {kind}",
    mail_strangers_subject: "Do dołączenia lub pominięcia: certyfikaty w Certum, których nie ma żadna usługa",
    mail_strangers: "Liczba certyfikatów konta {user} ({mode}), które kończą się w ciągu 30 dni, a nie ma ich żadna usługa \
        w WHMCS: {count}. Nikt nie dostaje o nich przypomnień i nic się nie odnawia. Ich zamówienia: {orders}. Jeśli należą do \
        usługi, można je do niej dołączyć na stronie dodatku; w przeciwnym razie nie trzeba nic robić.",
    mail_account_refused_subject: "Do sprawdzenia: hasło konta {user}, które Certum odrzuca",
    mail_account_refused: "Certum odrzuca konto {user} ({mode}) od {moment}: nazwa użytkownika lub hasło są błędne, hasło \
        wygasło albo adres tego serwera nie jest dozwolony. Nic nie przepadło, ale dopóki konto nie zostanie przyjęte, niczego \
        nie można nim zamówić, odnowić ani wydać ponownie. Co jest przyczyną, mówi w WHMCS strona Addons > Certum \
        Certificates > {page}, a „{link}” na niej wpisuje nowe hasło do wszystkich tych produktów naraz (bez dodatku: w \
        ustawieniach modułu każdego produktu). Adres dopuszcza Certum. Wszystko ruszy wtedy samo.",
    log_account_refused: "Certum odrzuca konto {user}. To, co go wymaga, czeka, aż zostanie przyjęte.",
    log_account_accepted: "Certum znów przyjmuje konto {user}. To, co na nie czekało, rusza dalej.",
    check_run: "Ostatnie uruchomienie trwało {seconds} s i wszystko się w nim powiodło.",
    check_run_failed: "W ostatnim uruchomieniu, które trwało {seconds} s, liczba niepowodzeń: {count}. Pierwsze: {first} \
        Wszystkie są w dzienniku aktywności WHMCS; następne uruchomienie ponowi próby.",
    check_run_unfinished: "Uruchomienie crona działało ostatnio {at} i nie doszło do końca. Przyczynę mogą znać dzienniki WHMCS \
        i serwera WWW; następne uruchomienie przejmie pracę.",
    check_account_refused: "Certum odrzuca to konto od {at}. To, co go wymaga, czeka. „{link}” wpisuje nowe hasło do \
        wszystkich jego produktów naraz; adres tego serwera dopuszcza Certum.",
    check_strangers: "Liczba certyfikatów tego konta, które kończą się w ciągu 30 dni, a nie ma ich tu żadna usługa: {count}. \
        Ich zamówienia: {orders}.",
    check_compare: "Porównaj wszystko z Certum",
    check_compare_hint: "Następne uruchomienie crona zapyta Certum o wszystkie żywe zamówienia i poprawi to, co się różni.",
    check_compare_wanted: "Następne uruchomienie crona porówna wszystko, co zapisano, z tym, co ma Certum.",
    check_cron: "Ostatnie uruchomienie modułu przez cron: {at}.",
    check_cron_late: "Ostatnie uruchomienie modułu przez cron: {at}, a powinno następować co kilka minut. Proszę \
        sprawdzić, czy cron działa i czy rozszerzenie jest załadowane także w php.ini wiersza poleceń.",
    check_cron_never: "Cron nie uruchomił jeszcze tego modułu. Proszę sprawdzić, czy cron działa i czy rozszerzenie \
        jest załadowane także w php.ini wiersza poleceń, oraz raz zapisać ustawienia modułu jednego z produktów, aby \
        WHMCS wczytał hooki modułu.",
    check_invoices: "WHMCS wystawia faktury {days} dni przed terminem płatności.",
    check_invoices_late: "WHMCS wystawia faktury {days} dni przed terminem płatności; do odnawiania potrzeba co \
        najmniej 7, aby certyfikat odnowić przed końcem ważności. Można to zmienić w Automation Settings, Billing.",
    check_nothing_to_synchronise: "Nie ma jeszcze zamówień do synchronizacji.",
    check_synchronised: "Ostatnia synchronizacja z Certum: {at}.",
    check_synchronised_late: "Ostatnia synchronizacja z Certum: {at}. Zamówienia nie są aktualizowane: proszę \
        sprawdzić, czy działa cron, oraz połączenie.",
    check_never_synchronised: "Zamówień nigdy nie zsynchronizowano z Certum. Proszę sprawdzić, czy działa cron, oraz \
        połączenie.",
    check_answered: "Certum odpowiada i akceptuje nazwę użytkownika, hasło oraz adres tego serwera; liczba produktów: \
        {count}.",
    check_no_products: "Certum odpowiada, ale nie podaje żadnych produktów tego konta. Należy poprosić Certum o ich \
        włączenie.",
    check_not_in_account: "{names}: to konto nie może zamawiać produktu {code}. Należy wybrać inny w ustawieniach \
        modułu albo poprosić Certum o jego włączenie.",
    check_credentials_refused: "Certum odrzuca nazwę użytkownika i hasło. Proszę sprawdzić jedno i drugie oraz to, czy \
        należą do wybranego trybu (test lub produkcja).",
    check_address_refused: "Certum odrzuca wywołania z adresu IP tego serwera. Należy dodać ten adres do dozwolonych w \
        panelu partnera Certum.",
    check_settings_unusable: "Z ustawieniami w php.ini nie można wykonać żadnego wywołania: {detail}",
    check_name_not_found: "Nie można odnaleźć adresu usługi Certum. Proszę sprawdzić rozwiązywanie nazw na tym \
        serwerze (/etc/resolv.conf).",
    check_no_connection: "Nie ma połączenia z usługą Certum. Proszę sprawdzić, czy zapora pozwala temu serwerowi \
        łączyć się tam z portem 443, albo ustawić certum.proxy.",
    check_tls_failed: "Nie udaje się szyfrowane połączenie z Certum. Proszę sprawdzić zegar tego serwera; jeśli proxy \
        otwiera TLS, należy wskazać jego CA w certum.ca_file.",
    check_too_slow: "Certum nie odpowiada na czas. Proszę spróbować później; jeśli to nie minie, należy zapytać \
        Certum, czy usługa działa.",
    check_service_failed: "Usługa Certum odpowiada błędem. Proszę spróbować później. Szczegóły: {detail}",
    check_password_unreadable: "Zapisanego hasła nie można użyć. Proszę ponownie zapisać nazwę użytkownika i hasło w \
        ustawieniach modułu produktu.",
    check_account_not_kept: "{names}: cron nie ma hasła konta {user} ({mode}). Proszę raz otworzyć ustawienia modułu \
        tego produktu, aby zostało zachowane.",
    check_visible_in_test: "{names}: klienci mogą to zamówić, a wybrany jest tryb testowy: takiemu certyfikatowi nie ufa \
        żadna przeglądarka. Proszę wybrać gs.certum.pl w ustawieniach modułu albo ukryć produkt.",
    check_once_renewed: "{names}: płatność jednorazowa, a klienci mogą odnawiać dowolnie często, na koszt sklepu. Proszę \
        zaznaczyć „Wyłącz odnawianie w panelu klienta” w ustawieniach modułu albo sprzedawać produkt na rok.",
    check_longer_than_paid: "{names}: przy jednej płatności, która może obejmować tylko {paid} mies., w Certum zamawiane jest {term} \
        mies. Proszę usunąć ceny krótszych okresów rozliczeniowych albo wybrać produkt o krótszym okresie.",
    check_password_differs: "Te produkty zamawiają z innym hasłem niż to, którego dla tego konta używa cron.",
    check_password_missing: "Te produkty nie mają hasła: niczego nie można zamówić. Proszę je wpisać w ustawieniach ich \
        modułu.",
    check_clock: "Zegar tego serwera zgadza się z zegarem Certum.",
    check_clock_off: "Zegar tego serwera różni się od zegara Certum o {seconds} s. Należy ustawić go przez NTP: \
        inaczej zmiany zamówień mogą zostać pominięte.",

    // The addon's pages.
    failed: "Nie można teraz pokazać tej strony. Przyczyna jest w dzienniku aktywności WHMCS.",
    page_certificates: "Certyfikaty",

    // List of certificates
    all_certificates: "Wszystkie certyfikaty",
    need_attention: "Wymagają uwagi",
    expire_in_30: "Wygasają w ciągu 30 dni",
    status: "Stan",
    problems: "Problemy",
    any: "Dowolny",
    with_and_without: "Z problemami i bez",
    expires_within: "Wygasa w ciągu dni",
    search: "Nazwa, klient, numer seryjny lub zamówienia",
    filter: "Pokaż",
    reset: "Pokaż wszystkie",
    found: "Znaleziono",
    head_name: "Nazwa",
    head_client: "Klient",
    head_product: "Produkt",
    head_expiry: "Ważny do",
    head_due: "Dalej",
    head_days: "Pozostało dni",
    head_service: "Usługa",
    not_named: "jeszcze bez nazwy",
    open_service: "Usługa",
    nothing_found: "Żaden certyfikat nie pasuje.",
    no_certificates: "Nie ma jeszcze zamówień.",
    previous: "Poprzednia",
    next: "Następna",
    page: "Strona",
    status_configuring: "Czeka na konfigurację",
    status_unknown: "Utracona odpowiedź",
    status_pending: "W trakcie weryfikacji",
    status_issued: "Wydany",
    status_changing: "Wydany, nowy w drodze",
    status_rejected: "Odrzucony lub anulowany",
    status_revoked: "Unieważniony",
    status_expired: "Wygasł",
    problem_unknown_outcome: "Odpowiedź Certum przepadła; wyjaśni to cron albo zakładka usługi",
    problem_active_over_dead: "Usługa aktywna bez ważnego certyfikatu",
    problem_revoked: "Unieważniony",
    problem_expired: "Wygasł",
    problem_rejected: "Odrzucony lub anulowany, choć opłacony",
    problem_expires_soon: "Wygasa w ciągu 14 dni",
    problem_twice: "Klient ma drugi dla tych samych nazw",
    problem_configuration_waits: "Nieskonfigurowany od 3 dni",
    problem_proof_waits: "Weryfikacja trwa ponad 3 dni",
    problem_order_without_service: "Zamówienie w toku dla zakończonej usługi",
    problem_service_gone: "Usługę usunięto",

    // The list's order, its picture and its file
    head_attention: "Najpierw to, co wymaga uwagi",
    sorted_attention: "najpierw to, co wymaga uwagi: problemy, od najpoważniejszych, potem zaległości, potem najbliższe terminy",
    picture_title: "Co kończy się w ciągu najbliższych 200 dni",
    picture_said: "Ważne certyfikaty, które kończą się w ciągu 30 dni: {soon}, w ciągu 200 dni: {all}, później: {later}. Opłacone \
        okresy, które kończą się w ciągu 30 dni: {terms_soon}, w ciągu 200 dni: {terms}.",
    picture_key: "Pełne słupki nad linią: certyfikaty. Kreskowane słupki pod linią: opłacone okresy, po ostatnim z każdej \
        czynnej usługi. Na linii: dni od dziś.",
    picture_table: "Te same liczby w tabeli",
    picture_days: "Dni od dziś",
    picture_certificates: "Kończące się certyfikaty",
    picture_terms: "Kończące się opłacone okresy",
    csv_save: "Zapisz jako CSV",
    csv_until: "Ważny do (UTC)",
    csv_paid_until: "Opłacony do (UTC)",
    csv_service_status: "Usługa w WHMCS",
    csv_next_from: "Dalej: od kiedy (UTC; puste: teraz)",
    csv_next_who: "Dalej: kto",
    csv_staff_only: "Listę może zapisać tylko obsługa sklepu.",

    // Looking among what can be imported
    import_only: "Rodzaj",
    import_search: "Nazwa lub kod",
    import_shown: "Pokazano",
    import_of: "z",
    import_cannot: "Ten moduł nie może go zamówić",
    import_choose_title: "Co zaimportować",
    import_account_title: "Czyje produkty",

    page_check: "Połączenie",
    page_import: "Import produktów",

    page_attach: "Przypisanie zamówień",

    // Attaching orders that exist at Certum
    attach_link: "Przypisanie, odłączenie, dane kontaktowe",
    attach_intro: "Tutaj zamówienie, które istnieje w Certum, staje się zamówieniem usługi: po numerze albo znalezione po nazwie i \
        dacie. W Certum nic nie jest zamawiane ani zmieniane i nic nie zostanie przypisane, zanim nie zobaczysz, co to będzie.",
    attach_service: "Usługa (jej numer w WHMCS)",
    attach_number: "Numer zamówienia w Certum, jeśli jest znany",
    attach_from: "Zamówione od",
    attach_to: "Zamówione do",
    attach_find: "Szukaj zamówienia",
    attach_all: "Wszystkie usługi bez zamówienia",
    attach_all_intro: "Dla każdej z nich zamówienia są szukane według nazwy, produktu, daty i klienta. Te, które nie budzą \
        wątpliwości, są zaznaczone; spośród kilku wybierasz.",
    attach_all_find: "Szukaj wszystkich zamówień",
    attach_none: "Każda usługa produktów tego modułu ma swoje zamówienie.",
    attach_more: "Jest ich więcej, niż tu pokazano.",
    attach_this: "Przypisz zamówienie",
    attach_found: "Znalezione zamówienia",
    attach_hidden: "Nie pokazano, bo inne pasują lepiej:",
    attach_nothing: "Nie znaleziono zamówienia. Poszukaj w dłuższym czasie albo podaj numer zamówienia.",
    attach_unsure: "Pasuje kilka zamówień: wybierz jedno.",
    attach_no_candidate: "Żadne zamówienie nie pasuje.",
    attach_leave: "Nie przypisuj",
    attach_choose: "Wybierz",
    attach_preview: "Pokaż, co zostanie przypisane",
    attach_preview_title: "Co zostanie przypisane",
    attach_do: "Przypisz",
    attach_before: "Wraz z zamówieniami, które odnawia:",
    attach_changes: "Co się zmieni w WHMCS",
    attach_missing: "Czego Certum nie podaje",
    attach_tick: "Sprawdzono: przypisz mimo to.",
    attach_result: "Co zrobiono",
    attach_order: "Zamówienie",
    attach_ordered_at: "Zamówione",
    attach_customer: "Klient w Certum",
    attach_names: "Nazwy",
    attach_state: "Stan w Certum",
    attach_verdict_matches: "Pasuje",
    attach_verdict_product: "Inny produkt",
    attach_verdict_unnamed: "Nie ma czego porównać",
    attach_verdict_names: "Inne nazwy",
    attach_verdict_of_another: "Usługa ma inne zamówienie",
    attach_verdict_elsewhere: "W WHMCS innej usługi",
    attach_verdict_over: "Zakończone",
    attach_verdict_attached: "Już przypisane",
    attach_matches: "Nazwy i produkt są takie jak w usłudze.",
    attach_doubt_product: "Zamówienie dotyczy innego produktu (kod {code}) niż usługa (kod {product}).",
    attach_doubt_unnamed: "Usługa nie ma domeny albo zamówienie nie ma nazw: nie da się stwierdzić, że do siebie należą.",
    attach_doubt_names: "Zamówienie jest na inne nazwy ({names}) niż domena usługi ({domain}).",
    attach_doubt_of_another: "Zapis WHMCS dla tej usługi wskazuje zamówienie {number} (moduł {module}). Zapis przejdzie do tego \
        modułu i będzie wskazywał nowe zamówienie.",
    attach_doubt_elsewhere: "WHMCS wskazuje to zamówienie dla usługi {service} (moduł {module}).",
    attach_over: "Zostało odrzucone albo jego certyfikat wygasł lub został unieważniony: nie ma czym zarządzać. Polecenie Create \
        pozwala zamówić usługę na nowo.",
    attach_attached: "Jest przypisane do usługi {service}. Najpierw odłącz je tam.",
    attach_changes_record: "Zapis zamówienia w WHMCS będzie wskazywał zamówienie {number}.",
    attach_changes_active: "Usługa stanie się aktywna. Jej domena i termin płatności pozostaną bez zmian.",
    attach_changes_nothing: "Stan usługi, jej domena i termin płatności pozostaną bez zmian.",
    attach_changes_due: "Później termin płatności będzie podążał za certyfikatem, zgodnie z ustawieniem produktu.",
    attach_term: "W Certum opłacony okres trwa do {term}; w WHMCS usługa jest opłacona do {due}.",
    attach_term_owed: "To, co opłacono w WHMCS (do {due}), sięga poza okres w Certum ({term}): odnowienie należy się bez kolejnej \
        płatności i zostanie zamówione, gdy tylko Certum je przyjmie.",
    attach_lacks_csr: "CSR: klient zostanie o niego poproszony przed następnym ponownym wydaniem lub odnowieniem.",
    attach_lacks_method: "Sposób potwierdzania nazw: następnym razem zostanie użyta metoda produktu.",
    attach_lacks_contact: "Kto zamówił: to, co wymaga adresu, trafi do klienta.",
    attach_not_ours: "Produkt usługi należy do innego modułu. Najpierw przenieś usługę do produktu tego modułu.",
    attach_ended: "Usługa w WHMCS jest zakończona.",
    attach_unconfirmed: "Jest wątpliwość, której nie potwierdzono. Sprawdź to jeszcze raz.",
    attach_unsettled: "Wysłano coś dla tej usługi i nie wiadomo jeszcze, z jakim skutkiem. Poczekaj, aż wyjaśni to cron.",
    attach_has_order: "Usługa ma zamówienie {number}. Najpierw je odłącz.",
    attach_unread: "Nie udało się teraz odczytać danych z Certum. Zamówienie jest przypisane; resztę odczyta cron.",
    attach_runs: "Ktoś inny właśnie przypisuje zamówienia. Spróbuj ponownie za minutę.",
    attach_no_account: "Konto produktu tej usługi nie jest jeszcze znane. Otwórz raz ustawienia modułu tego produktu, aby nazwa \
        użytkownika i hasło zostały zachowane.",
    attach_no_service: "Nie ma usługi {service}.",
    attach_none_chosen: "Nie wybrano zamówienia.",
    attach_not_found: "Konto w Certum nie ma zamówienia {number}.",
    attach_bad_range: "Podaj dwa dni, najpierw wcześniejszy, na przykład 2026-01-31.",
    said_attach: "Zamówienie {number} jest przypisane do usługi {service}.",
    log_attach: "zamówienie {numbers} przypisano do usługi {service}",
    log_attach_confirmed: "zamówienie {numbers} przypisano do usługi {service}. Potwierdzono: {verdicts}",
    detach: "Odłącz",
    detach_title: "Odłączenie zamówienia",
    detach_intro: "Po odłączeniu usługa nie ma zamówienia. W Certum wszystko pozostanie bez zmian: nic nie zostanie anulowane ani \
        unieważnione. Do ponownego przypisania moduł nie odnawia, nie wydaje ponownie i nie pilnuje tego certyfikatu.",
    detach_sure: "Tak, odłącz zamówienie",
    detach_nothing: "Usługa nie ma zamówienia.",
    detach_unsettled: "Wysłano coś dla tej usługi i nie wiadomo jeszcze, z jakim skutkiem. Poczekaj, aż wyjaśni to cron.",
    said_detach: "Usługa {service} nie ma już zamówienia. W Certum pozostaje ono bez zmian.",
    log_detach: "zamówienie {number} odłączono od usługi {service}; w Certum nic nie zmieniono",
    forget: "Usuń dane osoby kontaktowej",
    forget_title: "Znana osoba kontaktowa",
    forget_intro: "Dla usługi, która należy już do innego klienta albo została odłączona: imię, nazwisko, adres, e-mail i telefon \
        zamawiającego zostaną usunięte z tabel tego modułu. Zamówienie pozostaje; to, co później wymaga adresu, trafi do obecnego \
        klienta. To, co jest w certyfikacie i w Certum, pozostaje tam, podobnie jak dziennik poczty WHMCS.",
    forget_sure: "Tak, usuń dane",
    said_forget: "Usunięto dane osoby kontaktowej usługi {service}.",
    log_forget: "usunięto dane osoby kontaktowej usługi {service}",

    // Check of the connection
    level_good: "Dobrze",
    level_warning: "Do sprawdzenia",
    level_failure: "Nie działa",
    check_intro: "Sprawdzenie niczego nie zamawia: Certum jest pytane raz dla każdego konta, jakie ma produkty.",
    check_press: "Sprawdź teraz",
    check_here: "Ta instalacja",
    check_account: "Konto",
    check_of_products: "hasło produktów",
    password_link: "Nowe hasło we wszystkich produktach tego konta",
    page_password: "Nowe hasło",
    password_intro: "Najpierw pytamy Certum, czy przyjmuje nowe hasło tego konta. Dopiero wtedy zostaje zapisane w produktach \
        poniżej i zachowane dla crona. Nigdzie nie jest pokazywane.",
    password_products: "Produkty, które je otrzymają",
    password_differs: "ma inne hasło niż cron",
    password_hidden: "ukryty",
    password_none: "Żaden produkt nie używa tego konta.",
    password_new: "Nowe hasło",
    password_do: "Zapytaj Certum, potem zapisz we wszystkich tych produktach",
    password_needed: "Podaj nowe hasło.",
    password_products_changed: "Produkty tego konta zmieniły się od otwarcia tej strony. Proszę sprawdzić listę i podać hasło \
        jeszcze raz.",
    password_not_written: "Certum przyjmuje hasło, ale baza danych WHMCS nie zapisała go w produktach. Proszę spróbować ponownie, \
        a jeśli znów się nie uda, wpisać je w ustawieniach modułu każdego produktu.",
    said_password: "Certum przyjmuje hasło. Liczba produktów konta {user} ({mode}), które je teraz mają: {count}; ma je też cron.",
    log_not_reached: "certyfikat usługi {service} został wysłany klientowi, ale nie na adresy: {addresses}",
    command_asks: "Jeszcze nic się nie stało. Poniżej otwarto „{title}”: proszę uzupełnić, o co prosi, i nacisnąć przycisk.",
    log_password: "Liczba produktów konta {user} ({mode}), które otrzymały nowe hasło: {count}.",
    check_not_asked: "Według ostatniej wiedzy. Naciśnij przycisk, aby zapytać Certum.",
    no_account: "Nie znamy jeszcze żadnego konta. Zapisz nazwę użytkownika i hasło w ustawieniach modułu produktu albo \
        odczytaj produkty konta na stronie importu.",

    // Import of products
    import_intro: "Wybierz konto, którego produkty chcesz sprzedawać. Certum jest pytane po naciśnięciu przycisku.",
    import_read: "Odczytaj produkty konta",
    import_read_new: "Odczytaj produkty tego konta",
    import_other: "Inne konta",
    import_group: "Grupa produktów (istniejąca albo nowa nazwa)",
    import_do: "Importuj zaznaczone",
    import_choose: "Import",
    import_code: "Kod",
    import_kind: "Rodzaj",
    code_signing: "Podpisywanie kodu",
    import_names: "Nazwy",
    import_there: "Już jest",
    import_unfinished: "Rozpoczęty, zostanie dokończony",
    import_hint: "Zaimportowane produkty są ukryte i nie mają ceny. Nadaj każdemu cenę i rodzaj płatności, a potem go \
        pokaż. To, co już jest, pozostaje bez zmian.",
    import_made: "Zaimportowano. Ustal cenę każdego z nich i pokaż go:",
    import_runs: "Import trwa. Zajrzyj ponownie za dwie minuty.",
    account_needed: "Podaj nazwę użytkownika i hasło swojego konta partnera w Certum.",

    // What comes next, for the shop.
    by_cron: "automatycznie",
    by_certum: "Certum",
    by_customer: "klient",
    by_staff: "sklep",
    next_now: "teraz",
    next_run: "następny przebieg crona",
    next_foreign: "Obejrzenie zamówienia, którego numer okazał się numerem innego zamówienia. Create zamawia pod \
        innym numerem.",
    next_settled: "Ustalenie, czym się skończyło: {operation}",
    next_configured: "Konfiguracja certyfikatu",
    next_ordered_anew: "Zamówienie od nowa tego, co odrzucono lub anulowano: Create otwiera konfigurację",
    next_answered: "Odpowiedź na wiadomość od Certum",
    next_proved: "Potwierdzenie nazw: publikacja tego, co trzeba",
    next_issued: "Sprawdzenie zamówienia i wydanie",
    next_read: "Odczytanie z Certum nowości o zamówieniu {number}",
    next_mail: "E-mail: {mail}",
    next_mail_again: "E-mail, którego nie udało się wysłać, jeszcze raz: {mail}",
    next_mail_found: "Ustalenie, czy wyszedł e-mail: {mail}",
    next_renewed: "Odnowienie certyfikatu",
    next_reissued: "Ponowne wydanie certyfikatu",
    next_opened: "Otwarcie konfiguracji na następny okres",
    next_sent_again: "Ponowne wysłanie wiadomości od Certum",
    next_paid: "Opłacenie faktury za następny okres",
    next_replaced_ends: "Koniec zastąpionego certyfikatu",
    next_ends: "Koniec certyfikatu",
    next_looked_at: "Sprawdzenie, czy w WHMCS coś się zmieniło",

    // The history of a service.
    history_title: "Historia",
    history_of: "Historia usługi",
    history_page: "Na osobnej stronie, do druku",
    history_older: "Starsze wpisy",
    history_newer: "Nowsze wpisy",
    history_empty: "Jeszcze niczego nie zrobiono.",
    history_own_number: "Nasz numer",
    history_attempt: "Próba",
    history_replaces: "Zastępuje",
    history_issued: "Certyfikat wydany",
    history_revoked: "Certyfikat unieważniony",
    history_mail: "E-mail {to}: {mail}",
    to_client: "do klienta",
    to_shop: "do administratorów",
    order_new: "Zamówienie",
    order_renewal: "Zamówienie odnowienia",
    order_not_there: "nie ma go w Certum albo nie wiadomo",
    certum_says: "Certum: {status}",
    asked_by_customer: "przez klienta",
    asked_by_staff: "przez sklep",
    asked_by_itself: "automatycznie",
    operation_order: "Złożenie zamówienia",
    operation_renew: "Odnowienie",
    operation_reissue: "Ponowne wydanie",
    operation_revoke: "Unieważnienie",
    operation_cancel: "Anulowanie",
    operation_prove: "Potwierdzanie nazw od nowa",
    operation_email: "Ponowne wysłanie wiadomości od Certum",
    operation_check: "Prośba do Certum o sprawdzenie",
    operation_csr: "CSR dla następnego certyfikatu",
    operation_send: "Wysłanie certyfikatu e-mailem",
    operation_instruct: "Wysłano e-mailem, co opublikować",
    operation_refresh: "Nowości z Certum",
    operation_reopen: "Ponowne otwarcie konfiguracji",
    operation_installed: "Zgłoszenie instalacji",
    operation_give_up: "Porzucenie",
    operation_attach: "Dołączenie zamówienia",
    operation_detach: "Odłączenie zamówienia",
    operation_forget: "Usunięcie danych kontaktu",
    outcome_intended: "w trakcie wysyłania",
    outcome_unknown: "odpowiedź przepadła; jeszcze nie wiadomo",
    outcome_foreign: "znaleziono cudze zamówienie",
    outcome_done: "wykonano",
    outcome_refused: "odmowa",
    outcome_not_done: "wysłano, ale nie wykonano",
    outcome_away: "nie wysłano: Certum było nieosiągalne albo nie przyjęło",
    mail_waits: "czeka na wysłanie",
    mail_failed: "nie udało się {moment}, następna próba od {again}",
    mail_sending: "wysyłany od {moment}",
    mail_sent: "wysłano {moment}",
    mail_void: "nie zostanie już wysłany: jest za późno",
    mail_is_configure: "potrzebna konfiguracja",
    mail_is_publish: "co opublikować",
    mail_is_issued: "certyfikat wydany",
    mail_is_csr: "potrzebny nowy CSR",
    mail_is_revoked: "certyfikat unieważniony",
    mail_is_rejected: "odmowa Certum",
    mail_is_undone: "zmiana nie doszła do skutku",
    mail_is_not_done: "zmiana nie doszła do skutku",
    mail_is_ending: "certyfikat się kończy",
    mail_is_vetting: "ponowne sprawdzenie organizacji",
    mail_is_vetting_shop: "ponowne sprawdzenie organizacji",
    mail_is_digest: "kończy się kilka certyfikatów",
    mail_is_ended: "certyfikat się skończył",
    mail_is_replaced: "zainstaluj nowy certyfikat",
    mail_is_unproved: "certyfikat kończy się bez następcy",
    mail_is_stopped: "nie zrobiono tego, co trzeba",
    mail_is_unmade: "odrzucono to, o co prosił klient",

    // Names that a client has twice.
    twice_in_force: "Masz już certyfikat dla tych samych nazw: {product} (usługa {service}), ważny do {moment}. \
        Kolejny jest potrzebny tylko wtedy, gdy mają być dwa.",
    twice_under_way: "Certyfikat dla tych samych nazw jest już zamówiony: {product} (usługa {service}). \
        Kolejny jest potrzebny tylko wtedy, gdy mają być dwa.",
};

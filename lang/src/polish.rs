//! Polish, complete: a text that is missing here does not compile.

use crate::english::Complete;

pub(crate) const POLISH: Complete = Complete {
    unavailable: "Ta strona jest chwilowo niedostępna. Proszę spróbować później lub skontaktować się z nami.",
    not_paid: "Certyfikat będzie można tutaj skonfigurować, gdy tylko zostanie opłacony.",
    no_order: "Dla tej usługi nie ma zamówienia certyfikatu.",
    other_client: "Zamówienie należy do innego klienta.",
    addon_product: "Ten produkt można sprzedawać tylko osobno, nie jako dodatek do innego produktu.",
    account_missing: "W produkcie brakuje nazwy użytkownika lub hasła do Certum.",
    already_ordered: "Ten certyfikat został już zamówiony.",
    being_ordered: "Ten certyfikat jest właśnie zamawiany. Proszę za minutę zajrzeć na stronę produktu.",
    not_now: "W obecnym stanie zamówienia nie jest to możliwe.",
    post_needed: "Proszę użyć przycisku na stronie.",
    no_certificate: "Nie ma takiego certyfikatu.",
    sent_just_now: "Certyfikat wysłano niecałą minutę temu. Przed ponownym wysłaniem proszę chwilę odczekać.",

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
    setting_problem_method_not_for_wildcard: "Plikiem nie da się potwierdzić nazwy wildcard: należy wybrać inną \
        metodę.",
    setting_problem_method_unknown: "Nieznana metoda weryfikacji.",

    method_ADMIN: "E-mail na skrzynkę w domenie",
    method_FILE: "Plik na serwerze WWW",
    method_DNS_TXT_PREFIX: "Rekord DNS (TXT)",
    method_DNS_CNAME_PREFIX: "Rekord DNS (CNAME)",

    certificate_details: "Certyfikat",
    contact_details: "Kontakt w sprawie certyfikatu",
    field_csr: "CSR",
    field_commonName: "Nazwa (common name)",
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
    field_approver_method: "Metoda",
    field_approver_email: "Adres e-mail",
    field_approver_emailPrefix: "Skrzynka",
    hint_commonName: "Puste: jak w CSR",
    hint_organization: "Puste: jak w CSR",
    hint_country: "Dwie litery, np. PL; puste: jak w CSR",
    hint_joisocn: "Dwie litery, np. PL",
    hint_locality: "Wymagana miejscowość albo województwo; puste: jak w CSR",
    hint_names: "Po jednej w wierszu. Nazwy z CSR są dodawane automatycznie.",
    hint_hashAlgorithm: "Default: wybiera Certum",
    hint_revocationContactEmail: "Pole nieobowiązkowe",

    problem_required: "pole jest wymagane.",
    problem_too_long: "tekst jest za długi: może mieć najwyżej {value} znaków.",
    problem_characters: "zawiera znaki, których nie można wysłać.",
    problem_country: "„{value}” nie jest dwuliterowym kodem kraju.",
    problem_email: "„{value}” nie jest adresem e-mail.",
    problem_locality_or_state: "należy podać miejscowość albo województwo.",
    problem_csr_missing: "należy wkleić CSR razem z wierszami BEGIN i END.",
    problem_csr_unreadable: "tego CSR nie da się odczytać.",
    problem_name_wrong: "tej nazwy nie można użyć.",
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
    problem_common_name_differs: "CSR jest dla innej nazwy: jego common name musi brzmieć {value}.",
    problem_not_renewable: "Tego produktu nie można odnowić. Proszę zamówić nowy.",
    problem_names_fixed: "w certyfikacie nie ma „{value}”, a nazw nie można do niego dodawać.",
    problem_shop_must_mend: "Nie można tego zrobić z przyczyn leżących po naszej stronie. Proszę o kontakt z nami i \
        podanie numeru {value}.",
    problem_another_method: "Dla tej samej metody Certum nie tworzy nowego kodu: proszę wybrać inną.",
    problem_email_still_valid: "Wysłana wcześniej wiadomość jest nadal ważna: nie wysłano następnej.",
    problem_not_proved_yet: "{value}: jeszcze niepotwierdzona.",
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
    staff_rejected: "Aby klient mógł skonfigurować certyfikat od nowa, należy użyć przycisku Create (Module Commands).",
    staff_refused_change: "Certum odrzuciło ostatnie ponowne wydanie lub odnowienie. Obecny certyfikat pozostaje bez \
        zmian; ponowne wydanie lub odnowienie można zamówić jeszcze raz.",

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
    keys_name_missing: "Najpierw proszę wpisać nazwę (common name).",
    keys_making: "Tworzenie klucza …",
    keys_made: "Klucz jest gotowy. Proszę go teraz zapisać; potem będzie można użyć CSR.",
    keys_save: "Zapisz klucz prywatny",
    keys_saved: "Proszę sprawdzić, czy plik jest wśród pobranych, a potem użyć CSR.",
    keys_use: "Klucz jest zapisany: użyj tego CSR",
    keys_used: "CSR jest w formularzu. Plik z kluczem prywatnym należy zachować.",
    keys_failed: "Przeglądarka nie mogła utworzyć klucza. Proszę utworzyć CSR na swoim serwerze.",

    certificate: "Certyfikat",
    configure: "Kliknij, aby skonfigurować certyfikat",
    order: "Numer zamówienia",
    order_status: "Zamówienie",
    certificate_status: "Stan",
    serial: "Numer seryjny",
    valid_from: "Ważny od",
    valid_until: "Ważny do",
    created: "Utworzono",
    as_of: "Stan na",
    what_to_do: "Co teraz zrobić",
    todo_in_words: "Opis słowny dla osoby, która zajmuje się serwerem lub DNS",
    what_to_do_for: "Proszę opublikować to dla każdej nazwy. Certum samo to sprawdzi i wyda certyfikat.",
    record_host: "Nazwa rekordu",
    record_type: "Typ",
    record_value: "Wartość",
    file_address: "Adres pliku",
    file_content: "Zawartość pliku",
    mail_to: "Wiadomość wysłano na adres",
    copy: "Kopiuj",
    copied: "Skopiowano",
    save: "Zapisz jako .cer",
    chain: "Certyfikaty pośrednie",
    check_now: "Zapytaj Certum teraz",
    back: "Wróć do produktu",
    steps: "Weryfikacja",
    no_steps: "Nie ma niezakończonych kroków.",
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
    actions: "Akcje",
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
    form_cer: "Certyfikat (.cer)",
    form_pem: "Certyfikat (PEM)",
    form_chain: "Certyfikaty pośrednie (PEM)",
    form_fullchain: "Certyfikat i certyfikaty pośrednie (PEM)",
    form_der: "Certyfikat (DER)",
    form_p7b: "PKCS#7 (.p7b)",
    form_zip: "Dla nginx, Apache i IIS (.zip)",

    action_contact: "Pokaż kontakt",

    action_send: "Wyślij certyfikat",
    intro_send: "Wyślemy najnowszy certyfikat wraz z certyfikatami pośrednimi, jako załączniki, na adresy:",
    do_send: "Wyślij e-mailem",
    said_send: "Certyfikat został wysłany e-mailem.",

    action_state: "Pokaż stan zamówienia",
    do_state: "Zapytaj Certum teraz",

    action_verification: "Pokaż weryfikację domen",
    intro_verification: "Certum wydaje certyfikat, gdy tylko zostanie potwierdzona kontrola nad każdą nazwą. Samo \
        sprawdza to co kilka minut; przyciskiem poniżej można zlecić sprawdzenie od razu.",
    intro_verification_plain: "Oto stan nazw według Certum.",
    do_verification: "Sprawdź teraz",
    verification_state: "Potwierdzenie",
    method: "Metoda",
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
    do_change: "Pobierz nowy kod",
    said_change: "Weryfikacja zaczęła się od nowa. Proszę opublikować to, co widać poniżej; poprzedni kod stracił \
        ważność.",

    action_check: "Sprawdź teraz",
    intro_check: "Certum sprawdzi to, co zostało opublikowane, od razu, a nie dopiero za kilka minut.",
    intro_check_plain: "Zapytamy Certum o aktualny stan od razu, a nie dopiero za kilka minut.",
    do_check: "Sprawdź teraz",
    said_check: "Zapytaliśmy Certum. Oto aktualna odpowiedź.",
    said_check_soon: "Certum odpowiedziało niecałe dziesięć sekund temu. Oto ta odpowiedź.",

    action_csr: "Podaj nowy CSR do odnowienia",
    intro_csr: "Ten CSR zostanie użyty przy najbliższym odnowieniu. Do tego czasu można go w każdej chwili zastąpić. \
        Jego common name musi być takie jak w obecnym certyfikacie; jeśli to możliwe, proszę utworzyć nowy klucz.",
    csr_stored: "Zachowany do najbliższego odnowienia",
    field_key: "Klucz",
    do_csr: "Zachowaj ten CSR",
    said_csr: "CSR został zachowany. Zostanie użyty przy najbliższym odnowieniu.",

    action_renew: "Odnów certyfikat",
    intro_renew: "Odnowienie to nowy certyfikat na kolejny okres. Obecny pozostaje ważny do końca swojego okresu, więc \
        z instalacją nowego nie trzeba się spieszyć.",
    do_renew: "Odnów",
    said_renew: "Odnowienie zostało zamówione. Obecny certyfikat pozostaje ważny. Proszę opublikować to, co widać \
        poniżej, a nowy zostanie wydany.",
    said_renew_plain: "Odnowienie zostało zamówione. Obecny certyfikat pozostaje ważny. Certum przeprowadzi potrzebne \
        sprawdzenia i może przy tym skontaktować się e-mailem; potem nowy zostanie wydany.",
    serial_or_pem: "Numer seryjny certyfikatu albo sam certyfikat (PEM)",
    hint_csr: "Z wierszami BEGIN i END. Klucza prywatnego nie należy nikomu przekazywać.",
    renew_too_early: "Certum przyjmie odnowienie od {moment}, 30 dni przed końcem okresu certyfikatu. Wtedy należy \
        użyć Renew ponownie: na razie nic nie zamówiono.",
    said_renew_needs_csr: "Brakuje CSR do odnowienia. Klienta poproszono o niego e-mailem; gdy go poda, proszę odnowić \
        ponownie.",
    changing_renew: "Trwa odnawianie. Obecny certyfikat pozostaje ważny do końca swojego okresu.",

    action_reissue: "Wydaj certyfikat ponownie",
    intro_reissue: "Ponowne wydanie daje certyfikat z nowym kluczem na resztę okresu. Certum unieważni obecny \
        certyfikat 14 dni po wydaniu nowego: nowy należy zainstalować wcześniej.",
    do_reissue: "Wydaj ponownie",
    said_reissue: "Ponowne wydanie zostało zamówione. Obecny certyfikat będzie działać jeszcze 14 dni po wydaniu \
        nowego. Proszę opublikować to, co widać poniżej, a nowy zostanie wydany.",
    said_reissue_plain: "Ponowne wydanie zostało zamówione. Obecny certyfikat będzie działać jeszcze 14 dni po wydaniu \
        nowego. Certum przeprowadzi potrzebne sprawdzenia i może przy tym skontaktować się e-mailem; potem nowy \
        zostanie wydany.",
    changing_reissue: "Trwa ponowne wydawanie. Obecny certyfikat będzie działać jeszcze 14 dni po wydaniu nowego: nowy \
        należy zainstalować wcześniej.",
    old_ends: "Data unieważnienia zastąpionego certyfikatu",

    action_revoke: "Unieważnij certyfikat",
    intro_revoke: "Przeglądarki i programy pocztowe w ciągu kilku godzin przestają ufać unieważnionemu certyfikatowi. \
        Jeśli potrzebny jest tylko inny klucz albo inne nazwy, proszę wydać certyfikat ponownie.",
    revoke_which: "Certyfikat",
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

    action_cancel: "Anuluj zamówienie",
    intro_cancel: "Możliwe, dopóki nic nie zostało wydane. Aby klient mógł potem skonfigurować certyfikat od nowa, \
        należy najpierw użyć przycisku Create (Module Commands).",
    do_cancel: "Anuluj zamówienie",
    asks_cancel: "Czy na pewno anulować zamówienie w Certum? Nie można tego cofnąć.",
    yes_cancel: "Tak, anuluj",
    said_cancel: "Zamówienie zostało anulowane.",
    said_cancel_nothing: "Niczego nie anulowano.",
    problem_nothing_to_cancel: "Certum wydało już certyfikat.",

    tab_number: "Certum: numer zamówienia",
    tab_ssl: "Certum: stan konfiguracji SSL",

    mail_configure_subject: "Prosimy o skonfigurowanie certyfikatu: {$service_product_name}",
    mail_configure_message: "<p>Dzień dobry {$client_name|escape},</p><p>certyfikat czeka na konfigurację. Prosimy \
        otworzyć tę stronę:</p><p>{$ssl_configuration_link}</p>{$certum_problems_html}<p>{$signature}</p>",
    mail_problems: "Certum nie przyjęło zamówienia w tej postaci. Prosimy to poprawić i wysłać je ponownie:",
    mail_publish_subject: "Co opublikować dla certyfikatu (zamówienie {$certum_order})",
    mail_publish_message: "<p>Dzień dobry {$client_name|escape},</p><p>certyfikat został zamówiony. Aby potwierdzić, \
        że nazwy należą do Państwa, prosimy wykonać następujące kroki:</p>{$certum_todo_html}<p>Certum samo to \
        sprawdzi i wyda certyfikat.</p><p>{$signature}</p>",
    mail_todo_page: "Ta strona pokazuje postęp weryfikacji i pozwala wybrać inny sposób potwierdzenia nazw:",
    mail_issued_subject: "Certyfikat został wydany: {$certum_name}",
    mail_issued_message: "<p>Dzień dobry {$client_name|escape},</p><p>certyfikat dla {$certum_names|escape} został \
        wydany i jest ważny do {$certum_valid_until|escape}. Jest w załączniku razem z certyfikatami \
        pośrednimi.</p><p>{$certum_page_link}</p><p>{$signature}</p>",
    mail_csr_subject: "Potrzebny jest nowy CSR: {$certum_name}",
    mail_csr_message: "<p>Dzień dobry {$client_name|escape},</p><p>certyfikat dla {$certum_names|escape}, ważny do \
        {$certum_valid_until|escape}, ma zostać odnowiony. Potrzebujemy do tego nowego CSR. Prosimy podać go \
        tutaj:</p><p>{$certum_csr_link}</p><p>{$signature}</p>",
    mail_revoked_subject: "Certyfikat został unieważniony: {$certum_name}",
    mail_revoked_message: "<p>Dzień dobry {$client_name|escape},</p><p>certyfikat dla {$certum_names|escape} o numerze \
        seryjnym {$certum_serial|escape} został unieważniony. Przeglądarki i programy pocztowe już mu nie ufają: \
        prosimy go nie używać.</p><p>{$certum_page_link}</p><p>{$signature}</p>",

    // For administrators, in WHMCS's activity log too.
    mail_refused_subject: "Certum odrzuciło zamówienie (usługa {service})",
    mail_refused_order: "Certum odrzuciło zamówienie {number} dla {names} (usługa {service}, klient {client}). Należy \
        zapytać Certum o powód, a potem użyć przycisku Create (Module Commands) tej usługi, aby klient mógł \
        skonfigurować certyfikat od nowa, albo zakończyć usługę.",
    mail_refused_change: "Certum odrzuciło ponowne wydanie lub odnowienie certyfikatu dla {names} (zamówienie \
        {number}, usługa {service}, klient {client}). Obecny certyfikat pozostaje bez zmian. Należy zapytać Certum o \
        powód; potem ponowne wydanie lub odnowienie można zamówić jeszcze raz.",

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
    problem_configuration_waits: "Nieskonfigurowany od 3 dni",
    problem_proof_waits: "Weryfikacja trwa ponad 3 dni",
    problem_order_without_service: "Zamówienie w toku dla zakończonej usługi",
    problem_service_gone: "Usługę usunięto",
    page_check: "Połączenie",
    page_import: "Import produktów",

    // Check of the connection
    level_good: "Dobrze",
    level_warning: "Do sprawdzenia",
    level_failure: "Nie działa",
    check_intro: "Sprawdzenie niczego nie zamawia: Certum jest pytane raz dla każdego konta, jakie ma produkty.",
    check_press: "Sprawdź teraz",
    check_here: "Ta instalacja",
    check_account: "Konto",
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
    import_names: "Nazwy",
    import_there: "Już jest",
    import_unfinished: "Rozpoczęty, zostanie dokończony",
    import_hint: "Zaimportowane produkty są ukryte i nie mają ceny. Nadaj każdemu cenę i rodzaj płatności, a potem go \
        pokaż. To, co już jest, pozostaje bez zmian.",
    import_made: "Zaimportowano. Ustal cenę każdego z nich i pokaż go:",
    import_runs: "Import trwa. Zajrzyj ponownie za dwie minuty.",
    account_needed: "Podaj nazwę użytkownika i hasło swojego konta partnera w Certum.",
};

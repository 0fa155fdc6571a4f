<?php

$_ADDONLANG['language'] = 'polish';
$_ADDONLANG['server_module_missing'] = 'Brakuje folderu modules/servers/CERTUM_Certificates. Rozpakuj całe archiwum '
    . 'Certum Certificates do folderu WHMCS.';
$_ADDONLANG['extension_missing'] = 'Rozszerzenie PHP „certum” nie jest załadowane albo jest zbyt stare. Zainstaluj je '
    . 'i dodaj extension=certum do php.ini serwera WWW i wiersza poleceń.';
$_ADDONLANG['failed'] = 'Nie można teraz pokazać tej strony. Przyczyna jest w dzienniku aktywności WHMCS.';
$_ADDONLANG['page_certificates'] = 'Certyfikaty';

// List of certificates
$_ADDONLANG['all_certificates'] = 'Wszystkie certyfikaty';
$_ADDONLANG['need_attention'] = 'Wymagają uwagi';
$_ADDONLANG['expire_in_30'] = 'Wygasają w ciągu 30 dni';
$_ADDONLANG['status'] = 'Stan';
$_ADDONLANG['problems'] = 'Problemy';
$_ADDONLANG['any'] = 'Dowolny';
$_ADDONLANG['with_and_without'] = 'Z problemami i bez';
$_ADDONLANG['expires_within'] = 'Wygasa w ciągu dni';
$_ADDONLANG['search'] = 'Nazwa, klient, numer seryjny lub zamówienia';
$_ADDONLANG['filter'] = 'Pokaż';
$_ADDONLANG['reset'] = 'Pokaż wszystkie';
$_ADDONLANG['found'] = 'Znaleziono';
$_ADDONLANG['head_name'] = 'Nazwa';
$_ADDONLANG['head_client'] = 'Klient';
$_ADDONLANG['head_product'] = 'Produkt';
$_ADDONLANG['head_expiry'] = 'Ważny do';
$_ADDONLANG['head_days'] = 'Pozostało dni';
$_ADDONLANG['head_service'] = 'Usługa';
$_ADDONLANG['not_named'] = 'jeszcze bez nazwy';
$_ADDONLANG['open_service'] = 'Usługa';
$_ADDONLANG['nothing_found'] = 'Żaden certyfikat nie pasuje.';
$_ADDONLANG['no_certificates'] = 'Nie ma jeszcze zamówień.';
$_ADDONLANG['previous'] = 'Poprzednia';
$_ADDONLANG['next'] = 'Następna';
$_ADDONLANG['page'] = 'Strona';
$_ADDONLANG['status_configuring'] = 'Czeka na konfigurację';
$_ADDONLANG['status_unknown'] = 'Utracona odpowiedź';
$_ADDONLANG['status_pending'] = 'W trakcie weryfikacji';
$_ADDONLANG['status_issued'] = 'Wydany';
$_ADDONLANG['status_changing'] = 'Wydany, nowy w drodze';
$_ADDONLANG['status_rejected'] = 'Odrzucony lub anulowany';
$_ADDONLANG['status_revoked'] = 'Unieważniony';
$_ADDONLANG['status_expired'] = 'Wygasł';
$_ADDONLANG['problem_unknown_outcome'] = 'Odpowiedź Certum przepadła; wyjaśni to cron albo zakładka usługi';
$_ADDONLANG['problem_active_over_dead'] = 'Usługa aktywna bez ważnego certyfikatu';
$_ADDONLANG['problem_revoked'] = 'Unieważniony';
$_ADDONLANG['problem_expired'] = 'Wygasł';
$_ADDONLANG['problem_rejected'] = 'Odrzucony lub anulowany, choć opłacony';
$_ADDONLANG['problem_expires_soon'] = 'Wygasa w ciągu 14 dni';
$_ADDONLANG['problem_configuration_waits'] = 'Nieskonfigurowany od 3 dni';
$_ADDONLANG['problem_proof_waits'] = 'Weryfikacja trwa ponad 3 dni';
$_ADDONLANG['problem_order_without_service'] = 'Zamówienie w toku dla zakończonej usługi';
$_ADDONLANG['problem_service_gone'] = 'Usługę usunięto';
$_ADDONLANG['page_check'] = 'Połączenie';
$_ADDONLANG['page_import'] = 'Import produktów';

// Check of the connection
$_ADDONLANG['level_good'] = 'Dobrze';
$_ADDONLANG['level_warning'] = 'Do sprawdzenia';
$_ADDONLANG['level_failure'] = 'Nie działa';
$_ADDONLANG['check_intro'] = 'Sprawdzenie niczego nie zamawia: Certum jest pytane raz dla każdego '
    . 'konta, jakie ma produkty.';
$_ADDONLANG['check_now'] = 'Sprawdź teraz';
$_ADDONLANG['check_here'] = 'Ta instalacja';
$_ADDONLANG['check_account'] = 'Konto';
$_ADDONLANG['check_not_asked'] = 'Według ostatniej wiedzy. Naciśnij przycisk, aby zapytać Certum.';
$_ADDONLANG['no_account'] = 'Nie znamy jeszcze żadnego konta. Zapisz nazwę użytkownika i hasło w '
    . 'ustawieniach modułu produktu albo odczytaj produkty konta na stronie importu.';

// Import of products
$_ADDONLANG['import_intro'] = 'Wybierz konto, którego produkty chcesz sprzedawać. Certum jest pytane '
    . 'po naciśnięciu przycisku.';
$_ADDONLANG['import_read'] = 'Odczytaj produkty konta';
$_ADDONLANG['import_read_new'] = 'Odczytaj produkty tego konta';
$_ADDONLANG['import_other'] = 'Inne konta';
$_ADDONLANG['import_group'] = 'Grupa produktów (istniejąca albo nowa nazwa)';
$_ADDONLANG['import_do'] = 'Importuj zaznaczone';
$_ADDONLANG['import_choose'] = 'Import';
$_ADDONLANG['import_code'] = 'Kod';
$_ADDONLANG['import_kind'] = 'Rodzaj';
$_ADDONLANG['import_names'] = 'Nazwy';
$_ADDONLANG['import_there'] = 'Już jest';
$_ADDONLANG['import_unfinished'] = 'Rozpoczęty, zostanie dokończony';
$_ADDONLANG['import_hint'] = 'Zaimportowane produkty są ukryte i nie mają ceny. Nadaj każdemu cenę i '
    . 'rodzaj płatności, a potem go pokaż. To, co już jest, pozostaje bez zmian.';
$_ADDONLANG['import_made'] = 'Zaimportowano. Ustal cenę każdego z nich i pokaż go:';
$_ADDONLANG['import_runs'] = 'Import trwa. Zajrzyj ponownie za dwie minuty.';
$_ADDONLANG['account_needed'] = 'Podaj nazwę użytkownika i hasło swojego konta partnera w Certum.';

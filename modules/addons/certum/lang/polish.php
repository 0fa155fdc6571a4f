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
$_ADDONLANG['problem_unknown_outcome'] = 'Odpowiedź Certum przepadła; cron to wyjaśni';
$_ADDONLANG['problem_active_over_dead'] = 'Usługa aktywna bez ważnego certyfikatu';
$_ADDONLANG['problem_revoked'] = 'Unieważniony';
$_ADDONLANG['problem_expired'] = 'Wygasł';
$_ADDONLANG['problem_rejected'] = 'Odrzucony lub anulowany, choć opłacony';
$_ADDONLANG['problem_expires_soon'] = 'Wygasa w ciągu 14 dni';
$_ADDONLANG['problem_configuration_waits'] = 'Nieskonfigurowany od 3 dni';
$_ADDONLANG['problem_proof_waits'] = 'Weryfikacja trwa ponad 3 dni';
$_ADDONLANG['problem_order_without_service'] = 'Zamówienie w toku dla zakończonej usługi';
$_ADDONLANG['problem_service_gone'] = 'Usługę usunięto';

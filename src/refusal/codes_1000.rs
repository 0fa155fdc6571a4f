//! Codes 1000 to 1099: the order, its CSR, its subject and its contact.

super::explanations! {
1000 "csr" Customer
    "The key in the CSR is too short. Make a new RSA key of at least 2048 bits (or an EC key P-256 or P-384) and a new CSR from it."
    "Klucz w żądaniu CSR jest za krótki. Wygeneruj nowy klucz RSA o długości co najmniej 2048 bitów (albo klucz EC P-256 lub P-384) i utwórz z niego nowe CSR."
1001 "csr" Customer
    "The CSR holds a kind of key that Certum does not support. Make an RSA key of at least 2048 bits and a new CSR from it."
    "CSR zawiera klucz rodzaju, którego Certum nie obsługuje. Wygeneruj klucz RSA o długości co najmniej 2048 bitów i utwórz z niego nowe CSR."
1002 "csr" Customer
    "The CSR is missing. Paste the whole CSR, from the line BEGIN CERTIFICATE REQUEST to the line END CERTIFICATE REQUEST."
    "Brakuje żądania CSR. Wklej je w całości, od wiersza BEGIN CERTIFICATE REQUEST do wiersza END CERTIFICATE REQUEST."
1006 "productCode" Administrator
    "Certum no longer sells this product. Choose one of the account's current products in the product's settings."
    "Certum wycofało ten produkt ze sprzedaży. W ustawieniach produktu wybierz jeden z produktów dostępnych obecnie na koncie."
1007 "sanEntries" Customer
    "The list of domain names is missing. Enter every name that the certificate is to protect."
    "Brakuje listy nazw domen. Podaj wszystkie nazwy, które certyfikat ma chronić."
1008 "dnsName" Customer
    "One of the entries is not a valid domain name. Enter names such as example.com, without https:// and without a path."
    "Jeden z wpisów nie jest poprawną nazwą domeny. Podaj nazwy w postaci example.com, bez https:// i bez ścieżki."
1009 "requestor" Customer
    "The contact person's details are missing. Enter the first name, last name, e-mail address and phone number."
    "Brakuje danych osoby kontaktowej. Podaj imię, nazwisko, adres e-mail i numer telefonu."
1010 "" Administrator
    "The request to Certum held no order details. This is a fault of the software: update it, and report it with the call's entry in the module log."
    "Żądanie do Certum nie zawierało danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś sprawę, dołączając wpis z dziennika modułu."
1011 "orderId" Administrator
    "The order was sent without an order number. Repeat the call with the order number filled in."
    "Zamówienie wysłano bez numeru. Powtórz wywołanie, podając numer zamówienia."
1012 "orderId" Administrator
    "Certum already has an order with this number. Read that order first: it may be this very one; for another order use a new number."
    "Certum ma już zamówienie o tym numerze. Najpierw odczytaj tamto zamówienie, bo może to być właśnie to; dla innego zamówienia użyj nowego numeru."
1013 "orderId" Administrator
    "Certum does not accept this order number as valid. Compare it with the number in Certum's partner panel, without spaces before or after it."
    "Certum nie uznaje tego numeru zamówienia za poprawny. Porównaj go z numerem w panelu partnera Certum; nie dodawaj spacji przed nim ani po nim."
1014 "productCode" Administrator
    "No Certum product was named in the order. Choose the product in the product's settings."
    "W zamówieniu nie wskazano produktu Certum. Wybierz go w ustawieniach produktu."
1015 "commonName" Customer
    "The common name is missing. Enter the domain name (or, for a personal certificate, the name of the person) that the certificate is for."
    "Brakuje nazwy powszechnej (common name). Podaj nazwę domeny, a w certyfikacie osobistym imię i nazwisko osoby, dla której jest certyfikat."
1016 "organization" Customer
    "The organisation's name is missing. Enter it exactly as it stands in the official register."
    "Brakuje nazwy organizacji. Podaj ją dokładnie tak, jak brzmi w oficjalnym rejestrze."
1019 "state" Customer
    "The state or province is missing from the CSR. Enter it in the form, or make a new CSR that holds it."
    "W CSR brakuje województwa lub stanu. Wpisz je w formularzu albo utwórz nowe CSR, które je zawiera."
1020 "country" Customer
    "The certificate's country is missing. Choose the country in which the organisation is registered."
    "Brakuje kraju w danych certyfikatu. Wybierz kraj, w którym organizacja jest zarejestrowana."
1021 "email" Customer
    "The e-mail address that goes into the certificate is missing. Enter the address that the certificate is for."
    "Brakuje adresu e-mail umieszczanego w certyfikacie. Podaj adres, dla którego jest certyfikat."
1022 "email" Customer
    "The e-mail address for the certificate is not written correctly. Enter it in the form name@example.com."
    "Adres e-mail do certyfikatu jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com."
1023 "customer" Administrator
    "The customer's identifier is the same as the login at Certum, which Certum forbids. Use another identifier for the customer."
    "Identyfikator klienta jest taki sam jak login w Certum, a na to Certum nie pozwala. Użyj innego identyfikatora klienta."
1024 "commonName" Customer
    "The CSR stores the common name in an outdated text format. Make a new CSR with a current program that writes text as UTF-8 (UTF8String)."
    "Nazwa powszechna (CN) jest w CSR zapisana w przestarzałym formacie tekstu. Utwórz nowe CSR aktualnym programem, który zapisuje tekst jako UTF-8 (UTF8String)."
1025 "email" Customer
    "The e-mail address in the CSR holds characters outside plain ASCII or is stored wrongly (IA5String is required). Make a new CSR with the address in plain letters."
    "Adres e-mail w CSR zawiera znaki spoza ASCII lub jest źle zapisany (wymagany jest typ IA5String). Utwórz nowe CSR z adresem bez znaków diakrytycznych."
1026 "country" Customer
    "The country in the CSR is stored wrongly. Make a new CSR with the country as two capital letters such as PL (type PrintableString)."
    "Kraj w CSR jest źle zapisany. Utwórz nowe CSR, w którym kraj to dwie wielkie litery, na przykład PL (typ PrintableString)."
1027 "state" Customer
    "The CSR stores the state or province in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Województwo lub stan zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1028 "locality" Customer
    "The CSR stores the town in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Miejscowość zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1029 "organizationalUnit" Customer
    "The CSR stores the organisational unit in an outdated text format. Make a new CSR without a unit, or one whose texts are written as UTF-8 (UTF8String)."
    "Jednostkę organizacyjną zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR bez niej albo z tekstami zapisanymi jako UTF-8 (UTF8String)."
1030 "organization" Customer
    "The CSR stores the organisation's name in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Nazwę organizacji zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1031 "commonName" Customer
    "The common name holds characters that are not allowed here. Use only letters without accents, digits, spaces and simple punctuation (PrintableString)."
    "Nazwa powszechna (CN) zawiera niedozwolone tu znaki. Użyj tylko liter bez znaków diakrytycznych, cyfr, spacji i prostej interpunkcji (PrintableString)."
1032 "csr" Customer
    "The key in this CSR has been used for a certificate before. Make a new key and a new CSR from it."
    "Klucz z tego CSR był już użyty w innym certyfikacie. Wygeneruj nowy klucz i utwórz z niego nowe CSR."
1033 "orderId" Administrator
    "Certum knows no order with this number. Check the number and whether the order was made in this environment (test or production)."
    "Certum nie zna zamówienia o tym numerze. Sprawdź numer oraz to, czy zamówienie złożono w tym środowisku (testowym lub produkcyjnym)."
1037 "approver.email" Customer
    "The e-mail address for the verification instructions is not written correctly. Enter it in the form name@example.com."
    "Adres e-mail, na który mają trafić instrukcje weryfikacji, jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com."
1038 "approver.email" Customer
    "The e-mail address for the domain's verification is missing. Enter the address at which you want to get the instructions."
    "Brakuje adresu e-mail do weryfikacji domeny. Podaj adres, pod którym chcesz otrzymać instrukcje."
1040 "approver.method" Customer
    "No way of proving control of the domain was chosen. Choose e-mail, a file on the web server, or a DNS record."
    "Nie wybrano sposobu weryfikacji domeny. Wybierz e-mail, plik na serwerze WWW albo rekord DNS."
1042 "approver.method" Customer
    "Certum does not support the chosen way of proving control of the domain. Choose another one from the list."
    "Certum nie obsługuje wybranego sposobu weryfikacji domeny. Wybierz inny z listy."
1043 "orderId" Administrator
    "The order number holds a character that Certum forbids. Leave out quotation marks, apostrophes, full stops and the signs & < >."
    "Numer zamówienia zawiera znak niedozwolony przez Certum. Nie używaj cudzysłowów, apostrofów, kropek ani znaków & < >."
1044 "validityPeriod" Customer
    "The dates asked for the certificate lie in the past. Leave the date empty or choose one in the future."
    "Daty podane dla certyfikatu są z przeszłości. Pozostaw datę pustą albo wybierz przyszłą."
1045 "sanEntries" Customer
    "The list of names lacks the certificate's common name. Add the common name to the list."
    "Na liście nazw brakuje nazwy powszechnej (common name) certyfikatu. Dodaj ją do listy."
1046 "sanEntries" Customer
    "Only one wildcard name (such as *.example.com) is allowed in an order. Keep one and order the others separately."
    "W jednym zamówieniu może być tylko jedna nazwa wildcard (np. *.example.com). Zostaw jedną, a pozostałe zamów osobno."
1048 "taxIdentificationNumber" Customer
    "The organisation's tax number is missing or wrong. Enter it as it stands in the register, without spaces or hyphens."
    "Numer identyfikacji podatkowej (NIP) organizacji jest błędny albo go brakuje. Podaj go zgodnie z rejestrem, bez spacji i myślników."
1049 "csr" Customer
    "Certum cannot read the public key in the CSR. Make a new key and a new CSR with a current program."
    "Certum nie może odczytać klucza publicznego z CSR. Wygeneruj nowy klucz i nowe CSR aktualnym programem."
1053 "requestor.email" Customer
    "The contact person's e-mail address is missing. Enter it among the contact details."
    "Brakuje adresu e-mail osoby kontaktowej. Podaj go w danych kontaktowych."
1054 "requestor.firstName" Customer
    "The contact person's first name is missing. Enter it among the contact details."
    "Brakuje imienia osoby kontaktowej. Podaj je w danych kontaktowych."
1055 "requestor.lastName" Customer
    "The contact person's last name is missing. Enter it among the contact details."
    "Brakuje nazwiska osoby kontaktowej. Podaj je w danych kontaktowych."
1059 "country" Customer
    "This product needs a country, and none was given. Enter its two-letter code, for example PL for Poland."
    "Ten produkt wymaga podania kraju, a go nie podano. Wpisz jego dwuliterowy kod, na przykład PL dla Polski."
1060 "requestor.email" Customer
    "The contact person's e-mail address is not written correctly. Enter it in the form name@example.com."
    "Adres e-mail osoby kontaktowej jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com."
1063 "csr" Customer
    "The key in the CSR is on the list of unsafe keys. Never use it again: make a new key with a current program, and a new CSR from it."
    "Klucz z CSR znajduje się na liście niebezpiecznych kluczy. Nie używaj go więcej: wygeneruj nowy klucz aktualnym programem i utwórz z niego nowe CSR."
1065 "requestor.lastName" Customer
    "The contact person's last name is too long. Shorten it to at most 255 characters."
    "Nazwisko osoby kontaktowej jest za długie. Skróć je do najwyżej 255 znaków."
1066 "requestor.phone" Customer
    "The contact person's phone number is too long. Shorten it to at most 32 characters."
    "Numer telefonu osoby kontaktowej jest za długi. Skróć go do najwyżej 32 znaków."
1069 "shortenedValidityPeriod" Customer
    "The last day chosen for the certificate is later than the product allows. Choose an earlier day, or leave it empty for the longest validity."
    "Wybrany ostatni dzień ważności certyfikatu jest późniejszy, niż pozwala produkt. Wybierz wcześniejszy dzień albo pozostaw pole puste, aby uzyskać najdłuższą ważność."
1070 "validityPeriod" Administrator
    "The request sets a validity period without its first day. Send the first day too, or leave the period out."
    "Żądanie określa okres ważności bez pierwszego dnia. Podaj także pierwszy dzień albo pomiń okres ważności."
1071 "validityPeriod" Administrator
    "The request sets a validity period without its last day. Send the last day too, or leave the period out."
    "Żądanie określa okres ważności bez ostatniego dnia. Podaj także ostatni dzień albo pomiń okres ważności."
1072 "requestor.firstName" Customer
    "The contact person's first name is too long. Shorten it to at most 255 characters."
    "Imię osoby kontaktowej jest za długie. Skróć je do najwyżej 255 znaków."
1075 "productCode" Administrator
    "This product is not enabled for your partner account. Choose another in the product's settings, or ask Certum to enable it."
    "Ten produkt nie jest dostępny na Twoim koncie partnera. Wybierz inny w ustawieniach produktu albo poproś Certum o jego włączenie."
1076 "customer" Administrator
    "The customer's identifier is missing from the request. Send the identifier under which this customer's orders are kept."
    "W żądaniu brakuje identyfikatora klienta. Podaj identyfikator, pod którym prowadzone są zamówienia tego klienta."
1077 "customer" Administrator
    "The customer's identifier is too long. Use one of at most 64 characters."
    "Identyfikator klienta jest za długi. Użyj identyfikatora o długości najwyżej 64 znaków."
1078 "csr" Customer
    "The CSR is damaged or is not a CSR. Copy it again in full, or make a new one; a certificate or a private key does not belong here."
    "CSR jest uszkodzone albo nie jest żądaniem CSR. Skopiuj je ponownie w całości lub utwórz nowe; nie wklejaj tu certyfikatu ani klucza prywatnego."
1079 "orderId" Administrator
    "The order number is too long. Use at most 50 characters."
    "Numer zamówienia jest za długi. Użyj najwyżej 50 znaków."
1080 "productCode" Administrator
    "The product code is too long. Choose the product from the account's list; its code has at most three digits."
    "Kod produktu jest za długi. Wybierz produkt z listy dostępnej na koncie; kod ma najwyżej trzy cyfry."
1081 "requestor.email" Customer
    "The contact person's e-mail address is too long. Enter one of at most 255 characters."
    "Adres e-mail osoby kontaktowej jest za długi. Podaj adres o długości najwyżej 255 znaków."
1083 "taxIdentificationNumber" Customer
    "The organisation's tax number is too long. Enter at most 32 characters, without spaces or hyphens."
    "Numer identyfikacji podatkowej (NIP) organizacji jest za długi. Podaj najwyżej 32 znaki, bez spacji i myślników."
1084 "userName" Administrator
    "The user name for Certum is too long to be right. Enter the user name of your partner account, at most 255 characters."
    "Nazwa użytkownika Certum jest zbyt długa, aby była poprawna. Podaj nazwę użytkownika swojego konta partnera, najwyżej 255 znaków."
1085 "dnsName" Customer
    "One of the domain names is too long. Use names of at most 253 characters in all."
    "Jedna z nazw domen jest za długa. Użyj nazw, które mają łącznie najwyżej 253 znaki."
1087 "approver.email" Customer
    "The e-mail address for the domain's verification is too long. Enter one of at most 255 characters."
    "Adres e-mail do weryfikacji domeny jest za długi. Podaj adres o długości najwyżej 255 znaków."
1088 "language" Administrator
    "The language of the order is not a two-letter code. Set the default language to pl or en."
    "Język zamówienia nie jest kodem dwuliterowym. Ustaw język domyślny na pl lub en."
1089 "userAgent" Administrator
    "The software's own name sent with the order is too long. Shorten it to at most 255 characters."
    "Nazwa oprogramowania (userAgent) wysłana z zamówieniem jest za długa. Skróć ją do najwyżej 255 znaków."
1090 "password" Administrator
    "The password for Certum is too long to be right. Enter the password of your partner account, at most 255 characters."
    "Hasło do Certum jest zbyt długie, aby było poprawne. Podaj hasło swojego konta partnera, najwyżej 255 znaków."
1092 "joisopn" Customer
    "The state or province in which the company is registered is missing. Enter the one that its registration office belongs to."
    "Brakuje województwa lub stanu, w którym firma jest zarejestrowana. Podaj to, do którego należy urząd rejestrowy."
1093 "joisocn" Customer
    "The country in which the company is registered is missing. Choose the country of its official register."
    "Brakuje kraju rejestracji firmy. Wybierz kraj, w którym prowadzony jest jej oficjalny rejestr."
1094 "joiln" Customer
    "The town in which the company is registered is missing. Enter the town of its registration office."
    "Brakuje miejscowości rejestracji firmy. Podaj miejscowość urzędu, w którym ją zarejestrowano."
1095 "serialNumber" Customer
    "The company's registration number is missing. Enter its number in the official register (in Poland the KRS number)."
    "Brakuje numeru rejestrowego firmy. Podaj jej numer w oficjalnym rejestrze (w Polsce numer KRS)."
1096 "joisocn" Customer
    "The country of the company's registration is not a two-letter code. Enter for example PL for Poland."
    "Kraj rejestracji firmy nie jest kodem dwuliterowym. Wpisz na przykład PL dla Polski."
1097 "joisopn" Customer
    "The state or province of the company's registration is too long. Shorten it to at most 128 characters."
    "Nazwa województwa lub stanu rejestracji firmy jest za długa. Skróć ją do najwyżej 128 znaków."
1098 "joiln" Customer
    "The town of the company's registration is too long. Shorten it to at most 128 characters."
    "Nazwa miejscowości rejestracji firmy jest za długa. Skróć ją do najwyżej 128 znaków."
1099 "joisocn" Customer
    "The country of the company's registration is not a country that Certum knows. Choose it from the list of countries."
    "Certum nie rozpoznaje kraju rejestracji firmy. Wybierz go z listy krajów."
}

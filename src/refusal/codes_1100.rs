//! Codes 1100 to 1199: the subject's lengths, validation, revocation, renewal, and the first of the SNI codes.

super::explanations! {
1100 "serialNumber" Customer
    "The company's registration number is too long. Enter at most 64 characters."
    "Numer rejestrowy firmy jest za długi. Podaj najwyżej 64 znaki."
1101 "commonName" Customer
    "The common name is longer than the 64 characters that a certificate can hold. Choose a shorter name and list the long one as a further name."
    "Nazwa powszechna (CN) ma więcej niż 64 znaki, a tyle mieści certyfikat. Wybierz krótszą nazwę, a długą dodaj jako nazwę dodatkową."
1102 "organization" Customer
    "The organisation's name is too long. Shorten it to at most 255 characters, as the register allows."
    "Nazwa organizacji jest za długa. Skróć ją do najwyżej 255 znaków, w sposób zgodny z rejestrem."
1103 "organizationalUnit" Customer
    "The organisational unit is too long. Shorten it to at most 64 characters or leave it empty."
    "Nazwa jednostki organizacyjnej jest za długa. Skróć ją do najwyżej 64 znaków albo pozostaw puste pole."
1104 "locality" Customer
    "The town's name is too long. Shorten it to at most 128 characters."
    "Nazwa miejscowości jest za długa. Skróć ją do najwyżej 128 znaków."
1105 "state" Customer
    "The name of the state or province is too long. Shorten it to at most 128 characters."
    "Nazwa województwa lub stanu jest za długa. Skróć ją do najwyżej 128 znaków."
1106 "email" Customer
    "The e-mail address for the certificate is too long. Enter one of at most 255 characters."
    "Adres e-mail do certyfikatu jest za długi. Podaj adres o długości najwyżej 255 znaków."
1107 "sanEntries" Customer
    "There are more names than the product allows. Remove some of them, or order a product for more names."
    "Nazw jest więcej, niż pozwala produkt. Usuń część z nich albo zamów produkt dla większej liczby nazw."
1108 "approver.emailPrefix" Customer
    "Certum does not send verification e-mails to this mailbox. Choose admin, administrator, postmaster, hostmaster or webmaster."
    "Certum nie wysyła wiadomości weryfikacyjnych do tej skrzynki. Wybierz admin, administrator, postmaster, hostmaster lub webmaster."
1109 "validityPeriod" Customer
    "The validity period ends before it begins. Choose a last day after the first one."
    "Okres ważności kończy się, zanim się zacznie. Wybierz ostatni dzień późniejszy niż pierwszy."
1110 "fromDate" Administrator
    "The first date of the list is not written correctly. Give date and time in the form 2026-01-31T00:00:00."
    "Data początkowa listy jest zapisana niepoprawnie. Podaj datę i godzinę w postaci 2026-01-31T00:00:00."
1111 "toDate" Administrator
    "The last date of the list is not written correctly. Give date and time in the form 2026-01-31T23:59:59."
    "Data końcowa listy jest zapisana niepoprawnie. Podaj datę i godzinę w postaci 2026-01-31T23:59:59."
1113 "orderId" Customer
    "In its present state the order needs no verification e-mail, so none can be sent. Look at the order's state for the step that is still open."
    "W obecnym stanie zamówienia nie można wysłać wiadomości weryfikacyjnej. Sprawdź w stanie zamówienia, który krok jest jeszcze otwarty."
1114 "approver" Customer
    "The verification messages sent before are still valid, so no new ones were sent. Use the last one (look among spam too), or ask again after it has expired."
    "Wysłane wcześniej wiadomości weryfikacyjne są nadal ważne, więc nowych nie wysłano. Użyj ostatniej (sprawdź też spam) albo poproś o nową po jej wygaśnięciu."
1115 "dnsName" Customer
    "This product does not allow wildcard names such as *.example.com in the list of names. Enter each name in full, or order a wildcard product."
    "Ten produkt nie pozwala na nazwy wildcard, takie jak *.example.com, na liście nazw. Wpisz pełne nazwy albo zamów produkt wildcard."
1116 "commonName" Customer
    "This product does not allow a wildcard as the common name. Enter the name without the asterisk, for example www.example.com."
    "Ten produkt nie pozwala na nazwę powszechną (CN) typu wildcard. Podaj nazwę bez gwiazdki, na przykład www.example.com."
1117 "commonName" Customer
    "A wildcard product needs a common name that begins with an asterisk. Enter for example *.example.com."
    "Produkt wildcard wymaga nazwy powszechnej (CN) zaczynającej się od gwiazdki. Podaj na przykład *.example.com."
1118 "dnsName" Customer
    "The list of names of a wildcard product must hold a name with an asterisk. Add for example *.example.com to the list."
    "Lista nazw produktu wildcard musi zawierać nazwę z gwiazdką. Dodaj do listy na przykład *.example.com."
1119 "country" Customer
    "The country in the CSR is not allowed for automatic issue. Make a CSR with the country that Certum has verified for the organisation."
    "Kraj podany w CSR nie jest dozwolony przy automatycznym wydaniu. Utwórz CSR z krajem zweryfikowanym przez Certum dla tej organizacji."
1120 "organization" Customer
    "The organisation in the CSR is not allowed for automatic issue. Make a CSR with the organisation's name exactly as Certum has verified it."
    "Organizacja podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z nazwą organizacji dokładnie taką, jaką zweryfikowało Certum."
1121 "organizationalUnit" Customer
    "The organisational unit in the CSR is not allowed for automatic issue. Make a CSR without an organisational unit."
    "Jednostka organizacyjna podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR bez jednostki organizacyjnej."
1122 "locality" Customer
    "The town in the CSR is not allowed for automatic issue. Make a CSR with the town that Certum has verified for the organisation."
    "Miejscowość podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z miejscowością zweryfikowaną przez Certum dla tej organizacji."
1123 "state" Customer
    "The state or province in the CSR is not allowed for automatic issue. Make a CSR with the one that Certum has verified for the organisation."
    "Województwo lub stan podane w CSR nie są dozwolone przy automatycznym wydaniu. Utwórz CSR z tymi, które Certum zweryfikowało dla tej organizacji."
1124 "commonName" Customer
    "The common name in the CSR is not allowed for automatic issue. Make a CSR with a name that Certum has verified for you."
    "Nazwa powszechna (CN) podana w CSR nie jest dozwolona przy automatycznym wydaniu. Utwórz CSR z nazwą, którą Certum dla Ciebie zweryfikowało."
1125 "email" Customer
    "The e-mail address in the CSR is not allowed for automatic issue. Make a CSR without an e-mail address or with a verified one."
    "Adres e-mail podany w CSR nie jest dozwolony przy automatycznym wydaniu. Utwórz CSR bez adresu e-mail albo ze zweryfikowanym adresem."
1126 "serialNumber" Customer
    "The CSR stores the company's registration number in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Numer rejestrowy firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1127 "joiln" Customer
    "The CSR stores the town of the company's registration in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Miejscowość rejestracji firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1128 "joisocn" Customer
    "The CSR stores the country of the company's registration wrongly. Make a new CSR with two capital letters such as PL there (type PrintableString)."
    "Kraj rejestracji firmy jest w CSR źle zapisany. Utwórz nowe CSR, w którym są to dwie wielkie litery, na przykład PL (typ PrintableString)."
1129 "joisopn" Customer
    "The CSR stores the state or province of the company's registration in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Województwo lub stan rejestracji firmy zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
1131 "" Administrator
    "The request to revoke did not say which certificate and why. This is a fault of the software: update it, and report it with the module log."
    "Żądanie unieważnienia nie zawierało danych certyfikatu ani przyczyny. To błąd oprogramowania: zaktualizuj je i zgłoś sprawę wraz z dziennikiem modułu."
1132 "serialNumber" Customer
    "The serial number of the certificate to revoke is missing. Enter it as shown in the certificate's details."
    "Brakuje numeru seryjnego certyfikatu do unieważnienia. Podaj go tak, jak widnieje w szczegółach certyfikatu."
1133 "serialNumber" Customer
    "Certum has no certificate with this serial number to revoke. Compare the number with the certificate's details."
    "Certum nie ma certyfikatu o tym numerze seryjnym, który można by unieważnić. Porównaj numer ze szczegółami certyfikatu."
1134 "serialNumber" Customer
    "The serial number of the certificate to revoke is too long. Enter only the number, at most 64 hexadecimal digits."
    "Numer seryjny certyfikatu do unieważnienia jest za długi. Podaj sam numer, najwyżej 64 cyfry szesnastkowe."
1135 "revocationReason" Customer
    "Certum does not accept the reason given for the revocation. Choose one from the list."
    "Certum nie przyjmuje podanej przyczyny unieważnienia. Wybierz jedną z listy."
1136 "orderId" Customer
    "The order cannot be cancelled, because its certificate has been issued. Revoke the certificate instead."
    "Zamówienia nie można anulować, bo certyfikat został już wydany. Zamiast tego unieważnij certyfikat."
1137 "orderId" Customer
    "The order cannot be cancelled, because its certificate has expired. There is nothing left to do; order a new certificate if you need one."
    "Zamówienia nie można anulować, bo jego certyfikat wygasł. Nic więcej nie trzeba robić; w razie potrzeby zamów nowy certyfikat."
1138 "" Administrator
    "Certum refused the request and gives the reason only on asking. Contact Certum's partner support and name the order's number."
    "Certum odrzuciło żądanie, a powód podaje tylko na zapytanie. Skontaktuj się ze wsparciem partnerów Certum, podając numer zamówienia."
1139 "orderId" Customer
    "The order cannot be cancelled in its present state, because Certum is working on it. Try again later."
    "W obecnym stanie zamówienia nie można anulować, bo Certum właśnie je przetwarza. Spróbuj ponownie później."
1140 "keyCompromiseDate" Customer
    "The date on which the key was compromised is not written correctly. Enter it as year-month-day, for example 2026-01-31."
    "Data ujawnienia klucza jest zapisana niepoprawnie. Podaj ją w postaci rok-miesiąc-dzień, na przykład 2026-01-31."
1141 "keyCompromiseDate" Customer
    "The date on which the key was compromised lies outside the certificate's lifetime. Choose a day between the certificate's first day and today."
    "Data ujawnienia klucza wykracza poza okres ważności certyfikatu. Wybierz dzień między pierwszym dniem ważności a dzisiejszym."
1142 "note" Customer
    "The note is too long. Shorten it to at most 250 characters."
    "Notatka jest za długa. Skróć ją do najwyżej 250 znaków."
1143 "serialNumber" Customer
    "This certificate is being revoked already. Wait until Certum has finished; you need not do anything else."
    "Ten certyfikat jest już w trakcie unieważniania. Poczekaj, aż Certum skończy; nic więcej nie musisz robić."
1144 "serialNumber" Customer
    "This certificate has expired, so it can neither be revoked nor renewed. Order a new certificate if you still need one."
    "Ten certyfikat wygasł, więc nie można go już unieważnić ani odnowić. Jeśli nadal jest potrzebny, zamów nowy."
1145 "serialNumber" Customer
    "This certificate has already been revoked. It can no longer be used; order a new one if you need it."
    "Ten certyfikat został już unieważniony. Nie można go więcej używać; w razie potrzeby zamów nowy."
1146 "serialNumber" Customer
    "The serial number of the certificate to revoke is not hexadecimal. Enter only the digits 0 to 9 and the letters A to F."
    "Numer seryjny certyfikatu do unieważnienia nie jest zapisany szesnastkowo. Podaj tylko cyfry od 0 do 9 i litery od A do F."
1147 "approver" Customer
    "For one of the names it was not said how control of it is to be proved. Choose a method of verification for every name."
    "Dla jednej z nazw nie wskazano sposobu weryfikacji. Wybierz sposób weryfikacji dla każdej nazwy."
1148 "dnsName" Customer
    "One of the entries is a private IP address, for which no public certificate may be issued. Enter a public address or a domain name."
    "Jeden z wpisów to prywatny adres IP, dla którego nie wolno wydać publicznego certyfikatu. Podaj adres publiczny albo nazwę domeny."
1150 "csr" Customer
    "The key in the CSR is longer than Certum accepts. Make a new RSA key of 2048 to 4096 bits and a new CSR from it."
    "Klucz w CSR jest dłuższy, niż przyjmuje Certum. Wygeneruj nowy klucz RSA o długości od 2048 do 4096 bitów i utwórz z niego nowe CSR."
1151 "orderId" Customer
    "This order has already been cancelled. Nothing more needs to be done; place a new order if you need a certificate."
    "To zamówienie zostało już anulowane. Nic więcej nie trzeba robić; jeśli potrzebujesz certyfikatu, złóż nowe."
1152 "approver.method" Customer
    "The method of verification is missing from the domain's verification details. Choose one from the list and send the form again."
    "W danych weryfikacji domeny brakuje sposobu weryfikacji. Wybierz jeden z listy i wyślij formularz ponownie."
1153 "page" Administrator
    "The number of the list's page is out of range. Ask for a page from 1 to 100."
    "Numer strony listy jest spoza zakresu. Podaj stronę od 1 do 100."
1154 "page" Administrator
    "The list is too long for Certum to return. Ask for a shorter range of dates."
    "Lista jest zbyt długa, aby Certum mogło ją zwrócić. Zapytaj o krótszy zakres dat."
1155 "page" Administrator
    "The list has no page with this number. Ask for page 1 and see how many pages there are."
    "Lista nie ma strony o tym numerze. Pobierz stronę 1 i sprawdź, ile jest stron."
1156 "customer" Administrator
    "The customer's identifier holds a character that Certum forbids. Leave out quotation marks, apostrophes and the signs & < >."
    "Identyfikator klienta zawiera znak niedozwolony przez Certum. Nie używaj cudzysłowów, apostrofów ani znaków & < >."
1157 "dnsName" Customer
    "One of the names is only a top-level domain such as com or pl. Enter a name of your own under it, for example example.com."
    "Jedna z nazw to sama domena najwyższego poziomu, taka jak com lub pl. Podaj własną nazwę w tej domenie, na przykład example.com."
1159 "x509Cert" Customer
    "Certum did not find this certificate. Check that it was issued by Certum and that you gave the right serial number or certificate."
    "Certum nie znalazło tego certyfikatu. Sprawdź, czy wydało go Certum i czy podano właściwy numer seryjny lub certyfikat."
1160 "serialNumber" Customer
    "The serial number is missing. Enter the number of the certificate that you mean."
    "Brakuje numeru seryjnego. Podaj numer certyfikatu, o który chodzi."
1161 "serialNumber" Customer
    "The serial number is too long. Enter the certificate's number with at most 64 hexadecimal digits."
    "Numer seryjny jest za długi. Podaj numer certyfikatu mający najwyżej 64 cyfry szesnastkowe."
1162 "serialNumber" Administrator
    "The request does not say which certificate is wanted. Give either its serial number or its order number."
    "Żądanie nie określa, o który certyfikat chodzi. Podaj numer seryjny albo numer zamówienia."
1163 "serialNumber" Administrator
    "The request names a serial number and an order number at once. Give only one of the two."
    "Żądanie podaje jednocześnie numer seryjny i numer zamówienia. Podaj tylko jeden z nich."
1164 "serialNumber" Customer
    "The certificate has to be named in exactly one way. Enter its serial number or paste the certificate, not both."
    "Certyfikat trzeba wskazać dokładnie w jeden sposób. Podaj numer seryjny albo wklej certyfikat, ale nie jedno i drugie."
1165 "x509Cert" Customer
    "The pasted text is not a certificate. Paste all of it, from the line BEGIN CERTIFICATE to the line END CERTIFICATE."
    "Wklejony tekst nie jest certyfikatem. Wklej go w całości, od wiersza BEGIN CERTIFICATE do wiersza END CERTIFICATE."
1166 "productCode" Administrator
    "The renewal was ordered with a code that is not a renewal code. Use the renewal code of the original product (issue code plus 5)."
    "Odnowienie zamówiono z kodem, który nie jest kodem odnowienia. Użyj kodu odnowienia pierwotnego produktu (kod wydania plus 5)."
1167 "productCode" Administrator
    "The renewal code belongs to another product than the certificate. Use the renewal code of the product with which the certificate was issued."
    "Kod odnowienia dotyczy innego produktu niż certyfikat. Użyj kodu odnowienia produktu, w ramach którego certyfikat wydano."
1168 "commonName" Customer
    "The common name differs from the one in the present certificate. Make a CSR with the same common name, or place a new order."
    "Nazwa powszechna (CN) różni się od tej w obecnym certyfikacie. Utwórz CSR z taką samą nazwą albo złóż nowe zamówienie."
1169 "customer" Administrator
    "The customer's identifier differs from the one in the original order. Repeat the original identifier in the renewal."
    "Identyfikator klienta różni się od podanego w pierwotnym zamówieniu. W odnowieniu podaj ten sam identyfikator."
1170 "serialNumber" Administrator
    "The certificate belongs to another partner account at Certum. Use the account with which it was ordered, or place a new order."
    "Certyfikat należy do innego konta partnera w Certum. Użyj konta, z którego go zamówiono, albo złóż nowe zamówienie."
1172 "" Administrator
    "The request holds parts that this product or operation does not use. Check the product's kind in the settings and send only the fields that it needs."
    "Żądanie zawiera elementy, których ten produkt lub operacja nie używa. Sprawdź rodzaj produktu w ustawieniach i wyślij tylko potrzebne pola."
1173 "approver" Customer
    "The method of verification is the same as before, and its code is still valid. Use that code, or choose another method."
    "Sposób weryfikacji jest taki sam jak dotychczas, a jego kod jest nadal ważny. Użyj tego kodu albo wybierz inny sposób."
1176 "orderId" Customer
    "In its present state the order takes no verification of domains. Look at the order's state: it may be verified already, cancelled, or waiting for another step."
    "W obecnym stanie zamówienia nie można weryfikować domen. Sprawdź stan zamówienia: domeny mogą być już zweryfikowane, a zamówienie anulowane lub na innym etapie."
1181 "productCode" Administrator
    "The order was placed with a renewal code. Choose the product's issue code in the product's settings."
    "Zamówienie złożono z kodem odnowienia. W ustawieniach produktu wybierz kod wydania."
1182 "verificationCode" Customer
    "The verification code is missing. Enter the code that Certum gave for this order."
    "Brakuje kodu weryfikacyjnego. Podaj kod, który Certum nadało temu zamówieniu."
1183 "verificationCode" Customer
    "The verification code is too long. Copy only the code itself, at most 255 characters."
    "Kod weryfikacyjny jest za długi. Skopiuj sam kod, najwyżej 255 znaków."
1184 "verificationCode" Customer
    "The verification code has expired. Ask for a new one by changing or resending the verification, and publish that."
    "Kod weryfikacyjny wygasł. Poproś o nowy, wybierając zmianę lub ponowienie weryfikacji, i opublikuj go."
1186 "verificationCode" Customer
    "Certum does not know this verification code. Copy it again, exactly as it is shown for the order."
    "Certum nie zna tego kodu weryfikacyjnego. Skopiuj go ponownie, dokładnie tak, jak pokazano go przy zamówieniu."
1191 "validityPeriod" Customer
    "The validity asked for is longer than the product's. Choose a shorter one, or order a product with a longer term."
    "Żądany okres ważności jest dłuższy niż w tym produkcie. Wybierz krótszy albo zamów produkt na dłuższy czas."
1194 "csr" Administrator
    "The order of an SNI certificate (one for several existing certificates' names) lacks a CSR. Add the CSR."
    "W zamówieniu certyfikatu SNI (jednego dla nazw z kilku istniejących certyfikatów) brakuje CSR. Dołącz CSR."
1195 "csr" Administrator
    "The CSR for the SNI certificate cannot be read. Make a new one and paste it in full."
    "Nie można odczytać CSR dla certyfikatu SNI. Utwórz nowe i wklej je w całości."
1196 "language" Administrator
    "The language in the SNI order is not a two-letter code. Send pl or en, or leave it out."
    "Język w zamówieniu SNI nie jest kodem dwuliterowym. Podaj pl lub en albo pomiń język."
1197 "" Administrator
    "The SNI request lacks its order details. This is a fault of the software: update it, and report it with the call's log."
    "W żądaniu SNI brakuje danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś sprawę wraz z zapisem wywołania."
1198 "serialNumbers" Administrator
    "The list of certificates for the SNI certificate is missing. Give the serial numbers of the certificates whose names it is to hold."
    "Brakuje listy certyfikatów do certyfikatu SNI. Podaj numery seryjne certyfikatów, których nazwy ma zawierać."
1199 "serialNumbers" Administrator
    "The list of certificates for the SNI certificate is empty. Put at least one serial number on it."
    "Lista certyfikatów do certyfikatu SNI jest pusta. Umieść na niej co najmniej jeden numer seryjny."
}

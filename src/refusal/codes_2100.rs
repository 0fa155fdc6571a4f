//! Codes 2100 to 2188: what later versions of the API added.

super::explanations! {
2104 "keyCompromiseDate" Customer
    "A date of compromise is allowed only when the key was compromised. Choose that reason, or leave the date empty."
    "Datę ujawnienia klucza można podać tylko wtedy, gdy klucz został ujawniony. Wybierz tę przyczynę albo pozostaw datę pustą."
2109 "csr" Customer
    "A key of this length is not allowed for the product. Make a new RSA key of 2048, 3072 or 4096 bits and a new CSR from it."
    "Klucz tej długości nie jest dozwolony w tym produkcie. Wygeneruj nowy klucz RSA o długości 2048, 3072 lub 4096 bitów i utwórz z niego nowe CSR."
2121 "verificationPhoneNumber" Customer
    "The phone number for the verification is too long. Shorten it to at most 255 characters."
    "Numer telefonu do weryfikacji jest za długi. Skróć go do najwyżej 255 znaków."
2122 "serialNumber" Customer
    "A certificate kept in SimplySign (Certum's signing in the cloud) cannot be reissued here. Order a new one or ask Certum for help."
    "Certyfikatu przechowywanego w SimplySign (podpis w chmurze Certum) nie można tu wydać ponownie. Zamów nowy albo poproś o pomoc Certum."
2124 "hashAlgorithm" Customer
    "This product or key does not support the chosen hash algorithm. Choose “Default”, or one that fits the key (ECC only with an EC key)."
    "Ten produkt lub klucz nie obsługuje wybranego algorytmu skrótu. Wybierz „Domyślny” albo algorytm pasujący do klucza (ECC tylko z kluczem EC)."
2125 "csr" Customer
    "The CSR's own signature is wrong, so it was damaged or changed. Make a new CSR and paste it unchanged."
    "Podpis żądania CSR jest nieprawidłowy, czyli zostało ono uszkodzone lub zmienione. Utwórz nowe CSR i wklej je bez zmian."
2126 "serialNumber" Customer
    "This certificate has already been reissued. Use the newest certificate of the order, and reissue that one if need be."
    "Ten certyfikat został już wydany ponownie. Użyj najnowszego certyfikatu z zamówienia i w razie potrzeby jego wydaj ponownie."
2127 "orderOption" Administrator
    "The setting whether the answer holds certificate details is wrong. Send true or false for certificateDetails, or leave it out."
    "Ustawienie, czy odpowiedź ma zawierać dane certyfikatu, jest błędne. Podaj true lub false w certificateDetails albo je pomiń."
2128 "orderOption" Administrator
    "The setting whether the answer holds the order's details is wrong. Send true or false for orderDetails, or leave it out."
    "Ustawienie, czy odpowiedź ma zawierać szczegóły zamówienia, jest błędne. Podaj true lub false w orderDetails albo je pomiń."
2129 "orderOption" Administrator
    "The setting whether the answer holds the order's status is wrong. Send true or false for orderStatus, or leave it out."
    "Ustawienie, czy odpowiedź ma zawierać status zamówienia, jest błędne. Podaj true lub false w orderStatus albo je pomiń."
2130 "dnsName" Customer
    "One of the new names is already in the certificate. Take it off the list of names to add."
    "Jedna z nowych nazw jest już w certyfikacie. Usuń ją z listy nazw do dodania."
2131 "orderId" Administrator
    "The order was not found at Certum. Check its number and that it was placed from this partner account."
    "Nie znaleziono zamówienia w Certum. Sprawdź jego numer i to, czy złożono je z tego konta partnera."
2137 "businessCategory" Customer
    "The business category is not one that Certum knows. Choose private organisation, government entity, business entity or non-commercial entity."
    "Certum nie zna takiej kategorii działalności. Wybierz organizację prywatną, podmiot rządowy, podmiot gospodarczy lub podmiot niekomercyjny."
2138 "businessCategory" Customer
    "The business category is missing. Choose what kind of organisation the certificate is for."
    "Brakuje kategorii działalności. Wybierz, dla jakiego rodzaju organizacji jest certyfikat."
2139 "streetAddress" Customer
    "The street of the organisation's address is missing. Enter the street and the number of the building."
    "W adresie organizacji brakuje ulicy. Podaj ulicę i numer budynku."
2140 "streetAddress" Customer
    "The street in the organisation's address is too long. Shorten it to at most 64 characters, for example by usual abbreviations."
    "Ulica w adresie organizacji jest za długa. Skróć ją do najwyżej 64 znaków, na przykład stosując przyjęte skróty."
2141 "streetAddress" Customer
    "The CSR stores the street in an outdated text format. Make a new CSR whose texts are written as UTF-8 (UTF8String)."
    "Ulicę zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR z tekstami zapisanymi jako UTF-8 (UTF8String)."
2142 "postalCode" Customer
    "The postal code of the organisation's address is missing. Enter it, for example 00-950."
    "W adresie organizacji brakuje kodu pocztowego. Podaj go, na przykład 00-950."
2143 "postalCode" Customer
    "The postal code is too long. Shorten it to at most 40 characters."
    "Kod pocztowy jest za długi. Skróć go do najwyżej 40 znaków."
2144 "postalCode" Customer
    "The postal code holds characters that are not allowed. Use only letters without accents, digits, spaces and hyphens (PrintableString)."
    "Kod pocztowy zawiera niedozwolone znaki. Użyj tylko liter bez znaków diakrytycznych, cyfr, spacji i myślników (PrintableString)."
2153 "orderId" Administrator
    "This order was not placed through the API, so it cannot be handled through it. Handle it in Certum's partner panel."
    "Tego zamówienia nie złożono przez API, więc nie można go przez nie obsłużyć. Zajmij się nim w panelu partnera Certum."
2154 "postalCode" Customer
    "Certum does not accept the postal code's form. Write it as is usual in the organisation's country, for example 00-950 in Poland."
    "Certum nie przyjmuje kodu pocztowego w tej postaci. Zapisz go tak, jak jest przyjęte w kraju organizacji, w Polsce na przykład 00-950."
2155 "joisopn" Customer
    "Certum does not accept the state or province of the company's registration. Write its full official name."
    "Certum nie przyjmuje podanego województwa lub stanu rejestracji firmy. Wpisz pełną urzędową nazwę."
2156 "state" Customer
    "Certum does not accept the state or province of the organisation's address. Write its full official name, not an abbreviation."
    "Certum nie przyjmuje województwa lub stanu z adresu organizacji. Wpisz pełną urzędową nazwę, a nie skrót."
2157 "approver.method" Customer
    "The choice of the method for proving the domains was left empty. Choose e-mail, file or DNS and send the form again."
    "Nie zaznaczono, w jaki sposób domeny zostaną zweryfikowane. Wybierz e-mail, plik lub DNS i wyślij formularz ponownie."
2158 "approver.email" Customer
    "Both an e-mail address and a mailbox on the domain were given for the verification. With the method e-mail choose only the mailbox, otherwise enter only the address."
    "Do weryfikacji podano i adres e-mail, i skrzynkę w domenie. Przy weryfikacji przez e-mail wybierz samą skrzynkę, w innych przypadkach podaj sam adres."
2159 "approver.emailPrefix" Customer
    "Verification by e-mail needs a mailbox on the domain. Choose one, for example admin or postmaster."
    "Weryfikacja przez e-mail wymaga skrzynki w domenie. Wybierz ją, na przykład admin lub postmaster."
2160 "approver.email" Customer
    "This method of verification needs an e-mail address for the instructions. Enter the address at which you want to get them."
    "Ten sposób weryfikacji wymaga adresu e-mail do przesłania instrukcji. Podaj adres, pod którym chcesz je otrzymać."
2161 "dnsName" Administrator
    "Only one domain name can be verified in one call. Send a separate call for each name."
    "W jednym wywołaniu można zweryfikować tylko jedną nazwę domeny. Wyślij osobne wywołanie dla każdej nazwy."
2162 "approver" Administrator
    "The request lacks the part that says how the domains are proved (SANApprover). Send it with the method of verification."
    "W żądaniu brakuje części opisującej weryfikację domen (SANApprover). Wyślij ją wraz ze sposobem weryfikacji."
2163 "productCode" Administrator
    "This product does not allow the operation. Check in Certum's partner panel what can be done with its certificates."
    "Ten produkt nie pozwala na tę operację. Sprawdź w panelu partnera Certum, co można zrobić z jego certyfikatami."
2164 "serialNumber" Customer
    "Certum does not accept the company's registration number. Enter it exactly as in the official register, without words before it."
    "Certum nie przyjmuje podanego numeru rejestrowego firmy. Wpisz go dokładnie tak, jak w oficjalnym rejestrze, bez dodatkowych słów."
2165 "joiln" Customer
    "Certum does not accept the town of the company's registration. Write its official name, without a postal code."
    "Certum nie przyjmuje podanej miejscowości rejestracji firmy. Wpisz jej urzędową nazwę bez kodu pocztowego."
2166 "locality" Customer
    "Certum does not accept the town of the organisation's address. Write its official name without abbreviations or a postal code."
    "Certum nie przyjmuje miejscowości z adresu organizacji. Wpisz jej urzędową nazwę bez skrótów i kodu pocztowego."
2167 "organizationalUnit" Customer
    "Certum does not accept the organisational unit. Leave it empty, or enter the unit's real name."
    "Certum nie przyjmuje podanej jednostki organizacyjnej. Pozostaw puste pole albo wpisz jej rzeczywistą nazwę."
2168 "organization" Customer
    "Certum does not accept the organisation's name. Enter the full name from the official register, not a brand or a placeholder."
    "Certum nie przyjmuje podanej nazwy organizacji. Wpisz pełną nazwę z oficjalnego rejestru, a nie markę ani tekst zastępczy."
2169 "streetAddress" Customer
    "Certum does not accept the street of the organisation's address. Enter the street and the building's number as in the register."
    "Certum nie przyjmuje ulicy z adresu organizacji. Podaj ulicę i numer budynku zgodnie z rejestrem."
2170 "document.description" Administrator
    "The document's description is too long. Shorten it to at most 1000 characters."
    "Opis dokumentu jest za długi. Skróć go do najwyżej 1000 znaków."
2171 "approver.method" Customer
    "An IP address cannot be proved by the chosen method. Choose verification by a file on the web server."
    "Adresu IP nie można zweryfikować wybranym sposobem. Wybierz weryfikację przez plik na serwerze WWW."
2172 "revocationContactEmail" Administrator
    "The revocation contact's e-mail address is the same as the login at Certum, which Certum forbids. Enter another address."
    "Adres e-mail do kontaktu w sprawie unieważnienia jest taki sam jak login w Certum, a na to Certum nie pozwala. Podaj inny adres."
2173 "revocationContactEmail" Customer
    "The revocation contact's e-mail address is not written correctly. Enter it in the form name@example.com."
    "Adres e-mail do kontaktu w sprawie unieważnienia jest zapisany niepoprawnie. Podaj go w postaci nazwa@example.com."
2175 "unstructuredName" Customer
    "The device's name or IP address is missing from the CSR. Make a CSR with the device's domain name (unstructuredName) or IP address (unstructuredAddress)."
    "W CSR brakuje nazwy lub adresu IP urządzenia. Utwórz CSR z nazwą domenową urządzenia (unstructuredName) albo jego adresem IP (unstructuredAddress)."
2176 "unstructuredName" Customer
    "The CSR holds both the device's name (unstructuredName) and its IP address (unstructuredAddress). Make a CSR with only one of them."
    "CSR zawiera i nazwę urządzenia (unstructuredName), i jego adres IP (unstructuredAddress). Utwórz CSR tylko z jednym z nich."
2177 "unstructuredName" Customer
    "The device's name in the CSR (unstructuredName) holds characters that are not allowed. Make a CSR with a name of plain letters, digits, dots and hyphens."
    "Nazwa urządzenia w CSR (unstructuredName) zawiera niedozwolone znaki. Utwórz CSR z nazwą złożoną z liter bez znaków diakrytycznych, cyfr, kropek i myślników."
2178 "unstructuredAddress" Customer
    "The device's IP address in the CSR (unstructuredAddress) holds characters that are not allowed. Make a CSR with digits and dots (IPv6: colons) only."
    "Adres IP urządzenia w CSR (unstructuredAddress) zawiera niedozwolone znaki. Utwórz CSR z adresem z samych cyfr i kropek (w IPv6 dwukropków)."
2179 "unstructuredName" Customer
    "The device's name in the CSR (unstructuredName) is too long. Make a CSR with a name of at most 64 characters."
    "Nazwa urządzenia w CSR (unstructuredName) jest za długa. Utwórz CSR z nazwą o długości najwyżej 64 znaków."
2180 "unstructuredAddress" Customer
    "The device's IP address in the CSR (unstructuredAddress) is too long. Make a CSR with just the address, at most 64 characters."
    "Adres IP urządzenia w CSR (unstructuredAddress) jest za długi. Utwórz CSR z samym adresem, najwyżej 64 znaki."
2181 "unstructuredName" Customer
    "The device's name in the CSR (unstructuredName) is not a domain name. Make a CSR with a name such as vpn.example.com."
    "Nazwa urządzenia w CSR (unstructuredName) nie jest nazwą domenową. Utwórz CSR z nazwą taką jak vpn.example.com."
2182 "unstructuredAddress" Customer
    "The device's address in the CSR (unstructuredAddress) is not an IP address. Make a CSR with the device's public IP address."
    "Adres urządzenia w CSR (unstructuredAddress) nie jest adresem IP. Utwórz CSR z publicznym adresem IP urządzenia."
2183 "" Customer
    "The description in the CSR is stored in an outdated text format. Make a new CSR without a description, or one whose texts are written as UTF-8 (UTF8String)."
    "Opis (description) zapisano w CSR w przestarzałym formacie tekstu. Utwórz nowe CSR bez opisu albo z tekstami zapisanymi jako UTF-8 (UTF8String)."
2184 "" Customer
    "The description in the CSR is too long. Make a new CSR without a description, or with one of at most 255 characters."
    "Opis (description) w CSR jest za długi. Utwórz nowe CSR bez opisu albo z opisem o długości najwyżej 255 znaków."
2185 "shortenedValidityPeriod" Customer
    "The last day chosen for the certificate lies in the past. Choose a day in the future, or leave it empty for the longest validity."
    "Wybrany ostatni dzień ważności certyfikatu jest z przeszłości. Wybierz przyszły dzień albo pozostaw pole puste, aby uzyskać najdłuższą ważność."
2186 "approver.method" Customer
    "A wildcard name such as *.example.com cannot be proved by the chosen method. Choose verification by e-mail or by a DNS record."
    "Nazwy wildcard, takiej jak *.example.com, nie można zweryfikować wybranym sposobem. Wybierz weryfikację przez e-mail albo rekord DNS."
2187 "validityPeriod" Administrator
    "The request uses the retired field validityPeriod. Send the certificate's last day in shortenedValidityPeriod instead, or leave it out."
    "Żądanie używa wycofanego pola validityPeriod. Podaj ostatni dzień ważności w polu shortenedValidityPeriod albo pomiń okres ważności."
2188 "approver" Customer
    "The domains' earlier proofs no longer count for this reissue. Choose a method of verification and prove every domain again."
    "Wcześniejsze weryfikacje domen nie wystarczą do tego ponownego wydania. Wybierz sposób weryfikacji i zweryfikuj ponownie każdą domenę."
}

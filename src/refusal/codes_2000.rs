//! Codes 2000 to 2099: SNI certificates, the documents of an order, lists, and reissue.

super::explanations! {
2000 "serialNumbers" Administrator
    "One of the serial numbers for the SNI certificate is empty. Remove the empty entry or fill it in."
    "Jeden z numerów seryjnych do certyfikatu SNI jest pusty. Usuń pusty wpis albo go uzupełnij."
2001 "serialNumbers" Administrator
    "One of the serial numbers for the SNI certificate is too long. Give at most 64 hexadecimal digits for each."
    "Jeden z numerów seryjnych do certyfikatu SNI jest za długi. Podaj każdy jako najwyżej 64 cyfry szesnastkowe."
2002 "serialNumbers" Administrator
    "One of the serial numbers for the SNI certificate is not hexadecimal. Use only the digits 0 to 9 and the letters A to F."
    "Jeden z numerów seryjnych do certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 i liter od A do F."
2003 "serialNumbers" Administrator
    "One of the certificates for the SNI certificate has expired or been revoked. Name only valid ones."
    "Jeden z certyfikatów do certyfikatu SNI wygasł lub został unieważniony. Podaj tylko ważne certyfikaty."
2004 "serialNumbers" Administrator
    "An SNI certificate cannot be part of another SNI certificate. Name the ordinary certificates that it is made of."
    "Certyfikat SNI nie może wejść w skład innego certyfikatu SNI. Podaj zwykłe certyfikaty, z których się składa."
2005 "serialNumbers" Administrator
    "The chosen certificates hold no name for the SNI certificate. Choose certificates that were issued for domain names."
    "Wybrane certyfikaty nie zawierają żadnej nazwy dla certyfikatu SNI. Wybierz certyfikaty wydane dla nazw domen."
2006 "requestor" Administrator
    "The SNI order lacks the contact person. Send the person's first name, last name, e-mail address and phone number."
    "W zamówieniu SNI brakuje osoby kontaktowej. Podaj jej imię, nazwisko, adres e-mail i numer telefonu."
2010 "requestor.email" Administrator
    "The SNI order lacks the contact person's e-mail address. Fill it in and send the order again."
    "W zamówieniu SNI brakuje adresu e-mail osoby kontaktowej. Uzupełnij go i wyślij zamówienie ponownie."
2011 "requestor.firstName" Administrator
    "The SNI order lacks the contact person's first name. Fill it in and send the order again."
    "W zamówieniu SNI brakuje imienia osoby kontaktowej. Uzupełnij je i wyślij zamówienie ponownie."
2012 "requestor.lastName" Administrator
    "The SNI order lacks the contact person's last name. Fill it in and send the order again."
    "W zamówieniu SNI brakuje nazwiska osoby kontaktowej. Uzupełnij je i wyślij zamówienie ponownie."
2013 "requestor.phone" Administrator
    "The contact person's phone number is missing. Enter a number at which Certum can reach the person."
    "Brakuje numeru telefonu osoby kontaktowej. Podaj numer, pod którym Certum może się z nią skontaktować."
2016 "requestor.email" Administrator
    "The contact person's e-mail address in the SNI order is not written correctly. Use the form name@example.com."
    "Adres e-mail osoby kontaktowej w zamówieniu SNI jest zapisany niepoprawnie. Użyj postaci nazwa@example.com."
2020 "requestor.lastName" Administrator
    "The contact person's last name in the SNI order is too long. Shorten it to 255 characters."
    "Nazwisko osoby kontaktowej w zamówieniu SNI jest za długie. Skróć je do 255 znaków."
2021 "requestor.phone" Administrator
    "The contact person's phone number in the SNI order is too long. Shorten it to 255 characters."
    "Numer telefonu osoby kontaktowej w zamówieniu SNI jest za długi. Skróć go do 255 znaków."
2024 "requestor.firstName" Administrator
    "The contact person's first name in the SNI order is too long. Shorten it to 255 characters."
    "Imię osoby kontaktowej w zamówieniu SNI jest za długie. Skróć je do 255 znaków."
2025 "productCode" Administrator
    "An SNI product cannot be ordered this way. Use the operations made for SNI certificates (orderSNICertificate and modifySNICertificate)."
    "Produktu SNI nie można zamówić w ten sposób. Użyj operacji przeznaczonych dla certyfikatów SNI (orderSNICertificate i modifySNICertificate)."
2026 "requestor.email" Administrator
    "The contact person's e-mail address in the SNI order is too long. Use one of at most 255 characters."
    "Adres e-mail osoby kontaktowej w zamówieniu SNI jest za długi. Użyj adresu o długości najwyżej 255 znaków."
2027 "serialNumber" Administrator
    "The change of an SNI certificate does not say which one is meant. Give its serial number or the certificate itself."
    "W zmianie certyfikatu SNI nie wskazano, o który certyfikat chodzi. Podaj jego numer seryjny albo sam certyfikat."
2028 "serialNumber" Administrator
    "The serial number of the SNI certificate to change is empty. Fill it in."
    "Numer seryjny zmienianego certyfikatu SNI jest pusty. Uzupełnij go."
2029 "serialNumber" Administrator
    "The serial number of the SNI certificate to change is too long. Give at most 64 hexadecimal digits."
    "Numer seryjny zmienianego certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry szesnastkowe."
2030 "serialNumber" Administrator
    "The serial number of the SNI certificate to change is not hexadecimal. Use only the digits 0 to 9 and the letters A to F."
    "Numer seryjny zmienianego certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 i liter od A do F."
2031 "serialNumber" Administrator
    "Certum knows no SNI certificate with the serial number that is to be changed. Compare it with the certificate's details."
    "Certum nie zna certyfikatu SNI o numerze seryjnym podanym do zmiany. Porównaj go ze szczegółami certyfikatu."
2032 "serialNumber" Administrator
    "The certificate to change is not an SNI certificate. Use reissue for it, or name the SNI certificate."
    "Zmieniany certyfikat nie jest certyfikatem SNI. Wydaj go ponownie (reissue) albo wskaż certyfikat SNI."
2033 "x509Cert" Administrator
    "The SNI certificate that was sent cannot be read. Send it in full, in PEM form (text from BEGIN CERTIFICATE to END CERTIFICATE)."
    "Nie można odczytać przesłanego certyfikatu SNI. Prześlij go w całości w postaci PEM (tekst od BEGIN CERTIFICATE do END CERTIFICATE)."
2034 "x509Cert" Administrator
    "The SNI certificate to change was not sent along. Add it to the request in PEM form."
    "Nie przesłano zmienianego certyfikatu SNI. Dołącz go do żądania w postaci PEM."
2035 "addSerialNumbers" Administrator
    "The list of certificates to add to the SNI certificate is empty. Put serial numbers on it or leave the list out."
    "Lista certyfikatów dodawanych do certyfikatu SNI jest pusta. Umieść na niej numery seryjne albo pomiń listę."
2036 "addSerialNumbers" Administrator
    "One of the serial numbers to add to the SNI certificate is blank. Remove the blank entry or fill it in."
    "Jeden z numerów seryjnych dodawanych do certyfikatu SNI jest pusty. Usuń ten wpis albo go uzupełnij."
2037 "addSerialNumbers" Administrator
    "One of the serial numbers to add to the SNI certificate is too long. Give at most 64 hexadecimal digits."
    "Jeden z numerów seryjnych dodawanych do certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry szesnastkowe."
2038 "addSerialNumbers" Administrator
    "One of the serial numbers to add to the SNI certificate is not hexadecimal. Use only the digits 0 to 9 and the letters A to F."
    "Jeden z numerów seryjnych dodawanych do certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 i liter od A do F."
2039 "removeSerialNumbers" Administrator
    "The list of certificates to take out of the SNI certificate is empty. Put serial numbers on it or leave the list out."
    "Lista certyfikatów usuwanych z certyfikatu SNI jest pusta. Umieść na niej numery seryjne albo pomiń listę."
2040 "removeSerialNumbers" Administrator
    "One of the serial numbers to take out of the SNI certificate is blank. Remove the blank entry or fill it in."
    "Jeden z numerów seryjnych usuwanych z certyfikatu SNI jest pusty. Usuń ten wpis albo go uzupełnij."
2041 "removeSerialNumbers" Administrator
    "One of the serial numbers to take out of the SNI certificate is too long. Give at most 64 hexadecimal digits."
    "Jeden z numerów seryjnych usuwanych z certyfikatu SNI jest za długi. Podaj najwyżej 64 cyfry szesnastkowe."
2042 "removeSerialNumbers" Administrator
    "One of the serial numbers to take out of the SNI certificate is not hexadecimal. Use only the digits 0 to 9 and the letters A to F."
    "Jeden z numerów seryjnych usuwanych z certyfikatu SNI nie jest zapisany szesnastkowo. Użyj tylko cyfr od 0 do 9 i liter od A do F."
2043 "addSerialNumbers" Administrator
    "The same certificate is to be added to and taken out of the SNI certificate. Keep it on one of the two lists only."
    "Ten sam certyfikat ma zostać dodany do certyfikatu SNI i z niego usunięty. Pozostaw go tylko na jednej z tych list."
2044 "addSerialNumbers" Administrator
    "Certum does not know one of the certificates to add to the SNI certificate. Check its serial number and that it was issued to this account."
    "Certum nie zna jednego z certyfikatów dodawanych do certyfikatu SNI. Sprawdź jego numer seryjny i to, czy wydano go dla tego konta."
2045 "addSerialNumbers" Administrator
    "One of the certificates to add is itself an SNI certificate. Add the ordinary certificates that it is made of."
    "Jeden z dodawanych certyfikatów sam jest certyfikatem SNI. Dodaj zwykłe certyfikaty, z których się składa."
2046 "addSerialNumbers" Administrator
    "One of the certificates to add is already part of the SNI certificate. Take it off the list."
    "Jeden z dodawanych certyfikatów należy już do certyfikatu SNI. Usuń go z listy."
2047 "removeSerialNumbers" Administrator
    "One of the certificates to take out is not part of the SNI certificate. Take it off the list."
    "Jeden z certyfikatów do usunięcia nie należy do certyfikatu SNI. Skreśl go z listy."
2048 "removeSerialNumbers" Administrator
    "After this change the SNI certificate would hold no name. Leave at least one certificate in it, or revoke it."
    "Po tej zmianie certyfikat SNI nie zawierałby żadnej nazwy. Pozostaw w nim co najmniej jeden certyfikat albo go unieważnij."
2049 "note" Administrator
    "The note to Certum's verification team is missing. Write what the documents show or what is to be checked."
    "Brakuje notatki dla zespołu weryfikacji Certum. Napisz, co potwierdzają dokumenty lub co należy sprawdzić."
2050 "note" Administrator
    "The note to Certum's verification team is too long. Shorten it to at most 227 characters."
    "Notatka dla zespołu weryfikacji Certum jest za długa. Skróć ją do najwyżej 227 znaków."
2051 "commonName" Customer
    "Certum does not accept this common name. Enter a name that the product can hold: a domain name without https://, or a person's name for a personal certificate."
    "Certum nie przyjmuje tej nazwy powszechnej (CN). Podaj nazwę właściwą dla produktu: domenę bez https:// albo, w certyfikacie osobistym, imię i nazwisko."
2052 "validityDaysLeft" Administrator
    "The number of days for the list of expiring certificates is missing or wrong. Give a number from 1 to 30."
    "Liczba dni dla listy wygasających certyfikatów jest błędna albo jej brakuje. Podaj liczbę od 1 do 30."
2053 "" Administrator
    "The request to cancel did not say which order. This is a fault of the software: update it, and report it with the log of the call."
    "Żądanie anulowania nie zawierało danych zamówienia. To błąd oprogramowania: zaktualizuj je i zgłoś sprawę z zapisem tego wywołania."
2054 "approver" Customer
    "Nothing was chosen for proving control of the domains. Choose the method of verification and, with e-mail, the mailbox."
    "Nie podano, jak zostaną zweryfikowane domeny. Wybierz sposób weryfikacji, a przy e-mailu także skrzynkę."
2055 "orderId" Administrator
    "The number of the order is missing. Name the order that the request is about."
    "Brakuje numeru zamówienia. Wskaż zamówienie, którego dotyczy żądanie."
2056 "orderId" Administrator
    "In its present state the order takes no notes or documents. Look at its state, and contact Certum if it still waits for verification."
    "W obecnym stanie do zamówienia nie można dodać notatek ani dokumentów. Sprawdź jego stan, a jeśli nadal czeka na weryfikację, skontaktuj się z Certum."
2057 "toDate" Administrator
    "The last date of the list lies before the first. Swap the two dates or choose others."
    "Data końcowa listy jest wcześniejsza niż początkowa. Zamień daty miejscami albo wybierz inne."
2058 "locality" Customer
    "Either the town or the state or province has to be given. Enter at least one of them."
    "Trzeba podać miejscowość albo województwo (stan). Wpisz co najmniej jedno z nich."
2059 "approver.notify" Administrator
    "The setting whether Certum sends verification messages has a value other than yes or no. Send true or false, or leave it out."
    "Ustawienie wysyłki wiadomości weryfikacyjnych przez Certum ma wartość inną niż tak lub nie. Podaj true lub false albo je pomiń."
2061 "approver.notify" Administrator
    "In the renewal, the setting whether Certum sends verification messages is neither yes nor no. Send true or false, or leave it out."
    "W odnowieniu ustawienie wysyłki wiadomości weryfikacyjnych nie jest ani „tak”, ani „nie”. Podaj true lub false albo je pomiń."
2063 "document" Administrator
    "The list of documents holds no document. Attach at least one, or leave the list out."
    "Lista dokumentów nie zawiera żadnego dokumentu. Dołącz co najmniej jeden albo pomiń listę."
2064 "document.type" Administrator
    "The document's type is missing. Choose what the document shows, for example the applicant or the organisation."
    "Brakuje rodzaju dokumentu. Wybierz, czego dokument dotyczy, na przykład wnioskodawcy lub organizacji."
2065 "document.description" Administrator
    "The document's description is missing. Say in a few words what the document is."
    "Brakuje opisu dokumentu. Napisz w kilku słowach, co to za dokument."
2066 "document.files" Administrator
    "The document has no list of files. Attach at least one file to each document."
    "Dokument nie ma listy plików. Do każdego dokumentu dołącz co najmniej jeden plik."
2067 "document.files" Administrator
    "The document's list of files is empty. Choose the file that holds the document."
    "Lista plików dokumentu jest pusta. Wybierz plik, który zawiera dokument."
2068 "document.fileName" Administrator
    "An attached file has no name. Give it a name with its extension, for example authorization.pdf."
    "Dołączony plik nie ma nazwy. Nadaj mu nazwę z rozszerzeniem, na przykład upowaznienie.pdf."
2069 "document.content" Administrator
    "An attached file is empty. Choose the file again and check that it opens on your computer."
    "Dołączony plik jest pusty. Wybierz go ponownie i sprawdź, czy otwiera się na Twoim komputerze."
2070 "document.content" Administrator
    "An attached file was damaged on its way (its content is not base64). Send it again; if that fails too, update the software."
    "Dołączony plik został uszkodzony podczas przesyłania (treść nie jest w base64). Wyślij go ponownie, a jeśli to nie pomoże, zaktualizuj oprogramowanie."
2080 "document" Administrator
    "The request with all its files is too large. Send fewer files at once, or smaller ones."
    "Żądanie wraz z plikami jest za duże. Wyślij mniej plików naraz albo mniejsze pliki."
2081 "document.fileName" Administrator
    "A file's name holds a forbidden character. Rename the file without any of \\ / : * ? \" < > |."
    "Nazwa pliku zawiera niedozwolony znak. Zmień ją tak, aby nie było w niej znaków \\ / : * ? \" < > |."
2082 "document.fileName" Administrator
    "A file's name is too short or too long. Rename the file to 3 to 255 characters."
    "Nazwa pliku jest za krótka lub za długa. Zmień ją na nazwę mającą od 3 do 255 znaków."
2083 "document.type" Administrator
    "Certum does not know the document's type. Choose one of the types from the list."
    "Certum nie zna tego rodzaju dokumentu. Wybierz jeden z rodzajów z listy."
2085 "document.content" Administrator
    "An attached file is larger than 30 MB. Make it smaller, for example by a lower scanning resolution, or split it."
    "Dołączony plik przekracza 30 MB. Zmniejsz go, na przykład skanując w niższej rozdzielczości, albo podziel."
2088 "dnsName" Customer
    "One part of a domain name, between two dots, is too long. Each part may have at most 63 characters; correct the name."
    "Jedna z części nazwy domeny, między kropkami, jest za długa. Każda może mieć najwyżej 63 znaki; popraw nazwę."
2089 "hashAlgorithm" Administrator
    "The chosen hash algorithm is not set up for this product on your account. Choose “Default”, or ask Certum to enable it."
    "Wybrany algorytm skrótu nie jest skonfigurowany dla tego produktu na Twoim koncie. Wybierz „Domyślny” albo poproś Certum o jego włączenie."
2090 "hashAlgorithm" Customer
    "The hash algorithm is not one that Certum knows. Choose one from the list, or “Default”."
    "Certum nie zna takiego algorytmu skrótu. Wybierz jeden z listy albo „Domyślny”."
2091 "hashAlgorithm" Administrator
    "The product list was asked for with a wrong setting for hash algorithms. Send true or false, or leave it out."
    "O listę produktów zapytano z błędnym ustawieniem dotyczącym algorytmów skrótu. Podaj true lub false albo je pomiń."
2093 "validityPeriod" Customer
    "The certificate would end in the past. The term has probably run out: order a new certificate or renew instead."
    "Certyfikat kończyłby się w przeszłości. Prawdopodobnie okres ważności już minął: zamów nowy certyfikat albo odnowienie."
2094 "serialNumber" Customer
    "This certificate cannot be reissued. Check that it is still valid and not revoked; otherwise order a new one."
    "Tego certyfikatu nie można wydać ponownie. Sprawdź, czy jest nadal ważny i nieunieważniony; w przeciwnym razie zamów nowy."
2095 "dnsName" Customer
    "One of the entries in the list of names is empty. Remove the empty row or enter a name in it."
    "Jeden z wpisów na liście nazw jest pusty. Usuń pusty wiersz albo wpisz w nim nazwę."
2096 "serialNumber" Customer
    "The serial number is not hexadecimal. Copy it from the certificate's details; it has only the digits 0 to 9 and the letters A to F."
    "Numer seryjny nie jest zapisany szesnastkowo. Skopiuj go ze szczegółów certyfikatu; składa się tylko z cyfr od 0 do 9 i liter od A do F."
2097 "csr" Customer
    "The CSR for the reissue cannot be read. Paste the whole CSR again or make a new one."
    "Nie można odczytać CSR do ponownego wydania. Wklej je jeszcze raz w całości albo utwórz nowe."
}

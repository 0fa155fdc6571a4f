<?php

/**
 * The PHP surface of the extension `certum`, for IDEs and static analysers. Never included at run time.
 *
 * Texts are UTF-8. Text parameters are taken as bytes: what is not UTF-8, or what XML cannot hold, is refused with
 * an InvalidInputException that names the field, never with a TypeError. Serial numbers come as upper-case
 * hexadecimal without separators and are taken with colons, spaces and in lower case too. Dates come as
 * DateTimeImmutable in UTC. "Partner API" stands for Certum's SOAP service; names in its schema are quoted.
 *
 * Every class is final. Value objects have read-only properties, can be cloned, compared, dumped and given to
 * json_encode, and have toArray(); they cannot be serialized.
 */

namespace Certum {
    use Certum\Exception\CertumException;

    /** The user name and password of a partner's account. The password is in no dump, trace, comparison or copy. */
    final class Credentials
    {
        /** The user name. */
        public readonly string $userName;

        /**
         * @param string $userName at most 255 characters (codes 1084)
         * @param string $password at most 255 characters (code 1090)
         * @throws Exception\InvalidInputException when one is empty, too long, or holds what XML cannot hold
         */
        public function __construct(#[\SensitiveParameter] string $userName, #[\SensitiveParameter] string $password)
        {
        }
    }

    /**
     * A client of Certum's Partner API.
     *
     * Cheap to make: the connection belongs to the PHP process and is kept between clients and, in a web worker,
     * between requests. Each method is one operation of the Partner API under that operation's own name.
     *
     * Every method throws
     * Exception\CredentialsException (user name, password or the server's address refused),
     * Exception\RefusedException (Certum understood and refused),
     * Exception\TransportException (the network; tells whether the request may have been carried out),
     * Exception\MalformedAnswerException (an answer that cannot be understood) and
     * Exception\InvalidInputException (nothing was sent).
     */
    final class Client
    {
        /** Certum's test service, `gs.test.certum.pl`. */
        public const TEST = 'test';

        /** Certum's production service, `gs.certum.pl`. */
        public const PRODUCTION = 'production';

        /** The extension's version. */
        public const VERSION = '0.1.0';

        /**
         * Sends nothing yet.
         *
         * @param Credentials $credentials the partner's account
         * @param string $environment `test`, `production`, or the service's address: https, or http to this machine;
         *     the ini setting `certum.endpoint` beats it
         * @param string|null $language of the sentences in exceptions, such as `pl`; null: `en`
         * @param float|null $connectTimeout seconds to open a connection; null: ini setting `certum.connect_timeout`
         * @param float|null $timeout seconds for a whole call; null: ini setting `certum.timeout`
         * @throws Exception\InvalidInputException for an address, language or time limit that cannot be used
         */
        public function __construct(
            Credentials $credentials,
            string $environment = 'test',
            ?string $language = null,
            ?float $connectTimeout = null,
            ?float $timeout = null,
        ) {
        }

        /** The address that calls go to. */
        public function getEndpoint(): string
        {
        }

        /**
         * Starts or stops keeping a record of each call, for a log. Off at first.
         *
         * @param bool $record whether calls are recorded from now on; false also forgets the records kept
         */
        public function recordCalls(bool $record = true): void
        {
        }

        /**
         * The calls recorded since the last time this was asked, oldest first; at most the newest 100 are kept.
         *
         * @return list<CallRecord>
         */
        public function takeCalls(): array
        {
        }

        /**
         * The products that the account can order. Repeated on its own after a failure: a read.
         *
         * @param bool $hashAlgorithms whether the hash algorithms of each product are listed too
         * @return list<Product>
         * @throws CertumException
         */
        public function getProductList(bool $hashAlgorithms = false): array
        {
        }

        /**
         * The products with their settings. Repeated on its own after a failure: a read.
         *
         * @return list<Product>
         * @throws CertumException
         */
        public function getConfiguration(): array
        {
        }

        /**
         * Asks whether an order would be taken; places nothing. Repeated on its own after a failure: a read.
         *
         * @param OrderRequest $order the order as it would be placed
         * @return ParsedCsr|null what Certum read in the CSR
         * @throws CertumException
         */
        public function validateOrderParameters(OrderRequest $order): ?ParsedCsr
        {
        }

        /**
         * Places an order.
         *
         * With an order number of the caller's it is repeated after an unknown outcome, under the same number; when
         * Certum then says that the number is taken (1012), the order is read and compared, and counts as placed.
         * Without one it is sent once.
         *
         * @param OrderRequest $order the order
         * @return PlacedOrder the order number and, unless the outcome was found by reading, what to publish
         * @throws CertumException
         */
        public function quickOrder(OrderRequest $order): PlacedOrder
        {
        }

        /**
         * An order's status and verification steps. Repeated on its own after a failure: a read.
         *
         * @param string $orderId Certum's or our order number, at most 50 characters
         * @throws CertumException
         */
        public function getOrderState(string $orderId): OrderState
        {
        }

        /**
         * An order with its reissues: the last is the newest. Repeated on its own after a failure: a read.
         *
         * @param string $orderId the order number
         * @param OrderOptions|null $options which parts are answered; null: all
         * @return list<Order>
         * @throws CertumException
         */
        public function getOrderByOrderID(string $orderId, ?OrderOptions $options = null): array
        {
        }

        /**
         * A page of the orders made in a range of time. Repeated on its own after a failure: a read.
         *
         * @param \DateTimeInterface $from the range's beginning
         * @param \DateTimeInterface $to the range's end
         * @param OrderOptions|null $options which parts are answered; null: all
         * @param int $page 1 to 100
         * @throws CertumException
         */
        public function getOrdersByDateRange(
            \DateTimeInterface $from,
            \DateTimeInterface $to,
            ?OrderOptions $options = null,
            int $page = 1,
        ): OrderPage {
        }

        /**
         * All pages of getOrdersByDateRange(), fetched as they are reached. A range that is longer than Certum tells at once (code
         * 1154, more than 100 pages), or whose answer cannot be read, is cut in two until it fits; an order may come twice then.
         *
         * @param \DateTimeInterface $from the range's beginning
         * @param \DateTimeInterface $to the range's end
         * @param OrderOptions|null $options which parts are answered; null: all
         * @throws CertumException while iterating
         */
        public function iterateOrdersByDateRange(
            \DateTimeInterface $from,
            \DateTimeInterface $to,
            ?OrderOptions $options = null,
        ): OrderIterator {
        }

        /**
         * A page of the orders whose state changed in a range of time. Repeated on its own after a failure: a read.
         *
         * @param \DateTimeInterface $from the range's beginning
         * @param \DateTimeInterface $to the range's end
         * @param OrderOptions|null $options which parts are answered; null: all
         * @param int $page 1 to 100
         * @throws CertumException
         */
        public function getModifiedOrders(
            \DateTimeInterface $from,
            \DateTimeInterface $to,
            ?OrderOptions $options = null,
            int $page = 1,
        ): OrderPage {
        }

        /**
         * All pages of getModifiedOrders(), fetched as they are reached. A range that is longer than Certum tells at once (code
         * 1154, more than 100 pages), or whose answer cannot be read, is cut in two until it fits; an order may come twice then.
         *
         * @param \DateTimeInterface $from the range's beginning
         * @param \DateTimeInterface $to the range's end
         * @param OrderOptions|null $options which parts are answered; null: all
         * @throws CertumException while iterating
         */
        public function iterateModifiedOrders(
            \DateTimeInterface $from,
            \DateTimeInterface $to,
            ?OrderOptions $options = null,
        ): OrderIterator {
        }

        /**
         * A page of the certificates that expire soon. Repeated on its own after a failure: a read.
         *
         * @param int $validityDaysLeft 1 to 30 days (code 2052)
         * @param int $page 1 to 100
         * @throws CertumException
         */
        public function getExpiringCertificates(int $validityDaysLeft, int $page = 1): ExpiringCertificatePage
        {
        }

        /**
         * All pages of getExpiringCertificates(), fetched as they are reached.
         *
         * @param int $validityDaysLeft 1 to 30 days
         * @throws CertumException while iterating
         */
        public function iterateExpiringCertificates(int $validityDaysLeft): ExpiringCertificateIterator
        {
        }

        /**
         * A certificate with its intermediates; give exactly one of the two. Repeated on its own after a failure.
         *
         * @param string|null $orderId the order number
         * @param string|null $serialNumber the certificate's serial number
         * @throws CertumException
         */
        public function getCertificate(?string $orderId = null, ?string $serialNumber = null): IssuedCertificate
        {
        }

        /**
         * The certificates of many orders, several at once on this one thread.
         *
         * @param list<string|int> $orderIds order numbers, also as PHP has them as keys; one that stands there twice is asked for once
         * @param int $concurrency how many calls are under way at once, 1 to 64
         * @return CertificateBatch results and failures, each under its order number
         * @throws CertumException for input that cannot be used; what fails for one order is in the batch
         */
        public function getCertificates(array $orderIds, int $concurrency = 8): CertificateBatch
        {
        }

        /**
         * Many orders by number, several at once on this one thread.
         *
         * @param list<string|int> $orderIds order numbers, also as PHP has them as keys; one that stands there twice is asked for once
         * @param OrderOptions|null $options which parts are answered; null: all
         * @param int $concurrency how many calls are under way at once, 1 to 64
         * @return OrderBatch results and failures, each under its order number
         * @throws CertumException for input that cannot be used; what fails for one order is in the batch
         */
        public function getOrders(array $orderIds, ?OrderOptions $options = null, int $concurrency = 8): OrderBatch
        {
        }

        /**
         * The state of each name's proof. Repeated on its own after a failure: a read.
         *
         * @param string $orderId the order number
         * @return list<SanVerificationState>
         * @throws CertumException
         */
        public function getSanVerificationState(string $orderId): array
        {
        }

        /**
         * Asks for a new code, with the same method or another. Sent once.
         *
         * @param string $orderId the order number
         * @param Approver|null $approver the method; null: as it was
         * @return SanVerification|null the code and what it proves; null where Certum answers none
         * @throws CertumException code 1173 where nothing would change
         */
        public function addSanVerification(string $orderId, ?Approver $approver = null): ?SanVerification
        {
        }

        /**
         * Has Certum look now for what was published. Sent once.
         *
         * @param string $code the code of a SanVerification, at most 255 characters
         * @throws CertumException codes 1184 (expired) and 1186 (wrong)
         */
        public function performSanVerification(string $code): void
        {
        }

        /**
         * Has the verification e-mail sent again. Sent once.
         *
         * @param string $orderId the order number
         * @throws CertumException codes 1113 and 1114 where that is not possible now
         */
        public function addEmailVerification(string $orderId): void
        {
        }

        /**
         * The state of the e-mail verification. Repeated on its own after a failure: a read.
         *
         * @param string $orderId the order number
         * @return EmailVerification|null null where there is none
         * @throws CertumException
         */
        public function getEmailVerification(string $orderId): ?EmailVerification
        {
        }

        /**
         * Renews a certificate: a new order. Sent once; look for it with getOrdersByDateRange() after an unknown
         * outcome.
         *
         * @param RenewalRequest $renewal the renewal
         * @throws CertumException
         */
        public function renewCertificate(RenewalRequest $renewal): PlacedOrder
        {
        }

        /**
         * Reissues a certificate within its order. Sent once; look for it with getOrderByOrderID() after an unknown
         * outcome. Certum revokes the replaced certificate about 14 days after the new one is issued.
         *
         * @param ReissueRequest $reissue the reissue
         * @throws CertumException
         */
        public function reissueCertificate(ReissueRequest $reissue): PlacedOrder
        {
        }

        /**
         * Revokes a certificate. Sent once.
         *
         * @param string $serialNumber the certificate's serial number
         * @param string $reason a constant of RevocationReason
         * @param \DateTimeInterface|null $keyCompromitationDate the day of the compromise, only with KEYCOMPROMISE
         *     (code 2104)
         * @param string|null $note at most 250 characters (code 1142)
         * @throws CertumException code 1145 where it is revoked already: it is done
         */
        public function revokeCertificate(
            string $serialNumber,
            string $reason = 'UNSPECIFIED',
            ?\DateTimeInterface $keyCompromitationDate = null,
            ?string $note = null,
        ): void {
        }

        /**
         * Cancels an order whose certificate is not issued. Sent once.
         *
         * @param string $orderId the order number
         * @param string|null $note a note for Certum
         * @throws CertumException code 1151 where it is cancelled already: it is done
         */
        public function cancelOrder(string $orderId, ?string $note = null): void
        {
        }

        /**
         * Sends documents for an order's verification. Sent once.
         *
         * @param string $orderId the order number
         * @param string $note a note for Certum, at most 227 characters (code 2050)
         * @param list<Document> $documents the documents
         * @throws CertumException
         */
        public function verifyOrder(string $orderId, string $note, array $documents = []): void
        {
        }

        /**
         * The documents that were sent for an order. Repeated on its own after a failure: a read. The answer's form
         * is not documented: what cannot be read is left out.
         *
         * @param string $orderId the order number
         * @return list<SentDocument>
         * @throws CertumException
         */
        public function getDocumentsList(string $orderId): array
        {
        }

        /**
         * Orders an SNI certificate over certificates that exist. Sent once.
         *
         * @param SniOrderRequest $order the order
         * @throws CertumException
         */
        public function orderSNICertificate(SniOrderRequest $order): SniOrder
        {
        }

        /**
         * Adds certificates to an SNI certificate, or takes some out. Sent once.
         *
         * @param string|null $serialNumber the SNI certificate's serial number; null: read from $x509Cert
         * @param string|null $x509Cert the SNI certificate as PEM; Certum's schema wants it, so it cannot be left out
         * @param list<string> $addSerialNumbers serial numbers to add
         * @param list<string> $removeSerialNumbers serial numbers to take out
         * @param string|null $hashAlgorithm a constant of HashAlgorithm
         * @throws CertumException
         */
        public function modifySNICertificate(
            ?string $serialNumber = null,
            ?string $x509Cert = null,
            array $addSerialNumbers = [],
            array $removeSerialNumbers = [],
            ?string $hashAlgorithm = null,
        ): SniOrder {
        }
    }

    /** How names are proved, once for a whole order: `SANApprover`. */
    final class Approver
    {
        /** An e-mail to a mailbox of the domain, named by a prefix. */
        public const ADMIN = 'ADMIN';
        /** A file on the web server. */
        public const FILE = 'FILE';
        /** A TXT record at the name itself. */
        public const DNS_TXT = 'DNS_TXT';
        /** A TXT record at `_certum.NAME`. */
        public const DNS_TXT_PREFIX = 'DNS_TXT_PREFIX';
        /** A CNAME record; unsure where: prefer DNS_CNAME_PREFIX. */
        public const DNS_CNAME = 'DNS_CNAME';
        /** A CNAME record at `_certum.NAME`. */
        public const DNS_CNAME_PREFIX = 'DNS_CNAME_PREFIX';

        /** One of the constants, or a method that this version does not know. */
        public readonly string $method;
        /** The address that gets the instructions. */
        public readonly ?string $email;
        /** The mailbox prefix. */
        public readonly ?string $emailPrefix;
        /** Whether Certum sends verification messages. */
        public readonly ?bool $notify;

        /**
         * @param string $method `approverMethod`: one of the constants; `EMAIL` is taken for ADMIN
         * @param string|null $email `approverEmail`: required but with ADMIN (codes 2158, 2160)
         * @param string|null $emailPrefix `approverEmailPrefix`: required with ADMIN (codes 2158, 2159), one of prefixes()
         * @param bool|null $notify `verificationNotificationEnabled`; null: Certum's default
         * @throws Exception\InvalidInputException
         */
        public function __construct(
            string $method,
            ?string $email = null,
            ?string $emailPrefix = null,
            ?bool $notify = null,
        ) {
        }

        /** @return list<string> the mailbox prefixes that ADMIN takes */
        public static function prefixes(): array
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Who requests: `requestorInfo`. */
    final class Requestor
    {
        public readonly string $firstName;
        public readonly string $lastName;
        public readonly string $email;

        /** Empty where none was given. */
        public readonly string $phone;

        /**
         * @param string $firstName at most 255 characters (codes 1054, 1072)
         * @param string $lastName at most 255 characters (codes 1055, 1065)
         * @param string $email at most 255 characters (codes 1053, 1060, 1081)
         * @param string $phone at most 32 characters (code 1066); may be empty
         * @throws Exception\InvalidInputException
         */
        public function __construct(string $firstName, string $lastName, string $email, string $phone = '')
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An order: the content of `quickOrder` and `validateOrderParameters`. */
    final class OrderRequest
    {
        public readonly string $csr;
        public readonly string $productCode;
        public readonly string $customer;
        public readonly ?Requestor $requestor;
        public readonly ?Approver $approver;
        /** @var list<string> */
        public readonly array $sanEntries;
        public readonly ?string $orderId;
        public readonly ?string $language;
        public readonly ?string $userAgent;
        public readonly ?string $hashAlgorithm;
        public readonly ?string $email;
        public readonly ?string $commonName;
        public readonly ?string $organization;
        public readonly ?string $organizationalUnit;
        public readonly ?string $locality;
        public readonly ?string $country;
        public readonly ?string $state;
        public readonly ?string $serialNumber;
        public readonly ?string $businessCategory;
        public readonly ?string $streetAddress;
        public readonly ?string $postalCode;
        public readonly ?string $joiln;
        public readonly ?string $joisopn;
        public readonly ?string $joisocn;
        public readonly ?string $revocationContactEmail;
        public readonly ?\DateTimeImmutable $shortenedValidityPeriod;
        public readonly ?string $taxIdentificationNumber;

        /**
         * Lengths are Certum's to check; what XML cannot hold is refused here.
         *
         * @param string $csr the CSR as PEM (`CSR`)
         * @param string $productCode three digits, see Catalogue
         * @param string $customer our name for the customer: at most 64 characters, none of " & ' < >, not the login;
         *     a renewal repeats it
         * @param Requestor|null $requestor who requests; Certum refuses an order without (1009)
         * @param Approver|null $approver how names are proved; none for S/MIME and code signing
         * @param list<string> $sanEntries the names, the common name among them (codes 1007, 1045); IDN in either form
         * @param string|null $orderId an order number of ours: at most 50 characters, none of " & ' < > . ; makes
         *     ordering repeatable without ever ordering twice
         * @param string|null $language `pl` or `en`: of Certum's own mails
         * @param string|null $userAgent names the program that orders; at most 255 characters
         * @param string|null $hashAlgorithm a constant of HashAlgorithm; null: Certum's default
         * @param string|null $email the subject's e-mail address
         * @param string|null $commonName the subject's common name; null: the CSR's
         * @param string|null $organization the subject's organisation
         * @param string|null $organizationalUnit the subject's organisational unit
         * @param string|null $locality the subject's locality; it or the state is required where there is an organisation
         * @param string|null $country the subject's country, two letters
         * @param string|null $state the subject's state or province
         * @param string|null $serialNumber the organisation's registration number (EV)
         * @param string|null $businessCategory a constant of BusinessCategory (EV)
         * @param string|null $streetAddress the organisation's street (EV)
         * @param string|null $postalCode the organisation's postal code (EV)
         * @param string|null $joiln the locality of incorporation (EV)
         * @param string|null $joisopn the state or province of incorporation (EV)
         * @param string|null $joisocn the country of incorporation, two letters (EV)
         * @param string|null $revocationContactEmail who is told of a revocation
         * @param \DateTimeInterface|null $shortenedValidityPeriod a last day earlier than the product's; its date counts
         * @param string|null $taxIdentificationNumber the organisation's tax number (`organizationInfo`)
         * @throws Exception\InvalidInputException
         */
        public function __construct(
            string $csr,
            string $productCode,
            string $customer,
            ?Requestor $requestor = null,
            ?Approver $approver = null,
            array $sanEntries = [],
            ?string $orderId = null,
            ?string $language = null,
            ?string $userAgent = null,
            ?string $hashAlgorithm = null,
            ?string $email = null,
            ?string $commonName = null,
            ?string $organization = null,
            ?string $organizationalUnit = null,
            ?string $locality = null,
            ?string $country = null,
            ?string $state = null,
            ?string $serialNumber = null,
            ?string $businessCategory = null,
            ?string $streetAddress = null,
            ?string $postalCode = null,
            ?string $joiln = null,
            ?string $joisopn = null,
            ?string $joisocn = null,
            ?string $revocationContactEmail = null,
            ?\DateTimeInterface $shortenedValidityPeriod = null,
            ?string $taxIdentificationNumber = null,
        ) {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A renewal: the content of `renewCertificate`. */
    final class RenewalRequest
    {
        public readonly string $csr;
        public readonly string $productCode;
        public readonly string $customer;
        public readonly ?string $serialNumber;
        public readonly ?string $x509Cert;
        public readonly ?Approver $approver;
        public readonly ?string $hashAlgorithm;
        public readonly ?string $userAgent;
        public readonly ?string $revocationContactEmail;
        public readonly ?\DateTimeImmutable $shortenedValidityPeriod;

        /**
         * Give exactly one of $serialNumber and $x509Cert (code 1164).
         *
         * @param string $csr the CSR as PEM
         * @param string $productCode the renewal code of the original's product (codes 1166, 1167), see Catalogue
         * @param string $customer the original's customer (code 1169)
         * @param string|null $serialNumber the serial number of the certificate to renew
         * @param string|null $x509Cert the certificate to renew as PEM
         * @param Approver|null $approver how names are proved
         * @param string|null $hashAlgorithm a constant of HashAlgorithm
         * @param string|null $userAgent names the program that orders
         * @param string|null $revocationContactEmail who is told of a revocation
         * @param \DateTimeInterface|null $shortenedValidityPeriod a last day earlier than the product's
         * @throws Exception\InvalidInputException
         */
        public function __construct(
            string $csr,
            string $productCode,
            string $customer,
            ?string $serialNumber = null,
            ?string $x509Cert = null,
            ?Approver $approver = null,
            ?string $hashAlgorithm = null,
            ?string $userAgent = null,
            ?string $revocationContactEmail = null,
            ?\DateTimeInterface $shortenedValidityPeriod = null,
        ) {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A reissue: the content of `reissueCertificate`. */
    final class ReissueRequest
    {
        public readonly string $csr;
        public readonly ?string $serialNumber;
        public readonly ?string $x509Cert;
        public readonly ?Approver $approver;
        /** @var list<string> */
        public readonly array $sanEntries;
        public readonly ?string $hashAlgorithm;
        public readonly ?string $userAgent;

        /**
         * Give exactly one of $serialNumber and $x509Cert (code 1164).
         *
         * @param string $csr the CSR as PEM
         * @param string|null $serialNumber the serial number of the certificate to reissue
         * @param string|null $x509Cert the certificate to reissue as PEM
         * @param Approver|null $approver how names are proved
         * @param list<string> $sanEntries further names (code 2130 for one that is in the certificate already)
         * @param string|null $hashAlgorithm a constant of HashAlgorithm
         * @param string|null $userAgent names the program that orders
         * @throws Exception\InvalidInputException
         */
        public function __construct(
            string $csr,
            ?string $serialNumber = null,
            ?string $x509Cert = null,
            ?Approver $approver = null,
            array $sanEntries = [],
            ?string $hashAlgorithm = null,
            ?string $userAgent = null,
        ) {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Which parts of orders are answered: `orderOption`. */
    final class OrderOptions
    {
        public readonly bool $certificateDetails;
        public readonly bool $orderDetails;
        public readonly bool $orderStatus;

        /**
         * @param bool $certificateDetails whether Order::$certificateDetails is filled
         * @param bool $orderDetails whether Order::$orderDetails is filled
         * @param bool $orderStatus whether Order::$orderStatus is filled
         */
        public function __construct(
            bool $certificateDetails = true,
            bool $orderDetails = true,
            bool $orderStatus = true,
        ) {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An SNI order: the content of `orderSNICertificate`. */
    final class SniOrderRequest
    {
        public readonly string $csr;
        /** @var list<string> */
        public readonly array $serialNumbers;
        public readonly ?Requestor $requestor;
        public readonly ?string $language;
        public readonly ?string $hashAlgorithm;
        public readonly ?string $taxIdentificationNumber;

        /**
         * @param string $csr the CSR as PEM
         * @param list<string> $serialNumbers serial numbers of the certificates whose names it takes over
         * @param Requestor|null $requestor who requests; Certum refuses an order without (2006)
         * @param string|null $language `pl` or `en`
         * @param string|null $hashAlgorithm a constant of HashAlgorithm
         * @param string|null $taxIdentificationNumber the organisation's tax number
         * @throws Exception\InvalidInputException
         */
        public function __construct(
            string $csr,
            array $serialNumbers,
            ?Requestor $requestor = null,
            ?string $language = null,
            ?string $hashAlgorithm = null,
            ?string $taxIdentificationNumber = null,
        ) {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A document for verifyOrder(). */
    final class Document
    {
        public const AUTHORIZATION = 'AUTHORIZATION';
        public const VERIFICATION_REPORT = 'VERIFICATION_REPORT';
        public const VERIFICATION_REPORT_OTF = 'VERIFICATION_REPORT_OTF';
        public const APPLICANT = 'APPLICANT';
        public const ORGANIZATION = 'ORGANIZATION';
        public const ADDITIONAL = 'ADDITIONAL';
        public const PASSPORT = 'PASSPORT';

        public readonly string $type;
        public readonly string $description;
        /** @var array<string, string> file name => content */
        public readonly array $files;

        /**
         * @param string $type one of the constants
         * @param string $description at most 1000 characters (code 2170)
         * @param array<string, string> $files file name (3 to 255 characters, none of \ / : * ? " < > |; codes 2081,
         *     2082) => content as bytes, at most 30 MB (code 2085)
         * @throws Exception\InvalidInputException
         */
        public function __construct(string $type, string $description, array $files)
        {
        }
    }

    /** A product of the account. */
    final class Product
    {
        /** Three digits. */
        public readonly ?string $code;
        /** Certum's label, such as "Commercial SSL (1 Year) Issue". */
        public readonly ?string $type;
        /** The paid term as Certum gives it (days). */
        public readonly ?int $validityPeriod;

        /** Whether Certum mails about certificates of this product that expire. */
        public readonly ?bool $certificateNotificationEnabled;

        /** @var list<string> constants of HashAlgorithm; empty unless they were asked for */
        public readonly array $supportedHashAlgorithms;
        /** What is known of the product, what the code does not tell read from the label; null for a code that is no number. */
        public readonly ?CatalogueProduct $catalogue;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** What Certum read in a CSR. */
    final class ParsedCsr
    {
        public readonly ?string $commonName;
        public readonly ?string $country;
        public readonly ?string $email;

        /** The country of incorporation. */
        public readonly ?string $joisocn;

        /** The locality of incorporation. */
        public readonly ?string $joiln;

        /** The state or province of incorporation. */
        public readonly ?string $joisopn;

        public readonly ?string $businessCategory;
        public readonly ?string $locality;
        public readonly ?string $organization;
        public readonly ?string $organizationalUnit;
        public readonly ?string $postalCode;

        /** The organisation's registration number. */
        public readonly ?string $serialNumber;

        public readonly ?string $streetAddress;
        public readonly ?string $state;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An order that was placed. */
    final class PlacedOrder
    {
        /** The order number. */
        public readonly string $orderId;
        /** What to prove; null where no name is to be proved, or where the outcome was found by reading. */
        public readonly ?SanVerification $verification;
        /** Whether the first answer was lost and the order was found by reading. */
        public readonly bool $found;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A code and the names that it proves: `SANVerification`. */
    final class SanVerification
    {
        /** A constant of Approver. */
        public readonly string $approverMethod;
        /** The code to publish; see Publication. */
        public readonly string $code;

        /** The address that gets the instructions; null where Certum names none. */
        public readonly ?string $approverEmail;

        /** @var list<string> the names, in ASCII */
        public readonly array $fqdns;

        /**
         * What to publish for each name, under the name.
         *
         * @return array<string, Publication>
         * @throws Exception\InvalidInputException for a method of which that is not known, such as DNS_CNAME
         */
        public function publications(): array
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An order's status and verification steps. */
    final class OrderState
    {
        /** A constant of OrderStatus, or a status that this version does not know. */
        public readonly string $orderStatus;

        /** When the order last changed. */
        public readonly \DateTimeImmutable $lastUpdateDate;

        /** @var list<Verification> */
        public readonly array $verifications;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A verification step. */
    final class Verification
    {
        public const NOT_REQUIRED = 'NOT_REQUIRED';
        public const REQUIRED = 'REQUIRED';
        public const FAILED = 'FAILED';
        public const VERIFIED = 'VERIFIED';

        /** EMAIL, INTERNAL, SYSTEM, DOMAIN, PRODUCT, EXTENDED_VALIDATION, ORGANIZATION, APPLICANT, AUTHORIZATION … */
        public readonly string $type;
        /** One of the constants, or a state that this version does not know. */
        public readonly string $state;

        /** When the step ends of itself; null where it does not. */
        public readonly ?\DateTimeImmutable $expireDate;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An order or a reissue of it. */
    final class Order
    {
        /** Whether it is a reissue; else it is the order as it was placed. */
        public readonly bool $reissue;

        /** Null unless it was asked for. */
        public readonly ?OrderStatus $orderStatus;

        /** Null unless it was asked for. */
        public readonly ?OrderDetails $orderDetails;

        /** Null where there is no certificate yet, or it was not asked for. */
        public readonly ?CertificateDetails $certificateDetails;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Part of an order. */
    final class OrderStatus
    {
        public const AWAITING = 'AWAITING';
        public const VERIFICATION = 'VERIFICATION';
        public const ACCEPTED = 'ACCEPTED';
        /** Issued. */
        public const ENROLLED = 'ENROLLED';
        /** Refused, also cancelled. */
        public const REJECTED = 'REJECTED';

        public readonly string $orderId;

        /** Our name for the customer, as the order has it. */
        public readonly string $customer;

        /** When it was placed. */
        public readonly \DateTimeImmutable $orderDate;

        /** One of the constants, or a status that this version does not know. */
        public readonly string $orderStatus;

        /** Three digits. */
        public readonly string $productCode;

        /** The certificate's; null until it is issued. */
        public readonly ?string $serialNumber;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Part of an order. */
    final class OrderDetails
    {
        public readonly ?Requestor $requestor;

        /** The organisation's; null where the order names none. */
        public readonly ?string $taxIdentificationNumber;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A certificate as Certum's records have it. */
    final class CertificateDetails
    {
        public const VALID = 'VALID';
        public const REVOKING = 'REVOKING';
        public const REVOKED = 'REVOKED';

        /** One of the constants, or a status that this version does not know. */
        public readonly string $certificateStatus;
        public readonly ?string $commonName;
        /** @var list<string> */
        public readonly array $dnsNames;

        /** The beginning of its validity. */
        public readonly \DateTimeImmutable $startDate;

        /** The end of its validity. */
        public readonly \DateTimeImmutable $endDate;

        /** When it was revoked; null where it is not. */
        public readonly ?\DateTimeImmutable $revokedDate;

        public readonly string $serialNumber;

        /** The subject in one line, as Certum writes it; Certificate::$subject is read from the certificate. */
        public readonly string $subjectName;

        /** The certificate as PEM. */
        public readonly string $x509Cert;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A page of orders. */
    final class OrderPage
    {
        /** @var list<Order> */
        public readonly array $orders;

        /** From 1. */
        public readonly int $currentPage;

        /** 1 where Certum does not say. */
        public readonly int $pagesCount;

        /** How many orders there are on all pages, where Certum says so; else on this one. */
        public readonly int $returnCount;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /**
     * Orders of all pages. Fetches a page when it is reached; a second pass begins anew.
     *
     * @implements \Iterator<int, Order>
     */
    final class OrderIterator implements \Iterator
    {
        public function current(): ?Order
        {
        }

        public function key(): int
        {
        }

        public function next(): void
        {
        }

        public function rewind(): void
        {
        }

        public function valid(): bool
        {
        }
    }

    /** A certificate that expires soon. */
    final class ExpiringCertificate
    {
        public readonly string $orderId;
        public readonly string $serialNumber;

        /** The end of its validity. */
        public readonly \DateTimeImmutable $expiringDate;

        /** Days until then, as Certum counts them. */
        public readonly int $validityDaysLeft;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A page of certificates that expire soon. */
    final class ExpiringCertificatePage
    {
        /** @var list<ExpiringCertificate> */
        public readonly array $certificates;

        /** From 1. */
        public readonly int $currentPage;

        /** 1 where Certum does not say. */
        public readonly int $pagesCount;

        /** How many certificates there are on all pages, where Certum says so; else on this one. */
        public readonly int $returnCount;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /**
     * Certificates of all pages. Fetches a page when it is reached; a second pass begins anew.
     *
     * @implements \Iterator<int, ExpiringCertificate>
     */
    final class ExpiringCertificateIterator implements \Iterator
    {
        public function current(): ?ExpiringCertificate
        {
        }

        public function key(): int
        {
        }

        public function next(): void
        {
        }

        public function rewind(): void
        {
        }

        public function valid(): bool
        {
        }
    }

    /** A certificate with its intermediates, as Certum answers it. */
    final class IssuedCertificate
    {
        /** Null where Certum answers none. */
        public readonly ?CertificateDetails $details;
        /** @var list<string> the intermediates as PEM, in Certum's order */
        public readonly array $caBundle;

        /**
         * The certificate, read.
         *
         * @throws Exception\InvalidInputException where there is none or it cannot be read
         */
        public function certificate(): Certificate
        {
        }

        /**
         * The certificate with its intermediates, in order.
         *
         * @throws Exception\InvalidInputException where there is none or one cannot be read
         */
        public function chain(): CertificateChain
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** The outcome of getCertificates(). */
    final class CertificateBatch
    {
        /** @var array<string, IssuedCertificate> under the order number, in the order asked */
        public readonly array $certificates;
        /** @var array<string, CertumException> under the order number, in the order asked */
        public readonly array $failures;
    }

    /** The outcome of getOrders(). */
    final class OrderBatch
    {
        /** @var array<string, list<Order>> under the order number, in the order asked */
        public readonly array $orders;
        /** @var array<string, CertumException> under the order number, in the order asked */
        public readonly array $failures;
    }

    /** The state of a name's proof. */
    final class SanVerificationState
    {
        /** The name that is proved. */
        public readonly string $fqdn;

        /** What the domain's owner has to do; null where Certum answers none. */
        public readonly ?ManualVerification $manualVerification;

        /** @var list<SystemVerification> what went against the name */
        public readonly array $systemVerifications;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** The proof of a name by its owner. */
    final class ManualVerification
    {
        /** REQUIRED, FAILED or VERIFIED, or a state that this version does not know. */
        public readonly string $state;

        /** When the code, or the proof, ends. */
        public readonly ?\DateTimeImmutable $expireDate;

        /** Certum's remark. */
        public readonly ?string $info;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A check of Certum's that went against a name. */
    final class SystemVerification
    {
        /** TOP_SITES, PHISHTANK, CAA, GOOGLE_SAFE_BROWSING, REVOKED_CERTIFICATE, or one not known to this version. */
        public readonly string $method;

        /** Certum's remark. */
        public readonly ?string $info;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** The state of the verification of an e-mail address. */
    final class EmailVerification
    {
        public readonly string $email;
        public readonly bool $verified;

        /** When the e-mail was sent; null where it was not. */
        public readonly ?\DateTimeImmutable $sendDate;

        /** When the link in the e-mail ends. */
        public readonly ?\DateTimeImmutable $verificationLinkValidityDate;

        /** When the address was verified; null where it is not. */
        public readonly ?\DateTimeImmutable $verificationDate;

        /** Until when the proof counts. */
        public readonly ?\DateTimeImmutable $verificationValidity;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A document that was sent for an order. */
    final class SentDocument
    {
        public readonly ?string $type;
        public readonly ?string $description;
        /** @var list<string> */
        public readonly array $fileNames;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An SNI order that was placed or changed. */
    final class SniOrder
    {
        /** The order number. */
        public readonly string $orderId;

        /** @var list<string> serial numbers that Certum did not take */
        public readonly array $invalidSerialNumbers;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A call that was made, for a log. Holds no password. */
    final class CallRecord
    {
        /** The operation's name in the Partner API. */
        public readonly string $operation;

        /** The request's XML, the password masked; at most 1 MiB of it, which only documents exceed. */
        public readonly string $request;
        /** The answer's body, at most 64 KiB of it; empty where none came. */
        public readonly string $answer;
        /** `done`, or the sentence of what went wrong. */
        public readonly string $outcome;
        /** Seconds. */
        public readonly float $duration;

        /** When the attempt began. */
        public readonly \DateTimeImmutable $time;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Reasons for revokeCertificate(). */
    final class RevocationReason
    {
        public const UNSPECIFIED = 'UNSPECIFIED';
        public const KEYCOMPROMISE = 'KEYCOMPROMISE';
        public const AFFILIATIONCHANGED = 'AFFILIATIONCHANGED';
        public const CESSATIONOFOPERATION = 'CESSATIONOFOPERATION';
        public const PRIVILEGEWITHDRAWN = 'PRIVILEGEWITHDRAWN';
        public const SUPERSEDED = 'SUPERSEDED';
    }

    /** Values of `hashAlgorithm`. */
    final class HashAlgorithm
    {
        /** Met in old orders only. */
        public const RSA_SHA1 = 'RSA-SHA1';
        public const RSA_SHA256 = 'RSA-SHA256';
        public const ECC_SHA256 = 'ECC-SHA256';
    }

    /** Values of `businessCategory`. */
    final class BusinessCategory
    {
        public const PRIVATE_ORGANIZATION = 'Private Organization';
        public const GOVERNMENT_ENTITY = 'Government Entity';
        public const BUSINESS_ENTITY = 'Business Entity';
        public const NON_COMMERCIAL_ENTITY = 'Non-Commercial Entity';
    }

    /** The products that this version knows. */
    final class Catalogue
    {
        /**
         * What is known of a product.
         *
         * @param string|int $code the product's code
         * @return CatalogueProduct|null null for a code that this version does not know: it can be ordered all the same
         */
        public static function product(string|int $code): ?CatalogueProduct
        {
        }

        /** @return list<CatalogueProduct> by code */
        public static function all(): array
        {
        }
    }

    /** What is known of a product. */
    final class CatalogueProduct
    {
        public const DV = 'DV';
        public const OV = 'OV';
        public const EV = 'EV';
        public const SMIME = 'SMIME';
        public const CODE_SIGNING = 'CODE_SIGNING';
        public const ONE_NAME = 'ONE_NAME';
        public const MANY_NAMES = 'MANY_NAMES';
        public const WILDCARD = 'WILDCARD';

        /** Three digits. */
        public readonly string $code;

        /** Certum's name without the term, such as `Commercial SSL`. */
        public readonly string $name;

        /** DV, OV, EV, SMIME or CODE_SIGNING; null where not known. */
        public readonly ?string $kind;
        /** With SMIME, what it says of its holder: `mailbox`, `person` or `organisation`; null where not known. */
        public readonly ?string $level;
        /** ONE_NAME, MANY_NAMES or WILDCARD; null where not known or where there are no host names. */
        public readonly ?string $coverage;
        /** How many names one certificate may hold; null where not known. */
        public readonly ?int $maxNames;
        /** The paid term in years; null where not known or shorter than a year. */
        public readonly ?int $years;
        /** The term in days of a test product; null for others. */
        public readonly ?int $days;
        /** The code that renews it; null where it is a renewal or not known. */
        public readonly ?string $renewalCode;
        /** The code that it renews; null where it is no renewal. */
        public readonly ?string $issueCode;

        /** Whether the code renews a certificate instead of ordering a new one. */
        public readonly bool $isRenewal;

        /** @var list<string> fields of OrderRequest without which it cannot be ordered */
        public readonly array $requiredFields;
        /** @var list<string> fields of OrderRequest of which it needs at least one (code 2058) */
        public readonly array $oneOfFields;
        /** @var list<string> further fields of OrderRequest that it uses */
        public readonly array $optionalFields;

        /**
         * Name and term for a list of products, such as `Commercial SSL (1 year)`.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @throws Exception\InvalidInputException for another language
         */
        public function title(string $language = 'en'): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** What to publish, or to do, to prove a name. */
    final class Publication
    {
        public const FILE = 'FILE';
        public const TXT = 'TXT';
        public const CNAME = 'CNAME';
        public const EMAIL = 'EMAIL';

        /** FILE, TXT, CNAME or EMAIL. */
        public readonly string $type;
        /** The name that is proved, in ASCII. */
        public readonly string $name;
        /** The record's host, without a final dot (TXT, CNAME). */
        public readonly ?string $host;
        /**
         * The record's host as panels want it that append the zone themselves, `@` for the zone's own name (RFC 1035,
         * section 5.1); null where there is no zone.
         */
        public readonly ?string $hostInZone;
        /**
         * The domain in whose zone the record is made (TXT, CNAME), in ASCII, without a final dot: the one that was
         * registered, by the ICANN section of the Public Suffix List (https://publicsuffix.org/list/). Null for a name below
         * which domains are registered, such as co.uk.
         */
        public readonly ?string $zone;
        /** The record's value or target, or the file's content. */
        public readonly ?string $value;
        /** The file's address (FILE). */
        public readonly ?string $url;
        /** The file's path below the web root (FILE). */
        public readonly ?string $path;
        /** The mailbox that gets the message (EMAIL); null before one is chosen. */
        public readonly ?string $email;
        /** @var list<string> the mailbox that gets the message, or, before one is chosen, all that can (EMAIL) */
        public readonly array $emails;

        /**
         * @param string $name the host name, IDN in either form; a wildcard is proved at its base name
         * @param string $method a constant of Approver
         * @param string $code the code of a SanVerification
         * @param string|null $emailPrefix the mailbox prefix, with ADMIN
         * @throws Exception\InvalidInputException for a name or method that does not fit
         */
        public static function forName(
            string $name,
            string $method,
            string $code,
            ?string $emailPrefix = null,
        ): self {
        }

        /**
         * The methods that can prove every one of the names.
         *
         * @param list<string> $names host names
         * @return list<string> constants of Approver, the simplest first
         * @throws Exception\InvalidInputException for what is no host name
         */
        public static function methods(array $names): array
        {
        }

        /** The record as a line of a zone file; null for a file or an e-mail. */
        public function zoneLine(): ?string
        {
        }

        /**
         * What to do, for the person who does it.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @throws Exception\InvalidInputException for another language
         */
        public function instruction(string $language = 'en'): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /**
     * Looks at names as the world sees them: before an order, while it waits for its proofs, and after.
     *
     * Everything is looked at side by side, on the caller's thread. What came too late is a finding with the severity
     * UNKNOWN; nothing is thrown for it. Only addresses of the Internet are connected to (IANA's special-purpose registries
     * tell them), on the ports 53, 80 and 443. The ini settings certum.resolver, certum.dns_trust_anchor and
     * certum.allow_private_addresses say who is asked; docs/looking.md says what is looked at.
     *
     * Every method throws Exception\InvalidInputException for what is no name, and for such settings that cannot be used.
     */
    final class Preflight
    {
        /**
         * Looks at nothing yet.
         *
         * @param float|null $limit seconds for all that one call looks at, more than 0 and at most 86400; null: 3
         * @param string|null $language of the findings' sentences, such as `pl`; null: `en`
         * @throws Exception\InvalidInputException for a limit, a language or an ini setting that cannot be used
         */
        public function __construct(?float $limit = null, ?string $language = null)
        {
        }

        /**
         * What would make an order fail: CAA (RFC 8659, RFC 8657), DNSSEC, whether the name resolves; with FILE whether its
         * web server can be reached, with ADMIN whether its domain takes mail.
         *
         * @param list<string> $names host names or IP addresses, IDN in either form, wildcards too
         * @param string $method a constant of Approver
         * @return list<Finding> in the order of the names, what is well too
         * @throws Exception\InvalidInputException for what is no name
         */
        public function examine(array $names, string $method): array
        {
        }

        /**
         * Whether what has to be published is there: records at the servers of the zone and at the resolver, files at each
         * address of the name.
         *
         * @param list<Publication> $publications such as SanVerification::publications() gives
         * @return list<Finding> in their order
         * @throws Exception\InvalidInputException for an entry that is no Publication
         */
        public function published(array $publications): array
        {
        }

        /**
         * Which certificate is served on port 443, at each address of each name; a wildcard is looked at as its base name
         * and www.
         *
         * @param list<string> $names host names or IP addresses
         * @param string $newest the newest certificate, in PEM or DER
         * @param list<string>|null $older those that it replaces, in PEM; null: none
         * @return list<Finding> in the order of the names
         * @throws Exception\InvalidInputException for what is no name, or no certificate
         */
        public function live(array $names, string $newest, ?array $older = null): array
        {
        }
    }

    /** What a look found of a name. */
    final class Finding
    {
        public const OK = 'ok';
        public const INFO = 'info';
        public const UNKNOWN = 'unknown';
        public const WARNING = 'warning';
        public const FAILURE = 'failure';

        /** A word that stays the same over versions and languages, such as `look_caa_forbids` (docs/looking.md). */
        public readonly string $code;
        /**
         * OK, INFO (nothing has to be done), UNKNOWN (not looked at), WARNING (it may stand in the way) or FAILURE (the
         * order fails with it, or visitors are sent away).
         */
        public readonly string $severity;
        /** The name that was looked at, in ASCII. */
        public readonly string $name;
        /** What was seen, and what to do where something is. */
        public readonly string $message;
        /** What mends it, to be copied: a line of a zone file (RFC 1035) or a file's address; null where there is none. */
        public readonly ?string $mend;
        /** The IP address at which it was seen; null for what holds of the name itself. */
        public readonly ?string $address;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** One of the reasons for a refusal. */
    final class RefusalReason
    {
        /** Certum's error code. */
        public readonly int $code;
        /** The input that it belongs to, as OrderRequest has it; empty where it belongs to none. */
        public readonly string $field;
        /** The offending input as Certum names it. */
        public readonly ?string $value;
        /** What is wrong and what to do, in the client's language. */
        public readonly string $sentence;
        /** `customer` or `administrator`: who can do something about it. */
        public readonly string $actor;

        /**
         * The reason of a code, without a call.
         *
         * @param int $code Certum's error code; an unknown one is shown with its number
         * @param string|null $value the offending input
         * @param string $language one of Shop\Desk::languages(), such as `en`
         */
        public static function ofCode(int $code, ?string $value = null, string $language = 'en'): self
        {
        }

        /** @return list<int> the documented codes */
        public static function codes(): array
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A certificate signing request. */
    final class Csr
    {
        /** The CSR as PEM, with standard labels. */
        public readonly string $pem;
        public readonly DistinguishedName $subject;
        public readonly ?string $commonName;
        /** The names asked for, those of the subject not among them. */
        public readonly AlternativeNames $alternativeNames;
        public readonly PublicKey $publicKey;
        /** Such as `sha256WithRSAEncryption`; an object identifier where it has no name. */
        public readonly string $signatureAlgorithm;
        /** Whether it is signed by its own key. */
        public readonly bool $signatureValid;
        /** @var list<string> such as `digitalSignature` */
        public readonly array $keyUsage;
        /** @var list<string> such as `serverAuth`; object identifiers where they have no name */
        public readonly array $extendedKeyUsage;
        /** Whether OCSP stapling is asked for as a must (RFC 7633). */
        public readonly bool $mustStaple;
        /** @var list<string> object identifiers of all extensions asked for, in order */
        public readonly array $extensions;
        /** Of the DER, upper-case hexadecimal. */
        public readonly string $fingerprintSha1;
        /** Of the DER, upper-case hexadecimal. */
        public readonly string $fingerprintSha256;

        /**
         * @param string $pemOrDer the CSR; at most 64 KiB
         * @throws Exception\InvalidInputException says what is wrong and where
         */
        public static function parse(string $pemOrDer): self
        {
        }

        /**
         * The host names asked for: the common name if it is one, then DNS names and IP addresses, each once, in ASCII.
         *
         * @return list<string>
         */
        public function hostNames(): array
        {
        }

        /**
         * What a public CA must refuse or would rather not see, gravest first.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @return list<Problem>
         * @throws Exception\InvalidInputException for another language
         */
        public function problems(string $language = 'en'): array
        {
        }

        /**
         * Whether it holds the same key.
         *
         * @param Csr|Certificate|string $other a CSR, a certificate, or the bytes of a private key (PEM or DER)
         * @param string|null $passphrase of an encrypted private key
         * @throws Exception\InvalidInputException for a key that cannot be read; never repeats anything of it
         */
        public function matches(
            #[\SensitiveParameter] Csr|Certificate|string $other,
            #[\SensitiveParameter] ?string $passphrase = null,
        ): bool {
        }

        /** The CSR as DER. */
        public function toDer(): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** An X.509 certificate. */
    final class Certificate
    {
        /** The domain was verified. */
        public const DV = 'DV';
        /** The organisation was verified. */
        public const OV = 'OV';
        /** A natural person was verified. */
        public const IV = 'IV';
        /** Extended validation. */
        public const EV = 'EV';

        /** The certificate as PEM, with standard labels. */
        public readonly string $pem;

        /** Upper-case hexadecimal without separators. */
        public readonly string $serialNumber;

        public readonly DistinguishedName $subject;
        public readonly DistinguishedName $issuer;
        public readonly ?string $commonName;
        public readonly AlternativeNames $alternativeNames;
        public readonly PublicKey $publicKey;

        /** Such as `sha256WithRSAEncryption`; an object identifier where it has no name. */
        public readonly string $signatureAlgorithm;

        /** The first second of its validity. */
        public readonly \DateTimeImmutable $notBefore;
        /** The last second of its validity. */
        public readonly \DateTimeImmutable $notAfter;
        /** @var list<string> such as `digitalSignature` */
        public readonly array $keyUsage;
        /** @var list<string> such as `serverAuth`; object identifiers where they have no name */
        public readonly array $extendedKeyUsage;
        public readonly bool $isCa;
        /** How many CA certificates may follow below it; null where that is not limited. */
        public readonly ?int $pathLength;
        /** Whether it is signed by its own key, as roots are. */
        public readonly bool $isSelfSigned;
        /** Upper-case hexadecimal. */
        public readonly ?string $subjectKeyIdentifier;
        /** Upper-case hexadecimal. */
        public readonly ?string $authorityKeyIdentifier;
        /** @var list<string> addresses of its issuer's certificate */
        public readonly array $issuerUrls;
        /** @var list<string> addresses of OCSP responders */
        public readonly array $ocspUrls;
        /** @var list<string> addresses of revocation lists */
        public readonly array $crlUrls;
        /** @var list<string> object identifiers */
        public readonly array $policies;
        /** DV, OV, IV or EV, told by the policies; null for CAs' own certificates and other kinds. */
        public readonly ?string $validationLevel;
        /** Whether OCSP stapling is a must (RFC 7633). */
        public readonly bool $mustStaple;
        /** @var list<string> object identifiers of all extensions, in order */
        public readonly array $extensions;
        /** Of the DER, upper-case hexadecimal. */
        public readonly string $fingerprintSha1;
        /** Of the DER, upper-case hexadecimal. */
        public readonly string $fingerprintSha256;

        /**
         * @param string $pemOrDer the certificate; at most 64 KiB
         * @throws Exception\InvalidInputException says what is wrong and where
         */
        public static function parse(string $pemOrDer): self
        {
        }

        /**
         * The host names it serves: the common name if it is one, then DNS names and IP addresses, each once, in ASCII.
         *
         * @return list<string>
         */
        public function hostNames(): array
        {
        }

        /**
         * Whether it is within its validity.
         *
         * @param \DateTimeInterface|null $time null: now
         * @throws Exception\InvalidInputException for a time beyond the year 9999
         */
        public function isValidAt(?\DateTimeInterface $time = null): bool
        {
        }

        /**
         * Whether the other certificate's key signed it.
         *
         * @param Certificate $issuer the supposed issuer
         */
        public function isSignedBy(Certificate $issuer): bool
        {
        }

        /**
         * What software or the CAs' rules object to, gravest first.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @param \DateTimeInterface|null $time when; null: now
         * @return list<Problem>
         * @throws Exception\InvalidInputException for another language
         */
        public function problems(string $language = 'en', ?\DateTimeInterface $time = null): array
        {
        }

        /**
         * Whether it holds the same key.
         *
         * @param Csr|Certificate|string $other a CSR, a certificate, or the bytes of a private key (PEM or DER)
         * @param string|null $passphrase of an encrypted private key
         * @throws Exception\InvalidInputException for a key that cannot be read; never repeats anything of it
         */
        public function matches(
            #[\SensitiveParameter] Csr|Certificate|string $other,
            #[\SensitiveParameter] ?string $passphrase = null,
        ): bool {
        }

        /** The certificate as DER. */
        public function toDer(): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Certificates put in order, from the leaf towards the root. */
    final class CertificateChain
    {
        /** @var list<Certificate> the leaf first, each followed by its issuer */
        public readonly array $certificates;
        /** @var list<list<Certificate>> other ways from the same leaf, over cross-signed certificates */
        public readonly array $alternatives;
        /** @var list<Certificate> certificates that belong to none of the ways */
        public readonly array $unrelated;
        /** Whether it ends in a self-signed root. */
        public readonly bool $isComplete;
        /** The issuer that is missing; null where the chain is complete. */
        public readonly ?DistinguishedName $missingIssuer;
        /** @var list<string> where the missing issuer's certificate can be had */
        public readonly array $missingIssuerUrls;

        /**
         * @param string $heap certificates in any order: PEM one after the other, DER, or PKCS#7 in either form; at
         *     most 1 MiB and 64 certificates
         * @throws Exception\InvalidInputException says what is wrong and where
         */
        public static function parse(string $heap): self
        {
        }

        /**
         * @param list<Certificate> $certificates certificates in any order, at most 64
         * @throws Exception\InvalidInputException for an empty list or too many
         */
        public static function fromCertificates(array $certificates): self
        {
        }

        /** The certificate that the chain is for. */
        public function leaf(): Certificate
        {
        }

        /** @return list<Certificate> between the leaf and the root */
        public function intermediates(): array
        {
        }

        /** The self-signed root; null where it is not among them. */
        public function root(): ?Certificate
        {
        }

        /**
         * What is wrong with the chain, gravest first; what is wrong with its leaf is Certificate::problems().
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @param \DateTimeInterface|null $time when; null: now
         * @return list<Problem>
         * @throws Exception\InvalidInputException for another language
         */
        public function problems(string $language = 'en', ?\DateTimeInterface $time = null): array
        {
        }

        /**
         * The chain as PEM.
         *
         * @param bool $withLeaf whether the leaf is in it
         * @param bool $withRoot whether the root is in it, if there is one
         */
        public function toPem(bool $withLeaf = true, bool $withRoot = false): string
        {
        }

        /**
         * The chain as PKCS#7, without a signature.
         *
         * @param bool $pem whether as PEM; otherwise DER
         * @param bool $withRoot whether the root is in it, if there is one
         */
        public function toPkcs7(bool $pem = true, bool $withRoot = false): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A distinguished name. */
    final class DistinguishedName
    {
        public readonly ?string $commonName;
        public readonly ?string $organization;
        public readonly ?string $organizationalUnit;
        public readonly ?string $locality;
        public readonly ?string $state;
        public readonly ?string $country;
        public readonly ?string $email;
        /** The organisation's registration number (EV). */
        public readonly ?string $serialNumber;
        public readonly ?string $businessCategory;
        public readonly ?string $streetAddress;
        public readonly ?string $postalCode;
        /** The locality of incorporation (EV). */
        public readonly ?string $joiln;
        /** The state or province of incorporation (EV). */
        public readonly ?string $joisopn;
        /** The country of incorporation (EV). */
        public readonly ?string $joisocn;
        /** The organisation's identifier in a register, such as `VATPL-5170359458`. */
        public readonly ?string $organizationIdentifier;
        public readonly ?string $givenName;
        public readonly ?string $surname;
        public readonly ?string $title;
        /** @var list<array{oid: string, name: string, value: string, type: string}> all attributes, in order */
        public readonly array $attributes;
        /** As RFC 4514 writes it. */
        public readonly string $text;

        public function __toString(): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Subject alternative names. */
    final class AlternativeNames
    {
        /** @var list<string> in ASCII */
        public readonly array $dnsNames;
        /** @var list<string> the same names in Unicode */
        public readonly array $dnsNamesUnicode;
        /** @var list<string> */
        public readonly array $ipAddresses;
        /** @var list<string> domains in ASCII */
        public readonly array $emailAddresses;
        /** @var list<string> the same addresses, domains in Unicode */
        public readonly array $emailAddressesUnicode;
        /** @var list<string> names of other kinds, each as `kind:value`, such as `URI:https://…` */
        public readonly array $others;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A public key. */
    final class PublicKey
    {
        public const RSA = 'RSA';
        public const RSA_PSS = 'RSA-PSS';
        public const EC = 'EC';
        public const ED25519 = 'Ed25519';
        public const ED448 = 'Ed448';
        public const DSA = 'DSA';

        /** One of the constants, or an object identifier. */
        public readonly string $algorithm;
        /** Of the modulus, or of the curve's field; null where not known. */
        public readonly ?int $bits;
        /** Such as `P-256`; an object identifier, or `explicit parameters`, where it has no name; null but for EC. */
        public readonly ?string $curve;
        /** The public exponent in decimal, over 64 bits in hexadecimal after `0x`; null but for RSA. */
        public readonly ?string $exponent;
        /** The key as PEM (SubjectPublicKeyInfo). */
        public readonly string $pem;
        /** SHA-256 of the SubjectPublicKeyInfo, upper-case hexadecimal. */
        public readonly string $fingerprintSha256;
        /** The same in base64, as pins have it (RFC 7469). */
        public readonly string $pin;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A problem of a CSR, a certificate, a chain or a key. */
    final class Problem
    {
        /** A word that stays the same over versions and languages, such as `rsa_too_short`. */
        public readonly string $code;
        /** What is wrong and what to do. */
        public readonly string $message;
        /** Whether a public CA or software must refuse it; otherwise it is a warning. */
        public readonly bool $refused;

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** A host name. */
    final class HostName
    {
        /** In lower-case ASCII, a wildcard's `*.` included. */
        public readonly string $ascii;
        /** In Unicode, a wildcard's `*.` included. */
        public readonly string $unicode;
        /** The ASCII form without `*.`. */
        public readonly string $base;
        public readonly bool $isWildcard;
        public readonly bool $isIpAddress;
        /** Whether a public CA could prove it at all. */
        public readonly bool $isPublic;

        /**
         * @param string $name a host name or IP address as a person types it, IDN in either form
         * @throws Exception\InvalidInputException says what is wrong with it
         */
        public static function parse(string $name): self
        {
        }

        /**
         * Why a public CA cannot prove it; null where it can.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @throws Exception\InvalidInputException for another language
         */
        public function whyNotPublic(string $language = 'en'): ?string
        {
        }

        /** The ASCII form. */
        public function __toString(): string
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** Serial numbers of certificates. */
    final class SerialNumber
    {
        /**
         * A serial number in the form that this extension uses.
         *
         * @param string $serialNumber hexadecimal in any case, with colons, spaces or hyphens between, `0x` in front
         * @return string upper-case hexadecimal without separators, in pairs of digits, without leading zeros
         * @throws Exception\InvalidInputException for what is not hexadecimal, empty or over 64 digits
         */
        public static function normalise(string $serialNumber): string
        {
        }
    }
}

/** What a shop that sells certificates has to decide; the WHMCS module asks here. Nothing of it calls Certum. */
namespace Certum\Shop {
    use Certum\Exception;

    /**
     * The WHMCS module's work: its tables, WHMCS and Certum. One object a request; between two calls it keeps nothing
     * but texts.
     *
     * `$params` are WHMCS's module parameters as they are: `serviceid`, `userid`, `configoption1` and so on. What is no
     * scalar and no array counts as not sent, arrays deeper than five levels too; foreign bytes become U+FFFD. Results
     * are arrays of strings, integers, booleans, null and further such arrays; sentences are those of Host::texts().
     *
     * Any method throws
     * - Refused where what is asked for cannot be, with a sentence for the person who looks at the page;
     * - what the host and WHMCS's functions throw, unchanged;
     * - an exception of Certum\Exception where Certum was not reached or refused, and nothing of the order tells that.
     *
     * Used of WHMCS besides the host: localAPI(), encrypt(), decrypt(), logActivity(), and PHP's time() and md5().
     */
    final class Desk
    {
        /**
         * Which Host the desk asks for: counted up with each method that the interface gains, since a class that lacks
         * one cannot be loaded. To be compared before a Host is made.
         */
        public const HOST = 1;

        /**
         * @param Host $host WHMCS, as the desk asks for it
         */
        public function __construct(Host $host)
        {
        }

        /**
         * ClientAreaAllowedFunctions: the functions that customers may call.
         *
         * @return list<string> their names, without the module's
         */
        public static function customersFunctions(): array
        {
        }

        /**
         * What of a form may be kept between two requests, in a session: neither what may hold a private key, nor a CSR
         * that cannot be read.
         *
         * @param array<int|string, mixed> $form
         * @return array<string, string> its values, those of nested arrays under names joined by dots
         */
        public static function keepable(#[\SensitiveParameter] array $form): array
        {
        }

        /**
         * The languages in which people are addressed.
         *
         * @return array<string, string> their codes (ISO 639-1) => their names in WHMCS, such as `pl` => `polish`
         */
        public static function languages(): array
        {
        }

        /**
         * All that the extension and the module say, for who writes a language file of their own.
         *
         * @param string $language one of Shop\Desk::languages(), such as `en`
         * @return array<string, string> by the texts' names; `{name}` stands for a value, `{$name}` in mails for WHMCS's
         * @throws \Certum\Exception\InvalidInputException for another language
         */
        public static function textsIn(string $language): array
        {
        }

        /**
         * The same for the person who looks at the page, with the installation's own words: for templates.
         *
         * @return array<string, string> by the texts' names
         */
        public function texts(): array
        {
        }

        /**
         * CreateAccount: opens the configuration of a new service, and mails that it is needed. Again for the same
         * service it changes nothing, unless what was ordered came to its end, or is another product by now: that is
         * another attempt.
         *
         * @param array<string, mixed> $params WHMCS's
         * @throws Refused where it is ordered already, the service is another client's by now, or the product is an addon of another one
         */
        public function create(#[\SensitiveParameter] array $params): void
        {
        }

        /**
         * TerminateAccount: does at Certum what the product's setting says; the module's records stay.
         *
         * @param array<string, mixed> $params WHMCS's
         * @throws Refused where it is not known what is at Certum, or Certum refuses
         */
        public function terminate(#[\SensitiveParameter] array $params): void
        {
        }

        /**
         * Renew: what a paid invoice pays for is owed from now on, and renewed as soon as Certum takes it; a second call
         * for the same payment changes nothing. Where nothing new was paid an administrator renews, with the CSR that is
         * kept, proved as before.
         *
         * @param array<string, mixed> $params WHMCS's
         * @throws Refused where an administrator's renewal lacks a CSR or comes too early, or Certum refuses
         */
        public function renew(#[\SensitiveParameter] array $params): void
        {
        }

        /**
         * ChangePackage: the certificate in force stays; what the next payment orders is said in WHMCS's activity log.
         *
         * @param array<string, mixed> $params WHMCS's, with the new product's settings
         */
        public function changePackage(#[\SensitiveParameter] array $params): void
        {
        }

        /**
         * Sends the mail that configuration is needed again.
         *
         * @param array<string, mixed> $params WHMCS's
         * @throws Refused where nothing is to be configured, or WHMCS did not send it
         */
        public function resend(#[\SensitiveParameter] array $params): void
        {
        }

        /**
         * What cron does each time: settles changes whose outcome is unknown, asks each account for what changed, does
         * what is due, sets right what WHMCS shows, sends mails. What fails is logged and does not stop the rest; beside
         * another cron it does nothing.
         *
         * @param array<string, mixed>|null $wanted `full`: whatever is stored is compared with what Certum has;
         *     `service`: WHMCS's number of the one to see to alone; `preview`: nothing is done, sent or written
         * @param (callable(string $what, int $done, int $of): void)|null $progress is told how far it is; $what is the
         *     name of one of {@see Desk::texts()}
         * @return array{ran: bool, failed: int, told: list<string>} ran is false where another run is at work; told are
         *     the first failures, as they are in WHMCS's log, or of a preview what would be done
         * @throws Refused for a service that has no order
         */
        public function cron(?array $wanted = null, ?callable $progress = null): array
        {
        }

        /** Asks cron to compare what is stored of every account with what Certum has, the next time that it runs. */
        public function compareAll(): void
        {
        }

        /** Makes the templates of mails that are missing, in each language that has the whole mail. */
        public function makeMailTemplates(): void
        {
        }

        /** Sends mails that are due and did not go out. */
        public function retryMails(): void
        {
        }

        /**
         * What goes along with a mail that announces a certificate: its file and its chain's; empty with other mails.
         *
         * @param string $template the mail's, by its name
         * @param int $service WHMCS's service id
         * @return list<array{filename: string, data: string}>
         * @throws Exception\InvalidInputException for a template that is no text, or a stored certificate that cannot
         *     be read
         */
        public function attachments(string $template, int $service): array
        {
        }

        /**
         * Sets right what WHMCS shows of a service, by what is stored. Without an order it does nothing.
         *
         * @param int $service WHMCS's service id
         */
        public function repair(int $service): void
        {
        }

        /**
         * SSLStepOne: the additional fields of step one, filled with what was typed before.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param array<int|string, mixed> $fields what was just sent of them, under their names
         * @return array{additionalfields: array<string, array<string, array<string, string>>>} group => name => field,
         *     as WHMCS takes it
         * @throws Refused where the service is not the visitor's
         */
        public function stepOne(#[\SensitiveParameter] array $params, #[\SensitiveParameter] array $fields): array
        {
        }

        /**
         * SSLStepTwo: keeps step one, and answers with what WHMCS's page of step two offers, or with what is wrong.
         *
         * @param array<string, mixed> $params WHMCS's, with what was typed
         * @param bool $again the page was asked for again, and nothing was sent
         * @return array<string, mixed> `approveremails` and `approvalmethods`; or `error`, HTML for WHMCS's list of
         *     errors, and `unkept` where something was typed that nobody may keep: forgetTyped() follows
         * @throws Refused where nothing is to be configured
         */
        public function stepTwo(#[\SensitiveParameter] array $params, bool $again): array
        {
        }

        /**
         * Empties WHMCS's own copy of step one, of a service that is still to be configured.
         *
         * @param int $service WHMCS's service id
         */
        public function forgetTyped(int $service): void
        {
        }

        /**
         * SSLStepThree: places the order, with step two as it was sent.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param array<int|string, mixed> $choice step two: `v`, `rows` (number => `name`, `www`), `method`, `prefix`,
         *     `email`, `send`; without `v` WHMCS's own `approval_method` and `approveremail`
         * @return array<string, string> empty where it is done, or not known yet; else `error`, HTML for WHMCS's list
         *     of errors, and `address`, where it can be mended
         * @throws Refused where nothing is to be configured, or another request is at it
         */
        public function stepThree(#[\SensitiveParameter] array $params, #[\SensitiveParameter] array $choice): array
        {
        }

        /**
         * What a page of configuressl.php shows beside WHMCS's own.
         *
         * @param string $handle `cert` in the page's address
         * @param string $step `step` in it; may be empty
         * @return array<string, mixed> `template` (the module's, may be empty) with what it needs, `service`, `stock`,
         *     `wrong_lines`, what kept the order from being placed as HTML, and `closed`, WHMCS's status of a service
         *     that cannot be configured for it; empty for what is no order of the visitor's
         */
        public function configuring(string $handle, string $step): array
        {
        }

        /**
         * What the product page shows, after setting right what WHMCS shows.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param string $said a sentence to show; may be empty
         * @return array<string, mixed> for its template; `configure` is the configuration's address, `buttons` as
         *     buttons()
         * @throws Refused where the service is not the visitor's
         * @throws Exception\InvalidInputException for a sentence that is no text
         */
        public function overview(#[\SensitiveParameter] array $params, string $said): array
        {
        }

        /**
         * The client's menu.
         *
         * @param array<string, mixed> $params WHMCS's
         * @return array<string, string> label => the module's function; empty once the service is suspended or ended
         * @throws Refused where the service is not the visitor's
         */
        public function buttons(#[\SensitiveParameter] array $params): array
        {
        }

        /**
         * What a page of the client's shows. Certum is not asked.
         *
         * @param string $page an action's word: `show`, `contact`, `state`, `verification`, `change`, `csr`, `renew`,
         *     `reissue`, `revoke`, `cancel`, `send`
         * @param array<string, mixed> $params WHMCS's
         * @param array<int|string, mixed> $form what was sent, to fill the form again
         * @param array<string, mixed> $told what post() told of it; empty for nothing
         * @return array<string, mixed> for the page's template; moments in WHMCS's zone
         * @throws Refused where the order's state has no such page, with what was told, if anything was
         * @throws Exception\InvalidInputException for a page that is no text
         */
        public function page(
            string $page,
            #[\SensitiveParameter] array $params,
            #[\SensitiveParameter] array $form,
            array $told
        ): array {
        }

        /**
         * Does what the form of a page asks for, at Certum too, and at most once.
         *
         * @param string $page as page() takes it, or `check`
         * @param array<string, mixed> $params WHMCS's
         * @param array<int|string, mixed> $form what was sent: `seen` (of the page; what was done since makes it
         *     stale), `from` (the page that it stood on), `sure` (where it asks before it is done), and the fields:
         *     `csr`, `rows`, `method`, `prefix`, `email`, `send`, `serial`, `reason`, `compromised_on`, `note`
         * @return array{done: bool, good: bool, said: string, problems: list<array{field: string, text: string, step: int}>,
         *     asks: bool, stale: bool, page: string, stays: string} good where all that is said is good news;
         *     said is a sentence, empty where there are problems;
         *     page is the one that shows it, stays WHMCS's function of one that tells by itself what was done
         * @throws Refused where the service is not the visitor's, or is suspended or ended for a client
         * @throws Exception\InvalidInputException for a page that is no text
         */
        public function post(string $page, #[\SensitiveParameter] array $params, #[\SensitiveParameter] array $form): array
        {
        }

        /**
         * Does what one of the administrator's commands asks for; where something has to be typed or confirmed, nothing.
         *
         * @param string $action `check`, `send`, `change`, `renew`, `reissue`, `revoke`, `cancel`
         * @param array<string, mixed> $params WHMCS's
         * @param bool $shown whether the administrator's tab is drawn next, which can ask for the rest
         * @return array{done: bool, good: bool, said: string, problems: list<array{field: string, text: string, step: int}>,
         *     asks: bool, stale: bool, page: string, stays: string, answer: string} as post(); page is the one that asks for
         *     the rest, answer what WHMCS is told, empty for success
         * @throws Refused as post()
         * @throws Exception\InvalidInputException for an action that is no text
         */
        public function press(string $action, #[\SensitiveParameter] array $params, bool $shown): array
        {
        }

        /**
         * The administrator's tab of a service.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param array<string, mixed> $told what post() told last, with `form`, what was sent
         * @return array<string, mixed> `head` (`seen`, `order_number`, `phase`, `refused`), `ssl` (WHMCS's status of the order),
         *     `rows`, each for its template, with `label` and `open`; empty before there is an order
         */
        public function tab(#[\SensitiveParameter] array $params, array $told): array
        {
        }

        /**
         * The administrator's buttons of a service.
         *
         * @param array<string, mixed> $params WHMCS's
         * @return array<string, string> label => the module's function; empty before there is an order
         */
        public function tabButtons(#[\SensitiveParameter] array $params): array
        {
        }

        /**
         * A certificate of the order as a file, or one of those above it.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param string $certificate its id in mod_certum_certificates
         * @param string $form as Download::of() takes it; `intermediate-0` and so on, and `root`, for those above it as .cer
         * @throws Refused where the order has no such certificate, or there is no such form
         * @throws Exception\InvalidInputException for a stored certificate that cannot be read
         */
        public function file(#[\SensitiveParameter] array $params, string $certificate, string $form): Download
        {
        }

        /**
         * What a CSR holds, for the script of step one.
         *
         * @param array<string, mixed> $params WHMCS's
         * @param array<int|string, mixed> $form `csr`
         * @return array<string, mixed> with `problems`, sentences
         * @throws Refused where the service is not the visitor's
         */
        public function details(#[\SensitiveParameter] array $params, #[\SensitiveParameter] array $form): array
        {
        }

        /**
         * ConfigOptions: the fields of a product's module settings, with what is wrong with them in their hints. What
         * fails meanwhile is logged.
         *
         * @param int $product WHMCS's product id, 0 for none
         * @param array<string, mixed>|null $facts as connection() takes them; null leaves the connection out
         * @return array<string, array<string, mixed>> under their names in WHMCS, in the order of their places
         */
        public function settings(int $product, ?array $facts = null): array
        {
        }

        /**
         * The dropdown of products, asked of Certum where there is an account.
         *
         * @param array<string, mixed> $params WHMCS's: `configoption1` and so on
         * @return array<int|string, string> code => title, in order; under an empty code why the account's cannot be
         *     read
         */
        public function offeredProducts(#[\SensitiveParameter] array $params): array
        {
        }

        /**
         * The administrator's list of all certificates: eight statements, however many there are, and one more for its
         * picture.
         *
         * @param array<int|string, mixed> $asked as it was sent; `phase`, `problem` (a problem's word, or `any`),
         *     `days` to the end, `text`, `sort` (`attention`, what needs a person first, as it is where nothing is asked;
         *     `expiry`, `name`, `client`, `product`, `due`, `created`), `dir` (`asc`, `desc`), `p` (the page); what is not
         *     known counts as not asked
         * @return array{rows: list<array{service: int, client: int, client_name: string, name: string, product: string,
         *     order_number: string, serial: string, phase: string, service_status: string, not_after: string,
         *     days_left: int|null, problems: list<string>, next: array{at: string, by: string, who: string,
         *     text: string}|null}>, totals: array{all: int, matching: int, pages: int,
         *     phases: array<string, int>, with_problems: int, problems: array<string, int>},
         *     picture: array<string, mixed>|null, number: int,
         *     sorts: array<string, array{current: string, asked: array<string, string>, query: string}>, query: string,
         *     asked: array<string, string>} at most 50 rows, with `service` 0 where it is gone, and `not_after` in
         *     WHMCS's zone; picture is what its template draws, where not less than all was asked for; number is the page's,
         *     from 1; query asks for the same list, without the page; current is `asc`, `desc` or empty
         */
        public function certificates(array $asked): array
        {
        }

        /**
         * The same list on all of its pages, as a CSV file for spreadsheets (RFC 4180, UTF-8 with its mark, moments in UTC).
         *
         * @param array<int|string, mixed> $asked as for certificates()
         * @throws Refused where it is no administrator who asks
         */
        public function certificatesFile(array $asked): Download
        {
        }

        /**
         * All that was done with a service, newest first, and what comes next, for administrators.
         *
         * @param array<int|string, mixed> $asked as it was sent: `service` and `p` (the page)
         * @return array{coming: list<array{at: string, by: string, who: string, text: string}>,
         *     entries: list<array{at: string, kind: string, text: string, who: string, tone: string, state: string,
         *     facts: list<array{label: string, value: string}>, reasons: list<string>}>, number: int, has_older: bool,
         *     service: int, client: int, names: list<string>, phase_words: string} at most 50 entries; kind is `order`,
         *     `change`, `mail` or `certificate`, tone `good`, `open`, `bad` or `plain`
         * @throws Refused for a service that is not there, or another reader
         */
        public function history(array $asked): array
        {
        }

        /**
         * The check of the connection to Certum.
         *
         * @param array<string, mixed> $facts what only PHP knows: `version` of the extension, `ini` (its settings, by
         *     name), `ca_file_readable`
         * @param bool $ask whether Certum is asked, once for each account and each password that is in use for it; what
         *     fails then is a finding
         * @return array{installation: list<array{level: string, text: string}>, accounts: list<array{id: string,
         *     name: string, mode: string, products: string, findings: list<array{level: string, text: string}>}>,
         *     asked: bool} level is `good`, `warning` or `failure`; mode is `test` or `production`; id is empty for an
         *     account that is not kept; products are those whose password it is, empty for cron's
         */
        public function connection(array $facts, bool $ask): array
        {
        }

        /**
         * Orders that exist at Certum are attached to services, and detached; nothing is changed there. Certum is asked only
         * for what was posted.
         *
         * @param array<int|string, mixed> $asked what stands in the page's address: `service`
         * @param array<int|string, mixed>|null $posted `do`: `find` (`service` with `number`, or `from` and `to`), `match`
         *     (`from`, `to`), `preview` and `attach` (`chosen`: service => numbers; `ticked`: service => what was confirmed),
         *     `detach` and `forget` (`service`, `sure`); null where the page is only shown
         * @return array<string, mixed> `asked`, what to fill the forms with; `service` (null for none), `services` that have
         *     no order, `more`; `searched`, `found`, `hidden`, `matches`, `preview`; `done`: list of `service`, `good`,
         *     `text`; `asks`, what is to be confirmed; `problem`, a sentence, empty for none
         */
        public function attach(array $asked, ?array $posted = null): array
        {
        }

        /**
         * A new password for all products of an account. Certum is asked whether it takes it before it is written.
         *
         * @param array<int|string, mixed> $asked what stands in the page's address: `account`, its number
         * @param array<int|string, mixed>|null $posted `password`, and `shown` as the page had it; null where the page is
         *     only shown
         * @return array{account: string, name: string, mode: string, products: list<array{id: string, name: string,
         *     is_visible: bool, differs: bool}>, shown: string, findings: list<array{level: string, text: string}>,
         *     done: string} products are those that get it; findings say what is wrong, done what was done, empty for
         *     nothing
         * @throws Refused where there is no such account, and where WHMCS's database does not take it
         */
        public function password(array $asked, #[\SensitiveParameter] ?array $posted = null): array
        {
        }

        /**
         * The import of an account's products.
         *
         * @param array<int|string, mixed>|null $posted `account` (an id) or `user_name`, `password` and `environment`;
         *     `codes`, those to be made, and `group`, a name; null where the page is only shown
         * @return array{offers: list<array<string, mixed>>, made: list<array<string, mixed>>, account: int,
         *     problem: string, groups: list<string>, accounts: list<array{id: string, user_name: string,
         *     environment: string}>, environments: list<array{word: string, host: string}>} an offer has `code`, `title`, `kind`, `coverage`, `max_names`, `presence` (`new`,
         *     `there` or `unfinished`), `product`; problem is a sentence, empty for none
         * @throws Refused where no account was chosen, where another import runs, and with what WHMCS says of a product
         *     that it does not take
         */
        public function import(#[\SensitiveParameter] ?array $posted = null): array
        {
        }
    }

    /**
     * WHMCS, as the desk asks for it. What a method throws stops the work, and Desk's method throws it on as it is,
     * unless that only logs what fails.
     *
     * Statements are the desk's own, for MySQL, with a question mark for each value; values are strings, integers and
     * null.
     */
    interface Host
    {
        /**
         * @param string $sql a SELECT
         * @param list<mixed> $values for its question marks
         * @return list<array<string, mixed>> rows of scalars and null, by column
         */
        public function rows(string $sql, array $values): array;

        /**
         * @param string $sql INSERT, UPDATE or DELETE
         * @param list<mixed> $values for its question marks
         * @return int how many rows it changed: a claim counts as taken with 1
         */
        public function write(string $sql, array $values): int;

        /**
         * Inserts a row. Where the connection is lost meanwhile it must throw and not insert again: within a transaction
         * Capsule does so.
         *
         * @param string $table its name
         * @param array<string, mixed> $row column => value
         * @return int the new row's id
         */
        public function insert(string $table, array $row): int;

        /**
         * Inserts a row, unless that breaks a unique key.
         *
         * @param string $table its name
         * @param array<string, mixed> $row column => value
         */
        public function insertOrIgnore(string $table, array $row): void;

        /**
         * @param string $table its name
         * @return list<string> the names of its columns
         */
        public function columns(string $table): array;

        /**
         * @param string $name of one of WHMCS's settings, such as `SystemURL`
         * @return string empty where it is not set
         */
        public function setting(string $name): string;

        /**
         * @param string $language as WHMCS names it, such as `english`
         * @return array<string, string> what the installation says in its own words in this language, by the texts'
         *     names as Desk::textsIn() has them; empty where it has none
         */
        public function texts(string $language): array;

        /**
         * Who looks at the page.
         *
         * @return array<string, mixed> `staff` (bool: it is one of the administration's pages, or what WHMCS's API asks
         *     for), `client` (whose session it is, 0 for a visitor who is not logged in; null for staff, and for what
         *     WHMCS does by itself), `onBehalf` (bool: staff are logged in as the client; may be missing), `language` as
         *     WHMCS names it
         */
        public function visitor(): array;

        /**
         * @param string $stamp `2026-11-22 18:30:00` in UTC
         * @return string the moment for people, in WHMCS's zone
         */
        public function shown(string $stamp): string;

        /**
         * Writes a call of Certum into WHMCS's module log.
         *
         * @param string $operation as in the Partner API
         * @param string $request what was sent, without the password
         * @param string $answer what came
         * @param string $outcome `done`, or a sentence
         * @param list<string> $secrets what must not be readable in the log, in no form
         */
        public function logCall(
            string $operation,
            string $request,
            string $answer,
            string $outcome,
            array $secrets,
        ): void;
    }

    /** A certificate as a file of the forms that servers take; never with a private key. */
    final class Download
    {
        /** ASCII letters, digits, dots, hyphens and underscores: safe in a header and in a path. */
        public readonly string $fileName;
        /** The media type. */
        public readonly string $contentType;
        /** The file, bytes. */
        public readonly string $body;

        /**
         * @param string $form cer and pem (the certificate in PEM), chain, fullchain (both PEM without the root), der,
         *     p7b (PKCS#7 in DER), zip (folders for nginx, Apache and IIS)
         * @param string $pem the certificate
         * @param string $chain the certificates above it in PEM, in any order; may be empty
         * @param string $name what the file is named after, such as a host name; what a name cannot hold is replaced
         * @throws Exception\InvalidInputException for another form, or what cannot be read
         */
        public static function of(string $form, string $pem, string $chain, string $name): self
        {
        }

        /** @return array<string, mixed> */
        public function toArray(): array
        {
        }
    }

    /** The module's own tables. */
    final class Tables
    {
        /**
         * Steps that make them, in order; new ones are only appended. Each makes a table with an `id`, or adds columns
         * to one; a column has its `type` and what Laravel's query builder takes besides.
         *
         * @return list<array{table: string, columns: array<string, array<string, mixed>>, unique: list<string>}>
         */
        public static function steps(): array
        {
        }
    }

    /** What cannot be done, as a sentence for the person who looks at the page, in that person's language. */
    class Refused extends Exception\CertumException
    {
    }
}

namespace Certum\Exception {
    /** The root of this extension's exceptions. No message holds a password, a key or a request. */
    class CertumException extends \RuntimeException
    {
    }

    /** Certum did not accept the user name, the password, or the address that the call came from. */
    class CredentialsException extends CertumException
    {
        public readonly string $operation;
        /** 2 or 3, as Certum answered. */
        public readonly int $successCode;
    }

    /** Certum understood the request and refused it. getCode() is the first reason's code. */
    class RefusedException extends CertumException
    {
        public readonly string $operation;
        /** @var list<\Certum\RefusalReason> in Certum's order; empty where it answered a SOAP fault */
        public readonly array $errors;
        /** The text of a SOAP fault that lays it to the request. */
        public readonly ?string $fault;
    }

    /** The exchange over the network failed, or the service within it (a SOAP fault of its own). */
    class TransportException extends CertumException
    {
        public readonly string $operation;
        /** How far it had come: setup, resolve, connect, tls, send, wait or receive. */
        public readonly string $phase;
        /** Whether a time limit ended it. */
        public readonly bool $timedOut;
        /** Whether Certum may have carried the request out: read before you repeat. */
        public readonly bool $mayHaveBeenCarriedOut;
        /** The HTTP status, where one came. */
        public readonly ?int $status;
    }

    /** An answer came that cannot be understood. Whether the request was carried out is not known. */
    class MalformedAnswerException extends CertumException
    {
        public readonly string $operation;
    }

    /** The input cannot be used. Nothing was sent. */
    class InvalidInputException extends CertumException
    {
        /** The input's name, such as `csr` or `requestor.email`. */
        public readonly string $field;
    }
}

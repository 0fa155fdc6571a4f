<?php

declare(strict_types=1);

namespace CertumCertificates;

/** Something cannot be done now; the message is for the person who asked. */
final class Refused extends \RuntimeException
{
}

<?php

declare(strict_types=1);

namespace CertumCertificates;

/** The extension `certum` is not loaded, or too old. */
final class ExtensionMissing extends \RuntimeException
{
}

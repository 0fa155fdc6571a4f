<?php

declare(strict_types=1);

/** The next chapter of the story. */
function step(string $title): void
{
    static $number = 0;
    printf("\n%d. %s\n", ++$number, $title);
}

function say(string $format, string|int|float ...$values): void
{
    echo '   ', sprintf($format, ...$values), "\n";
}

function show(Certum\Certificate $certificate): void
{
    say('serial number  %s', $certificate->serialNumber);
    say('names          %s', implode(', ', $certificate->hostNames()));
    say('key            %s %s', $certificate->publicKey->algorithm, $certificate->publicKey->curve ?? '');
    say('issuer         %s', $certificate->issuer->commonName ?? '');
    say('valid          %s to %s', $certificate->notBefore->format('Y-m-d'), $certificate->notAfter->format('Y-m-d'));
}

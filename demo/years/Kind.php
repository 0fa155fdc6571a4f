<?php

declare(strict_types=1);

namespace Demo\Years;

/**
 * The kinds of mails: by their templates, with a mark and a colour that is seen on white and on dark ground.
 */
final class Kind
{
    /** The template => kind, what it says, a mark, a colour. */
    public const ALL = [
        'Certum: Configuration Needed' => ['configure', 'configure it', 'ring', '#8a8f98'],
        'Certum: What To Publish' => ['publish', 'publish this', 'disc', '#2f81f7'],
        'Certum: Certificate Issued' => ['issued', 'issued', 'square', '#2da44e'],
        'Certum: Install The New Certificate' => ['install', 'install the new one', 'triangle', '#d4872b'],
        'Certum: New CSR Needed' => ['csr', 'a new CSR, please', 'diamond', '#a371f7'],
        'Certum: Certificate Ends' => ['ends', 'it ends', 'cross', '#e5534b'],
        'Certum: Certificate Ended' => ['ended', 'it has ended', 'cross', '#e5534b'],
        'Certum: Certificate Revoked' => ['revoked', 'revoked', 'cross', '#e5534b'],
        '' => ['staff', 'to the shop', 'star', '#db61a2'],
    ];

    /** @param array<string, mixed> $mail */
    public static function of(array $mail): string
    {
        return (self::ALL[$mail['template']] ?? self::ALL[''])[0];
    }

    /** @return array<string, array{string, string, string}> kind => text, mark, colour */
    public static function marks(): array
    {
        return array_column(array_map(static fn ($kind) => [$kind[0], array_slice($kind, 1)], self::ALL), 1, 0);
    }
}

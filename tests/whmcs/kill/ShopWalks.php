<?php

declare(strict_types=1);

namespace KillTests;

/**
 * What cron does for many services at once.
 */
trait ShopWalks
{
    /** @return array<string, Walk> */
    protected function shopWalks(): array
    {
        return [
            'sync' => new Walk(
                'Cron reads a list: two issued, one reissued, one revoked by Certum',
                function (): array {
                    $given = ['two' => $this->issued($this->given['product'], 'two.example.com'),
                        'revoked' => $this->issued($this->given['product'], 'revoked.example.com')];
                    $form = ['csr' => $this->csr('two.example.com'), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
                    $this->act($this->browser(2), $given['two'], 'reissue', $form);
                    foreach (['a', 'b'] as $name) {
                        $given[$name] = $this->pending($this->given['product'], "$name.example.com");
                    }
                    return $given;
                },
                function (array $given): \Closure {
                    foreach (['a', 'b', 'two'] as $name) {
                        $this->publish($given[$name]);
                    }
                    self::$certum->post('state', ['revoke' => $this->order($given['revoked'])->serial]);
                    return fn () => $this->cron();
                },
                function (array $given): void {
                    $this->quiet();
                    $this->assertHeld($given['a'], 1, ['issued']);
                    $this->assertHeld($given['b'], 1, ['issued']);
                    $this->assertHeld($given['two'], 2, ['issued']);
                    $this->assertRevoked($given['revoked']);
                    self::assertSame('Suspended', $this->serviceRow($given['revoked'])->domainstatus);
                },
            ),
        ];
    }
}

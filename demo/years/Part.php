<?php

declare(strict_types=1);

namespace Demo\Years;

use Demo\Cover;
use Demo\Shop;

/**
 * A shop from one day to another: cron at noon, customers in the evening, and cron again where they did something.
 */
final class Part
{
    private const LIMITS = ['2027-03-15' => 'at most 99 days', '2029-03-15' => 'at most 46 days'];
    private const MONTHS = [
        'Monthly' => 1, 'Quarterly' => 3, 'Semi-Annually' => 6, 'Annually' => 12, 'Biennially' => 24, 'One Time' => 12,
    ];

    /** @var list<array<string, mixed>> what became of each service */
    public array $services = [];
    public readonly int $from;
    public readonly int $until;

    /** @param list<Client> $clients */
    public function __construct(string $from, string $until, private readonly array $clients)
    {
        [$this->from, $this->until] = [(int) strtotime("$from UTC"), (int) strtotime("$until UTC")];
    }

    /** @return array<string, string> the days in this part on which the limit changes, with the new one */
    public function limits(): array
    {
        return array_filter(self::LIMITS, fn ($day) => strtotime($day) > $this->from && strtotime($day) < $this->until, ARRAY_FILTER_USE_KEY);
    }

    public function run(Shop $shop): void
    {
        foreach ($this->clients as $client) {
            $client->prepare($shop);
        }
        for ($day = 0; $this->from + $day * 86400 < $this->until; $day++) {
            $noon = $this->from + $day * 86400 + 12 * 3600;
            $shop->at($noon);
            $shop->cron();
            $shop->at($noon + 6 * 3600);
            $done = false;
            foreach ($this->clients as $client) {
                if ($client->ordered === $day) {
                    $client->order($shop);
                }
                $done = $client->service > 0 && $client->live($shop, $day) || $done;
            }
            if ($done) {
                // What is due some days before or after something of another evening is due clearly before or after this.
                $shop->at($noon + 6 * 3600 + 60 * (30 + 2 * ($day % 13)));
                $shop->cron();
            }
        }
        $errors = $shop->standin->errors();
        $errors === [] || throw new \RuntimeException((string) $errors[0]['text']);
        $this->services = array_map(fn ($client) => $this->result($shop, $client), $this->clients);
    }

    /** @return array<string, mixed> */
    private function result(Shop $shop, Client $client): array
    {
        $row = $shop->standin->table('tblhosting')->where('id', $client->service)->first();
        $certificates = $client->certificates($shop);
        $once = $client->cycle === 'One Time';
        $begins = (int) strtotime("$row->regdate UTC");
        $ends = $once ? $begins + 365 * 86400 : (int) strtotime("$row->nextduedate UTC");
        // Cover begins with the first certificate: until then the customer has something to do.
        $judged = min($ends, $this->until);

        return [
            'name' => $client->name, 'cycle' => $client->cycle, 'delay' => $client->delay, 'certificates' => $certificates,
            'begins' => $begins, 'ends' => $ends, 'payments' => $this->payments($shop, $client),
            'gaps' => Cover::gaps($certificates, $certificates[0]['from'], $judged), 'judged' => $judged,
            'mails' => $this->mails($shop, $client),
        ];
    }

    /** @return list<int> the first moments of what was paid */
    private function payments(Shop $shop, Client $client): array
    {
        $lines = $shop->standin->table('tblinvoiceitems')->join('tblinvoices', 'tblinvoices.id', '=', 'invoiceid')
            ->where(['type' => 'Hosting', 'relid' => $client->service, 'status' => 'Paid'])->orderBy('tblinvoiceitems.id');

        return array_map(static fn ($day) => (int) strtotime("$day UTC"), $lines->pluck('tblinvoiceitems.duedate')->all());
    }

    /** @return list<array{kind: string, at: int}> */
    private function mails(Shop $shop, Client $client): array
    {
        $mails = array_filter($shop->standin->mails(), $client->isMine(...));

        return array_values(array_map(static fn ($mail) => [
            'kind' => Kind::of($mail), 'at' => (int) strtotime("$mail[time] UTC"),
        ], $mails));
    }
}

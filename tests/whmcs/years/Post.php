<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * The mails that went out, by the mail server's record; what the administrators got, by the module's ledger.
 */
final class Post
{
    private const KINDS = [
        'Certum: Configuration Needed' => 'configure', 'Certum: What To Publish' => 'publish',
        'Certum: Certificate Issued' => 'issued', 'Certum: New CSR Needed' => 'csr',
        'Certum: Certificate Revoked' => 'revoked', 'Certum: Change Not Made' => 'not_done',
        'Certum: Certificate Ends' => 'ending', 'Certum: Certificate Ended' => 'ended',
        'Certum: Install The New Certificate' => 'replaced', 'Certum: Organisation Checked Anew' => 'vetting',
        'Certum: Certificates End' => 'digest',
    ];
    /** Kinds of mails to administrators. */
    public const TO_STAFF = ['unproved', 'stopped', 'rejected', 'vetting_shop', 'undone'];
    /** Of the shop itself. */
    private const BILLING = ['Invoice Created', 'Invoice Payment Confirmation'];

    /** @var array<int, array<string, list<string>>> days by service and kind */
    public array $sent = [];
    /** How many went to administrators. */
    public int $toStaff = 0;
    /** @var list<string> what nobody expects */
    public array $strange = [];

    public function __construct(World $world)
    {
        foreach ($world->standin->mails() as $mail) {
            $kind = self::KINDS[$mail['template']] ?? '';
            if ($mail['admin']) {
                $this->toStaff++;
            } elseif ($kind !== '') {
                $this->sent[(int) $mail['relid']][$kind][] = substr($mail['time'], 0, 10);
            } elseif (!in_array($mail['template'], self::BILLING, true)) {
                $this->strange[] = "$mail[template]: $mail[subject]";
            }
        }
        $ledger = $world->standin->table('mod_certum_mails')->where('state', 'sent')
            ->whereNotIn('kind', array_values(self::KINDS))->orderBy('id')->get();
        foreach ($ledger as $mail) {
            $this->sent[(int) $mail->service_id][$mail->kind][] = substr($mail->since, 0, 10);
        }
    }

    /** @return array<string, int> */
    public function counts(Customer $customer): array
    {
        $counts = array_map(count(...), $this->sent[$customer->service] ?? []);
        ksort($counts);
        return $counts;
    }

    /** How many came of each kind. @return array<string, int> */
    public function kinds(): array
    {
        $all = [];
        foreach ($this->sent as $kinds) {
            foreach ($kinds as $kind => $days) {
                $all[$kind] = ($all[$kind] ?? 0) + count($days);
            }
        }
        ksort($all);
        return $all;
    }

    /** A line for each kind: how many came, of how many, and when. @param array<string, int> $expected */
    public function table(Customer $customer, array $expected): string
    {
        $lines = [];
        foreach ($this->sent[$customer->service] ?? [] as $kind => $days) {
            $lines[] = sprintf('    %-10s %2d of %2d  %s', $kind, count($days), $expected[$kind] ?? 0, implode(' ', $days));
        }
        foreach (array_diff_key($expected, $this->sent[$customer->service] ?? []) as $kind => $count) {
            $lines[] = sprintf('    %-10s  0 of %2d', $kind, $count);
        }
        return "$customer->name\n" . implode("\n", $lines);
    }
}

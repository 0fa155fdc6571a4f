<?php

declare(strict_types=1);

namespace KillTests;

/**
 * What each step of a walk is called, and what is true when everything ends right after it: the page docs/kill-steps.md.
 */
final class Steps
{
    public const PAGE = __DIR__ . '/../../../docs/kill-steps.md';

    /** Calls that change something at Certum. */
    private const CHANGES = ['quickOrder', 'renewCertificate', 'reissueCertificate', 'revokeCertificate', 'cancelOrder',
        'addSanVerification'];

    /** By how its statement begins: name of the step, what is true then, who settles it; the first that fits. */
    private const STATEMENTS = [
        '(select|show|use|set) ' => ['', '', ''],
        // Around an insert, which has a name of its own.
        '(start transaction|commit|rollback)' => ['', '', ''],
        'insert into `?tbl(activitylog|modulelog)' => ['', '', ''],
        // A value that was not there yet, as it would be read: the lock that is taken next is free.
        'insert ignore into `mod_certum_meta' => ['', '', ''],
        'update mod_certum_services set busy_until = \? where service_id = \? and (seen|\()' => ['claimed',
            'The service is this request\'s for ten minutes; else all is as before', 'Whoever comes after ten minutes'],
        'update mod_certum_services set busy_until' => ['released', 'All that is to be written is written', 'Nothing is left'],
        'update mod_certum_services set choice' => ['step two kept', 'What was typed is kept; nothing is ordered',
            'The customer, who finds the form as it was filled in'],
        'update mod_certum_services set attempt' => ['attempt begun', 'The next order is another attempt, under a new number',
            'Cron looks at the service, and mails that it has to be configured'],
        'update mod_certum_services set (names = \?, )?due_at' => ['planned', 'Cron knows when to look at the service', 'Cron, then'],
        'insert ignore into `mod_certum_services|update mod_certum_services set detached_at = null' => ['service opened',
            'Our row of the service is there, and due at once unless an order is to be attached',
            'Cron, or Create: the mail that it has to be configured; whoever attaches, once more'],
        'update mod_certum_services set .*detached_at = \?' => ['detached', 'Pages, lists and cron do not know the service any more',
            'Cron, and whoever attaches an order to the service again'],
        'update mod_certum_services' => ['service written', 'Forms that were drawn before are old', 'As the step before'],
        'insert into `mod_certum_orders' => ['order noted', 'An order without a change: nothing was sent of it',
            'Whoever does it once more: it is noted anew'],
        'update mod_certum_orders set stale' => ['news marked', 'Which orders have news', 'Cron reads them until their news are stored'],
        'update mod_certum_orders set service_id = \? where service_id' => ['orders taken off', 'The orders may be attached again',
            'As the step before'],
        'update mod_certum_orders' => ['order written', 'The order is as Certum says; its change is still open',
            'Cron finds out once more, and comes to the same'],
        'insert into `mod_certum_changes' => ['journal written', 'What was done or read is told', 'Nothing is left of it'],
        'update mod_certum_changes' => ['outcome written', 'It is known what became of it; its mails are noted',
            'Cron sends the mails, and sets WHMCS right'],
        'insert ignore into `mod_certum_terms|update mod_certum_terms' => ['term written',
            'A term is owed, or bound to its order', 'Cron, which looks each day at services that were paid for'],
        'delete from mod_certum_terms' => ['terms dropped', 'Nothing is owed any more', 'As the step before'],
        '(insert into `|update )mod_certum_certificates' => ['certificate written', 'The certificate is stored; its mail is noted',
            'Cron reads the order again, and sends the mail'],
        'insert ignore into `mod_certum_mails' => ['mail noted', 'It has to go out, once what it tells of is stored', 'Cron'],
        'update mod_certum_mails set state = \?, since' => ['mail taken', 'Perhaps it went out',
            'Cron, after 15 minutes: what WHMCS\'s log does not show is sent'],
        'insert into `tblemails' => ['mail logged', 'It went out, and WHMCS\'s log shows it', 'Cron, after 15 minutes, by the log'],
        'update mod_certum_mails set state = \? where service_id = \? and state in' => ['mails dropped',
            'What was not sent yet will not be', 'As the step before'],
        'update mod_certum_mails' => ['mail sent', 'It went out, and will not again', 'Nothing is left of it'],
        'update mod_certum_accounts' => ['list read', 'Until when the account was read', 'Cron goes on from there'],
        'update mod_certum_meta set value = \? where name = \? and \(cast' => ['lock taken',
            'Cron\'s lock is taken for 15 minutes, or that of attaching for five', 'Whoever comes after these'],
        'update mod_certum_meta set value = \? where name = \? and value' => ['lock given back', 'Others may attach and detach',
            'Nothing is left'],
        'update mod_certum_meta set value = case' => ['cron ended', 'Cron\'s lock is given back', 'Nothing is left'],
        'update mod_certum_meta|insert into `mod_certum_meta' => ['day noted', 'What is done once a day was done', 'Nothing is left'],
        'update tblsslorders|insert into `?tblsslorders' => ['WHMCS set right', 'WHMCS shows the order as it is',
            'Cron, and whoever looks at the product page, set right what is left'],
        '(insert into|update|delete from) `tbl' => ['WHMCS writes', 'What WHMCS itself notes of a payment, a service or its pages',
            'Payments: cron, each day. Else whoever pressed the button, once more'],
    ];

    /** Of calls: what is true once one was sent, who settles it. */
    private const CALLS = [
        'quickOrder' => ['Certum may have the order, under our number', 'Cron reads that number; what is not there is sent again'],
        'renewCertificate' => ['Certum may have the renewal',
            'Cron looks for a new order of the customer; without one it is told, and an owed term renewed again'],
        'reissueCertificate' => ['Certum may have the reissue', 'Cron reads the order; without a reissue that is told'],
        'revokeCertificate' => ['The certificate may be revoked', 'Cron reads it; as long as it is valid, it is sent again'],
        'cancelOrder' => ['The order may be cancelled', 'Cron reads its state; else whoever asked for it does it again'],
        'addSanVerification' => ['Another code may be the one that counts', 'Cron asks for another one, and mails it'],
    ];

    /**
     * The names of a walk's steps, in their order; those that only read have none.
     *
     * @param list<array{string, string}> $steps
     * @return list<string>
     */
    private static function names(array $steps): array
    {
        $names = [];
        $reads = [];
        foreach ($steps as $at => [$kind, $text]) {
            if ($kind === 'call' && !in_array($text, self::CHANGES, true)) {
                $reads[$text] = true;
                continue;
            }
            $name = $kind === 'call' ? "**$text**" : self::ofStatement($text)[0];
            if ($name === '') {
                continue;
            }
            $names = self::with($names, self::read($reads));
            $reads = [];
            $names = self::with($names, $name === 'journal written' && self::isIntent($steps, $at) ? 'intent written' : $name);
        }
        return self::with($names, self::read($reads));
    }

    /** @param list<string> $names @return list<string> */
    private static function with(array $names, string $name): array
    {
        return $name === '' || end($names) === $name ? $names : [...$names, $name];
    }

    /** What was asked for at once has no order. @param array<string, true> $reads */
    private static function read(array $reads): string
    {
        ksort($reads);
        return implode(' + ', array_keys($reads));
    }

    /** Whether what is meant is done after it was written down. @param list<array{string, string}> $steps */
    private static function isIntent(array $steps, int $at): bool
    {
        foreach (array_slice($steps, $at + 1) as [$kind, $text]) {
            if ($kind === 'call' && in_array($text, self::CHANGES, true)) {
                return true;
            }
            if ($kind === 'statement' && preg_match('/^(insert into `|update )mod_certum_changes/', $text, $found)) {
                return $found[1] === 'update ';
            }
        }
        return false;
    }

    /** @return array{string, string, string} */
    private static function ofStatement(string $text): array
    {
        foreach (self::STATEMENTS as $begin => $row) {
            if (preg_match("~^($begin)~i", $text)) {
                return $row;
            }
        }
        throw new \LogicException("A step without a name: $text");
    }

    /** A walk as a row of the page. @param list<array{string, string}> $steps */
    public static function row(string $name, string $title, array $steps): string
    {
        return "| `$name` | $title | " . implode(' → ', self::names($steps)) . ' |';
    }

    /** @param list<string> $rows */
    public static function page(array $rows): string
    {
        $legend = ['| intent written | What is meant is written down, and not sent | Cron: an order is sent, '
            . 'anything else was not done, and whoever asked is told; attaching and detaching: staff, once more |'];
        foreach (self::CALLS as $name => [$true, $settles]) {
            $legend[] = "| **$name** | $true | $settles |";
        }
        foreach (self::STATEMENTS as [$name, $true, $settles]) {
            if ($name !== '') {
                $legend[] = "| $name | $true | $settles |";
            }
        }
        $legend = implode("\n", $legend);
        $rows = implode("\n", $rows);
        return <<<PAGE
            # Where everything may end

            Written by `make kill-steps` of what `tests/whmcs/kill` recorded. The tests end each walk below before and after each
            statement and call: the connection is cut, the database or Certum stays away, the process is killed (`kill -9`). Steps
            that only read are not listed, or between others without bold: what ends there ends as after the step before.

            | the last step | what is true then | who settles the rest |
            | --- | --- | --- |
            $legend

            ## The walks

            | walk | what is done | its steps |
            | --- | --- | --- |
            $rows

            PAGE;
    }
}

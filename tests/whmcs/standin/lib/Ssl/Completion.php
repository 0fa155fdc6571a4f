<?php

declare(strict_types=1);

namespace Standin\Ssl;

use Standin\Clock;
use Standin\Instance;
use Standin\Web\Deferred;
use WHMCS\Database\Capsule;

/**
 * What WHMCS itself writes after a good step three.
 */
final class Completion
{
    /**
     * @param array<string, mixed> $data
     * @param array<string, mixed> $result
     */
    public static function schedule(object $order, array $data, string $email, string $method, array $result): void
    {
        $write = static fn () => self::write($order, $data, $email, $method, $result);
        if (Instance::setting('s3_finish') === 'after') {
            Deferred::add($write);
        } else {
            $write();
        }
    }

    /**
     * @param array<string, mixed> $data
     * @param array<string, mixed> $result
     */
    private static function write(object $order, array $data, string $email, string $method, array $result): void
    {
        $settings = Instance::current()->settings;
        $row = [];
        if ($settings->is('s3_overwrite_configdata')) {
            $row['configdata'] = StepData::encode($data + [
                'approveremail' => $email === '' ? null : $email, 'approvalmethod' => $method,
            ]);
        }
        if (isset($result['remoteid']) && $settings->get('s2_remoteid') === 'stored') {
            $row['remoteid'] = (string) $result['remoteid'];
        }
        if ($settings->get('s3_order_status') === 'Completed') {
            $row += ['status' => 'Completed', 'completiondate' => Clock::stamp()];
        }
        if ($row !== []) {
            Capsule::table('tblsslorders')->where('id', $order->id)->update($row);
        }
        if ($settings->get('s3_service_status') === 'Completed') {
            Capsule::table('tblhosting')->where('id', $order->serviceid)
                ->update(['domainstatus' => 'Completed', 'completed_date' => Clock::today()]);
        }
    }
}

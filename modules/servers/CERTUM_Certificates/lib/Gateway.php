<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Client;
use Certum\Credentials;
use Certum\Order;
use Certum\OrderOptions;
use Certum\Shop\Settings;
use WHMCS\Database\Capsule;

/**
 * The only place that calls Certum; every call is in WHMCS's module log, without the password.
 */
final class Gateway
{
    private Client $client;
    /** The account, while its new password is not proved. */
    private array $unproved = [];

    private function __construct(Settings $settings, private string $password, string $language)
    {
        $credentials = new Credentials($settings->userName, $password);
        $this->client = new Client($credentials, $settings->environment, $language);
        $this->client->recordCalls();
    }

    /** With WHMCS's parameters; the account is kept for cron, which has none. */
    public static function of(array $params, string $language = 'en'): self
    {
        $settings = Orders::read($params);
        $password = (string) ($params['configoption2'] ?? '');
        if ($settings->userName === '' || $password === '') {
            throw new Refused(Text::current()->get('account_missing'));
        }
        $account = ['user_name' => $settings->userName, 'environment' => $settings->environment];
        Capsule::table('mod_certum_accounts')->insertOrIgnore($account + ['password' => encrypt($password)]);
        $known = Capsule::table('mod_certum_accounts')->where($account)->value('password');
        $gateway = new self($settings, $password, $language);
        $gateway->unproved = decrypt((string) $known) === $password ? [] : $account;
        return $gateway;
    }

    /** With an account kept before. */
    public static function ofAccount(object $account, string $language = 'en'): self
    {
        $options = ['configoption1' => $account->user_name, 'configoption10' => $account->environment];
        return new self(Orders::read($options), decrypt((string) $account->password), $language);
    }

    /** With the account of an order's product. */
    public static function ofOrder(object $order, string $language): self
    {
        $settings = Orders::settings((int) $order->service_id);
        $account = ['user_name' => $settings->userName, 'environment' => $settings->environment];
        $kept = Capsule::table('mod_certum_accounts')->where($account)->first();
        if ($kept === null) {
            throw new Refused('No account is kept for the product');
        }
        return self::ofAccount($kept, $language);
    }

    /**
     * Makes a call.
     *
     * @template T
     * @param callable(Client): T $work
     * @return T
     */
    public function call(callable $work): mixed
    {
        try {
            return $work($this->client);
        } finally {
            $this->log();
        }
    }

    /** Products that can be ordered, code => title. @return array<string, string> */
    public function products(): array
    {
        $titles = [];
        foreach ($this->call(static fn (Client $client) => $client->getProductList()) as $product) {
            if ($product->code !== null && !($product->catalogue->isRenewal ?? false)) {
                $title = $product->catalogue?->title() ?? $product->type ?? '';
                $titles[$product->code] = "$product->code $title";
            }
        }
        return $titles;
    }

    /** Orders that changed, with their status. @return iterable<Order> */
    public function modified(\DateTimeImmutable $from, \DateTimeImmutable $to): iterable
    {
        $options = new OrderOptions(false, false, true);
        return $this->call(static fn (Client $client) => iterator_to_array(
            $client->iterateModifiedOrders($from, $to, $options),
            false
        ));
    }

    private function log(): void
    {
        $secret = $this->password;
        $masked = [$secret, rawurlencode($secret), urlencode($secret), htmlspecialchars($secret, ENT_XML1)];
        foreach ($this->client->takeCalls() as $call) {
            [$request, $answer] = [$call->request, $call->answer];
            logModuleCall(Module::NAME, $call->operation, $request, $answer, $call->outcome, $masked);
            if ($call->outcome === 'done' && $this->unproved !== []) {
                Capsule::table('mod_certum_accounts')->where($this->unproved)->update(['password' => encrypt($secret)]);
                $this->unproved = [];
            }
        }
    }
}

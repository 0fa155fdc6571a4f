<?php

declare(strict_types=1);

namespace Standin\Ssl;

use Standin\Client\Page;
use Standin\Client\Session;
use Standin\Config;
use Standin\Countries;
use Standin\Hooks;
use Standin\Instance;
use Standin\Language;
use Standin\Module\Params;
use Standin\Module\ServerModule;
use Standin\Web\Halt;
use Standin\Web\Token;
use WHMCS\Database\Capsule;
use WHMCS\Service\Service;

/**
 * configuressl.php: steps one to three as a state machine.
 */
final class ConfigureSsl
{
    public const OPEN = 'Awaiting Configuration';

    private ?ServerModule $module = null;

    private function __construct(private ?object $order, private string $handle)
    {
        if ($order !== null) {
            $this->module = ServerModule::load((string) $order->module);
            \Menu::addContext('service', Service::find($order->serviceid));
        }
    }

    public static function handle(): string
    {
        $clientId = Session::required();
        if (!Session::may('manageproducts')) {
            Halt::redirect(Config::url('clientarea.php'));
        }
        $handle = is_string($_GET['cert'] ?? null) ? $_GET['cert'] : '';
        $flow = new self(Order::byHandle($handle, $clientId), $handle);
        return $flow->run((string) ($_GET['step'] ?? ''), $_SERVER['REQUEST_METHOD'] === 'POST');
    }

    private function run(string $step, bool $post): string
    {
        if ($this->order === null || $this->order->status !== self::OPEN || $this->module === null) {
            return $this->closed();
        }
        $settings = Instance::current()->settings;
        if ($step === '2' && $post) {
            return $this->stepTwo(StepData::fromPost());
        }
        if ($step === '2' && $settings->get('s2_get') === 'again') {
            $kept = StepData::kept($this->order);
            return $kept === [] ? $this->stepOne('') : $this->stepTwo($kept);
        }
        if ($step === '3' && ($post || ($settings->is('s3_get') && Token::valid()))) {
            return $this->stepThree();
        }
        return $this->stepOne('');
    }

    private function closed(): string
    {
        return $this->page('configuressl-stepone', [
            'status' => $this->order->status ?? '', 'serviceid' => $this->order->serviceid ?? 0,
            'errormessage' => '',
        ]);
    }

    private function stepOne(string $errors): string
    {
        $values = StepData::prefill((int) $this->order->userid);
        $params = $this->params('SSLStepOne', StepData::row($this->order));
        $returned = $this->module->has('SSLStepOne') ? $this->module->call('SSLStepOne', $params) : [];
        $refill = Instance::current()->settings->is('refill_fields') ? (array) ($_POST['fields'] ?? []) : [];
        return $this->page('configuressl-stepone', $values + [
            'status' => $this->order->status, 'errormessage' => $errors, 'webservertypes' => $this->webServers(),
            'additionalfields' => AdditionalFields::rows($returned, $refill),
            'clientcountries' => Countries::all(), 'serviceid' => (int) $this->order->serviceid,
        ]);
    }

    /** @return array<int|string, string> */
    private function webServers(): array
    {
        foreach (Hooks::run('SSLWebServerTypes', []) as $result) {
            if (is_array($result) && is_array($result['webservertypes'] ?? null)) {
                return $result['webservertypes'];
            }
        }
        return WebServers::all();
    }

    /** @param array<string, mixed> $data */
    private function stepTwo(array $data): string
    {
        $errors = $this->coreErrors($data);
        if ($errors !== '') {
            return $this->stepOne($errors);
        }
        $settings = Instance::current()->settings;
        $extra = StepData::row($this->order) + $data;
        if ($settings->is('s2_configdata')) {
            $extra['configdata'] = $data;
        }
        $this->keepOf($data, 'before');
        $result = $this->module->has('SSLStepTwo')
            ? $this->module->call('SSLStepTwo', $this->params('SSLStepTwo', $extra)) : ['approveremails' => []];
        $result = (array) $result;
        if (isset($result['error']) && $result['error'] !== '') {
            $this->keepOf($data, 'after');
            return $this->stepOne('<li>' . $result['error'] . '</li>');
        }
        if (!is_array($result['approveremails'] ?? null)) {
            if ($settings->is('require_approveremails')) {
                throw new \TypeError('SSLStepTwo: approveremails must be an array, none was returned');
            }
            $result['approveremails'] = [];
        }
        $this->keepStepTwo($data, $result);
        return $this->stepTwoPage($result, '');
    }

    /** @param array<string, mixed> $data */
    private function keepOf(array $data, string $when): void
    {
        if (Instance::setting('s2_store_errors') === $when) {
            Capsule::table('tblsslorders')->where('id', $this->order->id)
                ->update(['configdata' => StepData::encode($data)]);
        }
    }

    /**
     * @param array<string, mixed> $data
     * @param array<string, mixed> $result
     */
    private function keepStepTwo(array $data, array $result): void
    {
        $settings = Instance::current()->settings;
        $row = [];
        if ($settings->is('s2_store_configdata')) {
            $row['configdata'] = StepData::encode($data);
        }
        if (isset($result['remoteid']) && $settings->get('s2_remoteid') === 'stored') {
            $row['remoteid'] = (string) $result['remoteid'];
        }
        if ($row !== []) {
            Capsule::table('tblsslorders')->where('id', $this->order->id)->update($row);
        }
        if (isset($result['domain']) && $settings->get('s2_domain') === 'stored') {
            Capsule::table('tblhosting')->where('id', $this->order->serviceid)
                ->update(['domain' => (string) $result['domain']]);
        }
        $_SESSION['standin_ssl'][$this->order->id] = ['data' => $data, 'offer' => [
            'approveremails' => $result['approveremails'], 'approvalmethods' => $result['approvalmethods'] ?? null,
        ]];
    }

    /** @param array<string, mixed> $offer */
    private function stepTwoPage(array $offer, string $errors): string
    {
        return $this->page('configuressl-steptwo', [
            'status' => $this->order->status, 'errormessage' => $errors,
            'approveremails' => $offer['approveremails'], 'displaydata' => $offer['displaydata'] ?? [],
            'approvalMethods' => $offer['approvalmethods'] ?? [], 'serviceid' => (int) $this->order->serviceid,
        ]);
    }

    /** @param array<string, mixed> $data */
    private function coreErrors(array $data): string
    {
        $errors = [];
        if (trim((string) $data['servertype']) === '') {
            $errors[] = Language::trans('sslerrorselectserver');
        }
        if (trim((string) $data['csr']) === '') {
            $errors[] = Language::trans('sslerrorentercsr');
        }
        if (Instance::current()->settings->is('enforce_required') && $this->module->has('SSLStepOne')) {
            $returned = $this->module->call('SSLStepOne', $this->params('SSLStepOne', StepData::row($this->order)));
            foreach (AdditionalFields::missing($returned, $data['fields']) as $label) {
                $errors[] = htmlspecialchars($label) . ' ' . Language::trans('isrequired');
            }
        }
        return $errors === [] ? '' : '<li>' . implode('</li><li>', $errors) . '</li>';
    }

    private function stepThree(): string
    {
        $settings = Instance::current()->settings;
        $kept = $_SESSION['standin_ssl'][$this->order->id] ?? null;
        $data = $kept['data'] ?? Order::configdata($this->order);
        if ($data === []) {
            return $this->stepOne('');
        }
        $given = $_POST + $_GET;
        $email = is_string($given['approveremail'] ?? null) ? $given['approveremail'] : '';
        if ($email === '' && $settings->get('s3_missing_approver') === 'refuse') {
            $errors = '<li>' . Language::trans('sslcertapproveremailerror') . '</li>';
            return $kept === null ? $this->stepTwo($data) : $this->stepTwoPage($kept['offer'], $errors);
        }
        $method = is_string($given['approval_method'] ?? null) ? $given['approval_method'] : '';
        $result = $this->module->has('SSLStepThree')
            ? $this->module->call('SSLStepThree', $this->stepThreeParams($data, $email, $method)) : [];
        $result = (array) $result;
        if (isset($result['error']) && $result['error'] !== '') {
            if ($settings->get('s3_error_status') === 'changed') {
                Capsule::table('tblsslorders')->where('id', $this->order->id)->update(['status' => 'Completed']);
            }
            return $this->complete('<li>' . $result['error'] . '</li>');
        }
        Completion::schedule($this->order, $data, $email, $method, $result);
        unset($_SESSION['standin_ssl'][$this->order->id]);
        return $this->complete('');
    }

    /**
     * @param array<string, mixed> $data
     * @return array<string, mixed>
     */
    private function stepThreeParams(array $data, string $email, string $method): array
    {
        $settings = Instance::current()->settings;
        $extra = StepData::row($this->order);
        $extra['configdata'] = $settings->is('s3_configdata') ? $data + ['approveremail' => $email] : [];
        if ($settings->is('s3_flat_contacts')) {
            $extra += $data;
        }
        $extra['approveremail'] = $email;
        $extra['approvalmethod'] = $method;
        return $this->params('SSLStepThree', $extra);
    }

    private function complete(string $errors): string
    {
        $order = Capsule::table('tblsslorders')->where('id', $this->order->id)->first() ?? $this->order;
        return $this->page('configuressl-complete', [
            'status' => $order->status, 'errormessage' => $errors, 'authData' => AuthData::parse($order->authdata),
            'domain' => (string) Capsule::table('tblhosting')->where('id', $order->serviceid)->value('domain'),
            'serviceid' => (int) $order->serviceid,
        ]);
    }

    /**
     * @param array<string, mixed> $extra
     * @return array<string, mixed>
     */
    private function params(string $function, array $extra): array
    {
        if (Instance::current()->settings->is('encode_params')) {
            // A CSR has nothing to encode; everything else that was typed has.
            $extra = Params::encode($extra);
        }
        return Params::forService((int) $this->order->serviceid, $function, $extra);
    }

    /** @param array<string, mixed> $vars */
    private function page(string $template, array $vars): string
    {
        $vars['cert'] = $this->handle;
        $title = Language::trans('sslconfsslcertificate');
        $page = new Page('configuressl', $template, $title, $vars, 'ClientAreaPageConfigureSSL');
        $page->breadcrumb["configuressl.php?cert=" . rawurlencode($this->handle)] = $title;
        return $page->render();
    }
}

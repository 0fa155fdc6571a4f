--TEST--
An order's life by changes, as the module makes them: rows before and after, each call in the client's records
--EXTENSIONS--
openssl
--FILE--
<?php

require __DIR__ . '/../include/Simulator.php';
require __DIR__ . '/../include/types.inc';

use Certum\Publication;
use Certum\Shop\Purchase;
use Certum\Shop\Result;
use Certum\Shop\Settings;

function csr(string $name): string
{
    $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
    openssl_csr_export(openssl_csr_new(['commonName' => $name], $key, ['digest_alg' => 'sha256']), $pem);
    return $pem;
}

/** The module's tables, as far as they matter here. */
final class Tables
{
    public array $row;
    public array $certificates = [];

    public function __construct(private Simulator $simulator, private Certum\Client $client)
    {
        $fields = ['requestor_firstName' => 'Zofia', 'requestor_lastName' => 'Wójcik',
            'requestor_email' => 'zofia@a.example.com'];
        $this->row = ['service_id' => 7, 'client_id' => 3, 'installation' => 'ab', 'admin' => 1,
            'input' => json_encode(['csr' => csr('a.example.com'), 'fields' => $fields]),
            'choice' => json_encode(['v' => '1', 'method' => 'FILE', 'email' => 'z@a.example.com'])];
    }

    public function purchase(): Purchase
    {
        $settings = Settings::read(['partner', '', '601', 'DNS_TXT']);
        return Purchase::of($settings, $this->row, $this->certificates, $this->simulator->now(), 'pl');
    }

    public function run(string $action, array $form = []): Result
    {
        $change = $this->purchase()->plan($action, $form);
        foreach ([$change, ...$change->problems] as $object) {
            foreach (nonconformities($object) as $wrong) {
                echo "$wrong\n";
            }
        }
        $this->row = $change->columns + $this->row;
        return $this->apply($action, $change->carryOut($this->client));
    }

    public function settle(): Result
    {
        return $this->apply('settle', $this->purchase()->unsettled()->settle($this->client));
    }

    private function apply(string $action, Result $result): Result
    {
        $this->row = $result->columns + $this->row;
        foreach ($result->certificates as $certificate) {
            $serials = array_column($this->certificates, 'serial');
            $at = array_search($certificate['serial'], $serials, true);
            if ($at === false) {
                array_unshift($this->certificates, $certificate + ['id' => count($serials) + 1]);
            } else {
                $this->certificates[$at] = $certificate + $this->certificates[$at];
            }
        }
        $calls = array_map(fn ($call) => $call->operation, $this->client->takeCalls());
        echo "$action: $result->outcome, ", $this->purchase()->phase, ' [', implode(' ', $calls), "]\n";
        foreach (nonconformities($result) as $wrong) {
            echo "$wrong\n";
        }
        foreach ($result->problems as $problem) {
            echo "  $problem->field $problem->code $problem->value\n";
        }
        return $result;
    }

    public function publish(): void
    {
        $proof = json_decode($this->row['verification'], true);
        foreach ($proof['fqdns'] as $name) {
            $this->simulator->publish(Publication::forName($name, $proof['approverMethod'], $proof['code']));
        }
    }
}

$simulator = new Simulator();
$client = $simulator->client('pl');
$client->recordCalls();
$tables = new Tables($simulator, $client);

$cut = fn (string $operation, string $when) => $simulator->post('fault', ['operation' => $operation, 'kind' => 'cut',
    'when' => $when]);
$simulator->post('fault', ['operation' => 'validateOrderParameters', 'refuse' => ['code' => 1120, 'value' => 'ACME']]);
echo explode(' ', $tables->run('order')->problems[0]->sentence)[0], "\n";
echo json_encode($tables->run('order')->events), "\n";
$tables->run('check');
$tables->run('change', ['method' => 'DNS_TXT_PREFIX', 'email' => 'z@a.example.com', 'send' => '1']);
$tables->publish();
echo $tables->run('check')->events[0][0], "\n";
$tables->run('reissue', ['csr' => csr('b.example.com'), 'method' => 'FILE', 'email' => 'z@a.example.com']);
$cut('reissueCertificate', 'after');
$form = ['csr' => csr('a.example.com'), 'method' => 'FILE', 'email' => 'z@a.example.com'];
$tables->run('reissue', $form);
$tables->settle();
$tables->publish();
$tables->run('check');
$cut('revokeCertificate', 'before');
$tables->run('revoke', ['reason' => 'KEYCOMPROMISE', 'note' => 'Zażółć']);
$tables->settle();
$tables->run('revoke', ['reason' => 'KEYCOMPROMISE', 'note' => 'Zażółć', 'compromised_on' => gmdate('Y-m-d')]);
// The replaced one is still good for two weeks; after it there is none left.
$tables->run('revoke', ['reason' => 'KEYCOMPROMISE']);
$tables->run('revoke', ['reason' => 'KEYCOMPROMISE']);
echo $simulator->count('reissueCertificate'), ' ', $simulator->count('revokeCertificate'), "\n";
?>
--EXPECT--
order: refused, configuring [validateOrderParameters]
  organization refused ACME
Organizacja
order: done, pending [validateOrderParameters quickOrder]
[["publish","whmcs-ab-7-1"]]
check: done, pending [performSanVerification getOrderByOrderID getOrderState getSanVerificationState]
  dnsName not_proved_yet a.example.com
change: done, pending [addSanVerification]
check: done, issued [performSanVerification getOrderByOrderID getCertificate getOrderState getSanVerificationState]
issued
reissue: refused, issued []
  csr common_name_differs a.example.com
reissue: unknown, changing [getOrderState reissueCertificate]
   outcome_unknown 
settle: done, changing [getOrderByOrderID addSanVerification]
check: done, issued [performSanVerification getOrderByOrderID getCertificate getOrderState getSanVerificationState]
revoke: unknown, issued [revokeCertificate]
   outcome_unknown 
settle: not_done, issued [getCertificate]
revoke: done, revoked [revokeCertificate getCertificate]
revoke: done, revoked [revokeCertificate getCertificate]
revoke: refused, revoked []
   not_now 
1 3

<?php

declare(strict_types=1);

namespace Bench;

use Simulator;

/** Everything that is measured runs against this: one simulator over https, one order, files in one folder. */
final class Setting
{
    public readonly Simulator $simulator;
    public readonly Php $php;
    public readonly string $folder;
    public readonly string $extension;
    public readonly string $order;

    /** @param int $part how much of the full number of rounds is run: one of so many */
    public function __construct(private readonly int $part)
    {
        $this->extension = (string) realpath(dirname(__DIR__, 2) . '/build/certum.so');
        $this->folder = sys_get_temp_dir() . '/certum-bench-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0700);
        register_shutdown_function(function (): void {
            array_map(unlink(...), glob("$this->folder/*"));
            rmdir($this->folder);
        });
        $this->simulator = new Simulator(['--auto', '--tls', '--tls-ca', "$this->folder/ca.pem"]);
        $this->order = $this->addOrder('bench.example.com');
        // A CA that has nothing to do with the server.
        $this->newCertificate('Another CA', "$this->folder/other.pem", '/dev/null');
        $this->php = new Php([
            'BENCH_SERVICE' => $this->simulator->service,
            'BENCH_WSDL' => $this->simulator->service,
            'BENCH_USER' => Simulator::USER,
            'BENCH_PASSWORD' => Simulator::PASSWORD,
            'BENCH_ORDER' => $this->order,
            'BENCH_CA_FILE' => "$this->folder/ca.pem",
            'BENCH_OTHER_CA_FILE' => "$this->folder/other.pem",
        ], $this->extension, $this->folder);
        // SoapClient's WSDL comes into its cache.
        $this->php->run('soap', 'once.php');
    }

    /** So many rounds, or fewer in a trial. */
    public function rounds(int $full): int
    {
        return max(3, intdiv($full, $this->part));
    }

    /** Writes a self-signed certificate and its key; `$more` are further arguments of openssl. */
    public function newCertificate(string $name, string $file, string $key, string $more = ''): void
    {
        exec("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj '/CN=$name' $more "
            . "-keyout $key -out $file 2>&1", $output, $status);
        if ($status !== 0) {
            throw new \RuntimeException(implode("\n", $output));
        }
    }

    /** Waits so long before each answer, as the way to Certum and back would. */
    public function delay(int $milliseconds): void
    {
        $this->simulator->post('limits', ['answerDelayMs' => $milliseconds]);
    }

    /** @return string the number of a new order with its certificate */
    public function addOrder(string $name): string
    {
        $order = ['customer' => 'bench', 'productCode' => '601', 'commonName' => $name, 'issued' => true];

        return $this->simulator->post('state', ['add' => $order])['orderID'];
    }

    /** How many connections the calls so far came over; then they are forgotten. */
    public function connections(): int
    {
        $connections = array_unique(array_column($this->simulator->requests('getOrderState'), 'connection'));
        $this->simulator->forgetRequests();

        return count($connections);
    }
}

<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;
use Standin\Browser;
use Standin\Process;
use Standin\Server;

/**
 * How long pages take while nobody answers for Certum, as the one worker of a web server makes them that has made them before.
 */
final class Pages
{
    private const TIMES = 50;

    public function __construct(private readonly Shop $shop)
    {
    }

    /** @return list<array{string, string, float, float}> page, Certum, median and 95th percentile in milliseconds */
    public function measure(int $copies): array
    {
        $hangs = stream_socket_server('tcp://127.0.0.1:0') ?: throw new RuntimeException('no port');
        $ports = ['closed' => '127.0.0.1:' . Process::freePort(), 'hanging' => stream_socket_get_name($hangs, false)];
        $middle = intdiv($copies, 2);
        $pages = [
            "client's product page" => ['client=' . Copies::client($middle),
                'clientarea.php?action=productdetails&id=' . Copies::service($middle), sprintf('c%07d', $middle)],
            "administrator's list" => ['admin=1', 'admin/addonmodules.php?module=certum', 'example.com'],
            'the list, searched for a name' => ['admin=1',
                sprintf('admin/addonmodules.php?module=certum&text=c%07d', $middle), sprintf('c%07d', $middle)],
        ];
        $measured = [];
        foreach ($ports as $how => $address) {
            $php = Shop::php("http://$address/service/PartnerApi.wsdl") . ' -d opcache.enable_cli=1';
            Server::stop($this->shop->standin->instance);
            $this->shop->standin->set('php_binary', $php);
            $this->shop->standin->serve();
            foreach ($pages as $page => [$who, $url, $names]) {
                $measured[] = [$page, $how, ...$this->page($who, $url, $names)];
            }
        }
        fclose($hangs);
        $this->shop->standin->set('php_binary', Shop::php($this->shop->certum->service));
        return $measured;
    }

    /** @return array{float, float} */
    private function page(string $who, string $url, string $names): array
    {
        $browser = (new Browser($this->shop->standin->url()))->get("standin/login?$who");
        $taken = [];
        for ($time = -3; $time < self::TIMES; $time++) {
            $begin = hrtime(true);
            $browser->get($url);
            $taken[$time] = (hrtime(true) - $begin) / 1e6;
            if ($browser->status !== 200 || !str_contains($browser->body, $names)) {
                throw new RuntimeException("$url: $browser->status $browser->body");
            }
        }
        // The first ones compile what the others find.
        $taken = array_filter($taken, static fn (int $time) => $time >= 0, ARRAY_FILTER_USE_KEY);
        sort($taken);
        return [$taken[intdiv(self::TIMES, 2)], $taken[(int) ceil(self::TIMES * 0.95) - 1]];
    }
}

<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Billing\Billing;
use Standin\Billing\Money;
use Standin\Config;
use Standin\Hooks;
use Standin\Language;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * The smallest cart that sells a product: choose, confirm, pay.
 */
final class Cart
{
    public static function handle(): string
    {
        $productId = (int) ($_REQUEST['pid'] ?? 0);
        return $productId > 0 ? self::confirm($productId) : self::products();
    }

    private static function products(): string
    {
        $products = [];
        $rows = Capsule::table('tblproducts')->where(['hidden' => 0, 'retired' => 0])->orderBy('order')->get();
        foreach ($rows as $row) {
            $prices = Billing::prices($row);
            $products[] = ['pid' => (int) $row->id, 'name' => $row->name, 'description' => $row->description,
                'cycle' => (string) array_key_first($prices), 'price' => Money::format((float) reset($prices))];
        }
        return (new Page('cart', 'products', Language::trans('cartproducts'), ['products' => $products]))->render();
    }

    private static function confirm(int $productId): string
    {
        $clientId = Session::required();
        $product = Capsule::table('tblproducts')->where(['id' => $productId, 'retired' => 0])->first();
        if ($product === null) {
            Halt::redirect(Config::url('cart.php'));
        }
        $domain = trim((string) ($_POST['domain'] ?? ''));
        $errors = [];
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            $errors = self::errors($product, $domain);
            if ($errors === []) {
                $cycle = (string) ($_POST['billingcycle'] ?? '');
                $cycle = isset(Billing::prices($product)[$cycle]) ? $cycle : (string) key(Billing::prices($product));
                $order = Billing::order($clientId, $productId, $cycle, ['domain' => $domain]);
                Halt::redirect(Config::url($order['invoiceid'] > 0 ? "viewinvoice.php?id=$order[invoiceid]"
                    : "clientarea.php?action=productdetails&id=$order[serviceid]"));
            }
        }
        $cycles = array_map(static fn (float $price) => Money::format($price), Billing::prices($product));
        return (new Page('cart', 'configureproduct', Language::trans('cartproductconfig'), [
            'productinfo' => ['pid' => $productId, 'name' => $product->name, 'description' => $product->description],
            'cycles' => $cycles, 'needsdomain' => (int) $product->showdomainoptions === 1, 'domain' => $domain,
            'errormessage' => $errors === [] ? '' : '<li>' . implode('</li><li>', $errors) . '</li>',
        ]))->render();
    }

    /** @return list<string> */
    private static function errors(object $product, string $domain): array
    {
        $errors = [];
        if ((int) $product->showdomainoptions === 1 && $domain === '') {
            $errors[] = Language::trans('orderdomainrequired');
        }
        foreach (Hooks::run('ShoppingCartValidateProductUpdate', $_POST + ['i' => 0]) as $result) {
            foreach ((array) $result as $error) {
                $errors[] = (string) $error;
            }
        }
        return $errors;
    }
}

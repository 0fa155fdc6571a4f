<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Billing\Billing;
use Standin\Config;
use Standin\Hooks;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * One client: services, addition of a service, mails, hooks' output.
 */
final class ClientSummary
{
    public static function handle(): string
    {
        $id = (int) ($_GET['userid'] ?? 0);
        $client = Capsule::table('tblclients')->where('id', $id)->first();
        if ($client === null) {
            Halt::redirect(Config::url('admin/clients.php'));
        }
        if (($_POST['masquerade'] ?? '') !== '') {
            AdminArea::masquerade($id);
        }
        if (isset($_POST['pid'])) {
            $product = Capsule::table('tblproducts')->where('id', (int) $_POST['pid'])->first();
            $cycle = (string) array_key_first(Billing::prices($product));
            $order = Billing::order($id, (int) $product->id, $cycle);
            Halt::redirect(Config::url("admin/clientsservices.php?userid=$id&id=$order[serviceid]"));
        }
        $links = '';
        foreach (Hooks::run('AdminAreaClientSummaryActionLinks', ['userid' => $id]) as $result) {
            $links .= '<li>' . implode('</li><li>', (array) $result) . '</li>';
        }
        $products = '';
        foreach (Capsule::table('tblproducts')->get() as $product) {
            $products .= "<option value=\"$product->id\">" . Page::e($product->name) . '</option>';
        }
        $page = new Page('clientssummary', "Client: $client->firstname $client->lastname");
        return $page->render(
            Hooks::html('AdminAreaClientSummaryPage', ['userid' => $id])
            . Page::button('Login as Client', "clientssummary.php?userid=$id", ['masquerade' => '1'])
            . ($links === '' ? '' : "<ul>$links</ul>") . '<h2>Services</h2>' . self::services($id)
            . "<form method=\"post\" action=\"clientssummary.php?userid=$id\"><label>Add New Order "
            . "<select name=\"pid\">$products</select></label> <button class=\"btn btn-default\">Order</button></form>"
            . '<h2>Mails</h2>' . self::mails($id)
        );
    }

    private static function services(int $clientId): string
    {
        $rows = [];
        $services = Capsule::table('tblhosting as h')->join('tblproducts as p', 'p.id', '=', 'h.packageid')
            ->where('h.userid', $clientId)->select('h.*', 'p.name')->get();
        foreach ($services as $row) {
            $link = "clientsservices.php?userid=$clientId&amp;id=$row->id";
            $rows[] = ["<a href=\"$link\">$row->id</a>", "<a href=\"$link\">" . Page::e($row->name) . '</a>',
                Page::e($row->domain), Page::e($row->billingcycle), Page::e($row->nextduedate),
                Page::e($row->domainstatus)];
        }
        return Page::table(['ID', 'Product', 'Domain', 'Cycle', 'Next Due Date', 'Status'], $rows);
    }

    private static function mails(int $clientId): string
    {
        $rows = [];
        foreach (Capsule::table('tblemails')->where('userid', $clientId)->orderByDesc('id')->get() as $row) {
            $rows[] = [Page::e($row->date), Page::e($row->subject), Page::e($row->to)];
        }
        return Page::table(['Date', 'Subject', 'To'], $rows);
    }
}

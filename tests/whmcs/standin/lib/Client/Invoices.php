<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Billing\Billing;
use Standin\Billing\Money;
use Standin\Config;
use Standin\Language;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * The client's invoices; the stand-in's only gateway believes the client at once.
 */
final class Invoices
{
    public static function list(int $clientId): string
    {
        $invoices = [];
        foreach (Capsule::table('tblinvoices')->where('userid', $clientId)->orderByDesc('id')->get() as $row) {
            $invoices[] = ['id' => (int) $row->id, 'date' => fromMySQLDate($row->date),
                'duedate' => fromMySQLDate($row->duedate), 'total' => Money::format((float) $row->total),
                'rawstatus' => strtolower($row->status),
                'status' => Language::trans('invoices' . strtolower($row->status))];
        }
        $title = Language::trans('invoices');
        return (new Page('clientarea', 'clientareainvoices', $title, ['invoices' => $invoices]))->render();
    }

    public static function view(int $id): string
    {
        $clientId = Session::required();
        $invoice = Capsule::table('tblinvoices')->where(['id' => $id, 'userid' => $clientId])->first();
        if ($invoice === null) {
            Halt::redirect(Config::url('clientarea.php?action=invoices'));
        }
        if ($_SERVER['REQUEST_METHOD'] === 'POST' && ($_POST['pay'] ?? '') !== '') {
            Billing::pay($id);
            Halt::redirect(Config::url("viewinvoice.php?id=$id"));
        }
        $items = [];
        foreach (Capsule::table('tblinvoiceitems')->where('invoiceid', $id)->get() as $item) {
            $items[] = ['description' => $item->description, 'amount' => Money::format((float) $item->amount)];
        }
        return (new Page('viewinvoice', 'viewinvoice', Language::trans('invoicenumber') . $id, [
            'invoiceid' => $id, 'invoiceitems' => $items, 'total' => Money::format((float) $invoice->total),
            'status' => $invoice->status, 'statuslocale' => Language::trans('invoices' . strtolower($invoice->status)),
            'duedate' => fromMySQLDate($invoice->duedate),
        ]))->render();
    }
}

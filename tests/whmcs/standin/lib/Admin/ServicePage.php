<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Config;
use Standin\ErrorRecorder;
use Standin\Hooks;
use Standin\Module\Actions;
use Standin\Module\Params;
use Standin\Module\ServerModule;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * clientsservices.php: a service with its module commands and the module's own fields.
 */
final class ServicePage
{
    private const STATUSES = ['Pending', 'Active', 'Completed', 'Suspended', 'Terminated', 'Cancelled', 'Fraud'];
    private const CYCLES = ['Free Account', 'One Time', 'Monthly', 'Quarterly', 'Semi-Annually', 'Annually',
        'Biennially', 'Triennially'];
    private const COLUMNS = ['domain', 'regdate', 'nextduedate', 'firstpaymentamount', 'amount', 'billingcycle',
        'domainstatus', 'notes'];
    private const COMMANDS = ['create' => 'Create', 'suspend' => 'Suspend', 'unsuspend' => 'Unsuspend',
        'terminate' => 'Terminate', 'changepackage' => 'Change Package', 'renew' => 'Renew',
        'changepassword' => 'Change Password'];

    private int $id;
    private string $url;

    private function __construct(private object $service, private ?ServerModule $module)
    {
        $this->id = (int) $service->id;
        $this->url = "clientsservices.php?userid=$service->userid&id=$service->id";
    }

    public static function handle(): string
    {
        $id = (int) ($_REQUEST['id'] ?? $_REQUEST['productselect'] ?? 0);
        $service = Capsule::table('tblhosting')->where('id', $id)->first();
        if ($service === null) {
            Halt::redirect(Config::url('admin/clients.php'));
        }
        $page = new self($service, Actions::module($id));
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            $page->post();
        }
        return $page->show();
    }

    private function post(): void
    {
        $command = (string) ($_POST['modop'] ?? '');
        if ($command === 'custom') {
            $this->report($this->custom((string) ($_POST['ac'] ?? '')));
        } elseif (isset(self::COMMANDS[$command])) {
            $extra = $command === 'suspend' ? ['suspendreason' => (string) ($_POST['suspreason'] ?? '')] : [];
            $this->report(Actions::run($this->id, $command, $extra));
        } elseif (isset($_POST['save'])) {
            $this->save();
        }
        Halt::redirect(Config::url('admin/' . $this->url));
    }

    /** @return mixed */
    private function custom(string $suffix)
    {
        return in_array($suffix, $this->buttons(), true) ? Actions::custom($this->id, $suffix)
            : 'Function Not Supported by Module';
    }

    /** @param mixed $result */
    private function report($result): void
    {
        if ($result === 'success') {
            Page::flash('The command was completed.', true);
        } else {
            Page::flash(is_string($result) ? $result : 'An unknown error occurred', false);
        }
    }

    private function save(): void
    {
        Hooks::run('PreServiceEdit', ['serviceid' => $this->id]);
        $row = array_intersect_key($_POST, array_flip(self::COLUMNS));
        if (($row['nextduedate'] ?? '') !== '' && $row['nextduedate'] !== $this->service->nextduedate) {
            $row['nextinvoicedate'] = $row['nextduedate'];
        }
        Capsule::table('tblhosting')->where('id', $this->id)->update($row);
        if ($this->module !== null && $this->module->has('AdminServicesTabFieldsSave')) {
            $params = Params::forService($this->id, 'AdminServicesTabFieldsSave');
            $this->module->call('AdminServicesTabFieldsSave', $params);
        }
        Hooks::run('AdminClientServicesTabFieldsSave', ['id' => $this->id] + $_REQUEST);
        Hooks::run('ServiceEdit', ['userid' => (int) $this->service->userid, 'serviceid' => $this->id]);
        Page::flash('Changes Saved Successfully!', true);
    }

    /** @return array<int|string, mixed> label => suffix */
    private function buttons(): array
    {
        if ($this->module === null || !$this->module->has('AdminCustomButtonArray')) {
            return [];
        }
        $params = Params::forService($this->id, 'AdminCustomButtonArray');
        $list = $this->module->call('AdminCustomButtonArray', $params);
        if (!is_array($list)) {
            ErrorRecorder::contract('AdminCustomButtonArray did not return an array');
            return [];
        }
        return $list;
    }

    private function show(): string
    {
        $product = Capsule::table('tblproducts')->where('id', $this->service->packageid)->first();
        $commands = '';
        if ($this->module !== null) {
            foreach (Actions::available($this->module) as $action) {
                $commands .= Page::button(self::COMMANDS[$action], $this->url, ['modop' => $action]);
            }
            foreach ($this->buttons() as $label => $suffix) {
                $commands .= Page::button((string) $label, $this->url, ['modop' => 'custom', 'ac' => (string) $suffix]);
            }
        }
        $rows = '';
        foreach ($this->fields() + $this->moduleRows() as $label => $html) {
            $rows .= '<tr><td class="fieldlabel">' . $label . "</td><td class=\"fieldarea\">$html</td></tr>";
        }
        return (new Page('clientsservices', "Service $this->id: $product->name"))->render(
            '<p>' . Page::clientName((int) $this->service->userid) . ' · '
            . "<a href=\"configproducts.php?action=edit&amp;id=$product->id\">" . Page::e($product->name) . '</a></p>'
            . "<div id=\"modcmdbtns\" class=\"commands\"><strong>Module Commands</strong> $commands</div>"
            . '<form method="post" action="' . Page::e($this->url) . '" id="frm1" name="frm1">'
            . '<input type="hidden" name="save" value="1">' . "<table class=\"form\">$rows</table>"
            . '<p><button type="submit" class="btn btn-primary">Save Changes</button></p></form>'
        );
    }

    /** @return array<string, string> */
    private function fields(): array
    {
        $fields = [];
        $labels = ['domain' => 'Domain', 'regdate' => 'Registration Date', 'nextduedate' => 'Next Due Date',
            'firstpaymentamount' => 'First Payment Amount', 'amount' => 'Recurring Amount'];
        foreach ($labels as $column => $label) {
            $value = Page::e($this->service->$column);
            $fields["<label for=\"input-$column\">$label</label>"]
                = "<input name=\"$column\" id=\"input-$column\" value=\"$value\">";
        }
        $lists = ['billingcycle' => ['Billing Cycle', self::CYCLES], 'domainstatus' => ['Status', self::STATUSES]];
        foreach ($lists as $column => [$label, $words]) {
            $options = '';
            foreach ($words as $word) {
                $options .= '<option' . ($word === $this->service->$column ? ' selected' : '') . ">$word</option>";
            }
            $fields["<label for=\"input-$column\">$label</label>"]
                = "<select name=\"$column\" id=\"input-$column\">$options</select>";
        }
        $fields['<label for="input-notes">Admin Notes</label>'] = '<textarea name="notes" id="input-notes" rows="3" '
            . 'cols="50">' . Page::e($this->service->notes) . '</textarea>';
        return $fields;
    }

    /** @return array<string, string> label => raw HTML */
    private function moduleRows(): array
    {
        $rows = [];
        if ($this->module !== null && $this->module->has('AdminServicesTabFields')) {
            $params = Params::forService($this->id, 'AdminServicesTabFields');
            $own = $this->module->call('AdminServicesTabFields', $params);
            $rows = is_array($own) ? $own : [];
            if (!is_array($own) && $own !== false) {
                ErrorRecorder::contract('AdminServicesTabFields returned ' . gettype($own));
            }
        }
        foreach (Hooks::run('AdminClientServicesTabFields', ['id' => $this->id]) as $result) {
            $rows += is_array($result) ? $result : [];
        }
        return array_map('strval', $rows);
    }
}

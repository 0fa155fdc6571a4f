<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Clock;
use Standin\Config;
use Standin\Db\Database;
use Standin\Hooks;
use Standin\Module\ConfigOptions;
use Standin\Module\ServerModule;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * configproducts.php: products, their details, prices and Module Settings.
 */
final class ProductPage
{
    private const DETAILS = [
        'name' => null, 'paytype' => ['free', 'onetime', 'recurring'], 'autosetup' => ['', 'on', 'order', 'payment'],
        'showdomainoptions' => ['0', '1'], 'welcomeemail' => null,
    ];
    private const LABELS = ['name' => 'Product Name', 'paytype' => 'Payment Type', 'autosetup' => 'Auto Setup',
        'showdomainoptions' => 'Require Domain', 'welcomeemail' => 'Welcome Email (template id)'];
    private const CYCLES = ['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'];

    public static function handle(): string
    {
        $id = (int) ($_REQUEST['id'] ?? 0);
        $action = (string) ($_REQUEST['action'] ?? '');
        if ($_SERVER['REQUEST_METHOD'] === 'POST' && $action === 'add') {
            $id = self::add((string) ($_POST['productname'] ?? 'Product'), (string) ($_POST['module'] ?? ''));
            Halt::redirect(Config::url("admin/configproducts.php?action=edit&id=$id"));
        }
        $product = Capsule::table('tblproducts')->where('id', $id)->first();
        if ($product === null) {
            return self::list();
        }
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            self::save($product);
            Halt::redirect(Config::url("admin/configproducts.php?action=edit&id=$id&success=true#tab=3"));
        }
        return self::edit($product);
    }

    private static function add(string $name, string $module): int
    {
        $id = Database::insert('tblproducts', ['type' => 'other', 'gid' => 1, 'name' => $name, 'paytype' => 'free',
            'servertype' => $module, 'created_at' => Clock::stamp()]);
        Database::insert('tblpricing', ['type' => 'product', 'currency' => 1, 'relid' => $id]
            + array_fill_keys(self::CYCLES, -1));
        return $id;
    }

    private static function list(): string
    {
        $rows = [];
        foreach (Capsule::table('tblproducts')->get() as $product) {
            $link = "configproducts.php?action=edit&amp;id=$product->id";
            $rows[] = [(string) $product->id, "<a href=\"$link\">" . Page::e($product->name) . '</a>',
                Page::e($product->servertype), Page::e($product->paytype), Page::e($product->autosetup)];
        }
        return (new Page('configproducts', 'Products/Services'))->render(
            Page::table(['ID', 'Name', 'Module', 'Pay Type', 'Auto Setup'], $rows)
            . '<form method="post" action="configproducts.php"><input type="hidden" name="action" value="add">'
            . '<label>Name <input name="productname"></label> <label>Module ' . self::modules('module', '')
            . '</label> <button class="btn btn-default">Create a New Product</button></form>'
        );
    }

    private static function modules(string $name, string $chosen): string
    {
        $options = '<option value="">No Module</option>';
        foreach (ServerModule::names() as $module) {
            $mark = $module === $chosen ? ' selected' : '';
            $label = Page::e(ServerModule::load($module)->displayName());
            $options .= "<option value=\"$module\"$mark>$label</option>";
        }
        return "<select name=\"$name\" id=\"input-$name\">$options</select>";
    }

    private static function save(object $product): void
    {
        $id = (int) $product->id;
        Capsule::table('tblproducts')->where('id', $id)
            ->update(array_intersect_key($_POST, self::DETAILS) + ['updated_at' => Clock::stamp()]);
        if (is_array($_POST['prices'] ?? null)) {
            $prices = array_map('floatval', array_intersect_key($_POST['prices'], array_flip(self::CYCLES)));
            Capsule::table('tblpricing')->where(['type' => 'product', 'relid' => $id])->update($prices);
        }
        $module = (string) ($_POST['servertype'] ?? $product->servertype);
        if ($module !== $product->servertype) {
            $empty = [];
            foreach (range(1, 24) as $number) {
                $empty["configoption$number"] = '';
            }
            Capsule::table('tblproducts')->where('id', $id)->update(['servertype' => $module] + $empty);
        } elseif (is_array($_POST['packageconfigoption'] ?? null)) {
            ConfigOptions::save($id, $module, $_POST['packageconfigoption']);
        }
        Hooks::run('AdminProductConfigFieldsSave', ['pid' => $id] + $_REQUEST);
        Page::flash('Changes Saved Successfully!', true);
    }

    private static function edit(object $product): string
    {
        $id = (int) $product->id;
        $extra = '';
        foreach (Hooks::run('AdminProductConfigFields', ['pid' => $id]) as $result) {
            foreach ((array) $result as $label => $html) {
                $extra .= "<tr><td class=\"fieldlabel\">$label</td><td class=\"fieldarea\">$html</td></tr>";
            }
        }
        return (new Page('configproducts', "Edit Product: $product->name"))->render(
            "<form method=\"post\" action=\"configproducts.php?action=save&amp;id=$id\" name=\"packagefrm\">"
            . '<h2>Details</h2><table class="form">' . self::details($product) . $extra . '</table>'
            . '<h2 id="tab3">Module Settings</h2><table class="form"><tr><td class="fieldlabel"><label '
            . 'for="input-servertype">Module Name</label></td><td class="fieldarea">'
            . self::modules('servertype', $product->servertype) . '</td></tr></table>'
            . ModuleSettings::render($product)
            . '<p><button type="submit" class="btn btn-primary">Save Changes</button></p></form>'
        );
    }

    private static function details(object $product): string
    {
        $html = '';
        foreach (self::DETAILS as $name => $words) {
            $field = "<input name=\"$name\" id=\"input-$name\" value=\"" . Page::e($product->$name) . '">';
            if ($words !== null) {
                $options = '';
                foreach ($words as $word) {
                    $mark = $word === (string) $product->$name ? ' selected' : '';
                    $options .= "<option value=\"$word\"$mark>" . ($word === '' ? '(off)' : $word) . '</option>';
                }
                $field = "<select name=\"$name\" id=\"input-$name\">$options</select>";
            }
            $label = self::LABELS[$name];
            $html .= "<tr><td class=\"fieldlabel\"><label for=\"input-$name\">$label</label></td>"
                . "<td class=\"fieldarea\">$field</td></tr>";
        }
        $prices = (array) Capsule::table('tblpricing')->where(['type' => 'product', 'relid' => $product->id])->first();
        foreach (self::CYCLES as $cycle) {
            $html .= "<tr><td class=\"fieldlabel\"><label for=\"price-$cycle\">Price $cycle</label></td><td "
                . "class=\"fieldarea\"><input name=\"prices[$cycle]\" id=\"price-$cycle\" size=\"8\" value=\""
                . Page::e($prices[$cycle] ?? '-1') . '"></td></tr>';
        }
        return $html;
    }
}

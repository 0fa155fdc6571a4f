<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Clock;
use Standin\Config;
use Standin\Hooks;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * configemailtemplates.php: an administrator changes texts.
 */
final class MailTemplates
{
    public static function handle(): string
    {
        $template = Capsule::table('tblemailtemplates')->where('id', (int) ($_REQUEST['id'] ?? 0))->first();
        if ($template === null) {
            return self::list();
        }
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            Capsule::table('tblemailtemplates')->where('id', $template->id)->update([
                'subject' => (string) ($_POST['subject'] ?? ''), 'message' => (string) ($_POST['message'] ?? ''),
                'disabled' => isset($_POST['disabled']) ? 1 : 0, 'updated_at' => Clock::stamp(),
            ]);
            Page::flash('Changes Saved Successfully!', true);
            Halt::redirect(Config::url("admin/configemailtemplates.php?id=$template->id"));
        }
        return self::edit($template);
    }

    private static function list(): string
    {
        $rows = [];
        foreach (Capsule::table('tblemailtemplates')->orderBy('type')->orderBy('name')->get() as $row) {
            $rows[] = [Page::e($row->type), "<a href=\"configemailtemplates.php?id=$row->id\">" . Page::e($row->name)
                . '</a>', Page::e($row->language ?: 'default'), Page::e($row->subject)];
        }
        return (new Page('configemailtemplates', 'Email Templates'))
            ->render(Page::table(['Type', 'Name', 'Language', 'Subject'], $rows));
    }

    private static function edit(object $template): string
    {
        $fields = [];
        foreach (Hooks::run('EmailTplMergeFields', ['type' => $template->type]) as $result) {
            foreach ((array) $result as $field => $label) {
                $fields[] = [Page::e('{$' . $field . '}'), Page::e($label)];
            }
        }
        $checked = (int) $template->disabled === 1 ? ' checked' : '';
        return (new Page('configemailtemplates', "Email Template: $template->name"))->render(
            "<form method=\"post\" action=\"configemailtemplates.php?id=$template->id\"><p><label>Subject <input "
            . 'name="subject" size="60" value="' . Page::e($template->subject) . '"></label></p><p><label>Message<br>'
            . '<textarea name="message" rows="14" cols="90">' . Page::e($template->message) . '</textarea></label></p>'
            . "<p><label><input type=\"checkbox\" name=\"disabled\" value=\"1\"$checked> Disable</label></p>"
            . '<button class="btn btn-primary">Save Changes</button></form>'
            . ($fields === [] ? '' : '<h2>Merge Fields</h2>' . Page::table(['Field', 'Meaning'], $fields))
        );
    }
}

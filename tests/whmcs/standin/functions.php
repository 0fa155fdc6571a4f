<?php

declare(strict_types=1);

/*
 * The global functions that WHMCS offers to modules.
 */

use Standin\Api\Dispatcher;
use Standin\Billing\Money;
use Standin\Crypt;
use Standin\Hooks;
use Standin\Logs;
use Standin\Mail\Mailer;
use Standin\Web\Halt;
use Standin\Web\Token;

/** @param array<string, mixed> $values */
function localAPI($command, $values = [], $adminUser = null): array
{
    return Dispatcher::call((string) $command, (array) $values);
}

function add_hook($name, $priority, $callable): void
{
    Hooks::add((string) $name, (int) $priority, $callable);
}

function run_hook($name, $args = []): array
{
    return Hooks::run((string) $name, $args);
}

function get_registered_hooks($name): array
{
    return Hooks::registered((string) $name);
}

function logModuleCall($module, $action, $request, $response, $processed = '', $replaceVars = []): void
{
    Logs::module((string) $module, (string) $action, $request, $response, $processed, (array) $replaceVars);
}

function logActivity($description, $clientId = 0): void
{
    Logs::activity((string) $description, (int) $clientId);
}

function sendMessage($template, $relatedId, $vars = []): bool
{
    return Mailer::send((string) $template, (int) $relatedId, (array) $vars) === '';
}

function sendAdminNotification($type, $subject, $message): bool
{
    return Mailer::admin((string) $subject, (string) $message) === '';
}

function encrypt($text): string
{
    return Crypt::encrypt((string) $text);
}

function decrypt($text): string
{
    return Crypt::decrypt((string) $text);
}

function generate_token($type = 'form'): string
{
    return $type === 'plain' || $type === 'link'
        ? ($type === 'link' ? '&token=' : '') . Token::value()
        : Token::input();
}

function check_token($type = 'WHMCS.default'): bool
{
    Token::check();
    return true;
}

function redir($query = '', $page = ''): void
{
    $page = $page !== '' ? $page : basename((string) ($_SERVER['PHP_SELF'] ?? 'index.php'));
    Halt::redirect($page . ($query !== '' ? '?' . $query : ''));
}

function getTodaysDate($long = 0): string
{
    return $long ? date('l, jS F Y') : date('d/m/Y');
}

function fromMySQLDate($date, $time = false): string
{
    $stamp = strtotime((string) $date);
    return $stamp === false || str_starts_with((string) $date, '0000') ? '00/00/0000'
        : date($time ? 'd/m/Y H:i' : 'd/m/Y', $stamp);
}

function toMySQLDate($date): string
{
    $date = (string) $date;
    return preg_match('~^(\d\d)/(\d\d)/(\d{4})~', $date, $part) ? "$part[3]-$part[2]-$part[1]" : $date;
}

function formatCurrency($amount, $currency = 0): string
{
    return Money::format((float) $amount, (int) $currency);
}

function getCurrency($userId = 0, $currency = 0): array
{
    return Money::currency((int) $userId, (int) $currency);
}

function getCountriesDropDown($selected = '', $name = 'country'): string
{
    $options = '';
    foreach (\Standin\Countries::all() as $code => $label) {
        $mark = $code === $selected ? ' selected' : '';
        $options .= "<option value=\"$code\"$mark>" . htmlspecialchars($label) . '</option>';
    }
    return "<select name=\"$name\" id=\"$name\" class=\"form-control\">$options</select>";
}

function routePath($name, ...$values): string
{
    return Standin\Instance::setting('base_path') . '/index.php?rp=/' . str_replace('-', '/', (string) $name)
        . ($values === [] ? '' : '/' . implode('/', $values));
}

/** What a page that was left had to say, once. */
function get_flash_message(): ?array
{
    $message = $_SESSION['standin_flash'] ?? null;
    unset($_SESSION['standin_flash']);
    return $message;
}

<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Desk;
use Certum\Shop\Download;
use Certum\Shop\Refused;

/**
 * The client's pages. What is posted, a form or a theme's link, is answered by a redirect to an address that draws the
 * page, so that reload and back send nothing again: by `certum` in the address of the product's page, since WHMCS may
 * run functions for posts alone.
 */
final class Pages
{
    /** The product's page, or the page of ours that its address names. */
    public static function overview(array $params): array
    {
        $service = (int) ($params['serviceid'] ?? 0);
        $asked = Module::asked('certum');
        $page = in_array($asked, Desk::customersFunctions(), true) ? $asked : '';
        try {
            return $page === '' ? self::product($params, $service) : self::drawn($page, $params, $service);
        } catch (Refused $refused) {
            return $page === '' ? self::unavailable($refused->getMessage())
                : self::product($params, $service, [$refused->getMessage()]);
        }
    }

    private static function product(array $params, int $service, array $problems = []): array
    {
        $vars = Module::desk()->overview($params, self::said($service)['text']);
        $vars['problems'] = array_map(static fn ($text) => ['text' => $text, 'at' => ''], $problems);
        $vars['twice'] = $_SESSION['certum_twice'][$service] ?? [];
        unset($_SESSION['certum_twice'][$service]);
        return self::instead('overview', $vars);
    }

    /** A page in place of the product's own; where its address says so, as its form came back. */
    private static function drawn(string $page, array $params, int $service): array
    {
        $kept = Module::asked('certum_told') === '' ? null : $_SESSION['certum_told_on'][$service][$page] ?? null;
        return self::instead('page', $kept ?? self::vars($page, $params, [], []));
    }

    /** In the place of all that a theme shows of a product: what to do would stand a screen further down. */
    private static function instead(string $name, array $vars): array
    {
        return ['tabOverviewReplacementTemplate' => "templates/$name"] + self::template($name, $vars);
    }

    private static function vars(string $page, array $params, array $form, array $told): array
    {
        $told = ['said' => self::said((int) $params['serviceid'])['text']] + $told;
        return Module::desk()->page($page, $params, $form, $told);
    }

    /** What a page needs that cannot be made, with the reason where there is one for the customer. */
    public static function unavailable(string $why = ''): array
    {
        return ['templatefile' => 'templates/message', 'vars' => ['message' => $why ?: Text::unavailable()]];
    }

    /** A page, or what its form asks for. Staff press buttons without forms. */
    public static function run(string $page, array $params): array|string
    {
        if (Module::staff()) {
            return Tab::press($page, $params);
        }
        $service = (int) $params['serviceid'];
        $form = Module::posted('certum');
        $sent = isset($form['seen']);
        $told = [];
        if ($sent) {
            check_token();
            $told = Module::desk()->post($page, $params, $form);
            $page = $told['page'];
            if ($told['said'] !== '') {
                self::say($service, $told['said'], $told['good']);
            }
            // Also for the second of two clicks.
            if ($told['said'] !== '' || ($told['stale'] && self::said($service)['text'] !== '')) {
                unset($_SESSION['certum_told_on'][$service]);
                self::go($service, $told['stays']);
            }
        }
        $vars = self::vars($page, $params, Desk::keepable($form), $told);
        if (($_SERVER['REQUEST_METHOD'] ?? '') === 'POST' && !headers_sent()) {
            if ($sent) {
                $_SESSION['certum_told_on'][$service][$page] = $vars;
            }
            self::go($service, $page, $sent);
        }
        return self::template('page', $vars) + ['breadcrumb' => [self::address($service, $page) => $vars['title']]];
    }

    private static function address(int $service, string $page): string
    {
        return "clientarea.php?action=productdetails&id=$service" . ($page === '' ? '' : "&certum=$page");
    }

    private static function go(int $service, string $page, bool $told = false): never
    {
        header('Location: ' . self::address($service, $page) . ($told ? '&certum_told=1' : ''), true, 303);
        exit;
    }

    /** A certificate of the order as a file. */
    public static function saved(array $params): never
    {
        $asked = array_filter((array) ($_GET['certum'] ?? []), 'is_string');
        self::send(Module::desk()->file($params, $asked['certificate'] ?? '', $asked['form'] ?? 'cer'));
    }

    public static function send(Download $file): never
    {
        header("Content-Type: $file->contentType");
        header("Content-Disposition: attachment; filename=\"$file->fileName\"");
        header('X-Content-Type-Options: nosniff');
        echo $file->body;
        exit;
    }

    /** What a CSR holds, for the script of step one. */
    public static function details(array $params): never
    {
        $form = Module::posted('certum');
        if (!isset($form['csr'])) {
            throw new Refused(Module::desk()->texts()['post_needed']);
        }
        check_token();
        $details = Module::desk()->details($params, $form);
        header('Content-Type: application/json');
        header('X-Content-Type-Options: nosniff');
        echo json_encode($details, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
        exit;
    }

    /** What the next page says of what was asked for, and whether it is good news. */
    public static function say(int $service, string $text, bool $good = true): void
    {
        $_SESSION['certum_said'][$service] = ['text' => $text, 'good' => $good];
    }

    /** @return array{text: string, good: bool} */
    private static function said(int $service): array
    {
        return $_SESSION['certum_said'][$service] ?? ['text' => '', 'good' => true];
    }

    private static function template(string $name, array $vars): array
    {
        $vars['good'] = self::said((int) $vars['service'])['good'];
        unset($_SESSION['certum_said'][$vars['service']]);
        $vars += self::common();
        return ['templatefile' => "templates/$name", 'vars' => $vars, 'templateVariables' => $vars];
    }

    /** What every template of ours may need. @return array<string, mixed> */
    public static function common(): array
    {
        return ['text' => Module::desk()->texts(), 'certum_token' => generate_token('plain')];
    }
}

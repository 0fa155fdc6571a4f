<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Download;
use Certum\Shop\Refused;

/**
 * The client's pages. What a form asks for is told by the page that a redirect leads to.
 */
final class Pages
{
    public static function overview(array $params): array
    {
        $service = (int) ($params['serviceid'] ?? 0);
        try {
            $vars = Module::desk()->overview($params, self::said($service)['text']);
        } catch (Refused $refused) {
            return self::unavailable($refused->getMessage());
        }
        return self::template('overview', $vars);
    }

    /** What a page needs that cannot be made, with the reason where there is one for the customer. */
    public static function unavailable(string $why = ''): array
    {
        $message = $why ?: Text::unavailable();
        return ['templatefile' => 'templates/message', 'vars' => ['message' => $message]];
    }

    /** A page, or what its form asks for. Staff press buttons without forms. */
    public static function run(string $page, array $params): array|string
    {
        if (Module::staff()) {
            return Tab::press($page, $params);
        }
        $form = Module::posted('certum');
        $told = [];
        $said = self::said((int) $params['serviceid']);
        if (isset($form['seen'])) {
            check_token();
            $told = Module::desk()->post($page, $params, $form);
            $page = $told['page'];
            self::redirect((int) $params['serviceid'], $told['said'] ?: ($told['stale'] ? $said['text'] : ''), $told);
        }
        $vars = Module::desk()->page($page, $params, $form, ['said' => $said['text']] + $told);
        $here = "clientarea.php?action=productdetails&id=$vars[service]&modop=custom&a=$vars[function]";
        return self::template('page', $vars) + ['breadcrumb' => [$here => $vars['title']]];
    }

    /** After something was sent, so that reload and back send nothing again; also for the second of two clicks. */
    private static function redirect(int $service, string $said, array $told): void
    {
        if ($said !== '') {
            $good = $told['said'] === '' ? self::said($service)['good'] : $told['good'];
            $_SESSION['certum_said'][$service] = ['text' => $said, 'good' => $good];
            $custom = ($told['stays'] ?? '') === '' ? '' : "&modop=custom&a=$told[stays]";
            header("Location: clientarea.php?action=productdetails&id=$service$custom", true, 303);
            exit;
        }
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

    /** What was said of the last form, and whether it is good news. @return array{text: string, good: bool} */
    private static function said(int $service): array
    {
        return $_SESSION['certum_said'][$service] ?? ['text' => '', 'good' => true];
    }

    private static function template(string $name, array $vars): array
    {
        $vars += ['good' => self::said((int) $vars['service'])['good']] + self::common();
        unset($_SESSION['certum_said'][$vars['service']]);
        return ['templatefile' => "templates/$name", 'vars' => $vars, 'templateVariables' => $vars];
    }

    /** What every template of ours may need. @return array<string, mixed> */
    public static function common(): array
    {
        return ['text' => Module::desk()->texts(), 'certum_token' => generate_token('plain')];
    }
}

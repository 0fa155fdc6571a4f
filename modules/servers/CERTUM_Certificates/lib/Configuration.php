<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Refused;

/**
 * configuressl.php: its steps, and what its pages show beside WHMCS's own.
 */
final class Configuration
{
    /** Step one has no place for what is wrong but among its fields. */
    public static function unavailable(): array
    {
        return ['additionalfields' => ['Certum Certificates' => ['' => ['Description' => Text::unavailable()]]]];
    }

    public static function stepTwo(array $params): array
    {
        // By its address alone the page shows what is kept, and changes nothing.
        $posted = $_SERVER['REQUEST_METHOD'] === 'POST';
        if ($posted) {
            check_token();
        }
        $offer = Module::desk()->stepTwo($params, !$posted);
        if (isset($offer['unkept'])) {
            // Nobody documents when WHMCS writes down what was typed.
            register_shutdown_function(static fn () => Module::html(
                static fn () => Module::desk()->forgetTyped((int) $params['serviceid'])
            ));
        }
        return array_diff_key($offer, ['unkept' => true]);
    }

    public static function stepThree(array $params): array
    {
        if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
            throw new Refused(Module::desk()->texts()['post_needed']);
        }
        check_token();
        $wrong = Module::desk()->stepThree($params, Module::posted('certum') + [
            'approval_method' => Module::plain($params['approvalmethod'] ?? ''),
            'approveremail' => Module::plain($params['approveremail'] ?? ''),
        ]);
        if ($wrong !== [] && !headers_sent()) {
            // Back to what is wrong; the page's own alert would have no form.
            header("Location: $wrong[address]", true, 303);
            exit;
        }
        // WHMCS itself sets the service to Completed after this function; the page and cron come later.
        $service = (int) $params['serviceid'];
        register_shutdown_function(static fn () => Module::html(static fn () => Module::desk()->repair($service)));
        return array_diff_key($wrong, ['address' => '']);
    }

    /** What a page of the visitor's order shows beside WHMCS's own. @return array<string, mixed> */
    private static function shown(): array
    {
        $view = Module::desk()->configuring(Module::asked('cert'), Module::asked('step'));
        return $view === [] ? [] : $view + Pages::common();
    }

    /** Fills step one with what was typed, and tells what is wrong. */
    public static function pageVariables(array $vars): array
    {
        $view = self::shown();
        if ($view === []) {
            return [];
        }
        if ($view['closed'] !== '') {
            // WHMCS's form goes by its record of the order alone.
            return ['status' => $view['closed'], 'certum_fields' => ''];
        }
        $open = ($vars['status'] ?? '') === 'Awaiting Configuration';
        if (!$open && ($vars['errormessage'] ?? '') === '' && Module::asked('step') === '3') {
            self::leave($view);
        }
        // For themes that have our page for step two.
        $own = ['certum_fields' => $view['template'] === 'steptwo' ? Views::fetch('steptwofields', $view) : ''];
        if (!$open) {
            return $own;
        }
        if (($vars['errormessage'] ?? '') === '' && $view['told'] !== []) {
            $lines = str_ends_with((string) $vars['templatefile'], 'stepone') ? 'wrong_lines_one' : 'wrong_lines';
            $own['errormessage'] = "<li>$view[$lines]</li>";
        }
        if (is_array($vars['additionalfields'] ?? null)) {
            $own['additionalfields'] = self::encodedOnce($vars['additionalfields']);
        }
        // What was just sent is in WHMCS's own variables.
        $typed = $_SERVER['REQUEST_METHOD'] === 'POST' ? [] : $view['stock'];
        $typed += ['servertype' => ($vars['servertype'] ?? '') ?: $view['stock']['servertype']];
        return $own + array_map('htmlspecialchars', $typed);
    }

    /**
     * Our fields as WHMCS prints them: it may encode what they hold, which is handed over encoded.
     *
     * @param array<array<array<string, mixed>>> $groups
     * @return array<array<array<string, mixed>>>
     */
    private static function encodedOnce(array $groups): array
    {
        array_walk_recursive($groups, static function (mixed &$value, int|string $name): void {
            if ($name === 'input') {
                $value = preg_replace('/&amp;(amp|lt|gt|quot|#0?39);/', '&$1;', (string) $value) ?? $value;
            }
        });
        return $groups;
    }

    /**
     * After the order to the product's page, which says what to do: WHMCS's own speaks of a message to an approver,
     * whatever was chosen, and stays in the browser's history as a form that was sent.
     */
    private static function leave(array $view): void
    {
        if ($_SERVER['REQUEST_METHOD'] !== 'POST' || headers_sent()) {
            return;
        }
        if ($view['template'] === 'published') {
            Pages::say((int) $view['service'], $view['text']['said_order']);
            $_SESSION['certum_twice'][$view['service']] = $view['twice'];
        }
        // Before the page that shows what WHMCS has made of the service by now.
        Module::html(static fn () => Module::desk()->repair($view['service']));
        header("Location: clientarea.php?action=productdetails&id=$view[service]", true, 303);
        exit;
    }

    /** Our fields of a step, and after step three what to publish; moved into place by the scripts. */
    public static function footer(array $vars): string
    {
        $view = self::shown();
        return ($view['template'] ?? '') === '' ? '' : Views::fetch($view['template'], $view + [
            'WEB_ROOT' => rtrim((string) ($vars['WEB_ROOT'] ?? ''), '/'),
        ]);
    }
}

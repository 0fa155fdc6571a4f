<?php

declare(strict_types=1);

namespace Standin;

/**
 * A browser without JavaScript for tests over HTTP: cookies, redirects, forms.
 */
final class Browser
{
    public int $status = 0;
    public string $body = '';
    public string $url = '';
    /** @var array<string, string> header names in lower case */
    public array $headers = [];
    public bool $followRedirects = true;
    /** @var array<string, string> */
    private array $cookies = [];

    public function __construct(private string $base)
    {
    }

    public function login(string $email, string $password = Seeder::PASSWORD): self
    {
        $this->get('login.php');
        return $this->submit('//form[contains(@action, "dologin")]', ['username' => $email, 'password' => $password]);
    }

    public function adminLogin(string $password = Seeder::PASSWORD): self
    {
        $this->get('admin/login.php');
        return $this->submit('//form', ['username' => 'admin', 'password' => $password]);
    }

    public function get(string $url): self
    {
        return $this->request('GET', $url);
    }

    /** @param array<string, mixed> $data */
    public function post(string $url, array $data = []): self
    {
        return $this->request('POST', $url, http_build_query($data));
    }

    public function request(string $method, string $url, string $content = '', string $type = ''): self
    {
        for ($hops = 0; $hops < 10; $hops++) {
            $this->url = $this->absolute($url);
            $this->send($method, $content, $type === '' ? 'application/x-www-form-urlencoded' : $type);
            if (!$this->followRedirects || !isset($this->headers['location'])) {
                return $this;
            }
            [$url, $method, $content] = [$this->headers['location'], 'GET', ''];
        }
        throw new \RuntimeException("Too many redirects: $url");
    }

    private function send(string $method, string $content, string $type): void
    {
        $cookies = [];
        foreach ($this->cookies as $name => $value) {
            $cookies[] = "$name=$value";
        }
        $header = ($cookies === [] ? '' : 'Cookie: ' . implode('; ', $cookies) . "\r\n")
            . ($method === 'GET' ? '' : "Content-Type: $type\r\n");
        $context = stream_context_create(['http' => ['method' => $method, 'header' => $header, 'content' => $content,
            'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 60]]);
        $http_response_header = [];
        $this->body = (string) file_get_contents($this->url, false, $context);
        $this->status = (int) (explode(' ', $http_response_header[0] ?? '')[1] ?? 0);
        $this->headers = [];
        foreach (array_slice($http_response_header, 1) as $line) {
            [$name, $value] = explode(':', $line, 2) + [1 => ''];
            $this->headers[strtolower($name)] = trim($value);
            if (strtolower($name) === 'set-cookie' && preg_match('/^\s*([^=]+)=([^;]*)/', $value, $part)) {
                $this->cookies[$part[1]] = $part[2];
            }
        }
    }

    private function absolute(string $url): string
    {
        if (preg_match('~^https?://~', $url)) {
            return $url;
        }
        if (str_starts_with($url, '?')) {
            return explode('?', $this->url)[0] . $url;
        }
        if (str_starts_with($url, '/')) {
            return substr($this->base, 0, (int) strpos($this->base, '/', 8)) . $url;
        }
        $inAdmin = str_starts_with($this->url, $this->base . 'admin/') && !str_starts_with($url, 'admin/');
        $folder = $inAdmin && !str_starts_with($url, '../') ? 'admin/' : '';
        return $this->base . $folder . preg_replace('~^\.\./~', '', $url);
    }

    public function page(): \DOMXPath
    {
        $document = new \DOMDocument();
        @$document->loadHTML('<?xml encoding="utf-8">' . $this->body);
        return new \DOMXPath($document);
    }

    /** Text of the first node, null without one. */
    public function text(string $xpath): ?string
    {
        $node = $this->page()->query($xpath)->item(0);
        return $node === null ? null : trim((string) preg_replace('/\s+/', ' ', $node->textContent));
    }

    public function count(string $xpath): int
    {
        return $this->page()->query($xpath)->length;
    }

    /** Follows the first link. */
    public function click(string $xpath): self
    {
        $node = $this->page()->query($xpath)->item(0);
        if (!$node instanceof \DOMElement) {
            throw new \RuntimeException("No link $xpath on $this->url");
        }
        return $this->get($node->getAttribute('href'));
    }

    /**
     * Submits a form with its present values and the given ones; a null value leaves the field out.
     *
     * @param array<string, mixed> $values by full name, such as fields[org]
     */
    public function submit(string $form = '//form', array $values = []): self
    {
        $page = $this->page();
        $node = $page->query($form)->item(0);
        if (!$node instanceof \DOMElement) {
            throw new \RuntimeException("No form $form on $this->url");
        }
        $data = array_filter($values + self::values($page, $node), static fn ($value) => $value !== null);
        $pairs = [];
        foreach ($data as $name => $value) {
            $pairs[] = rawurlencode((string) $name) . '=' . rawurlencode((string) $value);
        }
        $action = $node->getAttribute('action') ?: $this->url;
        if (strtolower($node->getAttribute('method')) === 'post') {
            return $this->request('POST', $action, implode('&', $pairs));
        }
        return $this->get(explode('?', $action)[0] . '?' . implode('&', $pairs));
    }

    /** @return array<string, string> */
    private static function values(\DOMXPath $page, \DOMElement $form): array
    {
        $values = [];
        foreach ($page->query('.//input[@name]|.//select[@name]|.//textarea[@name]', $form) as $field) {
            \assert($field instanceof \DOMElement);
            if ($page->query('ancestor::template', $field)->length > 0 || $field->hasAttribute('disabled')) {
                continue;
            }
            $name = $field->getAttribute('name');
            $type = strtolower($field->getAttribute('type'));
            if ($field->nodeName === 'textarea') {
                $values[$name] = $field->textContent;
            } elseif ($field->nodeName === 'select') {
                // Of several, browsers take the last.
                $option = $page->query('(.//option[@selected])[last()]', $field)->item(0)
                    ?? $page->query('.//option', $field)->item(0);
                $values[$name] = $option instanceof \DOMElement && $option->hasAttribute('value')
                    ? $option->getAttribute('value') : trim((string) ($option->textContent ?? ''));
            } elseif (in_array($type, ['checkbox', 'radio'], true)) {
                if ($field->hasAttribute('checked')) {
                    $values[$name] = $field->getAttribute('value') ?: 'on';
                }
            } elseif (!in_array($type, ['submit', 'button', 'image', 'reset'], true)) {
                $values[$name] = $field->getAttribute('value');
            }
        }
        return $values;
    }
}

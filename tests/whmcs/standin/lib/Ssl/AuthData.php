<?php

declare(strict_types=1);

namespace Standin\Ssl;

/**
 * tblsslorders.authdata as the complete page reads it.
 */
final class AuthData
{
    public string $email;
    public string $type;
    public string $host;
    public string $value;
    public string $contents;

    /** @param array<string, mixed> $data */
    private function __construct(private string $method, private array $data)
    {
        foreach (['email', 'type', 'host', 'value', 'contents'] as $name) {
            $this->$name = (string) ($data[$name] ?? '');
        }
    }

    public static function parse(string $json): ?self
    {
        $data = json_decode($json, true);
        if (!is_array($data)) {
            return null;
        }
        if (isset($data['host'])) {
            return new self('dnsauth', $data);
        }
        return new self(isset($data['contents']) ? 'fileauth' : 'emailauth', $data);
    }

    public function methodNameConstant(): string
    {
        return $this->method;
    }

    public function filePath(): string
    {
        return trim((string) ($this->data['path'] ?? ''), '/') . '/' . ($this->data['name'] ?? '');
    }
}

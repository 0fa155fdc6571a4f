<?php

declare(strict_types=1);

namespace Standin\Ssl;

/**
 * tblsslorders.authdata as the complete page reads it.
 */
final class AuthData
{
    /** Words of the key `method`; without one of them pages take it for nothing. */
    private const METHODS = ['emailauth', 'dnsauth', 'fileauth'];

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
        $method = is_array($data) ? $data['method'] ?? '' : '';
        return in_array($method, self::METHODS, true) ? new self($method, $data) : null;
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

<?php

namespace CertumCertificates;

/**
 * Stands in for every class where PHP is too old to read them: one sentence, in the shape that WHMCS wants.
 */
final class TooOld
{
    public const SENTENCE = 'Certum Certificates needs PHP 8.1 or newer.';

    /** @param non-empty-string $class that is looked for */
    public static function standIn($class)
    {
        if (strncmp($class, __NAMESPACE__ . '\\', 19) === 0) {
            class_alias(__CLASS__, $class);
        }
    }

    /** @return mixed */
    public static function __callStatic($name, array $arguments)
    {
        switch ($name) {
            case 'text':
            case 'page':
                return self::SENTENCE;
            case 'html':
                return '';
            case 'step':
                return ['error' => self::SENTENCE];
            case 'shape':
                return $arguments[1];
            case 'fields':
                return ['PHP' => ['Type' => 'text', 'Description' => self::SENTENCE]];
            default:
                return ['Certum Certificates' => self::SENTENCE];
        }
    }
}

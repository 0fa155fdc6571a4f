<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * Templates that are compiled each time and kept nowhere: where there is no folder for programs that only we write to.
 */
final class Uncached
{
    /** What templates are asked for with, each `./NAME.tpl` within another too. */
    public const TYPE = 'uncached';

    /** As Smarty knows it; of a class that is made once Smarty is there. */
    public static function resource(): \Smarty_Resource_Recompiled
    {
        return new class extends \Smarty_Resource_Recompiled {
            public function populate(\Smarty_Template_Source $source, mixed $_template = null): void
            {
                $folders = (array) $source->smarty->getTemplateDir();
                $files = array_map(static fn (string $folder) => $folder . basename($source->name), $folders);
                $source->filepath = current(array_filter($files, is_file(...))) ?: '';
                $source->exists = $source->filepath !== '';
                $source->timestamp = (int) $source->exists;
                $source->uid = sha1($source->filepath);
            }

            public function getContent(\Smarty_Template_Source $source): string
            {
                return (string) file_get_contents((string) $source->filepath);
            }
        };
    }
}

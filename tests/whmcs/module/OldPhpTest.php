<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Module;
use PHPUnit\Framework\TestCase;

/**
 * Where PHP or the extension is older than the module.
 */
final class OldPhpTest extends TestCase
{
    private const MODULE = __DIR__ . '/../../../modules/servers/CERTUM_Certificates/';
    private const CALLS = <<<'PHP'
        define('WHMCS', true);
        require '%slib/TooOld.php';
        spl_autoload_register(['CertumCertificates\\TooOld', 'standIn']);
        require '%1$sCERTUM_Certificates.php';
        $answers = [];
        foreach (preg_grep('/^certum_certificates_/', get_defined_functions()['user']) as $function) {
            $answers[$function] = (new ReflectionFunction($function))->getParameters() === [] ? $function() : $function([]);
        }
        echo json_encode(['answers' => $answers, 'files' => get_included_files()]);
        PHP;

    /** @return iterable<string, array{string}> what such a PHP reads */
    public static function files(): iterable
    {
        yield from ['hooks' => ['hooks.php'], 'autoload' => ['lib/autoload.php'], 'answers' => ['lib/TooOld.php']];
    }

    /** @dataProvider files */
    public function testItCanReadWhatItIsGiven(string $file): void
    {
        $code = (string) file_get_contents(self::MODULE . $file);
        $young = [T_FN, T_MATCH, T_ENUM, T_READONLY, T_NULLSAFE_OBJECT_OPERATOR, T_ATTRIBUTE, T_COALESCE_EQUAL];
        foreach (token_get_all($code) as $token) {
            self::assertNotContains(is_array($token) ? $token[0] : 0, $young, is_array($token) ? $token[1] : '');
        }
        self::assertDoesNotMatchRegularExpression('/str_(starts|ends|contains)|: ?(mixed|never|static)\b|\(\.\.\.\)/', $code);
    }

    public function testHooksStopBeforeTheyLoadAnything(): void
    {
        $code = (string) file_get_contents(self::MODULE . 'hooks.php');
        self::assertLessThan(strpos($code, 'require'), strpos($code, "PHP_VERSION_ID < 80100) {\n    return;"));
    }

    public function testEveryFunctionAnswers(): void
    {
        $code = sprintf(self::CALLS, self::MODULE);
        exec(PHP_BINARY . ' -n -r ' . escapeshellarg($code) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        $told = json_decode(implode('', $output), true);
        $answers = array_change_key_case($told['answers']);
        foreach (['createaccount', 'renew', 'terminateaccount', 'reissue', 'resend'] as $function) {
            self::assertSame('Certum Certificates needs PHP 8.1 or newer.', $answers["certum_certificates_$function"]);
        }
        self::assertStringContainsString('8.1', (string) json_encode($answers['certum_certificates_configoptions']));
        self::assertStringContainsString('8.1', $answers['certum_certificates_sslsteptwo']['error']);
        foreach ($told['files'] as $file) {
            self::assertContains(basename($file), ['TooOld.php', 'CERTUM_Certificates.php', 'autoload.php']);
        }
    }

    public function testTheHostHasWhatTheExtensionAsks(): void
    {
        self::assertSame(\Certum\Shop\Desk::HOST, Module::HOST);
        // Who adds a method counts both up.
        self::assertCount(10, get_class_methods(\Certum\Shop\Host::class));
    }

    public function testAnExtensionThatIsTooOldIsNotAsked(): void
    {
        self::assertTrue(Module::ready());
        self::assertFalse(Module::ready('99.0.0'));
        self::assertFalse(Module::ready(Module::NEEDS, Module::HOST + 1), 'nor one that asks a host of another kind');
        self::assertSame(\Certum\Client::VERSION, Module::NEEDS, 'they are released together');
    }
}

<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Views;

/**
 * Compiled templates are programs: where others may write, none is kept, and none of theirs is run.
 */
final class CompiledTest extends ModuleTestCase
{
    private string $folder;

    protected function setUp(): void
    {
        parent::setUp();
        $this->folder = self::$standin->instance->path('compiled');
        mkdir($this->folder, 0777);
        chmod($this->folder, 0777);
        $GLOBALS['templates_compiledir'] = $this->folder . '/';
    }

    protected function tearDown(): void
    {
        chmod($this->folder, 0700);
        exec('rm -rf ' . escapeshellarg($this->folder));
        $GLOBALS['templates_compiledir'] = self::$standin->instance->path('templates_c');
        parent::tearDown();
    }

    /** A page of several templates, each within another. */
    private static function drawn(): string
    {
        $text = array_map('htmlspecialchars', \Certum\Shop\Desk::textsIn('en'));
        $entries = [['label' => 'A <b>', 'value' => 'x & y']];
        return Views::fetch('notice', ['said' => 'Done & <b>done</b>', 'problems' => [['text' => 'one', 'at' => ''], ['text' => 'two', 'at' => '']], 'text' => $text,
            'entries' => $entries, 'certum_token' => 't']);
    }

    /** @return list<string> files below a folder */
    private static function files(string $folder): array
    {
        $all = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS));
        return array_map(strval(...), array_values(iterator_to_array($all)));
    }

    public function testTheyAreKeptInAFolderOfOurOwn(): void
    {
        $drawn = self::drawn();
        self::assertStringContainsString('Done &amp; &lt;b&gt;done', $drawn);
        $files = self::files($this->folder);
        self::assertNotSame([], $files);
        foreach ($files as $file) {
            self::assertStringStartsWith("$this->folder/certum/", $file);
        }
        self::assertSame(0700, fileperms("$this->folder/certum") & 07777);
        $before = array_map('filemtime', $files);
        self::assertSame($drawn, self::drawn());
        self::assertSame($files, self::files($this->folder), 'and not compiled again');
        self::assertSame($before, array_map('filemtime', $files));
    }

    public function testNoneIsKeptOrRunWhereOthersMayWrite(): void
    {
        $drawn = self::drawn();
        $planted = array_fill_keys(self::files($this->folder), "<?php echo 'planted'; ");
        exec('rm -rf ' . escapeshellarg("$this->folder/certum"));
        $elsewhere = self::$standin->instance->path('elsewhere');
        $others = [
            'a temporary folder of all' => fn () => chmod($this->folder, 01777),
            'a folder that all may write to' => fn () => mkdir("$this->folder/certum") && chmod("$this->folder/certum", 0777),
            'one of a group' => fn () => mkdir("$this->folder/certum") && chmod("$this->folder/certum", 0770),
            'a link' => fn () => mkdir($elsewhere) && symlink($elsewhere, "$this->folder/certum"),
            'a file' => fn () => touch("$this->folder/certum"),
            'none' => fn () => rmdir($this->folder),
        ];
        if (posix_geteuid() === 0) {
            $others['a stranger\'s'] = fn () => mkdir($this->folder) && mkdir("$this->folder/certum", 0755)
                && chown("$this->folder/certum", 65534);
        }
        $temporary = glob(sys_get_temp_dir() . '/*.tpl.php');
        foreach ($others as $how => $make) {
            self::assertTrue($make(), $how);
            if (is_dir("$this->folder/certum")) {
                foreach ($planted as $file => $content) {
                    file_put_contents($file, $content);
                }
            }
            self::assertSame($drawn, self::drawn(), $how);
            exec('rm -rf ' . escapeshellarg("$this->folder/certum") . ' ' . escapeshellarg($elsewhere));
            if (is_dir($this->folder)) {
                chmod($this->folder, 0777);
                self::assertSame([], self::files($this->folder), $how);
            }
        }
        self::assertSame($temporary, glob(sys_get_temp_dir() . '/*.tpl.php'));
    }

    /**
     * @testWith [3]
     *           [4]
     */
    public function testPagesAreTheSameWithoutAFolder(int $smarty): void
    {
        $service = $this->pendingService(2);
        // For those who are served; this process has one already.
        self::$standin->set('smarty', $smarty);
        $admin = (new \Standin\Browser(self::$standin->url()))->adminLogin();
        $seen = [];
        foreach ([0700, 01777] as $mode) {
            chmod(self::$standin->instance->path('templates_c'), $mode);
            exec('rm -rf ' . escapeshellarg(self::$standin->instance->path('templates_c') . '/certum'));
            $page = $admin->get("admin/clientsservices.php?userid=2&id=$service")->body;
            $seen[] = preg_replace('/name="token" value="[^"]*"|\d\d:\d\d(:\d\d)?/', '', $page);
            self::assertGreaterThan(3, $admin->count('//form[@id="frm1"]//*[@data-certum-page]'));
        }
        chmod(self::$standin->instance->path('templates_c'), 0700);
        self::assertSame($seen[0], $seen[1]);
        self::assertDirectoryDoesNotExist(self::$standin->instance->path('templates_c') . '/certum');
    }
}

// `php -l` of the given files by PHP 8.1 and 8.3, the oldest that WHMCS 8 and the newest that it runs on.
import { PHP, loadPHPRuntime } from '@php-wasm/universal';
import { getPHPLoaderModule as php81 } from '@php-wasm/node-8-1';
import { getPHPLoaderModule as php83 } from '@php-wasm/node-8-3';
import { readFileSync } from 'node:fs';

let failed = 0;
for (const [version, load] of [['8.1', php81], ['8.3', php83]]) {
    const loader = await load();
    for (const file of process.argv.slice(2)) {
        // A runtime's command line can be called once.
        const php = new PHP(await loadPHPRuntime(loader, {}));
        php.writeFile('/file.php', readFileSync(file));
        const result = await php.cli(['php', '-l', '/file.php']);
        const said = await result.stdoutText;
        await result.exitCode;
        if (!said.includes('No syntax errors detected')) {
            console.error(`PHP ${version}, ${file}: ${said.trim()}`);
            failed += 1;
        }
    }
    console.log(`PHP ${version}: ${process.argv.length - 2} files`);
}
process.exit(failed === 0 ? 0 : 1);

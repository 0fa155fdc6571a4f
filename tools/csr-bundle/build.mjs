/*
 * Builds assets/csr.min.js and the licences of what is in it: `npm ci && npm run build` after a change here.
 * `npm run check` fails when the committed files are not what the sources and the lock file give.
 */
import { build } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, '../../modules/servers/CERTUM_Certificates/assets');

/** The packages that the bundle holds code of, by their folders. */
function packages(metafile) {
    const folders = new Set();
    for (const output of Object.values(metafile.outputs)) {
        for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
            const folder = file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
            if (folder && bytesInOutput > 0) {
                folders.add(folder[1]);
            }
        }
    }
    return [...folders].sort();
}

function licence(folder) {
    const { name, version, license } = JSON.parse(readFileSync(join(here, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].map((known) => join(here, folder, known)).find(existsSync);
    return { title: `${name} ${version}`, text: `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n` };
}

const result = await build({
    absWorkingDir: here, entryPoints: ['csr.js'], bundle: true, minify: true, format: 'iife', target: 'es2018',
    globalName: 'CertumCsr', legalComments: 'none', metafile: true, write: false, charset: 'ascii'
});
const licences = packages(result.metafile).map(licence);
const titles = licences.map(({ title }) => title);
const banner = '/* Made by tools/csr-bundle; it holds these packages, whose licences are in csr.LICENSES.txt: '
    + `${titles.join(', ')} */\n`;
const files = {
    'csr.min.js': banner + result.outputFiles[0].text,
    'csr.LICENSES.txt': licences.map(({ text }) => text.replace(/\r\n/g, '\n')).join(`\n${'-'.repeat(72)}\n\n`)
};
for (const [name, text] of Object.entries(files)) {
    const file = join(assets, name);
    if (!process.argv.includes('--check')) {
        writeFileSync(file, text);
    } else if (readFileSync(file, 'utf8') !== text) {
        console.error(`${name} is not what tools/csr-bundle gives: npm ci && npm run build there.`);
        process.exitCode = 1;
    }
}

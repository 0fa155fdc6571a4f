// Writes src/publication/suffixes: the rules of the Public Suffix List by which domains are registered, and its licence, of the
// package publicsuffixlist (PyPI). Run by hand before a release (needs pip): node tools/public-suffixes.mjs
//
// A line for each top-level domain that has rules below it: its name, then the rules without it. A name's rule of one label is the
// one that holds for each domain that is not listed, so it is left out. Deflated, as the extension's size is limited.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const inRepository = (path) => new URL(`../${path}`, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'public-suffixes-'));
execFileSync('pip', ['download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder, 'publicsuffixlist']);
const wheel = readdirSync(folder)[0];
execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
const list = readFileSync(join(folder, 'publicsuffixlist/public_suffix_list.dat'), 'utf8');
const info = readdirSync(folder).find((name) => name.endsWith('.dist-info'));
const licence = readFileSync(join(folder, info, 'licenses/LICENSE'), 'utf8');
rmSync(folder, { recursive: true });

// What its private section names is sold or lent below a domain that was registered, and lies in that one's zone.
const [, icann] = /===BEGIN ICANN DOMAINS===(.*)\/\/ ===END ICANN DOMAINS===/s.exec(list);
const below = new Map();
for (const line of icann.split('\n').filter((line) => line.trim() && !line.startsWith('//'))) {
    const [, mark, name] = /^(!|\*\.)?(\S+)/.exec(line);
    const rule = (mark ?? '') + domainToASCII(name);
    const [, rest, top] = /^(.*)\.([^.]+)$/.exec(rule) ?? [];
    if (top) {
        below.set(top, [...(below.get(top) ?? []), rest]);
    }
}
const rows = [...below.keys()].sort().map((top) => `${top} ${below.get(top).sort().join(' ')}\n`);
writeFileSync(inRepository('src/publication/suffixes/icann.deflate'), deflateRawSync(rows.join(''), { level: 9 }));

const [version] = /(?<=VERSION: ).*/.exec(list);
// The licence asks that whoever gets the rules is told where their source is.
writeFileSync(inRepository('src/publication/suffixes/LICENSE.txt'), `The Public Suffix List, its ICANN section, version ${version}:
https://publicsuffix.org/list/public_suffix_list.dat, rewritten by tools/public-suffixes.mjs.

${licence}`);

const [date] = /^[\d-]{10}/.exec(version);
const readme = readFileSync(inRepository('README.md'), 'utf8');
writeFileSync(inRepository('README.md'), readme.replace(/(?<=\[Public Suffix List\]\(\S+ of )\d{4}-\d\d-\d\d/, date));
console.log(`${rows.length} top-level domains, ${[...below.values()].flat().length} rules, of ${date}`);

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A new CSR by the openssl command: its PEM. */
export async function newCsr(commonName, names = [], key = 'ec') {
    const dir = mkdtempSync(join(tmpdir(), 'certum-csr-'));
    const kind = key === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', key];
    const altNames = names.length ? ['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join()}`] : [];
    try {
        await run('openssl', ['req', '-new', ...kind, '-nodes', '-utf8', '-keyout', join(dir, 'key'),
            '-out', join(dir, 'csr'), '-subj', `/CN=${commonName}`, ...altNames]);
        return readFileSync(join(dir, 'csr'), 'utf8');
    } finally {
        rmSync(dir, { recursive: true });
    }
}

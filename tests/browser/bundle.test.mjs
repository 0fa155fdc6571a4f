import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { project } from './lib/places.mjs';

test('csr.min.js and its licences are what tools/csr-bundle gives', () => {
    const npm = (...args) => execFileSync('npm', ['--prefix', project('tools/csr-bundle'), ...args], { stdio: 'pipe' });
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
    npm('run', 'check');
});

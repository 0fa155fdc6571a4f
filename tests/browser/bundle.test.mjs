import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { project } from './lib/places.mjs';

function npm(...args) {
    execFileSync('npm', ['--prefix', project('tools/csr-bundle'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

before(() => npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'));

test('csr.min.js and its licences are what tools/csr-bundle gives', () => npm('run', 'check'));

test('the scripts of the module have no findings and keep to old syntax', () => npm('run', 'lint'));

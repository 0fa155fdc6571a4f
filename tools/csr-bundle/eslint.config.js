/* The module's scripts are ES5: for one line of younger syntax an old browser runs none of a file. */
import js from '@eslint/js';

const browser = ['window', 'document', 'navigator', 'crypto', 'fetch', 'Blob', 'Event', 'Promise', 'URL', 'URLSearchParams',
    'Uint8Array', 'btoa', 'sessionStorage'];
const strict = {
    'no-shadow': 'error', 'no-implicit-globals': 'error', 'no-var': 'off', eqeqeq: 'error', 'no-eval': 'error',
    'no-unused-vars': ['error', { caughtErrors: 'none' }]
};

export default [
    { ignores: ['**/csr.min.js'] },
    js.configs.recommended,
    {
        files: ['modules/**/*.js'], rules: strict,
        languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) }
    },
    {
        files: ['tools/csr-bundle/*.{js,mjs}'], rules: strict,
        languageOptions: { globals: { process: 'readonly', console: 'readonly', crypto: 'readonly', btoa: 'readonly' } }
    }
];

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What OpenSSL says of a CSR, and that its signature is right. */
export function read(csr) {
    const options = ['req', '-noout', '-text', '-verify', '-nameopt', 'utf8,sep_comma_plus'];
    return execFileSync('openssl', options, { input: csr, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

/** The public key in a CSR or private key, by OpenSSL's command for it. */
export function publicKey(command, input) {
    return execFileSync('openssl', command, { input, encoding: 'utf8' });
}

/** Makes a key of a kind, saves it and puts the CSR into the form. Returns the saved key. */
export async function makeKey({ page, text, field }, kind, name = 'csr') {
    await page.getByRole('button', { name: text.keys_open }).click();
    await page.getByLabel(text.keys_kind).selectOption(kind);
    await page.getByRole('button', { name: text.keys_make, exact: true }).click();
    await page.getByText(text.keys_made).waitFor();
    const use = page.getByRole('button', { name: text.keys_use });
    assert.equal(await use.isDisabled(), true, 'the CSR cannot be used before its key was saved');
    assert.ok(!(await field(name).inputValue()).includes('MII'), 'nor is it in the form');
    const [download] = await Promise.all([
        page.waitForEvent('download'), page.getByRole('link', { name: text.keys_save }).click(),
    ]);
    await use.click();
    await page.getByText(text.keys_used).waitFor();
    return { key: readFileSync(await download.path(), 'utf8'), name: download.suggestedFilename() };
}

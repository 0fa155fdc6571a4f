import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { makeKey, publicKey, read } from './lib/keys.mjs';
import { Shop } from './lib/shop.mjs';
import { texts } from './lib/texts.mjs';
import { choose, closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const OV_NAMES = { Product: '771', 'Additional Domains': 'on' };

/** Step one of a fresh order. */
async function stepOne({ settings = OV_NAMES, theme = 'base', width = DESKTOP, language = 'english' } = {}) {
    await shop.set('theme', theme);
    const client = Shop.CLIENTS[language];
    const service = await shop.service(client, settings);
    const visitor = await Visitor.enter(shop, { width });
    await visitor.login(client);
    await visitor.goto(await shop.call('configureUrl', service));
    const { page } = visitor;
    return { visitor, page, service, text: texts(language), field: (name) => page.locator(`[name="${name}"]`) };
}

/** Answers in place of the module, for what a page makes of an answer. */
async function answer(page, body, status = 200) {
    const asked = [];
    await page.route((url) => url.pathname.endsWith('/clientarea.php'), async (route) => {
        asked.push(new URLSearchParams(route.request().postData() ?? ''));
        await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
    });
    return asked;
}

const KINDS = [
    ['RSA-2048', 'base', DESKTOP, 'english', /2048 bit/], ['RSA-3072', 'six', PHONE, 'polish', /3072 bit/],
    ['RSA-4096', 'nexus', DESKTOP, 'polish', /4096 bit/], ['P-256', 'hostile', PHONE, 'english', /256 bit/],
    ['P-384', 'twenty-one', DESKTOP, 'english', /384 bit/],
];
for (const [kind, theme, width, language, bits] of KINDS) {
    test(`a key of ${kind} made in the browser, theme ${theme}, width ${width}`, async () => {
        const order = await stepOne({ theme, width, language });
        await order.field('fields[commonName]').fill('żółw.example.com');
        await order.field('fields[organization]').fill('Żółw & "Syn" <b>');
        await choose(order.field('fields[country]'), 'PL');
        await order.field('fields[names]').fill('b.example.com\nb.example.com, c.example.com');
        const { key, name } = await makeKey(order, kind);
        assert.equal(name, 'xn--w-uga1v8h.example.com.key');
        const csr = await order.field('csr').inputValue();
        const told = read(csr);
        assert.match(told, bits);
        assert.match(told, /Subject: C=PL,(?:ST=[^,]+,L=[^,]+,)?O=Żółw & "Syn" <b>,CN=xn--w-uga1v8h.example.com/);
        assert.match(told, /DNS:xn--w-uga1v8h.example.com, DNS:b.example.com, DNS:c.example.com\n/);
        assert.equal(publicKey(['pkey', '-pubout'], key), publicKey(['req', '-noout', '-pubkey'], csr));
        assert.match(key, /^-----BEGIN PRIVATE KEY-----\n/);
        assert.equal(await order.page.locator('[data-certum-save]').getAttribute('href'), null);
        await order.visitor.look();
        await order.visitor.close();
    });
}

test('the library is fetched only when a key is made, and the key goes nowhere', async () => {
    const order = await stepOne({ settings: { Product: '601' } });
    const { visitor, page, text } = order;
    const urls = () => visitor.requests.map((request) => request.url());
    assert.ok(!urls().some((url) => url.includes('csr.min.js')));
    await order.field('fields[commonName]').fill('shop.example.com');
    const { key } = await makeKey(order, 'P-256');
    assert.ok(urls().some((url) => url.endsWith('/csr.min.js')));
    const kept = await page.evaluate(() => JSON.stringify([document.documentElement.outerHTML, document.cookie,
        { ...localStorage }, { ...sessionStorage }, [...document.querySelectorAll('input, textarea')].map((field) => field.value)]));
    await order.field('jobtitle').fill('Owner');
    await visitor.submit(page.locator('form[action*="step=2"]'));
    await page.locator('form[action*="step=3"]').waitFor();
    const lines = key.trim().split('\n').slice(1, -1);
    const sent = visitor.requests.map((request) => decodeURIComponent(request.postData() ?? '')).join('\n');
    assert.match(sent, /BEGIN.CERTIFICATE.REQUEST/);
    assert.deepEqual(lines.filter((line) => kept.includes(line) || sent.includes(line)), []);
    assert.equal(await page.getByRole('button', { name: text.keys_open }).count(), 0, 'no CSR is asked for in step two');
    await visitor.close();
});

test('leaving while a key is not yet used asks first, and who stays can send the form later', async () => {
    const { visitor, page, text, field } = await stepOne({ settings: { Product: '601' } });
    await field('fields[commonName]').fill('shop.example.com');
    await page.getByRole('button', { name: text.keys_open }).click();
    await page.getByRole('button', { name: text.keys_make, exact: true }).click();
    await page.getByText(text.keys_made).waitFor();
    const form = page.locator('form[action*="step=2"]');
    const asked = page.waitForEvent('dialog');
    // Clicked by a script: a person's click would wait for the page that does not come.
    page.evaluate(() => document.querySelector('form[action*="step=2"] [type=submit]').click()).catch(() => {});
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await page.locator('form[action*="step=2"]:not([aria-busy])').waitFor();
    await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: text.keys_save }).click()]);
    await page.getByRole('button', { name: text.keys_use }).click();
    await visitor.submit(form);
    await page.locator('form[action*="step=3"]').waitFor();
    await visitor.close();
});

test('a private key that was pasted for the CSR is not kept by the browser', async () => {
    const { visitor, page, field } = await stepOne();
    await field('fields[organization]').fill('Fox');
    await field('csr').fill('-----BEGIN PRIVATE KEY-----\nMIIsecret\n-----END PRIVATE KEY-----');
    await page.reload();
    assert.equal(await field('fields[organization]').inputValue(), 'Fox');
    assert.ok(!(await field('csr').inputValue()).includes('MIIsecret'));
    assert.ok(!(await page.evaluate(() => JSON.stringify(sessionStorage))).includes('MIIsecret'));
    await visitor.close();
});

test('without a common name no key is made, and Enter in the panel does not send the form', async () => {
    const { visitor, page, text } = await stepOne();
    await page.getByRole('button', { name: text.keys_open }).click();
    await page.keyboard.press('Enter');
    await page.getByText(text.keys_name_missing).waitFor();
    await page.locator('[data-certum-common-name]').fill('https://shop.example.com/');
    await page.keyboard.press('Enter');
    await page.locator('[data-certum-status]').getByText(text.check_address).waitFor();
    assert.ok(page.url().includes('configuressl.php') && !page.url().includes('step=2'));
    assert.equal(await page.getByRole('button', { name: text.keys_open }).getAttribute('aria-expanded'), 'true');
    await visitor.look();
    await visitor.close();
});

test('a mailbox certificate gets the person and the address', async () => {
    const order = await stepOne({ settings: { Product: '711' } });
    await order.field('fields[commonName]').fill('Zofia Wójcik');
    await order.field('fields[email]').fill('zofia@example.com');
    const { name } = await makeKey(order, 'P-256');
    assert.equal(name, 'Zofia-W-jcik.key');
    const told = read(await order.field('csr').inputValue());
    assert.match(told, /CN=Zofia Wójcik,emailAddress=zofia@example.com/);
    assert.match(told, /email:zofia@example.com\n/);
    assert.doesNotMatch(told, /DNS:/);
    await order.visitor.close();
});

test('where the browser has no Web Crypto no button is shown, but why', async () => {
    const { visitor, page, text } = await stepOne();
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    await page.reload();
    assert.equal(await page.getByRole('button', { name: text.csr_details }).isVisible(), true);
    assert.equal(await page.locator('[data-certum-keys]').isVisible(), false);
    assert.equal(await page.locator('[data-certum-no-keys]').innerText(), text.keys_cannot);
    await visitor.look();
    await visitor.close();
});

test('details of a CSR fill what is empty, and nothing that was typed is lost', async () => {
    const { visitor, page, service, text, field } = await stepOne();
    const asked = await answer(page, { key: 'RSA 2048', names: ['shop.example.com', 'żółw.example.com (xn--w-uga1v8h.example.com)'], problems: ['Zażółć <b>.'],
        fields: { commonName: 'shop.example.com', organization: 'Żółw & <Syn>', country: 'PL', unknown: 'x' } });
    await field('csr').fill('-----BEGIN CERTIFICATE REQUEST-----\nMII\n-----END CERTIFICATE REQUEST-----');
    await field('fields[organization]').fill('Typed');
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.getByText('Key: RSA 2048').waitFor();
    assert.equal(await field('fields[organization]').inputValue(), 'Typed');
    assert.equal(await field('fields[commonName]').inputValue(), 'shop.example.com');
    assert.match(await field('fields[country]').inputValue(), /\(PL\)$/);
    await page.getByText(`${text.names}: shop.example.com, żółw.example.com (xn--w-uga1v8h.example.com)`).waitFor();
    assert.equal(await field('fields[names]').inputValue(), '', 'they come out of the CSR by themselves');
    assert.equal(await page.getByText('Zażółć <b>.').count(), 1);
    const [sent] = asked;
    assert.deepEqual([sent.get('id'), sent.get('modop'), sent.get('a')], [String(service), 'custom', 'details']);
    assert.ok(sent.get('token') && sent.get('certum[csr]').includes('MII'));
    await visitor.close();
});

test('details of a CSR go before what the client\'s own details filled in, until something was sent', async () => {
    const { visitor, page, text, field } = await stepOne({ language: 'polish' });
    await answer(page, { key: 'RSA 2048', fields: { organization: 'Żółw', locality: 'Łódź', commonName: 'shop.example.com' } });
    assert.equal(await field('fields[organization]').inputValue(), 'Nowak & Syn Sp. z o.o.');
    assert.equal(await field('fields[locality]').inputValue(), 'Szczecin');
    await field('fields[locality]').fill('Typed');
    await field('csr').fill('-----BEGIN CERTIFICATE REQUEST-----\nMII\n-----END CERTIFICATE REQUEST-----');
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.locator('[data-certum-found] p').first().getByText('RSA 2048').waitFor();
    assert.equal(await field('fields[organization]').inputValue(), 'Żółw');
    assert.equal(await field('fields[locality]').inputValue(), 'Typed');
    await visitor.close();
});

test('details: an untouched box and a failing server are told', async () => {
    const { visitor, page, text, field } = await stepOne({ language: 'polish', width: PHONE });
    const asked = await answer(page, {}, 503);
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.getByText(text.csr_empty).waitFor();
    assert.equal(asked.length, 0);
    await field('csr').fill('-----BEGIN CERTIFICATE REQUEST-----\nMII\n-----END CERTIFICATE REQUEST-----');
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.getByText(text.csr_away).waitFor();
    visitor.troubles.length = 0; // the answer of 503 is this test's own
    await visitor.look();
    await visitor.close();
});

test('names of step one are checked as typed', async () => {
    const { visitor, page, text, field } = await stepOne({ width: PHONE });
    const notes = page.locator('.certum-note[aria-live]:visible');
    await field('fields[commonName]').fill('*.example.com');
    await page.keyboard.press('Tab');
    assert.deepEqual(await notes.allInnerTexts(), [`*.example.com: ${text.check_wildcard}`]);
    await field('fields[commonName]').fill('żółw.example.com');
    await field('fields[names]').fill('a.example.com\nhttps://b.example.com A.example.com');
    await page.keyboard.press('Tab');
    assert.deepEqual(await notes.allInnerTexts(), [`${text.check_also} xn--w-uga1v8h.example.com`,
        `https://b.example.com: ${text.check_address}\nA.example.com: ${text.check_twice}`]);
    await visitor.look();
    await visitor.close();
});

for (const [kind, settings, name, wrong] of [
    ['wildcard', { Product: '741', WildCard: 'on' }, '*.example.com', 0], ['mailbox', { Product: '711' }, 'Zofia Wójcik', 0],
    ['one name', { Product: '601' }, 'Zofia Wójcik', 1],
]) {
    test(`what is right for a ${kind} is not called wrong`, async () => {
        const { visitor, page, text, field } = await stepOne({ settings });
        await field('fields[commonName]').fill(name);
        await page.keyboard.press('Tab');
        assert.equal((await page.locator('body').innerText()).split(text.check_wrong).length - 1, wrong);
        await visitor.close();
    });
}

test('details of a real CSR, and of rubbish, come from the module', async () => {
    const { visitor, page, text, field } = await stepOne();
    await field('fields[commonName]').fill('');
    await field('csr').fill(await newCsr('shop.example.com', ['shop.example.com', 'xn--w-uga1v8h.example.com']));
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.getByText(`${text.csr_filled} shop.example.com`).waitFor();
    assert.equal(await field('fields[commonName]').inputValue(), 'shop.example.com');
    await page.getByText('żółw.example.com (xn--w-uga1v8h.example.com)').waitFor();
    await page.getByText(`${text.csr_key}: EC P-256`).waitFor();
    await visitor.look();
    await field('csr').fill('-----BEGIN CERTIFICATE REQUEST-----\nrubbish\n-----END CERTIFICATE REQUEST-----');
    await page.getByRole('button', { name: text.csr_details }).click();
    await page.locator('[data-certum-found] .certum-wrong').waitFor();
    assert.notEqual(await page.locator('[data-certum-found]').innerText(), text.csr_away);
    assert.equal(await field('fields[commonName]').inputValue(), 'shop.example.com');
    await visitor.look();
    await visitor.close();
});

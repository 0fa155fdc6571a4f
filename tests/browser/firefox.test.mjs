import assert from 'node:assert/strict';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { Fox } from './lib/firefox.mjs';
import { publicKey } from './lib/keys.mjs';
import { KINDS } from './lib/kinds.mjs';
import { TOLD } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { texts } from './lib/texts.mjs';
import { DESKTOP, PHONE } from './lib/visitor.mjs';

const NAME = 'shop.example.com';

let shop;
let fox;
before(async () => {
    shop = await Shop.open();
    fox = await Fox.enter(shop);
});
after(async () => {
    await fox?.close();
    await shop?.close();
});

/** Step one of a fresh order. */
async function stepOne({ width, kind, theme, language, safe = true }) {
    await shop.set('theme', theme);
    const client = Shop.CLIENTS[language];
    const service = await shop.service(client, KINDS[kind].settings);
    fox.safe = safe;
    await fox.resize(width);
    await fox.login(client);
    await fox.goto(await shop.call('configureUrl', service));
    return { service, customer: `whmcs-${client}-${service}`, kind: KINDS[kind], text: texts(language) };
}

/** A key and its CSR, made on step one by the buttons there: the saved key. */
async function makeKey({ text }) {
    await fox.fill('[name="fields[commonName]"]', NAME);
    await fox.click('[data-certum-keys]');
    await fox.click('[data-certum-make]');
    await fox.says('[data-certum-status]', text.keys_made);
    assert.equal(await (await fox.one('[data-certum-use]')).isEnabled(), false, 'not before the key was saved');
    await fox.look();
    const { name, bytes } = await fox.save('[data-certum-panel] [data-certum-save]');
    assert.equal(name, `${NAME}.key`);
    await fox.click('[data-certum-use]');
    await fox.says('[data-certum-status]', text.keys_used);
    return bytes.toString();
}

/** From step one, which has a CSR, to the order that Certum has. */
async function place({ kind, customer }) {
    await fox.fill('[name=jobtitle]', 'Owner');
    await fox.look();
    await fox.submit('form[action*="step=2"]');
    for (const [number, name] of (kind.rows ?? []).entries()) {
        await fox.fill(`[name="certum[rows][${number + 1}][name]"]`, name);
    }
    await fox.click(`[name="certum[method]"][value=${kind.method}]`);
    await fox.look();
    await fox.submit('form[action*="step=3"]');
    await fox.look();
    const placed = (await shop.certum.orders()).filter((order) => order.customer === customer);
    assert.equal(placed.length, 1);
    return placed[0];
}

/** Each button copies what stands before it, and says so. */
async function assertCopied({ text }) {
    const codes = await fox.seen('[data-certum-copy]');
    const buttons = await fox.seen('[data-certum-copy] + button');
    assert.ok(codes.length > 1);
    assert.equal(buttons.length, codes.length);
    for (const [at, code] of codes.entries()) {
        await buttons[at].click();
        await fox.driver.wait(async () => await buttons[at].getText() === text.copied, 5000, 'the button says nothing');
        assert.equal(await fox.pasted(), await code.getText());
    }
}

const VARIANTS = [
    { width: DESKTOP, kind: 'one name', theme: 'twenty-one', language: 'english' },
    { width: PHONE, kind: 'many names', theme: 'six', language: 'polish' },
];
for (const variant of VARIANTS) {
    test(`Firefox: a key made and ordered with, what to publish copied, the certificate saved, width ${variant.width}`, async (t) => {
        t.diagnostic(await fox.version());
        const order = await stepOne(variant);
        const key = await makeKey(order);
        const csr = await fox.value('[name=csr]');
        assert.match(key, /^-----BEGIN PRIVATE KEY-----\n/);
        assert.equal(publicKey(['pkey', '-pubout'], key), publicKey(['req', '-noout', '-pubkey'], csr));
        const { orderID, issues } = await place(order);
        assert.deepEqual([issues[0].names.includes(NAME), issues[0].approver.method], [true, order.kind.method]);

        await fox.product(order.service);
        await assertCopied(order);
        await fox.look();
        await Promise.all((await fox.evaluate(TOLD)).map((publication) => shop.certum.publish(publication)));
        await shop.certum.ask('verify', { orderID });
        await shop.cron();

        await fox.product(order.service, 'show');
        await fox.look();
        for (const form of ['cer', 'pem', 'der', 'p7b', 'zip']) {
            const { name, bytes } = await fox.save(`[data-certum-save=${form}]`);
            assert.equal(name, `${NAME}.${form}`);
            const certificate = ['cer', 'pem', 'der'].includes(form) && new X509Certificate(bytes);
            assert.ok(!certificate || certificate.publicKey.equals(createPublicKey(key)), `${form} is of another key`);
        }
        await fox.look();
    });

    test(`Firefox without https: no key can be made, which is said; copying works, width ${variant.width}`, async () => {
        const order = await stepOne({ ...variant, safe: false });
        assert.equal(await fox.evaluate(() => window.isSecureContext), false);
        assert.deepEqual(await fox.seen('[data-certum-keys]'), []);
        await fox.says('[data-certum-no-keys]', order.text.keys_cannot);
        await fox.fill('[name=csr]', await newCsr(NAME, [NAME]));
        await place(order);
        await fox.product(order.service);
        assert.equal(await fox.evaluate(() => navigator.clipboard ?? null), null);
        await assertCopied(order);

        // By hand: a click marks the whole, and so does a button that may not copy.
        const [first, second] = await fox.seen('[data-certum-copy]');
        await first.click();
        assert.equal(await fox.marked(), await first.getText());
        await fox.evaluate(() => { document.execCommand = () => false; });
        const [, button] = await fox.seen('[data-certum-copy] + button');
        await button.click();
        assert.equal(await button.getText(), order.text.copy_by_hand);
        assert.equal(await fox.marked(), await second.getText());
        await fox.look();
    });
}

// The last, since what it does may be told of late.
const WIDER = 'wider than the window';
test('what nobody may see is noticed in Firefox too', async () => {
    fox.safe = true;
    await fox.product(1);
    fox.troubles.length = 0;
    const faults = {
        'a script that fails': () => new Promise((done) => { setTimeout(() => { done(); throw new Error('a script that fails'); }); }),
        'a complaint': () => console.error('a complaint'),
        'request to another host': () => fetch('http://localhost:2/').catch(() => {}),
        '404 for': () => fetch('nowhere.css').then(() => {}),
        [WIDER]: () => document.body.insertAdjacentHTML('beforeend', '<p style="width: 3000px">wide</p>'),
    };
    for (const [noticed, fault] of Object.entries(faults)) {
        await fox.evaluate(fault);
        // Firefox tells of it in its own time.
        await fox.driver.wait(() => noticed === WIDER || fox.troubles.some((trouble) => trouble.includes(noticed)), 5000, noticed);
        await assert.rejects(fox.look(), new RegExp(noticed));
    }
});

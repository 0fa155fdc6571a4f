import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeKey, publicKey, read } from './lib/keys.mjs';
import { Order } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { closeBrowser, PHONE } from './lib/visitor.mjs';

let shop;
let order;
before(async () => {
    shop = await Shop.open();
    order = await Order.begin(shop, { kind: 'many names', width: PHONE });
    await order.configure();
    await order.toStepTwo();
    await order.chooseMethod();
    await order.place();
    await order.prove();
});
after(async () => {
    await order?.visitor.close();
    await closeBrowser();
    await shop?.close();
});

const NAMES = /DNS:shop.example.com, DNS:xn--w-uga1v8h.example.com, DNS:b.example.com, DNS:c.example.com, DNS:d.example.com\n/;

/** The page of an action, as makeKey() takes it. */
async function open(action) {
    const { visitor, page, text } = order;
    await visitor.product(order.service, action);
    return { visitor, page, text, field: (name) => page.locator(`[name="${name}"]`) };
}

test('the CSR for the next renewal is made in the browser', async () => {
    const { visitor, page, text, field } = await open('csr');
    const { key, name } = await makeKey({ page, text, field }, 'P-384', 'certum[csr]');
    assert.match(name, /^shop\.example\.com-\d{4}-\d\d-\d\d-\d{4}\.key$/);
    const csr = await field('certum[csr]').inputValue();
    assert.match(read(csr), NAMES);
    assert.equal(publicKey(['pkey', '-pubout'], key), publicKey(['req', '-noout', '-pubkey'], csr));
    await visitor.look();
    await visitor.submit(page.locator('form:has(textarea)'));
    const row = await shop.order(order.service);
    assert.equal(row.next_csr.trim(), csr.trim());
});

test('a key of a reissue is made in the browser, for the names of the certificate', async () => {
    const { visitor, page, text, field } = await open('reissue');
    const { key } = await makeKey({ page, text, field }, 'P-256', 'certum[csr]');
    const csr = await field('certum[csr]').inputValue();
    assert.match(read(csr), NAMES);
    assert.equal(publicKey(['pkey', '-pubout'], key), publicKey(['req', '-noout', '-pubkey'], csr));
    await visitor.look();
});

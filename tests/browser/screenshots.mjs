import { after, before, test } from 'node:test';
import { Management } from './lib/manage.mjs';
import { Order } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// `make screenshots`: the walks that the pictures in docs/screenshots are taken on, with everything that walks assert.

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const MANY = 'many names';
const walks = [
    { kind: MANY, width: DESKTOP }, { kind: MANY, width: PHONE },
    { kind: 'one name', width: DESKTOP, language: 'polish', theme: 'six', only: ['step-two', 'pending', 'show'] },
    { kind: 'EV', width: DESKTOP, only: ['step-one', 'pending'] },
    { kind: 'wildcard', width: DESKTOP, only: ['step-two'] },
    { kind: 'S/MIME', width: DESKTOP, only: ['step-two'] },
    { kind: 'code signing', width: DESKTOP, only: ['step-one'] },
];
for (const { only, ...variant } of walks) {
    const name = [variant.kind, variant.language, variant.theme].filter(Boolean).join('-').replace(/\W/g, '-').toLowerCase();
    test(`order: ${name}, ${variant.width}`, async () => {
        const order = await Order.begin(shop, variant);
        Object.assign(order, { shots: name, only });
        await order.walk();
        await order.visitor.close();
    });
}

for (const width of [DESKTOP, PHONE]) {
    test(`manage, ${width}`, async () => {
        const waiting = await Management.pending(shop, { kind: MANY, width });
        waiting.shots = 'waiting';
        await waiting.whileWaiting();
        await waiting.visitor.close();
        const issued = await Management.issued(shop, { ...Management.MORE_NAMES, width });
        issued.shots = 'manage';
        await issued.withCertificate();
        await issued.visitor.close();
    });
}

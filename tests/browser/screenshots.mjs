import { after, before, test } from 'node:test';
import { KINDS } from './lib/kinds.mjs';
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

const walks = [
    ...[DESKTOP, PHONE].map((width) => ({ kind: 'many names', width })),
    ...Object.keys(KINDS).filter((kind) => kind !== 'many names').map((kind) => ({ kind, width: DESKTOP })),
    { kind: 'one name', width: DESKTOP, language: 'polish', theme: 'six' },
];
for (const variant of walks) {
    const name = Object.values({ ...variant, width: '' }).filter(Boolean).join('-').replace(/\W/g, '-').toLowerCase();
    test(name, async () => {
        const order = await Order.begin(shop, variant);
        order.shots = name;
        await order.walk();
        await order.visitor.close();
    });
}

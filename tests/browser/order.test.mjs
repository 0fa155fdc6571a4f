import { after, before, test } from 'node:test';
import { KINDS } from './lib/kinds.mjs';
import { Order } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { choose, titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const factors = {
    kind: Object.keys(KINDS), theme: ['base', 'six', 'hostile'], width: [DESKTOP, PHONE],
    language: ['english', 'polish'], js: [true, false],
};
for (const variant of choose(factors)) {
    test(titled('order', variant), async () => {
        const order = await Order.begin(shop, variant);
        await order.walk();
        await order.visitor.close();
    });
}

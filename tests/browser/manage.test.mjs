import { after, before, test } from 'node:test';
import { Management } from './lib/manage.mjs';
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
    theme: ['base', 'six', 'hostile'], width: [DESKTOP, PHONE], language: ['english', 'polish'], js: [true, false],
};
for (const variant of choose(factors)) {
    test(titled('while the order waits', variant), async () => {
        const order = await Management.pending(shop, { kind: 'many names', ...variant });
        await order.whileWaiting();
        await order.visitor.close();
    });

    test(titled('with the certificate', variant), async () => {
        const order = await Management.issued(shop, { ...Management.MORE_NAMES, ...variant });
        await order.withCertificate();
        await order.visitor.close();
    });
}

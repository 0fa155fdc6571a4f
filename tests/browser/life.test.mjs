import { after, afterEach, beforeEach, test } from 'node:test';
import { KINDS } from './lib/kinds.mjs';
import { Life } from './lib/life.mjs';
import { choose, titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// Each kind of certificate through every change that its customer can make: half of them to the end of the term, the
// others to an early end. A shop each: the clock goes forward only.

let shop;
beforeEach(async () => { shop = await Life.openShop(); });
afterEach(() => shop?.close());
after(closeBrowser);

const ENDS = {
    renewed: ['KEYCOMPROMISE', 'SUPERSEDED'], early: ['UNSPECIFIED', 'CESSATIONOFOPERATION'],
};
// The same templates are in every theme's page: of Six, all that these walks touch is in manage.test.mjs too.
const THEMES = process.env.WHOLE_MATRIX ? ['base', 'six', 'hostile'] : ['base', 'hostile'];
const factors = {
    kind: Object.keys(KINDS), end: Object.keys(ENDS), theme: THEMES, width: [DESKTOP, PHONE],
    language: ['english', 'polish'], js: [true, false],
};
for (const variant of choose(factors)) {
    test(titled('changed, reissued and revoked', variant), async () => {
        const order = await Life.pending(shop, variant, Life.ONCE);
        await order.changeProof();
        await order.visitor.product(order.service);
        await order.proveAgain();
        await order.reissue();
        // What is never reissued has a second certificate only by its renewal.
        if (variant.end === 'renewed' || order.kind.cloud) {
            await order.renew();
        }
        await order.revoke(ENDS[variant.end]);
        await order.visitor.close();
    });
}

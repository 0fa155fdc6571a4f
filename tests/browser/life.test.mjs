import { after, afterEach, beforeEach, test } from 'node:test';
import { KINDS } from './lib/kinds.mjs';
import { Life } from './lib/life.mjs';
import { choose, titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// Each kind of certificate through every change that its customer can make, to the end of its term. A shop each: the
// clock goes forward only.

let shop;
beforeEach(async () => { shop = await Life.openShop(); });
afterEach(() => shop?.close());
after(closeBrowser);

const REASONS = [['KEYCOMPROMISE', 'SUPERSEDED'], ['UNSPECIFIED', 'CESSATIONOFOPERATION']];
// The same templates are in every theme's page: of Six, all that these walks touch is in manage.test.mjs too.
const THEMES = process.env.WHOLE_MATRIX ? ['base', 'six', 'hostile'] : ['base', 'hostile'];
const factors = {
    kind: Object.keys(KINDS), reasons: REASONS, theme: THEMES, width: [DESKTOP, PHONE],
    language: ['english', 'polish'], js: [true, false],
};
for (const variant of choose(factors)) {
    test(titled('changed, kept going, renewed and revoked', variant), async () => {
        const order = await Life.pending(shop, variant, Life.ONCE);
        await order.changeProof();
        await order.visitor.product(order.service);
        await order.proveAgain();
        await order.reissue();
        await order.keepCsr();
        await order.renew();
        await order.revoke(variant.reasons);
        await order.visitor.close();
    });
}

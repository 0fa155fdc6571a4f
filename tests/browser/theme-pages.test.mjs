import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Order } from './lib/order.mjs';
import { project } from './lib/places.mjs';
import { Shop } from './lib/shop.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

const THEMES = ['twenty-one', 'six', 'nexus'];
let shop;
before(async () => {
    shop = await Shop.open();
    THEMES.forEach((theme) => symlinkSync(project(`templates/${theme}`), join(shop.dir, 'root/templates', theme)));
});
after(async () => {
    await closeBrowser();
    await shop?.close();
});

for (const theme of THEMES) {
    for (const [width, js] of [[DESKTOP, true], [PHONE, true], [DESKTOP, false]]) {
        test(`the ready-made page of ${theme}, width ${width}, ${js ? 'with' : 'without'} JavaScript`, async () => {
            const order = await Order.begin(shop, { kind: 'many names', theme, width, js });
            await order.configure();
            await order.toStepTwo();
            const form = order.form(3);
            assert.equal(await form.locator('[name="certum[v]"]').count(), 1, 'the fields are there once');
            assert.equal(await order.page.locator('[name=approveremail]:visible').count(), 0);
            for (const [number, name] of order.kind.rows.entries()) {
                await order.field(`certum[rows][${number + 1}][name]`).fill(name);
            }
            await order.page.locator('[name="certum[method]"][value=FILE]').check();
            assert.equal(await order.field('certum[prefix]').isVisible(), !js, 'the method decides what is asked');
            order.method = 'FILE';
            await order.look(`${theme}-page`);
            await order.place();
            await order.assertPlaced();
            await order.visitor.close();
        });
    }
}

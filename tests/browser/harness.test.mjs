import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Shop } from './lib/shop.mjs';
import { all, pairwise } from './lib/variants.mjs';
import { closeBrowser, PHONE, Visitor } from './lib/visitor.mjs';

// What the walks rely on to fail.

let shop;
let visitor;
before(async () => {
    shop = await Shop.open();
    visitor = await Visitor.enter(shop, { width: PHONE });
    await visitor.login(2);
});
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const faults = {
    'a script that fails': () => { setTimeout(() => { throw new Error('on purpose'); }); },
    'a message on the console': () => console.error('on purpose'),
    'a request to another host': () => fetch('http://localhost:9/').catch(() => {}),
    'a missing file': () => fetch('/modules/servers/CERTUM_Certificates/templates/nothing.js').then(() => {}),
    'a page wider than the phone': () => { document.body.insertAdjacentHTML('beforeend', '<p style="width: 50rem">wide</p>'); },
    'a field without a label in our markup': () => {
        document.body.insertAdjacentHTML('beforeend', '<div class="certum"><input></div>');
    },
    'a field without a label in the addon module beside our own markup': () => {
        document.body.insertAdjacentHTML('beforeend', '<p class="certum">Fine</p><div class="certum-addon"><input></div>');
    },
};
for (const [name, act] of Object.entries(faults)) {
    test(`${name} is noticed`, async () => {
        await visitor.goto('clientarea.php');
        await visitor.look();
        await visitor.page.evaluate(act);
        await assert.rejects(visitor.look(), assert.AssertionError);
    });
}

test('a notice of PHP is noticed', async () => {
    const hook = join(shop.dir, 'root/includes/hooks/notice.php');
    writeFileSync(hook, "<?php trigger_error('on purpose');");
    await visitor.goto('clientarea.php');
    rmSync(hook);
    await assert.rejects(visitor.look(), /on purpose/);
});

test('pairs of all values are together in a chosen combination', () => {
    const factors = { a: [1, 2, 3, 4], b: [1, 2, 3], c: [1, 2] };
    const chosen = pairwise(factors);
    assert.ok(chosen.length < all(factors).length);
    for (const wanted of all(factors)) {
        for (const [one, other] of [['a', 'b'], ['a', 'c'], ['b', 'c']]) {
            assert.ok(chosen.some((made) => made[one] === wanted[one] && made[other] === wanted[other]));
        }
    }
});

import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeKey, publicKey } from './lib/keys.mjs';
import { Management } from './lib/manage.mjs';
import { Shop } from './lib/shop.mjs';
import { Staff } from './lib/staff.mjs';
import { titled } from './lib/variants.mjs';
import { choose, closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// Staff configure a service for its customer: the key is made in their browser, and stays there.

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

async function certificate(order) {
    const { userid } = await shop.row('select userid from tblhosting where id = ?', order.service);
    assert.ok(userid);
    const [newest] = await order.certificates();
    return new X509Certificate(newest.pem);
}

for (const variant of [
    { width: DESKTOP, language: 'english', kind: 'many names' }, { width: PHONE, language: 'polish', kind: 'EV' },
]) {
    test(titled('staff configure for the customer', variant), async () => {
        const order = await Management.begin(shop, { kind: variant.kind });
        const { fields, rows = [], method } = order.kind;
        const staff = await Staff.at(order, variant);
        const { page, text } = staff;
        await staff.command(text.action_configure, false);
        const row = staff.part('configure');
        assert.equal(await row.locator('> details[open]').count(), 1, 'the command leads to its form');
        const field = (name) => page.locator(`[name="certum[configure]${name}"]`);

        await staff.press('configure');
        assert.ok(await page.locator('#certum-configure-csr-wrong').innerText(), 'nothing was typed');
        await staff.visitor.look(`staff-configure-wrong-${variant.kind}`);
        await field('[fields][commonName]').fill('shop.example.com');
        for (const [name, value] of Object.entries(fields)) {
            const control = field(`[fields][${name}]`);
            await (await control.evaluate(({ tagName }) => tagName) === 'SELECT' ? choose(control, value) : control.fill(value));
        }
        const { key, name } = await makeKey({ page, text, field }, 'P-256', '[csr]');
        assert.equal(name, 'shop.example.com.key', 'the first key of this name');
        await staff.visitor.look(`staff-configure-one-${variant.kind}`);
        await staff.press('configure');
        assert.equal(await row.locator('[data-certum-step="2"]').count(), 1, await row.innerText());

        for (const [number, typed] of rows.entries()) {
            await field(`[rows][${number + 1}][name]`).fill(typed);
        }
        await field('[method]').and(page.locator(`[value=${method}]`)).check();
        await staff.visitor.look(`staff-configure-two-${variant.kind}`);
        await staff.visitor.leave(() => row.locator('[value="configure/back"]').click());
        await staff.visitor.look();
        assert.ok((await field('[csr]').inputValue()).includes('CERTIFICATE REQUEST'));
        await staff.press('configure');
        assert.ok(await field('[method]').and(page.locator(`[value=${method}]`)).isChecked(), 'what was chosen is still there');
        assert.equal(await order.count('quickOrder'), 0);
        await staff.press('configure');
        const done = method === 'ADMIN' ? text.said_configure_mailed : text.said_configure;
        assert.equal((await page.locator('[data-certum-outcome]').innerText()).trim(), done);
        await staff.visitor.look(`staff-configure-done-${variant.kind}`);
        assert.deepEqual([...(await order.placed()).issues[0].names].sort(), order.kind.dnsNames);

        const lines = key.trim().split('\n').slice(1, -1);
        const sent = staff.visitor.requests.map((request) => request.postData() ?? '').join('\n');
        assert.ok(lines.every((line) => !sent.includes(line) && !sent.includes(encodeURIComponent(line))), 'the key goes nowhere');
        order.method = method;
        await order.prove();
        assert.equal((await certificate(order)).publicKey.export({ type: 'spki', format: 'pem' }).trim(),
            publicKey(['pkey', '-pubout'], key).trim());
        await Promise.all([staff.visitor.close(), order.visitor.close()]);
    });
}

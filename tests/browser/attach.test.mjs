import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Management } from './lib/manage.mjs';
import { Shop } from './lib/shop.mjs';
import { titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

// The administrator's page on which orders that exist at Certum are attached to services, and detached.

let shop;
let issued;
before(async () => {
    shop = await Shop.open({}, ['certum']);
    issued = await Management.issued(shop, { kind: 'one name' });
    await issued.visitor.close();
});
after(async () => {
    await closeBrowser();
    await shop?.close();
});

class Attaching {
    static async enter(variant) {
        const visitor = await Visitor.enter(shop, variant);
        await visitor.administrate();
        return Object.assign(new Attaching(), { visitor, page: visitor.page, shots: `attach-${variant.width}` });
    }

    async open(query = '') {
        await this.visitor.goto(`admin/addonmodules.php?module=certum&page=attach${query}`);
        await this.visitor.look();
    }

    async press(name, shot = '') {
        await this.visitor.leave(() => this.page.locator('.certum-addon').getByRole('button', { name, exact: true }).click());
        await this.visitor.look(shot && `${this.shots}-${shot}`);
    }

    text(selector) {
        return this.page.locator(selector).innerText();
    }
}

for (const variant of [{ width: DESKTOP, js: true }, { width: PHONE, js: true }, { width: PHONE, js: false }]) {
    test(titled('an order that was placed elsewhere is found, attached and detached', variant), async () => {
        const name = `found-${variant.width}-${variant.js}.example`;
        const ordered = new Date(Date.now() - 86400000).toISOString();
        const add = { customer: 'Old Shop', productCode: '601', commonName: name, orderDate: ordered };
        const { orderID: number } = await shop.certum.ask('state', { add });
        await shop.certum.ask('state', { add: { ...add, commonName: `other-${name}` } });
        const service = await shop.service(Shop.CLIENTS.english, { Product: '601' });
        await shop.call('query', 'update tblhosting set domain = ? where id = ?', [name, service]);

        const attaching = await Attaching.enter(variant);
        await attaching.open(`&service=${service}`);
        await attaching.press('Look for the order', 'found');
        assert.match(await attaching.page.locator(`tr:has(input[value="${number}"])`).innerText(), /Fits/);
        await attaching.page.locator(`input[value="${number}"]`).check();
        await attaching.press('Show what would be attached', 'preview');
        assert.equal(await attaching.page.locator('[data-certum-doubts]').count(), 0);
        await attaching.press('Attach', 'done');
        assert.match(await attaching.text('[data-certum-done]'), new RegExp(`Order ${number} is attached to service ${service}`));
        assert.equal((await shop.order(service)).certum_id, number);
        await attaching.press('Detach', 'detach');
        await attaching.press('Yes, detach the order');
        assert.match(await attaching.text('[data-certum-done]'), /has no order any more/);
        await attaching.press('Look for all orders', 'all');
        const chosen = attaching.page.getByLabel(`Order ${service}`);
        assert.equal(await chosen.inputValue(), number, 'it is beyond doubt');
        await chosen.selectOption('');
        await attaching.visitor.close();
    });
}

test('what is in doubt is ticked', async () => {
    const add = { customer: 'Old Shop', productCode: '601', commonName: 'foreign.example' };
    const { orderID: number } = await shop.certum.ask('state', { add });
    const service = await shop.service(Shop.CLIENTS.english, { Product: '601' });
    await shop.call('query', 'update tblhosting set domain = ? where id = ?', ['doubt.example', service]);
    const attaching = await Attaching.enter({ width: PHONE });
    await attaching.open(`&service=${service}`);
    await attaching.page.getByLabel('Order number at Certum, if you know it').fill(number);
    await attaching.press('Look for the order', 'doubt');
    await attaching.press('Attach');
    assert.match(await attaching.text('[data-certum-done]'), /was not confirmed/);
    await attaching.page.getByLabel('Order number at Certum, if you know it').fill(number);
    await attaching.press('Look for the order');
    await attaching.page.getByLabel('I have checked this').check();
    await attaching.press('Attach');
    assert.equal((await shop.order(service)).certum_id, number);
    await attaching.visitor.close();
});

test('the contact that is known is removed once that is confirmed', async () => {
    const attaching = await Attaching.enter({ width: DESKTOP });
    await attaching.open(`&service=${issued.service}`);
    assert.notEqual(await attaching.text('[data-certum-contact]'), '');
    await attaching.visitor.look('attach-contact');
    await attaching.press("Remove the contact's data", 'forget');
    await attaching.press('Yes, remove the data');
    assert.equal(await attaching.page.locator('[data-certum-contact]').count(), 0);
    await attaching.visitor.close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { Management } from './lib/manage.mjs';
import { Order } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { closeBrowser } from './lib/visitor.mjs';

// Back, reload, two tabs, a double click: nothing typed is lost, nothing is ordered twice. On MariaDB, for its locks.

let shop;
before(async () => { shop = await Shop.open({ database: 'mariadb' }); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const NAMES = ['b.example.com', 'żółw.example.com'];

async function begin(variant = {}) {
    await shop.certum.ask('limits', { answerDelayMs: null });
    const order = await Order.begin(shop, { kind: 'many names', ...variant });
    order.kind = { ...order.kind, rows: NAMES, dnsNames: ['b.example.com', 'shop.example.com', 'xn--w-uga1v8h.example.com'] };
    return order;
}

async function atStepTwo(variant) {
    const order = await begin(variant);
    await order.configure();
    await order.toStepTwo();
    return order;
}

async function typedInStepOne(order) {
    await order.field('fields[requestor_lastName]').fill('Wójcik & <Syn>');
    await order.field('fields[names]').fill('c.example.com');
    await order.field('city').fill('Łódź');
    await order.field('servertype').selectOption({ index: 3 });
}

async function assertStepOneKept(order) {
    assert.equal(await order.field('csr').inputValue().then((csr) => csr.trim().replace(/\r/g, '')), order.csr.trim());
    assert.equal(await order.field('fields[requestor_lastName]').inputValue(), 'Wójcik & <Syn>');
    assert.equal(await order.field('fields[names]').inputValue(), 'c.example.com');
    assert.equal(await order.field('city').inputValue(), 'Łódź');
    assert.equal(await order.field('servertype').evaluate((select) => select.selectedIndex), 3);
}

async function assertStepTwoKept(order) {
    for (const [number, name] of NAMES.entries()) {
        assert.equal(await order.field(`certum[rows][${number + 1}][name]`).inputValue(), name);
    }
    assert.ok(await order.field('certum[rows][2][www]').isChecked());
    assert.ok(await order.page.locator('[name="certum[method]"][value=FILE]').isChecked());
    assert.equal(await order.field('certum[email]').inputValue(), 'admin@example.net');
    assert.ok(!await order.field('certum[send]').isChecked());
}

async function typedInStepTwo(order) {
    await order.chooseMethod();
    await order.field('certum[rows][2][www]').check();
    await order.field('certum[email]').fill('admin@example.net');
    await order.field('certum[send]').uncheck();
}

for (const theme of ['base', 'six', 'hostile']) {
    test(`step one reloaded, theme ${theme}`, async () => {
        const order = await begin({ theme });
        await order.configure();
        await typedInStepOne(order);
        await order.page.reload();
        await assertStepOneKept(order);
        await order.visitor.close();
    });

    for (const js of [true, false]) {
        test(`back from step two to step one, theme ${theme}, js ${js}`, async () => {
            const order = await begin({ js, theme });
            await order.configure();
            await typedInStepOne(order);
            await order.toStepTwo();
            await order.page.goBack();
            await assertStepOneKept(order);
            await order.toStepTwo();
            await order.visitor.calm();
            await order.visitor.close();
        });
    }
}

test('step two reloaded', async () => {
    const order = await atStepTwo();
    await typedInStepTwo(order);
    await order.page.reload();
    await assertStepTwoKept(order);
    await order.visitor.close();
});

test('a row of step two follows the CSR, not what was typed beside another CSR', async () => {
    const order = await atStepTwo();
    await order.field('certum[rows][1][name]').fill('b.example.com');
    await order.visitor.goto(await shop.call('configureUrl', order.service));
    await order.field('csr').fill(await newCsr('shop.example.com', ['c.example.com']));
    await order.toStepTwo();
    assert.equal(await order.field('certum[rows][1][name]').inputValue(), 'c.example.com');
    await order.visitor.close();
});

test('step two left and come back to', async () => {
    const order = await atStepTwo();
    await typedInStepTwo(order);
    const address = order.page.url();
    await order.visitor.product(order.service);
    await order.visitor.goto(address);
    await assertStepTwoKept(order);
    await order.visitor.close();
});

test('step three reloaded orders nothing more', async () => {
    const order = await atStepTwo();
    await order.chooseMethod();
    await order.place();
    await order.page.reload();
    await order.visitor.calm();
    await order.assertPlaced();
    await order.visitor.close();
});

test('the steps opened again after the order have no form', async () => {
    const order = await atStepTwo();
    await order.chooseMethod();
    await order.place();
    for (const step of ['', '&step=2', '&step=3']) {
        await order.visitor.goto(await shop.call('configureUrl', order.service) + step);
        await order.visitor.look();
        assert.equal(await order.page.locator('form[action*="step="]').count(), 0);
    }
    await order.assertPlaced();
    await order.visitor.close();
});

test('two tabs of one purchase, one after the other', async () => {
    const order = await atStepTwo();
    await order.chooseMethod();
    const first = order.page;
    await order.visitor.newTab();
    await order.visitor.goto(first.url());
    await order.chooseMethod();
    await order.place();
    order.visitor.page = first;
    await order.visitor.submit(order.form(3));
    await order.visitor.look();
    await order.assertPlaced();
    await order.visitor.close();
});

for (const js of [true, false]) {
    test(`a tab that shows other names than the last one sent orders nothing, js ${js}`, async () => {
        const order = await begin({ js });
        await order.configure();
        await order.toStepTwo();
        await order.chooseMethod();
        const first = order.page;
        await order.visitor.newTab();
        order.csr = await newCsr('other.example.com');
        await order.configure();
        await order.toStepTwo();
        order.visitor.page = first;
        await order.visitor.submit(order.form(3));
        await order.visitor.look();
        assert.equal((await shop.certum.requests('quickOrder')).length, 0);
        await order.form(3).waitFor();
        assert.match(await order.page.locator('body').innerText(), /other\.example\.com/);
        await order.visitor.close();
    });
}

test('two tabs at the same moment', async () => {
    const order = await atStepTwo();
    await order.chooseMethod();
    const first = order.page;
    const second = await order.visitor.newTab();
    await order.visitor.goto(first.url());
    await order.chooseMethod();
    await shop.certum.ask('limits', { answerDelayMs: 300 });
    const button = 'form[action*="step=3"] [type=submit]';
    await Promise.all([first, second].map((page) => Promise.all([page.waitForEvent('framenavigated'), page.click(button)])));
    await order.visitor.calm();
    await order.assertPlaced();
    await order.visitor.close();
});

for (const theme of ['base', 'six', 'hostile']) {
    test(`a double click on each button, theme ${theme}`, async () => {
        const order = await begin({ theme });
        await order.configure();
        const press = async (step, arrived) => {
            const button = order.form(step).locator('[type=submit]:visible, [onclick]:visible').last();
            await button.dblclick();
            await arrived();
            await order.page.waitForLoadState('load');
        };
        await press(2, () => order.form(3).waitFor());
        await order.chooseMethod();
        await shop.certum.ask('limits', { answerDelayMs: 200 });
        await press(3, () => order.form(3).waitFor({ state: 'detached' }));
        await order.page.waitForLoadState('networkidle');
        await order.visitor.calm();
        await order.assertPlaced();
        await order.visitor.close();
    });
}

for (const theme of ['base', 'hostile']) {
    test(`a reissue is typed once and sent once, theme ${theme}`, async () => {
        const order = await Management.issued(shop, { ...Management.MORE_NAMES, theme });
        await order.open('reissue');
        const csr = await newCsr('shop.example.com');
        await order.own('csr').fill(csr);
        await order.own('rows][5][name').fill('new.example.com');
        await order.choose('method', 'DNS_TXT_PREFIX');
        await order.page.reload();
        assert.equal(await order.own('csr').inputValue(), csr);
        assert.equal(await order.own('rows][5][name').inputValue(), 'new.example.com');
        assert.ok(await order.page.locator('[name="certum[method]"][value=DNS_TXT_PREFIX]').isChecked());
        await shop.certum.forget();
        await shop.certum.ask('limits', { answerDelayMs: 200 });
        const second = await order.page.context().newPage();
        await second.goto(order.page.url());
        await second.locator('[name="certum[csr]"]').fill(await newCsr('shop.example.com'));
        await Promise.all([order.page.waitForEvent('framenavigated'), order.page.locator('.certum form button[type=submit]').dblclick()]);
        await order.page.locator('[data-certum-said]').waitFor();
        await order.said('said_reissue');
        await order.page.reload();
        await order.page.goBack();
        await Promise.all([second.waitForEvent('framenavigated'), second.locator('.certum form button[type=submit]').click()]);
        await second.waitForLoadState();
        assert.equal(await order.count('reissueCertificate'), 1, 'another tab, back, reload, double click');
        await shop.certum.ask('limits', { answerDelayMs: null });
        await order.visitor.product(order.service);
        await order.proveAgain();
        await order.open('reissue');
        assert.equal(await order.own('csr').inputValue(), '', 'the next form is empty');
        await order.visitor.close();
    });

    test(`a revocation is sent once, theme ${theme}`, async () => {
        const order = await Management.issued(shop, { kind: 'one name', theme });
        await order.open('revoke');
        await order.choose('reason', 'SUPERSEDED');
        await order.own('note').fill('replaced');
        await order.page.reload();
        assert.equal(await order.own('note').inputValue(), 'replaced');
        await order.send('asked');
        await shop.certum.forget();
        await shop.certum.ask('limits', { answerDelayMs: 200 });
        await Promise.all([order.page.waitForEvent('framenavigated'), order.page.locator('.certum form button[type=submit]').dblclick()]);
        await order.page.locator('[data-certum-said]').waitFor();
        await shop.certum.ask('limits', { answerDelayMs: null });
        assert.equal(await order.count('revokeCertificate'), 1);
        await order.page.reload();
        await order.visitor.look();
        assert.equal(await order.count('revokeCertificate'), 1);
        await order.visitor.close();
    });
}

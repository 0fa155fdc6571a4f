import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { Shop } from './lib/shop.mjs';
import { texts } from './lib/texts.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

/** Step two of a fresh order with many names. */
async function stepTwo({ theme = 'base', width = DESKTOP, language = 'english', settings = {}, name = 'shop.example.com' } = {}) {
    await shop.set('theme', theme);
    await shop.certum.forget();
    const client = Shop.CLIENTS[language];
    const service = await shop.service(client, { Product: '671', 'Additional Domains': 'on', ...settings });
    const visitor = await Visitor.enter(shop, { width });
    await visitor.login(client);
    await visitor.goto(await shop.call('configureUrl', service));
    const { page } = visitor;
    const field = (wanted) => page.locator(`[name="${wanted}"]`);
    await field('csr').fill(await newCsr(name, []));
    await field('jobtitle').fill('Owner');
    await visitor.submit(page.locator('form[action*="step=2"]'));
    const form = page.locator('form[action*="step=3"]');
    await form.waitFor();
    return { visitor, page, form, service, field, text: texts(language), row: (n) => field(`certum[rows][${n}][name]`) };
}

function note(row) {
    return row.locator('xpath=ancestor::*[@data-certum-row]//*[@data-certum-note]');
}

for (const theme of ['base', 'six', 'twenty-one', 'nexus', 'hostile']) {
    test(`names are checked as typed, theme ${theme}`, async () => {
        const { visitor, page, text, row } = await stepTwo({ theme, width: theme === 'six' ? DESKTOP : PHONE });
        const wrong = [['*.example.com', text.check_wildcard], ['https://a.example.com/x', text.check_address],
            ['a', text.check_wrong], ['a_b.example.com', text.check_wrong], ['-a.example.com', text.check_wrong],
            ['192.0.2.1', text.check_wrong], [`${'a'.repeat(64)}.example.com`, text.check_wrong],
            ['SHOP.example.com', text.check_twice]];
        for (const [name, sentence] of wrong) {
            await row(1).fill(name);
            await page.keyboard.press('Tab');
            assert.equal(await note(row(1)).innerText(), sentence, name);
            assert.equal(await row(1).getAttribute('aria-invalid'), 'true');
        }
        await visitor.look();
        await row(1).fill('żółw.example.com');
        await page.keyboard.press('Tab');
        assert.equal(await note(row(1)).innerText(), `${text.check_also} xn--w-uga1v8h.example.com`);
        assert.equal(await row(1).getAttribute('aria-invalid'), null);
        await row(2).fill('xn--w-uga1v8h.example.com');
        await page.keyboard.press('Tab');
        assert.equal(await note(row(2)).innerText(), text.check_twice, 'both forms are one name');
        await row(1).fill('');
        assert.equal(await note(row(2)).isVisible(), false, 'right once the other is gone');
        await visitor.look();
        await visitor.close();
    });
}

test('a name being typed is not called wrong', async () => {
    const { visitor, page, row, text } = await stepTwo();
    await row(1).pressSequentially('exam');
    assert.equal(await note(row(1)).isVisible(), false);
    await page.keyboard.press('Tab');
    assert.equal(await note(row(1)).innerText(), text.check_wrong);
    await visitor.close();
});

test('rows are added up to the limit and removed, by keyboard', async () => {
    const settings = { Product: '961', 'Allow To Add More Domains': 'on', 'Domains Limit': '12' };
    const { visitor, page, form, text, row, service } = await stepTwo({ settings, width: PHONE });
    const add = page.getByRole('button', { name: text.add_name });
    await add.focus();
    await page.keyboard.press('Enter');
    assert.equal(await row(10).evaluate((field) => field === document.activeElement), true);
    await page.keyboard.type('k.example.com');
    await add.focus();
    await page.keyboard.press('Space');
    await page.keyboard.type('l.example.com');
    assert.equal(await add.isVisible(), false, 'twelve rows are the limit');
    await visitor.look();
    await page.getByRole('button', { name: `${text.remove}: ${text.name} 11` }).click();
    assert.equal(await row(10).count(), 0);
    assert.equal(await add.evaluate((button) => button === document.activeElement), true);
    await visitor.submit(form);
    const order = (await shop.certum.orders()).find(({ customer }) => customer === `whmcs-2-${service}`);
    assert.deepEqual([...order.issues[0].names].sort(), ['l.example.com', 'shop.example.com']);
    await visitor.close();
});

test('a method that cannot prove every name is there, cannot be chosen, and says why', async () => {
    const settings = { Product: '741', WildCard: 'on', 'Additional Domains': '' };
    const { visitor, page, text } = await stepTwo({ settings, name: '*.shop.example.com' });
    const file = page.getByRole('radio', { name: text.method_FILE });
    assert.equal(await file.isDisabled(), true);
    const reason = await file.getAttribute('aria-describedby');
    assert.equal(await page.locator(`#${reason}`).innerText(), text.method_unfit);
    await visitor.look();
    await visitor.close();
});

for (const theme of ['base', 'hostile']) {
    test(`a double click sends step two once, theme ${theme}`, async () => {
        const { visitor, page, form, row, service } = await stepTwo({ theme });
        await row(1).fill('b.example.com');
        const button = form.locator('button[type=submit]:visible, [onclick]:visible').last();
        await button.dblclick();
        await page.waitForURL(/action=productdetails/);
        await page.waitForLoadState('load');
        const posts = visitor.requests.filter((request) => request.method() === 'POST' && request.url().includes('step=3'));
        assert.equal(posts.length, 1);
        const placed = (await shop.certum.orders()).filter(({ customer }) => customer === `whmcs-2-${service}`);
        assert.equal(placed.length, 1);
        await visitor.calm();
        await visitor.close();
    });
}

test('a form that another script kept back can be sent then', async () => {
    const { visitor, page, form, row } = await stepTwo();
    await row(1).fill('b.example.com');
    await page.evaluate(() => document.querySelector('form[action*="step=3"]')
        .addEventListener('submit', (event) => event.preventDefault(), { once: true }));
    await form.locator('button[type=submit]').click();
    await page.locator('form[action*="step=3"]:not([aria-busy])').waitFor();
    await visitor.submit(form);
    await page.locator('[data-certum-now] .certum-publications').waitFor();
    await visitor.close();
});

test('after going back the form can be sent again', async () => {
    const { visitor, page, form, row, field } = await stepTwo();
    await row(1).fill('b.example.com');
    await field('certum[email]').fill('');
    await visitor.submit(form);
    await page.locator('form[action*="step=3"]').waitFor();
    assert.equal(await row(1).inputValue(), 'b.example.com', 'nothing typed is lost');
    await field('certum[email]').fill('ben@example.com');
    await visitor.submit(page.locator('form[action*="step=3"]'));
    await page.locator('[data-certum-now] .certum-publications').waitFor();
    await page.goBack();
    await visitor.close();
});

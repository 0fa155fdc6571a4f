import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hurry } from './lib/hurry.mjs';
import { Management } from './lib/manage.mjs';
import { Shop } from './lib/shop.mjs';
import { Simulator } from './lib/simulator.mjs';
import { titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

// The administrator's pages about all services: list, check of the connection, import of products.

let shop;
let waiting;
let issued;
before(async () => {
    shop = await Shop.open({}, ['certum']);
    await shop.service(Shop.CLIENTS.english, { Product: '601' });
    waiting = await Management.pending(shop, { kind: 'many names', language: 'polish' });
    issued = await Management.issued(shop, { kind: 'one name' });
    await Promise.all([waiting, issued].map((order) => order.visitor.close()));
});
after(async () => {
    await closeBrowser();
    await shop?.close();
});

class Addon {
    static async enter(variant) {
        const visitor = await Visitor.enter(shop, variant);
        await visitor.administrate();
        return Object.assign(new Addon(), { visitor });
    }

    get page() {
        return this.visitor.page;
    }

    async open(query = '', shot = '') {
        await this.visitor.goto(`admin/addonmodules.php?module=certum${query}`);
        await this.visitor.look(shot);
    }

    /** Presses the button of a form of ours and looks at the next page. */
    async press(name, shot = '') {
        await this.visitor.leave(() => this.page.locator('.certum-addon').getByRole('button', { name }).click());
        await this.visitor.look(shot);
    }

    async follow(name) {
        await this.visitor.leave(() => this.page.locator('.certum-addon').getByRole('link', { name }).first().click());
        await this.visitor.look();
    }

    lines() {
        return this.page.locator('.certum-addon .certum-scroll tbody tr');
    }

    /** The services in the list, in its order. */
    services() {
        const links = this.page.locator('.certum-addon tbody a[href*="clientsservices"]');
        return links.evaluateAll((all) => all.map((link) => Number(new URL(link.href).searchParams.get('id'))));
    }

    async findings(level) {
        const texts = await this.page.locator('.certum-findings li').allInnerTexts();
        return texts.filter((text) => text.startsWith(level));
    }
}

async function sold() {
    const rows = await shop.rows("select configoption3 as code from tblproducts where servertype = 'CERTUM_Certificates' and hidden = 1");
    return rows.map(({ code }) => code).sort();
}

for (const variant of [{ width: DESKTOP, js: true }, { width: PHONE, js: true }, { width: PHONE, js: false }]) {
    test(titled('the list: filtered, sorted, and on to a service', variant), async () => {
        const addon = await Addon.enter(variant);
        const requests = (await shop.certum.requests()).length;
        await addon.open();
        assert.equal(await addon.lines().count(), 3);
        await addon.page.getByLabel('Status').selectOption('issued');
        await addon.press('Show');
        assert.deepEqual(await addon.services(), [issued.service]);
        assert.equal(await addon.page.getByLabel('Status').inputValue(), 'issued', 'the filter stays');
        await addon.follow('Show all');
        await addon.page.getByLabel('Expires within days').fill('3');
        await addon.press('Show');
        assert.equal(await addon.lines().count(), 0);
        assert.ok((await addon.page.locator('.certum-addon').innerText()).includes('No certificate fits.'));
        await addon.follow('Show all');
        await addon.page.getByLabel('Name, client, serial or order number').fill((await shop.order(issued.service)).serial);
        await addon.press('Show');
        assert.deepEqual(await addon.services(), [issued.service]);
        await addon.page.getByLabel('Name, client, serial or order number').fill('"><b>żółw');
        await addon.press('Show');
        assert.equal(await addon.page.getByLabel('Name, client, serial or order number').inputValue(), '"><b>żółw');
        await addon.open('&sort=client');
        const order = await addon.services();
        await addon.follow('Client');
        assert.notDeepEqual(await addon.services(), order, 'the other way round');
        assert.equal(await addon.page.locator('th[aria-sort=descending]').count(), 1);
        await addon.open(`&text=${(await shop.order(waiting.service)).certum_id}`);
        await addon.follow(`Service ${waiting.service}`);
        assert.equal(await addon.page.locator('[data-certum-phase]').getAttribute('data-certum-phase'), 'pending');
        assert.equal((await shop.certum.requests()).length, requests, 'nothing of it asks Certum');
        await addon.visitor.close();
    });

    test(titled('the check of the connection', variant), async () => {
        const addon = await Addon.enter(variant);
        await shop.certum.forget();
        await addon.open('&page=check');
        assert.ok((await addon.page.locator('.certum-addon').innerText()).includes('As last known'));
        await addon.press('Check now', 'admin-check');
        assert.equal((await shop.certum.requests()).length, 1);
        assert.ok((await addon.findings('Good')).some((text) => text.includes('Certum answers and accepts')));
        await shop.certum.ask('limits', { whitelisted: false });
        await addon.press('Check now');
        assert.ok((await addon.findings('Does not work')).some((text) => text.includes('IP address')));
        await shop.certum.ask('limits', { whitelisted: null });
        await addon.visitor.close();
    });
}

test('several products are imported at once, with keyboard and labels', async () => {
    const addon = await Addon.enter({ width: PHONE });
    await addon.open('&page=import');
    await addon.page.getByLabel('User name').fill(Simulator.USER);
    await addon.page.getByLabel('Password').fill('wrong');
    await addon.press('Read the products of this account');
    assert.match(await addon.page.locator('.certum-addon [role=alert]').innerText(), /refuses the user name/);
    await addon.page.getByLabel('User name').fill(Simulator.USER);
    await addon.page.getByLabel('Password').fill(Simulator.PASSWORD);
    await addon.press('Read the products of this account');
    assert.ok(await addon.lines().count() > 20);
    const wanted = ['602', '711', '741', '771'];
    for (const code of wanted) {
        await addon.page.locator(`input[value="${code}"]`).check();
    }
    await addon.page.getByLabel('Product group').fill('Certyfikaty & <b>');
    await addon.press('Import what is ticked');
    assert.equal(await addon.page.locator('.certum-addon [role=status] li').count(), wanted.length);
    assert.deepEqual(await sold(), wanted);
    const groups = await shop.rows('select name from tblproductgroups where name = ?', 'Certyfikaty &amp; &lt;b&gt;');
    assert.equal(groups.length, 1);
    for (const code of wanted) {
        assert.ok(await addon.page.locator(`input[value="${code}"]`).isDisabled(), 'is there already');
    }
    await addon.visitor.close();
});

test('an import that is typed once and sent often is made once', async () => {
    const addon = await Addon.enter({ width: DESKTOP });
    await addon.open('&page=import');
    const wanted = ['603', '742'];
    const typed = [...wanted.map((code) => [`input[value="${code}"]`, true]), ['[name=group]', 'Dwa & <b>']];
    const button = (page) => page.getByRole('button', { name: 'Import what is ticked' });
    const unfold = async (page) => {
        if (await button(page).count() === 0) {
            await page.getByRole('button', { name: /^Read the products of partner/ }).click();
            await button(page).waitFor();
        }
    };
    const before = await sold();
    // The page before is the answer to a form, which the browser does not show again without asking.
    const back = (page) => page.goto(`${shop.url}admin/addonmodules.php?module=certum&page=import`);
    const told = '.certum-addon [role=status]';
    const hurry = new Hurry(addon.visitor, shop.certum, { button, unfold, typed, told, back });
    await hurry.typeAndReload();
    await hurry.sendOften();
    assert.deepEqual(await sold(), [...before, ...wanted].sort());
    assert.equal((await shop.rows('select * from tblproductgroups where name = ?', 'Dwa &amp; &lt;b&gt;')).length, 1);
    await addon.visitor.close();
});

/** A shop with certificates and terms that end in the next months, by the days until then. */
async function manySold(days) {
    const [{ product }] = await shop.rows("select max(id) as product from tblproducts where servertype = 'CERTUM_Certificates'");
    const stamp = (day) => new Date(Date.now() + day * 86400000).toISOString().slice(0, 19).replace('T', ' ');
    const insert = async (table, row) => {
        const names = Object.keys(row);
        const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
        await shop.call('query', sql, Object.values(row));
    };
    for (const [place, day] of days.entries()) {
        const id = 5000 + place;
        const texts = { password: '', notes: '', suspendreason: '', assignedips: '' };
        await insert('tblhosting', { id, userid: 1, packageid: product, domain: `n${id}.example.com`, domainstatus: 'Active', billingcycle: 'Annually', ...texts });
        await insert('mod_certum_orders', { id, service_id: id, number: `n-${id}`, certum_id: `C-${id}`, kind: 'new', status: 'ENROLLED', created_at: stamp(-90) });
        await insert('mod_certum_certificates', { id, order_id: id, serial: `A${id}`, status: 'VALID', not_before: stamp(-90), not_after: stamp(day), pem: '', chain: '', created_at: stamp(-90) });
        await insert('mod_certum_services', { service_id: id, client_id: 1, sslorder_id: 0, order_id: id, certificate_id: id, opened_at: stamp(-90), updated_at: stamp(-90) });
        await insert('mod_certum_terms', { service_id: id, order_id: id, begins_at: stamp(-90), ends_at: stamp(day + (place % 3) * 40) });
    }
}

let many;
for (const variant of [{ width: DESKTOP, js: true }, { width: PHONE, js: true }, { width: PHONE, js: false }]) {
    test(titled('what ends is a picture with its numbers as a table, and the list a file', variant), async () => {
        const days = Array.from({ length: 60 }, (_, place) => (place * place) % 211 + 0.5);
        await (many ??= manySold(days));
        const addon = await Addon.enter(variant);
        await addon.open('', 'admin-certificates');
        const picture = addon.page.getByRole('img', { name: 'What ends in the next 200 days' });
        assert.ok(await picture.isVisible());
        const bars = await picture.locator('rect.certum-picture-full').count();
        const counted = await addon.page.locator('.certum-picture ~ details tbody td:nth-child(2)').allTextContents();
        assert.equal(counted.length, 20);
        assert.equal(counted.filter((count) => count !== '0').length, bars, 'a bar for each number that there is');
        const within = (most) => days.filter((day) => day < most).length;
        const sum = counted.reduce((all, count) => all + Number(count), 0);
        assert.ok(sum >= within(199) && sum <= within(200) + 1, `${sum} of them, and what was ordered here`);
        await addon.page.getByText('The numbers as a table').click();
        await addon.visitor.look('admin-certificates-table');
        assert.ok(await addon.page.getByRole('cell', { name: counted.find((count) => count !== '0') }).first().isVisible());
        const arrives = addon.page.waitForEvent('download');
        await addon.page.getByRole('button', { name: 'Save as CSV' }).click();
        assert.match((await arrives).suggestedFilename(), /^certum-certificates-\d{4}-\d\d-\d\d\.csv$/);
        // What needs a person stands first, and the heading says so.
        assert.match(await addon.page.locator('caption').innerText(), /sorted by what needs a person/);
        await addon.open('&problem=any', 'admin-certificates-problems');
        assert.equal(await picture.count(), 0, 'it is of all of them');
        await addon.visitor.close();
    });
}

test('products are looked for by the return key, and nothing is imported by it', async () => {
    const addon = await Addon.enter({ width: PHONE });
    await addon.open('&page=import');
    await addon.press(/^Read the products of partner/);
    const before = await sold();
    await addon.page.locator('input[value="632"]').check();
    await addon.page.getByLabel('Kind').selectOption('EV');
    await addon.page.getByLabel('Name or code').fill('multi');
    await addon.visitor.leave(() => addon.page.getByLabel('Name or code').press('Enter'));
    await addon.visitor.look('admin-import');
    assert.deepEqual(await sold(), before);
    assert.ok(await addon.page.locator('input[value="632"]').isChecked(), 'what is ticked is seen');
    const kinds = await addon.lines().locator('td:nth-child(4)').allInnerTexts();
    assert.deepEqual([...new Set(kinds)].sort(), ['EV', 'OV']);
    await addon.visitor.close();
});

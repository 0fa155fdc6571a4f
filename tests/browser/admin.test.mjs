import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { Management } from './lib/manage.mjs';
import { Shop } from './lib/shop.mjs';
import { titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

/** The administrator at a customer's service: each page of the module is a part of WHMCS's own form. */
class Staff {
    static async at(order, variant) {
        const visitor = await Visitor.enter(order.shop, variant);
        await visitor.administrate();
        const staff = Object.assign(new Staff(), { order, visitor });
        await staff.open();
        return staff;
    }

    get page() {
        return this.visitor.page;
    }

    async open() {
        const { userid } = await shop.row('select userid from tblhosting where id = ?', this.order.service);
        await this.visitor.goto(`admin/clientsservices.php?userid=${userid}&id=${this.order.service}`);
        await this.visitor.look();
    }

    part(name) {
        return this.page.locator(`[data-certum-page="${name}"]`);
    }

    field(action, name) {
        return this.page.locator(`[name="certum[${action}][${name}]"]`);
    }

    /** Opens a part, as a click on its heading does. */
    async unfold(name) {
        if (await this.part(name).locator('> details[open]').count() === 0) {
            await this.part(name).locator('summary').first().click();
        }
        await this.visitor.look();
    }

    async press(name) {
        await this.visitor.leave(() => this.part(name).locator('button[name="certum[do]"]').last().click());
        await this.visitor.look();
    }

    async said(key) {
        const told = await this.page.locator('[data-certum-said], [data-certum-problems]').allInnerTexts();
        assert.deepEqual(told, [this.order.text[key]]);
    }
}

for (const variant of [{ width: DESKTOP }, { width: PHONE }]) {
    test(titled('the administrator: an order that waits', variant), async () => {
        const order = await Management.pending(shop, { kind: 'one name' });
        const staff = await Staff.at(order, variant);
        await staff.unfold('verification');
        await staff.unfold('contact');
        await shop.certum.forget();
        await staff.unfold('change');
        await staff.page.locator('[name="certum[change][method]"][value=FILE]').check();
        await staff.press('change');
        await staff.said('said_change');
        assert.equal(await order.count('addSanVerification'), 1);

        await staff.unfold('cancel');
        await staff.field('cancel', 'note').fill('zamówione "dwa razy" & <b>');
        await staff.press('cancel');
        assert.equal(await order.count('cancelOrder'), 0, 'asked first');
        assert.equal(await staff.field('cancel', 'note').inputValue(), 'zamówione "dwa razy" & <b>');
        await staff.press('cancel');
        await staff.said('said_cancel');
        assert.equal(await order.count('cancelOrder'), 1);
        const placed = await order.placed();
        assert.equal(placed.issues[0].status, 'REJECTED');
        await staff.visitor.close();
        await order.visitor.close();
    });

    test(titled('the administrator: an issued certificate', variant), async () => {
        const order = await Management.issued(shop, { kind: 'one name' });
        const staff = await Staff.at(order, variant);
        await staff.unfold('show');
        const [download] = await Promise.all([
            staff.page.waitForEvent('download'), staff.part('show').locator('[data-certum-save=der]').first().click(),
        ]);
        const [old] = await order.certificates();
        assert.equal(new X509Certificate(readFileSync(await download.path())).fingerprint256, new X509Certificate(old.pem).fingerprint256);

        await staff.open();
        const before = (await order.mails()).length;
        await staff.unfold('send');
        await staff.press('send');
        await staff.said('said_send');
        assert.equal((await order.mails()).length, before + 1);

        await staff.unfold('csr');
        const next = await newCsr('shop.example.com');
        await staff.field('csr', 'csr').fill(next);
        await staff.press('csr');
        await staff.said('said_csr');
        assert.equal((await shop.order(order.service)).next_csr.replace(/\r/g, '').trim(), next.trim());

        await shop.certum.forget();
        await staff.unfold('reissue');
        await staff.field('reissue', 'csr').fill(await newCsr('shop.example.com', ['shop.example.com', 'www.shop.example.com']));
        await staff.press('reissue');
        await staff.said('said_reissue');
        assert.equal(await order.count('reissueCertificate'), 1);
        await order.visitor.product(order.service);
        await order.proveAgain();
        assert.equal((await order.certificates()).length, 2);

        await staff.open();
        await staff.unfold('revoke');
        await staff.page.locator(`[name="certum[revoke][serial]"][value="${old.serial}"]`).check();
        await staff.page.locator('[name="certum[revoke][reason]"][value=SUPERSEDED]').check();
        await staff.press('revoke');
        assert.equal(await order.count('revokeCertificate'), 0, 'asked first');
        await staff.press('revoke');
        await staff.said('said_revoke');
        assert.equal(await order.count('revokeCertificate'), 1);
        const statuses = (await order.certificates()).map(({ status }) => status);
        assert.match(statuses[0], /^REVOK/);
        await staff.visitor.close();
        await order.visitor.close();
    });
}

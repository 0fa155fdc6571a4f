import assert from 'node:assert/strict';
import { texts } from './texts.mjs';
import { Visitor } from './visitor.mjs';

/** The administrator at a customer's service: each page of the module is a part of WHMCS's own form. */
export class Staff {
    /** @param {{width?: number, js?: boolean, language?: string}} variant */
    static async at(order, { language = 'english', ...variant } = {}) {
        await order.shop.rows('update tbladmins set language = ?', language);
        const visitor = await Visitor.enter(order.shop, variant);
        await visitor.administrate();
        const staff = Object.assign(new Staff(), { order, visitor, text: texts(language) });
        await staff.open();
        return staff;
    }

    get page() {
        return this.visitor.page;
    }

    async open() {
        const { userid } = await this.order.shop.row('select userid from tblhosting where id = ?', this.order.service);
        await this.visitor.goto(`admin/clientsservices.php?userid=${userid}&id=${this.order.service}`);
        await this.visitor.look();
    }

    /** Parts of the tab, in its order. */
    parts() {
        return this.page.locator('[data-certum-page]').evaluateAll((parts) => parts.map((part) => part.dataset.certumPage));
    }

    part(name) {
        return this.page.locator(`[data-certum-page="${name}"]`);
    }

    field(action, name) {
        return this.page.locator(`[name="certum[${action}][${name}]"]`);
    }

    choose(action, name, value) {
        return this.page.locator(`[name="certum[${action}][${name}]"][value="${value}"]`).check();
    }

    /** Opens a part, as a click on its heading does. */
    async unfold(name) {
        if (await this.part(name).locator('> details[open]').count() === 0) {
            await this.part(name).locator('summary').first().click();
        }
        await this.visitor.look();
    }

    button(name) {
        return this.part(name).locator('button[name="certum[do]"]').last();
    }

    async press(name) {
        await this.visitor.leave(() => this.button(name).click());
        await this.visitor.look();
    }

    /** A button of WHMCS's Module Commands, by what stands on it; `done`: whether WHMCS says that it succeeded. */
    async command(label, done = true) {
        await this.visitor.leave(() => this.page.locator('#modcmdbtns').getByRole('button', { name: label, exact: true }).click());
        await this.visitor.look();
        const told = this.page.locator(done ? '.successbox[role=alert]' : '.errorbox');
        assert.equal(await told.count(), 1, await this.page.locator('main, body').first().innerText());
        return told.innerText();
    }

    async said(key) {
        const told = await this.page.locator('[data-certum-said], [data-certum-problems]').allInnerTexts();
        assert.deepEqual(told, [this.order.fitting(key, this.text)]);
    }
}

import assert from 'node:assert/strict';

const SAID = '[data-certum-said]';

/** Texts into fields, true or false into boxes and radios: selectors and values, and whether a field goes once it is done. */
export async function type(page, typed) {
    for (const [selector, value] of typed) {
        const field = page.locator(selector);
        await (typeof value === 'boolean' ? field.setChecked(value) : field.fill(value));
    }
}

export async function assertTyped(page, typed, when) {
    for (const [selector, value] of typed) {
        const field = page.locator(selector);
        const is = typeof value === 'boolean' ? await field.isChecked() : (await field.inputValue()).replace(/\r/g, '').trim();
        assert.equal(is, typeof value === 'boolean' ? value : value.trim(), `${selector}, ${when}`);
    }
}

/** Up to which change of the order a form knows. */
async function seen(page) {
    const field = page.locator('[name="certum[seen]"]').first();
    return await field.count() > 0 ? field.inputValue() : '';
}

/** A person who reloads, goes back, has two tabs open and clicks twice, with one form of the page that is open. */
export class Hurry {
    /**
     * @param {object} form
     * @param {(page) => Locator} form.button that sends it
     * @param {(page) => Promise} [form.unfold] what has to be done before the form can be seen
     * @param {Array} [form.typed] as type() takes it
     * @param {string} [form.told] where the page says what came of it
     * @param {(page) => Promise} [form.back] to the page before
     */
    constructor(visitor, certum, { button, unfold = async () => {}, typed = [], told = SAID, back = (page) => page.goBack() }) {
        Object.assign(this, { visitor, certum, button, unfold, typed, told, back });
    }

    get page() {
        return this.visitor.page;
    }

    async typeAndReload() {
        await this.unfold(this.page);
        await type(this.page, this.typed);
        await this.page.reload();
        await this.unfold(this.page);
        await assertTyped(this.page, this.typed, 'after a reload');
    }

    /** The same form in another tab, which stays behind. */
    async secondTab() {
        const first = this.page;
        const second = await this.visitor.newTab();
        await second.goto(first.url());
        await this.unfold(second);
        await type(second, this.typed);
        this.visitor.page = first;
        return second;
    }

    async click(page, times = 1) {
        const gone = page.waitForEvent('framenavigated');
        await this.button(page).click({ clickCount: times });
        await gone;
        await page.waitForLoadState('load');
    }

    /** Twice at once, again after a reload and from Back, and from the other tab: what is done is the caller's to count. */
    async sendOften() {
        const shown = await seen(this.page);
        const second = await this.secondTab();
        await this.certum.ask('limits', { answerDelayMs: 200 });
        await this.click(this.page, 2);
        await this.page.locator(this.told).first().waitFor();
        await this.certum.ask('limits', { answerDelayMs: null });
        await this.page.reload();
        await this.back(this.page);
        // What the browser has fetched anew is another form, which nobody sends by mistake.
        await (await seen(this.page) === shown ? this.sendAgain(this.page) : null);
        await this.sendAgain(second);
        await second.close();
        await this.visitor.calm();
    }

    /** Where the form is still there; what was typed stays with it when it is refused. */
    async sendAgain(page) {
        if (await this.button(page).count() === 0) {
            return;
        }
        await this.unfold(page);
        await this.click(page);
        if (await this.button(page).count() > 0 && await page.locator(SAID).count() === 0) {
            const stays = this.typed.filter(([, , goes]) => !goes);
            await assertTyped(page, stays, 'in a form that was refused');
        }
    }
}

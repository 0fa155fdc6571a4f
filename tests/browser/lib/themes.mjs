import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Life } from './life.mjs';
import { Shop } from './shop.mjs';
import { Staff } from './staff.mjs';

/** The folder with WHMCS's own themes, by their names; where it is not named, nothing is walked on them. */
export const FOLDER = process.env.CERTUM_THEMES ?? '';
export const THEMES = ['twenty-one', 'six'];
/** Why there is no walk on a theme; `false` where there is one. */
export function missing(theme) {
    return FOLDER === '' ? 'CERTUM_THEMES names no folder of WHMCS\'s own themes: not walked'
        : !existsSync(join(FOLDER, theme, 'header.tpl')) && `no ${theme} in ${FOLDER}: not walked`;
}

/** What is the themes' own: fonts, icons and scripts of WHMCS's /assets, what Six says without one, its red of buttons. */
const THEIRS = /:\d+\/assets\/|tabdrop is not a function|^color-contrast: <button[^>]* class="btn btn-danger"/;
/** What tells of something that went wrong, or was left out, between WHMCS, Smarty and us. */
const BROKEN = /Certificate Type|\{\$|\{\/?(if|lang|include|foreach)\b|Smarty|Fatal error|Warning: |Stack trace|\bundefined\b|\[object /;
/** The column of a page's own content. */
const COLUMN = { 'twenty-one': '.primary-content', six: '.main-content' };

export async function openShop(switches = {}) {
    const shop = await Shop.open({ official_themes: FOLDER, ...switches });
    shop.excused = THEIRS;
    return shop;
}

/** A customer on WHMCS's own themes, who looks at each page for what somebody needs who has paid. */
export class ThemeWalk extends Life {
    static async begin(shop, variant, columns = {}) {
        const walk = await super.begin(shop, variant, columns);
        walk.theme = variant.theme;
        const { theme, language = 'english', js = true } = variant;
        walk.shots = ['themes', theme, language, js ? 'js' : 'plain', variant.kind.replace(/\W/g, '')].join('-');
        // Twenty-One's own cover over the page that waits for something: without scripts it never goes.
        if (!js && theme === 'twenty-one') {
            await walk.visitor.context.route('**/theme.min.css*', async (route) => {
                const response = await route.fetch();
                await route.fulfill({ response, body: `${await response.text()} #fullpage-overlay { display: none }` });
            });
        }
        return walk;
    }

    async look(name) {
        await super.look(name);
        const text = await this.page.locator('body').innerText();
        assert.doesNotMatch(text, BROKEN, this.page.url());
        const found = await this.page.evaluate(OURS, COLUMN[this.theme]);
        assert.deepEqual(found, [], `${name}, at ${this.page.url()}`);
        await this.assertNothingIsPosted();
        await this.assertFirstScreen();
        if (!name.startsWith('step-') && !this.page.url().includes('configuressl')) {
            await this.assertWayBack();
        }
    }

    /** What was posted led to an address: from Back nothing asks to be sent again. But for WHMCS's own step two. */
    async assertNothingIsPosted() {
        for (const request of this.visitor.requests.splice(0)) {
            const posted = request.isNavigationRequest() && request.method() === 'POST' && !/step=2|login/.test(request.url());
            const answer = posted && await request.response();
            if (answer && !answer.headers()['content-disposition']) {
                assert.equal(answer.status(), 303, `the answer to ${request.url()}`);
            }
        }
    }

    /** The page is the service's own, or has something visible that leads there. */
    async assertWayBack() {
        const own = await this.page.locator('[data-certum-page=overview]').count() === 1;
        const back = this.page.locator(`.certum a[href$="action=productdetails&id=${this.service}"]:visible`);
        assert.ok(own || await back.count() > 0, `no way back to the service at ${this.page.url()}`);
    }

    /** Fields of ours are in the form of the step, and nowhere else. */
    async chooseMethod() {
        const fields = await this.page.locator('[name^="certum["]').evaluateAll((all) => all.map(({ form }) => form?.action ?? ''));
        assert.equal(fields.length > 0, this.visitor.js, 'the script brings the fields');
        assert.deepEqual(fields.filter((action) => !action.includes('step=3')), []);
        await super.chooseMethod();
    }

    /** After the order: what to do, in the page's column, and nothing of what is not so. */
    async place() {
        await super.place();
        assert.match(this.page.url(), new RegExp(`action=productdetails&id=${this.service}$`));
        await this.said('said_order');
        assert.match(await this.page.locator('[data-certum-billing] h3 small').innerText(), /^(Active|Aktyw)/, 'not completed');
        const text = await this.page.locator('body').innerText();
        assert.doesNotMatch(text, /message that was sent to the approver|wysłanej do osoby zatwierdzającej/);
        assert.equal((await this.told()).length, this.kind.dnsNames.length, 'what to publish for each name');
        if (this.visitor.js) {
            const at = await this.page.locator('[data-certum-said]').boundingBox();
            assert.ok(at.y >= 0 && at.y + at.height <= 800, 'it is in sight');
        }
    }

    /**
     * What to do now, or that there is nothing to do, is on the first screen of the product's page. Without scripts the
     * themes unfold their sidebar above it: then on the first screen below that.
     */
    async assertFirstScreen() {
        const heading = this.page.locator('[data-certum-now] h3');
        if (await heading.count() > 0) {
            const { height } = this.page.viewportSize();
            const bottom = await heading.evaluate((element, whole) => element.getBoundingClientRect().bottom
                - (whole ? -window.scrollY : element.closest('.certum').getBoundingClientRect().top), this.visitor.js);
            assert.ok(bottom <= height, `what to do ends ${Math.round(bottom)} pixels down, on a screen of ${height}`);
        }
    }

    /** By WHMCS's own link of the sidebar, which scripts of the themes post. */
    async openFromSidebar(action) {
        await this.visitor.product(this.service);
        const link = this.page.locator(`[menuItemName="Custom Module Button ${action}"]`);
        await this.visitor.leave(() => link.evaluate((element) => element.click()));
        await this.look(action);
    }

    /** From the product's page before anything to the revoked certificate. */
    async walkAll() {
        await this.configure();
        await this.toStepTwo();
        await this.chooseMethod();
        await this.place();
        await this.assertPlaced();
        await this.changeProof();
        await this.prove();
        await this.assertIssued();
        await this.reissue();
        await this.revoke(['SUPERSEDED', 'KEYCOMPROMISE']);
    }

    /** The administrator's tab, which has no theme of the client area. */
    async byStaff() {
        const staff = await Staff.at(this);
        const parts = await staff.parts();
        assert.ok(parts.includes('reissue') && parts.includes('revoke'), parts.join());
        await staff.unfold('reissue');
        await staff.unfold('revoke');
        await staff.visitor.close();
    }
}

/* In the page: what of ours is outside the column, or sticks out of the panel around it. */
function OURS(column) {
    const named = (element) => `${element.tagName}.${element.className} ${element.name ?? ''}`;
    const shown = [...document.querySelectorAll('.certum, .certum *')].filter((element) => element.checkVisibility());
    const outside = shown.filter((element) => !element.closest(column)).map((element) => `outside the column: ${named(element)}`);
    const wide = shown.filter((element) => {
        const panel = element.closest('.card, .panel')?.getBoundingClientRect();
        const own = element.getBoundingClientRect();
        return panel && own.width > 1 && element.matches('input, select, textarea, button, a, p, label, legend, h3, h4, code, pre')
            && (own.left < panel.left + 5 || own.right > panel.right - 5);
    });
    return [...outside, ...wide.map((element) => `sticks out of its panel: ${named(element)}`)];
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { shoot } from './screenshots.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What the module and the addon module put into pages. */
const OURS = '.certum, .certum-addon';
export const DESKTOP = 1280;
export const PHONE = 360;

let browser;

/** The one Chromium of this process. */
async function chromiumOf() {
    const paths = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].filter(Boolean);
    const executablePath = paths.find(existsSync);
    assert.ok(executablePath, `no Chromium at ${paths.join(', ')}`);
    browser ??= await chromium.launch({ executablePath, headless: true, args: FLAGS });
    return browser;
}

export async function closeBrowser() {
    await browser?.close();
    browser = undefined;
}

/** Nothing was found; else it is in the error's text, which Node's own comparison tells only in newer versions. */
export function nothing(found, where) {
    assert.ok(found.length === 0, [where, ...found.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))].join('\n'));
}

/* In the page: what is wider than the window. */
export function WIDE() {
    const room = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= room ? [] : [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .map((element) => `${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
}

/** A person with a browser of their own, who notices what no page may have. */
export class Visitor {
    /** @param {{width?: number, js?: boolean}} options */
    static async enter(shop, { width = DESKTOP, js = true } = {}) {
        const context = await (await chromiumOf()).newContext({
            viewport: { width, height: width === PHONE ? 740 : 800 }, javaScriptEnabled: js, acceptDownloads: true,
            permissions: js ? ['clipboard-read', 'clipboard-write'] : [],
        });
        context.setDefaultTimeout(15000);
        const visitor = new Visitor(shop, context, width, js);
        await visitor.newTab();
        return visitor;
    }

    constructor(shop, context, width, js) {
        Object.assign(this, { shop, context, width, js, troubles: [], requests: [] });
        const own = new URL(shop.url).host;
        context.on('request', (request) => {
            const url = new URL(request.url());
            this.requests.push(request);
            if (!['data:', 'blob:'].includes(url.protocol) && url.host !== own) {
                this.note(`request to another host: ${url.href}`);
            }
        });
        context.on('response', (response) => {
            if (response.status() >= 400) {
                this.note(`${response.status()} for ${response.url()}`);
            }
        });
    }

    /** Something that no page may have, but for what is this shop's theme's own. */
    note(trouble) {
        if (!this.shop.excused?.test(trouble)) {
            this.troubles.push(trouble);
        }
    }

    /** Another tab of the same browser becomes the current page. */
    async newTab() {
        const page = await this.context.newPage();
        page.on('pageerror', (error) => this.note(`script error: ${error.message}`));
        page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) {
                this.note(`console: ${message.text()} (${message.location().url})`);
            }
        });
        this.page = page;
        return page;
    }

    async login(client) {
        await this.page.goto(`${this.shop.url}standin/login?client=${client}`);
    }

    async administrate() {
        await this.page.goto(`${this.shop.url}standin/login?admin=1&to=admin/`);
    }

    goto(path) {
        return this.page.goto(path.startsWith('http') ? path : this.shop.url + path);
    }

    /** The product's page, or one of its actions. */
    product(service, action = '') {
        const custom = action && `&modop=custom&a=${action}`;
        return this.goto(`clientarea.php?action=productdetails&id=${service}${custom}`);
    }

    /** Looks at the page as it is now: nothing may be wrong with it. `name` is the screenshot's. */
    async look(name = '') {
        await this.calm();
        await this.notWide();
        await this.accessible();
        if (name) {
            await shoot(this, name);
        }
    }

    async calm() {
        // What scripts have put off, and what the browser has still to tell, comes first.
        await this.page.evaluate(() => document.readyState);
        if (this.js) {
            await this.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve); }));
        }
        nothing(this.troubles.splice(0), `at ${this.page.url()}`);
        nothing(await this.shop.errors(), `error record, at ${this.page.url()}`);
    }

    async notWide() {
        nothing(await this.page.evaluate(WIDE), `wider than ${this.width} at ${this.page.url()}`);
    }

    async accessible() {
        if (!this.js || await this.page.locator(OURS).count() === 0) {
            return;
        }
        await this.page.evaluate(AXE);
        const found = await this.page.evaluate(async ({ rules, include }) => {
            const { violations } = await window.axe.run({ include: include.filter((part) => document.querySelector(part)) },
                { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
            return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
        }, { rules: RULES, include: OURS.split(', ') });
        nothing(found.filter((one) => !this.shop.excused?.test(one)), `axe, at ${this.page.url()}`);
    }

    /** How many of step two's stock radios can be seen. */
    stockControls() {
        return this.page.locator('[name=approveremail]:visible, [name=approval_method]:visible').count();
    }

    /** Sends the form that an element is in, as a person on this theme does, and waits for the next page. */
    async submit(form) {
        const button = form.locator('button[type=submit]:visible, input[type=submit]:visible, [onclick]:visible').last();
        await this.leave(() => button.click());
    }

    /** Waits for the page that an act leads to. */
    async leave(act) {
        const arrived = this.page.waitForEvent('framenavigated');
        await act();
        await arrived;
        await this.page.waitForLoadState('load');
    }

    async close() {
        await this.context.close();
    }
}

/** Chooses, of a list, the entry of a code, which stands behind its name in the reader's language. */
export async function choose(field, code) {
    const entries = await field.locator('option').allTextContents();
    await field.selectOption(entries.find((entry) => entry === code || entry.endsWith(`(${code})`)));
}

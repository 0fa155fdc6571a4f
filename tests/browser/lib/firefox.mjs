import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Builder, By, Key } from 'selenium-webdriver';
import { Options, ServiceBuilder } from 'selenium-webdriver/firefox.js';
import { nothing, PHONE, WIDE } from './visitor.mjs';

/** A name that Firefox takes for this machine, but not, as it does 127.0.0.1, for one that pages are safe on without https. */
const UNSAFE = 'shop.example';
const PATIENCE = 15000;
const EVENTS = ['log.entryAdded', 'network.beforeRequestSent', 'network.responseCompleted'];
const ANYWHERE = (process.env.PATH ?? '').split(delimiter);
const CARGO = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');

function program(given, folders, ...names) {
    const paths = [given, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))].filter(Boolean);
    const found = paths.find(existsSync);
    assert.ok(found, `no ${names[0]} in ${folders.join(', ')}`);
    return found;
}

/** A person with Firefox, who notices script errors, answers that fail, other hosts and what is wider than the window. */
export class Fox {
    static async enter(shop) {
        const downloads = mkdtempSync(join(tmpdir(), 'certum-firefox-'));
        const options = new Options().addArguments('-headless').enableBidi()
            .setBinary(program(process.env.FIREFOX, ANYWHERE, 'firefox-esr', 'firefox'))
            .setPreference('network.dns.localDomains', UNSAFE)
            .setPreference('browser.download.folderList', 2)
            .setPreference('browser.download.dir', downloads);
        const driver = await new Builder().forBrowser('firefox').setFirefoxOptions(options)
            .setFirefoxService(new ServiceBuilder(program(process.env.GECKODRIVER, [...ANYWHERE, CARGO], 'geckodriver'))).build();
        const fox = new this(shop, driver, downloads);
        await fox.listen();
        return fox;
    }

    constructor(shop, driver, downloads) {
        Object.assign(this, { shop, driver, downloads, troubles: [], origin: shop.url });
    }

    async listen() {
        this.bidi = await this.driver.getBidi();
        this.bidi.socket.on('message', (data) => {
            const { method, params } = JSON.parse(data);
            if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level)) {
                this.troubles.push(`console: ${params.text}`);
            } else if (method === 'network.beforeRequestSent' && !this.isOwn(params.request.url)) {
                this.troubles.push(`request to another host: ${params.request.url}`);
            } else if (method === 'network.responseCompleted' && params.response.status >= 400) {
                this.troubles.push(`${params.response.status} for ${params.response.url}`);
            }
        });
        await this.send('session.subscribe', { events: EVENTS });
    }

    isOwn(url) {
        return [this.shop.url, this.origin, 'data:', 'blob:'].some((start) => url.startsWith(start));
    }

    async send(method, params) {
        const { error, message, result } = await this.bidi.send({ method, params });
        assert.ok(!error, `${method}: ${message}`);
        return result;
    }

    /** A window may not be as narrow as a phone, what is shown in it may. */
    async resize(width) {
        const context = await this.driver.getWindowHandle();
        await this.send('browsingContext.setViewport', { context, viewport: { width, height: width === PHONE ? 740 : 800 } });
        assert.equal(await this.evaluate(() => window.innerWidth), width);
    }

    /** From now on by an address that is not safe, or by the shop's own. */
    get safe() {
        return this.origin === this.shop.url;
    }

    set safe(wanted) {
        const url = new URL(this.shop.url);
        url.hostname = wanted ? url.hostname : UNSAFE;
        this.origin = url.href;
    }

    async version() {
        const capabilities = await this.driver.getCapabilities();
        return `Firefox ${capabilities.getBrowserVersion()}, geckodriver ${capabilities.get('moz:geckodriverVersion')}`;
    }

    goto(path) {
        return this.driver.get(this.origin + path.replace(this.shop.url, ''));
    }

    login(client) {
        return this.goto(`standin/login?client=${client}`);
    }

    product(service, action = '') {
        return this.goto(`clientarea.php?action=productdetails&id=${service}${action && `&modop=custom&a=${action}`}`);
    }

    evaluate(script, ...args) {
        return this.driver.executeScript(`return (${script})(...arguments)`, ...args);
    }

    /** The elements of a selector that can be seen. */
    async seen(selector) {
        const all = await this.driver.findElements(By.css(selector));
        const shown = await Promise.all(all.map((element) => element.isDisplayed()));
        return all.filter((_, at) => shown[at]);
    }

    async one(selector) {
        const [first] = await this.driver.wait(async () => {
            const found = await this.seen(selector);
            return found.length > 0 && found;
        }, PATIENCE, `nothing to be seen of ${selector}`);
        return first;
    }

    async click(selector) {
        await (await this.one(selector)).click();
    }

    async fill(selector, text) {
        const field = await this.one(selector);
        await field.clear();
        await field.sendKeys(text);
    }

    value(selector) {
        return this.evaluate((wanted) => document.querySelector(wanted).value, selector);
    }

    async says(selector, text) {
        const told = async () => (await this.one(selector)).getText();
        await this.driver.wait(async () => await told() === text, PATIENCE).catch(() => {});
        assert.equal(await told(), text);
    }

    /** Sends a form as a person on this theme does, and waits for the next page. */
    async submit(form) {
        const page = await this.driver.findElement(By.css('html'));
        const buttons = await this.seen(['button[type=submit]', 'input[type=submit]', '[onclick]'].map((one) => `${form} ${one}`).join());
        await buttons.at(-1).click();
        await this.driver.wait(() => page.getTagName().then(() => false, () => true), PATIENCE, `${form} leads nowhere`);
        await this.driver.wait(() => this.evaluate(() => document.readyState === 'complete'), PATIENCE);
    }

    /** What the clipboard has: pasted with the keyboard, since a page may not read it. */
    async pasted() {
        await this.evaluate(() => {
            const field = document.createElement('textarea');
            field.id = 'pasted';
            document.body.append(field);
        });
        const field = await this.one('#pasted');
        await field.sendKeys(Key.chord(Key.CONTROL, 'v'));
        const text = await field.getAttribute('value');
        await this.evaluate(() => document.getElementById('pasted').remove());
        return text;
    }

    /** What is marked in the page. */
    marked() {
        return this.evaluate(() => window.getSelection().toString());
    }

    /** A file that a click saves: its name and content. */
    async save(selector) {
        const link = await this.one(selector);
        await this.evaluate((element) => element.scrollIntoView({ block: 'center' }), link);
        // An element's own click() would wait for seconds for the page that does not come.
        await this.driver.actions().move({ origin: link }).click().perform();
        // What is not whole yet is empty, or has a file of another ending beside it.
        const [name] = await this.driver.wait(() => {
            const files = readdirSync(this.downloads);
            return files.length === 1 && !files[0].endsWith('.part') && statSync(join(this.downloads, files[0])).size > 0 && files;
        }, PATIENCE, `${selector} saves no file`);
        const bytes = readFileSync(join(this.downloads, name));
        rmSync(join(this.downloads, name));
        return { name, bytes };
    }

    /** Nothing may be wrong with the page as it is now. */
    async look() {
        const url = await this.driver.getCurrentUrl();
        nothing(await this.evaluate(WIDE), `wider than the window at ${url}`);
        // What Firefox has told by now is here before the answer to this.
        await this.send('session.status', {});
        nothing(this.troubles.splice(0), `at ${url}`);
        nothing(await this.shop.errors(), `error record, at ${url}`);
    }

    async close() {
        await this.driver.quit();
        rmSync(this.downloads, { recursive: true });
    }
}

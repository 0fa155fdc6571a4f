import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { newCsr } from './csr.mjs';
import { KINDS } from './kinds.mjs';
import { Shop } from './shop.mjs';
import { texts } from './texts.mjs';
import { choose, Visitor } from './visitor.mjs';

const STOCK = { ADMIN: 'email', FILE: 'file' };

/** Fields of step one that are lists of codes. */
const LISTS = ['businessCategory', 'country', 'joisocn'];

/* In the page: what it says is to be published. */
export function TOLD() {
    return [...document.querySelectorAll('[data-certum-publication]')].map((row) => {
        const type = row.dataset.certumPublication;
        const [url, value] = [...row.querySelectorAll('code')].map((code) => code.textContent);
        const part = (name) => row.querySelector(`[data-certum-record=${name}]`)?.textContent;
        return ['FILE', 'EMAIL'].includes(type) ? { type, url, value }
            : { type: part('type'), host: part('host'), short: part('short'), value: part('value') };
    });
}

/** One purchase, walked by one person: each method is a page. What was ordered is asked of the simulator. */
export class Order {
    /** @param {{kind: string, language?: string, theme?: string, width?: number, js?: boolean, settings?: object}} variant */
    static async begin(shop, { kind, language = 'english', theme = 'base', width, js = true, settings = {} }, columns = {}) {
        await shop.set('theme', theme);
        await shop.certum.forget();
        const client = Shop.CLIENTS[language];
        const service = await shop.service(client, { ...KINDS[kind].settings, ...settings }, columns);
        const visitor = await Visitor.enter(shop, { width, js });
        await visitor.login(client);
        const order = new this(shop, visitor, service, KINDS[kind], `whmcs-${client}-${service}`, texts(language));
        return Object.assign(order, { js });
    }

    constructor(shop, visitor, service, kind, customer, text) {
        Object.assign(this, { shop, visitor, service, kind, customer, text, shots: '' });
    }

    /** The same, walked until the certificate is there, without looking at the pages on the way. */
    static async issued(shop, variant, columns = {}) {
        const order = await this.pending(shop, variant, columns);
        order.quiet = true;
        await order.prove();
        order.quiet = false;
        return order;
    }

    /** The same, until the order is placed. */
    static async pending(shop, variant, columns = {}) {
        const order = await this.begin(shop, variant, columns);
        order.quiet = true;
        await order.configure();
        await order.toStepTwo();
        await order.chooseMethod();
        await order.place();
        order.quiet = false;
        return order;
    }

    get page() {
        return this.visitor.page;
    }

    look(name) {
        const wanted = this.shots && (this.only ?? [name]).includes(name);
        return this.quiet ? this.visitor.calm() : this.visitor.look(wanted ? `${this.shots}-${name}` : '');
    }

    form(step) {
        return this.page.locator(`form[action*="step=${step}"]`);
    }

    field(name) {
        return this.page.locator(`[name="${name}"]`);
    }

    /** From the product's page to step one, filled. */
    async configure() {
        await this.visitor.product(this.service);
        await this.look('configure');
        await this.visitor.leave(() => this.page.getByRole('link', { name: this.text.configure, exact: true }).click());
        this.csr ??= await newCsr(...this.kind.csr);
        await this.field('csr').fill(this.csr);
        await this.field('jobtitle').fill('Owner');
        for (const [name, value] of Object.entries(this.kind.fields)) {
            const field = this.field(`fields[${name}]`);
            await (LISTS.includes(name) ? choose(field, value) : field.fill(value));
        }
        if (!this.visitor.js && this.kind.rows) {
            await this.field('fields[names]').fill(this.kind.rows.join('\n'));
        }
        await this.look('step-one');
    }

    async toStepTwo() {
        await this.visitor.submit(this.form(2));
        await this.form(3).waitFor();
    }

    /** Step two, filled: our fields, or without JavaScript the stock ones. */
    async chooseMethod() {
        const { method, rows = [] } = this.kind;
        if (method && !this.visitor.js) {
            this.method = STOCK[method] ? method : 'DNS_TXT_PREFIX';
            await this.page.locator(`[name=approval_method][value="${STOCK[method] ?? 'dns-txt-token'}"]`).check();
        } else if (method) {
            this.method = method;
            assert.equal(await this.visitor.stockControls(), 0, 'the stock controls are hidden');
            for (const [number, name] of rows.entries()) {
                await this.field(`certum[rows][${number + 1}][name]`).fill(name);
            }
            await this.page.locator(`[name="certum[method]"][value=${method}]`).check();
        }
        await this.look('step-two');
    }

    async place() {
        await this.visitor.submit(this.form(3));
        await this.look('placed');
    }

    /** The order in the simulator; there must be just one. */
    async placed() {
        const orders = (await this.shop.certum.orders()).filter(({ customer }) => customer === this.customer);
        assert.equal(orders.length, 1, 'one purchase is one order');
        return orders[0];
    }

    /** What the simulator and the database have after the order. */
    async assertPlaced() {
        const placed = await this.placed();
        const [issue] = placed.issues;
        assert.deepEqual([...issue.names].sort(), this.kind.dnsNames);
        assert.equal(issue.approver?.method, this.method);
        for (const [name, value] of Object.entries(this.kind.fields)) {
            if (!['taxIdentificationNumber'].includes(name)) {
                assert.equal(placed.subject[name], value, name);
            }
        }
        const sent = (await this.shop.certum.requests('quickOrder')).length;
        assert.equal(sent, 1, 'quickOrder was called once');
        const row = await this.shop.order(this.service);
        assert.deepEqual([row.certum_id, row.customer, row.outcome_unknown], [placed.orderID, this.customer, 0]);
        const journal = await this.shop.journal(this.service);
        assert.deepEqual(journal.map(({ phase }) => phase), ['intended', 'done']);
        const ssl = await this.shop.row('select * from tblsslorders where serviceid = ?', this.service);
        assert.deepEqual([ssl.status, ssl.remoteid], ['Completed', placed.orderID]);
    }

    /** Does what the product's page says, and then what Certum's staff would. */
    async prove() {
        await this.visitor.product(this.service);
        await this.look('pending');
        const told = await this.told();
        assert.equal(told.length, this.kind.dnsNames.length, 'what to do for each name');
        for (const { host, short } of told.filter((one) => one.host)) {
            assert.equal(host, `${short}.example.com`);
        }
        await this.assertCopied();
        await this.publish(told);
        const { orderID } = await this.placed();
        await this.shop.certum.ask('verify', { orderID });
        await this.shop.cron();
    }

    /** What the open page says is to be published. */
    told() {
        return this.page.evaluate(TOLD);
    }

    /** Each button copies what stands before it. */
    async assertCopied() {
        const shown = this.page.locator('.certum-publications [data-certum-copy]');
        for (const code of this.visitor.js ? await shown.all() : []) {
            await code.locator('+ button').click();
            const copied = await this.page.evaluate(() => navigator.clipboard.readText());
            assert.equal(copied, await code.textContent());
            // Without https, or where it is refused, what is marked is copied.
            await this.page.evaluate(async () => {
                await navigator.clipboard.writeText('');
                Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error()), configurable: true });
            });
            await code.locator('+ button').click();
            assert.equal(await this.page.evaluate(() => navigator.clipboard.readText()), await code.textContent());
            await this.page.evaluate(() => { delete navigator.clipboard.writeText; });
        }
    }

    async publish(told) {
        for (const publication of told) {
            await (publication.type === 'EMAIL' ? this.followMail() : this.shop.certum.publish(publication));
        }
    }

    async followMail() {
        const { certum_id: orderID } = await this.shop.order(this.service);
        for (const mail of await this.shop.certum.ask('mail')) {
            if (mail.orderID === orderID && mail.kind === 'approval') {
                await fetch(new URL(mail.link, this.shop.certum.service));
            }
        }
    }

    /** The issued certificate: shown, saved, complete in the database. */
    async assertIssued() {
        await this.visitor.product(this.service);
        await this.look('issued');
        const row = await this.shop.order(this.service);
        assert.deepEqual([row.order_status, row.certificate_status], ['ENROLLED', 'VALID']);
        const hosting = await this.shop.row('select * from tblhosting where id = ?', this.service);
        assert.equal(hosting.domainstatus, 'Active');
        assert.ok((await this.page.locator('.certum').innerText()).includes(row.serial), 'the serial number is shown');
        await this.visitor.product(this.service, 'show');
        await this.look('show');
        const [download] = await Promise.all([
            this.page.waitForEvent('download'),
            this.page.locator('[data-certum-save]:visible').first().click(),
        ]);
        const saved = new X509Certificate(readFileSync(await download.path()));
        const file = this.kind.dnsNames.length ? `${this.kind.csr[0].replace('*', 'wildcard')}.cer` : download.suggestedFilename();
        assert.equal(download.suggestedFilename(), file, 'named after what it is for');
        assert.ok(!file.includes(row.serial), file);
        assert.equal(BigInt(`0x${saved.serialNumber}`), BigInt(`0x${row.serial}`));
        const names = (saved.subjectAltName ?? '').match(/(?<=DNS:)[^,]+/g) ?? [];
        assert.deepEqual(names.sort(), this.kind.dnsNames);
    }

    async walk() {
        await this.configure();
        await this.toStepTwo();
        await this.chooseMethod();
        await this.place();
        await this.assertPlaced();
        await this.prove();
        await this.assertIssued();
    }
}

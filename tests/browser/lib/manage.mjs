import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newCsr } from './csr.mjs';
import { Order } from './order.mjs';

/** What a customer does with a certificate that is ordered: each method is an action of the menu. */
export class Management extends Order {
    static MORE_NAMES = { kind: 'many names', settings: { 'Allow To Add More Domains': 'on' } };

    /** Opens an action's page from the product's page, and looks at it. */
    async open(action) {
        await this.visitor.product(this.service);
        const offered = this.page.locator(`[data-certum-action="${action}"]`);
        // What the page does at once has a page of its own too, which the theme's menu leads to.
        await this.visitor.leave(async () => (await offered.evaluate(({ tagName }) => tagName) === 'BUTTON'
            ? this.visitor.product(this.service, action) : offered.click()));
        await this.look(action);
    }

    /** The actions that the product's page offers, in its order. */
    async offered() {
        await this.visitor.product(this.service);
        return this.page.locator('[data-certum-action]').evaluateAll((links) => links.map((link) => link.dataset.certumAction));
    }

    own(name) {
        return this.page.locator(`[name="certum[${name}]"]`);
    }

    choose(name, value) {
        return this.page.locator(`[name="certum[${name}]"][value="${value}"]`).check();
    }

    /** Sends the action's form and looks at the page that it leads to. */
    async send(name) {
        await this.visitor.leave(() => this.page.locator('form#certum button[type=submit]').click());
        await this.look(name);
    }

    /** A text of the page: another one where nothing is published. */
    fitting(key, text = this.text) {
        return (this.kind.dnsNames.length === 0 && text[`${key}_plain`]) || text[key];
    }

    /** The page tells that it was done, by a text's key, and nothing of problems. */
    async said(key) {
        const told = await this.page.locator('[data-certum-said], [data-certum-problems], .certum [role=alert]').allInnerTexts();
        assert.deepEqual(told, [this.fitting(key)], `at ${this.page.url()}`);
    }

    count(operation) {
        return this.shop.certum.requests(operation).then((requests) => requests.length);
    }

    certificates() {
        return this.shop.rows('select c.* from mod_certum_certificates c join mod_certum_orders o on o.id = c.order_id'
            + ' where o.service_id = ? order by c.id', this.service);
    }

    /** Saves the newest certificate in a form: the file's name and bytes. */
    async save(form) {
        const [download] = await Promise.all([
            this.page.waitForEvent('download'),
            this.page.locator(`[data-certum-save="${form}"]`).first().click(),
        ]);
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    }

    /** The mails about this service. */
    async mails() {
        return (await this.shop.call('mails')).filter(({ relid }) => Number(relid) === this.service);
    }

    /** Does what the open page says is to be done, and lets cron find out. */
    async proveAgain() {
        await this.publish(await this.told());
        await this.shop.certum.ask('verify', { orderID: (await this.shop.order(this.service)).certum_id });
        await this.shop.cron();
    }

    /** Every action of an order that waits for its proofs; ends with the certificate. */
    async whileWaiting() {
        assert.deepEqual(await this.offered(), ['check', 'instruct', 'change', 'contact', 'state', 'verification', 'correct']);

        await this.open('contact');
        const client = await this.shop.row('select * from tblclients c join tblhosting h on h.userid = c.id where h.id = ?', this.service);
        assert.ok((await this.page.locator('[data-certum-contact]').innerText()).includes(client.email));

        await this.open('state');
        assert.equal(await this.page.locator('[data-certum-order-status]').getAttribute('data-certum-order-status'),
            (await this.shop.order(this.service)).order_status);

        await this.open('verification');
        assert.equal(await this.page.locator('[data-certum-name]').count(), this.kind.dnsNames.length);

        await this.shop.certum.forget();
        await this.open('change');
        await this.choose('method', 'DNS_TXT_PREFIX');
        await this.send('changed');
        assert.equal(await this.count('addSanVerification'), 1);
        await this.visitor.product(this.service);
        const told = await this.told();
        assert.deepEqual([...new Set(told.map(({ type }) => type))], ['TXT']);
        await this.publish(told);

        await this.shop.certum.ask('limits', { poll: false });

        // From the page itself, in one click.
        await this.visitor.product(this.service);
        await this.visitor.leave(() => this.page.locator('[data-certum-action="check"]').click());
        await this.look('checked');
        await this.shop.certum.ask('limits', { poll: null });
        await this.shop.cron();
        assert.equal((await this.shop.order(this.service)).certificate_status, 'VALID');
    }

    /** Every action of an issued certificate, for an order of many names; ends with its revocation. */
    async withCertificate() {
        assert.deepEqual(await this.offered(), ['show', 'send', 'contact', 'state', 'check', 'csr', 'reissue', 'revoke']);

        await this.open('show');
        const formats = await this.page.locator('li > [data-certum-save]').evaluateAll((all) => all.map((link) => link.dataset.certumSave));
        assert.ok(formats.includes('fullchain'));
        for (const form of new Set(formats)) {
            const { name, bytes } = await this.save(form);
            assert.match(name, /^[\w.-]+$/, form);
            assert.ok(bytes.length > 500, form);
            assert.ok(!bytes.includes('PRIVATE KEY'), form);
        }
        const [old] = await this.certificates();
        assert.equal(new X509Certificate((await this.save('der')).bytes).fingerprint256, new X509Certificate(old.pem).fingerprint256);

        await this.open('send');
        const before = (await this.mails()).length;
        await this.send('sent');
        await this.said('said_send');
        const [mail, ...more] = (await this.mails()).slice(before);
        assert.deepEqual(more, []);
        assert.ok(mail.attachments.length > 0);

        const next = await newCsr('shop.example.com');
        await this.open('csr');
        await this.own('csr').fill(next);
        await this.send('csr-stored');
        await this.said('said_csr');
        assert.equal((await this.shop.order(this.service)).next_csr.replace(/\r/g, '').trim(), next.trim());

        await this.shop.certum.forget();
        await this.open('reissue');
        await this.own('csr').fill(await newCsr('shop.example.com'));
        await this.own('rows][5][name').fill('new.example.com');
        await this.choose('method', 'DNS_TXT_PREFIX');
        await this.send('reissued');
        await this.said('said_reissue');
        assert.equal(await this.count('reissueCertificate'), 1);
        await this.visitor.product(this.service);
        await this.look('changing');
        await this.proveAgain();
        const certificates = await this.certificates();
        assert.equal(certificates.length, 2);
        assert.match(new X509Certificate(certificates[1].pem).subjectAltName, /DNS:new\.example\.com/);
        await this.open('show');
        assert.equal(await this.page.locator('[data-certum-serial]').count(), 2);

        await this.open('revoke');
        const { serial } = certificates[1];
        assert.equal(await this.page.locator('[name="certum[serial]"]:checked').count(), 0, 'nobody guesses which');
        assert.equal(await this.own('compromised_on').isVisible(), !this.js, 'the reason decides what is asked');
        await this.choose('serial', serial);
        await this.choose('reason', 'KEYCOMPROMISE');
        await this.own('compromised_on').fill(new Date().toISOString().slice(0, 10));
        await this.own('note').fill('zgubiona & "karta" <b>');
        await this.send('revoke-asked');
        assert.equal(await this.count('revokeCertificate'), 0, 'asked first');
        assert.equal(await this.page.locator('[data-certum-asks]').count(), 1);
        assert.equal(await this.own('note').inputValue(), 'zgubiona & "karta" <b>');
        await this.send('revoked');
        await this.said('said_revoke');
        assert.equal(await this.count('revokeCertificate'), 1);
        const placed = await this.placed();
        const revoked = placed.issues.map(({ cert }) => cert).find((cert) => BigInt(`0x${cert.serial}`) === BigInt(`0x${serial}`));
        assert.ok(revoked.revoked, JSON.stringify({ ...revoked, pem: '' }));
    }
}

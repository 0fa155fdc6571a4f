import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { newCsr } from './csr.mjs';
import { publicKey } from './keys.mjs';
import { Management } from './manage.mjs';
import { Shop } from './shop.mjs';


/** A certificate of any kind from its order to its revocation, for a service that nothing but the customer renews. */
export class Life extends Management {
    static ONCE = { paytype: 'onetime', prices: { monthly: 50 } };
    /** What the stand-in needs for it. */
    static SWITCHES = { faketime: true };
    /** The day of a year's term before which Certum takes no renewal yet, and one well within those 30 days. */
    static BEFORE_RENEWAL = 330;
    static TO_RENEWAL = 345;
    /** Days before its end by which cron has reissued a certificate: 14, less what a service's number puts it off. */
    static REISSUED = 11;

    static openShop(switches = {}) {
        return Shop.open({ ...this.SWITCHES, ...switches });
    }

    /** Days go by, to one of the first term; what ends before is reissued by cron, and the customer proves its names. */
    async to(day) {
        const days = (from, until) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
        for (;;) {
            const { now } = await this.shop.certum.ask('clock');
            const [first, ...more] = (await this.certificates()).map((row) => [row.not_before, row.not_after]
                .map((moment) => `${moment.slice(0, 19).replace(' ', 'T')}Z`));
            const left = Math.ceil(day - days(first[0], now));
            const due = Math.ceil(days(now, (more.at(-1) ?? first)[1])) - Life.REISSUED;
            if (due >= left) {
                await this.shop.wait(left);
                return;
            }
            await this.shop.wait(due);
            await this.shop.cron();
            await this.visitor.product(this.service);
            await this.proveAgain();
            assert.equal((await this.certificates()).length, more.length + 2, 'reissued by itself');
        }
    }

    get named() {
        return this.kind.dnsNames.length > 0;
    }

    get methodOfChange() {
        return this.method === 'DNS_TXT_PREFIX' ? 'DNS_CNAME_PREFIX' : 'DNS_TXT_PREFIX';
    }

    /** A CSR with a new key for the names that the certificate has. */
    furtherCsr() {
        return newCsr(...(this.kind.again ?? this.kind.csr));
    }

    /** The order that the row is about, as the simulator has it. */
    async current() {
        const { certum_id: number } = await this.shop.order(this.service);
        return (await this.shop.certum.orders()).find(({ orderID }) => orderID === number);
    }

    /** The phases of an operation in the journal, oldest first. */
    async journal(operation) {
        const journal = await this.shop.journal(this.service);
        return journal.filter((entry) => entry.operation === operation).map(({ phase }) => phase);
    }

    /** Certificates in the simulator, of all orders of this purchase, by serial number. */
    async atCertum(serial) {
        const orders = (await this.shop.certum.orders()).filter(({ customer }) => customer === this.customer);
        const certificates = orders.flatMap(({ issues }) => issues).map(({ cert }) => cert).filter(Boolean);
        return certificates.find((cert) => BigInt(`0x${cert.serial}`) === BigInt(`0x${serial}`));
    }

    async assertKeyOf(csr, certificate) {
        const { publicKey: key } = new X509Certificate(certificate.pem);
        assert.equal(key.export({ type: 'spki', format: 'pem' }), publicKey(['req', '-noout', '-pubkey'], csr));
    }

    /** C7 while the order waits: another method, or the e-mail once more; nothing to resend with code signing. */
    async changeProof() {
        await this.shop.certum.forget();
        if (!this.named) {
            await this.resendMail();
            return;
        }
        await this.open('change');
        await this.choose('method', this.methodOfChange);
        await this.send('changed');
        await this.said('said_change');
        assert.equal(await this.count('addSanVerification'), 1);
        assert.deepEqual(await this.journal('addSanVerification'), ['intended', 'done']);
        const row = await this.shop.order(this.service);
        assert.equal(JSON.parse(row.verification).approverMethod, this.methodOfChange);
        assert.equal((await this.current()).issues[0].approver.method, this.methodOfChange);
        this.method = this.methodOfChange;
    }

    async mailsOfCertum(kind) {
        const { orderID } = await this.current();
        return (await this.shop.certum.ask('mail')).filter((mail) => mail.orderID === orderID && mail.kind === kind);
    }

    async resendMail() {
        // That Certum waits for an answer to its e-mail is known once the order was read.
        await this.shop.cron();
        const before = (await this.mailsOfCertum('mailbox')).length;
        if (before === 0) {
            assert.ok(!(await this.offered()).includes('change'), 'there is no e-mail that could be sent again');
            return;
        }
        await this.open('change');
        await this.send('changed');
        await this.said('said_change');
        assert.equal(await this.count('addEmailVerification'), 1);
        assert.deepEqual(await this.journal('addEmailVerification'), ['intended', 'done']);
        assert.equal((await this.mailsOfCertum('mailbox')).length, before + 1);
    }

    /** C11: another key, the same names. */
    async reissue() {
        const before = await this.certificates();
        const csr = await this.furtherCsr();
        await this.shop.certum.forget();
        await this.open('reissue');
        await this.own('csr').fill(csr);
        await this.chooseProof();
        await this.send('reissued');
        assert.equal(await this.count('reissueCertificate'), 1);
        if (this.kind.cloud) {
            await this.assertRefused(csr, before);
            return;
        }
        await this.said('said_reissue');
        assert.deepEqual(await this.journal('reissueCertificate'), ['intended', 'done']);
        await this.proveAgain();
        await this.assertFurther(csr, before);
        assert.equal((await this.current()).issues.length, 2, 'Certum has both in one order');
    }

    /** What Certum does not reissue at all stays as it was, and the form as it was typed. */
    async assertRefused(csr, before) {
        const told = await this.page.locator('[data-certum-problems]').innerText();
        assert.match(told, /2122/);
        // The certificate's number is meant, not the company's.
        assert.ok(!told.includes(this.text.field_serialNumber), told);
        assert.equal((await this.own('csr').inputValue()).replace(/\r/g, '').trim(), csr.trim());
        assert.deepEqual(await this.journal('reissueCertificate'), ['intended', 'refused']);
        assert.deepEqual(await this.certificates(), before);
        assert.ok((await this.offered()).includes('csr'), 'and goes on');
    }

    /** C9: kept, shown, and replaced by another. */
    async keepCsr() {
        for (const csr of [await this.furtherCsr(), await this.furtherCsr()]) {
            await this.open('csr');
            await this.own('csr').fill(csr);
            await this.send('csr-stored');
            await this.said('said_csr');
            assert.equal(await this.page.locator('[data-certum-csr-details]').count(), 1);
            this.next = csr;
            assert.equal(await this.keptCsr(), csr.trim());
        }
    }

    async keptCsr() {
        return (await this.shop.order(this.service)).next_csr?.replace(/\r/g, '').trim();
    }

    /** C10: not before its time, and then with a CSR that was kept. */
    async renew() {
        await this.to(Life.BEFORE_RENEWAL);
        assert.ok(!(await this.offered()).includes('renewal'), 'not yet');
        await this.keepCsr();
        await this.to(Life.TO_RENEWAL);
        const before = await this.certificates();
        const old = await this.shop.order(this.service);
        await this.shop.certum.forget();
        await this.open('renewal');
        assert.equal((await this.own('csr').inputValue()).trim(), this.next.trim(), 'the CSR that was kept');
        assert.equal(await this.own('serial').inputValue(), old.serial);
        await this.chooseProof();
        await this.send('renewed');
        await this.said('said_renew');
        await this.assertRenewalOrdered(old);
        await this.proveAgain();
        await this.assertFurther(this.next, before);
    }

    async assertRenewalOrdered(old) {
        assert.equal(await this.count('renewCertificate'), 1);
        assert.deepEqual(await this.journal('renewCertificate'), ['intended', 'done']);
        const { productCode, customer, orderID } = await this.current();
        assert.deepEqual([productCode, customer], [this.kind.renewal, old.customer]);
        assert.notEqual(orderID, old.certum_id, 'a renewal is an order of its own');
        const row = await this.shop.order(this.service);
        assert.deepEqual([row.next_csr, row.outcome_unknown], [null, 0], 'a key is used once');
    }

    /** The method in a form for another certificate is chosen anew. */
    async chooseProof() {
        if (this.named) {
            await this.choose('method', this.methodOfChange);
        }
    }

    /** One certificate more, with the CSR's key, the names of before, and the row about it. */
    async assertFurther(csr, before) {
        const certificates = await this.certificates();
        assert.equal(certificates.length, before.length + 1);
        const newest = certificates.at(-1);
        await this.assertKeyOf(csr, newest);
        const names = (new X509Certificate(newest.pem).subjectAltName ?? '').match(/(?<=DNS:)[^,]+/g) ?? [];
        assert.deepEqual(names.sort(), this.kind.dnsNames);
        const row = await this.shop.order(this.service);
        assert.deepEqual([row.order_status, row.certificate_status, row.serial], ['ENROLLED', 'VALID', newest.serial]);
    }

    /** C12 for the newest certificates, each with a reason of its own; `reasons` for the newest first. */
    async revoke(reasons) {
        const newest = (await this.certificates()).reverse();
        for (const [at, reason] of reasons.entries()) {
            await this.revokeOne(newest[at].serial, reason);
        }
        const row = await this.shop.order(this.service);
        assert.equal(row.certificate_status, 'REVOKED');
        assert.ok(!(await this.offered()).includes('revoke'), 'nothing is left to revoke');
    }

    async revokeOne(serial, reason) {
        await this.shop.certum.forget();
        await this.open('revoke');
        await this.choose('serial', serial);
        await this.choose('reason', reason);
        if (reason === 'KEYCOMPROMISE') {
            await this.own('compromised_on').fill(await this.shop.today());
        }
        await this.own('note').fill(`"${reason}" & <b>`);
        await this.send('revoke-asked');
        assert.equal(await this.count('revokeCertificate'), 0, 'asked first');
        await this.send('revoked');
        await this.said('said_revoke');
        assert.equal(await this.count('revokeCertificate'), 1);
        const { revoked, reason: told } = await this.atCertum(serial);
        assert.ok(revoked);
        assert.equal(told, reason);
        const row = (await this.certificates()).find((certificate) => certificate.serial === serial);
        assert.equal(row.status, 'REVOKED');
    }
}

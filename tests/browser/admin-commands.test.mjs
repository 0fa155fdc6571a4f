import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, test } from 'node:test';
import { Life } from './lib/life.mjs';
import { Staff } from './lib/staff.mjs';
import { titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// What WHMCS's own buttons do, and what staff do when a term ends. A shop each: the clock goes forward only.

let shop;
beforeEach(async () => { shop = await Life.openShop(); });
afterEach(() => shop?.close());
after(closeBrowser);

/** The module's own mails; what goes to contacts too has a template of its own, named after the first. */
async function templates(order) {
    return (await order.mails()).map(({ template }) => template.match(/^Certum: \D+[^ \d]/)?.[0]).filter(Boolean);
}

async function services(order) {
    const hosting = await shop.row('select domainstatus from tblhosting where id = ?', order.service);
    const ssl = await shop.rows('select status from tblsslorders where serviceid = ?', order.service);
    return [hosting.domainstatus, ...ssl.map(({ status }) => status)];
}

test('Create, Resend Configuration Email and Terminate, while nothing is ordered', async () => {
    const order = await Life.begin(shop, { kind: 'one name' }, { autosetup: '' });
    const staff = await Staff.at(order, { width: PHONE });
    assert.deepEqual(await staff.parts(), [], 'nothing is there yet');
    for (const time of ['once', 'and once more, which changes nothing']) {
        await staff.command('Create');
        assert.deepEqual(await services(order), ['Active', 'Awaiting Configuration'], time);
        assert.deepEqual(await templates(order), ['Certum: Configuration Needed'], time);
    }
    await staff.command(order.text.resend_configuration);
    assert.deepEqual(await templates(order), ['Certum: Configuration Needed', 'Certum: Configuration Needed']);
    await order.visitor.product(order.service);
    await order.configure();
    await staff.command('Terminate');
    assert.deepEqual(await services(order), ['Terminated', 'Cancelled']);
    assert.deepEqual(await shop.certum.orders(), []);
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

test('Terminate cancels what is not issued, and shows it', async () => {
    const order = await Life.pending(shop, { kind: 'many names' });
    const staff = await Staff.at(order);
    await staff.command('Terminate');
    assert.equal(await order.count('cancelOrder'), 1);
    assert.equal((await order.placed()).issues[0].status, 'REJECTED');
    assert.deepEqual(await services(order), ['Terminated', 'Cancelled']);
    assert.equal(await staff.page.locator('[data-certum-phase]').getAttribute('data-certum-phase'), 'rejected');
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

for (const variant of [{ width: DESKTOP, language: 'english', by: 'button' }, { width: PHONE, language: 'polish', by: 'form' }]) {
    test(titled('check and send', variant), async () => {
        const order = await Life.pending(shop, { kind: 'one name' });
        await order.visitor.product(order.service);
        await order.publish(await order.told());
        await shop.certum.ask('limits', { poll: false });
        await shop.certum.forget();
        const staff = await Staff.at(order, variant);
        const press = variant.by === 'form' ? (part) => staff.press(part) : (part, label) => staff.command(label);
        await (variant.by === 'form' ? staff.unfold('state') : null);
        await press('state', staff.text.do_state);
        await staff.said('said_check');
        assert.equal(await order.count('performSanVerification'), 1);
        const row = await shop.order(order.service);
        assert.deepEqual([row.order_status, row.certificate_status], ['ENROLLED', 'VALID']);
        await shop.cron();
        const before = await templates(order);
        await staff.open();
        await (variant.by === 'form' ? staff.unfold('send') : null);
        await press('send', staff.text.action_send);
        await staff.said('said_send');
        assert.deepEqual(await templates(order), [...before, 'Certum: Certificate Issued']);
        assert.deepEqual(await order.journal('send'), ['intended', 'done']);
        await Promise.all([staff.visitor.close(), order.visitor.close()]);
    });
}

for (const variant of [{ kind: 'many names', width: DESKTOP }, { kind: 'S/MIME', width: PHONE, language: 'polish' }]) {
    test(titled('staff renew by the form of the tab', variant), async () => {
        const { kind, ...staffs } = variant;
        const order = await Life.issued(shop, { kind });
        await order.to(Life.TO_RENEWAL);
        const old = await shop.order(order.service);
        const before = await order.certificates();
        const csr = await order.furtherCsr();
        await shop.certum.forget();
        const staff = await Staff.at(order, staffs);
        await staff.unfold('renewal');
        assert.equal(await staff.field('renewal', 'serial').inputValue(), old.serial);
        await staff.field('renewal', 'csr').fill(csr);
        if (order.named) {
            await staff.choose('renewal', 'method', 'DNS_TXT_PREFIX');
        }
        await staff.press('renewal');
        await staff.said('said_renew');
        await order.assertRenewalOrdered(old);
        await order.visitor.product(order.service);
        await order.proveAgain();
        await order.assertFurther(csr, before);
        await staff.open();
        assert.ok(!(await staff.parts()).includes('renewal'), 'the next term is far away');
        await Promise.all([staff.visitor.close(), order.visitor.close()]);
    });
}

test('Renew takes the CSR that is kept; without one the customer is asked for it', async () => {
    const order = await Life.issued(shop, { kind: 'one name' });
    await order.to(Life.TO_RENEWAL);
    const old = await shop.order(order.service);
    const before = await order.certificates();
    const staff = await Staff.at(order);
    await shop.certum.forget();
    assert.ok((await staff.command('Renew', false)).includes(staff.text.said_renew_needs_csr));
    assert.equal(await order.count('renewCertificate'), 0);
    assert.ok((await templates(order)).includes('Certum: New CSR Needed'));
    const csr = await order.furtherCsr();
    await staff.unfold('csr');
    await staff.field('csr', 'csr').fill(csr);
    await staff.press('csr');
    await staff.said('said_csr');
    for (const time of ['once', 'and once more, which renews nothing']) {
        await staff.command('Renew');
        assert.equal(await order.count('renewCertificate'), 1, time);
    }
    await order.assertRenewalOrdered(old);
    await order.visitor.product(order.service);
    await order.proveAgain();
    await order.assertFurther(csr, before);
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

test('a renewal that is under way is cancelled, and the certificate stays', async () => {
    const order = await Life.issued(shop, { kind: 'one name' });
    await order.to(Life.TO_RENEWAL);
    const old = await shop.order(order.service);
    const staff = await Staff.at(order, { width: PHONE });
    await staff.unfold('renewal');
    await staff.field('renewal', 'csr').fill(await order.furtherCsr());
    await staff.press('renewal');
    await staff.unfold('cancel');
    await staff.press('cancel');
    assert.equal(await order.count('cancelOrder'), 0, 'asked first');
    await staff.press('cancel');
    await staff.said('said_cancel');
    assert.equal(await order.count('cancelOrder'), 1);
    const row = await shop.order(order.service);
    assert.deepEqual([row.certum_id, row.certificate_status], [old.certum_id, 'VALID']);
    assert.ok((await staff.parts()).includes('renewal'), 'and can be renewed again');
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

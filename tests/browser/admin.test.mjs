import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { newCsr } from './lib/csr.mjs';
import { Management } from './lib/manage.mjs';
import { Shop } from './lib/shop.mjs';
import { Staff } from './lib/staff.mjs';
import { titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

for (const variant of [{ width: DESKTOP, language: 'polish' }, { width: PHONE, language: 'english' }]) {
    test(titled('the administrator: an order that waits', variant), async () => {
        const order = await Management.pending(shop, { kind: 'one name' });
        const staff = await Staff.at(order, variant);
        assert.deepEqual(await staff.parts(), ['state', 'verification', 'contact', 'instruct', 'change', 'cancel', 'correct', 'giveup', 'history']);
        await staff.unfold('verification');
        assert.equal(await staff.part('verification').locator('[data-certum-name]').count(), order.kind.dnsNames.length);
        await staff.unfold('contact');
        const client = await shop.row('select c.* from tblclients c join tblhosting h on h.userid = c.id where h.id = ?', order.service);
        assert.ok((await staff.part('contact').innerText()).includes(client.email));
        await shop.certum.forget();
        await staff.unfold('change');
        await staff.choose('change', 'method', 'FILE');
        await staff.press('change');
        await staff.said('said_change');
        assert.equal(await order.count('addSanVerification'), 1);
        assert.equal((await order.placed()).issues[0].approver.method, 'FILE');

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
        assert.equal((await shop.order(order.service)).order_status, 'REJECTED');
        await staff.visitor.close();
        await order.visitor.close();
    });

    test(titled('the administrator: an issued certificate', variant), async () => {
        const order = await Management.issued(shop, { kind: 'one name' });
        const staff = await Staff.at(order, variant);
        await staff.unfold('show');
        const save = async (form) => {
            const [download] = await Promise.all([
                staff.page.waitForEvent('download'), staff.part('show').locator(`[data-certum-save=${form}]`).first().click(),
            ]);
            return readFileSync(await download.path());
        };
        const [old] = await order.certificates();
        assert.equal(new X509Certificate(await save('der')).fingerprint256, new X509Certificate(old.pem).fingerprint256);
        assert.equal((await save('zip')).subarray(0, 2).toString(), 'PK', 'one file after another, from the same page');

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
        await staff.choose('revoke', 'serial', old.serial);
        await staff.choose('revoke', 'reason', 'SUPERSEDED');
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

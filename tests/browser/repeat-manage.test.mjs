import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hurry } from './lib/hurry.mjs';
import { Life } from './lib/life.mjs';
import { Staff } from './lib/staff.mjs';
import { closeBrowser } from './lib/visitor.mjs';

// Back, reload, two tabs, a double click on each form that manages a certificate. On MariaDB, for its locks.

let shop;
before(async () => { shop = await Life.openShop({ database: 'mariadb' }); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const METHOD = 'DNS_TXT_PREFIX';

/** What is typed into a form that asks for proofs. @param {string} at where its fields are: certum, or certum[ACTION] */
function proofs(at) {
    return [[`[name="${at}[method]"][value=${METHOD}]`, true], [`[name="${at}[email]"]`, 'zofia+1@example.net'],
        [`[name="${at}[send]"]`, false]];
}

async function forms(order, at = () => 'certum') {
    const csr = (action) => order.furtherCsr().then((pem) => [[`[name="${at(action)}[csr]"]`, pem]]);
    return {
        change: proofs(at('change')), csr: await csr('csr'), check: [], state: [], verification: [], send: [],
        renewal: [...await csr('renewal'), ...proofs(at('renewal'))],
        reissue: [...await csr('reissue'), ...proofs(at('reissue'))],
        // Of several certificates one has to be chosen.
        revoke: [[`[name="${at('revoke')}[serial]"] >> nth=0`, true, true], [`[name="${at('revoke')}[reason]"][value=SUPERSEDED]`, true],
            [`[name="${at('revoke')}[note]"]`, '"replaced" & <b>']],
        cancel: [[`[name="${at('cancel')}[note]"]`, '"twice" & <b>']],
    };
}

/** Pages whose button asks Certum. */
const CHECKS = ['check', 'state', 'verification'];

/** Counts what a form does, by its action. */
const DONE = {
    change: (order) => order.count('addSanVerification'),
    ...Object.fromEntries(CHECKS.map((page) => [page, (order) => order.count('performSanVerification')])),
    csr: async (order) => (await order.journal('csr')).filter((phase) => phase === 'done').length,
    send: async (order) => (await order.journal('send')).filter((phase) => phase === 'done').length,
    renewal: (order) => order.count('renewCertificate'),
    reissue: (order) => order.count('reissueCertificate'),
    revoke: (order) => order.count('revokeCertificate'),
    cancel: (order) => order.count('cancelOrder'),
};

/** Types, hurries, and expects that it was done once. `asks`: the first press only asks. */
async function once(order, action, hurry, asks = false) {
    const before = ['csr', 'send'].includes(action) ? await DONE[action](order) : 0;
    await hurry.typeAndReload();
    if (asks) {
        await hurry.click(hurry.page);
        assert.equal(await hurry.page.locator('[data-certum-asks]').count(), 1);
    }
    await shop.certum.forget();
    // "At most once in ten seconds" is no matter of how fast this machine is.
    const asksCertum = CHECKS.includes(action);
    await (asksCertum ? shop.stopClock() : null);
    await hurry.sendOften();
    await (asksCertum ? shop.startClock() : null);
    assert.equal(await DONE[action](order) - before, 1, action);
}

async function byClient(order, action) {
    const button = (page) => page.locator('form#certum button[type=submit]');
    await order.open(action);
    await once(order, action, new Hurry(order.visitor, shop.certum, { button, typed: (await forms(order))[action] }));
}

async function byStaff(order, staff, action) {
    const part = (page) => page.locator(`[data-certum-page="${action}"]`);
    const unfold = async (page) => {
        if (await part(page).locator('> details:not([open])').count() > 0) {
            await part(page).locator('summary').first().click();
        }
    };
    const typed = (await forms(order, (name) => `certum[${name}]`))[action];
    const button = (page) => part(page).locator('button[name="certum[do]"]').last();
    await staff.open();
    await once(order, action, new Hurry(staff.visitor, shop.certum, { button, unfold, typed }), ['revoke', 'cancel'].includes(action));
}

async function prove(order) {
    await order.visitor.product(order.service);
    await order.proveAgain();
}

// A page of ours is the same in each theme, so that one that hinders scripts speaks for the others.
for (const theme of process.env.WHOLE_MATRIX ? ['base', 'hostile'] : ['hostile']) {
    test(`while the order waits: change, check, state, verification, theme ${theme}`, async () => {
        const order = await Life.pending(shop, { kind: 'many names', theme });
        for (const action of ['change', ...CHECKS]) {
            await byClient(order, action);
            await shop.wait(1);
        }
        await order.visitor.close();
    });

    test(`with the certificate: csr, send, renew, theme ${theme}`, async () => {
        const order = await Life.issued(shop, { kind: 'one name', theme }, Life.ONCE);
        await byClient(order, 'csr');
        await byClient(order, 'send');
        await order.to(Life.TO_RENEWAL);
        const before = (await order.certificates()).length;
        await byClient(order, 'renewal');
        await prove(order);
        assert.equal((await order.certificates()).length, before + 1);
        await order.visitor.close();
    });
}

test('staff, while the order waits: change, state, cancel', async () => {
    const order = await Life.pending(shop, { kind: 'one name' });
    const staff = await Staff.at(order);
    for (const action of ['change', 'state', 'cancel']) {
        await byStaff(order, staff, action);
        await shop.wait(1);
    }
    assert.equal((await order.current()).issues[0].status, 'REJECTED');
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

test('staff, with the certificate: csr, send, reissue, renew, revoke', async () => {
    const order = await Life.issued(shop, { kind: 'one name' });
    const staff = await Staff.at(order);
    for (const action of ['csr', 'send', 'reissue']) {
        await byStaff(order, staff, action);
    }
    await prove(order);
    await order.to(Life.TO_RENEWAL);
    const before = (await order.certificates()).length;
    await byStaff(order, staff, 'renewal');
    await prove(order);
    assert.equal((await order.certificates()).length, before + 1);
    await byStaff(order, staff, 'revoke');
    await Promise.all([staff.visitor.close(), order.visitor.close()]);
});

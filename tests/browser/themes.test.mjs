import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Life } from './lib/life.mjs';
import { project } from './lib/places.mjs';
import { everyState } from './lib/states.mjs';
import { missing, openShop, THEMES, ThemeWalk } from './lib/themes.mjs';
import { choose, titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE } from './lib/visitor.mjs';

// WHMCS's own themes, where CERTUM_THEMES names a folder that holds them: nothing of them is a part of this project.

const PASSWORD = 'Stand-in 2026';
const factors = { width: [DESKTOP, PHONE], js: [true, false], language: ['english', 'polish'] };

for (const theme of THEMES) {
    describe(`WHMCS's own ${theme}`, { skip: missing(theme) }, () => {
        let shop;
        before(async () => { shop = await openShop(); });
        after(() => shop?.close());

        for (const variant of choose(factors)) {
            test(titled('from the purchase to the revocation', variant), async () => {
                const walk = await ThemeWalk.begin(shop, { kind: 'one name', theme, ...variant });
                await walk.walkAll();
                await walk.visitor.close();
            });
        }

        for (const kind of ['many names', 'EV', 'S/MIME']) {
            test(`the order of ${kind}`, async () => {
                const walk = await ThemeWalk.begin(shop, { kind, theme, width: kind === 'EV' ? PHONE : DESKTOP });
                await walk.walk();
                await walk.visitor.close();
            });
        }

        test('every state, on the first screen', async () => {
            const own = await openShop(Life.SWITCHES);
            try {
                const states = await everyState(own, theme);
                for (const width of [DESKTOP, PHONE]) {
                    const walk = await ThemeWalk.begin(own, { kind: 'one name', theme, width });
                    for (const [state, { service }] of Object.entries(states)) {
                        walk.service = service;
                        await walk.visitor.product(service);
                        await walk.look(`state-${state}`);
                    }
                    await walk.visitor.close();
                }
            } finally {
                await own.close();
            }
        });

        for (const step of [2, 3]) {
            test(`logged out before step ${step}, and in again`, async () => {
                const walk = await ThemeWalk.begin(shop, { kind: 'many names', theme });
                await walk.configure();
                await walk.toStepTwo();
                const address = walk.page.url().replace('step=2', `step=${step}`);
                await walk.visitor.context.clearCookies();
                await walk.visitor.goto(address);
                await walk.page.locator('[name=username]').fill('ben@example.test');
                await walk.page.locator('[name=password]').fill(PASSWORD);
                await walk.visitor.leave(() => walk.page.locator('#login').click());
                assert.equal(walk.page.url(), address);
                await walk.look('step-again');
                const forms = await walk.page.locator('[name^="certum["]').evaluateAll((all) => all.map(({ form }) => form.method));
                assert.deepEqual([...new Set(forms)], step === 2 ? ['post'] : [], 'none in the form for languages');
                // WHMCS shows step one there, filled with what was typed.
                await (step === 2 ? walk.chooseMethod() : walk.toStepTwo().then(() => walk.chooseMethod()));
                await walk.place();
                await walk.assertPlaced();
                await walk.visitor.close();
            });
        }

        test('back, reload and forward, after a form that was wrong and one that was right', async () => {
            const walk = await ThemeWalk.issued(shop, { kind: 'one name', theme, width: PHONE });
            const there = async (page) => {
                await walk.look('back');
                assert.equal(await walk.page.locator('[data-certum-page]').getAttribute('data-certum-page'), page);
            };
            await walk.openFromSidebar('csr');
            await there('csr');
            await walk.own('csr').fill('no CSR at all');
            await walk.send('csr-wrong');
            const wrong = async () => {
                await there('csr');
                assert.equal(await walk.page.locator('[data-certum-problems]').count(), 1);
                assert.equal(await walk.own('csr').inputValue(), 'no CSR at all');
            };
            await wrong();
            await walk.page.reload();
            await wrong();
            await walk.page.goBack();
            await there('csr');
            await walk.page.goForward();
            await wrong();
            await walk.own('csr').fill(await walk.furtherCsr());
            await walk.send('csr-right');
            await walk.said('said_csr');
            await walk.page.goBack();
            await there('csr');
            await walk.page.goForward();
            await there('csr');
            await walk.visitor.close();
        });

        describe('with the ready-made page for step two', () => {
            const page = () => join(shop.dir, 'root/templates', theme);
            before(() => {
                mkdirSync(join(page(), '..'), { recursive: true });
                symlinkSync(project(`templates/${theme}`), page());
            });
            after(() => rmSync(page()));

            for (const [width, js] of [[DESKTOP, true], [PHONE, true], [PHONE, false]]) {
                test(`the order, width ${width}, ${js ? 'with' : 'without'} JavaScript`, async () => {
                    const walk = await ThemeWalk.begin(shop, { kind: 'many names', theme, width, js });
                    await walk.configure();
                    await walk.toStepTwo();
                    const form = walk.form(3);
                    assert.equal(await form.locator('[name="certum[v]"]').count(), 1, 'the fields are there once');
                    assert.equal(await walk.page.locator('[name=approveremail]:visible').count(), 0);
                    for (const [number, name] of walk.kind.rows.entries()) {
                        await walk.field(`certum[rows][${number + 1}][name]`).fill(name);
                    }
                    await walk.page.locator('[name="certum[method]"][value=FILE]').check();
                    walk.method = 'FILE';
                    await walk.look('step-two-ready-made');
                    await walk.place();
                    await walk.assertPlaced();
                    await walk.visitor.close();
                });
            }
        });
    });
}

describe('the administrator, whose pages have no theme of the client area', { skip: missing(THEMES[0]) }, () => {
    let shop;
    before(async () => { shop = await openShop(); });
    after(() => shop?.close());

    test('looks after a service that was ordered on one', async () => {
        const walk = await ThemeWalk.issued(shop, { kind: 'one name', theme: THEMES[0] });
        await walk.byStaff();
        await walk.visitor.close();
    });
});

after(closeBrowser);

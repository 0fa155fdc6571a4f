import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Life } from './lib/life.mjs';
import { Shop } from './lib/shop.mjs';
import { everyState } from './lib/states.mjs';
import { texts } from './lib/texts.mjs';
import { choose, titled } from './lib/variants.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

// The product page in every state that there is: what it says first, and that nothing is wrong with it.

const CLIENT = Shop.CLIENTS.english;
let shop;
let states;

before(async () => {
    shop = await Life.openShop();
    states = await everyState(shop);
});
after(async () => {
    await closeBrowser();
    await shop?.close();
});

/** The customer in a browser, at a shop of that theme and language. */
async function entered({ theme, language, width, js }) {
    await shop.set('theme', theme);
    await shop.call('query', 'update tblclients set language = ? where id = ?', [language, CLIENT]);
    const visitor = await Visitor.enter(shop, { width, js });
    await visitor.login(CLIENT);
    return visitor;
}

const factors = { theme: ['base', 'six', 'hostile'], language: ['english', 'polish'], width: [DESKTOP, PHONE], js: [true, false] };
for (const { theme, language, width, js } of choose(factors)) {
    test(titled('every state', { theme, language, width, js }), async () => {
        const visitor = await entered({ theme, language, width, js });
        const text = texts(language);
        for (const [state, { service, first }] of Object.entries(states)) {
            await visitor.product(service);
            await visitor.look(['states', theme, language, ...(js ? [] : ['plain']), state].join('-'));
            const told = await visitor.page.locator('[data-certum-now] h3').innerText();
            const beginning = first === '' ? '' : text[first].split('{')[0].trim();
            assert.ok(told !== '' && told.startsWith(beginning), `${state}: ${told}`);
            assert.equal(await visitor.page.locator('.certum .btn-primary:visible').count() <= 1, true, `${state}: one thing first`);
        }
        await visitor.close();
    });

    test(titled('each complaint has its way', { theme, language, width, js }), async () => {
        const visitor = await entered({ theme, language, width, js });
        const text = texts(language);
        const complaints = ['help_key', 'help_name', 'help_lost', 'help_twice'];
        for (const state of ['by-record', 'issued']) {
            for (const complaint of complaints) {
                await visitor.product(states[state].service);
                const row = visitor.page.locator('[data-certum-help] details', { has: visitor.page.getByText(text[complaint], { exact: true }) });
                await row.locator('summary').click();
                const answer = row.locator('p');
                assert.ok(await answer.isVisible() && (await answer.innerText()).length > 20, `${state}: ${complaint}`);
                const link = answer.getByRole('link');
                // What was paid twice is asked for; everything else is done here.
                assert.equal(await link.count(), complaint === 'help_twice' ? 0 : 1, `${state}: ${complaint}`);
                if (await link.count() > 0) {
                    await visitor.leave(() => link.click());
                    await visitor.look();
                    const form = visitor.page.locator('form#certum button[type=submit]:visible, [data-certum-page] button[type=submit]:visible');
                    assert.ok(await form.count() > 0, `${state}: ${complaint}, at ${visitor.page.url()}`);
                }
            }
        }
        await visitor.close();
    });
}

test('texts at twice their size break nothing', async () => {
    await shop.set('theme', 'base');
    const visitor = await Visitor.enter(shop, { width: DESKTOP });
    await visitor.login(CLIENT);
    for (const { service } of Object.values(states)) {
        await visitor.product(service);
        await visitor.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await visitor.notWide();
    }
    await visitor.close();
});

test('on paper stands what to publish, on one page', async () => {
    const visitor = await Visitor.enter(shop);
    await visitor.login(CLIENT);
    await visitor.product(states['by-file'].service);
    await visitor.page.emulateMedia({ media: 'print' });
    const shown = await visitor.page.locator('.certum > *:visible').evaluateAll((all) => all.map(({ className }) => className));
    assert.equal(shown.length, 2, shown.join());
    assert.equal(await visitor.page.locator('.certum .btn:visible').count(), 0);
    const { height } = await visitor.page.locator('.certum').boundingBox();
    assert.ok(height < 1000, `${height} pixels are more than a page`);
    await visitor.close();
});

test('a dark theme leaves all of it readable', async () => {
    const visitor = await Visitor.enter(shop);
    await visitor.login(CLIENT);
    for (const state of ['by-record', 'changing', 'replaced', 'revoked']) {
        await visitor.product(states[state].service);
        await visitor.page.addStyleTag({ content: `body, .certum .card, .certum .panel, .certum .card-body, .table, code
            { background: #16191d !important; color: #e6e6e6 !important } .certum a:not(.btn) { color: #8ab4f8 }
            .btn-default { background: #333 !important; color: #eee !important }` });
        await visitor.accessible();
    }
    await visitor.close();
});

test('what is offered is reached by keys alone', async () => {
    const visitor = await Visitor.enter(shop);
    await visitor.login(CLIENT);
    await visitor.product(states['by-record'].service);
    const wanted = await visitor.page.locator('.certum a:visible, .certum button:visible, .certum summary:visible').count();
    const reached = new Set();
    for (let presses = 0; presses < 200 && reached.size < wanted; presses += 1) {
        await visitor.page.keyboard.press('Tab');
        const at = await visitor.page.evaluate(() => {
            const all = [...document.querySelectorAll('.certum a, .certum button, .certum summary')];
            return all.indexOf(document.activeElement);
        });
        (at < 0 ? [] : [at]).forEach((one) => reached.add(one));
    }
    assert.equal(reached.size, wanted);
    await visitor.close();
});

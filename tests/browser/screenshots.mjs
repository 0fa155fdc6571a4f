import { after, before, test } from 'node:test';
import { Life } from './lib/life.mjs';
import { Management } from './lib/manage.mjs';
import { Order } from './lib/order.mjs';
import { Shop } from './lib/shop.mjs';
import { Staff } from './lib/staff.mjs';
import { closeBrowser, DESKTOP, PHONE, Visitor } from './lib/visitor.mjs';

// `make screenshots`: the walks that the pictures in docs/screenshots are taken on, with everything that walks assert.

let shop;
before(async () => { shop = await Shop.open(); });
after(async () => {
    await closeBrowser();
    await shop?.close();
});

const MANY = 'many names';
const walks = [
    { kind: MANY, width: DESKTOP }, { kind: MANY, width: PHONE },
    { kind: 'one name', width: DESKTOP, language: 'polish', theme: 'six', only: ['step-two', 'pending', 'show'] },
    { kind: 'EV', width: DESKTOP, only: ['step-one', 'pending'] },
    { kind: 'wildcard', width: DESKTOP, only: ['step-two'] },
    { kind: 'S/MIME', width: DESKTOP, only: ['step-two'] },
    { kind: 'code signing', width: DESKTOP, only: ['step-one'] },
];
for (const { only, ...variant } of walks) {
    const name = [variant.kind, variant.language, variant.theme].filter(Boolean).join('-').replace(/\W/g, '-').toLowerCase();
    test(`order: ${name}, ${variant.width}`, async () => {
        const order = await Order.begin(shop, variant);
        Object.assign(order, { shots: name, only });
        await order.walk();
        await order.visitor.close();
    });
}

for (const width of [DESKTOP, PHONE]) {
    test(`manage, ${width}`, async () => {
        const waiting = await Management.pending(shop, { kind: MANY, width });
        waiting.shots = 'waiting';
        await waiting.whileWaiting();
        await waiting.visitor.close();
        const issued = await Management.issued(shop, { ...Management.MORE_NAMES, width });
        issued.shots = 'manage';
        await issued.withCertificate();
        await issued.visitor.close();
    });
}

test('renewal', async () => {
    const own = await Life.openShop();
    try {
        const order = await Life.pending(own, { kind: MANY }, Life.ONCE);
        await order.proveAgain();
        Object.assign(order, { shots: 'manage', only: ['renewal', 'renewed'] });
        await order.renew();
        await order.visitor.close();
    } finally {
        await own.close();
    }
});

for (const width of [DESKTOP, PHONE]) {
    test(`administrator, ${width}`, async () => {
        const own = await Shop.open({}, ['certum']);
        try {
            const waiting = await Management.pending(own, { kind: 'one name', language: 'polish' });
            const issued = await Management.issued(own, Management.MORE_NAMES);
            await Promise.all([waiting, issued].map((order) => order.visitor.close()));
            const staff = await Staff.at(issued, { width });
            await staff.unfold('reissue');
            await staff.visitor.look('admin-service');
            await staff.visitor.close();
            await addonPages(own, width);
        } finally {
            await own.close();
        }
    });
}

async function addonPages(own, width) {
    const visitor = await Visitor.enter(own, { width });
    await visitor.administrate();
    const see = async (address, name) => {
        await visitor.goto(`admin/${address}`);
        await visitor.look(name);
    };
    const { id } = await own.row('select id from tblproducts where servertype = ? order by id limit 1', 'CERTUM_Certificates');
    await see(`configproducts.php?action=edit&id=${id}`, 'admin-settings');
    await see('addonmodules.php?module=certum', 'admin-certificates');
    await see('addonmodules.php?module=certum&page=check', '');
    await visitor.leave(() => visitor.page.getByRole('button', { name: 'Check now' }).click());
    await visitor.look('admin-check');
    await see('addonmodules.php?module=certum&page=import', '');
    await visitor.leave(() => visitor.page.locator('.certum-addon form button[type=submit]').first().click());
    await visitor.look('admin-import');
    await visitor.close();
}

import { newCsr } from './csr.mjs';
import { Life } from './life.mjs';
import { Staff } from './staff.mjs';

/**
 * One service in each state that the product page knows, of a shop of Life.openShop: by the state, its number and the key of the
 * text that its page says first, if that depends on nothing else.
 */
export async function everyState(shop, theme = 'base') {
    const states = {};

    /** Days go by, and nothing runs: no cron, no reissue. */
    async function leap(days) {
        shop.days += days;
        await shop.startClock();
        await shop.certum.ask('clock', { advance: days * 86_400 });
    }

    async function keep(state, first, order) {
        states[state] = { service: order.service, first };
        await order.visitor.close();
    }

    const begun = async () => Object.assign(await Life.begin(shop, { kind: 'one name', theme }), { quiet: true });
    const pending = (kind = 'one name') => Life.pending(shop, { kind, theme });
    const issued = async (kind = 'one name') => Object.assign(await Life.issued(shop, { kind, theme }), { quiet: true });

    async function reissued() {
        const order = await issued();
        await order.open('reissue');
        await order.own('csr').fill(await newCsr('shop.example.com'));
        await order.send('');
        await order.visitor.product(order.service);
        return order;
    }

    await keep('expired', 'now_ended', await issued());
    await leap(25);
    await keep('ending', '', await issued());
    await leap(186);
    await keep('configuring', 'now_configure', await begun());
    await keep('by-record', 'now_publish_records', await pending());
    await keep('by-file', 'now_publish_file', await pending('many names'));
    await keep('by-mail', 'now_answer', await pending('EV'));
    await keep('person', 'now_answer', await pending('S/MIME'));
    await keep('issued', '', await issued());
    await keep('held', '', await issued('code signing'));

    await keep('changing', 'now_publish_records', await reissued());
    const replaced = await reissued();
    await replaced.proveAgain();
    await keep('replaced', 'now_install', replaced);

    const revoked = await issued();
    await shop.certum.ask('state', { revoke: (await shop.order(revoked.service)).serial });
    await shop.cron();
    await keep('revoked', 'now_revoked', revoked);

    const refused = await pending();
    await shop.certum.ask('state', { orderID: (await shop.order(refused.service)).certum_id, status: 'REJECTED' });
    await shop.cron();
    await keep('refused', 'now_refused', refused);

    const cancelled = await pending();
    const staff = await Staff.at(cancelled);
    await staff.unfold('cancel');
    // The first press asks.
    await staff.press('cancel');
    await staff.press('cancel');
    await staff.visitor.close();
    await keep('cancelled', 'now_cancelled', cancelled);

    for (const [state, action] of [['suspended', 'suspend'], ['terminated', 'terminate']]) {
        const order = await issued();
        await shop.call('action', order.service, action);
        await keep(state, 'now_closed', order);
    }

    const unknown = await begun();
    await unknown.configure();
    await unknown.toStepTwo();
    await unknown.chooseMethod();
    await shop.certum.ask('fault', [
        { operation: 'quickOrder', kind: 'cut', when: 'after', times: 0 },
        { operation: 'getOrderByOrderID', kind: 'cut', times: 0 },
    ]);
    await unknown.visitor.submit(unknown.form(3));
    await shop.certum.ask('fault', { clear: true });
    await keep('unknown', 'now_unknown', unknown);
    return states;
}

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { project } from './places.mjs';
import { Simulator } from './simulator.mjs';

const run = promisify(execFile);
const STANDIN = project('tests/whmcs/standin/bin/standin');
const ORDER = readFileSync(project('tests/php/include/order.sql'), 'utf8');
const open = new Set();

process.on('exit', () => open.forEach((shop) => shop.stopNow()));
['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => process.exit(1)));

/** Days between two runs of cron while nothing is to be looked at. */
const OFTEN = 20;

/** A stand-in for WHMCS with the module in it and the simulator behind it. */
export class Shop {
    static CLIENTS = { polish: 1, english: 2 };

    /**
     * @param {Object<string, string|boolean|number>} switches of the stand-in, tests/whmcs/standin/README.md
     * @param {string[]} addons names of addon modules beside the server module, to be activated
     */
    static async open(switches = {}, addons = []) {
        const php = process.env.PHP || 'php';
        const extension = process.env.CERTUM_SO || project('build/certum.so');
        const certum = await Simulator.start();
        const dir = join(mkdtempSync(join(tmpdir(), 'certum-shop-')), 'standin');
        const { stdout } = await run(php, ['-d', `extension=${extension}`, STANDIN, 'up', dir,
            ...['servers/CERTUM_Certificates', ...addons.map((name) => `addons/${name}`)]
                .map((name) => `--module=${project(`modules/${name}`)}`),
            `--php-binary=${php} -d extension=${extension} -d certum.endpoint=${certum.service}`,
            ...Object.entries(switches).map(([name, value]) => `--${name}=${value}`)]);
        const shop = new Shop(certum, dir, JSON.parse(stdout).url);
        await Promise.all(addons.map((name) => shop.call('activateAddon', name)));
        return shop;
    }

    constructor(certum, dir, url) {
        this.certum = certum;
        this.dir = dir;
        this.url = url;
        this.days = 0;
        open.add(this);
    }

    /** A method of Standin\Standin that its control page allows. */
    async call(method, ...args) {
        const answer = await fetch(`${this.url}standin/call`, { method: 'POST', body: JSON.stringify({ method, args }) });
        const { result, error } = await answer.json();
        if (error) {
            throw new Error(`stand-in, ${method}: ${error}`);
        }
        return result;
    }

    rows(sql, ...bindings) {
        return this.call('query', sql, bindings);
    }

    async row(sql, ...bindings) {
        return (await this.rows(sql, ...bindings))[0];
    }

    set(name, value) {
        return this.call('set', name, value);
    }

    product(options, columns = {}) {
        return this.call('createProduct', 'CERTUM_Certificates',
            { 'User name': Simulator.USER, Password: Simulator.PASSWORD, ...options }, columns);
    }

    /** A paid service that waits for its configuration. */
    async service(client, options, columns = {}) {
        const product = await this.product(options, { name: 'Certyfikat & "SSL"', ...columns });
        return this.call('createService', client, product, columns.paytype === 'onetime' ? 'One Time' : 'Annually');
    }

    /** Days go by for the stand-in (with its switch `faketime`) and for Certum; cron runs now and then, but not at the end. */
    async wait(days) {
        for (let left = days; left > 0; left -= OFTEN) {
            const by = Math.min(OFTEN, left);
            this.days += by;
            await this.startClock();
            await this.certum.ask('clock', { advance: by * 86400 });
            await (left > by ? this.cron() : null);
        }
    }

    /** The stand-in's clock stands still, until it is started again. */
    async stopClock() {
        const { now } = await this.row('select now() as now');
        await this.call('clock', now);
    }

    startClock() {
        return this.call('clock', `+${this.days}d`);
    }

    /** Today, in UTC, as Certum's clock has it. */
    async today() {
        return (await this.certum.ask('clock')).now.slice(0, 10);
    }

    /** A service with its present order and its newest certificate, as order.sql has it. */
    order(service) {
        return this.row(ORDER, service);
    }

    /** What was done with a service, oldest first: each operation as it was meant, and what became of it. */
    async journal(service) {
        const changes = await this.rows('select * from mod_certum_changes where service_id = ? order by id', service);
        return changes.flatMap(({ operation, outcome }) => [
            // These are written down once they are done.
            ...(['refresh', 'reopen'].includes(operation) ? [] : [{ operation, phase: 'intended' }]),
            ...(outcome === 'intended' ? [] : [{ operation, phase: outcome }]),
        ]);
    }

    async cron() {
        for (const { status, output } of await this.call('cron')) {
            if (status !== 0) {
                throw new Error(`cron: ${output}`);
            }
        }
    }

    /** What PHP, the module or the contract's checks complained of since the last call. */
    async errors() {
        const errors = await this.call('errors');
        await this.call('clearErrors');
        return errors.map(({ kind, text, file, line }) => `${kind}: ${text} (${file}:${line})`);
    }

    async close() {
        open.delete(this);
        this.stopNow();
        await this.certum.stop();
    }

    stopNow() {
        spawnSync(process.env.PHP || 'php', [STANDIN, 'stop', this.dir]);
        rmSync(join(this.dir, '..'), { recursive: true, force: true });
    }

    /** Logs of the stand-in, to look at when a test failed. */
    logs() {
        const folder = join(this.dir, 'logs');
        return readdirSync(folder).map((name) => `${name}:\n${readFileSync(join(folder, name), 'utf8')}`).join('\n');
    }
}

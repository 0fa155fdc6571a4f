import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { project } from './places.mjs';

/** The simulator of Certum as a child process; it ends with this one. tests/simulator/README.md says what it takes. */
export class Simulator {
    static USER = 'partner';
    static PASSWORD = 'Zażółć "gęślą" <jaźń> & 100%';

    static async start() {
        const binary = process.env.CERTUM_SIMULATOR || project('build/certum-simulator');
        const child = spawn(binary, ['--listen', '127.0.0.1:0', '--user', Simulator.USER,
            '--password', Simulator.PASSWORD, '--exit-with-stdin'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const failed = new Promise((_, reject) => child.once('error', reject));
        const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
        const { value } = await Promise.race([lines.next(), failed]);
        return new Simulator(child, JSON.parse(value));
    }

    constructor(child, ready) {
        this.child = child;
        this.service = ready.service;
        this.control = ready.control;
    }

    async ask(path, body, method = body === undefined ? 'GET' : 'POST') {
        const answer = await fetch(`${this.control}/control/${path}`, {
            method, headers: { 'Content-Type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const result = await answer.json();
        if (result.error) {
            throw new Error(`simulator, ${path}: ${result.error}`);
        }
        return result;
    }

    orders() {
        return this.ask('orders').then(Object.values);
    }

    requests(operation = '') {
        return this.ask('requests' + (operation && `?operation=${operation}`));
    }

    async forget() {
        await this.ask('requests', undefined, 'DELETE');
    }

    /** Publishes what a page says, as the domain's owner would. */
    async publish({ type, host, value, url }) {
        if (type === 'FILE') {
            const { hostname, pathname } = new URL(url);
            await this.ask('web', { set: [{ host: hostname, path: pathname, body: value }] });
        } else {
            await this.ask('zone', { set: [{ name: host, type, value }] });
        }
    }

    stop() {
        this.child.stdin.end();
        return new Promise((resolve) => (this.child.exitCode === null ? this.child.once('exit', resolve) : resolve()));
    }
}

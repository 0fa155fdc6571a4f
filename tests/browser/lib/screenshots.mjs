import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './places.mjs';

const FOLDER = process.env.SCREENSHOTS;

/** With SCREENSHOTS=FOLDER, keeps a picture of the whole page as FOLDER/NAME-desktop.png or NAME-phone.png. */
export async function shoot(visitor, name) {
    if (!FOLDER) {
        return;
    }
    const folder = project(FOLDER);
    mkdirSync(folder, { recursive: true });
    const kind = visitor.width < 600 ? 'phone' : 'desktop';
    await visitor.page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true, animations: 'disabled' });
}

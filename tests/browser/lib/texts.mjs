import { execFileSync } from 'node:child_process';
import { project } from './places.mjs';

const known = {};

/** The module's texts in a language, by key. */
export function texts(language) {
    const file = project(`modules/servers/CERTUM_Certificates/lang/${language}.php`);
    known[language] ??= JSON.parse(execFileSync(process.env.PHP || 'php', ['-r', `echo json_encode(require '${file}');`]));
    return known[language];
}

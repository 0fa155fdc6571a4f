import { execFileSync } from 'node:child_process';
import { project } from './places.mjs';

const known = {};

/** What the module says in a language, by the texts' names. */
export function texts(language) {
    const code = `echo json_encode(Certum\\Shop\\Desk::textsIn('${language}'));`;
    const extension = `extension=${process.env.CERTUM_SO || project('build/certum.so')}`;
    known[language] ??= JSON.parse(execFileSync(process.env.PHP || 'php', ['-n', '-d', extension, '-r', code]));
    return known[language];
}

// Writes lang/src/countries: the names of the countries of ISO 3166-1, from the CLDR data in Node.js, in the order of each
// language's alphabet. Run by hand: node tools/countries.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const LANGUAGES = { english: 'en', polish: 'pl' };
const codes = readFileSync('/usr/share/zoneinfo/iso3166.tab', 'utf8').split('\n').filter((line) => /^[A-Z]{2}\t/.test(line))
    .map((line) => line.slice(0, 2));
for (const [language, locale] of Object.entries(LANGUAGES)) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    // WHMCS separates the entries of a list by commas.
    const rows = codes.map((code) => [code, names.of(code).replaceAll(',', '')]);
    rows.sort(([, one], [, other]) => one.localeCompare(other, locale));
    const file = new URL(`../lang/src/countries/${language}.txt`, import.meta.url);
    writeFileSync(file, rows.map(([code, name]) => `${code} ${name}\n`).join(''));
}

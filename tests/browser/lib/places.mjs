import { fileURLToPath } from 'node:url';

/** A file of the project, by its path below the root. */
export function project(path) {
    return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

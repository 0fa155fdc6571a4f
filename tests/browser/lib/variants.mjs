/** Every combination with WHOLE_MATRIX set; else few that have each two values of two factors together. */
export function choose(factors) {
    return process.env.WHOLE_MATRIX ? all(factors) : pairwise(factors);
}

export function all(factors) {
    return Object.entries(factors).reduce(
        (made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
        [{}],
    );
}

/** Greedy: each next combination is the one with the most pairs not seen yet; the same at each run. */
export function pairwise(factors) {
    const candidates = all(factors);
    const missing = new Set(candidates.flatMap(pairs));
    const chosen = [];
    while (missing.size > 0) {
        const fresh = candidates.map((one) => pairs(one).filter((pair) => missing.has(pair)).length);
        const best = candidates[fresh.indexOf(Math.max(...fresh))];
        pairs(best).forEach((pair) => missing.delete(pair));
        chosen.push(best);
    }
    return chosen;
}

function pairs(one) {
    const values = Object.entries(one).map(([name, value]) => `${name}=${value}`);
    return values.flatMap((first, index) => values.slice(index + 1).map((second) => `${first}&${second}`));
}

export function titled(what, variant) {
    return `${what}: ${Object.entries(variant).map(([name, value]) => `${name} ${value}`).join(', ')}`;
}

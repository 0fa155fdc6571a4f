//! Circles between modules. At each level a module stands for all that is below it, so that folders have none either;
//! what goes between a module and one above or below it does not count.

use std::collections::BTreeMap;

use crate::Finding;
use crate::modules::{Meaning, Module};

/// How many imports are followed: a macro's `use` of its own name leads back to itself.
const FAR: usize = 12;

/// Which module names which: file and line of the first place, and how many more there are.
type Edges = BTreeMap<(usize, usize), (String, usize, usize)>;

/// What lies on a circle.
pub(crate) fn find(modules: &[Module]) -> Vec<Finding> {
    let edges = edges(modules);
    let name = |number: &usize| modules.get(*number).map_or("", |module| &module.name);
    let mut findings = Vec::new();
    for ((from, to), (file, line, more)) in &edges {
        if let Some(back) = way(&edges, *to, *from) {
            let back: Vec<_> = back.iter().map(name).collect();
            let circle = [&[name(from)], back.as_slice()].concat().join(" -> ");
            findings.push((
                file.clone(),
                *line,
                format!("circle: {circle} ({more} more places)"),
            ));
        }
    }
    findings
}

fn edges(modules: &[Module]) -> Edges {
    let mut edges = Edges::new();
    for (number, module) in modules.iter().enumerate() {
        for (path, line) in &module.paths {
            for target in targets(modules, number, path, true, FAR) {
                let (from, to) = (line_of(modules, number), line_of(modules, target));
                if let Some((from, to)) = from.into_iter().zip(to).find(|(from, to)| from != to) {
                    let first = || (module.file.clone(), *line, 0);
                    edges
                        .entry((from, to))
                        .and_modify(|edge| edge.2 += 1)
                        .or_insert_with(first);
                }
            }
        }
    }
    edges
}

/// A module and those above it, from the root.
fn line_of(modules: &[Module], number: usize) -> Vec<usize> {
    let above = |number: &usize| modules.get(*number)?.parent;
    let mut line: Vec<_> = std::iter::successors(Some(number), above).collect();
    line.reverse();
    line
}

/// The shortest way between two modules, with both.
fn way(edges: &Edges, from: usize, to: usize) -> Option<Vec<usize>> {
    let mut ways = vec![vec![from]];
    let mut at = 0;
    while let Some(way) = ways.get(at).cloned() {
        if way.last() == Some(&to) {
            return Some(way);
        }
        for (_, next) in edges.keys().filter(|(from, _)| way.last() == Some(from)) {
            if ways.iter().all(|way| way.last() != Some(next)) {
                ways.push([way.as_slice(), &[*next]].concat());
            }
        }
        at += 1;
    }
    None
}

/// The modules that have what a path names; none for what is of other crates. What a module does not declare in sight
/// is a macro's there, but the first name of a path, `is_first`, may be anything.
fn targets(
    modules: &[Module],
    at: usize,
    path: &[String],
    is_first: bool,
    far: usize,
) -> Vec<usize> {
    let (Some(module), Some((first, rest))) = (modules.get(at), path.split_first()) else {
        return vec![at];
    };
    let inner = match first.as_str() {
        "crate" => Some(0),
        "self" => Some(at),
        "super" => module.parent,
        _ => None,
    };
    if let Some(inner) = inner {
        return targets(modules, inner, rest, false, far);
    }
    let Some(meanings) = module.names.get(first) else {
        return if is_first { Vec::new() } else { vec![at] };
    };
    // What a path goes on through is the module, if a function has the same name.
    let is_module = |meaning: &&Meaning| matches!(meaning, Meaning::Module(_));
    let only_module = !rest.is_empty() && meanings.iter().any(|meaning| is_module(&meaning));
    let meanings = meanings
        .iter()
        .filter(|meaning| !only_module || is_module(meaning));
    let found = meanings.flat_map(|meaning| match meaning {
        Meaning::Item => vec![at],
        Meaning::Module(inner) => targets(modules, *inner, rest, false, far),
        Meaning::Import(_) if far == 0 => Vec::new(),
        Meaning::Import(import) => targets(modules, at, &[import, rest].concat(), true, far - 1),
    });
    found.collect()
}

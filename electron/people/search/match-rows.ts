// Persons in memory who have the typed words: lists of persons are laid over one another, the shortest first.
import type { Match } from "./found.ts";
import type { WordCosts } from "./word-costs.ts";
import type { WordRows } from "./word-rows.ts";

/** Lists that are longer than this together are not walked to their end. */
const WALKED = 400_000;
/** Nor is a word that stands alone, when its closest have so many times those who are asked for. */
const ALONE = 10;
/** Persons looked at one by one for words that have no list. */
const SCANNED = 300_000;
/** Looking at a person takes as long as walking so much of a list. */
const LOOK = 20;

/** Of those who are looked at one by one, so many of the cheapest are kept. */
const LOOKED = 300;

/** What a person must have beside the words: ids of RT and RW. */
export type Must = readonly number[];

/**
 * Persons who have all words and all of `must` (nobody when both are empty): the cheapest, at most `most`, and how many were found.
 * `only`: nobody but these.
 */
export function everyWord(
  rows: WordRows,
  words: readonly WordCosts[],
  must: Must,
  most: number,
  only?: readonly number[],
): { matches: Match[]; count: number } {
  const [first, ...others] = [...words].sort((a, b) => a.seen - b.seen);
  const { found } = rows;
  found.clear();
  if (!first && must.length === 0) return { matches: [], count: 0 };
  let listed = true;
  if (!first) listed = listPlace(rows, must);
  else if (first.seen > 0)
    listed = listWord(rows, first, only || others.length + must.length > 0 ? WALKED : ALONE * most);
  if (only) among(rows, only);
  others.forEach((other, at) => {
    // Whoever has them all so far is among the cheapest of the rarest word.
    const last = at === others.length - 1 && must.length === 0;
    overlay(rows, other, last ? Math.max(most, LOOKED) : undefined);
  });
  if (must.length > 0) found.filter((rowNo) => rows.hasAll(rowNo, must), most);
  // Persons of a word that is common in addresses are not listed.
  if (!listed && !only && found.length < most) scan(rows, words, must, most);
  const fresh = only ? only.filter((rowNo) => rows.fresh.has(rowNo)) : rows.fresh.keys();
  for (const rowNo of fresh) look(rows, rowNo, words, must);
  return { matches: found.cheapest(most), count: found.length };
}

/** Those of `rowNos` who have all words; when nobody has, those with the most of them. */
export function amongThese(
  rows: WordRows,
  rowNos: readonly number[],
  words: readonly WordCosts[],
  must: Must,
  most: number,
): Match[] {
  const { found } = rows;
  found.clear();
  let had = 0;
  for (const rowNo of rowNos) {
    if (!rows.hasAll(rowNo, must)) continue;
    let has = 0;
    let sum = 0;
    for (const { table } of words) {
      const cost = rows.lowest(rowNo, table);
      if (cost > 0) has++;
      sum += cost;
    }
    if (has < had) continue;
    if (has > had) found.clear();
    had = has;
    found.push(rowNo, sum);
  }
  return found.cheapest(most);
}

/** Keeps those of `rowNos`. */
function among({ costs, found }: WordRows, rowNos: readonly number[]): void {
  for (const rowNo of rowNos) if (rowNo < costs.length) costs[rowNo] = 1;
  found.filter((rowNo) => costs[rowNo] === 1, found.length);
  for (const rowNo of rowNos) if (rowNo < costs.length) costs[rowNo] = 0;
}

/** Everybody on the lists of one word, cheapest first. False when a list is missing. */
function listWord(rows: WordRows, word: WordCosts, walked: number): boolean {
  const { costs, found, isFresh } = rows;
  let whole = true;
  for (const id of word.ids) {
    const persons = rows.personsOf(id);
    if (!persons) whole = false;
    else if (found.length < walked) {
      const cost = word.table[id]!;
      for (let at = 0; at < persons.length; at++) {
        const rowNo = persons[at]!;
        if (costs[rowNo] !== 0 || isFresh[rowNo] !== 0) continue;
        costs[rowNo] = cost;
        found.push(rowNo, cost);
      }
    }
  }
  found.forEach((rowNo) => (costs[rowNo] = 0));
  // Whoever is on the list of a dear word may have a cheap one that has no list.
  if (!whole) found.reckon((rowNo) => rows.lowest(rowNo, word.table));
  return whole;
}

function overlay(rows: WordRows, word: WordCosts, looked?: number): void {
  const { costs, found } = rows;
  const lists = word.ids.map((id) => rows.personsOf(id));
  if (word.seen > LOOK * found.length || lists.includes(undefined)) {
    found.keep((rowNo) => rows.lowest(rowNo, word.table), looked);
    return;
  }
  lists.forEach((persons, index) => {
    const cost = word.table[word.ids[index]!]!;
    for (let at = 0; at < persons!.length; at++)
      if (costs[persons![at]!] === 0) costs[persons![at]!] = cost;
  });
  found.keep((rowNo) => costs[rowNo]!);
  for (const persons of lists)
    for (let at = 0; at < persons!.length; at++) costs[persons![at]!] = 0;
}

/** Persons of a place, nothing else being asked. False when none of its parts has a list. */
function listPlace(rows: WordRows, must: Must): boolean {
  const lists = must.map((id) => rows.personsOf(id)).filter((list) => list !== undefined);
  const [shortest] = lists.sort((a, b) => a.length - b.length);
  for (const rowNo of shortest ?? []) if (rows.isFresh[rowNo] === 0) rows.found.push(rowNo, 0);
  return shortest !== undefined || must.length === 0;
}

/** Looks at persons one by one, in place of the lists. */
function scan(rows: WordRows, words: readonly WordCosts[], must: Must, most: number): void {
  const known = new Set<number>();
  rows.found.forEach((rowNo) => known.add(rowNo));
  const end = Math.min(rows.size, SCANNED);
  for (let rowNo = 1; rowNo <= end && rows.found.length < most; rowNo++)
    if (rows.isFresh[rowNo] === 0 && !known.has(rowNo)) look(rows, rowNo, words, must);
}

function look(rows: WordRows, rowNo: number, words: readonly WordCosts[], must: Must): void {
  let sum = 0;
  for (const { table } of words) {
    const cost = rows.lowest(rowNo, table);
    if (cost === 0) return;
    sum += cost;
  }
  if (rows.hasAll(rowNo, must)) rows.found.push(rowNo, sum);
}

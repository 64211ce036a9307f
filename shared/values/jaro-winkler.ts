// Likeness of two words, after Jaro (1989) and Winkler (1990): half transpositions counted, prefix bonus 0.1 x up to 4, above 0.7 only.

// Where each character stands in the second word, one bit a place: words of up to 32 characters need no inner loop.
const places = new Int32Array(65_536);
const PLAIN_LENGTH = 32;
let first = new Uint16Array(256);
let second = new Uint16Array(256);

/** From 0 (nothing in common) to 1 (equal). Symmetric. Compares UTF-16 units. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (first.length < longest) {
    first = new Uint16Array(longest * 2);
    second = new Uint16Array(longest * 2);
  }
  for (let i = 0; i < a.length; i++) first[i] = a.charCodeAt(i);
  for (let j = 0; j < b.length; j++) second[j] = b.charCodeAt(j);
  return jaroWinklerOf(first, 0, a.length, second, 0, b.length);
}

/** The same over UTF-16 units that lie in arrays: `lengthA` of them from `fromA`, and so on. */
export function jaroWinklerOf(
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): number {
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
  const jaro =
    lengthA <= PLAIN_LENGTH && lengthB <= PLAIN_LENGTH
      ? jaroOfShort(a, fromA, lengthA, b, fromB, lengthB)
      : jaroOfLong(a, fromA, lengthA, b, fromB, lengthB);
  if (jaro <= 0.7) return jaro;
  const most = Math.min(4, lengthA, lengthB);
  let prefix = 0;
  while (prefix < most && a[fromA + prefix] === b[fromB + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function reachOf(lengthA: number, lengthB: number): number {
  return Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
}

function jaroOfShort(
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): number {
  const reach = reachOf(lengthA, lengthB);
  for (let j = 0; j < lengthB; j++) places[b[fromB + j]!]! |= 1 << j;
  // The window of the character i of the first word: places i - reach to i + reach of the second.
  let window = reach >= 31 ? -1 : (1 << (reach + 1)) - 1;
  let takenA = 0;
  let takenB = 0;
  let matches = 0;
  for (let i = 0; i < lengthA; i++) {
    const free = places[a[fromA + i]!]! & window & ~takenB;
    if (free !== 0) {
      takenB |= free & -free;
      takenA |= 1 << i;
      matches++;
    }
    window = i < reach ? (window << 1) | 1 : window << 1;
  }
  for (let j = 0; j < lengthB; j++) places[b[fromB + j]!] = 0;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  while (takenA !== 0) {
    const i = 31 - Math.clz32(takenA & -takenA);
    const j = 31 - Math.clz32(takenB & -takenB);
    if (a[fromA + i] !== b[fromB + j]) outOfOrder++;
    takenA &= takenA - 1;
    takenB &= takenB - 1;
  }
  return (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3;
}

function jaroOfLong(
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): number {
  const reach = reachOf(lengthA, lengthB);
  // For each character the places where it stands in the second word; those before the window are dropped as it moves.
  const standing = new Map<number, number[]>();
  for (let j = lengthB - 1; j >= 0; j--) {
    const list = standing.get(b[fromB + j]!);
    if (list) list.push(j);
    else standing.set(b[fromB + j]!, [j]);
  }
  const matched: number[] = [];
  const takenB: number[] = [];
  for (let i = 0; i < lengthA; i++) {
    const list = standing.get(a[fromA + i]!);
    if (!list) continue;
    while (list.length > 0 && list.at(-1)! < i - reach) list.pop();
    if (list.length === 0 || list.at(-1)! > i + reach) continue;
    takenB.push(list.pop()!);
    matched.push(a[fromA + i]!);
  }
  const matches = matched.length;
  if (matches === 0) return 0;
  takenB.sort((x, y) => x - y);
  let outOfOrder = 0;
  for (let k = 0; k < matches; k++) if (matched[k] !== b[fromB + takenB[k]!]) outOfOrder++;
  return (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3;
}

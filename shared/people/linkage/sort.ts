// Sorts packed keys. They are spread evenly, as hashes are, so that dealing them out leaves little to sort; any others come out right as well.

/** Fewer are put in order one by one. */
const FEW = 24;
const MOST_HEAPS = 1 << 18;
let heaps = new Int32Array(1024);
let spare = new Float64Array(1024);

/** Ascending, in place. Answers the same array. */
export function sortPacked(values: Float64Array): Float64Array {
  const count = values.length;
  if (count <= FEW) {
    insert(values, 0, count);
    return values;
  }
  let least = values[0]!;
  let most = least;
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  if (least === most) return values;
  const wanted = Math.min(MOST_HEAPS, count >> 1);
  const scale = wanted / (most - least + 1);
  if (heaps.length < wanted + 2) heaps = new Int32Array(wanted * 2);
  if (spare.length < count) spare = new Float64Array(count + (count >> 1));
  const ends = heaps;
  const dealt = spare;
  ends.fill(0, 0, wanted + 2);
  for (let i = 0; i < count; i++) ends[(((values[i]! - least) * scale) | 0) + 1]!++;
  for (let heap = 1; heap <= wanted; heap++) ends[heap]! += ends[heap - 1]!;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    dealt[ends[((value - least) * scale) | 0]!++] = value;
  }
  let from = 0;
  for (let heap = 0; heap < wanted; heap++) {
    const end = ends[heap]!;
    if (end - from > FEW) {
      if (!isSorted(dealt, from, end)) dealt.subarray(from, end).sort();
    } else if (end - from > 1) insert(dealt, from, end);
    from = end;
  }
  values.set(dealt.subarray(0, count));
  return values;
}

function insert(values: Float64Array, from: number, end: number): void {
  for (let i = from + 1; i < end; i++) {
    const value = values[i]!;
    let at = i - 1;
    while (at >= from && values[at]! > value) {
      values[at + 1] = values[at]!;
      at--;
    }
    values[at + 1] = value;
  }
}

function isSorted(values: Float64Array, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if (values[i - 1]! > values[i]!) return false;
  return true;
}

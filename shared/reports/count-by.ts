// The rows of a recap from what was counted, beside the period before, without what a small number would tell.
import { DIMENSION_NAMES, type Dimension } from "./codes.ts";
import { groupOf, isSensitiveGroup, type Group, type GroupCount, type Names } from "./groups.ts";
import { hideSmall, toTenth } from "./rules.ts";
import type { GroupRow } from "./schemas.ts";

/** Made once: a comparison that looks its language up each time takes longer than the counting. */
const ALPHABET = new Intl.Collator("id");

function compare(a: Group, b: Group): number {
  if (typeof a.order === "number" && typeof b.order === "number") return a.order - b.order;
  if (typeof a.order === "number") return -1;
  if (typeof b.order === "number") return 1;
  return ALPHABET.compare(a.order, b.order);
}

const NONE = { count: 0, done: 0, refused: 0, cancelled: 0, closed: 0, days: 0 };

function toRow(key: string, label: string, now: GroupCount | undefined, before: number): GroupRow {
  const { count, done, refused, cancelled, closed, days } = now ?? NONE;
  return {
    key,
    label,
    count,
    done,
    refused,
    cancelled,
    open: count - closed,
    averageDays: closed === 0 ? null : toTenth(days / closed),
    before,
  };
}

/** A row of a sensitive kind for whoever may not open it: "five or more" and nothing else, or no row at all. */
function withoutSmall(row: GroupRow): GroupRow[] {
  const count = hideSmall(row.count ?? 0);
  if (count === null) return [];
  const hidden = { done: null, refused: null, cancelled: null, open: null, before: null };
  return [{ ...row, ...hidden, count, averageDays: null }];
}

export interface Counted {
  readonly now: readonly GroupCount[];
  /** Of the period before. */
  readonly before: readonly GroupCount[];
  readonly names: Names;
  /** Whether the reader may open sensitive cases. */
  readonly entitled: boolean;
  /** Of whole months; of other spans nobody without the right is told of a sensitive kind, since two spans differ by a day. */
  readonly wholeMonths: boolean;
}

/** One dimension: every group that holds a case in this period or held one in the period before. */
export function countBy(
  by: Dimension,
  { now, before, names, entitled, wholeMonths }: Counted,
): GroupRow[] {
  const of = (counts: readonly GroupCount[]) =>
    new Map(counts.filter((one) => one.by === by).map((one) => [one.key, one]));
  const [here, there] = [of(now), of(before)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((key) => ({ key, group: groupOf(by, key, names) }))
    .sort((a, b) => compare(a.group, b.group))
    .map(({ key, group }) => toRow(key, group.label, here.get(key), there.get(key)?.count ?? 0))
    .flatMap((row) => {
      if (entitled || !isSensitiveGroup(by, row.key)) return [row];
      return wholeMonths ? withoutSmall(row) : [];
    });
}

export function countAll(counted: Counted): Record<Dimension, GroupRow[]> {
  return Object.fromEntries(DIMENSION_NAMES.map((by) => [by, countBy(by, counted)])) as Record<
    Dimension,
    GroupRow[]
  >;
}

// Counts the cases of a period in one dimension or all, and hides what a small number would tell.
import { DIMENSION_NAMES, type Dimension } from "./codes.ts";
import { average, daysTaken, hideSmall } from "./rules.ts";
import type { GroupRow } from "./schemas.ts";
import { GROUPS, isSensitiveGroup, type CountedCase, type Group } from "./groups.ts";

function compare(a: Group, b: Group): number {
  if (typeof a.order === "number" && typeof b.order === "number") return a.order - b.order;
  if (typeof a.order === "number") return -1;
  if (typeof b.order === "number") return 1;
  return a.order.localeCompare(b.order, "id");
}

function toRow({ key, label }: Group, members: readonly CountedCase[]): GroupRow {
  const count = (state: string) => members.filter((one) => one.state === state).length;
  const closed = members.map(daysTaken).filter((days) => days !== null);
  return {
    key,
    label,
    count: members.length,
    done: count("selesai"),
    refused: count("ditolak"),
    cancelled: count("batal"),
    open: members.length - closed.length,
    averageDays: average(closed),
  };
}

function withoutSmall(row: GroupRow): GroupRow {
  if (row.count === null || hideSmall(row.count) !== null) {
    // The size may be told, what became of them not.
    return { ...row, done: null, refused: null, cancelled: null, open: null, averageDays: null };
  }
  const hidden = { count: null, done: null, refused: null, cancelled: null, open: null };
  return { ...row, ...hidden, averageDays: null };
}

/** One dimension. `sensitive`: whether the reader may open sensitive cases. */
export function countBy(
  cases: readonly CountedCase[],
  by: Dimension,
  sensitive: boolean,
): GroupRow[] {
  const members = new Map<string, { group: Group; cases: CountedCase[] }>();
  for (const one of cases)
    for (const group of GROUPS[by](one)) {
      const entry = members.get(group.key) ?? { group, cases: [] };
      entry.cases.push(one);
      members.set(group.key, entry);
    }
  return [...members.values()]
    .sort((a, b) => compare(a.group, b.group))
    .map((entry) => toRow(entry.group, entry.cases))
    .map((row) => (!sensitive && isSensitiveGroup(by, row.key) ? withoutSmall(row) : row));
}

export function countAll(
  cases: readonly CountedCase[],
  sensitive: boolean,
): Record<Dimension, GroupRow[]> {
  return Object.fromEntries(
    DIMENSION_NAMES.map((by) => [by, countBy(cases, by, sensitive)]),
  ) as Record<Dimension, GroupRow[]>;
}

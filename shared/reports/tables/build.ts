// Lays counted atoms out as the table of a report.
import { UNKNOWN } from "../codes.ts";
import { isSensitiveGroup } from "../groups.ts";
import { wholeMonths } from "../period.ts";
import type { Period } from "../schemas.ts";
import type { Definition } from "./definition.ts";
import { groupLabel, inOrder, monthLabel, monthsOf } from "./groups.ts";
import { WORK_OUT, type Atom } from "./measures.ts";
import { HIDDEN, MANY, toldSensitive } from "./small.ts";
import { MEASURES, SEVERAL, type Way } from "./sources.ts";
import type { Cell, ReportTable } from "./table.ts";

export interface Counted {
  readonly definition: Definition;
  readonly period: Period;
  readonly atoms: readonly Atom[];
  /** Every unit once: the atoms again, where a unit may stand in several groups. */
  readonly units: number;
  readonly names: ReadonlyMap<string, string>;
  /** The reader may open sensitive cases. */
  readonly entitled: boolean;
}

type Body = Pick<ReportTable, "columns" | "rows" | "total">;

const isSensitive = (way: Way, key: string) => way === "ppks" && isSensitiveGroup(way, key);

function keysOf(way: Way, atoms: readonly Atom[], of: "row" | "column", counted: Counted) {
  const keys = new Set(atoms.map((atom) => atom[of] ?? UNKNOWN));
  if (way === "bulan") for (const month of monthsOf(counted.period)) keys.add(month);
  return inOrder(way, [...keys], counted.names);
}

/**
 * Sensitive kinds are told to somebody who may not open them only of all that was received in whole months: any narrower question would
 * single out.
 */
function tellsNothing({ definition: { filter, part }, period }: Counted): boolean {
  return part !== "diterima" || Object.keys(filter).length > 0 || wholeMonths(period) === 0;
}

/** Keys of one side without the sensitive kinds of which this reader is told nothing: there are fewer than five. */
function toldKeys(way: Way, keys: readonly string[], sums: readonly number[], counted: Counted) {
  const sensitive = (key: string) => !counted.entitled && isSensitive(way, key);
  const told = keys.map(
    (key, at) => !sensitive(key) || (!tellsNothing(counted) && toldSensitive(sums[at]!) === MANY),
  );
  return { told, sensitive };
}

const by = (atoms: readonly Atom[], of: "row" | "column"): Map<string, Atom[]> => {
  const groups = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const key = atom[of] ?? UNKNOWN;
    const group = groups.get(key);
    if (group) group.push(atom);
    else groups.set(key, [atom]);
  }
  return groups;
};

function plain(counted: Counted): Body {
  const { definition, atoms, names } = counted;
  const groups = by(atoms, "row");
  const work = (of: readonly Atom[]): Cell[] =>
    definition.measures.map((name) => WORK_OUT[name](of));
  const keys = keysOf(definition.by, atoms, "row", counted);
  const sums = keys.map((key) => WORK_OUT.jumlah(groups.get(key) ?? [])!);
  const { told, sensitive } = toldKeys(definition.by, keys, sums, counted);
  const rows = keys
    .map((key) => ({
      key,
      label: groupLabel(definition.by, key, names),
      // Whether it is many may be told, what became of them not.
      cells: sensitive(key)
        ? definition.measures.map((name) => (name === "jumlah" ? MANY : HIDDEN))
        : work(groups.get(key) ?? []),
    }))
    .filter((_, at) => told[at]);
  return {
    columns: definition.measures.map((name) => ({ label: MEASURES[name].label, measure: name })),
    rows,
    total: SEVERAL.has(definition.by) || rows.length === 0 ? null : work(atoms),
  };
}

function matrix(counted: Counted, across: Way): Body {
  const { definition, atoms, names, period } = counted;
  const groups = by(atoms, "row");
  const columnKeys = keysOf(across, atoms, "column", counted);
  const rowKeys = keysOf(definition.by, atoms, "row", counted);
  const counts = rowKeys.map((key) => {
    const cells = by(groups.get(key) ?? [], "column");
    return columnKeys.map((column) => WORK_OUT.jumlah(cells.get(column) ?? [])!);
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
  const rowSums = counts.map(sum);
  const columnSums = columnKeys.map((_, at) => sum(counts.map((row) => row[at]!)));
  const side = toldKeys(definition.by, rowKeys, rowSums, counted);
  const top = toldKeys(across, columnKeys, columnSums, counted);
  const tell = (n: number, row: string | null, column: string | null): Cell =>
    (row !== null && side.sensitive(row)) || (column !== null && top.sensitive(column))
      ? toldSensitive(n)
      : n;
  const shown = columnKeys.map((key, at) => ({ key, at })).filter(({ at }) => top.told[at]);
  const adds = !SEVERAL.has(across);
  const oneYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const columns = shown.map(({ key }) => ({
    label:
      across === "bulan" && key !== UNKNOWN && oneYear
        ? monthLabel(key, false)
        : groupLabel(across, key, names),
    measure: null,
  }));
  const rows = rowKeys
    .map((key, row) => ({
      key,
      label: groupLabel(definition.by, key, names),
      cells: [
        ...shown.map((column) => tell(counts[row]![column.at]!, key, column.key)),
        ...(adds ? [tell(rowSums[row]!, key, null)] : []),
      ],
    }))
    .filter((_, at) => side.told[at]);
  const totals = shown.map((column) => tell(columnSums[column.at]!, null, column.key));
  return {
    columns: adds ? [...columns, { label: MEASURES.jumlah.label, measure: "jumlah" }] : columns,
    rows,
    total:
      SEVERAL.has(definition.by) || rows.length === 0
        ? null
        : adds
          ? [...totals, sum(rowSums)]
          : totals,
  };
}

const SEVERAL_NOTE =
  "Satu orang dapat masuk beberapa kelompok, maka kelompoknya tidak dijumlahkan.";
const SENSITIVE_NOTE =
  "Jenis peka: 5+ berarti lima atau lebih, * tidak dirinci; yang kurang dari lima tidak dicantumkan.";

/** @param notes sentences of the source that stand before those of the table */
export function buildTable(
  counted: Counted,
  head: Pick<ReportTable, "title" | "subtitle">,
  notes: readonly string[],
): ReportTable {
  const { definition } = counted;
  const body = definition.across === null ? plain(counted) : matrix(counted, definition.across);
  const ways = [definition.by, ...(definition.across ? [definition.across] : [])];
  const several = ways.some((way) => SEVERAL.has(way));
  return {
    ...head,
    by: definition.by,
    across: definition.across,
    ...body,
    units: counted.units,
    notes: [
      ...notes,
      ...(several ? [SEVERAL_NOTE] : []),
      ...(!counted.entitled && ways.includes("ppks") ? [SENSITIVE_NOTE] : []),
    ],
  };
}

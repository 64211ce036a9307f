// Lays counted atoms out as the table of a report.
import { UNKNOWN } from "../codes.ts";
import { isSensitiveGroup } from "../groups.ts";
import type { Period } from "../schemas.ts";
import type { Definition } from "./definition.ts";
import { groupLabel, inOrder, monthLabel, monthsOf } from "./groups.ts";
import { WORK_OUT, type Atom } from "./measures.ts";
import { HIDDEN, hideSmallCells } from "./small.ts";
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

/** Sensitive kinds are told to somebody who may not open them only of all that was received: any narrower question would single out. */
function tellsNothing({ definition: { filter, part } }: Counted): boolean {
  return part !== "diterima" || Object.keys(filter).length > 0;
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
  const { definition, atoms, names, entitled } = counted;
  const groups = by(atoms, "row");
  const work = (of: readonly Atom[]): Cell[] =>
    definition.measures.map((name) => WORK_OUT[name](of));
  const hides = (key: string) => !entitled && isSensitive(definition.by, key);
  const rows = keysOf(definition.by, atoms, "row", counted).map((key) => {
    const cells = work(groups.get(key) ?? []);
    return {
      key,
      label: groupLabel(definition.by, key, names),
      // The size may be told, what became of them not.
      cells: hides(key)
        ? cells.map((cell, at) =>
            definition.measures[at] === "jumlah" && !tellsNothing(counted)
              ? hideSmallCells([cell as number]).cells[0]!
              : HIDDEN,
          )
        : cells,
    };
  });
  return {
    columns: definition.measures.map((name) => ({
      label: MEASURES[name].label,
      measure: name,
    })),
    rows,
    total: SEVERAL.has(definition.by) || rows.length === 0 ? null : work(atoms),
  };
}

function matrix(counted: Counted, across: Way): Body {
  const { definition, atoms, names, entitled, period } = counted;
  const groups = by(atoms, "row");
  const columnKeys = keysOf(across, atoms, "column", counted);
  const rowKeys = keysOf(definition.by, atoms, "row", counted);
  const counts = rowKeys.map((key) => {
    const cells = by(groups.get(key) ?? [], "column");
    return columnKeys.map((column) => WORK_OUT.jumlah(cells.get(column) ?? [])!);
  });
  const told: Cell[][] = counts.map((row) => [...row]);
  const sums: Cell[] = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  const totals: Cell[] = columnKeys.map((_, at) => counts.reduce((sum, row) => sum + row[at]!, 0));
  if (!entitled) {
    for (const [at, key] of rowKeys.entries())
      if (isSensitive(definition.by, key)) {
        const hidden = tellsNothing(counted) ? undefined : hideSmallCells(counts[at]!);
        told[at] = hidden?.cells ?? columnKeys.map(() => HIDDEN);
        sums[at] = hidden?.sum ?? HIDDEN;
      }
    for (const [at, key] of columnKeys.entries())
      if (isSensitive(across, key)) {
        const column = counts.map((row) => row[at]!);
        const hidden = tellsNothing(counted) ? undefined : hideSmallCells(column);
        for (const [row, cells] of told.entries()) cells[at] = hidden?.cells[row] ?? HIDDEN;
        totals[at] = hidden?.sum ?? HIDDEN;
      }
  }
  const adds = !SEVERAL.has(across);
  const oneYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const columns = columnKeys.map((key) => ({
    label:
      across === "bulan" && key !== UNKNOWN && oneYear
        ? monthLabel(key, false)
        : groupLabel(across, key, names),
    measure: null,
  }));
  const all = counts.flat().reduce((sum, n) => sum + n, 0);
  return {
    columns: adds ? [...columns, { label: MEASURES.jumlah.label, measure: "jumlah" }] : columns,
    rows: rowKeys.map((key, at) => ({
      key,
      label: groupLabel(definition.by, key, names),
      cells: adds ? [...told[at]!, sums[at]!] : told[at]!,
    })),
    total:
      SEVERAL.has(definition.by) || rowKeys.length === 0 ? null : adds ? [...totals, all] : totals,
  };
}

const SEVERAL_NOTE =
  "Satu orang dapat masuk beberapa kelompok, maka kelompoknya tidak dijumlahkan.";
const HIDDEN_NOTE =
  "* Angka kecil dari jenis peka, dan angka di sebelahnya yang dapat menunjukkannya, tidak dirinci.";

/** @param notes sentences of the source that stand before those of the table */
export function buildTable(
  counted: Counted,
  head: Pick<ReportTable, "title" | "subtitle">,
  notes: readonly string[],
): ReportTable {
  const { definition } = counted;
  const body = definition.across === null ? plain(counted) : matrix(counted, definition.across);
  const hides = body.rows.some(({ cells }) => cells.includes(HIDDEN));
  const several = [definition.by, definition.across].some(
    (way) => way !== null && SEVERAL.has(way),
  );
  return {
    ...head,
    by: definition.by,
    across: definition.across,
    ...body,
    units: counted.units,
    notes: [...notes, ...(several ? [SEVERAL_NOTE] : []), ...(hides ? [HIDDEN_NOTE] : [])],
  };
}

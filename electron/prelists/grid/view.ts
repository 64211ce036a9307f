// The rows of a grid: which pass the filters, in which order, and the cells of those in sight.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import { codeList } from "../../../shared/prelists/codes.ts";
import { layOver } from "../../../shared/prelists/edits/rules.ts";
import type { gridCalls, GridRow, GridView } from "../../../shared/prelists/grid/contract.ts";
import { cellTest, compareCells } from "../../../shared/prelists/grid/filter.ts";
import { mayFilterMasked, OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import { profileById } from "../../../shared/prelists/profiles.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { editsOf } from "../edits/values.ts";
import { fileColumns } from "../export.ts";
import { getPrelist } from "../queries.ts";
import { currentRows, maskCell } from "../views.ts";
import { heldColumn, heldList, keepView, readAhead, type HeldList } from "./held.ts";

type Handlers = HandlersOf<typeof gridCalls>;
const NUMBERS = ["nik", "nokk"];

/** Columns of the sender in the order of the newest file, with the code list where there is one. */
async function columnsOf(db: Db, prelistId: string) {
  const list = await getPrelist(db, prelistId);
  const profile = profileById(list.profile);
  return (await fileColumns(db, prelistId)).map(({ key }) => {
    const known = profile.columns.find((column) => column.header === key);
    return {
      key,
      field: known?.field ?? null,
      kind: known?.kind ?? "teks",
      codes: (known?.codes ? (codeList(profile.codes, known.codes) ?? []) : []).map(
        ([code, label]) => ({ code: code ?? "", label: label ?? "" }),
      ),
    };
  });
}

export const gridColumns: Handlers["gridColumns"] = async ({ db }, { prelistId }) => ({
  columns: await columnsOf(db, prelistId),
});

export const gridWarm: Handlers["gridWarm"] = async ({ db }, { prelistId, column }) => {
  await getPrelist(db, prelistId);
  await heldColumn(db, prelistId, await heldList(db, prelistId), column);
  return { ready: true };
};

export const gridRows: Handlers["gridRows"] = ({ db }, view) => rowsOf(db, view, false);
export const gridRowsWhole: Handlers["gridRowsWhole"] = ({ db }, view) => rowsOf(db, view, true);

async function rowsOf(
  db: Db,
  view: GridView,
  whole: boolean,
): Promise<{ total: number; rows: GridRow[] }> {
  const columns = await columnsOf(db, view.prelistId);
  if (!whole)
    for (const { column, text } of view.filters) {
      const kind = columns.find((one) => one.key === column)?.kind ?? "";
      if (NUMBERS.includes(kind) && !mayFilterMasked(text))
        throw new DeskError("saringan_tersamar_pendek");
    }
  const list = await heldList(db, view.prelistId);
  const order = await orderOf(db, list, view);
  readAhead(db, view.prelistId, list, [...columns.map(({ key }) => key), OUTCOME_COLUMN]);
  const total = order?.length ?? list.positions.length;
  const shown: number[] = [];
  for (let at = view.from; at < Math.min(view.from + view.limit, total); at++)
    shown.push(order ? order[at]! : at);
  const rows = await currentRows(db)
    .select(["r.entry_id", "r.position", "r.name", "r.payload", "e.outcome"])
    .where("r.prelist_id", "=", view.prelistId)
    .where(
      sql<boolean>`r.position IN (SELECT value FROM json_each(${JSON.stringify(shown.map((at) => list.positions[at]))}))`,
    )
    .execute();
  const edits = await editsOf(
    db,
    rows.map((row) => row.entry_id),
  );
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return {
    total,
    rows: shown.flatMap((at) => {
      const row = byPosition.get(list.positions[at]!);
      if (!row) return [];
      const corrected = edits.get(row.entry_id);
      const laid = corrected
        ? layOver(JSON.parse(row.payload), corrected)
        : (JSON.parse(row.payload) as Record<string, string>);
      const hidden: number[] = [];
      const cells = columns.map(({ key }, index) => {
        const value = laid[key] ?? null;
        if (value === null || whole) return value;
        const masked = maskCell(value);
        if (masked !== value) hidden.push(index);
        return masked;
      });
      return [
        {
          entryId: row.entry_id,
          number: row.position,
          name: row.name,
          cells,
          hidden,
          edited: corrected
            ? columns.flatMap(({ key }, index) => (corrected.has(key) ? [index] : []))
            : [],
          outcome: row.outcome as GridRow["outcome"],
        },
      ];
    }),
  };
}

/** Indexes of the rows that pass, in the order asked for; undefined when that is the whole list as it stands. */
async function orderOf(db: Db, list: HeldList, view: GridView): Promise<Int32Array | undefined> {
  const tests = view.filters.flatMap(({ column, text }) => {
    const test = cellTest(text);
    return test ? [{ column, test }] : [];
  });
  if (tests.length === 0 && view.sort === null) return undefined;
  const asked = JSON.stringify([view.filters, view.sort, view.stamp]);
  const known = list.views.get(asked);
  if (known) return known;
  let passed: number[] | undefined;
  for (const { column, test } of tests) {
    const { codes, texts } = await heldColumn(db, view.prelistId, list, column);
    const passes = Uint8Array.from(texts, (text) => Number(test(text)));
    const from: number[] = [];
    if (passed) {
      for (const at of passed) if (passes[codes[at]!]) from.push(at);
    } else for (let at = 0; at < codes.length; at++) if (passes[codes[at]!]) from.push(at);
    passed = from;
  }
  passed ??= Array.from(list.positions, (_, at) => at);
  if (view.sort) {
    const { codes, texts } = await heldColumn(db, view.prelistId, list, view.sort.column);
    const back = view.sort.direction === "turun";
    // Blanks stay last in both directions; equal values keep the order of the list.
    passed.sort((a, b) => {
      const [x, y] = [texts[codes[a]!]!, texts[codes[b]!]!];
      const turned = back && x !== "" && y !== "";
      return (turned ? compareCells(y, x) : compareCells(x, y)) || a - b;
    });
  }
  const order = Int32Array.from(passed);
  keepView(list, asked, order);
  return order;
}

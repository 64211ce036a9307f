// Columns of a list kept in memory beside the open database: a filter over 100,000 rows then asks no disk. Forgotten when the office is
// locked or closed, because they hang on its connection; kept in step with edits, results and imports by what each leaves behind.
import { sql } from "kysely";
import { foldCell } from "../../../shared/prelists/grid/filter.ts";
import { OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import type { Db } from "../../database/tables.ts";
import { layOver } from "../../../shared/prelists/edits/rules.ts";
import { editsOf } from "../edits/values.ts";
import { currentRows, currentRowsAlone } from "../views.ts";

/** Rows read before others get their turn: about 10 ms. */
const CHUNK = 4000;
/** Cells kept for one list; the column asked for longest ago goes first. 100,000 rows keep ten columns, about 50 MB. */
const MOST_CELLS = 1_000_000;
const VIEWS = 8;

export interface HeldList {
  /** Places of the rows in the list, ascending; an index into this is an index into every column. */
  positions: number[];
  readonly columns: Map<string, Promise<string[]>>;
  /** Filtered and sorted orders, by what was asked. */
  readonly views: Map<string, Int32Array>;
  /** Of the published imports; another one means reading anew. */
  imports: string;
  actionsSeen: Set<string>;
  actedAt: string;
  outcomeAt: string;
}

const lists = new WeakMap<Db, Map<string, Promise<HeldList>>>();

/** The list as it stands now. */
export async function heldList(db: Db, prelistId: string): Promise<HeldList> {
  let ofOffice = lists.get(db);
  if (!ofOffice) lists.set(db, (ofOffice = new Map()));
  const imports = await importsOf(db, prelistId);
  const known = ofOffice.get(prelistId);
  if (known) {
    const list = await known;
    if (list.imports === imports) {
      await catchUp(db, prelistId, list);
      return list;
    }
  }
  const reading = readList(db, prelistId, imports);
  // One list at a time: memory is small where this runs.
  ofOffice.clear();
  ofOffice.set(prelistId, reading);
  reading.catch(() => ofOffice.delete(prelistId));
  return reading;
}

async function importsOf(db: Db, prelistId: string): Promise<string> {
  const { rows } = await sql<{ sign: string }>`
    SELECT count(*) || ' ' || coalesce(max(id), '') || ' ' || coalesce(max(imported_at), '') AS sign
    FROM prelist_batches WHERE prelist_id = ${prelistId} AND state = 'terbit'`.execute(db);
  return rows[0]!.sign;
}

async function readList(db: Db, prelistId: string, imports: string): Promise<HeldList> {
  const marks = await lastMarks(db, prelistId);
  const positions: number[] = [];
  for (let after = -1; ;) {
    const rows = await currentRowsAlone(db)
      .select("r.position")
      .where("r.prelist_id", "=", prelistId)
      .where("r.position", ">", after)
      .orderBy("r.position")
      .limit(CHUNK)
      .execute();
    for (const row of rows) positions.push(row.position);
    if (rows.length < CHUNK) break;
    after = rows.at(-1)!.position;
    await othersFirst();
  }
  return { positions, columns: new Map(), views: new Map(), imports, ...marks };
}

async function lastMarks(db: Db, prelistId: string) {
  const { rows } = await sql<{ acted: string | null; outcome: string | null }>`
    SELECT (SELECT max(done_at) FROM prelist_actions WHERE prelist_id = ${prelistId}) AS acted,
      (SELECT max(outcome_at) FROM prelist_entries WHERE prelist_id = ${prelistId}) AS outcome`.execute(
    db,
  );
  return {
    actionsSeen: new Set<string>(),
    actedAt: rows[0]!.acted ?? "",
    outcomeAt: rows[0]!.outcome ?? "",
  };
}

const othersFirst = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Folded values of one column, in the order of the positions. */
export function heldColumn(
  db: Db,
  prelistId: string,
  list: HeldList,
  key: string,
): Promise<string[]> {
  const known = list.columns.get(key);
  list.columns.delete(key);
  const values = known ?? readColumn(db, prelistId, list, key);
  list.columns.set(key, values);
  values.catch(() => list.columns.delete(key));
  while (list.columns.size > 1 && list.columns.size * list.positions.length > MOST_CELLS)
    list.columns.delete(list.columns.keys().next().value as string);
  return values;
}

async function readColumn(
  db: Db,
  prelistId: string,
  list: HeldList,
  key: string,
): Promise<string[]> {
  // Codes and names of places repeat: each text is kept once.
  const once = new Map<string, string>();
  const values: string[] = Array.from({ length: list.positions.length }, () => "");
  const put = (at: number, value: string | null) => {
    const folded = foldCell(value);
    const kept = once.get(folded);
    if (kept === undefined) once.set(folded, folded);
    values[at] = kept ?? folded;
  };
  // A label between quotes is one key, whatever signs it holds; a quote or backslash in it must be told apart by hand.
  const plain = !/["\\]/.test(key);
  for (let from = 0; from < list.positions.length; from += CHUNK) {
    const first = list.positions[from]!;
    const last = list.positions[Math.min(from + CHUNK, list.positions.length) - 1]!;
    const base = key === OUTCOME_COLUMN ? currentRows(db) : currentRowsAlone(db);
    const rows = await base
      .select([
        "r.position",
        (key === OUTCOME_COLUMN
          ? sql<string | null>`e.outcome`
          : plain
            ? sql<string | null>`r.payload ->> ${`$."${key}"`}`
            : sql<string | null>`r.payload`
        ).as("value"),
      ])
      .where("r.prelist_id", "=", prelistId)
      .where("r.position", ">=", first)
      .where("r.position", "<=", last)
      .orderBy("r.position")
      .execute();
    let at = from;
    for (const { position, value } of rows) {
      while (at < list.positions.length && list.positions[at]! < position) at++;
      if (list.positions[at] !== position) continue;
      const text =
        plain || key === OUTCOME_COLUMN
          ? value
          : ((JSON.parse(value ?? "{}") as Record<string, string>)[key] ?? null);
      put(at, text);
    }
    await othersFirst();
  }
  if (key !== OUTCOME_COLUMN) {
    const { rows: edits } = await sql<{ position: number; value: string | null }>`
      SELECT r.position, d.new_value AS value FROM prelist_actions a
      CROSS JOIN prelist_edits d ON d.action_id = a.id
      CROSS JOIN prelist_rows r ON r.entry_id = d.entry_id
      WHERE a.prelist_id = ${prelistId} AND d.superseded_by IS NULL AND d.column_key = ${key} AND d.new_value IS NOT d.sender_value`.execute(
      db,
    );
    for (const { position, value } of edits) {
      const at = indexOf(list.positions, position);
      if (at >= 0) put(at, value);
    }
  }
  return values;
}

/** Index of a position; -1 when it is not on the list. */
function indexOf(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = positions[middle]!;
    if (found === position) return middle;
    if (found < position) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Reads again the entries that were edited or got a result since; orders that were asked for before keep standing. */
async function catchUp(db: Db, prelistId: string, list: HeldList): Promise<void> {
  const { rows: actions } = await sql<{ id: string; done_at: string }>`
    SELECT id, done_at FROM prelist_actions WHERE prelist_id = ${prelistId} AND done_at >= ${list.actedAt} ORDER BY done_at`.execute(
    db,
  );
  const fresh = actions.filter((one) => !list.actionsSeen.has(one.id));
  const { rows: decided } = await sql<{ id: string; outcome_at: string }>`
    SELECT id, outcome_at FROM prelist_entries WHERE prelist_id = ${prelistId} AND outcome_at >= ${list.outcomeAt}`.execute(
    db,
  );
  if (fresh.length > 0) {
    const { rows } = await sql<{ entry_id: string }>`
      SELECT DISTINCT entry_id FROM prelist_edits WHERE action_id IN (SELECT value FROM json_each(${JSON.stringify(fresh.map((one) => one.id))}))`.execute(
      db,
    );
    await patch(
      db,
      list,
      rows.map((row) => row.entry_id),
      [...list.columns.keys()].filter((key) => key !== OUTCOME_COLUMN),
    );
    list.actedAt = actions.at(-1)!.done_at;
    list.actionsSeen = new Set(actions.map((one) => one.id));
  }
  if (decided.length > 0 && list.columns.has(OUTCOME_COLUMN))
    await patch(
      db,
      list,
      decided.map((row) => row.id),
      [OUTCOME_COLUMN],
    );
  for (const { outcome_at } of decided)
    if (outcome_at > list.outcomeAt) list.outcomeAt = outcome_at;
}

async function patch(
  db: Db,
  list: HeldList,
  entryIds: readonly string[],
  keys: readonly string[],
): Promise<void> {
  if (entryIds.length === 0 || keys.length === 0) return;
  const rows = await currentRows(db)
    .select(["r.entry_id", "r.position", "r.payload", "e.outcome"])
    .where(sql<boolean>`r.entry_id IN (SELECT value FROM json_each(${JSON.stringify(entryIds)}))`)
    .execute();
  const edits = await editsOf(db, entryIds);
  const columns = await Promise.all(
    keys.map(async (key) => ({ key, values: await list.columns.get(key)! })),
  );
  for (const row of rows) {
    const at = indexOf(list.positions, row.position);
    if (at < 0) continue;
    const laid = layOver(JSON.parse(row.payload), edits.get(row.entry_id) ?? new Map());
    for (const { key, values } of columns)
      values[at] = foldCell(key === OUTCOME_COLUMN ? row.outcome : (laid[key] ?? null));
  }
}

/** Remembers an order; the one asked for longest ago goes. */
export function keepView(list: HeldList, asked: string, view: Int32Array): void {
  list.views.set(asked, view);
  if (list.views.size > VIEWS) list.views.delete(list.views.keys().next().value as string);
}

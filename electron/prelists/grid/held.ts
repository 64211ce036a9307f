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
const CHUNK = 1000;
/** Cells kept for one list, four bytes each and every text once; the column asked for longest ago goes first. 100,000 rows keep forty columns. */
const MOST_CELLS = 4_000_000;
const VIEWS = 8;

export interface HeldColumn {
  /** For each row, in the order of the positions, the number of its text. */
  readonly codes: Uint32Array;
  /** Folded. */
  readonly texts: string[];
}

export interface HeldList {
  /** Places of the rows in the list, ascending; an index into this is an index into every column. */
  positions: number[];
  readonly columns: Map<string, Promise<HeldColumn>>;
  /** Reading ahead has begun. */
  ahead: boolean;
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
  return { positions, columns: new Map(), ahead: false, views: new Map(), imports, ...marks };
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

/** Folded values of one column. */
export function heldColumn(
  db: Db,
  prelistId: string,
  list: HeldList,
  key: string,
): Promise<HeldColumn> {
  const known = list.columns.get(key);
  list.columns.delete(key);
  const values = known ?? readColumns(db, prelistId, list, [key]).then(([one]) => one!);
  keep(list, key, values);
  while (list.columns.size > 1 && list.columns.size * list.positions.length > MOST_CELLS)
    list.columns.delete(list.columns.keys().next().value as string);
  return values;
}

function keep(list: HeldList, key: string, values: Promise<HeldColumn>): void {
  list.columns.set(key, values);
  values.catch(() => list.columns.delete(key));
}

/**
 * Reads the columns of a list that was just opened, in one walk and while nobody waits: whoever filters later asks no disk. As many as
 * may be kept; what is read already stays.
 */
export function readAhead(
  db: Db,
  prelistId: string,
  list: HeldList,
  keys: readonly string[],
): void {
  if (list.ahead) return;
  list.ahead = true;
  const most = Math.floor(MOST_CELLS / Math.max(1, list.positions.length)) - list.columns.size;
  const missing = keys.filter((key) => !list.columns.has(key)).slice(0, Math.max(0, most));
  if (missing.length === 0) return;
  const all = readColumns(db, prelistId, list, missing);
  for (const [at, key] of missing.entries())
    keep(
      list,
      key,
      all.then((columns) => columns[at]!),
    );
}

async function readColumns(
  db: Db,
  prelistId: string,
  list: HeldList,
  keys: readonly string[],
): Promise<HeldColumn[]> {
  // Codes and names of places repeat: each text is kept, folded and tested once.
  const columns = keys.map((): Reading => {
    const codes = new Uint32Array(list.positions.length);
    return { codes, texts: [""], known: new Map([["", 0]]) };
  });
  const outcome = keys.indexOf(OUTCOME_COLUMN);
  for (let from = 0; from < list.positions.length; from += CHUNK) {
    const first = list.positions[from]!;
    const last = list.positions[Math.min(from + CHUNK, list.positions.length) - 1]!;
    const base = outcome < 0 ? currentRowsAlone(db) : currentRows(db);
    const rows = await base
      .select(["r.position", "r.payload"])
      .select(
        (outcome < 0 ? sql<string | null>`NULL` : sql<string | null>`e.outcome`).as("outcome"),
      )
      .where("r.prelist_id", "=", prelistId)
      .where("r.position", ">=", first)
      .where("r.position", "<=", last)
      .orderBy("r.position")
      .execute();
    let at = from;
    for (const row of rows) {
      while (at < list.positions.length && list.positions[at]! < row.position) at++;
      if (list.positions[at] !== row.position) continue;
      const payload = JSON.parse(row.payload) as Readonly<Record<string, string>>;
      for (let one = 0; one < keys.length; one++)
        put(columns[one]!, at, one === outcome ? row.outcome : payload[keys[one]!]);
    }
    await othersFirst();
  }
  await layEditsOver(db, prelistId, list, keys, columns);
  return columns.map(({ codes, texts }) => ({ codes, texts }));
}

interface Reading extends HeldColumn {
  /** Texts as written, and the number of what they fold to. */
  readonly known: Map<string, number>;
}

function put({ codes, texts, known }: Reading, at: number, value: string | null | undefined): void {
  const text = value ?? "";
  let code = known.get(text);
  if (code === undefined) {
    const folded = foldCell(text); // what is folded folds to itself
    code = known.get(folded);
    if (code === undefined) known.set(folded, (code = texts.push(folded) - 1));
    known.set(text, code);
  }
  codes[at] = code;
}

async function layEditsOver(
  db: Db,
  prelistId: string,
  list: HeldList,
  keys: readonly string[],
  columns: readonly Reading[],
): Promise<void> {
  const { rows } = await sql<{ key: string; position: number; value: string | null }>`
    SELECT d.column_key AS key, r.position, d.new_value AS value FROM prelist_actions a
    CROSS JOIN prelist_edits d ON d.action_id = a.id
    CROSS JOIN prelist_rows r ON r.entry_id = d.entry_id
    WHERE a.prelist_id = ${prelistId} AND d.superseded_by IS NULL AND d.new_value IS NOT d.sender_value
      AND d.column_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`.execute(db);
  for (const { key, position, value } of rows) {
    const at = indexOf(list.positions, position);
    if (at >= 0) put(columns[keys.indexOf(key)]!, at, value);
  }
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
      values.codes[at] =
        values.texts.push(foldCell(key === OUTCOME_COLUMN ? row.outcome : (laid[key] ?? null))) - 1;
  }
}

/** Remembers an order; the one asked for longest ago goes. */
export function keepView(list: HeldList, asked: string, view: Int32Array): void {
  list.views.set(asked, view);
  if (list.views.size > VIEWS) list.views.delete(list.views.keys().next().value as string);
}

// Corrections of the office: written as one action, undone as one, and laid over every new row of the sender.
import { DeskError } from "../../../shared/errors.ts";
import type { CellEdit, Relaid } from "../../../shared/prelists/edits/rules.ts";
import { planRow, readLaid, undone } from "../../../shared/prelists/edits/rules.ts";
import { profileById, type ProfileId } from "../../../shared/prelists/profiles.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import type { Session } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";
import { duplicateNiks, warnedPartners, withListFindings } from "./in-list.ts";
import {
  chainsOf,
  columnsOfBatches,
  currentEdits,
  editableRows,
  editsOf,
  type CurrentEdit,
  type EditableRow,
} from "./read.ts";
import type { ActionKind } from "./table.ts";
import { demandUnlocked } from "../deliberation/guard.ts";
import { addKeys, dropKeys, insertEdits, updateReadings, type NewEdit } from "./write.ts";

export { editsOf };

/** What both a command and a task can hand over; `db` must be a transaction. */
export interface EditContext {
  readonly db: Db;
  newId(): string;
  now(): Date;
  readonly session: Pick<Session, "accountId">;
}

export interface Change {
  readonly entryId: string;
  readonly column: string;
  readonly value: string | null;
}

export interface Applied {
  /** Null when nothing had to change. */
  readonly actionId: string | null;
  readonly edits: number;
  readonly refused: readonly {
    readonly entryId: string;
    readonly column: string;
    readonly why: string;
  }[];
}

/**
 * Corrects cells of one list as one action, the unit of undo: 10,000 cells take well under two seconds. Of two changes of one cell the
 * last counts. A cell with an error is refused alone, the others are written.
 * @throws DeskError 'tidak_ditemukan' when an entry is not of this list
 */
export async function applyEdits(
  context: EditContext,
  input: {
    readonly prelistId: string;
    readonly kind: Exclude<ActionKind, "urung">;
    readonly changes: readonly Change[];
  },
): Promise<Applied> {
  const wanted = new Map<string, Map<string, string | null>>();
  for (const { entryId, column, value } of input.changes) {
    let cells = wanted.get(entryId);
    if (!cells) wanted.set(entryId, (cells = new Map()));
    cells.set(column, value);
  }
  const work = await load(context, [...wanted.keys()]);
  const newest = work.newest();
  for (const entryId of wanted.keys())
    if (newest.get(entryId)?.prelistId !== input.prelistId) throw new DeskError("tidak_ditemukan");
  const refused: { entryId: string; column: string; why: string }[] = [];
  const edits: NewEdit[] = [];
  const after = new Map<string, Map<string, CellEdit>>();
  const plans = [...wanted].map(([entryId, cells]) => ({
    entryId,
    cells,
    plan: work.plan(newest.get(entryId)!, cells),
  }));
  const doubled = await duplicateNiks(context.db, input.prelistId, plans, newest);
  for (const { entryId, cells, plan: first } of plans) {
    const row = newest.get(entryId)!;
    const column = doubled.get(entryId);
    let plan = first;
    if (column !== undefined) {
      cells.delete(column);
      plan = work.plan(row, cells);
      refused.push({ entryId, column, why: "nik_ganda" });
    }
    for (const one of plan.refused) refused.push({ entryId, ...one });
    if (plan.changes.length === 0) continue;
    after.set(entryId, new Map(plan.edits));
    for (const change of plan.changes)
      edits.push({
        id: context.newId(),
        entryId,
        column: change.column,
        senderValue: row.payload[change.column] ?? null,
        old: change.old,
        value: change.value,
        replaces: work.current.get(entryId)?.get(change.column)?.id ?? null,
      });
  }
  if (edits.length === 0) return { actionId: null, edits: 0, refused };
  const actionId = await writeAction(
    context,
    work,
    input.prelistId,
    input.kind,
    null,
    edits,
    after,
  );
  return { actionId, edits: edits.length, refused };
}

/**
 * Gives back what the cells of an action said before it, as an action of its own (undoing that one does it again). Cells that were
 * changed since are left alone and named.
 * @throws DeskError 'tidak_ditemukan' | 'aksi_sudah_diurungkan'
 */
export async function undoAction(
  context: EditContext,
  actionId: string,
): Promise<{
  actionId: string | null;
  edits: number;
  left: { entryId: string; column: string }[];
}> {
  const { db } = context;
  const action = await db
    .selectFrom("prelist_actions as a")
    .leftJoin("prelist_actions as u", "u.undoes", "a.id")
    .select(["a.prelist_id", "u.id as undone_by"])
    .where("a.id", "=", actionId)
    .executeTakeFirst();
  if (!action) throw new DeskError("tidak_ditemukan");
  if (action.undone_by !== null) throw new DeskError("aksi_sudah_diurungkan");
  const cells = await chainsOf(db, actionId);
  const work = await load(context, [...new Set(cells.map((cell) => cell.entryId))]);
  const newest = work.newest();
  const left: { entryId: string; column: string }[] = [];
  const edits: NewEdit[] = [];
  const after = new Map<string, Map<string, CellEdit>>();
  for (const { entryId, column, editId, chain } of cells) {
    const row = newest.get(entryId);
    const back = row && undone(chain, editId, row.payload[column] ?? null);
    if (!back) {
      left.push({ entryId, column });
      continue;
    }
    const last = chain.at(-1)!;
    if (!after.has(entryId)) after.set(entryId, new Map(work.current.get(entryId)));
    after.get(entryId)!.set(column, back);
    edits.push({
      id: context.newId(),
      entryId,
      column,
      senderValue: back.senderValue,
      old: last.value,
      value: back.value,
      replaces: last.id,
    });
  }
  if (edits.length === 0) return { actionId: null, edits: 0, left };
  const undo = await writeAction(context, work, action.prelist_id, "urung", actionId, edits, after);
  return { actionId: undo, edits: edits.length, left };
}

/** Settles one cell where the sender now writes something else: the office's value stays, or the sender's counts again. */
export async function settleValue(
  context: EditContext,
  { entryId, column, keep }: { entryId: string; column: string; keep: "kantor" | "pengirim" },
): Promise<string> {
  const work = await load(context, [entryId]);
  const row = work.newest().get(entryId);
  const current = work.current.get(entryId)?.get(column);
  const sender = row?.payload[column] ?? null;
  if (!row || !current || current.senderValue === sender)
    throw new DeskError("isian_tidak_bertentangan");
  const value = keep === "kantor" ? current.value : sender;
  const after = new Map<string, CellEdit>(work.current.get(entryId));
  after.set(column, { value, senderValue: sender });
  const edit: NewEdit = {
    id: context.newId(),
    entryId,
    column,
    senderValue: sender,
    old: current.value,
    value,
    replaces: current.id,
  };
  return writeAction(
    context,
    work,
    row.prelistId,
    "formulir",
    null,
    [edit],
    new Map([[entryId, after]]),
  );
}

/**
 * Reads the newest rows of these entries again with the office's corrections laid over them. Call after an import in the transaction
 * that published it; entries without corrections are not touched.
 */
export async function rereadRows(
  context: Pick<EditContext, "db" | "now">,
  entryIds: readonly string[],
): Promise<void> {
  const edits = await currentEdits(context.db, entryIds);
  const work = await load(context, [...edits.keys()], edits);
  await relay(context, work, edits);
}

type Work = Awaited<ReturnType<typeof load>>;

async function load(
  context: Pick<EditContext, "db" | "now">,
  entryIds: readonly string[],
  known?: Map<string, Map<string, CurrentEdit>>,
) {
  const rows = await editableRows(context.db, entryIds);
  const columns = await columnsOfBatches(
    context.db,
    rows.map((row) => row.batchId),
  );
  const current = known ?? (await currentEdits(context.db, entryIds));
  const today = localDate(context.now());
  const none: ReadonlyMap<string, CellEdit> = new Map();
  return {
    rows,
    current,
    newest(): Map<string, EditableRow> {
      const first = new Map<string, EditableRow>();
      for (const row of rows) if (!first.has(row.entryId)) first.set(row.entryId, row);
      return first;
    },
    plan: (row: EditableRow, cells: ReadonlyMap<string, string | null>) =>
      planRow(
        row.payload,
        current.get(row.entryId) ?? none,
        cells,
        columns.get(row.batchId)!,
        profileById(row.profile as ProfileId),
        row.origin,
        today,
      ),
    relaid: (row: EditableRow, edits: ReadonlyMap<string, CellEdit> | undefined): Relaid =>
      readLaid(
        row.payload,
        edits ?? none,
        columns.get(row.batchId)!,
        profileById(row.profile as ProfileId),
        row.origin,
        today,
      ),
  };
}

async function writeAction(
  context: EditContext,
  work: Work,
  prelistId: string,
  kind: ActionKind,
  undoes: string | null,
  edits: readonly NewEdit[],
  after: ReadonlyMap<string, ReadonlyMap<string, CellEdit>>,
): Promise<string> {
  await demandUnlocked(
    context.db,
    edits.map((edit) => edit.entryId),
  );
  const at = context.now().toISOString();
  const actor = context.session.accountId;
  const id = context.newId();
  await context.db
    .insertInto("prelist_actions")
    .values({
      id,
      prelist_id: prelistId,
      kind,
      undoes,
      edit_count: edits.length,
      done_at: at,
      done_by: actor,
    })
    .execute();
  await insertEdits(context.db, id, edits, provenance("loket", actor, at));
  await relay(context, work, after, work.current);
  return id;
}

/** Reads rows again with `edits`; keys that only the corrections `before` had given go. */
async function relay(
  context: Pick<EditContext, "db" | "now">,
  work: Work,
  edits: ReadonlyMap<string, ReadonlyMap<string, CellEdit>>,
  before?: ReadonlyMap<string, ReadonlyMap<string, CellEdit>>,
): Promise<void> {
  const rows = work.rows
    .filter((row) => edits.has(row.entryId))
    .map((row) => ({ row, relaid: work.relaid(row, edits.get(row.entryId)) }));
  const newest = work.newest();
  const listed = await withListFindings(context.db, rows);
  await updateReadings(context.db, listed, context.now().toISOString());
  await refreshWarnings(context, await warnedPartners(context.db, rows));
  const byList = new Map<string, typeof rows>();
  for (const one of rows)
    if (newest.get(one.row.entryId) === one.row)
      byList.set(one.row.prelistId, [...(byList.get(one.row.prelistId) ?? []), one]);
  for (const [prelistId, ones] of byList) {
    const gone = ones.flatMap(({ row, relaid }) => {
      const had = before?.get(row.entryId);
      if (!had || had.size === 0) return [];
      const stay = new Set([...relaid.reading.keys, ...work.relaid(row, undefined).reading.keys]);
      return work
        .relaid(row, had)
        .reading.keys.filter((key) => !stay.has(key))
        .map((key) => ({ entryId: row.entryId, key }));
    });
    await dropKeys(context.db, prelistId, gone);
    await addKeys(
      context.db,
      prelistId,
      ones.map(({ row, relaid }) => ({
        entryId: row.entryId,
        batchId: row.batchId,
        keys: relaid.reading.keys,
      })),
    );
  }
}

/** Looks at warned rows again whose partner was corrected. */
async function refreshWarnings(
  context: Pick<EditContext, "db" | "now">,
  entryIds: readonly string[],
): Promise<void> {
  if (entryIds.length === 0) return;
  const work = await load(context, entryIds);
  const rows = [...work.newest().values()].map((row) => ({
    row,
    relaid: work.relaid(row, work.current.get(row.entryId)),
  }));
  const listed = await withListFindings(context.db, rows);
  await updateReadings(context.db, listed, context.now().toISOString());
}

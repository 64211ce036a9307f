// Reads rows with what the office corrected: current edits, and rows ready to be read again.
import { sql } from "kysely";
import type { CellEdit, Link, Origin, Payload } from "../../../shared/prelists/edits/rules.ts";
import { isCorrection } from "../../../shared/prelists/edits/rules.ts";
import type { RowFinding } from "../../../shared/prelists/findings.ts";
import type { MappedColumn } from "../../../shared/prelists/rows.ts";
import type { Db } from "../../database/tables.ts";

export interface CurrentEdit extends CellEdit {
  readonly id: string;
}

/** The newest word of the office on each cell of these entries, also where it is the sender's value again. */
export async function currentEdits(
  db: Db,
  entryIds: readonly string[],
): Promise<Map<string, Map<string, CurrentEdit>>> {
  const found = new Map<string, Map<string, CurrentEdit>>();
  if (entryIds.length === 0) return found;
  const { rows } = await sql<{
    id: string;
    entry_id: string;
    column_key: string;
    new_value: string | null;
    sender_value: string | null;
  }>`
    SELECT e.id, e.entry_id, e.column_key, e.new_value, e.sender_value
    FROM json_each(${JSON.stringify([...new Set(entryIds)])}) j
    CROSS JOIN prelist_edits e ON e.entry_id = j.value AND e.superseded_by IS NULL`.execute(db);
  for (const row of rows) {
    let cells = found.get(row.entry_id);
    if (!cells) found.set(row.entry_id, (cells = new Map()));
    cells.set(row.column_key, {
      id: row.id,
      value: row.new_value,
      senderValue: row.sender_value,
    });
  }
  return found;
}

/** Corrections that stand now: entry, column key, the office's value and what the sender's row said when it was made. */
export async function editsOf(
  db: Db,
  entryIds: readonly string[],
): Promise<Map<string, Map<string, CellEdit>>> {
  const all = await currentEdits(db, entryIds);
  const standing = new Map<string, Map<string, CellEdit>>();
  for (const [entryId, cells] of all) {
    const corrections = [...cells].filter(([, edit]) => isCorrection(edit));
    if (corrections.length > 0)
      standing.set(
        entryId,
        new Map(
          corrections.map(([column, { value, senderValue }]) => [column, { value, senderValue }]),
        ),
      );
  }
  return standing;
}

export interface EditableRow {
  readonly rowId: number;
  readonly entryId: string;
  readonly batchId: string;
  readonly prelistId: string;
  readonly profile: string;
  readonly payload: Payload;
  readonly origin: Origin;
  /** As they stand now, to find the rows that share them. */
  readonly nik: string | null;
  readonly familyKey: string | null;
}

/** The newest row of each entry and, while an import runs, the one that it will replace; entries of a running import count too. */
export async function editableRows(db: Db, entryIds: readonly string[]): Promise<EditableRow[]> {
  const { rows } = await sql<{
    id: number;
    entry_id: string;
    batch_id: string;
    prelist_id: string;
    profile: string;
    payload: string;
    nik: string | null;
    family_key: string | null;
    findings: string;
    nik_trusted: number;
  }>`
    SELECT r.id, r.entry_id, r.batch_id, r.prelist_id, p.profile, r.payload, r.nik, r.family_key,
      coalesce(o.findings, r.findings) AS findings, coalesce(o.nik_trusted, r.nik_trusted) AS nik_trusted
    FROM json_each(${JSON.stringify([...new Set(entryIds)])}) j
    CROSS JOIN prelist_rows r ON r.entry_id = j.value
    JOIN prelists p ON p.id = r.prelist_id
    LEFT JOIN prelist_edited_rows o ON o.row_id = r.id
    WHERE r.superseded_by IS NULL OR r.superseded_by IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
    ORDER BY r.superseded_by IS NULL DESC`.execute(db);
  return rows.map((row) => ({
    rowId: row.id,
    entryId: row.entry_id,
    batchId: row.batch_id,
    prelistId: row.prelist_id,
    profile: row.profile,
    payload: JSON.parse(row.payload) as Record<string, string>,
    nik: row.nik,
    familyKey: row.family_key,
    origin: {
      findings: JSON.parse(row.findings) as RowFinding[],
      nikTrusted: row.nik_trusted === 1,
    },
  }));
}

/** Columns of the files that brought these rows, by batch. */
export async function columnsOfBatches(
  db: Db,
  batchIds: Iterable<string>,
): Promise<Map<string, MappedColumn[]>> {
  const rows = await db
    .selectFrom("prelist_batches")
    .select(["id", "columns"])
    .where("id", "in", [...new Set(batchIds)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      (JSON.parse(row.columns) as Omit<MappedColumn, "index">[]).map((column, index) => ({
        ...column,
        index,
      })),
    ]),
  );
}

/** Every word of the office on the cells of one action, oldest first: by entry and column. */
export async function chainsOf(
  db: Db,
  actionId: string,
): Promise<{ entryId: string; column: string; editId: string; chain: Link[] }[]> {
  const { rows } = await sql<{
    id: string;
    entry_id: string;
    column_key: string;
    edit_id: string;
    new_value: string | null;
    sender_value: string | null;
    superseded_by: string | null;
    action_id: string;
    undoes: string | null;
  }>`
    SELECT e.id, e.entry_id, e.column_key, c.id AS edit_id, e.new_value, e.sender_value, e.superseded_by, e.action_id, a.undoes
    FROM prelist_edits c CROSS JOIN prelist_edits e ON e.entry_id = c.entry_id AND e.column_key = c.column_key
    JOIN prelist_actions a ON a.id = e.action_id
    WHERE c.action_id = ${actionId}`.execute(db);
  const cells = new Map<string, typeof rows>();
  for (const row of rows) cells.set(row.edit_id, [...(cells.get(row.edit_id) ?? []), row]);
  return [...cells].map(([editId, links]) => {
    const before = new Map(links.map((link) => [link.superseded_by, link]));
    const chain: Link[] = [];
    for (let link = before.get(null); link; link = before.get(link.id))
      chain.unshift({
        id: link.id,
        value: link.new_value,
        senderValue: link.sender_value,
        undoes: links.find((one) => one.action_id === link.undoes)?.id ?? null,
      });
    return { entryId: links[0]!.entry_id, column: links[0]!.column_key, editId, chain };
  });
}

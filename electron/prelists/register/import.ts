// The task that writes a checked file into the register, whole families at a time, and takes everything back when it does not reach its end.
import { DeskError } from "../../../shared/errors.ts";
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import { registerEquationHolds } from "../../../shared/prelists/register/rules.ts";
import type { Db } from "../../database/tables.ts";
import { columnsOf } from "./compare.ts";
import { identityOf } from "../../../shared/prelists/register/read-row.ts";
import { intakeAuthor } from "../../people/intake/author.ts";
import { dropImport } from "../../people/intake/sweep.ts";
import { writeIntake, type IntakeChunk, type PersonColumns } from "../../people/intake/write.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { withWorkbook } from "../../sheets/workbook.ts";
import { fileHash } from "../source.ts";
import { examineFile, likelyRows } from "./examine.ts";
import { isTaken, type FilePlan, type RowPlan } from "./plan.ts";
import { openRegisterSheet, registerColumns } from "./source.ts";

type Handlers = HandlersOf<typeof registerCalls>;

/** Rows of one transaction: about 20 ms on the reference machine, so that the desk is never kept waiting. */
const CHUNK = 100;

/**
 * One transaction for 20,000 people would keep the desk out for seconds. So an import grows the register family by family; its persons,
 * families and memberships are shown to nobody (people/intake/pending.ts) until the last step says 'terbit'. Before that the import can
 * only disappear again: on cancel, on an error, and at the next sign-in after a power cut. Values of persons on record change in their
 * own rows, so those steps come last.
 */
export const registerImport: Handlers["registerImport"] = async (context, input) => {
  const source = context.file(input.file);
  const sha256 = await fileHash(source);
  if (input.sha256 !== undefined && input.sha256 !== sha256) throw new DeskError("berkas_berubah");
  const importId = context.newId();
  try {
    return await withWorkbook(
      source,
      async (workbook) => {
        const opened = await openRegisterSheet(workbook, input);
        const { profile, columns, taken, left } = registerColumns(opened.head);
        const plan = await examineFile(
          {
            db: context.db,
            now: () => context.now(),
            newId: () => context.newId(),
            checkCancelled: () => context.checkCancelled(),
            tick: (phase, rows, total) => context.progress({ phase, rows, total }),
          },
          opened.batches(),
          { columns, villageCode: input.villageCode, likely: input.likely },
        );
        const { counts } = plan;
        if (!registerEquationHolds(counts))
          throw new Error("read = new + changed + same + rejected + skipped does not hold");
        const likely = likelyRows(plan);
        if (likely.stops)
          throw new DeskError("sebagian_besar_mirip", { rows: likely.rows, read: counts.read });
        const author = intakeAuthor(context, importId);
        await context.db.transaction().execute((trx) =>
          trx
            .insertInto("register_imports")
            .values({
              id: importId,
              state: "sedang",
              profile,
              file_name: source.split(/[\\/]/).at(-1) ?? "",
              sha256,
              source_format: JSON.stringify({
                format: workbook.info.format,
                sheet: workbook.info.sheets[opened.sheet]?.name,
                headerRow: opened.head!.headerRow,
                headers: opened.head!.columns.map((column) => column.header),
                nameColumn: columns.find((column) => column.field === "nama")?.index,
                delimiter: workbook.info.delimiter,
              }),
              reason: input.reason,
              village_code: input.villageCode,
              columns: JSON.stringify({ taken, left }),
              imported_at: author.at,
              imported_by: author.by,
              undone_at: null,
              undone_by: null,
              undone_count: null,
              kept_count: null,
            })
            .execute(),
        );
        let done = 0;
        for (const chunk of chunksOf(plan)) {
          await context.db
            .transaction()
            .execute((trx) => writeIntake(trx, author, importId, chunk));
          done += chunk.rows.length;
          context.checkCancelled();
          context.progress({ phase: "menyimpan", rows: done, total: counts.read });
          await new Promise((resolve) => setImmediate(resolve));
        }
        return context.publish(async (trx) => {
          await publish(trx, importId, counts);
          return { importId, counts, families: plan.families.size };
        });
      },
      { signal: context.signal },
    );
  } catch (error) {
    await dropImport(
      (work) => context.db.transaction().execute(work),
      intakeAuthor(context, importId),
      importId,
    );
    throw error;
  }
};

async function publish(trx: Db, importId: string, counts: FilePlan["counts"]): Promise<void> {
  await trx
    .updateTable("register_imports")
    .set({
      state: "terbit",
      read_count: counts.read,
      new_count: counts.new,
      changed_count: counts.changed,
      same_count: counts.same,
      rejected_count: counts.rejected,
      skipped_count: counts.skipped,
      warned_count: counts.warned,
      proposed_count: counts.proposed,
    })
    .where("id", "=", importId)
    .execute();
}

/** Rows of one card stay together, in the order in which the file first names the card; what touches records that are there comes last. */
function* chunksOf(plan: FilePlan): Generator<IntakeChunk> {
  const groups = new Map<string, RowPlan[]>();
  for (const row of plan.rows) {
    const key = row.join?.familyId ?? `#${row.no}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const families = new Map([...plan.families.values()].map((family) => [family.id, family]));
  const isNew = (group: readonly RowPlan[]) =>
    group.every(
      (row) => row.held === null && (row.join === null || families.has(row.join.familyId)),
    );
  const all = [...groups.values()];
  let rows: RowPlan[] = [];
  for (const group of [...all.filter(isNew), ...all.filter((one) => !isNew(one))]) {
    if (rows.length > 0 && rows.length + group.length > CHUNK) {
      yield chunkOf(rows, families);
      rows = [];
    }
    rows.push(...group);
  }
  if (rows.length > 0) yield chunkOf(rows, families);
}

function chunkOf(
  rows: readonly RowPlan[],
  families: ReadonlyMap<string, IntakeChunk["families"][number]>,
): IntakeChunk {
  const joined = new Set(rows.flatMap((row) => (row.join ? [row.join.familyId] : [])));
  return {
    families: [...joined].map((id) => families.get(id)).filter((family) => family !== undefined),
    persons: rows
      .filter((row) => row.verdict === "baru")
      .map((row) => ({ id: row.personId!, columns: newColumns(row) })),
    joins: rows.flatMap((row) => (row.join ? [{ ...row.join, personId: row.personId! }] : [])),
    edits: rows
      .filter((row) => row.changes.length > 0)
      .map((row) => ({
        personId: row.personId!,
        version: row.held!.version,
        settings: row.changes,
        also: alsoSet(row),
      })),
    proposals: rows.flatMap((row) =>
      row.proposals.map((one) => ({ ...one, personId: row.personId!, rowNo: row.no })),
    ),
    rows: rows.map((row) => ({
      no: row.no,
      verdict: row.verdict,
      personId: isTaken(row) ? row.personId : null,
      rowKey: row.verdict === "ditolak" ? null : row.rowKey,
      findings: JSON.stringify(row.findings),
      notes: JSON.stringify(row.notes),
      cells: row.cells && JSON.stringify(row.cells),
    })),
  };
}

function newColumns({ values }: RowPlan): PersonColumns {
  const { noNikReason, nikNote } = identityOf(values);
  return {
    ...columnsOf(values),
    occupation: values.occupation,
    marital: values.marital,
    no_nik_reason: noNikReason,
    nik_note: nikNote,
    home_is_ktp: values.homeAddress === null ? 1 : 0,
    home_village_code: values.homeAddress === null ? null : values.villageCode,
  };
}

/** A NIK that comes later takes the reason for its absence away, and an odd one says where it is from. */
function alsoSet(row: RowPlan): PersonColumns {
  if (!row.changes.some((change) => change.field === "nik")) return {};
  return { no_nik_reason: null, nik_note: identityOf(row.values).nikNote ?? row.held!.nik_note };
}

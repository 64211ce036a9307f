// The task that checks a file again and saves its good rows as one batch.
import { DeskError } from "../../shared/errors.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import { headerFingerprint } from "../../shared/sheets/headers.ts";
import { addLeft, leaver, type LeftRun } from "../../shared/prelists/leave-out.ts";
import { equationHolds } from "../../shared/prelists/rules.ts";
import { localDate } from "../../shared/values/date.ts";
import type { HandlersOf } from "../serve/context.ts";
import { rereadRows } from "./edits/values.ts";
import { keepLeft } from "./imports/left.ts";
import { writeQuickly } from "./imports/quick.ts";
import { keysToClear } from "./check.ts";
import { count, emptyCounts, examine } from "./examine.ts";
import { getPrelist } from "./queries.ts";
import { chooseSheet, fileHash, meaningOf, openSheet } from "./source.ts";
import { keepOriginal } from "./out/originals.ts";
import { provenance } from "./provenance.ts";
import { dropImport, runsOf, storeRows, type BatchWriter } from "./store.ts";
import { withWorkbook } from "../sheets/workbook.ts";

type Handlers = HandlersOf<typeof contract>;

/** A message between threads costs milliseconds; nobody reads faster. */
const TELL_EVERY_MS = 100;

export const importFile: Handlers["import"] = async (context, input) => {
  const source = context.file(input.file);
  const sha256 = await fileHash(source);
  if (input.sha256 !== undefined && input.sha256 !== sha256) throw new DeskError("berkas_berubah");
  const prelistId =
    input.target.kind === "ada" ? input.target.prelistId : (input.target.id ?? context.newId());
  const batchId = context.newId();
  const actor = context.session.accountId;
  let writeSafely = async (): Promise<void> => undefined;
  let kept: Promise<void> = Promise.resolve();
  try {
    return await withWorkbook(
      source,
      async (workbook) => {
        const sheet = await chooseSheet(context.db, workbook, input);
        const opened = await openSheet(context.db, workbook, sheet, input);
        const { profile, columns, headers } = meaningOf(opened.head);
        const areaEdition =
          profile.areaSystem === "bps" ? (input.areaEdition ?? profile.areaEdition ?? null) : null;
        const at = context.now().toISOString();
        await context.db.transaction().execute(async (trx) => {
          if (input.target.kind === "baru") {
            const { name, regime, period } = input.target;
            const list = {
              id: prelistId,
              name,
              profile: profile.id,
              profile_version: profile.version,
              unit: profile.unit,
              regime,
              period,
              area_system: profile.areaSystem,
              area_edition: areaEdition,
            };
            await trx
              .insertInto("prelists")
              .values({ ...list, ...provenance(`impor:${batchId}`, actor, at) })
              .onConflict((conflict) => conflict.doNothing())
              .execute();
          }
          const list = await getPrelist(trx, prelistId);
          if (list.profile !== profile.id)
            throw new DeskError("pemetaan_salah", { profile: profile.id });
          const format = {
            format: workbook.info.format,
            sheet: workbook.info.sheets[sheet]?.name,
            headerRow: opened.head!.headerRow,
            encoding: workbook.info.encoding,
            delimiter: workbook.info.delimiter,
          };
          const kept = columns.map(({ header, field, key }) => ({ header, field, key }));
          await trx
            .insertInto("prelist_batches")
            .values({
              id: batchId,
              prelist_id: prelistId,
              state: "sedang",
              file_name: nameOf(source),
              sha256,
              source_format: JSON.stringify(format),
              columns: JSON.stringify(kept),
              imported_at: at,
              imported_by: actor,
            })
            .execute();
        });
        const last = await context.db
          .selectFrom("prelist_rows")
          .select((eb) => eb.fn.max("position").as("position"))
          .where("prelist_id", "=", prelistId)
          .executeTakeFirst();
        const writer: BatchWriter = {
          prelistId,
          batchId,
          actor,
          base: last?.position ?? 0,
          ...(await runsOf(context.db, prelistId, batchId)),
          changed: [],
          now: () => context.now(),
          newId: () => context.newId(),
        };
        const breathe = async (): Promise<void> => {
          await new Promise((resolve) => setImmediate(resolve));
          context.checkCancelled();
        };
        const counts = emptyCounts();
        const leave = leaver(input.leave);
        const left: LeftRun[] = [];
        const rows = examine(context.db, opened.batches(), {
          profile,
          columns,
          // Nothing to compare with in a list that is still empty.
          prelistId: writer.base === 0 ? null : prelistId,
          clear: keysToClear(input.clear, columns),
          leaveOut: (no, area) => {
            const reason = leave(no, area);
            if (reason !== null) addLeft(left, no, reason);
            return reason;
          },
          today: localDate(context.now()),
        });
        let told = 0;
        const tell = (): void => {
          if (Date.now() - told < TELL_EVERY_MS) return;
          told = Date.now();
          context.progress({ phase: "menyimpan", rows: counts.read, total: null });
        };
        writeSafely = await writeQuickly(context.db);
        // Packing the file is work for other threads: it goes on beside the rows.
        const keeping = keepOriginal(context, batchId, source);
        kept = keeping.then(
          () => undefined,
          () => undefined, // thrown where it is awaited
        );
        for await (const batch of rows) {
          for (const one of batch) count(counts, one);
          await storeRows(
            context.db,
            writer,
            left.length === 0 ? batch : batch.filter(({ verdict }) => verdict !== "dilewati"),
          );
          tell();
          await breathe();
          for (const run of [writer.keys, writer.finds])
            if (run.full()) await run.write(context.db, breathe);
        }
        for (const run of [writer.keys, writer.finds]) await run.write(context.db, breathe);
        await keeping;
        await writeSafely();
        if (!equationHolds(counts))
          throw new Error("read = new + changed + same + rejected + skipped does not hold");
        await keepLeft(context.db, batchId, left);
        return context.publish(async (trx) => {
          const done = {
            state: "terbit" as const,
            // Rows left out stand in a table of their own: the database checks the sum of the others.
            read_count: counts.read - counts.skipped,
            new_count: counts.new,
            changed_count: counts.changed,
            same_count: counts.same,
            rejected_count: counts.rejected,
            warned_count: counts.warned,
          };
          await trx.updateTable("prelist_batches").set(done).where("id", "=", batchId).execute();
          await rereadRows({ db: trx, now: () => context.now() }, writer.changed);
          await trx
            .updateTable("prelists")
            .set({ updated_at: context.now().toISOString() })
            .where("id", "=", prelistId)
            .execute();
          const saved = {
            profile: profile.id,
            profile_version: profile.version,
            headers: JSON.stringify(headers),
            mapping: JSON.stringify(columns.map((column) => column.field)),
            area_edition: areaEdition,
            updated_at: at,
          };
          await trx
            .insertInto("prelist_profiles")
            .values({
              id: context.newId(),
              fingerprint: headerFingerprint(headers),
              ...saved,
              created_at: at,
              created_by: actor,
            })
            .onConflict((conflict) => conflict.column("fingerprint").doUpdateSet(saved))
            .execute();
          return { prelistId, batchId, counts };
        });
      },
      { signal: context.signal },
    );
  } catch (error) {
    await kept; // nothing may be added to what is taken back
    await writeSafely();
    await dropImport(context.db, batchId);
    throw error;
  }
};

function nameOf(source: string): string {
  return source.split(/[\\/]/).at(-1) ?? "";
}

// Reports of the office's own: kept, given to another office as a file and taken from one.
import fs from "node:fs";
import { DeskError } from "../../../shared/errors.ts";
import {
  OWN_MOST,
  type OwnReport,
  type tableCalls,
} from "../../../shared/reports/tables/contract.ts";
import { Definition } from "../../../shared/reports/tables/definition.ts";
import {
  holdsPersonalData,
  readReportFile,
  REPORT_FILE_BYTES,
  reportFileText,
} from "../../../shared/reports/tables/file.ts";
import { replaceFile } from "../../database/folder.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";

type Handlers = HandlersOf<typeof tableCalls>;

function ownRows(db: Db) {
  return db
    .selectFrom("own_reports as o")
    .leftJoin("accounts as a", "a.id", "o.created_by")
    .selectAll("o")
    .select("a.name as by_name")
    .where("o.dropped_at", "is", null);
}
type Row = Awaited<ReturnType<ReturnType<typeof ownRows>["execute"]>>[number];

/** A definition that this version cannot read (made by a newer one) is not listed: nothing could be counted by it. */
function readRow(row: Row): OwnReport[] {
  const definition = Definition.safeParse(JSON.parse(row.definition)).data;
  return definition === undefined
    ? []
    : [
        {
          id: row.id,
          version: row.version,
          name: row.name,
          definition,
          origin: row.origin,
          by: row.by_name ?? "",
          updatedAt: row.updated_at,
        },
      ];
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getOwn(db: Db, id: string): Promise<OwnReport> {
  const row = await ownRows(db).where("o.id", "=", id).executeTakeFirst();
  const [own] = row ? readRow(row) : [];
  if (!own) throw new DeskError("tidak_ditemukan");
  return own;
}

async function refuseWhenFull(db: Db): Promise<void> {
  const { n } = await ownRows(db)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  if (Number(n) >= OWN_MOST) throw new DeskError("laporan_penuh");
}

export const ownReports: Handlers["ownReports"] = async ({ db }) => {
  const rows = await ownRows(db).orderBy("o.name").orderBy("o.id").execute();
  return { rows: rows.flatMap(readRow) };
};

export const saveOwnReport: Handlers["saveOwnReport"] = async (
  { db, now, session },
  { id, version, name, definition },
) => {
  const at = now().toISOString();
  const columns = { name, definition: JSON.stringify(definition), updated_at: at };
  if (version === 0) {
    await refuseWhenFull(db);
    await db
      .insertInto("own_reports")
      .values({ ...columns, id, origin: "kantor", created_at: at, created_by: session.accountId })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return { id };
  }
  await change(db, id, version, columns);
  return { id };
};

export const dropOwnReport: Handlers["dropOwnReport"] = async ({ db, now }, { id, version }) => {
  const at = now().toISOString();
  await change(db, id, version, { dropped_at: at, updated_at: at });
  return { id };
};

/** @throws DeskError 'berubah_di_tempat_lain' */
async function change(
  db: Db,
  id: string,
  version: number,
  columns: Partial<Pick<Row, "name" | "definition" | "dropped_at">> & { updated_at: string },
): Promise<void> {
  const done = await db
    .updateTable("own_reports")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("dropped_at", "is", null)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

export const shareOwnReport: Handlers["shareOwnReport"] = async (context, { id, file }) => {
  const own = await getOwn(context.db, id);
  if (holdsPersonalData(own)) throw new DeskError("laporan_berisi_data");
  replaceFile(context.file(file), reportFileText(own));
  return { name: own.name };
};

export const loadOwnReport: Handlers["loadOwnReport"] = async (context, { file }) => {
  const read = readReportFile(textOf(context.file(file)));
  if ("problem" in read) throw new DeskError("laporan_ditolak", { cause: read.problem });
  const { name, definition } = read.report;
  return context.publish(async (db) => {
    await refuseWhenFull(db);
    const id = context.newId();
    const at = context.now().toISOString();
    await db
      .insertInto("own_reports")
      .values({
        id,
        name,
        definition: JSON.stringify(definition),
        origin: "berkas",
        created_at: at,
        created_by: context.session.accountId,
        updated_at: at,
      })
      .execute();
    return { id, name };
  });
};

/** @throws DeskError 'laporan_ditolak' before a file too large to be a report is read */
function textOf(file: string): string {
  if (fs.statSync(file).size > REPORT_FILE_BYTES)
    throw new DeskError("laporan_ditolak", { cause: "terlalu_besar" });
  return fs.readFileSync(file, "utf8");
}

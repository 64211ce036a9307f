// The tasks for HSDS packages. A package is planned whole before one row is written, and written in one transaction.
import { createHash } from "node:crypto";
import type { PackageReport } from "../../../shared/directory/package-contract.ts";
import type { packageCalls } from "../../../shared/directory/package-contract.ts";
import { descriptorOf } from "../../../shared/directory/hsds/datapackage.ts";
import { reviewOf, type Reviewed } from "../../../shared/directory/hsds/report.ts";
import {
  csvNameOf,
  TABLE_NAMES,
  TABLES,
  type HsdsRow,
  type TableField,
  type TableName,
} from "../../../shared/directory/hsds/tables.ts";
import { packageOf } from "../../../shared/directory/hsds/write.ts";
import { DeskError } from "../../../shared/errors.ts";
import { neutralize } from "../../../shared/sheets/cells.ts";
import { localDate } from "../../../shared/values/date.ts";
import { replaceFile } from "../../database/folder.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf, TaskContext } from "../../serve/context.ts";
import { allOrganizations } from "../organization-handlers.ts";
import { listDestinations } from "../queries.ts";
import { idFrom, storedId } from "./ids.ts";
import { readPackage } from "./read.ts";
import { takeIn } from "./take-in.ts";
import { zipOf } from "./zip-write.ts";

type Handlers = HandlersOf<typeof packageCalls>;
type Progress = { phase: "membaca" | "menyimpan" | "menulis"; rows: number };

const MOST_SERVICES = 5000;

async function review(
  context: TaskContext<Progress>,
  file: string,
  existing: "ganti" | "biarkan",
): Promise<Reviewed> {
  const { tables, missing } = await readPackage(context.file(file), {
    signal: context.signal,
    onRows: (rows) => context.progress({ phase: "membaca", rows }),
  });
  if ((tables.service?.length ?? 0) > MOST_SERVICES) throw new DeskError("paket_terlalu_banyak");
  context.checkCancelled();
  return reviewOf(withStoredIds(tables), missing, {
    existing: await listDestinations(context.db, { retired: true }),
    overwrite: existing === "ganti",
    today: localDate(context.now()),
  });
}

type Tables = Awaited<ReturnType<typeof readPackage>>["tables"];

/** Services keep their id when it is a UUID; those that name them follow. */
function withStoredIds(tables: Tables): Tables {
  const change = (row: HsdsRow, field: string) =>
    row[field] ? { ...row, [field]: storedId(row[field]) } : row;
  const changed: Tables = {};
  for (const table of Object.keys(tables) as TableName[]) {
    const names = (TABLES[table] as readonly TableField[])
      .filter(({ to }) => to === "service")
      .map(({ name }) => name);
    if (table === "service") names.push("id");
    if (table === "attribute") names.push("link_id");
    changed[table] = tables[table]!.map((row) => names.reduce(change, row));
  }
  return changed;
}

const importPackage: Handlers["importPackage"] = async (context, { file, existing }) => {
  const { plan, report } = await review(context, file, existing);
  context.progress({ phase: "menyimpan", rows: report.counts.read });
  return context.publish(async (trx): Promise<PackageReport> => {
    await takeIn(trx, plan, {
      at: context.now().toISOString(),
      by: context.session.accountId,
      newId: context.newId,
    });
    return report;
  });
};

const OFFSETS: Readonly<Record<string, string>> = {
  WIB: "+07:00",
  WITA: "+08:00",
  WIT: "+09:00",
};

function csvOf(table: TableName, rows: readonly HsdsRow[]): string {
  const names = TABLES[table].map(({ name }) => name);
  const quoted = (cell: string) =>
    /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(",")}\r\n`;
  return (
    line(names) + rows.map((row) => line(names.map((name) => neutralize(row[name] ?? "")))).join("")
  );
}

const exportPackage: Handlers["exportPackage"] = async (context, { file }) => {
  const { db } = context;
  const office = await getOffice(db);
  const services = await listDestinations(db, { retired: true });
  const tables = packageOf({
    services,
    organizations: await allOrganizations(db),
    offset: OFFSETS[office.timeZone] ?? "+07:00",
    at: context.now().toISOString(),
    idFrom,
  });
  const rows = TABLE_NAMES.reduce((sum, name) => sum + tables[name].length, 0);
  context.progress({ phase: "menulis", rows });
  const descriptor = descriptorOf(tables, office.name, context.now().toISOString());
  const bytes = zipOf([
    { name: "datapackage.json", text: `${JSON.stringify(descriptor, null, 2)}\n` },
    ...TABLE_NAMES.map((name) => ({ name: csvNameOf(name), text: csvOf(name, tables[name]) })),
  ]);
  context.checkCancelled();
  replaceFile(context.file(file), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { services: services.length, rows, sha256 };
};

export const packages: Handlers = {
  checkPackage: async (context, { file, existing }) =>
    (await review(context, file, existing)).report,
  importPackage,
  exportPackage,
};

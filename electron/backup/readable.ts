// The emergency export: persons, cases, referrals and prelists as workbooks, CSV and pages that any PC opens without this program. Not encrypted.
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { localTime } from "../../shared/backup/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError } from "../database/connect.ts";
import { makeFolder, renameFile, replaceFile, syncFolder } from "../database/folder.ts";
import { getOffice } from "../office/queries.ts";
import type { TaskContext } from "../serve/context.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { pageOf, type ReadablePart } from "./readable-page.ts";
import { type Reading, readings } from "./readable-rows.ts";

export type ReadablePhase = { phase: "orang" | "kasus" | "rujukan" | "prelist" };
type Task = TaskContext<ReadablePhase>;

export interface ReadableAnswer {
  readonly name: string;
  readonly persons: number;
  readonly cases: number;
  readonly referrals: number;
  readonly rows: number;
}

/** Rows shown on a page; the workbook beside it holds all. A browser on 4 GB still scrolls this. */
const ON_PAGE = 2000;

/**
 * Writes a new folder inside `place`: four workbooks, four CSV files and one page to read them with. What is sealed (sensitive cases) stays
 * hidden to whoever does not hold the second key.
 * @throws DeskError 'disk_penuh' | 'folder_hanya_baca' | 'dibatalkan'; then nothing is left in `place`
 */
export async function exportReadable(
  task: Task,
  place: string,
  why: string,
): Promise<ReadableAnswer> {
  const office = await getOffice(task.db);
  const at = localTime(task.now().toISOString(), office.timeZone);
  const name = freeName(place, `loket-terbaca-${at.replaceAll(":", "").replace("T", "-")}`);
  const unfinished = path.join(place, `.${randomUUID()}.sementara`);
  try {
    makeFolder(unfinished);
    const counts = { orang: 0, kasus: 0, rujukan: 0, prelist: 0 };
    const parts: ReadablePart[] = [];
    for (const reading of readings(task.db, task.sensitive)) {
      task.progress({ phase: reading.id });
      await pause(task);
      const part = await writeOne(task, unfinished, reading);
      counts[reading.id] = part.total;
      parts.push(part);
    }
    const head = { office: office.name, by: task.session.name, at, why };
    replaceFile(path.join(unfinished, "buka-saya.html"), pageOf(head, parts));
    await pause(task);
    await task.publish(async () => ({ rows: Object.values(counts).reduce((a, b) => a + b) }));
    renameFile(unfinished, path.join(place, name));
    syncFolder(place);
    return {
      name,
      persons: counts.orang,
      cases: counts.kasus,
      referrals: counts.rujukan,
      rows: counts.prelist,
    };
  } catch (error) {
    throw asDeskError(error);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

async function writeOne(task: Task, folder: string, reading: Reading): Promise<ReadablePart> {
  const shown: (readonly (string | null)[])[] = [];
  let total = 0;
  for (const format of ["xlsx", "csv"] as const) {
    total = 0;
    const rows = async function* () {
      for await (const row of reading.rows()) {
        if (total % 500 === 0) await pause(task);
        total += 1;
        if (format === "xlsx" && shown.length < ON_PAGE) shown.push(row);
        yield row;
      }
    };
    const { title: name, headers } = reading;
    await writeSheet(path.join(folder, `${reading.id}.${format}`), {
      name,
      headers,
      rows: rows(),
      format,
    });
  }
  const { id, title, headers } = reading;
  return { id, title, headers, shown, total };
}

async function pause(task: Task): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  task.checkCancelled();
}

function freeName(place: string, stem: string): string {
  if (!fs.existsSync(place)) throw new DeskError("berkas_tidak_terbaca");
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}-${n}`;
    if (!fs.existsSync(path.join(place, name))) return name;
  }
}

// Loads rows into the register of a test office by the room's own task, without the seconds that a worker thread takes to start.
import fs from "node:fs";
import path from "node:path";
import { registerCheck, registerInspect } from "../../electron/prelists/register/check.ts";
import { registerImport } from "../../electron/prelists/register/import.ts";
import { registerUndo } from "../../electron/prelists/register/undo.ts";
import type { TaskContext } from "../../electron/serve/context.ts";
import { csvOf, type Row } from "../fixtures/register-files.ts";
import type { TestOffice } from "./office.ts";

export const VILLAGE = "32.04.05.2001";

/** The context of a task, on the desk's own connection. */
export function taskHere(office: TestOffice, file: string): TaskContext<never> {
  const { desk } = office;
  const db = desk.office!.writer;
  return {
    db,
    session: desk.session!,
    now: () => desk.now(),
    newId: () => crypto.randomUUID(),
    sensitive: { canOpen: false } as TaskContext<never>["sensitive"],
    documents: desk.office!.documents,
    progress() {},
    signal: new AbortController().signal,
    checkCancelled() {},
    publish: (work) => db.transaction().execute(work),
    paper(): never {
      throw new Error("no paper");
    },
    file: () => file,
  };
}

export function putRows(
  office: TestOffice,
  rows: readonly Row[] | string,
  name = "warga.csv",
): string {
  const file = path.join(office.folder, "..", name);
  fs.writeFileSync(file, typeof rows === "string" ? rows : csvOf(rows));
  return file;
}

interface Choice {
  readonly likely?: "muat" | "lewati";
  readonly villageCode?: string | null;
}

export async function loadHere(
  office: TestOffice,
  rows: readonly Row[] | string,
  choice: Choice = {},
) {
  return registerImport(taskHere(office, putRows(office, rows)), {
    file: "uji",
    reason: "mengisi daftar warga",
    villageCode: VILLAGE,
    likely: "lewati",
    ...choice,
  });
}

export async function checkHere(
  office: TestOffice,
  rows: readonly Row[] | string,
  choice: Choice = {},
) {
  return registerCheck(taskHere(office, putRows(office, rows)), {
    file: "uji",
    villageCode: VILLAGE,
    likely: "lewati",
    ...choice,
  });
}

export async function inspectHere(office: TestOffice, rows: readonly Row[]) {
  return registerInspect(taskHere(office, putRows(office, rows)), { file: "uji" });
}

export async function undoHere(office: TestOffice, importId: string) {
  return registerUndo(taskHere(office, ""), { importId });
}

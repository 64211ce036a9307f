// Imports and exports a prelist of a test office by the room's own tasks, without the seconds that a worker thread takes to start.
import { exportList } from "../../electron/prelists/export.ts";
import { importFile } from "../../electron/prelists/import.ts";
import type { TestOffice } from "./office.ts";
import { putRows, taskHere } from "./register-import.ts";

/** Answers the id of the new list. */
export async function importListHere(office: TestOffice, csv: string): Promise<string> {
  const { prelistId } = await importFile(taskHere(office, putRows(office, csv, "daftar.csv")), {
    file: "uji",
    target: { kind: "baru", name: "Daftar uji", regime: "DTSEN", period: null },
    clear: [],
  });
  return prelistId;
}

export async function exportListHere(
  office: TestOffice,
  prelistId: string,
  file: string,
): Promise<void> {
  await exportList(taskHere(office, file), {
    prelistId,
    file: "uji",
    format: "csv",
    headers: "berkas",
    withOutcomes: false,
    masked: false,
    delimiter: ";",
    why: "menguji berkas keluar",
  });
}

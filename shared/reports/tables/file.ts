// A report as a file (*.loketlaporan): what is counted and how, no number and nobody's name. Read strictly.
import * as z from "zod";
import { Definition, OwnName } from "./definition.ts";

export const REPORT_FILE_EXTENSION = "loketlaporan";
/** Sixteen ways with sixty groups of eighty letters, with room for escapes. */
export const REPORT_FILE_BYTES = 200_000;
const FORMAT = "loket-laporan";
const VERSION = 1;

const ReportFile = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(VERSION),
  name: OwnName,
  definition: Definition,
});
export type ReportFile = Pick<z.output<typeof ReportFile>, "name" | "definition">;

/** Why a file is no report that this version may take in. */
export type ReportFileProblem =
  | "terlalu_besar"
  | "bukan_laporan" // not JSON, or another kind of file
  | "versi" // made by a newer version
  | "isi" // unknown or missing parts
  | "data"; // a number of a person in its name or among its groups

/** A number of twelve digits or more is that of a person or family. Village codes have ten. */
export function holdsPersonalData({ name, definition }: ReportFile): boolean {
  const words = [name, ...Object.values(definition.filter).flat()];
  return words.some((word) => /\d{12}/.test((word ?? "").replace(/[\s.'-]/g, "")));
}

export function reportFileText({ name, definition }: ReportFile): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, name, definition }, null, 2)}\n`;
}

/** The report, or why the file is refused. Nothing unknown is skipped. */
export function readReportFile(
  text: string,
): { readonly report: ReportFile } | { readonly problem: ReportFileProblem } {
  if (text.length > REPORT_FILE_BYTES) return { problem: "terlalu_besar" };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "bukan_laporan" }; // told to the officer in the same sentence as another kind of file
  }
  const head = json as { format?: unknown; formatVersion?: unknown } | null;
  if (head?.format !== FORMAT) return { problem: "bukan_laporan" };
  if (head.formatVersion !== VERSION) return { problem: "versi" };
  const file = ReportFile.safeParse(json).data;
  if (!file) return { problem: "isi" };
  return holdsPersonalData(file) ? { problem: "data" } : { report: file };
}

// Calls of the room reports for tables that are data: shipped with the program, of the office's own, or being tried out.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { REPORT_ROLES } from "../codes.ts";
import { Period, SizeInput } from "../schemas.ts";
import { Definition, OwnName } from "./definition.ts";
import { ReportTable } from "./table.ts";
import { WAY_NAMES, SOURCE_NAMES } from "./sources.ts";

/** Which report: one of the program, one of the office, or a definition that nobody saved yet. */
export const Which = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("bawaan"), id: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal("sendiri"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("baru"), name: OwnName, definition: Definition }),
]);
export type Which = z.output<typeof Which>;

const Asked = z.strictObject({ which: Which, period: Period });
const FileToken = z.string().min(1).max(100);
const Progress = z.object({ rows: z.number().int() });
const Written = z.object({ rows: z.number().int(), sha256: z.string() });

export const OwnReport = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  definition: Definition,
  /** berkas: taken in from a file of another office. */
  origin: z.enum(["kantor", "berkas"]),
  by: z.string(),
  /** ISO 8601 UTC. */
  updatedAt: z.string(),
});
export type OwnReport = z.infer<typeof OwnReport>;

/** Own reports of one office. */
export const OWN_MOST = 200;

export const tableCalls = {
  /** Throws periode_tidak_sah, tidak_ditemukan, peran_tidak_cukup when it is narrowed to a sensitive kind that this account may not open. */
  reportTable: query({ roles: REPORT_ROLES, log: { filters: true } }, Asked, ReportTable),
  tablePaper: query(
    { roles: REPORT_ROLES, log: { filters: true } },
    Asked.extend(SizeInput.shape),
    PaperRef,
  ),
  /** The same numbers as a workbook. They name nobody, so no password is asked for. */
  exportTable: task(
    { roles: REPORT_ROLES, log: { filters: true }, file: "tulis" },
    Asked.extend({ file: FileToken }),
    Progress,
    Written,
  ),
  /** Papers of numbers, as workbooks. Throws periode_tidak_sah. */
  exportWhole: task(
    { roles: REPORT_ROLES, log: { filters: true }, file: "tulis" },
    z.strictObject({ id: z.enum(["rekap", "capaian"]), period: Period, file: FileToken }),
    Progress,
    Written,
  ),
  /** Papers that name citizens, as workbooks. */
  exportWholeList: task(
    { roles: REPORT_ROLES, log: { filters: true }, file: "tulis", proof: true },
    z.strictObject({ id: z.enum(["terlambat", "agenda"]), period: Period, file: FileToken }),
    Progress,
    Written,
  ),
  /** Groups of one way, to narrow a report to them. */
  reportChoices: query(
    { roles: REPORT_ROLES, log: "none" },
    z.strictObject({ source: z.enum(SOURCE_NAMES), way: z.enum(WAY_NAMES) }),
    z.object({ choices: z.array(z.object({ key: z.string(), label: z.string() })) }),
  ),
  ownReports: query(
    { roles: REPORT_ROLES, log: "none" },
    z.void(),
    z.object({ rows: z.array(OwnReport) }),
  ),
  /** `version` 0: a new one. Throws berubah_di_tempat_lain, laporan_penuh. */
  saveOwnReport: command(
    { roles: ["supervisor"], log: { ids: ["id"] } },
    z.strictObject({
      id: z.uuid(),
      version: z.number().int().min(0),
      name: OwnName,
      definition: Definition,
    }),
    z.object({ id: z.string() }),
  ),
  /** It is listed no more. Throws berubah_di_tempat_lain. */
  dropOwnReport: command(
    { roles: ["supervisor"], log: { ids: ["id"] } },
    z.strictObject({ id: z.uuid(), version: z.number().int().min(1) }),
    z.object({ id: z.string() }),
  ),
  /** The definition as a file for another office: no number and nobody's name. Throws laporan_berisi_data. */
  shareOwnReport: task(
    { roles: ["supervisor"], log: { ids: ["id"] }, file: "tulis" },
    z.strictObject({ id: z.uuid(), file: FileToken }),
    z.void(),
    z.object({ name: z.string() }),
  ),
  /** Throws laporan_ditolak (details.cause), laporan_penuh. */
  loadOwnReport: task(
    { roles: ["supervisor"], log: { ids: ["output.id"] } },
    z.strictObject({ file: FileToken }),
    z.void(),
    z.object({ id: z.string(), name: z.string() }),
  ),
};

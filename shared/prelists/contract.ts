// Calls of the room prelists.
import * as z from "zod";
import { command, query, task } from "../call.ts";
import type { Role } from "../call.ts";
import { comparisonCalls } from "./comparison.ts";
import { EXPORT_KINDS } from "./exports.ts";
import { roundCalls } from "./round.ts";
import { DesilRow, ResultInput, ResultRow, VisitOf, VisitRow } from "./results/contract.ts";
import { registerCalls } from "./register/contract.ts";
import {
  CheckedRow,
  Counts,
  FileToken,
  Finding,
  Id,
  ImportChoice,
  LOOK,
  MappedHeader,
  OutcomeState,
  Period,
  Profile,
  Progress,
  Reading,
  ReadFormat,
  SheetFormat,
  Why,
  WORK,
} from "./fields.ts";

/** Who verifies on the spot. */
const VERIFY: readonly Role[] = ["operator", "fasilitator", "supervisor"];

const PrelistRow = z.object({
  id: z.string(),
  name: z.string(),
  profile: Profile,
  profileName: z.string(),
  unit: z.enum(["rumah_tangga", "anggota"]),
  regime: z.string(),
  period: Period.nullable(),
  areaSystem: z.enum(["bps", "kemendagri", "nama"]),
  areaEdition: z.string().nullable(),
  entries: z.number(),
  verified: z.number(),
  /** Entries on which two people's results differ. */
  conflicts: z.number(),
  lastImport: z.string().nullable(),
});

const EntryRow = z.object({
  id: z.string(),
  row: z.number(),
  name: z.string().nullable(),
  /** Masked, as are the other numbers of a list. */
  nik: z.string().nullable(),
  nokk: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.enum(["L", "P"]).nullable(),
  relation: z.string().nullable(),
  isHead: z.boolean(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  area: z.string().nullable(),
  outcome: OutcomeState,
  /** Two people's results differ and nobody has chosen. */
  conflict: z.boolean(),
  warnings: z.number(),
});

const BatchRow = z.object({
  id: z.string(),
  sourceName: z.string(),
  counts: Counts,
  at: z.string(),
  by: z.string(),
  /** When it was taken back; null while it stands. */
  undone: z.string().nullable(),
});

const EntryFilters = z.object({
  prelistId: Id,
  /** Part of a name, or at least four digits of NIK, No KK or a list id. */
  text: z.string().trim().max(100).optional(),
  outcome: OutcomeState.optional(),
  rt: z.string().max(5).optional(),
  rw: z.string().max(5).optional(),
  area: z.string().max(100).optional(),
  warned: z.boolean().optional(),
});

/** Who receives cases at the counter. */
const COUNTER: readonly Role[] = ["petugas", "koordinator", "fasilitator", "supervisor"];

/** One programme that somebody is said to receive. */
export const AssistanceRow = z.object({
  programme: z.string(),
  name: z.string(),
  /** The person's own row, or one of the same family card. */
  whose: z.enum(["orang", "keluarga"]),
  /** Asked for on a list of proposals, not received. */
  proposed: z.boolean(),
  /** Name of the list; null when an officer recorded it with the person. */
  source: z.string().nullable(),
  /** Period of the list (yyyy-mm), else the day it was imported; of a record the day it began. */
  on: z.string(),
});

export const prelists = {
  ...registerCalls,
  ...comparisonCalls,
  ...roundCalls,
  /** Looks into a chosen file: sheets, header row, profile, mapping, samples. Saves nothing. */
  inspect: task(
    { roles: WORK, log: { filters: true } },
    Reading,
    Progress,
    z.object({
      format: ReadFormat,
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheets: z.array(z.object({ name: z.string(), visible: z.boolean() })),
      sheet: z.number(),
      /** Null when no header was found; the officer names it. */
      headerRow: z.number().nullable(),
      profile: Profile.nullable(),
      confidence: z.number(),
      remembered: z.boolean(),
      columns: z.array(MappedHeader),
      /** First rows as they stand, to choose a header by eye; masked. */
      top: z.array(z.object({ row: z.number(), cells: z.array(z.string().nullable()) })),
      /** Headers of columns that the sheet does not show; they are read like the others. */
      hiddenColumns: z.array(z.string()),
      /** Lists of the same profile that this file may continue. */
      lists: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /** Checks every row against the file and the list; saves nothing. At most 500 rows of each kind are shown. */
  check: task(
    { roles: WORK, log: { filters: true, count: "output.counts.read" } },
    ImportChoice,
    Progress,
    z.object({
      sha256: z.string(),
      counts: Counts,
      /** How often each finding occurs, and the first of its rows. */
      findings: z.array(
        z.object({ code: z.string(), rows: z.number(), first: z.array(CheckedRow) }),
      ),
      new: z.array(CheckedRow),
      changed: z.array(CheckedRow),
      same: z.array(CheckedRow),
      rejected: z.array(CheckedRow),
      skipped: z.array(CheckedRow),
      warned: z.array(CheckedRow),
      /** What blank cells would clear, by column that the officer chose for it: how many values, and the first of the rows. */
      clearing: z.array(
        z.object({ column: z.string(), values: z.number(), rows: z.array(z.number()) }),
      ),
      /** Village codes of the file and what each is tied to. */
      villages: z.array(
        z.object({ code: z.string(), rows: z.number(), villageCode: z.string().nullable() }),
      ),
      /** Villages of the file by its own codes, the largest first; what is left out is among them. */
      areas: z.array(z.object({ code: z.string(), name: z.string().nullable(), rows: z.number() })),
      areaEdition: z.string().nullable(),
      /** This same file was already imported into the list. */
      seenBefore: z.boolean(),
    }),
  ),
  /** Checks again and saves the good rows as one batch; rejected rows are kept with their reasons. */
  import: task(
    {
      roles: WORK,
      log: { ids: ["output.prelistId", "output.batchId"], count: "output.counts.read" },
    },
    ImportChoice.extend({ sha256: z.string().max(64).optional() }),
    Progress,
    z.object({ prelistId: z.string(), batchId: z.string(), counts: Counts }),
  ),
  list: query(
    { roles: LOOK, log: { count: "output.rows" } },
    z.object({}),
    z.object({ rows: z.array(PrelistRow) }),
  ),
  batches: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({ rows: z.array(BatchRow) }),
  ),
  /** Rows behind the numbers of an import. */
  batchRows: query(
    { roles: LOOK, log: { ids: ["batchId"], filters: true, count: "output.rows" } },
    z.object({
      batchId: Id,
      kind: z.enum(["baru", "berubah", "sama", "ditolak", "dilewati", "peringatan"]),
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(CheckedRow), more: z.boolean() }),
  ),
  entries: query(
    { roles: LOOK, log: { ids: ["prelistId"], filters: true, count: "output.rows" } },
    EntryFilters.extend({
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(EntryRow), total: z.number(), more: z.boolean(), next: z.number() }),
  ),
  /** RT, RW and villages that occur, with progress: not yet, done, in trouble. */
  progress: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({
      places: z.array(
        z.object({
          rw: z.string().nullable(),
          rt: z.string().nullable(),
          total: z.number(),
          belum: z.number(),
          selesai: z.number(),
          bermasalah: z.number(),
        }),
      ),
      outcomes: z.array(z.object({ outcome: OutcomeState, rows: z.number() })),
    }),
  ),
  /** One entry with all its columns, its family and its history; numbers in full. */
  /** What a person and the family card already receive, from every imported list and from what was recorded. */
  assistance: query(
    { roles: COUNTER, log: { ids: ["personId"] } },
    z.object({ personId: Id }),
    z.array(AssistanceRow),
  ),
  entry: query(
    { roles: LOOK, log: { ids: ["entryId"] } },
    z.object({ entryId: Id }),
    z.object({
      entry: EntryRow,
      prelistId: z.string(),
      profile: Profile,
      unit: z.enum(["rumah_tangga", "anggota"]),
      villageName: z.string().nullable(),
      columns: z.array(
        z.object({
          key: z.string(),
          field: z.string().nullable(),
          value: z.string().nullable(),
          label: z.string().nullable(),
          /** The office's correction, laid over `value`, which stays the sender's. */
          edit: z
            .object({
              value: z.string().nullable(),
              label: z.string().nullable(),
              by: z.string(),
              at: z.string(),
              /** The sender has since written something else than what was corrected. */
              conflict: z.boolean(),
            })
            .nullable(),
        }),
      ),
      findings: z.array(Finding),
      regime: z.string(),
      /** Whether the row names a family; only then it has a result of its own. */
      hasFamily: z.boolean(),
      family: z.array(EntryRow),
      familyResult: ResultRow.omit({ chosenBy: true }).nullable(),
      outcomes: z.array(ResultRow),
      /** Results that stand against each other; empty without a conflict. */
      sides: z.array(ResultRow),
      visits: z.array(VisitRow),
      desil: z.array(DesilRow),
      changes: z.array(
        z.object({
          column: z.string(),
          old: z.string().nullable(),
          new: z.string().nullable(),
          at: z.string(),
        }),
      ),
    }),
  ),
  /** Records what was found; the earlier result stays in the history. One result for each entry named. */
  verify: command(
    { roles: VERIFY, log: { ids: ["entryIds"] } },
    ResultInput.extend({
      entryIds: z.array(Id).min(1).max(60),
      ...VisitOf.shape,
      /** The result that was seen and is knowingly replaced. */
      replaces: Id.nullable().default(null),
    }),
    z.object({ outcomes: z.number(), conflicts: z.number() }),
  ),
  /** The list as a file in the sender's headers and order, every id as text. */
  export: task(
    {
      roles: WORK,
      log: { ids: ["prelistId", "output.exportId"], filters: true, count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    EntryFilters.extend({
      file: FileToken,
      format: SheetFormat,
      /** berkas: headers of the last imported file; profil: the official ones. */
      headers: z.enum(["berkas", "profil"]).default("berkas"),
      /** Adds the result, its reason, other id, date and document behind the sender's columns. */
      withOutcomes: z.boolean().default(false),
      /** Identity numbers masked; mother's name, health, disability and notes left out. */
      masked: z.boolean().default(false),
      delimiter: z.enum([";", ","]).default(";"),
      why: Why,
    }),
    Progress,
    z.object({
      exportId: z.string(),
      rows: z.number(),
      sha256: z.string(),
      /** More than one where the rows are more than Excel holds in a sheet. */
      sheets: z.number(),
    }),
  ),
  /** The rows of one import that were refused, in the same columns, with a column of reasons. */
  exportRejects: task(
    {
      roles: WORK,
      log: { ids: ["batchId", "output.exportId"], count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    z.object({
      batchId: Id,
      file: FileToken,
      format: SheetFormat,
      why: Why.default("Perbaikan baris yang ditolak"),
    }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), sha256: z.string() }),
  ),
  exports: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(EXPORT_KINDS),
          format: SheetFormat,
          rows: z.number(),
          why: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
};

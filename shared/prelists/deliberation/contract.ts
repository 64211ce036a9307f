// Calls of the room prelists: deliberation in the village.
import * as z from "zod";
import { command, query, task, type Role } from "../../call.ts";
import { PaperRef, PaperSize } from "../../papers/paper.ts";
import {
  Day,
  FileToken,
  Id,
  LOOK,
  Outcome,
  OutcomeState,
  Progress,
  Reason,
  SheetFormat,
  Why,
} from "../fields.ts";
import { COPIES, KINDS, PAPERS } from "./codes.ts";
import { Attendee, Votes } from "./content.ts";
import { KEEPERS, MOVES, STATES } from "./states.ts";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Text = (max: number) => z.string().trim().max(max);
const DeliberationId = z.object({ deliberationId: Id });
/** Who may hold a list with full numbers in hand. */
export const OFFICIAL: readonly Role[] = KEEPERS;

const Details = z.object({
  kind: z.enum(KINDS),
  number: Text(60).nullable(),
  heldOn: Day.nullable(),
  startsAt: Time.nullable(),
  endsAt: Time.nullable(),
  place: Text(120).nullable(),
  village: Text(80),
  district: Text(80),
  regency: Text(80),
  province: Text(80),
  topics: Text(1000).nullable(),
  notes: Text(2000).nullable(),
});
export type Details = z.infer<typeof Details>;

const Summary = z.object({
  rows: z.number().int(),
  decided: z.number().int(),
  /** Decided otherwise than verified. */
  differing: z.number().int(),
  attending: z.number().int(),
});

const DeliberationRow = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  heldOn: z.string().nullable(),
  place: z.string().nullable(),
  village: z.string(),
  papers: z.number().int(),
  ...Summary.shape,
});

const AttendeeRow = Attendee.extend({ id: z.string() });

const AgendaRow = z.object({
  /** The entry. */
  id: z.string(),
  seq: z.number().int(),
  name: z.string().nullable(),
  /** Masked. */
  nik: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  /** What verification says now; of a decided row what it said then. */
  proposed: OutcomeState,
  decision: Outcome.nullable(),
  reason: Reason.nullable(),
  otherId: z.string().nullable(),
  date: z.string().nullable(),
  documentNo: z.string().nullable(),
  note: z.string().nullable(),
  votes: Votes.nullable(),
  /** What the office proposes to the ministry of this entry; null when nothing. */
  proposal: z.enum(["baru", "perbaikan", "hapus"]).nullable(),
  /** Who has its neighbourhood as a work package; null when nobody has. */
  officer: z.string().nullable(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** Which rows of the agenda are looked at. */
export const AGENDA_VIEWS = ["semua", "belum", "berbeda"] as const;

/** Which copy leaves, of which neighbourhood. */
const CopyChoice = DeliberationId.extend({
  copy: z.enum(COPIES),
  rw: z.string().max(5).nullable().default(null),
  rt: z.string().max(5).nullable().default(null),
  /** An older version of the minutes; the newest when absent, the agenda before the first locking. */
  paperVersion: z.number().int().min(1).optional(),
});

export const deliberationCalls = {
  deliberations: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({ rows: z.array(DeliberationRow) }),
  ),
  /** One deliberation with its head, those present, moves, versions and papers that were asked for. */
  deliberation: query(
    { roles: LOOK, log: { ids: ["deliberationId"] } },
    DeliberationId,
    z.object({
      id: z.string(),
      prelistId: z.string(),
      title: z.string(),
      state: z.enum(STATES),
      version: z.number().int(),
      unit: z.enum(["rumah_tangga", "anggota"]),
      details: Details,
      counts: Summary,
      decisions: z.array(z.object({ outcome: Outcome, rows: z.number().int() })),
      places: z.array(z.object({ rw: z.string().nullable(), rt: z.string().nullable() })),
      attendance: z.array(AttendeeRow),
      /** What locking still needs. */
      missing: z.array(z.string()),
      /** Number that locking would give the minutes; null where the office's pattern gives none, or when nothing is to be given. */
      nextNumber: z.string().nullable(),
      moves: z.array(
        z.object({
          move: z.enum(MOVES),
          paperVersion: z.number().int(),
          reason: z.string().nullable(),
          at: z.string(),
          by: z.string(),
        }),
      ),
      papers: z.array(
        z.object({
          paperVersion: z.number().int(),
          rows: z.number().int(),
          sha256: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
      prints: z.array(
        z.object({
          paper: z.enum(PAPERS),
          copy: z.enum(COPIES),
          paperVersion: z.number().int(),
          why: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
  /** A new one for a list, with the office's place and signers; those who signed the last one are proposed again. */
  createDeliberation: command(
    { roles: KEEPERS, log: { ids: ["prelistId", "output.id"] } },
    z.object({ prelistId: Id, heldOn: Day.nullable().default(null) }),
    z.object({ id: z.string() }),
  ),
  /** Throws musyawarah_terkunci, berubah_di_tempat_lain. */
  saveDeliberation: command(
    { roles: KEEPERS, log: { ids: ["deliberationId"] } },
    DeliberationId.extend({ version: z.number().int(), details: Details }),
    z.object({ version: z.number().int() }),
  ),
  /** Entries that fit the filters and are not on the agenda yet. Throws agenda_kosong, agenda_terlalu_besar. */
  addToAgenda: command(
    { roles: KEEPERS, log: { ids: ["deliberationId"], filters: true, count: "output.added" } },
    DeliberationId.extend({
      text: Text(100).optional(),
      outcome: OutcomeState.optional(),
      rt: z.string().max(5).optional(),
      rw: z.string().max(5).optional(),
      warned: z.boolean().optional(),
    }),
    z.object({ added: z.number().int() }),
  ),
  /** Takes rows off that were not decided on; all of them when none is named. Throws sudah_diputuskan, agenda_kosong. */
  dropFromAgenda: command(
    { roles: KEEPERS, log: { ids: ["deliberationId", "entryIds"], count: "output.dropped" } },
    DeliberationId.extend({ entryIds: z.array(Id).max(500).default([]) }),
    z.object({ dropped: z.number().int() }),
  ),
  agenda: query(
    { roles: LOOK, log: { ids: ["deliberationId"], filters: true, count: "output.rows" } },
    DeliberationId.extend({
      view: z.enum(AGENDA_VIEWS).default("semua"),
      text: Text(100).optional(),
      rt: z.string().max(5).optional(),
      rw: z.string().max(5).optional(),
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(AgendaRow), total: z.number().int(), more: z.boolean() }),
  ),
  /** What was decided on these rows; null takes the decision back. Throws putusan_kurang, musyawarah_terkunci. */
  decide: command(
    { roles: KEEPERS, log: { ids: ["deliberationId", "entryIds"] } },
    DeliberationId.extend({
      entryIds: z.array(Id).min(1).max(100),
      decision: Outcome.nullable(),
      reason: Reason.nullable().default(null),
      otherId: Text(60).nullable().default(null),
      date: Day.nullable().default(null),
      documentNo: Text(60).nullable().default(null),
      note: Text(1000).nullable().default(null),
      votes: Votes.nullable().default(null),
    }),
    z.object({ decided: z.number().int() }),
  ),
  /** Confirms what was verified on every row that is still open; rows without a result stay open. */
  decideAsVerified: command(
    { roles: KEEPERS, log: { ids: ["deliberationId"], count: "output.decided" } },
    DeliberationId,
    z.object({ decided: z.number().int(), left: z.number().int() }),
  ),
  /** Somebody present; without an id a new line. */
  saveAttendee: command(
    { roles: KEEPERS, log: { ids: ["deliberationId", "output.id"] } },
    DeliberationId.extend({ id: Id.optional(), attendee: Attendee }),
    z.object({ id: z.string() }),
  ),
  removeAttendee: command(
    { roles: KEEPERS, log: { ids: ["deliberationId", "id"] } },
    DeliberationId.extend({ id: Id }),
    z.object({}),
  ),
  /** Begin, lock, unlock, cancel. Locking numbers the minutes from the register of letters, makes a version of the paper, and decisions that differ become results of their entries. */
  moveDeliberation: command(
    { roles: KEEPERS, log: { ids: ["deliberationId"] } },
    DeliberationId.extend({ move: z.enum(MOVES), reason: Text(300).nullable().default(null) }),
    z.object({ paperVersion: z.number().int(), results: z.number().int() }),
  ),
  /** Writes down that a paper is asked for, by whom, in which role and why; the answer opens it. */
  requestDeliberationPaper: command(
    { roles: LOOK, log: { ids: ["deliberationId", "output.printId"] } },
    CopyChoice.extend({ paper: z.enum(PAPERS), why: Why }),
    z.object({ printId: z.string() }),
  ),
  deliberationPaper: query(
    { roles: LOOK, log: { ids: ["printId"] } },
    z.object({ printId: Id, size: PaperSize.optional() }),
    PaperRef,
  ),
  /** The list as a file, in full or for the wall. Throws daftar_kosong. */
  exportDeliberation: task(
    {
      roles: LOOK,
      log: { ids: ["deliberationId", "output.exportId"], filters: true, count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    CopyChoice.extend({ file: FileToken, format: SheetFormat, why: Why }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), sha256: z.string() }),
  ),
};

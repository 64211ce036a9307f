// Calls of the room prelists: proposals, removals and objections.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { Day, FileToken, Id, LOOK, Period, Progress, SheetFormat, Why, WORK } from "../fields.ts";
import { EVIDENCE, REMOVAL_REASONS, VISIT_FOUND } from "./codes.ts";
import { OBJECTION_ANSWERS } from "./objections.ts";
import { BATCH_STATES, CAUSES, CHECKS, PROPOSAL_ANSWERS, PROPOSAL_KINDS } from "./rules.ts";

export const ProposalKind = z.enum(PROPOSAL_KINDS);
const Answer = z.enum(PROPOSAL_ANSWERS);
const Line = z.string().trim().max(300);
const Note = z.string().trim().max(2000);
const Past = Day.nullable();

export const Countdown = z.object({
  on: Day,
  days: z.number().int(),
  workingDays: z.number().int(),
  closed: z.boolean(),
  holiday: z.string().nullable(),
  lastWorkingDay: Day,
});

const Checked = z.object({
  check: z.enum(CHECKS),
  state: z.enum(["ya", "tidak", "belum"]),
  causes: z.array(z.object({ code: z.enum(CAUSES), names: z.array(z.string()) })),
});

const KindCounts = z.record(ProposalKind, z.number().int());

const Month = z.object({
  period: Period,
  /** Null while nothing is proposed in that month. */
  batchId: z.string().nullable(),
  state: z.enum(BATCH_STATES),
  counts: KindCounts,
  ready: z.number().int(),
  accepted: z.number().int(),
  refused: z.number().int(),
  deadline: Countdown,
});

const ProposalRow = z.object({
  id: z.string(),
  kind: ProposalKind,
  name: z.string(),
  /** Masked, as are all numbers of a list. */
  nik: z.string().nullable(),
  nokk: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  checks: z.array(Checked),
  ready: z.boolean(),
  /** A removal that may not be sent yet. */
  blocked: z.boolean(),
  answer: Answer.nullable(),
  answerReason: z.string().nullable(),
});

const BatchEvent = z.object({
  id: z.string(),
  kind: z.enum(["dikirim", "dibuka", "dijawab"]),
  rows: z.number().int(),
  notReady: z.number().int(),
  reason: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});

/** What an officer types; headers are those of the sender. */
export const ProposalInput = z.object({
  kind: ProposalKind,
  fields: z.record(z.string().max(60), z.string().trim().max(300)),
  changeNote: Note.nullable(),
  matchedOn: Past,
  matchedBy: Line.nullable(),
  matched: z.boolean().nullable(),
  removalReason: z.enum(REMOVAL_REASONS).nullable(),
  eventDate: Past,
  documentNo: Line.nullable(),
  evidenceNote: Note.nullable(),
  statementOn: Past,
});
export type ProposalInput = z.infer<typeof ProposalInput>;

const Visit = z.object({
  id: z.string(),
  on: Day,
  found: z.enum(VISIT_FOUND),
  note: z.string().nullable(),
  by: z.string(),
});

const ProposalView = ProposalInput.extend({
  id: z.string(),
  batchId: z.string(),
  period: Period,
  state: z.enum(BATCH_STATES),
  version: z.number().int(),
  personId: z.string().nullable(),
  entryId: z.string().nullable(),
  prelistId: z.string().nullable(),
  name: z.string(),
  /** "Desa Sukamaju, Kec. ..." of the village code. */
  areaLine: z.string().nullable(),
  visits: z.array(Visit),
  evidence: z.array(z.enum(EVIDENCE)),
  checks: z.array(Checked),
  answer: Answer.nullable(),
  answerReason: z.string().nullable(),
  withdrawn: z.boolean(),
});

export const ObjectionInput = z.object({
  personId: Id.nullable(),
  entryId: Id.nullable(),
  about: z.string().trim().min(3).max(200),
  programme: Line.nullable(),
  reason: z.string().trim().min(5).max(4000),
  photoNote: Note.nullable(),
  place: Line.nullable(),
  latitude: z
    .string()
    .regex(/^-?\d{1,2}(\.\d{1,8})?$/)
    .nullable(),
  longitude: z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,8})?$/)
    .nullable(),
  receivedOn: Day,
  sentOn: Past,
  answer: z.enum(OBJECTION_ANSWERS).nullable(),
  answeredOn: Past,
  answerNote: Note.nullable(),
});
export type ObjectionInput = z.infer<typeof ObjectionInput>;

export const Objector = z.object({
  name: z.string().trim().min(2).max(120),
  contact: Line.nullable(),
  address: Line.nullable(),
  sameVillage: z.boolean(),
});
export type Objector = z.infer<typeof Objector>;

const ObjectionRow = z.object({
  id: z.string(),
  number: z.string(),
  about: z.string(),
  programme: z.string().nullable(),
  receivedOn: Day,
  sentOn: Past,
  answer: z.enum(OBJECTION_ANSWERS).nullable(),
  answeredOn: Past,
});

const ObjectionView = ObjectionInput.extend({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  /** This account may open who objected: a holder of the second key who is supervisor or wrote it down. */
  mayReveal: z.boolean(),
});

const BatchId = z.object({ batchId: Id });
const ProposalId = z.object({ proposalId: Id });
const Versioned = z.object({ version: z.number().int() });

export const proposalsCalls = {
  /** Months with proposals, newest first, and the month in work. */
  proposalMonths: query(
    { roles: LOOK, log: { count: "output.rows" } },
    z.object({}),
    z.object({ today: Day, inWork: Period, rows: z.array(Month) }),
  ),
  proposalMonth: query(
    { roles: LOOK, log: { count: "output.rows" } },
    z.object({ period: Period }),
    Month.extend({ rows: z.array(ProposalRow), events: z.array(BatchEvent), version: z.string() }),
  ),
  proposal: query({ roles: LOOK, log: { ids: ["proposalId"] } }, ProposalId, ProposalView),
  /**
   * Begins proposals in a month: of a person of the register (with the whole present family when asked), of an entry of a list, or
   * empty. Fields are filled from what is known. Throws usulan_terkunci, usulan_sudah_ada.
   */
  startProposal: command(
    { roles: WORK, log: { ids: ["personId", "entryId", "output.proposalId"] } },
    z.object({
      period: Period,
      kind: ProposalKind,
      personId: Id.nullable(),
      entryId: Id.nullable(),
      wholeFamily: z.boolean().default(false),
    }),
    z.object({ proposalId: z.string(), proposalIds: z.array(z.string()) }),
  ),
  /** Saves whatever is there: readiness never stands in the way. Throws usulan_terkunci, berubah_di_tempat_lain. */
  saveProposal: command(
    { roles: WORK, log: { ids: ["proposalId"] } },
    ProposalId.extend({ ...Versioned.shape, ...ProposalInput.shape }),
    z.object({ version: z.number().int(), matchCleared: z.boolean() }),
  ),
  /** A visit at which the family was not met. Throws kunjungan_salah. */
  addProposalVisit: command(
    {
      roles: ["operator", "fasilitator", "supervisor"],
      log: { ids: ["proposalId", "output.visitId"] },
    },
    ProposalId.extend({ on: Day, found: z.enum(VISIT_FOUND), note: Note.nullable() }),
    z.object({ visitId: z.string() }),
  ),
  /** To another month that is still in work. */
  moveProposal: command(
    { roles: WORK, log: { ids: ["proposalId", "output.batchId"] } },
    ProposalId.extend({ ...Versioned.shape, period: Period }),
    z.object({ batchId: z.string() }),
  ),
  withdrawProposal: command(
    { roles: WORK, log: { ids: ["proposalId"] } },
    ProposalId.extend(Versioned.shape),
    z.object({ version: z.number().int() }),
  ),
  /**
   * Notes that the month was sent, and locks it. `notReady`: how many rows the officer was told are not ready.
   * Throws usulan_hapus_tanpa_bukti, usulan_berubah, usulan_kosong, usulan_terkunci.
   */
  sendProposals: command(
    { roles: WORK, log: { ids: ["batchId"] } },
    BatchId.extend({ notReady: z.number().int().min(0) }),
    z.object({ rows: z.number().int() }),
  ),
  reopenProposals: command(
    { roles: ["supervisor"], log: { ids: ["batchId"] } },
    BatchId.extend({ reason: z.string().trim().min(5).max(1000) }),
    z.object({ rows: z.number().int() }),
  ),
  /** What the ministry answered, row by row. Throws usulan_belum_dikirim, alasan_penolakan_kosong. */
  answerProposals: command(
    { roles: WORK, log: { ids: ["batchId"] } },
    BatchId.extend({
      answers: z
        .array(z.object({ proposalId: Id, answer: Answer.nullable(), reason: Note.nullable() }))
        .min(1)
        .max(2000),
    }),
    z.object({ answered: z.number().int(), left: z.number().int() }),
  ),
  /** `resmi` holds whole numbers and is for the file; `umum` is for the notice board: names and places only. */
  proposalsPaper: query(
    { roles: WORK, log: { ids: ["batchId"], filters: true } },
    BatchId.extend({ copy: z.enum(["resmi", "umum"]) }),
    PaperRef,
  ),
  /** Papers for the family of a removal: its statement to sign, and how to object. */
  removalPaper: query(
    { roles: WORK, log: { ids: ["proposalId"], filters: true } },
    ProposalId.extend({ sheet: z.enum(["pernyataan", "keberatan"]) }),
    PaperRef,
  ),
  /** The month under the headers of the usulan profile. Throws daftar_kosong, usulan_hapus_tanpa_bukti. */
  exportProposals: task(
    {
      roles: WORK,
      log: { ids: ["batchId", "output.exportId"], count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    BatchId.extend({
      kind: ProposalKind.nullable(),
      file: FileToken,
      format: SheetFormat,
      why: Why,
    }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), sha256: z.string() }),
  ),
  /** The register of objections; never with the objector. */
  objections: query(
    { roles: WORK, log: { filters: true, count: "output.rows" } },
    z.object({ text: z.string().trim().max(100).optional() }),
    z.object({ today: Day, rows: z.array(ObjectionRow) }),
  ),
  objection: query(
    { roles: WORK, log: { ids: ["objectionId"] } },
    z.object({ objectionId: Id }),
    ObjectionView,
  ),
  /** Who objected: a logged act of who may reveal it. Throws peran_tidak_cukup. */
  objector: query(
    { roles: WORK, log: { ids: ["objectionId"] } },
    z.object({ objectionId: Id }),
    Objector,
  ),
  /** Tanda terima: what whoever objects takes home; it names nobody. */
  objectionReceipt: query(
    { roles: WORK, log: { ids: ["objectionId"] } },
    z.object({ objectionId: Id }),
    PaperRef,
  ),
  /** New with version 0. `objector` null leaves it as it is. Throws sanggah_menyebut_penyanggah, sanggah_tanggal_salah. */
  saveObjection: command(
    { roles: WORK, log: { ids: ["objectionId", "personId", "entryId"] } },
    ObjectionInput.extend({
      objectionId: Id,
      version: z.number().int().min(0),
      objector: Objector.nullable(),
    }),
    z.object({ objectionId: z.string(), number: z.string(), version: z.number().int() }),
  ),
};

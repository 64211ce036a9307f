// Calls of the room privacy: the duties of UU 27/2022 towards the people whose data the office holds.
import * as z from "zod";
import { command, query, task } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { ANSWER_ROLES, DESK_ROLES, REGISTER_ROLES } from "./codes.ts";
import {
  AnswerRequest,
  CompleteConsent,
  Consent,
  Contact,
  Erasure,
  ErasureDone,
  ErasureProgress,
  Incident,
  Lift,
  NewRequest,
  Overview,
  Permit,
  PersonPrivacy,
  ProposeErasure,
  Restrict,
  RetentionRow,
  SaveIncident,
  Size,
  SubjectRequest,
  TellIncident,
  WithdrawConsent,
} from "./schemas.ts";

const Id = z.object({ id: z.uuid() });
const PersonId = z.object({ personId: z.uuid() });
const Saved = z.object({ id: z.string(), version: z.number().int() });

export const privacy = {
  overview: query({ roles: REGISTER_ROLES, log: "none" }, z.void(), Overview),
  /** Who answers for the data, to whom incidents are reported, who processes for the office. */
  saveContact: command(
    { roles: REGISTER_ROLES, log: {} },
    z.object({ contact: Contact, version: z.number().int() }),
    Overview,
  ),

  /** Ground and purpose of what is kept of a person, consents, requests and restriction. */
  ofPerson: query({ roles: DESK_ROLES, log: { ids: ["personId"] } }, PersonId, PersonPrivacy),
  consentOfCase: query(
    { roles: DESK_ROLES, log: { ids: ["caseId"] } },
    z.object({ caseId: z.uuid() }),
    z.object({ personId: z.string(), consents: z.array(Consent) }),
  ),
  /** Who gave it and how. Throws wali_wajib, persetujuan_sudah_ditarik. */
  completeConsent: command(
    { roles: DESK_ROLES, log: { ids: ["consentId"] } },
    CompleteConsent,
    Saved,
  ),
  /** No further use on this ground from now on. Throws persetujuan_sudah_ditarik. */
  withdrawConsent: command(
    { roles: DESK_ROLES, log: { ids: ["consentId", "output.requestId"] } },
    WithdrawConsent,
    z.object({
      id: z.string(),
      /** Partners that have the data already; they are told within 3 x 24 hours, which the register now counts. */
      sentTo: z.array(z.string()),
      requestId: z.string().nullable(),
    }),
  ),
  consentPaper: query(
    { roles: DESK_ROLES, log: { ids: ["consentId"] } },
    Size.extend({ consentId: z.uuid() }),
    PaperRef,
  ),

  addRequest: command(
    { roles: DESK_ROLES, log: { ids: ["id", "personId"] } },
    NewRequest,
    SubjectRequest,
  ),
  requests: query(
    { roles: REGISTER_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({ open: z.boolean() }),
    z.object({ rows: z.array(SubjectRequest) }),
  ),
  /** Throws permintaan_sudah_dijawab, berubah_di_tempat_lain. */
  answerRequest: command(
    { roles: ANSWER_ROLES, log: { ids: ["id"] } },
    AnswerRequest,
    SubjectRequest,
  ),
  /** Receipt while it is open, the answer or the refusal with its reason afterwards. */
  requestPaper: query({ roles: DESK_ROLES, log: { ids: ["id"] } }, Size.extend(Id.shape), PaperRef),

  /** Throws batasan_sudah_ada. */
  restrict: command(
    { roles: ANSWER_ROLES, log: { ids: ["personId", "output.id"] } },
    Restrict,
    z.object({ id: z.string() }),
  ),
  liftRestriction: command(
    { roles: ANSWER_ROLES, log: { ids: ["restrictionId"] } },
    Lift,
    z.object({ id: z.string() }),
  ),
  /** Lets one use through for 24 hours, with a reason. */
  permitUse: command(
    { roles: ANSWER_ROLES, log: { ids: ["restrictionId", "output.id"] } },
    Permit,
    z.object({ id: z.string(), until: z.string() }),
  ),

  /** Everything the office holds of one person, as a paper. */
  accessPaper: query(
    { roles: ANSWER_ROLES, log: { ids: ["personId"] } },
    Size.extend(PersonId.shape),
    PaperRef,
  ),
  /** The same for other programs (JSON). */
  accessExport: task(
    { roles: ANSWER_ROLES, log: { ids: ["personId"] }, file: "tulis", proof: true },
    PersonId.extend({ file: z.string().max(80), why: z.string().trim().min(5).max(300) }),
    z.object({ tables: z.number().int() }),
    z.object({ rows: z.number().int(), sha256: z.string() }),
  ),

  /** What is past its time. Nothing is done with it here. */
  retention: query(
    { roles: REGISTER_ROLES, log: { count: "output.rows" } },
    z.void(),
    z.object({ rows: z.array(RetentionRow) }),
  ),

  erasures: query(
    { roles: REGISTER_ROLES, log: { count: "output.rows" } },
    z.void(),
    z.object({ rows: z.array(Erasure) }),
  ),
  /** Throws hapus_masih_berjalan while the person has an open case. */
  proposeErasure: command(
    { roles: ANSWER_ROLES, log: { ids: ["id", "personId"] } },
    ProposeErasure,
    Id,
  ),
  declineErasure: command({ roles: REGISTER_ROLES, log: { ids: ["id"] } }, Id, Id),
  /**
   * By a second person; takes up again what was cut off. Null: those whom a restored backup brought back, decided before.
   * Throws hapus_orang_kedua, hapus_sudah_diputuskan, hapus_masih_berjalan.
   */
  erase: task(
    { roles: REGISTER_ROLES, log: { ids: ["output.id"] } },
    z.object({ id: z.uuid().nullable() }),
    ErasureProgress,
    ErasureDone,
  ),
  /** Berita acara pemusnahan. */
  erasurePaper: query(
    { roles: REGISTER_ROLES, log: { ids: ["id"] } },
    Size.extend(Id.shape),
    PaperRef,
  ),

  incidents: query(
    { roles: REGISTER_ROLES, log: { count: "output.rows" } },
    z.void(),
    z.object({ rows: z.array(Incident) }),
  ),
  saveIncident: command({ roles: REGISTER_ROLES, log: { ids: ["id"] } }, SaveIncident, Saved),
  nameAffected: command(
    { roles: ANSWER_ROLES, log: { ids: ["id", "personId"] } },
    Id.extend(PersonId.shape),
    z.object({ named: z.number().int() }),
  ),
  tellIncident: command({ roles: REGISTER_ROLES, log: { ids: ["id"] } }, TellIncident, Saved),
  /** Throws insiden_belum_diberitahukan. */
  closeIncident: command(
    { roles: REGISTER_ROLES, log: { ids: ["id"] } },
    TellIncident.omit({ who: true }),
    Saved,
  ),
  /** The letter to the people, one sheet each where they are named, or to the authority. */
  incidentPaper: query(
    { roles: ANSWER_ROLES, log: { ids: ["id"] } },
    Size.extend(TellIncident.pick({ id: true, who: true }).shape),
    PaperRef,
  ),

  /** Penilaian dampak, filled with what this office really holds. */
  dpiaPaper: query({ roles: REGISTER_ROLES, log: {} }, Size, PaperRef),
  /** Catatan kegiatan pemrosesan. */
  recordsPaper: query({ roles: REGISTER_ROLES, log: {} }, Size, PaperRef),
};

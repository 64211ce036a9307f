// Calls of the room privacy: the duties of UU 27/2022 towards the people whose data the office holds.
import * as z from "zod";
import { command, query } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { ANSWER_ROLES, DESK_ROLES, REGISTER_ROLES } from "./codes.ts";
import {
  AnswerRequest,
  CompleteConsent,
  Consent,
  Contact,
  Lift,
  NewRequest,
  Overview,
  Permit,
  PersonPrivacy,
  Restrict,
  Size,
  SubjectRequest,
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
};

// Calls of the room prelists: photos and papers as evidence of a result, a proposal or an objection.
import * as z from "zod";
import { query, task } from "../../call.ts";
import {
  ATTACHMENT_LIMIT,
  base64Length,
  PAGE_LIMIT,
  PRINTED_PAGES,
  THUMB_LIMIT,
} from "../../documents/attachments.ts";
import { PaperRef } from "../../papers/paper.ts";
import { Id, LOOK, OutcomeState } from "../fields.ts";
import { EVIDENCE_ABOUT } from "./rules.ts";

const About = z.object({ about: z.enum(EVIDENCE_ABOUT), aboutId: Id });
const Base64 = z.string();

const EvidenceView = z.object({
  id: z.string(),
  /** '' of one that this session may not open. */
  title: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number(),
  at: z.string(),
  by: z.string(),
  /** Of the whole family, not of this entry alone. */
  ofFamily: z.boolean(),
  /** The result that stood when it was attached; of a result only. */
  outcome: OutcomeState.nullable(),
  locked: z.boolean(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const evidenceCalls = {
  /** Keeps a photo or PDF with what it shows. Throws peran_tidak_cukup, keluarga_tidak_dikenal, usulan_terkunci, and those of a document. */
  attachEvidence: task(
    { roles: LOOK, log: { ids: ["aboutId", "id"] } },
    About.extend({
      id: Id,
      /** Of an entry: its whole family. */
      wholeFamily: z.boolean().default(false),
      title: z.string().trim().min(1).max(120),
      body: Base64.max(base64Length(ATTACHMENT_LIMIT)),
      thumb: Base64.max(base64Length(THUMB_LIMIT)).nullable(),
    }),
    z.object({ done: z.number(), total: z.number() }),
    z.object({ id: z.string() }),
  ),
  /** Of an entry also those of its family; of a proposal also those of its entry on a list. Oldest first. */
  evidence: query(
    { roles: LOOK, log: { ids: ["aboutId"], count: "output.rows" } },
    About,
    z.object({ rows: z.array(EvidenceView.extend({ thumb: z.string().nullable() })) }),
  ),
  evidenceBytes: query(
    { roles: LOOK, log: { ids: ["id"] } },
    z.object({ id: Id }),
    z.object({ mime: z.string(), base64: z.string() }),
  ),
  /** One on paper; of a PDF the screen sends its pages as JPEG, of a photo none. */
  evidencePaper: query(
    { roles: LOOK, log: { ids: ["id"] } },
    z.object({ id: Id, pages: z.array(Base64.max(base64Length(PAGE_LIMIT))).max(PRINTED_PAGES) }),
    PaperRef,
  ),
};

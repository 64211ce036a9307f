// Calls of the room cases.
import * as z from "zod";
import { command, query, task, type Role } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import {
  ATTACHMENT_LIMIT,
  base64Length,
  PAGE_LIMIT,
  PRINTED_PAGES,
  THUMB_LIMIT,
} from "../documents/attachments.ts";
import { AssessmentInput, Plan } from "./assessment.ts";
import { AssignInput, Assigned } from "./assign.ts";
import { FactValues } from "./facts.ts";
import { GroupOrder } from "./groups.ts";
import { dueDayCalls } from "./due-days.ts";
import { ATTACHMENT_KINDS, PROGRESS_KINDS, keysOf } from "./codes.ts";
import {
  AttachmentView,
  CaseChange as Change,
  CaseList,
  CaseStateName,
  CaseView,
  Category,
  CategoryCode,
  CategoryFields,
  Day,
  HeldDocument,
  ListInput,
  MoveFieldsInput,
  RegisterInput,
  Registered,
  SnoozeInput,
  VIEWS,
} from "./schemas.ts";
import { Fasilitator, Support } from "./support.ts";
import { raiseCategoryCalls } from "./raise-category.ts";
import { SafeContact } from "./safe-contact.ts";
import { SensitivityInput } from "./sensitivity.ts";
import { SavedView, SaveViewInput } from "./saved-views.ts";
import { StepRecord } from "./steps.ts";
import {
  ArriveInput,
  GuestLogInput,
  MoveVisitInput,
  VisitsInput,
  VisitsOfDay,
  VisitView,
} from "./visits.ts";

/** Who works on cases; administrators and prelist operators see none. */
export const CASEWORK = [
  "petugas",
  "koordinator",
  "fasilitator",
  "supervisor",
] as const satisfies readonly Role[];
const SETTERS = ["supervisor", "admin"] as const satisfies readonly Role[];

const Changed = z.object({ id: z.string(), version: z.number(), state: CaseStateName });
const CaseId = z.object({ id: z.uuid() });
const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const cases = {
  ...raiseCategoryCalls,
  ...dueDayCalls,
  /** What the walk-in form needs before anybody types: categories in use with their due day, and today. */
  intake: query(
    { roles: CASEWORK, log: "none" },
    z.void(),
    z.object({
      today: Day,
      purpose: z.string(),
      categories: z.array(Category.extend({ dueOn: Day })),
    }),
  ),
  register: command(
    { roles: CASEWORK, log: { ids: ["id", "personId", "applicantId"] } },
    RegisterInput,
    Registered,
  ),
  list: query(
    { roles: CASEWORK, log: { filters: true, count: "output.rows" } },
    ListInput,
    CaseList,
  ),
  /** How many cases each view of the queue holds, for this account. */
  counts: query({ roles: CASEWORK, log: "none" }, z.void(), z.record(z.enum(VIEWS), z.number())),
  get: query({ roles: CASEWORK, log: { ids: ["id"] } }, CaseId, CaseView),
  /** Every change of state, by the table of shared/cases/states.ts. */
  move: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ to: CaseStateName, fields: MoveFieldsInput }),
    Changed,
  ),
  /** Ratifies (or refuses to ratify) an emergency referral. */
  ratify: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({
      ratified: z.boolean(),
      fields: MoveFieldsInput.pick({ note: true, signer: true }),
    }),
    Changed,
  ),
  takeOver: command({ roles: CASEWORK, log: { ids: ["id"] } }, Change, Changed),
  /** Hands open cases over to a colleague, many at once; those that may not be or changed meanwhile are left as they are. */
  assign: command(
    { roles: CASEWORK, log: { ids: ["officerId", "output.moved"] } },
    AssignInput,
    Assigned,
  ),
  /** Takes a handover of the caller's own back, within a day, where nobody has worked on the case since. Throws tidak_ditemukan. */
  takeBackAssigned: command(
    { roles: CASEWORK, log: { ids: ["act", "output.moved"] } },
    z.object({ act: z.uuid() }),
    Assigned,
  ),
  /** A note, a home visit or a call to the citizen, beside the changes of state. */
  record: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({
      kind: z.enum(PROGRESS_KINDS),
      onDay: Day,
      text: z.string().trim().min(3).max(8000),
      /** Who made the home visit. */
      fasilitator: Fasilitator.optional(),
      /** Of a contact in a sensitive case: it was made as the safe contact says. */
      safely: z.boolean().optional(),
    }),
    Changed,
  ),
  /** Puts the reminder of a case off until a day, with the reason, or takes that back (until: null). Throws tunda_tidak_boleh. */
  snooze: command({ roles: CASEWORK, log: { ids: ["id"] } }, SnoozeInput, Changed),
  /** A new assessment of the same case stands beside the earlier ones. */
  assess: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ assessment: AssessmentInput }),
    Changed,
  ),
  /** The whole plan of services as it now stands; the earlier plans stay in the timeline. */
  plan: command({ roles: CASEWORK, log: { ids: ["id"] } }, Change.extend({ plan: Plan }), Changed),
  /** A sub-step of the category was reached; recorded once more it is corrected. */
  recordStep: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ step: StepRecord }),
    Changed,
  ),
  /** Takes a recorded sub-step back, by a row of its own. */
  undoStep: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ code: z.string().max(40), reason: z.string().trim().min(3).max(500) }),
    Changed,
  ),
  /** The whole form of facts of its category as it now stands; the earlier ones stay in the timeline. */
  setFacts: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ facts: FactValues }),
    Changed,
  ),
  /** The group that a case serves, with all its members; makes a group case of one whose category allows it. */
  setGroup: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ group: GroupOrder }),
    Changed,
  ),
  /** Fasilitator, companion and pillars as they now stand. */
  setSupport: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ support: Support }),
    Changed,
  ),
  /** Makes a case sensitive (whoever may see it), or opens it again (those who lead, with the second key). */
  setSensitivity: command({ roles: CASEWORK, log: { ids: ["id"] } }, SensitivityInput, Changed),
  /** How the citizen of a sensitive case is reached; the newest entry counts. */
  setSafeContact: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ safeContact: SafeContact }),
    Changed,
  ),
  setDocuments: command(
    { roles: CASEWORK, log: { ids: ["id"] } },
    Change.extend({ documents: z.array(HeldDocument).min(1).max(40) }),
    Changed,
  ),
  /** A photo as the screen shrank it, or a PDF, as base64, with a small JPEG of it for lists. Looked into once more before it is kept. */
  attach: task(
    { roles: CASEWORK, log: { ids: ["caseId", "id"] } },
    z.object({
      id: z.uuid(),
      caseId: z.uuid(),
      kind: z.enum(keysOf(ATTACHMENT_KINDS)),
      title: z.string().trim().min(1).max(120),
      body: Base64.max(base64Length(ATTACHMENT_LIMIT)),
      thumb: Base64.max(base64Length(THUMB_LIMIT)).nullable(),
    }),
    z.object({ done: z.number(), total: z.number() }),
    AttachmentView,
  ),
  /** Seals the bytes of documents whose case became sensitive; every sign-in does it as well. */
  sealDocuments: task(
    { roles: CASEWORK, log: {} },
    z.object({}),
    z.object({ done: z.number(), total: z.number() }),
    z.object({ sealed: z.number(), lost: z.number() }),
  ),
  /** The small pictures of the documents of a case. */
  thumbnails: query(
    { roles: CASEWORK, log: { ids: ["id"] } },
    CaseId,
    z.array(z.object({ id: z.string(), base64: z.string() })),
  ),
  attachment: query(
    { roles: CASEWORK, log: { ids: ["id"] } },
    CaseId,
    AttachmentView.extend({ base64: z.string() }),
  ),
  /** The document to print; of a PDF the screen sends its pages as JPEG, of a photo none. */
  attachmentPaper: query(
    { roles: CASEWORK, log: { ids: ["id"] } },
    CaseId.extend({ pages: z.array(Base64.max(base64Length(PAGE_LIMIT))).max(PRINTED_PAGES) }),
    PaperRef,
  ),
  /** Tanda terima: what the citizen takes home. */
  receipt: query({ roles: CASEWORK, log: { ids: ["id"] } }, CaseId, PaperRef),
  /** The registration form with the statement to sign. */
  registrationForm: query({ roles: CASEWORK, log: { ids: ["id"] } }, CaseId, PaperRef),
  /** Named filters of the case list, one's own. */
  savedViews: query({ roles: CASEWORK, log: "none" }, z.void(), z.array(SavedView)),
  saveView: command({ roles: CASEWORK, log: { ids: ["id"] } }, SaveViewInput, z.array(SavedView)),
  removeView: command({ roles: CASEWORK, log: { ids: ["id"] } }, CaseId, z.array(SavedView)),
  /** Who came on a day: those who wait first, in the order of calling. */
  visits: query(
    { roles: CASEWORK, log: { filters: true, count: "output.rows" } },
    VisitsInput,
    VisitsOfDay,
  ),
  /** Buku tamu of a period on paper. */
  guestLog: query({ roles: CASEWORK, log: { filters: true } }, GuestLogInput, PaperRef),
  /** Somebody came in: gives the queue number of the day. */
  arrive: command({ roles: CASEWORK, log: { ids: ["id", "personId"] } }, ArriveInput, VisitView),
  /** Called, served, gone: by the table of shared/cases/visits.ts. */
  moveVisit: command(
    { roles: CASEWORK, log: { ids: ["id", "caseId"] } },
    MoveVisitInput,
    VisitView,
  ),
  categories: query(
    { roles: "masuk", log: "none" },
    z.object({ retired: z.boolean() }),
    z.array(Category),
  ),
  /** A new category has version null. */
  saveCategory: command(
    { roles: SETTERS, log: {} },
    CategoryFields.extend({ version: z.number().int().nullable() }),
    Category,
  ),
  retireCategory: command(
    { roles: SETTERS, log: {} },
    z.object({ code: CategoryCode, retired: z.boolean(), version: z.number().int() }),
    Category,
  ),
};

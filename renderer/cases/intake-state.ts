// What the walk-in form holds: its blank state, what is missing, what is sent, and how a draft is read back.
import * as z from "zod";
import {
  CHANNELS,
  CONTACT_KINDS,
  DOCUMENT_HELD,
  RELATIONS,
  SHARING,
  URGENCIES,
  keysOf,
  type DocumentHeld,
} from "../../shared/cases/codes.ts";
import type { Category, RegisterInput } from "../../shared/cases/schemas.ts";
import {
  BesideState,
  BLANK_BESIDE,
  missingBeside,
  toBeside,
  type BesideField,
} from "./beside/intake-beside-state.ts";
import { newId } from "../app/new-id.ts";
import { CONTACT_WAYS, safeContactMissing } from "../../shared/cases/safe-contact.ts";
import { trimmedSafeContact } from "./privacy/SafeContactFields.tsx";

const Picked = z.object({ personId: z.string(), name: z.string() });

const IntakeState = z.object({
  id: z.string(),
  person: Picked.nullable(),
  otherApplicant: z.boolean(),
  applicant: Picked.nullable(),
  relation: z.enum(keysOf(RELATIONS)),
  categoryCode: z.string(),
  narrative: z.string(),
  contactKind: z.enum(keysOf(CONTACT_KINDS)),
  channel: z.enum(keysOf(CHANNELS)),
  urgency: z.enum(keysOf(URGENCIES)),
  sensitive: z.boolean(),
  held: z.record(z.string(), z.enum(keysOf(DOCUMENT_HELD))),
  sharing: z.enum(keysOf(SHARING)),
  /** 'YYYY-MM-DD'; null: the target day of the category. */
  promisedOn: z.string().nullable(),
  /** The visit that this walk-in came out of. */
  visitId: z.string().optional(),
  ...BesideState.shape,
  /** Only of a sensitive case; still being filled in. */
  safeContact: z
    .object({
      way: z.enum(keysOf(CONTACT_WAYS)),
      name: z.string(),
      phone: z.string(),
      hours: z.string(),
      avoid: z.string(),
      shelter: z.string(),
    })
    .optional(),
});
export type IntakeState = z.infer<typeof IntakeState>;

export function blankIntake(): IntakeState {
  return {
    id: newId(),
    person: null,
    otherApplicant: false,
    applicant: null,
    relation: "diri_sendiri",
    categoryCode: "",
    narrative: "",
    contactKind: "permohonan",
    channel: "langsung",
    urgency: "biasa",
    sensitive: false,
    held: {},
    sharing: "tidak_ditanya",
    promisedOn: null,
    ...BLANK_BESIDE,
  };
}

/** The draft as a form, or undefined when an older version of the app wrote it differently. */
export function readDraft(payload: string): IntakeState | undefined {
  const read = IntakeState.safeParse(JSON.parse(payload));
  return read.success ? read.data : undefined;
}

/** Whether there is something worth keeping as a draft. */
export function isStarted(state: IntakeState): boolean {
  return state.person !== null || state.categoryCode !== "" || state.narrative.trim() !== "";
}

export type IntakeField =
  | "person"
  | "applicant"
  | "category"
  | "narrative"
  | "safeContact"
  | BesideField;

/** What keeps the form from being saved, in the order of the page. */
export function missingParts(state: IntakeState, category: Category | undefined): IntakeField[] {
  const missing: IntakeField[] = [];
  if (!state.person) missing.push("person");
  if (state.otherApplicant && !state.applicant) missing.push("applicant");
  if (state.categoryCode === "") missing.push("category");
  if (state.narrative.trim().length < 3) missing.push("narrative");
  const sensitive = state.sensitive || category?.sensitive === true;
  if (sensitive && state.safeContact && safeContactMissing(state.safeContact).length > 0)
    missing.push("safeContact");
  return [...missing, ...missingBeside(state, category)];
}

/** What is sent; call only when nothing is missing. */
export function toRegister(
  state: IntakeState,
  category: Category & { readonly dueOn: string },
): RegisterInput {
  const person = state.person?.personId ?? "";
  const other = state.otherApplicant && state.applicant !== null;
  return {
    id: state.id,
    personId: person,
    applicantId: other ? (state.applicant?.personId ?? person) : person,
    relation: other ? state.relation : "diri_sendiri",
    channel: state.channel,
    contactKind: state.contactKind,
    categoryCode: category.code,
    urgency: state.urgency,
    sensitive: state.sensitive,
    narrative: state.narrative,
    documents: category.checklist.map(({ code }) => ({
      code,
      held: state.held[code] ?? ("belum" satisfies DocumentHeld),
    })),
    sharing: state.sharing,
    promisedOn: state.promisedOn === "" ? null : (state.promisedOn ?? category.dueOn),
    ...toBeside(state, category),
    ...(state.safeContact && (state.sensitive || category.sensitive)
      ? { safeContact: trimmedSafeContact(state.safeContact) }
      : {}),
    ...(state.visitId ? { visitId: state.visitId } : {}),
  };
}

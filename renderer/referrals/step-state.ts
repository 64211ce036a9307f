// What the dialog of a step holds, and what of it is still missing.
import type { AnswerWay } from "../../shared/referrals/codes.ts";
import { missingReferralFields } from "../../shared/referrals/rules.ts";
import type { ReferralView, StepInput } from "../../shared/referrals/schemas.ts";
import {
  referralRule,
  type ReferralField,
  type ReferralState,
} from "../../shared/referrals/states.ts";
import { localDate } from "../../shared/values/date.ts";

export interface StepForm {
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly via: AnswerWay;
  readonly note: string;
  /** One per line. */
  readonly missing: string;
  readonly onwardTo: string;
  readonly replyBy: string;
  /** '' names none. */
  readonly evidenceId: string;
}

export function startStep(view: ReferralView): StepForm {
  return {
    answeredOn: localDate(new Date()),
    answeredBy: "",
    via: "lembar",
    note: "",
    missing: "",
    onwardTo: "",
    replyBy: view.content?.nextReplyBy ?? "",
    evidenceId: "",
  };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The mandatory fields that are empty; 'to' when nothing is chosen yet. */
export function missingOf(to: ReferralState | null, form: StepForm): (ReferralField | "to")[] {
  if (to === null) return ["to"];
  return missingReferralFields(to, { ...form, missing: linesOf(form.missing) });
}

/** Only what the step asks for is sent, and a note whenever there is one. */
export function stepInput(
  view: ReferralView,
  eventId: string,
  to: ReferralState,
  form: StepForm,
): StepInput {
  const { needs } = referralRule(to);
  const asks = (field: ReferralField) => needs.includes(field);
  return {
    id: view.id,
    version: view.version,
    eventId,
    to,
    note: form.note,
    ...(asks("answeredOn")
      ? { answeredOn: form.answeredOn, answeredBy: form.answeredBy, via: form.via }
      : {}),
    ...(asks("missing") ? { missing: linesOf(form.missing) } : {}),
    ...(asks("onwardTo") ? { onwardTo: form.onwardTo } : {}),
    ...(asks("replyBy") ? { replyBy: form.replyBy } : {}),
    ...(asks("answeredOn") && form.evidenceId !== "" ? { evidenceId: form.evidenceId } : {}),
  };
}

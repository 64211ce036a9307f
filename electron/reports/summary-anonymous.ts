// A case summary without the identity of the citizen.
import { stateLabel } from "../../shared/cases/rules.ts";
import { withoutNames } from "../cases/groups/queries.ts";
import { initials, redact } from "../../shared/reports/redact.ts";
import type { CaseSummary } from "../../shared/reports/summary-paper.ts";

/** Names become initials, numbers dots; of a sensitive case no free text is left. */
export function withoutIdentity(one: CaseSummary): CaseSummary {
  const names = [one.person.name, one.applicant.name];
  const clean = (text: string) => redact(text, names);
  const hidden = { nik: null, familyCard: null, address: null, phone: null };
  return {
    ...one,
    person: { ...one.person, ...hidden, name: initials(one.person.name) },
    applicant: { ...one.applicant, ...hidden, name: initials(one.applicant.name) },
    ...withoutNames(one),
    ...(one.sensitive ? { facts: [] } : {}),
    narrative: one.sensitive || one.narrative === null ? null : clean(one.narrative),
    attachments: one.attachments.map(clean),
    events: one.events.map((event) => ({
      ...event,
      words: one.sensitive ? [] : event.words.map(clean),
    })),
    referrals: one.referrals.map((referral) => ({
      ...referral,
      answer: one.sensitive ? "" : clean(referral.answer),
    })),
    outcome:
      one.outcome === null ? null : one.sensitive ? stateLabel(one.state) : clean(one.outcome),
  };
}

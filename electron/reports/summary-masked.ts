// A case summary whose citizen is named but whose numbers are not: enough to speak about, not enough to use.
import { redact } from "../../shared/reports/redact.ts";
import type { CaseSummary, SummaryPerson } from "../../shared/reports/summary-paper.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import { maskPhone } from "../../shared/values/phone.ts";

function masked(person: SummaryPerson): SummaryPerson {
  return {
    ...person,
    nik: person.nik && maskNumber(person.nik),
    familyCard: person.familyCard && maskNumber(person.familyCard),
    phone: person.phone && maskPhone(person.phone),
    address: person.village,
  };
}

/** Numbers are masked, the address is the village, and long numbers are taken out of every free text. */
export function withMaskedIdentity(one: CaseSummary): CaseSummary {
  const clean = (text: string) => redact(text, []);
  const pairs = (rows: [string, string][]) =>
    rows.map(([label, text]): [string, string] => [label, clean(text)]);
  return {
    ...one,
    person: masked(one.person),
    applicant: masked(one.applicant),
    group: one.group && pairs(one.group),
    facts: pairs(one.facts),
    support: pairs(one.support),
    narrative: one.narrative && clean(one.narrative),
    attachments: one.attachments.map(clean),
    events: one.events.map((event) => ({ ...event, words: event.words.map(clean) })),
    referrals: one.referrals.map((referral) => ({ ...referral, answer: clean(referral.answer) })),
    outcome: one.outcome && clean(one.outcome),
  };
}

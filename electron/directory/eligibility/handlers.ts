// Hints of eligibility for a case or a person at the desk.
import {
  answersOf,
  papersToBring,
  rulesFor,
} from "../../../shared/directory/eligibility/evaluate.ts";
import type {
  eligibilityCalls,
  Hint,
  HintsFor,
} from "../../../shared/directory/eligibility/contract.ts";
import type { Facts } from "../../../shared/directory/eligibility/fact-labels.ts";
import { hintPaper } from "../../../shared/directory/eligibility/hint-paper.ts";
import { listLabel, rulesInUse } from "../../../shared/directory/eligibility/list.ts";
import type { Rule } from "../../../shared/directory/eligibility/schema.ts";
import { DeskError } from "../../../shared/errors.ts";
import { isSensitiveKind, seesSensitiveKinds } from "../../../shared/people/rules.ts";
import { inRegister } from "../../../shared/values/register-words.ts";
import { localDate } from "../../../shared/values/date.ts";
import { getCase, isRestricted, type CaseRecord } from "../../cases/queries.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf, QueryContext } from "../../serve/context.ts";
import { besideFacts, groupFacts } from "./case-facts.ts";
import { currentRules, ruleHandlers } from "./rules-handlers.ts";
import { caseFacts, personFacts } from "./facts.ts";

/** @throws DeskError 'kasus_terbatas' */
async function openCase({ db, sensitive }: QueryContext, id: string): Promise<CaseRecord> {
  const row = await getCase(db, id);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  return row;
}

function hintsOf(rules: readonly Rule[], category: string, facts: Facts, today: string): Hint[] {
  return rulesFor(rules, category, today).map((rule) => {
    const answered = answersOf(rule, facts);
    const { id, name, version, subject, from, until, source } = rule;
    return {
      id,
      name,
      version,
      subject,
      from,
      until,
      source,
      criteria: answered.map(({ criterion, answer, looked }) => ({
        text: criterion.text,
        answer,
        looked: [...looked],
        ask: criterion.ask ?? null,
        bring: criterion.bring,
        local: criterion.local ?? null,
      })),
      papers: papersToBring(answered),
    };
  });
}

async function hintsFor(
  context: QueryContext,
  rules: readonly Rule[],
  input: HintsFor,
): Promise<Hint[]> {
  const { db, now, session } = context;
  const today = localDate(now());
  const hidden = (kind: string) => isSensitiveKind(kind) && !seesSensitiveKinds(session.roles);
  if ("caseId" in input) {
    const row = await openCase(context, input.caseId);
    const facts = await personFacts(db, row.person_id, today, hidden);
    const all = {
      ...facts,
      ...(await caseFacts(db, row)),
      ...(await besideFacts(context, row.id, facts)),
      ...(await groupFacts(db, row.id, facts)),
    };
    return hintsOf(rules, row.category_code, all, today);
  }
  return hintsOf(
    rules,
    input.category,
    await personFacts(db, input.personId, today, hidden),
    today,
  );
}

export const eligibility: HandlersOf<typeof eligibilityCalls> = {
  ...ruleHandlers,

  async hints(context, input) {
    const { seq, list } = await currentRules(context.db);
    const { dataset } = await getOffice(context.db);
    const rows = await hintsFor(context, inRegister(rulesInUse(list), dataset), input);
    return { listVersion: listLabel(list, seq), rows };
  },

  async hintsPaper(context, { caseId, size }) {
    const row = await openCase(context, caseId);
    const office = await getOffice(context.db);
    const { seq, list } = await currentRules(context.db);
    return context.paper(
      hintPaper({
        office: { ...office, paperSize: size ?? office.paperSize },
        number: row.number,
        today: localDate(context.now()),
        list: listLabel(list, seq),
        hints: await hintsFor(context, inRegister(rulesInUse(list), office.dataset), { caseId }),
        sensitive: row.sensitive === 1,
      }),
    );
  },
};

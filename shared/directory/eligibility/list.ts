// The list of rules as this office uses it: the one that came with the app, or a loaded file, and what was changed here.
import * as z from "zod";
import { overlaps, type RuleProblem } from "./check.ts";
import { Rule, type Criterion, type Look, type Test } from "./schema.ts";

/** What made a list: a file was loaded, a rule changed, switched off or on, or the shipped list taken back. */
export const LIST_ACTS = ["muat", "ubah", "matikan", "hidupkan", "bawaan"] as const;
export type ListAct = (typeof LIST_ACTS)[number];

export const OfficeList = z.strictObject({
  /** Version of the list it began as. */
  version: z.string(),
  base: z.enum(["bawaan", "berkas"]),
  rules: z.array(Rule),
  /** Keys of rules changed here: local practice. */
  edited: z.array(z.string()),
  /** Keys of rules that this office does not use. */
  off: z.array(z.string()),
});
export type OfficeList = z.infer<typeof OfficeList>;

/** One version of one rule: 'pkh-komponen@1'. */
export function ruleKey({ id, version }: Pick<Rule, "id" | "version">): string {
  return `${id}@${version}`;
}

/** '2026-11', or '2026-11 setempat 3' once this office changed something; the number is that of its own list. */
export function listLabel({ version, edited, off }: OfficeList, seq: number): string {
  return edited.length + off.length === 0 ? version : `${version} setempat ${seq}`;
}

/** Rules in use. */
export function rulesInUse({ rules, off }: OfficeList): Rule[] {
  return rules.filter((rule) => !off.includes(ruleKey(rule)));
}

/** Written beside a criterion that this office changed. */
export const LOCAL_PRACTICE = "Praktik setempat, diubah kantor ini.";

/** What of a rule can be changed without a file. */
export const RuleEdit = z.strictObject({
  name: z.string().trim().min(2).max(120),
  source: z.string().trim().min(2).max(200),
  from: Rule.shape.from,
  until: Rule.shape.until,
  criteria: z
    .array(
      z.strictObject({
        text: z.string().trim().min(2).max(200),
        ask: z.string().trim().max(300),
        bring: z.array(z.string().trim().min(2).max(120)).max(6),
        /** The numbers of its comparisons, in their order. */
        numbers: z.array(z.number().min(0).max(1_000_000_000_000)).max(6),
      }),
    )
    .max(20),
});
export type RuleEdit = z.infer<typeof RuleEdit>;

function looksOf(test: Test | undefined): readonly Look[] {
  if (!test) return [];
  if ("all" in test) return test.all;
  return "any" in test ? test.any : [test];
}

const numberOf = (look: Look) =>
  "atLeast" in look ? look.atLeast : "atMost" in look ? look.atMost : undefined;

/** The numbers of a criterion, with what they bound: for its fields. */
export function numbersOf({ test }: Criterion): { fact: string; least: boolean; value: number }[] {
  return looksOf(test).flatMap((look) => {
    const value = numberOf(look);
    return value === undefined ? [] : [{ fact: look.fact, least: "atLeast" in look, value }];
  });
}

/** The form as it stands before anything is typed. */
export function editOf({ name, source, from, until, criteria }: Rule): RuleEdit {
  return {
    name,
    source,
    from,
    until,
    criteria: criteria.map((one) => ({
      text: one.text,
      ask: one.ask ?? "",
      bring: one.bring,
      numbers: numbersOf(one).map(({ value }) => value),
    })),
  };
}

function withNumbers(test: Test, numbers: readonly number[]): Test {
  let at = 0;
  const changed = (look: Look): Look => {
    if (numberOf(look) === undefined) return look;
    const value = numbers[at++]!;
    return "atLeast" in look
      ? { fact: look.fact, atLeast: value }
      : { fact: look.fact, atMost: value };
  };
  if ("all" in test) return { all: test.all.map(changed) };
  return "any" in test ? { any: test.any.map(changed) } : changed(test);
}

/**
 * The list with one rule changed, marked as local practice; a criterion that was changed says so itself.
 * @returns a problem when the rule would overlap another version of itself, end before it begins, or lose a criterion
 */
export function editRule(
  list: OfficeList,
  key: string,
  edit: RuleEdit,
): { readonly list: OfficeList } | { readonly problem: RuleProblem } {
  const before = list.rules.find((rule) => ruleKey(rule) === key);
  const wrong = (kind: RuleProblem["kind"], place: string) => ({
    problem: { kind, rule: key, place, found: "" },
  });
  if (!before || edit.criteria.length !== before.criteria.length)
    return wrong("nilai_salah", "criteria");
  if (edit.until !== null && edit.until < edit.from) return wrong("tanggal_salah", "until");
  const criteria: Criterion[] = [];
  for (const [at, old] of before.criteria.entries()) {
    const { text, ask, bring, numbers } = edit.criteria[at]!;
    if (numbers.length !== numbersOf(old).length) return wrong("nilai_salah", `syarat ${at + 1}`);
    const { ask: _ask, ...rest } = old;
    const next: Criterion = {
      ...rest,
      text,
      bring,
      ...(ask === "" ? {} : { ask }),
      ...(old.test ? { test: withNumbers(old.test, numbers) } : {}),
    };
    const same = JSON.stringify(sorted(next)) === JSON.stringify(sorted(old));
    criteria.push(same ? old : { ...next, local: old.local ?? LOCAL_PRACTICE });
  }
  const { name, source, from, until } = edit;
  const after = { ...before, name, source, from, until, criteria };
  const rules = list.rules.map((rule) => (rule === before ? after : rule));
  const [overlap] = overlaps(rules);
  if (overlap) return { problem: overlap };
  return { list: { ...list, rules, edited: [...new Set([...list.edited, key])] } };
}

/** The same parts in the same order, so that two spellings of one criterion are one. */
const sorted = (one: Criterion) => Object.fromEntries(Object.entries(one).sort());

export function switchRule(list: OfficeList, key: string, on: boolean): OfficeList {
  const others = list.off.filter((one) => one !== key);
  return { ...list, off: on ? others : [...others, key] };
}

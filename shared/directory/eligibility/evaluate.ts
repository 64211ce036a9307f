// Reads a rule against facts: each criterion met, not met or unknown, with the value it looked at. It hints; it never decides.
import { FACT_LABELS, type FactName, type Facts, type FactValue } from "./fact-labels.ts";
import type { Criterion, Look, Rule, Test } from "./schema.ts";

export type Answer = "terpenuhi" | "belum" | "tidak_diketahui";

export interface Answered {
  readonly criterion: Criterion;
  readonly answer: Answer;
  /** 'Umur (tahun): 63' for each fact that was looked at. */
  readonly looked: readonly string[];
}

/** In force on this day. */
export function isInForce({ from, until }: Pick<Rule, "from" | "until">, on: string): boolean {
  return from <= on && (until === null || on <= until);
}

/** The newest version in force of each rule for a category. */
export function rulesFor(rules: readonly Rule[], category: string, on: string): Rule[] {
  const newest = new Map<string, Rule>();
  for (const rule of rules) {
    const known = newest.get(rule.id);
    if (!rule.categories.includes(category) || !isInForce(rule, on)) continue;
    if (!known || known.version < rule.version) newest.set(rule.id, rule);
  }
  return [...newest.values()];
}

export function answersOf(rule: Rule, facts: Facts): Answered[] {
  return rule.criteria.map((criterion) => ({
    criterion,
    answer: criterion.test ? answerOf(criterion.test, facts) : "tidak_diketahui",
    looked: criterion.test ? looksOf(criterion.test).map((look) => shown(look, facts)) : [],
  }));
}

/** Papers still to bring, each once: of every criterion that is not met. */
export function papersToBring(answered: readonly Answered[]): string[] {
  return [
    ...new Set(
      answered.flatMap(({ answer, criterion }) => (answer === "terpenuhi" ? [] : criterion.bring)),
    ),
  ];
}

function looksOf(test: Test): readonly Look[] {
  if ("all" in test) return test.all;
  return "any" in test ? test.any : [test];
}

/** Three-valued: one unknown never turns into a yes or a no by itself. */
function answerOf(test: Test, facts: Facts): Answer {
  const answers = looksOf(test).map((look) => lookAt(look, facts[look.fact as FactName] ?? null));
  const strong = "any" in test ? "terpenuhi" : "belum";
  const weak = "any" in test ? "belum" : "terpenuhi";
  if (answers.includes(strong)) return strong;
  return answers.includes("tidak_diketahui") ? "tidak_diketahui" : weak;
}

function lookAt(look: Look, value: FactValue): Answer {
  const yes = (met: boolean): Answer => (met ? "terpenuhi" : "belum");
  if (value === null) return "tidak_diketahui";
  if ("is" in look) return typeof value === "boolean" ? yes(value === look.is) : "tidak_diketahui";
  if ("has" in look || "lacks" in look) {
    const codes = "has" in look ? look.has : look.lacks;
    if (!isList(value) || !codes.some((code) => value.includes(code))) return "tidak_diketahui";
    return yes("has" in look);
  }
  if (typeof value !== "number") return "tidak_diketahui";
  return yes("atLeast" in look ? value >= look.atLeast : value <= look.atMost);
}

function isList(value: FactValue): value is readonly string[] {
  return Array.isArray(value);
}

function shown({ fact }: Look, facts: Facts): string {
  const value = facts[fact as FactName] ?? null;
  const label = FACT_LABELS[fact as FactName];
  if (value === null || (isList(value) && value.length === 0)) return `${label}: belum tercatat`;
  if (typeof value === "boolean") return `${label}: ${value ? "ya" : "tidak"}`;
  return `${label}: ${isList(value) ? value.join(", ") : value}`;
}

// Reads a file of eligibility rules: what is wrong in it is told by rule and place, and one broken rule refuses the whole file.
import { FACT_KINDS, type FactName } from "./fact-labels.ts";
import { Rule, type RuleList } from "./schema.ts";

/** A list of rules is a few hundred kB at most. */
export const MOST_RULE_BYTES = 1_000_000;
const MOST_RULES = 300;
const MOST_PROBLEMS = 50;

export const RULE_PROBLEMS = [
  "terlalu_besar",
  "bukan_json",
  "bukan_daftar",
  "bagian_asing", // a part that no rule has: the place where code would hide
  "pembanding_asing", // a comparison we do not know
  "fakta_asing",
  "nilai_salah",
  "tanggal_salah",
  "bertumpuk", // two versions of one rule in force on the same day
  "versi_ganda",
  "kode", // words that are program text or markup
] as const;
export type RuleProblemKind = (typeof RULE_PROBLEMS)[number];

export interface RuleProblem {
  readonly kind: RuleProblemKind;
  /** Id of the rule, or its place in the file: 'aturan ke-3'; '' for the file itself. */
  readonly rule: string;
  /** 'syarat 2, test.fact'; '' for the rule itself. */
  readonly place: string;
  /** What stands there, cut at 60 signs. */
  readonly found: string;
}

export type RulesReading =
  | { readonly list: RuleList; readonly problems: readonly [] }
  | { readonly list: null; readonly problems: readonly RuleProblem[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const shown = (value: unknown) =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 60);
/** Markup, program text, addresses that run: no rule needs them, and none may carry them. */
const CODE = /<[a-z!/?]|javascript:|\$\{|=>|\bfunction\s*\(|\beval\s*\(|\brequire\s*\(/i;

/** @param text the whole file */
export function readRules(text: string): RulesReading {
  const whole = (kind: RuleProblemKind, found = ""): RulesReading => ({
    list: null,
    problems: [{ kind, rule: "", place: "", found }],
  });
  if (text.length > MOST_RULE_BYTES) return whole("terlalu_besar");
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (thrown) {
    // A SyntaxError, or a RangeError of something nested without end; neither says more than this.
    if (thrown instanceof Error) return whole("bukan_json");
    throw thrown;
  }
  if (!isObject(raw) || !Array.isArray(raw["rules"])) return whole("bukan_daftar");
  const { version, rules, ...others } = raw;
  const foreign = Object.keys(others);
  if (foreign.length > 0) return whole("bagian_asing", foreign.join(", ").slice(0, 60));
  if (typeof version !== "string" || version.trim() === "" || version.length > 40)
    return whole("nilai_salah", "version");
  if ((rules as unknown[]).length === 0 || (rules as unknown[]).length > MOST_RULES)
    return whole("bukan_daftar");
  const read = (rules as unknown[]).map((rule, at) => readRule(rule, at));
  const problems = read.flatMap((one) => one.problems);
  const good = read.flatMap(({ rule }) => rule ?? []);
  problems.push(...overlaps(good));
  if (problems.length > 0) return { list: null, problems: problems.slice(0, MOST_PROBLEMS) };
  return { list: { version: version.trim(), rules: good }, problems: [] };
}

function readRule(raw: unknown, at: number): { rule: Rule | null; problems: RuleProblem[] } {
  const id = isObject(raw) && typeof raw["id"] === "string" ? raw["id"].slice(0, 60) : "";
  const rule = id === "" ? `aturan ke-${at + 1}` : id;
  const problems: RuleProblem[] = [];
  const add = (kind: RuleProblemKind, place: string, found: unknown = "") =>
    problems.push({ kind, rule, place, found: shown(found) });
  if (!isObject(raw)) {
    add("nilai_salah", "", raw);
    return { rule: null, problems };
  }
  const criteria = Array.isArray(raw["criteria"]) ? (raw["criteria"] as unknown[]) : [];
  for (const [n, criterion] of criteria.entries())
    if (isObject(criterion) && criterion["test"] !== undefined)
      lookAt(criterion["test"], `syarat ${n + 1}`, add);
  const tested = new Set(problems.map(({ place }) => place.split(",")[0]));
  const read = Rule.safeParse(raw);
  for (const { code, path, ...issue } of read.success ? [] : read.error.issues) {
    const place = placeOf(path);
    // What the look at its test has said already is not said twice.
    if (path[2] === undefined || path[2] !== "test" || !tested.has(place.split(",")[0])) {
      if (code === "unrecognized_keys")
        add("bagian_asing", place, "keys" in issue ? issue.keys.join(", ") : "");
      else if (path[0] === "from" || path[0] === "until")
        add("tanggal_salah", place, raw[String(path[0])]);
      else add("nilai_salah", place, valueAt(raw, path));
    }
  }
  for (const [place, text] of textsOf(raw)) if (CODE.test(text)) add("kode", place, text);
  if (!read.success || problems.length > 0) return { rule: null, problems };
  if (read.data.until !== null && read.data.until < read.data.from)
    add("tanggal_salah", "until", read.data.until);
  return { rule: problems.length > 0 ? null : read.data, problems };
}

type Add = (kind: RuleProblemKind, place: string, found?: unknown) => void;

/** A test, or the looks it is made of: the fact must be known, and compared in a way that fits it. */
function lookAt(test: unknown, place: string, add: Add): void {
  if (!isObject(test)) return add("nilai_salah", `${place}, test`, test);
  const joined = ["all", "any"].find((key) => key in test);
  if (joined) {
    const looks = test[joined];
    if (!Array.isArray(looks) || Object.keys(test).length > 1)
      return add("pembanding_asing", `${place}, test`, Object.keys(test).join(", "));
    for (const look of looks as unknown[]) lookAtFact(look, place, add);
  } else lookAtFact(test, place, add);
}

const COMPARES: Readonly<Record<string, "ya_tidak" | "angka" | "daftar">> = {
  is: "ya_tidak",
  atLeast: "angka",
  atMost: "angka",
  has: "daftar",
  lacks: "daftar",
};

/** Numbers that can be: ages, desil 1 to 10, members of a family. */
const MOST: Partial<Record<FactName, number>> = { "kasus.desil": 10, "orang.umur": 150 };

function lookAtFact(look: unknown, place: string, add: Add): void {
  if (!isObject(look)) return add("nilai_salah", `${place}, test`, look);
  const { fact, ...compare } = look;
  const keys = Object.keys(compare);
  const how = COMPARES[keys[0] ?? ""];
  if (keys.length !== 1 || !how)
    return add("pembanding_asing", `${place}, test`, keys.join(", ") || "(kosong)");
  if (typeof fact !== "string" || !Object.hasOwn(FACT_KINDS, fact))
    return add("fakta_asing", `${place}, test.fact`, fact);
  const value = compare[keys[0]!];
  const fits =
    how === "ya_tidak"
      ? typeof value === "boolean"
      : how === "angka"
        ? typeof value === "number" &&
          value >= 0 &&
          value <= (MOST[fact as FactName] ?? 1_000_000_000_000)
        : Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === "string");
  if (FACT_KINDS[fact as FactName] !== how || !fits)
    add("nilai_salah", `${place}, test.${keys[0]!}`, value);
}

/** ['criteria', 1, 'bring', 0] -> 'syarat 2, bring' */
function placeOf(path: readonly PropertyKey[]): string {
  if (path[0] !== "criteria" || typeof path[1] !== "number") return path.map(String).join(".");
  const rest = path.slice(2).filter((part) => typeof part !== "number");
  return [`syarat ${path[1] + 1}`, ...(rest.length > 0 ? [rest.map(String).join(".")] : [])].join(
    ", ",
  );
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const part of path)
    value = typeof value === "object" && value !== null ? (value as never)[part] : undefined;
  return value ?? "";
}

/** Every text of a rule with its place. */
function textsOf(value: unknown, path: readonly PropertyKey[] = []): [string, string][] {
  if (typeof value === "string") return [[placeOf(path), value]];
  if (path.length > 8 || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Two versions of one rule must not be in force on the same day, nor bear the same number. */
export function overlaps(rules: readonly Rule[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const [at, rule] of rules.entries())
    for (const before of rules.slice(0, at)) {
      if (before.id !== rule.id) continue;
      const found = `versi ${before.version} dan ${rule.version}`;
      if (before.version === rule.version)
        problems.push({ kind: "versi_ganda", rule: rule.id, place: "version", found });
      else if (
        before.from <= (rule.until ?? "9999-12-31") &&
        rule.from <= (before.until ?? "9999-12-31")
      )
        problems.push({ kind: "bertumpuk", rule: rule.id, place: "from", found });
    }
  return problems;
}

// The shape of an eligibility rule: data with dates in force and a legal source; its tests are small declarations, never code.
import * as z from "zod";
import { isIsoDate } from "../../values/date.ts";
import { FACT_LABELS } from "./fact-labels.ts";

const line = (max: number) => z.string().trim().min(2).max(max);
const Day = z.string().refine(isIsoDate, "YYYY-MM-DD");
const Fact = z
  .string()
  .max(60)
  .refine((name) => name in FACT_LABELS, "fakta tidak dikenal");
const Codes = z.array(z.string().max(30)).min(1).max(12);

/** One look at one fact. */
const Look = z.union([
  z.strictObject({ fact: Fact, is: z.boolean() }),
  z.strictObject({ fact: Fact, atLeast: z.number() }),
  z.strictObject({ fact: Fact, atMost: z.number() }),
  z.strictObject({ fact: Fact, has: Codes }),
  z.strictObject({ fact: Fact, lacks: Codes }),
]);
export type Look = z.infer<typeof Look>;
const Looks = z.array(Look).min(1).max(6);
export const Test = z.union([Look, z.strictObject({ all: Looks }), z.strictObject({ any: Looks })]);
export type Test = z.infer<typeof Test>;

export const Criterion = z.strictObject({
  text: line(200),
  /** Without one nobody but a person can answer it. */
  test: Test.optional(),
  /** What to ask or do next. */
  ask: line(300).optional(),
  /** Papers to bring. */
  bring: z.array(line(120)).max(6).default([]),
  /** Set where it is the practice of one place, not a national rule: says of which. */
  local: line(200).optional(),
});
export type Criterion = z.infer<typeof Criterion>;

export const Rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  version: z.number().int().min(1),
  /** First and last day in force; null: until further notice. */
  from: Day,
  until: Day.nullable(),
  name: line(120),
  subject: z.enum(["orang", "keluarga", "kelompok"]),
  categories: z.array(z.string().max(20)).min(1).max(10),
  source: line(200),
  criteria: z.array(Criterion).min(1).max(20),
});
export type Rule = z.infer<typeof Rule>;

export const RuleList = z.strictObject({ version: z.string(), rules: z.array(Rule) });
export type RuleList = z.infer<typeof RuleList>;

// Calls for the rules themselves: which list is in force, one rule changed or switched off, a newer file loaded, old lists looked up.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { RULE_PROBLEMS } from "./check.ts";
import { LIST_ACTS, RuleEdit } from "./list.ts";
import { Rule } from "./schema.ts";

const EDITORS = ["koordinator", "supervisor", "admin"] as const;
const Seq = z.number().int().min(0);
const Key = z.string().max(80);

export const ShownRule = z.object({
  key: z.string(),
  rule: Rule,
  edited: z.boolean(),
  off: z.boolean(),
});
export type ShownRule = z.infer<typeof ShownRule>;

export const ShownList = z.object({
  /** 0: the list that came with the app, untouched. */
  seq: Seq,
  label: z.string(),
  base: z.enum(["bawaan", "berkas"]),
  rules: z.array(ShownRule),
});
export type ShownList = z.infer<typeof ShownList>;

export const RuleHistory = z.object({
  seq: Seq,
  label: z.string(),
  act: z.enum(LIST_ACTS),
  ruleName: z.string(),
  at: z.string(),
  by: z.string(),
});

export const RuleProblemShape = z.object({
  kind: z.enum(RULE_PROBLEMS),
  rule: z.string(),
  place: z.string(),
  found: z.string(),
});

/** What a file holds: its version and rules, or why it is refused. */
export const RuleFileReport = z.object({
  version: z.string().nullable(),
  rules: z.array(
    Rule.pick({ id: true, version: true, name: true, from: true, until: true, source: true }),
  ),
  problems: z.array(RuleProblemShape),
});
export type RuleFileReport = z.infer<typeof RuleFileReport>;

const File = z.string().max(200);
const Progress = z.object({ rows: z.number() });

export const ruleCalls = {
  rules: query(
    { roles: "masuk", log: "none" },
    z.void(),
    ShownList.extend({
      /** Version of the list that comes with this program; other than `label` after an update. */
      shipped: z.string(),
      history: z.array(RuleHistory),
    }),
  ),
  /** A list that was in force before, by its number; 0 is the shipped one. Throws tidak_ditemukan. */
  rulesOf: query({ roles: "masuk", log: "none" }, z.strictObject({ seq: Seq }), ShownList),
  /** `seq` is the list that was looked at. Throws aturan_salah, berubah_di_tempat_lain. */
  editRule: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: z.uuid(), seq: Seq, key: Key, edit: RuleEdit }),
    ShownList,
  ),
  switchRule: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: z.uuid(), seq: Seq, key: Key, on: z.boolean() }),
    ShownList,
  ),
  /** Back to the list that comes with the app; the lists before stay to be looked up. */
  restoreRules: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: z.uuid(), seq: Seq }),
    ShownList,
  ),
  /** Looks at a file of rules and changes nothing. */
  checkRules: task(
    { roles: EDITORS, log: {} },
    z.strictObject({ file: File }),
    Progress,
    RuleFileReport,
  ),
  /** Puts the rules of a file into force. A broken file changes nothing: its problems are the answer. */
  loadRules: task(
    { roles: EDITORS, log: {} },
    z.strictObject({ file: File, seq: Seq }),
    Progress,
    RuleFileReport,
  ),
};

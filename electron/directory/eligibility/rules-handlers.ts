// The rules in force at this office: kept as whole lists, one after the other, so that an old paper can be answered for.
import type {
  RuleFileReport,
  ruleCalls,
  ShownList,
} from "../../../shared/directory/eligibility/rules-contract.ts";
import { readRules } from "../../../shared/directory/eligibility/check.ts";
import {
  editRule,
  listLabel,
  OfficeList,
  ruleKey,
  switchRule,
  type ListAct,
} from "../../../shared/directory/eligibility/list.ts";
import { ELIGIBILITY } from "../../../shared/directory/eligibility/rule-list.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { ruleFileText } from "./rule-file.ts";
import type { CommandContext, HandlersOf } from "../../serve/context.ts";

const SHIPPED: OfficeList = { ...ELIGIBILITY, base: "bawaan", edited: [], off: [] };

/** The newest list, and its number; 0 is the shipped one. */
export async function currentRules(db: Db): Promise<{ seq: number; list: OfficeList }> {
  const row = await db
    .selectFrom("eligibility_lists")
    .select(["seq", "act", "content"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return { seq: 0, list: SHIPPED };
  // Taken back to the shipped list, an office follows what later programs ship.
  if (row.act === "bawaan") return { seq: row.seq, list: SHIPPED };
  return { seq: row.seq, list: OfficeList.parse(JSON.parse(row.content)) };
}

function shown(list: OfficeList, seq: number): ShownList {
  return {
    seq,
    label: listLabel(list, seq),
    base: list.base,
    rules: list.rules.map((rule) => {
      const key = ruleKey(rule);
      return { key, rule, edited: list.edited.includes(key), off: list.off.includes(key) };
    }),
  };
}

/** @throws DeskError 'berubah_di_tempat_lain' when another list came into force meanwhile */
async function listAt(db: Db, seq: number): Promise<OfficeList> {
  const now = await currentRules(db);
  if (now.seq !== seq) throw new DeskError("berubah_di_tempat_lain");
  return now.list;
}

interface Keeping {
  readonly db: Db;
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

async function keep(
  { db, id, at, by }: Keeping,
  list: OfficeList,
  act: ListAct,
  rule = "",
): Promise<ShownList> {
  const { last } = await db
    .selectFrom("eligibility_lists")
    .select(({ fn }) => fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  const seq = Number(last ?? 0) + 1;
  const content = JSON.stringify(list);
  await db
    .insertInto("eligibility_lists")
    .values({ id, seq, act, rule_id: rule, content, created_at: at, created_by: by })
    .execute();
  return shown(list, seq);
}

const keeping = ({ db, now, session }: CommandContext, id: string): Keeping => ({
  db,
  id,
  at: now().toISOString(),
  by: session.accountId,
});

/** A retried command finds the list it made. */
async function made({ db }: CommandContext, id: string): Promise<ShownList | undefined> {
  const row = await db
    .selectFrom("eligibility_lists")
    .select("seq")
    .where("id", "=", id)
    .executeTakeFirst();
  return row && (await listOf(db, row.seq));
}

/** @throws DeskError 'tidak_ditemukan' */
async function listOf(db: Db, seq: number): Promise<ShownList> {
  if (seq === 0) return shown(SHIPPED, 0);
  const row = await db
    .selectFrom("eligibility_lists")
    .select("content")
    .where("seq", "=", seq)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return shown(OfficeList.parse(JSON.parse(row.content)), seq);
}

function reportOf(reading: ReturnType<typeof readRules>): RuleFileReport {
  return {
    version: reading.list?.version ?? null,
    rules: (reading.list?.rules ?? []).map(({ id, version, name, from, until, source }) => ({
      id,
      version,
      name,
      from,
      until,
      source,
    })),
    problems: [...reading.problems],
  };
}

export const ruleHandlers: HandlersOf<typeof ruleCalls> = {
  async rules({ db }) {
    const { seq, list } = await currentRules(db);
    const rows = await db
      .selectFrom("eligibility_lists as l")
      .leftJoin("accounts as a", "a.id", "l.created_by")
      .selectAll("l")
      .select("a.name as by_name")
      .orderBy("l.seq", "desc")
      .limit(100)
      .execute();
    const history = rows.map((row) => {
      const then = OfficeList.parse(JSON.parse(row.content));
      return {
        seq: row.seq,
        label: listLabel(then, row.seq),
        act: row.act,
        ruleName: then.rules.find((rule) => ruleKey(rule) === row.rule_id)?.name ?? "",
        at: row.created_at,
        by: row.by_name ?? "",
      };
    });
    return { ...shown(list, seq), shipped: ELIGIBILITY.version, history };
  },

  async rulesOf({ db }, { seq }) {
    return listOf(db, seq);
  },

  async editRule(context, { id, seq, key, edit }) {
    const before = await made(context, id);
    if (before) return before;
    const read = editRule(await listAt(context.db, seq), key, edit);
    if ("problem" in read) throw new DeskError("aturan_salah", { ...read.problem });
    context.note({ fields: ["rule"] });
    return keep(keeping(context, id), read.list, "ubah", key);
  },

  async switchRule(context, { id, seq, key, on }) {
    const before = await made(context, id);
    if (before) return before;
    const list = await listAt(context.db, seq);
    if (!list.rules.some((rule) => ruleKey(rule) === key)) throw new DeskError("tidak_ditemukan");
    const act = on ? "hidupkan" : "matikan";
    return keep(keeping(context, id), switchRule(list, key, on), act, key);
  },

  async restoreRules(context, { id, seq }) {
    const before = await made(context, id);
    if (before) return before;
    await listAt(context.db, seq);
    return keep(keeping(context, id), SHIPPED, "bawaan");
  },

  async checkRules(context, { file }) {
    const reading = readRules(ruleFileText(context.file(file)));
    context.progress({ rows: reading.list?.rules.length ?? 0 });
    return reportOf(reading);
  },

  async loadRules(context, { file, seq }) {
    const reading = readRules(ruleFileText(context.file(file)));
    context.progress({ rows: reading.list?.rules.length ?? 0 });
    context.checkCancelled();
    const { list } = reading;
    if (list)
      await context.publish(async (db) => {
        await listAt(db, seq);
        const { session } = context;
        const at = context.now().toISOString();
        const loaded: OfficeList = { ...list, base: "berkas", edited: [], off: [] };
        await keep({ db, id: context.newId(), at, by: session.accountId }, loaded, "muat");
      });
    return reportOf(reading);
  },
};

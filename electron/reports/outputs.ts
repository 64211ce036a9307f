// Outputs against targets: counted from delivered referrals and met needs, or written down by hand with a document.
import type * as z from "zod";
import {
  progressOf,
  toldCount,
  type OutputCase,
  type outputCalls,
  type OutputEntry,
  type OutputRow,
} from "../../shared/reports/outputs.ts";
import { HAND_MEASURES } from "../../shared/reports/output-codes.ts";
import { outputsPaper } from "../../shared/reports/outputs-paper.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { areaName } from "../areas/queries.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import { headOf, readerOf } from "./head.ts";
import type { Reader } from "./queries.ts";

function targetRows(db: Db) {
  return db
    .selectFrom("output_targets as t")
    .leftJoin("destinations as d", "d.id", "t.destination_id")
    .leftJoin("categories as k", "k.code", "t.category_code")
    .selectAll("t")
    .select(["d.name as destination", "k.name as category"]);
}
type Target = Awaited<ReturnType<ReturnType<typeof targetRows>["execute"]>>[number];

/** @throws DeskError 'tidak_ditemukan' */
async function getTarget(db: Db, id: string): Promise<Target> {
  const row = await targetRows(db).where("t.id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** One row for each case that brought the output about, with what it may count for. */
async function countedCases(db: Db, target: Target) {
  const [from, to] = [`${target.year}-01-01`, `${target.year}-12-31`];
  let cases = db
    .selectFrom("cases as c")
    .innerJoin("persons as p", "p.id", "c.person_id")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "c.person_id").on("m.to_date", "is", null),
    )
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .select([
      "c.id",
      "c.number",
      "c.sensitive",
      "c.person_id",
      "p.name",
      "m.family_id",
      "g.families",
      "g.people",
    ]);
  if (target.category_code !== null)
    cases = cases.where("c.category_code", "=", target.category_code);
  if (target.measure === "kasus")
    return cases
      .select("c.closed_on as day")
      .where("c.state", "=", "selesai")
      .where("c.outcome", "=", "terpenuhi")
      .where("c.closed_on", ">=", from)
      .where("c.closed_on", "<=", to)
      .orderBy("c.closed_on")
      .orderBy("c.id")
      .execute();
  return cases
    .innerJoin("referrals as r", "r.case_id", "c.id")
    .innerJoin("referral_events as e", "e.referral_id", "r.id")
    .select(({ fn }) => fn.min("e.day").as("day"))
    .where("r.destination_id", "=", target.destination_id)
    .where("r.state", "in", ["terlaksana", "dikonfirmasi"])
    .where("e.to_state", "=", "terlaksana")
    .groupBy("c.id")
    .having(({ fn }) => fn.min("e.day"), ">=", from)
    .having(({ fn }) => fn.min("e.day"), "<=", to)
    .orderBy("day")
    .orderBy("c.id")
    .execute();
}
type Counted = Awaited<ReturnType<typeof countedCases>>[number];

/** Persons and families count once a year, groups with all they hold; a location or unit counts once for each case. */
function amountsOf(rows: readonly Counted[], unit: Target["unit"]): number[] {
  const met = new Set<string>();
  const once = (key: string) => (met.has(key) ? 0 : (met.add(key), 1));
  return rows.map((row) => {
    if (unit === "orang") return row.people ?? row.families ?? once(row.person_id);
    if (unit === "kk") return row.families ?? once(row.family_id ?? row.person_id);
    return 1;
  });
}

async function entriesOf(db: Db, targetId: string): Promise<OutputEntry[]> {
  const rows = await db
    .selectFrom("output_entries as e")
    .leftJoin("accounts as a", "a.id", "e.created_by")
    .selectAll("e")
    .select("a.name as by_name")
    .where("e.target_id", "=", targetId)
    .orderBy("e.day", "desc")
    .orderBy("e.created_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    villageCode: row.village_code,
    village: areaName(row.village_code) ?? row.village_code,
    amount: row.amount,
    document: row.document,
    by: row.by_name ?? "",
    struck: row.struck_at !== null,
  }));
}

interface Looked {
  readonly row: OutputRow;
  readonly cases: z.input<typeof OutputCase>[];
  readonly entries: OutputEntry[];
}

async function lookAt({ db, canOpen }: Reader, target: Target): Promise<Looked> {
  const byHand = HAND_MEASURES.includes(target.measure);
  const counted = byHand ? [] : await countedCases(db, target);
  const entries = byHand ? await entriesOf(db, target.id) : [];
  // Those that anybody may read are counted first, so that nobody's number depends on who looks.
  const ordered = counted.toSorted((a, b) => a.sensitive - b.sensitive);
  const amounts = amountsOf(ordered, target.unit);
  const sum = (sensitive: 0 | 1) =>
    ordered.reduce((all, one, at) => all + (one.sensitive === sensitive ? amounts[at]! : 0), 0);
  const told = byHand
    ? { reached: entries.reduce((all, e) => all + (e.struck ? 0 : e.amount), 0), partly: false }
    : toldCount({ plain: sum(0), sensitive: sum(1) }, canOpen);
  const row: OutputRow = {
    id: target.id,
    version: target.version,
    active: target.active === 1,
    fields: {
      year: target.year,
      name: target.name,
      measure: target.measure,
      unit: target.unit,
      target: target.target,
      destinationId: target.destination_id,
      categoryCode: target.category_code,
      source: target.source,
    },
    of: [target.destination, target.category].filter((part) => part !== null).join(", "),
    ...told,
    ...progressOf(target.target, told.reached),
  };
  const cases = ordered.flatMap((one, at) =>
    one.sensitive === 1 && !canOpen
      ? []
      : [
          {
            caseId: one.id,
            number: one.number,
            day: one.day ?? "",
            personName: one.name,
            amount: amounts[at]!,
          },
        ],
  );
  return { row, cases: cases.toSorted((a, b) => b.day.localeCompare(a.day)), entries };
}

export async function outputsOf(reader: Reader, year: number): Promise<OutputRow[]> {
  const targets = await targetRows(reader.db)
    .where("t.year", "=", year)
    .orderBy("t.active", "desc")
    .orderBy("t.name")
    .orderBy("t.id")
    .execute();
  const rows: OutputRow[] = [];
  for (const target of targets) rows.push((await lookAt(reader, target)).row);
  return rows;
}

export const outputs: HandlersOf<typeof outputCalls> = {
  async outputs(context, { year }) {
    return {
      rows: await outputsOf(readerOf(context), year),
      countsPuskesos: (await getOffice(context.db)).level === "kabupaten",
    };
  },

  async outputBehind(context, { id }) {
    return lookAt(readerOf(context), await getTarget(context.db, id));
  },

  async saveOutput({ db, now, session, note }, { id, version, fields }) {
    const { destinationId, categoryCode, ...plain } = fields;
    if (plain.measure === "puskesos" && (await getOffice(db)).level !== "kabupaten")
      throw new DeskError("capaian_salah", { reason: "puskesos" });
    const at = now().toISOString();
    const columns = {
      ...plain,
      destination_id: destinationId,
      category_code: categoryCode,
      updated_at: at,
    };
    note({ fields: Object.keys(fields) });
    if (version === 0) {
      await db
        .insertInto("output_targets")
        .values({ ...columns, id, created_at: at, created_by: session.accountId })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
      return { id };
    }
    const before = await getTarget(db, id);
    const entries = await entriesOf(db, id);
    // What was counted by hand belongs to its year and measure.
    if (entries.length > 0 && (before.measure !== plain.measure || before.year !== plain.year))
      throw new DeskError("capaian_salah", { reason: "sudah_dicatat" });
    await change(db, id, version, columns);
    return { id };
  },

  async retireOutput({ db, now }, { id, version, active }) {
    await change(db, id, version, { active: active ? 1 : 0, updated_at: now().toISOString() });
    return { id };
  },

  async addOutputEntry({ db, now, session }, { id, targetId, day, villageCode, ...entry }) {
    const target = await getTarget(db, targetId);
    const wrong = (reason: string) => new DeskError("capaian_salah", { reason });
    if (!HAND_MEASURES.includes(target.measure)) throw wrong("bukan_tangan");
    if (day > localDate(now()) || day.slice(0, 4) !== String(target.year)) throw wrong("tanggal");
    const { areaCode } = await getOffice(db);
    if (!`${villageCode}.`.startsWith(`${areaCode}.`) || areaName(villageCode) === undefined)
      throw wrong("wilayah");
    await db
      .insertInto("output_entries")
      .values({
        ...entry,
        id,
        target_id: targetId,
        day,
        village_code: villageCode,
        struck_at: null,
        struck_by: null,
        created_at: now().toISOString(),
        created_by: session.accountId,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return { id };
  },

  async strikeOutputEntry({ db, now, session }, { id }) {
    const done = await db
      .updateTable("output_entries")
      .set({ struck_at: now().toISOString(), struck_by: session.accountId })
      .where("id", "=", id)
      .where("struck_at", "is", null)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
    return { id };
  },

  async outputsPaper(context, { year, ...laid }) {
    const [office, made] = await headOf(context, laid);
    const rows = await outputsOf(readerOf(context), year);
    return context.paper(outputsPaper(office, year, rows, made));
  },
};

type Columns = Partial<{
  year: number;
  name: string;
  measure: Target["measure"];
  unit: Target["unit"];
  target: number;
  destination_id: string | null;
  category_code: string | null;
  source: string;
  active: 0 | 1;
  updated_at: string;
}>;

/** @throws DeskError 'berubah_di_tempat_lain' */
async function change(db: Db, id: string, version: number, columns: Columns): Promise<void> {
  const done = await db
    .updateTable("output_targets")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

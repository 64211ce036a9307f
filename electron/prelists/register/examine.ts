// Reads a whole file against itself and against the register and says what it would do; writes nothing.
import { localDate } from "../../../shared/values/date.ts";
import { DeskError } from "../../../shared/errors.ts";
import { readRegisterRow } from "../../../shared/prelists/register/read-row.ts";
import { halfLooksDuplicate } from "../../../shared/prelists/register/rules.ts";
import type { SheetRow } from "../../../shared/sheets/cells.ts";
import { areaPath } from "../../areas/queries.ts";
import { findLikelyRows } from "../../people/intake/likely.ts";
import type { Db } from "../../database/tables.ts";
import type { MappedColumn } from "../../../shared/prelists/rows.ts";
import { compareRows } from "./compare.ts";
import { planFamilies } from "./families.ts";
import { InsideChecks, refuse } from "./inside.ts";
import { matchRows, type Matching } from "./match.ts";
import { countPlan, isTaken, type FilePlan, type RowPlan } from "./plan.ts";

export interface ExamineContext {
  readonly db: Db;
  now(): Date;
  newId(): string;
  checkCancelled(): void;
  tick(phase: "membaca" | "memeriksa", rows: number, total: number | null): void;
}

export interface ExamineChoice {
  readonly columns: readonly MappedColumn[];
  readonly villageCode: string | null;
  readonly likely: "muat" | "lewati";
}

const AT_ONCE = 500;

/** @throws DeskError 'wilayah_tidak_dikenal' when the village named for the file is in no list */
export async function examineFile(
  context: ExamineContext,
  batches: AsyncGenerator<readonly SheetRow[]>,
  choice: ExamineChoice,
): Promise<FilePlan> {
  if (choice.villageCode !== null && areaPath(choice.villageCode).path.length === 0)
    throw new DeskError("wilayah_tidak_dikenal");
  const rows = await readRows(context, batches, choice);
  const matching: Matching = { claimed: new Map(), likely: choice.likely };
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await matchRows(context.db, some, matching);
    await compareRows(context.db, some);
    context.checkCancelled();
    context.tick("memeriksa", Math.min(at + AT_ONCE, rows.length), rows.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await markLikely(context, rows, choice.likely);
  const families = await planFamilies(context.db, rows, () => context.newId());
  for (const row of rows) decide(row, () => context.newId());
  return { rows, families, counts: countPlan(rows) };
}

async function readRows(
  context: ExamineContext,
  batches: AsyncGenerator<readonly SheetRow[]>,
  choice: ExamineChoice,
): Promise<RowPlan[]> {
  const known = new Map<string, boolean>();
  const rules = {
    asOf: localDate(context.now()),
    villageCode: choice.villageCode,
    knownVillage(code: string) {
      const is = known.get(code) ?? areaPath(code).path.length > 0;
      known.set(code, is);
      return is;
    },
  };
  const inside = new InsideChecks();
  const rows: RowPlan[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(inside.add(readRegisterRow(row, choice.columns, rules)));
    context.checkCancelled();
    context.tick("membaca", rows.length, null);
  }
  return rows;
}

/** New rows that look like somebody: without a NIK a person decides first, with one they are loaded and marked. */
async function markLikely(
  context: ExamineContext,
  rows: readonly RowPlan[],
  likely: "muat" | "lewati",
): Promise<void> {
  const fresh = rows.filter((row) => isTaken(row) && row.held === null);
  const found = await findLikelyRows(context.db, fresh.map(linkageOf), async () => {
    await new Promise((resolve) => setImmediate(resolve));
    context.checkCancelled();
  });
  for (const [at, looks] of found) {
    const row = fresh[at]!;
    const other = "personId" in looks ? looks.personId : fresh[looks.earlier]!.no;
    if (row.values.nik === null && likely === "lewati") refuse(row, "mungkin_ganda", other);
    else if (!row.findings.some(({ code }) => code === "mirip_orang_lain"))
      row.findings.push({
        code: "mirip_orang_lain",
        column: null,
        ...(typeof other === "number" ? { other } : { personId: other }),
      });
  }
}

function linkageOf({ values }: RowPlan) {
  return {
    name: values.name,
    nik: values.nik,
    kk: values.nokk,
    birthDate: values.birthDate,
    sex: values.sex,
    motherName: values.motherName,
    birthPlace: values.birthPlace,
    phone: values.phone,
    address:
      [values.homeAddress ?? values.address, values.hamlet].filter(Boolean).join(" ") || null,
    rt: values.rt,
    rw: values.rw,
    village: values.villageCode,
  };
}

function decide(row: RowPlan, newId: () => string): void {
  if (!isTaken(row)) return;
  row.cells = null;
  if (row.held === null) {
    row.verdict = "baru";
    row.personId = newId();
  } else if (row.changes.length > 0 || row.proposals.length > 0 || row.join !== null)
    row.verdict = "berubah";
}

/** Rows of a plan that only look like somebody else, and whether they are so many that the file is probably the wrong one. */
export function likelyRows(plan: FilePlan): { rows: number; stops: boolean } {
  const likely = plan.rows.filter((row) =>
    row.findings.some(({ code }) => code === "mungkin_ganda" || code === "mirip_orang_lain"),
  ).length;
  return { rows: likely, stops: halfLooksDuplicate(likely, plan.counts.read) };
}

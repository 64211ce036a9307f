// Gathers the access file: every holding of the person, opened, worded, with who looked and to whom it went.
import type { AccessFile, AccessSection, ShownRow } from "../../../shared/privacy/access-paper.ts";
import { COLUMNS, QUIET } from "../../../shared/privacy/words.ts";
import { auditOfPerson } from "../../audit/of-person.ts";
import type { Db } from "../../database/tables.ts";
import type { QueryContext } from "../../serve/context.ts";
import { HOLDINGS } from "../holdings/holdings.ts";
import { rowsOf } from "../holdings/rows.ts";
import { subjectOf, type Subject } from "../holdings/subject.ts";
import { openedRow, type OpenRow } from "./opened.ts";
import { readableSubject } from "./readable.ts";

const LOOKS = 300;

export interface Held {
  readonly table: string;
  readonly label: string;
  readonly inner: boolean;
  readonly rows: readonly OpenRow[];
}

type By = Pick<QueryContext, "db" | "sensitive">;

/** Identity first; then in the order of the holdings. `each` is told after every table. */
export async function heldOf(
  { db, sensitive }: By,
  subject: Subject,
  each: (tables: number) => void,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const [at, holding] of [HOLDINGS.at(-1)!, ...HOLDINGS.slice(0, -1)].entries()) {
    const rows = await rowsOf(db, holding, subject);
    each(at + 1);
    if (rows.length === 0) continue;
    const { table, label, inner } = holding;
    held.push({ table, label, inner, rows: rows.map((row) => openedRow(table, row, sensitive)) });
  }
  return held;
}

function shown(row: OpenRow): ShownRow {
  return Object.entries(row).flatMap(([column, value]) => {
    const label = COLUMNS[column];
    if (label === undefined || QUIET.has(column) || value === null || value === "") return [];
    return [[label, String(value).replaceAll("_", " ")] as const];
  });
}

function sectionOf({ label, rows }: Held): AccessSection {
  const grounds = new Map<string, readonly [string, string]>();
  for (const { legal_basis, purpose } of rows)
    if (typeof legal_basis === "string" && typeof purpose === "string")
      grounds.set(`${legal_basis}/${purpose}`, [legal_basis, purpose]);
  return { label, grounds: [...grounds.values()], rows: rows.map(shown) };
}

async function sentTo(db: Db, { referrals }: Subject): Promise<string[]> {
  if (referrals.length === 0) return [];
  const rows = await db
    .selectFrom("referrals")
    .select("destination_name")
    .distinct()
    .where("id", "in", [...referrals])
    .orderBy("destination_name")
    .execute();
  return rows.map((row) => row.destination_name);
}

/** @param callWord what a call is called on paper @throws DeskError 'tidak_ditemukan' */
export async function accessFileOf(
  context: Pick<QueryContext, "db" | "sensitive" | "now">,
  personId: string,
  callWord: (call: string) => string,
): Promise<AccessFile> {
  const { db, sensitive } = context;
  const { subject, closedCases } = await readableSubject(
    db,
    await subjectOf(db, personId),
    sensitive,
  );
  const held = await heldOf(context, subject, () => undefined);
  const looked = await auditOfPerson(db, subject.persons[0]!, {
    limit: LOOKS,
    sensitive: sensitive.canOpen ? "milik-sendiri" : "tanpa",
  });
  return {
    name: subject.name,
    madeAt: context.now().toISOString(),
    sections: held.filter(({ inner }) => !inner).map(sectionOf),
    looked: looked.rows.map(({ at, actorName, call }) => ({
      at,
      who: actorName,
      what: callWord(call),
    })),
    moreLooks: looked.more,
    sentTo: await sentTo(db, subject),
    closedCases,
  };
}

// The cases behind one number of a recap, by the very condition that counted them.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import type { BehindInput, BehindRow, COURSES, RESULTS } from "../../shared/reports/behind.ts";
import { isSensitiveGroup } from "../../shared/reports/groups.ts";
import { checkPeriod } from "../../shared/reports/period.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { servedOf } from "../cases/groups/queries.ts";
import { inGroup } from "./groups.ts";
import { DAYS, inPart, visible, type Reader } from "./queries.ts";

function onCourse(course: (typeof COURSES)[number]): RawBuilder<SqlBool> {
  return course === "berjalan"
    ? sql<SqlBool>`c.ended_on = '9999-12-31'`
    : sql<SqlBool>`c.state = ${course}`;
}

function withResult(result: (typeof RESULTS)[number]): RawBuilder<SqlBool> {
  if (result === "tepat") return sql<SqlBool>`c.ended_on <= c.due_on`;
  if (result === "lewat") return sql<SqlBool>`c.ended_on > c.due_on`;
  return sql<SqlBool>`c.state = ${result}`;
}

/** The cases that a number counts. */
function counted(of: BehindInput["of"], period: Period): RawBuilder<SqlBool> {
  switch (of.kind) {
    case "neraca":
      return inPart(of.part, period);
    case "hasil":
      return sql<SqlBool>`${inPart("ditutup", period)} AND ${withResult(of.result)}`;
    case "kelompok":
      return sql<SqlBool>`${inPart("diterima", period)} AND ${inGroup(of.by, of.key)}
        AND ${of.course ? onCourse(of.course) : sql<SqlBool>`1`}`;
    default:
      return of satisfies never;
  }
}

/**
 * Oldest first.
 * @throws DeskError 'periode_tidak_sah' | 'peran_tidak_cukup' for a sensitive kind that this account may not open
 */
export async function behindOf(
  reader: Reader,
  { of, offset, limit, from, to }: BehindInput,
): Promise<{ rows: BehindRow[]; total: number }> {
  const period = { from, to };
  checkPeriod(period, reader.today);
  if (of.kind === "kelompok" && !reader.canOpen && isSensitiveGroup(of.by, of.key))
    throw new DeskError("peran_tidak_cukup");
  const wanted = sql<SqlBool>`${counted(of, period)} AND ${visible(reader)}`;
  const { n } = await reader.db
    .selectFrom("cases as c")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(wanted)
    .executeTakeFirstOrThrow();
  const rows = await reader.db
    .selectFrom("cases as c")
    .innerJoin("persons as p", "p.id", "c.person_id")
    .innerJoin("categories as k", "k.code", "c.category_code")
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .select([
      "c.id",
      "c.number",
      "c.state",
      "c.received_on",
      "c.closed_on",
      DAYS.as("days"),
      "k.name as category_name",
      "p.name as person_name",
      "g.kind as group_kind",
      "g.name as group_name",
      "g.families as group_families",
    ])
    .where(wanted)
    .orderBy("c.received_on")
    .orderBy("c.id")
    .offset(offset)
    .limit(limit)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      receivedOn: row.received_on,
      closedOn: row.closed_on,
      days: row.days,
      state: row.state,
      personName: servedOf(row),
      categoryName: row.category_name,
    })),
    total: Number(n),
  };
}

// The group of a case, with its members. Shown to other rooms.
import type * as z from "zod";
import { factRows, type CaseFactSheet } from "../../../shared/cases/facts.ts";
import {
  groupRows,
  servedName,
  type GroupBrief,
  type GroupInput,
} from "../../../shared/cases/groups.ts";
import { latest } from "../../../shared/cases/latest.ts";
import type { EventDetails } from "../../../shared/cases/schemas.ts";
import { NO_SUPPORT, supportRows, type Support } from "../../../shared/cases/support.ts";
import { areaLineOf } from "../../areas/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { timelineOf } from "../queries.ts";

type Group = z.infer<typeof GroupInput>;

/** Null for a case that serves one person. */
export async function groupOf(db: Db, caseId: string): Promise<Group | null> {
  const row = await db
    .selectFrom("case_groups")
    .selectAll()
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (!row) return null;
  const { kind, name, place, families, people } = row;
  return { kind, name, areaCode: row.area_code, place, families, people };
}

/** Ids of those who are in the group now, by name. Somebody who was merged into another member counts once. */
export async function memberIds(db: Db, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("case_members as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select("m.person_id")
    .where("m.case_id", "=", caseId)
    .where("m.left_at", "is", null)
    .where("p.merged_into", "is", null)
    .orderBy("p.name")
    .orderBy("m.id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Whom a case serves, in one line, for lists that joined case_groups. */
export function servedOf(row: {
  readonly person_name: string;
  readonly group_kind: GroupBrief["kind"] | null;
  readonly group_name: string | null;
  readonly group_families: number | null;
}): string {
  return servedName(row.person_name, briefOf(row));
}

export function briefOf(row: {
  readonly group_kind: GroupBrief["kind"] | null;
  readonly group_name: string | null;
  readonly group_families: number | null;
}): GroupBrief | null {
  const { group_kind: kind, group_name: name, group_families: families } = row;
  return kind === null || name === null || families === null ? null : { kind, name, families };
}

/** What the timeline of a case says last about facts and support; nothing of a sealed one for an account without the key. */
export async function besideOf(
  db: Db,
  caseId: string,
  sensitive: SensitiveBox,
): Promise<{ facts: CaseFactSheet | null; support: Support }> {
  const timeline = await timelineOf(db, caseId, sensitive);
  return {
    facts: latest(timeline, "facts") ?? null,
    support: latest(timeline, "support") ?? NO_SUPPORT,
  };
}

type Rows = [label: string, text: string][];

/** The group as papers print it; null for a case that serves one person. */
export async function groupInWords(db: Db, caseId: string): Promise<Rows | null> {
  const group = await groupOf(db, caseId);
  return group && groupRows(group, areaLineOf(group.areaCode));
}

/** Group, facts and support as papers print them. */
export async function besideInWords(
  db: Db,
  caseId: string,
  sensitive: SensitiveBox,
): Promise<{ group: Rows | null; facts: Rows; support: Rows }> {
  const { facts, support } = await besideOf(db, caseId, sensitive);
  return {
    group: await groupInWords(db, caseId),
    facts: facts ? factRows(facts) : [],
    support: supportRows(support),
  };
}

/** Facts that would tell where somebody is, or who. */
const NAMING = new Set(["Lokasi usaha", "Nomor peserta PKH"]);

/** Facts and the size of a group tell the story; the rest would name people. */
export function withoutNames(one: { group: Rows | null; facts: Rows; support: Rows }) {
  return {
    group: one.group?.filter(([label]) => label === "Jumlah") ?? null,
    facts: one.facts.filter(([label]) => !NAMING.has(label)),
    support: [] as Rows,
  };
}

/** What an entry of the timeline says about them, for the summary: members are counted, never named. @param named false: without identity */
export function entryRows(details: EventDetails, named: boolean): Rows {
  const { members } = details;
  const count = (label: string, names: readonly string[] = []): Rows =>
    names.length === 0 ? [] : [[label, `${names.length} orang`]];
  const visitor = details.progress?.fasilitator?.name;
  const all = {
    group: details.group ? groupRows(details.group, areaLineOf(details.group.areaCode)) : null,
    facts: details.facts ? factRows(details.facts) : [],
    support: details.support ? supportRows(details.support) : [],
  };
  const told = named ? all : withoutNames(all);
  return [
    ...told.facts,
    ...told.support,
    ...(told.group ?? []),
    ...count("Anggota masuk", members?.joined),
    ...count("Anggota keluar", members?.left),
    ...(visitor && named ? ([["Fasilitator", visitor]] as Rows) : []),
  ];
}

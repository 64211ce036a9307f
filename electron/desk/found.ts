// What a number or a name leads to beside people: cases, letters and prelists. A sensitive case tells its number and nothing else without its key.
import { sql } from "kysely";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { Found } from "../../shared/desk/contract.ts";
import { SHOWN_FOUND } from "../../shared/desk/rules.ts";
import type { Role } from "../../shared/call.ts";
import { LOOK } from "../../shared/prelists/rules.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { casesNumbered, isRestricted } from "../cases/queries.ts";
import { referralsNumbered } from "../referrals/queries.ts";
import { holds } from "../database/like.ts";
import type { QueryContext } from "../serve/context.ts";

/** Numbers with the same beginning that are looked at, newest first. */
const LOOKED_AT = 200;

/** Whether the account may see such things at all; each is asked before anything is looked for. */
export const may = ({ session }: QueryContext, roles: readonly Role[]) =>
  session.roles.some((role) => roles.includes(role));

/** In the order of the ids; those that this account may not see, or that are gone, are left out. */
export async function casesById(context: QueryContext, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0 || !may(context, CASEWORK)) return [];
  const rows = await context.db
    .selectFrom("cases as c")
    .innerJoin("persons as p", "p.id", "c.person_id")
    .select(["c.id", "c.number", "c.sensitive", "p.name"])
    .where("c.id", "in", ids)
    .execute();
  const found = new Map(
    rows.map((row): [string, Found] => [
      row.id,
      {
        kind: "kasus",
        id: row.id,
        label: row.number,
        detail: isRestricted(row, context.sensitive) ? null : row.name,
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function prelistsById(
  context: QueryContext,
  ids: readonly string[],
): Promise<Found[]> {
  if (ids.length === 0 || !may(context, LOOK)) return [];
  const rows = await context.db
    .selectFrom("prelists")
    .select(["id", "name", "period"])
    .where("id", "in", ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): Found[] => {
    const row = found.get(id);
    return row ? [{ kind: "prelist", id, label: row.name, detail: row.period }] : [];
  });
}

async function casesFound(context: QueryContext, text: string): Promise<Found[]> {
  if (!may(context, CASEWORK)) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM cases WHERE id IN (${casesNumbered(text)}) ORDER BY received_at DESC
    LIMIT ${SHOWN_FOUND}`.execute(context.db);
  return casesById(
    context,
    rows.map((row) => row.id),
  );
}

async function referralsFound(context: QueryContext, text: string): Promise<Found[]> {
  if (!may(context, REFERRAL_ROLES)) return [];
  const { rows } = await sql<{ id: string; number: string; sensitive: number; name: string }>`
    SELECT r.id, l.number, c.sensitive, p.name FROM referrals r
    JOIN letters l ON l.id = r.letter_id JOIN cases c ON c.id = r.case_id JOIN persons p ON p.id = r.person_id
    WHERE r.id IN (${referralsNumbered(text, LOOKED_AT)})
    ORDER BY r.issued_on DESC, r.id LIMIT ${SHOWN_FOUND}`.execute(context.db);
  return rows.map((row) => ({
    kind: "rujukan",
    id: row.id,
    label: row.number,
    detail: isRestricted(row, context.sensitive) ? null : row.name,
  }));
}

async function prelistsFound(context: QueryContext, text: string): Promise<Found[]> {
  if (!may(context, LOOK)) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM prelists WHERE ${holds(sql`name`, text)} ORDER BY created_at DESC
    LIMIT ${SHOWN_FOUND}`.execute(context.db);
  return prelistsById(
    context,
    rows.map((row) => row.id),
  );
}

/** Cases, referrals and prelists, in this order. */
export async function foundBy(context: QueryContext, text: string): Promise<Found[]> {
  return [
    ...(await casesFound(context, text)),
    ...(await referralsFound(context, text)),
    ...(await prelistsFound(context, text)),
  ];
}

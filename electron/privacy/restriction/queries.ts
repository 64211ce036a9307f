// Restrictions: set, lifted, let through for one use. What they forbid is refused by the database itself (migration 6).
import type * as z from "zod";
import type { Lift, Permit, Restrict, Restriction } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import type { CommandContext } from "../../serve/context.ts";
import { dutyOf } from "../author.ts";
import { accountNames, whoIs } from "../who.ts";

const PERMIT_MS = 24 * 3_600_000;

export async function findRestriction(
  db: Db,
  persons: readonly string[],
  now: string,
): Promise<Restriction | null> {
  const row = await db
    .selectFrom("restrictions")
    .selectAll()
    .where("person_id", "in", [...persons])
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const nameOf = await accountNames(db);
  const permits = await db
    .selectFrom("restriction_permits")
    .selectAll()
    .where("restriction_id", "=", row.id)
    .where("until_at", ">=", now)
    .execute();
  return {
    id: row.id,
    reason: row.reason,
    setAt: row.set_at,
    setBy: nameOf(row.set_by),
    permits: permits.map(({ use, reason, given_by, until_at }) => ({
      use,
      reason,
      by: nameOf(given_by),
      until: until_at,
    })),
  };
}

/** @throws DeskError 'batasan_sudah_ada' | 'tidak_ditemukan' */
export async function restrict(
  context: CommandContext,
  input: z.output<typeof Restrict>,
): Promise<{ id: string }> {
  const { db, session } = context;
  const at = context.now().toISOString();
  const who = await whoIs(db, input.personId);
  if (await findRestriction(db, who.records, at)) throw new DeskError("batasan_sudah_ada");
  const id = context.newId();
  await db
    .insertInto("restrictions")
    .values({
      id,
      person_id: who.id,
      request_id: input.requestId,
      reason: input.reason,
      set_at: at,
      set_by: session.accountId,
      lifted_at: null,
      lifted_by: null,
      lifted_reason: null,
      ...dutyOf(context, at),
    })
    .execute();
  return { id };
}

async function getStanding(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom("restrictions")
    .select("id")
    .where("id", "=", id)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row.id;
}

/** @throws DeskError 'tidak_ditemukan' */
export async function liftRestriction(
  { db, session, now }: CommandContext,
  input: z.output<typeof Lift>,
): Promise<{ id: string }> {
  const id = await getStanding(db, input.restrictionId);
  const at = now().toISOString();
  await db
    .updateTable("restrictions")
    .set({
      lifted_at: at,
      lifted_by: session.accountId,
      lifted_reason: input.reason,
      updated_at: at,
    })
    .where("id", "=", id)
    .execute();
  return { id };
}

/** Lets one use through for 24 hours. @throws DeskError 'tidak_ditemukan' */
export async function permitUse(
  context: CommandContext,
  input: z.output<typeof Permit>,
): Promise<{ id: string; until: string }> {
  const { db, session } = context;
  const restrictionId = await getStanding(db, input.restrictionId);
  const now = context.now();
  const at = now.toISOString();
  const until = new Date(now.getTime() + PERMIT_MS).toISOString();
  const id = context.newId();
  await db
    .insertInto("restriction_permits")
    .values({
      id,
      restriction_id: restrictionId,
      use: input.use,
      reason: input.reason,
      given_at: at,
      given_by: session.accountId,
      until_at: until,
      ...dutyOf(context, at),
    })
    .execute();
  return { id, until };
}

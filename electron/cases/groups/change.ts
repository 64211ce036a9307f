// What of a group, its facts and its support may be written; checked here for the intake and for later changes alike.
import type { Category, RegisterInput } from "../../../shared/cases/schemas.ts";
import {
  factForm,
  readFacts,
  type CaseFactSheet,
  type FactValues,
} from "../../../shared/cases/facts.ts";
import { isPeopleCount, type GroupInput, type GroupOrder } from "../../../shared/cases/groups.ts";
import {
  backwardTasks,
  NO_SUPPORT,
  type Fasilitator,
  type PillarTask,
  type Support,
} from "../../../shared/cases/support.ts";
import { DeskError } from "../../../shared/errors.ts";
import { localDate } from "../../../shared/values/date.ts";
import { getAccount } from "../../accounts/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { Acting, CaseRecord } from "../queries.ts";
import { memberIds } from "./queries.ts";

const wrong = (fields: Record<string, string>) => new DeskError("masukan_salah", { fields });

/** Throws masukan_salah: the category asks for no facts, or some do not fit its form. */
export function factsFor(by: Acting, category: Category, filled: FactValues): CaseFactSheet {
  if (category.factForm === null) throw wrong({ facts: "kategori" });
  const today = localDate(by.now());
  const read = readFacts(factForm(category.factForm), filled, today);
  if (read.wrong.length > 0)
    throw wrong(Object.fromEntries(read.wrong.map((code) => [code, "bentuk"])));
  return { form: category.factForm, values: read.values };
}

/** Throws masukan_salah: a category serves only groups of its kinds, and a family has somebody in it. */
export function checkGroup(category: Category, group: GroupInput): void {
  if (!category.groupKinds.includes(group.kind)) throw wrong({ kind: "kategori" });
  if (!isPeopleCount(group)) throw wrong({ people: "kurang" });
}

/** The name of an account stands as it is now. Throws tidak_ditemukan, masukan_salah (somebody without that role). */
export async function fasilitatorFor(db: Db, one: Fasilitator | null): Promise<Fasilitator | null> {
  if (!one?.accountId) return one;
  const account = await getAccount(db, one.accountId);
  if (!account.roles.includes("fasilitator")) throw wrong({ fasilitator: "peran" });
  return { accountId: account.id, name: account.name };
}

/** Throws masukan_salah: the entry is no pillar of the directory. What was entrusted before stays as it was written. */
async function pillarFor(db: Db, one: PillarTask, before: readonly PillarTask[]) {
  const kept = before.find(({ destinationId }) => destinationId === one.destinationId);
  const entry = await db
    .selectFrom("destinations")
    .select(["name", "partner_kind"])
    .where("id", "=", one.destinationId)
    .executeTakeFirst();
  const name = entry && entry.partner_kind !== null ? entry.name : kept?.name;
  if (name === undefined) throw wrong({ pillars: "bukan_pilar" });
  return { ...one, name };
}

export async function supportFor(db: Db, support: Support, before: Support): Promise<Support> {
  if (backwardTasks(support.pillars).length > 0) throw wrong({ untilOn: "terbalik" });
  return {
    fasilitator: await fasilitatorFor(db, support.fasilitator),
    companion: support.companion,
    pillars: await Promise.all(support.pillars.map((one) => pillarFor(db, one, before.pillars))),
  };
}

/** What a new case brings along; undefined where nothing was said. */
export async function broughtAlong(by: Acting, category: Category, input: RegisterInput) {
  const { facts, group, support } = input;
  if (group) checkGroup(category, group);
  const named = support && (support.fasilitator !== null || support.companion !== null);
  const sheet = facts ? factsFor(by, category, facts) : undefined;
  return {
    ...(sheet && Object.keys(sheet.values).length > 0 ? { facts: sheet } : {}),
    ...(named
      ? { support: await supportFor(by.db, { ...NO_SUPPORT, ...support }, NO_SUPPORT) }
      : {}),
  };
}

type Home = Pick<CaseRecord, "id" | "legal_basis" | "purpose" | "source">;

/**
 * Writes the group and its members as `order` says. Answers what the timeline tells.
 * Throws tidak_ditemukan, sudah_digabung for a member who is not in the register.
 */
export async function writeGroup(by: Acting, row: Home, order: GroupOrder) {
  const { db } = by;
  const at = by.now().toISOString();
  const { memberIds: wanted, ...group } = order;
  const provenance = {
    legal_basis: row.legal_basis,
    purpose: row.purpose,
    source: row.source,
    created_at: at,
    created_by: by.session.accountId,
    updated_at: at,
  };
  const { areaCode, ...columns } = group;
  const values = { ...columns, area_code: areaCode };
  await db
    .insertInto("case_groups")
    .values({ ...values, case_id: row.id, ...provenance })
    .onConflict((oc) => oc.column("case_id").doUpdateSet({ ...values, updated_at: at }))
    .execute();
  const now = await memberIds(db, row.id);
  const joined = [...new Set(wanted)].filter((id) => !now.includes(id));
  const left = now.filter((id) => !wanted.includes(id));
  const joinedNames = await namesOf(db, joined);
  if (left.length > 0)
    await db
      .updateTable("case_members")
      .set({ left_at: at, updated_at: at })
      .where("case_id", "=", row.id)
      .where("person_id", "in", left)
      .where("left_at", "is", null)
      .execute();
  if (joined.length > 0)
    await db
      .insertInto("case_members")
      .values(
        joined.map((person) => ({
          id: by.newId(),
          case_id: row.id,
          person_id: person,
          left_at: null,
          ...provenance,
        })),
      )
      .execute();
  const members = { joined: joinedNames, left: await namesOf(db, left) };
  return { group, ...(joined.length + left.length > 0 ? { members } : {}) };
}

async function namesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("persons")
    .select(["id", "name", "merged_into"])
    .where("id", "in", [...ids])
    .execute();
  const merged = rows.find((row) => row.merged_into !== null);
  // A list that was open while somebody merged two records.
  if (merged) throw new DeskError("sudah_digabung", { personId: merged.merged_into });
  if (rows.length !== ids.length) throw new DeskError("tidak_ditemukan");
  return rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "id"));
}

// Who answers for the data of this office: one row, empty until somebody fills it in.
import { Contact } from "../../shared/privacy/schemas.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { CommandContext } from "../serve/context.ts";

/** The authority's name is not settled by an implementing regulation yet (field notes 10, no. 14): it is a setting. */
const EMPTY: Contact = {
  name: "",
  position: "",
  phone: "",
  email: "",
  authority: "Lembaga Pelindungan Data Pribadi",
  authorityPlace: "Jakarta",
  processors: [],
};

export async function getContact(db: Db): Promise<{ contact: Contact; version: number }> {
  const row = await db.selectFrom("privacy_office").selectAll().executeTakeFirst();
  if (!row) return { contact: EMPTY, version: 0 };
  return { contact: Contact.parse(JSON.parse(row.settings)), version: row.version };
}

/** @throws DeskError 'berubah_di_tempat_lain' */
export async function saveContact(
  { db, now, session }: CommandContext,
  contact: Contact,
  version: number,
): Promise<void> {
  const before = await getContact(db);
  if (before.version !== version) throw new DeskError("berubah_di_tempat_lain");
  const row = {
    settings: JSON.stringify(contact),
    version: version + 1,
    updated_at: now().toISOString(),
    updated_by: session.accountId,
  };
  await db
    .insertInto("privacy_office")
    .values({ only_one: 1, ...row })
    .onConflict((c) => c.column("only_one").doUpdateSet(row))
    .execute();
}

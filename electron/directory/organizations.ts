// Who gives services: one row for each name, however it is spelled in large or small letters.
import type { Db } from "../database/tables.ts";
import type { OrganizationsTable } from "./table.ts";

/** Two spellings of one name have one key. */
export function organizationKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The organization behind a service; '' when it is its own, also when its own name was written there. */
export function ownerOf(fields: {
  readonly name: string;
  readonly details: { readonly organization: string };
}): string {
  const { organization } = fields.details;
  return organizationKey(organization) === organizationKey(fields.name) ? "" : organization;
}

export interface Writing {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
}

type Facts = Partial<
  Pick<OrganizationsTable, "description" | "email" | "website" | "legal_status">
>;

/**
 * The id of an organization by its name; a new name is added. '' is none. Facts fill only what is empty: what the office wrote stays.
 * @param newId makes the id of a new one
 */
export async function organizationId(
  db: Db,
  name: string,
  newId: () => string,
  { at, by }: Writing,
  facts: Facts = {},
): Promise<string | null> {
  const key = organizationKey(name);
  if (key === "") return null;
  const known = await db
    .selectFrom("organizations")
    .selectAll()
    .where("name_key", "=", key)
    .executeTakeFirst();
  if (!known) {
    const id = newId();
    const empty = { description: "", email: "", website: "", legal_status: "" };
    await db
      .insertInto("organizations")
      .values({
        ...empty,
        ...facts,
        id,
        name: name.trim(),
        name_key: key,
        created_at: at,
        created_by: by,
        updated_at: at,
      })
      .execute();
    return id;
  }
  const missing = Object.entries(facts).filter(
    ([field, value]) => value !== "" && known[field as keyof Facts] === "",
  );
  if (missing.length > 0)
    await db
      .updateTable("organizations")
      .set({ ...Object.fromEntries(missing), updated_at: at })
      .where("id", "=", known.id)
      .execute();
  return known.id;
}

/** Takes away organizations that give nothing any more, unless the office wrote them down itself. */
export async function dropUnusedOrganizations(db: Db): Promise<void> {
  await db
    .deleteFrom("organizations")
    .where("kept", "=", 0)
    .where("id", "not in", (eb) =>
      eb
        .selectFrom("destinations")
        .select((sub) => sub.ref("organization_id").$notNull().as("id"))
        .where("organization_id", "is not", null),
    )
    .execute();
}

/** Names of those in use, for the form of a service. */
export async function organizationNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("organizations")
    .select("name")
    .where("active", "=", 1)
    .orderBy("name_key")
    .execute();
  return rows.map(({ name }) => name);
}

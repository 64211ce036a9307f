// Templates in the database: which is in force, which a paper was issued with, and new versions.
import type { TemplateKind } from "../../../shared/papers/templates/fields.ts";
import type { TemplateNode } from "../../../shared/papers/templates/read.ts";
import { acceptedTemplate, shippedTemplate } from "../../../shared/papers/templates/shipped.ts";
import { newId } from "../../database/ids.ts";
import type { Db } from "../../database/tables.ts";
import type { LetterTemplatesTable } from "../table.ts";

export type TemplateRecord = LetterTemplatesTable;

/** Newest first, with the name of who made it. */
export async function versionsOf(db: Db, kind?: TemplateKind) {
  const rows = db
    .selectFrom("letter_templates as t")
    .leftJoin("accounts as a", "a.id", "t.created_by")
    .selectAll("t")
    .select("a.name as by_name")
    .orderBy("t.version", "desc");
  return (kind === undefined ? rows : rows.where("t.kind", "=", kind)).execute();
}

async function newestOf(db: Db, kind: TemplateKind): Promise<TemplateRecord | undefined> {
  return db
    .selectFrom("letter_templates")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** An office that keeps the shipped one gets the newest shipped one; its own text stays until it is given up. */
export function isInForce(row: TemplateRecord): boolean {
  return row.origin === "kantor" || row.shipped === shippedTemplate(row.kind).version;
}

export interface InForce {
  readonly origin: "bawaan" | "kantor";
  /** 0: no version of this office yet. */
  readonly version: number;
  readonly shipped: number;
  readonly body: string;
}

/** What the next letter of this kind will say. */
export async function templateInForce(db: Db, kind: TemplateKind): Promise<InForce> {
  const newest = await newestOf(db, kind);
  const { version: shipped, body } = shippedTemplate(kind);
  if (newest && isInForce(newest)) return newest;
  return { origin: "bawaan", version: newest?.version ?? 0, shipped, body };
}

interface Writing {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
}

export async function addVersion(
  db: Db,
  row: Pick<TemplateRecord, "kind" | "origin" | "shipped" | "body" | "note">,
  { at, by }: Writing,
): Promise<string> {
  const id = newId(new Date(at));
  const version = ((await newestOf(db, row.kind))?.version ?? 0) + 1;
  await db
    .insertInto("letter_templates")
    .values({ id, version, ...row, created_at: at, created_by: by })
    .execute();
  return id;
}

/** The version that a letter issued now keeps; a shipped one is written down when the first letter uses it. */
export async function templateForIssue(
  db: Db,
  kind: TemplateKind,
  writing: Writing,
): Promise<string> {
  const newest = await newestOf(db, kind);
  if (newest && isInForce(newest)) return newest.id;
  const { version, body } = shippedTemplate(kind);
  return addVersion(db, { kind, origin: "bawaan", shipped: version, body, note: "" }, writing);
}

/** What a paper says, whatever the office changed since. @param id null: it is older than templates of its kind */
export async function templateKept(
  db: Db,
  kind: TemplateKind,
  id: string | null,
): Promise<readonly TemplateNode[]> {
  const row =
    id === null
      ? undefined
      : await db
          .selectFrom("letter_templates")
          .select("body")
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
  return acceptedTemplate(kind, row?.body ?? shippedTemplate(kind, 1).body);
}

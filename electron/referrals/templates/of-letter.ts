// The template that a letter or its slip was issued with.
import type { TemplateKind } from "../../../shared/papers/templates/fields.ts";
import type { TemplateNode } from "../../../shared/papers/templates/read.ts";
import type { Db } from "../../database/tables.ts";
import { templateKept } from "../../office/templates/queries.ts";

/** @param kind of the letter, or 'umpan_balik' for the slip below it */
export async function templateOfLetter(
  db: Db,
  letterId: string,
  kind: TemplateKind,
): Promise<readonly TemplateNode[]> {
  const row = await db
    .selectFrom("letters")
    .select(["template_id", "slip_template_id"])
    .where("id", "=", letterId)
    .executeTakeFirst();
  const id = kind === "umpan_balik" ? row?.slip_template_id : row?.template_id;
  return templateKept(db, kind, id ?? null);
}

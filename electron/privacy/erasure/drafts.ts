// Unsaved forms that speak of the person. Sealed ones are looked into where this session may; those it may not open go too.
import type { Db } from "../../database/tables.ts";
import { deleteDraft } from "../../drafts/queries.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import type { Subject } from "../holdings/subject.ts";

export async function forgetDrafts(
  trx: Db,
  subject: Subject,
  sensitive: SensitiveBox,
): Promise<number> {
  const told = [...subject.persons, ...subject.cases, ...subject.niks, ...subject.cards];
  const speaks = (text: string) =>
    told.some((one) => text.includes(one)) ||
    text.toLocaleLowerCase("id").includes(subject.name.toLocaleLowerCase("id"));
  const rows = await trx.selectFrom("drafts").selectAll().execute();
  let gone = 0;
  for (const { account_id, form, payload, payload_sealed } of rows) {
    const text =
      payload ??
      (payload_sealed !== null && sensitive.canOpen
        ? sensitive.open(payload_sealed, `drafts.payload:${account_id}:${form}`)
        : null);
    if (text !== null && !speaks(text)) continue;
    await deleteDraft(trx, account_id, form);
    gone++;
  }
  return gone;
}

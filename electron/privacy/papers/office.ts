// The office as it heads the papers of this room.
import type { PrivacyOffice } from "../../../shared/privacy/frame.ts";
import type { PaperSize } from "../../../shared/papers/paper.ts";
import { localDate } from "../../../shared/values/date.ts";
import { getOffice } from "../../office/queries.ts";
import type { QueryContext } from "../../serve/context.ts";
import { getContact } from "../contact.ts";

export async function privacyOffice(
  { db, now, session }: Pick<QueryContext, "db" | "now" | "session">,
  size: PaperSize | undefined,
): Promise<PrivacyOffice> {
  const { name, letterhead, signers, training, paperSize } = await getOffice(db);
  const { contact } = await getContact(db);
  return {
    name,
    letterhead,
    signers,
    training,
    size: size ?? paperSize,
    contact,
    on: localDate(now()),
    by: session.name,
  };
}

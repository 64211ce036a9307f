// Handlers of the documents of a case: attach, list in small, show, print.
import { DeskError } from "../../../shared/errors.ts";
import type { cases as contract } from "../../../shared/cases/contract.ts";
import { checkedFile, paperOf, storeDocument } from "../../documents/keep.ts";
import type { HandlersOf, QueryContext } from "../../serve/context.ts";
import { getCaseForChange } from "../moves.ts";
import { getCase, isRestricted } from "../queries.ts";
import {
  attachmentRows,
  isLocked,
  bodyOf,
  findAttachment,
  insertAttachment,
  thumbOf,
  viewOf,
} from "./queries.ts";
import { sealDocuments } from "./seal.ts";

type Calls = Pick<
  typeof contract,
  "attach" | "sealDocuments" | "thumbnails" | "attachment" | "attachmentPaper"
>;

/** @throws DeskError 'tidak_ditemukan' | 'kasus_terbatas' */
async function openRow({ db, sensitive }: QueryContext, id: string) {
  const row = await findAttachment(db, id);
  if (!row) throw new DeskError("tidak_ditemukan");
  if (isRestricted(await getCase(db, row.case_id), sensitive) || isLocked(row, sensitive))
    throw new DeskError("kasus_terbatas");
  return row;
}

export const documentCalls: HandlersOf<Calls> = {
  async attach(context, { id, caseId, kind, title, body, thumb }) {
    const { sensitive, session } = context;
    const by = {
      session,
      sensitive,
      now: () => context.now(),
      newId: () => context.newId(),
    };
    const row = await getCaseForChange({ ...by, db: context.db }, caseId, undefined);
    context.progress({ done: 0, total: 1 });
    const file = { ...(await checkedFile(id, body, thumb)), kind, title };
    context.checkCancelled();
    const stored = storeDocument(context, "attachments", row.sensitive === 1, file);
    return context.publish(async (db) => {
      const found = await findAttachment(db, id);
      if (found && found.case_id === caseId) return viewOf(found, sensitive);
      const now = await getCaseForChange({ ...by, db }, caseId, undefined);
      return insertAttachment({ ...by, db }, now, file, stored);
    });
  },

  async sealDocuments({ db, documents, sensitive, progress }) {
    return sealDocuments(db, documents, sensitive, (done, total) => progress({ done, total }));
  },

  async thumbnails({ db, documents, sensitive }, { id }) {
    if (isRestricted(await getCase(db, id), sensitive)) throw new DeskError("kasus_terbatas");
    return (await attachmentRows(db, id)).flatMap((row) => {
      if (isLocked(row, sensitive)) return [];
      const thumb = thumbOf(documents, sensitive, row);
      return thumb ? [{ id: row.id, base64: thumb.toString("base64") }] : [];
    });
  },

  async attachment(context, { id }) {
    const row = await openRow(context, id);
    const body = await bodyOf(context, row);
    return { ...viewOf(row, context.sensitive), base64: body.toString("base64") };
  },

  async attachmentPaper(context, { id, pages }) {
    const row = await openRow(context, id);
    return context.paper(await paperOf(context.db, row.mime, pages, () => bodyOf(context, row)));
  },
};

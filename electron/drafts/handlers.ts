// Handlers of the room drafts: one function per call of shared/drafts/contract.ts.
import type { drafts as contract } from "../../shared/drafts/contract.ts";
import type { HandlersOf } from "../serve/context.ts";
import { deleteDraft, listDrafts, putDraft } from "./queries.ts";

const PURPOSE = "Formulir yang belum disimpan";

function placeOf(accountId: string, form: string): string {
  return `drafts.payload:${accountId}:${form}`;
}

export const drafts: HandlersOf<typeof contract> = {
  async save(context, { form, payload, sensitive }) {
    const { accountId } = context.session;
    const savedAt = context.now().toISOString();
    await putDraft(context.db, {
      account_id: accountId,
      form,
      payload: sensitive ? null : payload,
      payload_sealed: sensitive
        ? await context.sensitive.seal(payload, placeOf(accountId, form))
        : null,
      legal_basis: "tugas_publik",
      purpose: PURPOSE,
      source: "loket",
      created_at: savedAt,
      created_by: accountId,
      updated_at: savedAt,
    });
    return { savedAt };
  },

  async list(context) {
    const { accountId } = context.session;
    const rows = await listDrafts(context.db, accountId);
    return rows.map((row) => {
      const restricted = row.payload_sealed !== null && !context.sensitive.canOpen;
      const payload =
        row.payload_sealed !== null && !restricted
          ? context.sensitive.open(row.payload_sealed, placeOf(accountId, row.form))
          : row.payload;
      return { form: row.form, savedAt: row.updated_at, payload, restricted };
    });
  },

  async discard(context, { form }) {
    await deleteDraft(context.db, context.session.accountId, form);
  },
};

// Rows as the person may read them: what lies under the second key is opened for who holds it, bytes are told by their size.
import type { SensitiveBox } from "../../serve/context.ts";

type Row = Readonly<Record<string, unknown>>;
export type OpenRow = Readonly<Record<string, string | number | null>>;

/** Where each sealed column was sealed, and under which name it opens. */
const SEALED: Readonly<
  Record<string, { readonly opens: string; readonly place: (row: Row) => string }>
> = {
  "cases.narrative_sealed": { opens: "narrative", place: ({ id }) => `cases.narrative:${id}` },
  "case_events.details_sealed": {
    opens: "details",
    place: ({ id }) => `case_events.details:${id}`,
  },
  "referral_events.note_sealed": {
    opens: "note",
    place: ({ id }) => `referral_events.note:${id}`,
  },
  "referral_revisions.words_sealed": {
    opens: "words",
    place: ({ referral_id, revision }) => `referral_revisions.words:${referral_id}:${revision}`,
  },
  "statements.words_sealed": { opens: "words", place: ({ id }) => `statements.words:${id}` },
  "prelist_evidence.title_sealed": {
    opens: "title",
    place: ({ id }) => `prelist_evidence.name:${id}`,
  },
  "attachments.name_sealed": { opens: "name", place: ({ id }) => `attachments.name:${id}` },
};

export const LOCKED = "(terkunci: kasus sensitif)";

export function openedRow(table: string, row: Row, sensitive: SensitiveBox): OpenRow {
  const open: Record<string, string | number | null> = {};
  for (const [column, value] of Object.entries(row)) {
    const sealed = SEALED[`${table}.${column}`];
    if (sealed) {
      if (Buffer.isBuffer(value))
        open[sealed.opens] = sensitive.canOpen ? sensitive.open(value, sealed.place(row)) : LOCKED;
    } else if (Buffer.isBuffer(value)) open[column] = `${value.length} bita`;
    else if (!(column in open)) open[column] = value as string | number | null;
  }
  return open;
}

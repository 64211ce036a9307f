// Who writes a record of a person, when, and where it comes from.
import { localDate, type IsoDate } from "../../shared/values/date.ts";

export interface Author {
  /** Account id; 'sistem' for jobs. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The day at the desk. */
  readonly today: IsoDate;
  /** 'loket', 'impor:<batch>' or 'latihan'. */
  readonly source: string;
  newId(): string;
}

/** Any command's context will do. */
export function authorOf(
  context: { now(): Date; newId(): string; readonly session: { readonly accountId: string } },
  source = "loket",
): Author {
  const now = context.now();
  return {
    by: context.session.accountId,
    at: now.toISOString(),
    today: localDate(now),
    source,
    newId: () => context.newId(),
  };
}

/** Provenance columns of a new row. The ground is the public task of UU 13/2011; consent is asked only for sharing beyond it. */
export function provenanceOf(author: Author) {
  return {
    created_at: author.at,
    created_by: author.by,
    updated_at: author.at,
    legal_basis: "tugas_publik",
    purpose: "pelayanan_kesejahteraan_sosial",
    source: author.source,
  };
}

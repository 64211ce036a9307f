// What a removal must show: a document, the family's own statement, or visits at which nobody was met. Without one of them it is not sent.
import { isBlank } from "../../values/text.ts";
import { ACCEPTED, VISITS_NEEDED, type Evidence, type RemovalReason } from "./codes.ts";

export interface RemovalFacts {
  readonly reason: RemovalReason | null;
  /** Number of the death or move document. */
  readonly documentNo: string | null;
  /** Which other document or photo there is, and where it is kept. */
  readonly evidenceNote: string | null;
  /** Photos and papers that are kept here. */
  readonly photos: number;
  /** Day on which the family signed its statement. */
  readonly statementOn: string | null;
  /** Days (ISO) of the visits at which the family was not met. */
  readonly visits: readonly string[];
}

/** Every kind of evidence that is there, whether the reason accepts it or not. */
export function evidenceOf(facts: RemovalFacts): Evidence[] {
  const found: Evidence[] = [];
  if (!isBlank(facts.documentNo) || !isBlank(facts.evidenceNote) || facts.photos > 0)
    found.push("dokumen");
  if (!isBlank(facts.statementOn)) found.push("pernyataan");
  // Two visits on one day are one attempt.
  if (new Set(facts.visits).size >= VISITS_NEEDED) found.push("kunjungan");
  return found;
}

/** Whether the removal may be sent: a reason, and evidence which that reason accepts. */
export function mayRemove(facts: RemovalFacts): boolean {
  if (facts.reason === null) return false;
  const accepted = ACCEPTED[facts.reason];
  return evidenceOf(facts).some((one) => accepted.includes(one));
}

// Which pair comes after a decision: the one that stood below it in the list that the officer came from.
import { BANDS } from "../../../shared/people/linkage/fields.ts";
import { api } from "../../app/client.ts";

/** What the list was filtered by: `tingkat`, `ditunda` and the row at which its page began, `mulai`. */
export type PairFilter = Readonly<Record<string, string | undefined>>;
export interface PairIds extends Record<string, string> {
  readonly aId: string;
  readonly bId: string;
}

async function listOf(filter: PairFilter): Promise<PairIds[]> {
  const band = BANDS.find((one) => one === filter.tingkat);
  const { rows } = await api.people.duplicatePairs({
    ...(band ? { band } : {}),
    state: filter.ditunda === "ya" ? "nanti" : "terbuka",
    skip: Number(filter.mulai ?? 0) || 0,
  });
  return rows.map((row) => ({ aId: row.a.personId, bId: row.b.personId }));
}

const same = (one: PairIds) => (other: PairIds) => one.aId === other.aId && one.bId === other.bId;

/** The place of a pair in its list before it is decided; -1 when it is not there. */
export async function placeOf(filter: PairFilter, pair: PairIds): Promise<number> {
  return (await listOf(filter)).findIndex(same(pair));
}

/** After the decision: the pair that stands in `place` now; at the end of the list the first; undefined when none is left. */
export async function nextPair(
  filter: PairFilter,
  decided: PairIds,
  place: number,
): Promise<PairIds | undefined> {
  const pairs = await listOf(filter);
  const left = pairs.filter((pair) => !same(decided)(pair));
  // A pair that kept its place in the list still stands above the one that follows.
  return left[Math.max(place, 0)] ?? left[0];
}

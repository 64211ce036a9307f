// Why somebody was found, in words: the same on the page of the search, in boxes that choose a person, and in the palette.
import type { PersonHit } from "../../shared/people/search-views.ts";
import type { Text } from "../text/index.ts";

/** 'Nama sama, alamat sama'; and through whom, when a merged record answered. */
export function whyFound(
  hit: Pick<PersonHit, "why" | "mergedName">,
  words: Text["people"]["search"],
): string {
  const reasons = hit.why.map(({ field, way }) => words.why(field, way));
  if (hit.mergedName !== null) reasons.push(words.merged(hit.mergedName));
  const said = reasons.join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

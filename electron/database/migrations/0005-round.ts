// Schema 5: a whole round of a prelist (issue 6). One part for each concern; the parts run in this order.
import { deliberation } from "./0005-round/deliberation.ts";
import { edits } from "./0005-round/edits.ts";
import { exports5 } from "./0005-round/exports.ts";
import { imports } from "./0005-round/imports.ts";
import { out } from "./0005-round/out.ts";
import { packages } from "./0005-round/packages.ts";
import { profiles } from "./0005-round/profiles.ts";
import { proposals } from "./0005-round/proposals.ts";
import { results } from "./0005-round/results.ts";

export const round5 = [
  edits,
  exports5,
  imports,
  profiles,
  results,
  packages,
  deliberation,
  proposals,
  out,
].join("\n");

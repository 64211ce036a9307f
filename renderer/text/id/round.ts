// Indonesian texts of a round of a prelist, from the file to the paper and back; one file for each concern.
import { imports, importsCallWords, importsErrors } from "./round/imports.ts";
import { profiles, profilesCallWords, profilesErrors } from "./round/profiles.ts";
import { edits, editsCallWords, editsErrors } from "./round/edits.ts";
import { evidence, evidenceCallWords } from "./round/evidence.ts";
import { results, resultsCallWords, resultsErrors } from "./round/results.ts";
import { grid, gridCallWords, gridErrors } from "./round/grid.ts";
import { packages, packagesCallWords, packagesErrors } from "./round/packages.ts";
import { deliberation, deliberationCallWords, deliberationErrors } from "./round/deliberation.ts";
import { out, outCallWords, outErrors } from "./round/out.ts";
import { statistics, statisticsCallWords, statisticsErrors } from "./round/statistics.ts";
import { proposals, proposalsCallWords, proposalsErrors } from "./round/proposals.ts";

export const round = {
  imports,
  profiles,
  edits,
  evidence,
  results,
  grid,
  packages,
  deliberation,
  out,
  statistics,
  proposals,
};

export const roundCallWords = {
  ...importsCallWords,
  ...profilesCallWords,
  ...editsCallWords,
  ...evidenceCallWords,
  ...resultsCallWords,
  ...gridCallWords,
  ...packagesCallWords,
  ...deliberationCallWords,
  ...outCallWords,
  ...statisticsCallWords,
  ...proposalsCallWords,
};

export const roundErrors = {
  ...importsErrors,
  ...profilesErrors,
  ...editsErrors,
  ...resultsErrors,
  ...gridErrors,
  ...packagesErrors,
  ...deliberationErrors,
  ...outErrors,
  ...statisticsErrors,
  ...proposalsErrors,
};

// Calls and error codes of a round of a prelist, from the file to the paper and back; one folder for each concern.
import { importsCalls } from "./imports/contract.ts";
import type { ImportsError } from "./imports/errors.ts";
import { profilesCalls } from "./profiles/contract.ts";
import type { ProfilesError } from "./profiles/errors.ts";
import { editsCalls } from "./edits/contract.ts";
import type { EditsError } from "./edits/errors.ts";
import { evidenceCalls } from "./evidence/contract.ts";
import { resultsCalls } from "./results/contract.ts";
import type { ResultsError } from "./results/errors.ts";
import { gridCalls } from "./grid/contract.ts";
import type { GridError } from "./grid/errors.ts";
import { packagesCalls } from "./packages/contract.ts";
import type { PackagesError } from "./packages/errors.ts";
import { deliberationCalls } from "./deliberation/contract.ts";
import type { DeliberationError } from "./deliberation/errors.ts";
import { outCalls } from "./out/contract.ts";
import type { OutError } from "./out/errors.ts";
import { statisticsCalls } from "./statistics/contract.ts";
import type { StatisticsError } from "./statistics/errors.ts";
import { proposalsCalls } from "./proposals/contract.ts";
import type { ProposalsError } from "./proposals/errors.ts";

export const roundCalls = {
  ...importsCalls,
  ...profilesCalls,
  ...editsCalls,
  ...evidenceCalls,
  ...resultsCalls,
  ...gridCalls,
  ...packagesCalls,
  ...deliberationCalls,
  ...outCalls,
  ...statisticsCalls,
  ...proposalsCalls,
};

export type RoundError =
  | ImportsError
  | ProfilesError
  | EditsError
  | ResultsError
  | GridError
  | PackagesError
  | DeliberationError
  | OutError
  | StatisticsError
  | ProposalsError;

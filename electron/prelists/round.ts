// Handlers of a round of a prelist; one folder for each concern.
import { importsHandlers } from "./imports/handlers.ts";
import { profilesHandlers } from "./profiles/handlers.ts";
import { editsHandlers } from "./edits/handlers.ts";
import { evidenceHandlers } from "./evidence/handlers.ts";
import { resultsHandlers } from "./results/handlers.ts";
import { gridHandlers } from "./grid/handlers.ts";
import { packagesHandlers } from "./packages/handlers.ts";
import { deliberationHandlers } from "./deliberation/handlers.ts";
import { outHandlers } from "./out/handlers.ts";
import { statisticsHandlers } from "./statistics/handlers.ts";
import { proposalsHandlers } from "./proposals/handlers.ts";

export const roundHandlers = {
  ...importsHandlers,
  ...profilesHandlers,
  ...editsHandlers,
  ...evidenceHandlers,
  ...resultsHandlers,
  ...gridHandlers,
  ...packagesHandlers,
  ...deliberationHandlers,
  ...outHandlers,
  ...statisticsHandlers,
  ...proposalsHandlers,
};

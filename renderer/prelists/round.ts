// Screens, dialogs and commands of a round of a prelist; one folder for each concern.
import { importsCommands, importsDialogs, importsScreens } from "./imports/screens.ts";
import { profilesCommands, profilesDialogs, profilesScreens } from "./profiles/screens.ts";
import { editsCommands, editsDialogs, editsScreens } from "./edits/screens.ts";
import { evidenceCommands, evidenceDialogs, evidenceScreens } from "./evidence/screens.ts";
import { resultsCommands, resultsDialogs, resultsScreens } from "./results/screens.ts";
import { gridCommands, gridDialogs, gridScreens } from "./grid/screens.ts";
import { packagesCommands, packagesDialogs, packagesScreens } from "./packages/screens.ts";
import {
  deliberationCommands,
  deliberationDialogs,
  deliberationScreens,
} from "./deliberation/screens.ts";
import { outCommands, outDialogs, outScreens } from "./out/screens.ts";
import { statisticsCommands, statisticsDialogs, statisticsScreens } from "./statistics/screens.ts";
import { proposalsCommands, proposalsDialogs, proposalsScreens } from "./proposals/screens.ts";

export const roundScreens = [
  ...importsScreens,
  ...profilesScreens,
  ...editsScreens,
  ...evidenceScreens,
  ...resultsScreens,
  ...gridScreens,
  ...packagesScreens,
  ...deliberationScreens,
  ...outScreens,
  ...statisticsScreens,
  ...proposalsScreens,
];
export const roundDialogs = [
  ...importsDialogs,
  ...profilesDialogs,
  ...editsDialogs,
  ...evidenceDialogs,
  ...resultsDialogs,
  ...gridDialogs,
  ...packagesDialogs,
  ...deliberationDialogs,
  ...outDialogs,
  ...statisticsDialogs,
  ...proposalsDialogs,
];
export const roundCommands = [
  ...importsCommands,
  ...profilesCommands,
  ...editsCommands,
  ...evidenceCommands,
  ...resultsCommands,
  ...gridCommands,
  ...packagesCommands,
  ...deliberationCommands,
  ...outCommands,
  ...statisticsCommands,
  ...proposalsCommands,
];

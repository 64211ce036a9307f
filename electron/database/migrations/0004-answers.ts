// Schema 4: answers come back, papers belong to the office (issue 5). One part for each concern; the parts run in this order.
import { answers } from "./0004-answers/answers.ts";
import { clocks } from "./0004-answers/clocks.ts";
import { covers } from "./0004-answers/covers.ts";
import { directory } from "./0004-answers/directory.ts";
import { groups } from "./0004-answers/groups.ts";
import { letters } from "./0004-answers/letters.ts";
import { prelists } from "./0004-answers/prelists.ts";
import { privacy } from "./0004-answers/privacy.ts";

export const answers4 = [
  letters,
  covers,
  answers,
  groups,
  privacy,
  directory,
  clocks,
  prelists,
].join("\n");

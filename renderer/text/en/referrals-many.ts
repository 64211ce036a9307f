// English texts of printing many letters in one go.
import { en } from "./plural.ts";
import type { many as idMany } from "../id/referrals-many.ts";

export const many: typeof idMany = {
  title: "Print many letters",
  action: (n) => en`Print ${n} [letter|letters]`,
  body: (n) =>
    en`The letters of ${n} [referral|referrals] become one document and are shown before they are printed. A shared letter is printed once.`,
  most: (most, all) =>
    en`At most ${most} [letter|letters] [is|are] printed at once; of the ${all} [referral|referrals] in this list the first ${most} [is|are] printed.`,
  phases: { susun: "Putting letters together", pdf: "Making the pages" },
  save: "Make and look",
  select: (number) => `Choose letter ${number}`,
};

// English texts of printing many letters in one go.
import type { many as idMany } from "../id/referrals-many.ts";

export const many: typeof idMany = {
  title: "Print many letters",
  action: (n) => `Print ${n} letters`,
  body: (n) =>
    `The letters of ${n} referrals become one document and are shown before they are printed. A shared letter is printed once.`,
  most: (most, all) =>
    `At most ${most} letters are printed at once; of the ${all} referrals in this list the first ${most} are printed.`,
  phases: { susun: "Putting letters together", pdf: "Making the pages" },
  save: "Make and look",
  select: (number) => `Choose letter ${number}`,
};

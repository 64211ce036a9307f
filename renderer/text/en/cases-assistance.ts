// English texts of what a person and the family card already receive.
import type { assistance as original } from "../id/cases-assistance.ts";

export const assistance: typeof original = {
  title: "Assistance on record",
  whose: { orang: "this person", keluarga: "same family card" },
  list: (name, on) => `list ${name}, ${on}`,
  recorded: (on) => `recorded by an officer, since ${on}`,
  proposed: "only proposed",
  hint: "A list only tells how things stood on its date. Ask; do not refuse because of it.",
};

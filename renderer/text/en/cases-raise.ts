// English texts of raising the open cases of a category that became sensitive.
import { en } from "./plural.ts";
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { raise as indonesian } from "../id/cases-raise.ts";
import type { ErrorWords } from "../words.ts";

export const raise: typeof indonesian = {
  title: "Open cases of this category",
  waiting: (n) => en`${n} open [case|cases] of this category [is|are] not sensitive yet.`,
  open: "Make all of them sensitive",
  body: (n, name) =>
    en`The category ${name} is sensitive now. Its ${n} open [case|cases] [becomes|become] sensitive one by one: story, notes, documents, destination and the text of letters are sealed. Closed ones stay as they are.`,
  resume:
    "It may be stopped at any moment. What is sealed stays sealed, the rest goes on from here.",
  action: (n) => en`Make ${n} [case|cases] sensitive`,
  working: "Sealing cases",
  done: (n) => en`${n} [case|cases] [is|are] sensitive now.`,
  left: (n) =>
    en`${n} [case|cases] [was|were] being changed by a colleague and [is|are] not sealed yet; do it again later.`,
};

export const raiseErrors: Pick<ErrorWords<CasesError>, "kategori_tidak_peka"> = {
  kategori_tidak_peka:
    "This category is not sensitive, perhaps a colleague just changed it. No case was changed. Mark the category as sensitive first.",
};

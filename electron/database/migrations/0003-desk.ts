// Schema 3: the desk deepens (issue 5). One part for each concern; the parts run in this order.
import { cases } from "./0003-desk/cases.ts";
import { directory } from "./0003-desk/directory.ts";
import { documents } from "./0003-desk/documents.ts";
import { events } from "./0003-desk/events.ts";
import { people } from "./0003-desk/people.ts";
import { referrals } from "./0003-desk/referrals.ts";
import { statements } from "./0003-desk/statements.ts";
import { views } from "./0003-desk/views.ts";
import { visits } from "./0003-desk/visits.ts";

export const desk3 = [
  directory,
  cases,
  events,
  referrals,
  documents,
  people,
  visits,
  statements,
  views,
].join("\n");

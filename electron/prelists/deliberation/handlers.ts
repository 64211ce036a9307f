// Handlers: deliberation in the village.
import { addToAgenda, agenda, decide, decideAsVerified, dropFromAgenda } from "./agenda.ts";
import { moveDeliberation } from "./lock.ts";
import { deliberationPaper, exportDeliberation, requestDeliberationPaper } from "./papers.ts";
import { createDeliberation, removeAttendee, saveAttendee, saveDeliberation } from "./prepare.ts";
import { deliberation, deliberations, type Handlers } from "./read.ts";

export const deliberationHandlers: Handlers = {
  deliberations,
  deliberation,
  createDeliberation,
  saveDeliberation,
  addToAgenda,
  dropFromAgenda,
  agenda,
  decide,
  decideAsVerified,
  saveAttendee,
  removeAttendee,
  moveDeliberation,
  requestDeliberationPaper,
  deliberationPaper,
  exportDeliberation,
};

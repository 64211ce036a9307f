// Handlers of the room desk: one function per call of shared/desk/contract.ts.
import type { desk as contract } from "../../shared/desk/contract.ts";
import { keysPaper } from "../../shared/desk/keys-paper.ts";
import { getOffice } from "../office/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import { foundBy } from "./found.ts";
import { recentOf } from "./recent.ts";
import { undoableOf } from "./undoable.ts";

export const desk: HandlersOf<typeof contract> = {
  recent: (context) => recentOf(context),

  async find(context, { text }) {
    return { found: await foundBy(context, text) };
  },

  async undoable(context) {
    return { rows: await undoableOf(context) };
  },

  async keysPaper(context, { size }) {
    const office = await getOffice(context.db);
    const sheet = { size: size ?? office.paperSize, training: office.training };
    return context.paper(keysPaper(office.name, context.session.roles, sheet));
  },
};

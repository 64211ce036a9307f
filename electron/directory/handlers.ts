// Handlers of the room directory: one function per call of shared/directory/contract.ts.
import { directory as contract } from "../../shared/directory/contract.ts";
import { offerFor } from "../../shared/directory/rules.ts";
import type { HandlersOf } from "../serve/context.ts";
import { confirm, confirmations } from "./confirm.ts";
import { eligibility } from "./eligibility/handlers.ts";
import { packages } from "./package/handlers.ts";
import { organizationHandlers } from "./organization-handlers.ts";
import { organizationNames } from "./organizations.ts";
import {
  addDestination,
  changeDestination,
  getDestination,
  listDestinations,
  removeDestination,
  setActive,
} from "./queries.ts";

export const directory: HandlersOf<typeof contract> = {
  ...packages,
  ...eligibility,
  ...organizationHandlers,

  async list({ db }, input) {
    const rows = await listDestinations(db, input);
    return { rows: input.category === undefined ? rows : offerFor(rows, input.category) };
  },

  async get({ db }, { id }) {
    return getDestination(db, id);
  },

  async organizations({ db }) {
    return { names: await organizationNames(db) };
  },

  async save({ db, now, newId, session, note }, { id, version, fields }) {
    const writing = { at: now().toISOString(), by: session.accountId, newId };
    if (version === 0) await addDestination(db, id, fields, writing);
    else await changeDestination(db, id, version, fields, writing);
    note({ fields: Object.keys(fields) });
    return getDestination(db, id);
  },

  confirm,
  confirmations,

  async retire({ db, now, session, note }, { id, version, active }) {
    await setActive(db, id, version, active, { at: now().toISOString(), by: session.accountId });
    note({ fields: ["active"] });
    return getDestination(db, id);
  },

  async remove({ db }, { id, version }) {
    await removeDestination(db, id, version);
    return { id };
  },
};

// Handlers of the room areas: one function per call of shared/areas/contract.ts.
import type { areas as contract } from "../../shared/areas/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import type { HandlersOf } from "../serve/context.ts";
import { areaList, areaPath, isCurrentArea, listTies, saveTie } from "./queries.ts";

export const areas: HandlersOf<typeof contract> = {
  children(_context, { code }) {
    return { areas: areaList().children(code) };
  },
  search(_context, { text, ...options }) {
    return { hits: areaList().search(text, options) };
  },
  path(_context, { code }) {
    const found = areaPath(code);
    if (found.path.length === 0) throw new DeskError("tidak_ditemukan");
    return found;
  },
  async ties({ db }, { edition }) {
    return { ties: await listTies(db, edition) };
  },
  async tie(context, input) {
    if (!isCurrentArea(input.villageCode)) throw new DeskError("wilayah_tidak_dikenal");
    const tie = {
      ...input,
      tiedAt: context.now().toISOString(),
      tiedBy: context.session.accountId,
    };
    await saveTie(context.db, context.newId(), tie);
    return tie;
  },
};

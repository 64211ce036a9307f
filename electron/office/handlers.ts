// Handlers of the room office: one function per call of shared/office/contract.ts.
import { office as contract } from "../../shared/office/contract.ts";
import { recoverySheetPaper } from "../../shared/office/recovery-paper.ts";
import type { HandlersOf } from "../serve/context.ts";
import {
  addLocalHolidays,
  holidaysOf,
  removeLocalHoliday,
  replaceNationalHolidays,
} from "./holidays.ts";
import { getOffice, saveOffice } from "./queries.ts";
import { makeOffice } from "./setup.ts";
import { followRegister } from "../seeds.ts";

export const office: HandlersOf<typeof contract> = {
  async setup({ desk, now }, input) {
    desk.holdOffice();
    const made = await makeOffice(
      desk.files,
      input,
      desk.options.training,
      now(),
      desk.options.passwordCost,
    );
    await desk.enter(made.accountId, made.keys);
    return { recoveryCode: made.recoveryCode, recoverySheet: made.recoverySheet };
  },

  async get({ db }) {
    return await getOffice(db);
  },

  async save({ db, now, note }, { settings, version }) {
    const before = await getOffice(db);
    await saveOffice(db, settings, version, now().toISOString());
    const changed = Object.keys(settings).filter(
      (k) =>
        JSON.stringify(settings[k as keyof typeof settings]) !==
        JSON.stringify(before[k as keyof typeof settings]),
    );
    await followRegister(db, before.dataset, settings.dataset);
    note({ fields: changed });
    return await getOffice(db);
  },

  holidays: ({ db }, { year }) => holidaysOf(db, year),

  async addHolidays({ db }, wanted) {
    await addLocalHolidays(db, wanted);
    return holidaysOf(db, Number(wanted.from.slice(0, 4)));
  },

  async removeHoliday({ db }, { from }) {
    await removeLocalHoliday(db, from);
    return holidaysOf(db, Number(from.slice(0, 4)));
  },

  async setHolidays({ db }, list) {
    await replaceNationalHolidays(db, list);
    return holidaysOf(db, list.year);
  },

  async recoveryPaper({ desk }, { recoveryCode }) {
    const view = await getOffice(desk.office!.reader);
    const { recovery_sheet } = await desk
      .office!.reader.selectFrom("office")
      .select("recovery_sheet")
      .executeTakeFirstOrThrow();
    return desk.papers.put(recoverySheetPaper(view, recoveryCode, recovery_sheet));
  },
};

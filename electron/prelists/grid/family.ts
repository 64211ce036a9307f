// The family beside the grid: as on the page of an entry, masked throughout.
import type { gridCalls } from "../../../shared/prelists/grid/contract.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { entry } from "../entry.ts";

export const gridFamily: HandlersOf<typeof gridCalls>["gridFamily"] = async (context, asked) => {
  const view = await entry(context, asked);
  const relation = view.columns.find((column) => column.field === "hubungan");
  const own = {
    ...view.entry,
    nik: view.entry.nik && maskNumber(view.entry.nik),
    relation: relation?.label ?? relation?.value ?? null,
  };
  return {
    members: [own, ...view.family].map(({ id, name, nik, relation: to, birthDate, outcome }) => ({
      id,
      name,
      nik,
      relation: to,
      birthDate,
      outcome,
    })),
  };
};

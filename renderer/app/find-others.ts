// Cases, referrals and prelists for the palette by number or name, and what was opened last while nothing is typed.
import { useDebouncedValue } from "@mantine/hooks";
import type { Found } from "../../shared/desk/contract.ts";
import { useText, type Text } from "../text/index.ts";
import { api, useCall } from "./client.ts";
import { TYPING_MS, glanceDetail } from "./find-people.ts";
import { goTo } from "./navigation.tsx";
import type { PaletteRow } from "./palette-row.ts";

const OPENS = {
  kasus: (id: string) => goTo("cases.case", { caseId: id }),
  rujukan: (id: string) => goTo("referrals.referral", { referralId: id }),
  prelist: (id: string) => goTo("prelists.entries", { prelistId: id }),
};

function rowOf({ kind, id, label, detail }: Found, group: string, text: Text): PaletteRow {
  const hidden = kind === "prelist" ? "" : text.desk.palette.restricted;
  return {
    id: `${kind} ${id}`,
    group,
    label,
    detail: detail ?? hidden,
    run: () => OPENS[kind](id),
  };
}

/** None below 2 letters; the ground floor answers what this account may see. */
export function useFoundOthers(query: string): readonly PaletteRow[] {
  const text = useText();
  const [typed] = useDebouncedValue(query.trim(), TYPING_MS);
  const enabled = typed.length >= 2;
  const found = useCall(api.desk.find, { text: typed }, { enabled, keepPrevious: true });
  if (!enabled) return [];
  return (found.data?.found ?? []).map((one) =>
    rowOf(one, text.desk.palette.kinds[one.kind], text),
  );
}

/** People first, then cases and prelists; empty once something is typed. */
export function useRecent(enabled: boolean): readonly PaletteRow[] {
  const text = useText();
  const { recent } = text.desk.palette;
  const { data } = useCall(api.desk.recent, undefined, { enabled });
  if (!enabled || !data) return [];
  return [
    ...data.people.map((one) => ({
      id: one.personId,
      group: recent,
      label: one.name,
      detail: glanceDetail(one),
      run: () => goTo("people.person", { personId: one.personId }),
    })),
    ...data.others.map((one) => rowOf(one, recent, text)),
  ];
}

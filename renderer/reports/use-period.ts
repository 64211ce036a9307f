// The period of the open report, kept in the address so that "back" finds it again.
import { useState } from "react";
import type { Period } from "../../shared/reports/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import {
  kindOf,
  offeredPeriods,
  PERIOD_KINDS,
  readPeriod,
  writePeriod,
  type PeriodKind,
} from "./period.ts";

export interface ChosenPeriod {
  readonly kind: PeriodKind;
  readonly period: Period;
  readonly offered: readonly Period[];
  choose(period: Period): void;
  chooseKind(kind: PeriodKind): void;
}

export function usePeriod(): ChosenPeriod {
  const [search, change] = useScreenSearch();
  const [today] = useState(() => localDate(new Date()));
  const asked = readPeriod(search.periode);
  const kind =
    PERIOD_KINDS.find((one) => one === search.jenis) ?? (asked && kindOf(asked)) ?? "bulan";
  const offered = offeredPeriods(kind, today);
  // A period that the address names is asked for as it is: if it cannot be counted, the answer says why.
  const period = asked ?? offered[0]!;
  const known = offered.some(({ from, to }) => from === period.from && to === period.to);
  return {
    kind,
    period,
    offered: known ? offered : [period, ...offered],
    choose: (next) => change({ periode: writePeriod(next) }),
    chooseKind: (next) => change({ jenis: next, periode: "" }),
  };
}

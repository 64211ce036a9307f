// The period of the open report, kept in the address so that "back" finds it again.
import { useState } from "react";
import type { Period } from "../../shared/reports/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import {
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
  const kind = PERIOD_KINDS.find((one) => one === search.jenis) ?? "bulan";
  const offered = offeredPeriods(kind, today);
  const asked = readPeriod(search.periode);
  const period =
    offered.find((one) => one.from === asked?.from && one.to === asked.to) ?? offered[0]!;
  return {
    kind,
    period,
    offered,
    choose: (next) => change({ periode: writePeriod(next) }),
    chooseKind: (next) => change({ jenis: next, periode: "" }),
  };
}

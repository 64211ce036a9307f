// The day on this computer, and ages as of it.
import { ageOn, localDate } from "../../shared/values/date.ts";

export function today(): string {
  return localDate(new Date());
}

/** Whole years; undefined without a birth date. */
export function ageToday(birthDate: string | null): number | undefined {
  return birthDate === null ? undefined : ageOn(birthDate, today());
}

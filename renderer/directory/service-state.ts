// The parts of a service as they are typed: every cell a text, read into numbers and codes when it is saved.
import { WEEKDAY_CODES, keysOf, type WeekdayCode } from "../../shared/directory/codes.ts";
import type { ServiceDetails } from "../../shared/directory/details.ts";
import { capacityOf, typedCapacity, type TypedCapacity } from "./capacity-fields.tsx";

export type HoursRow = Record<"days" | "opensAt" | "closesAt" | "note", string>;
export type ContactRow = Record<"name" | "title" | "phone" | "email", string>;
export type PlaceRow = Record<"name" | "address" | "town" | "transport", string>;
export type CostRow = Record<"option" | "amount", string>;

export interface TypedDetails {
  readonly plain: Pick<
    ServiceDetails,
    "organization" | "description" | "process" | "fees" | "email" | "website" | "status" | "alert"
  >;
  readonly areas: string;
  readonly minAge: string;
  readonly maxAge: string;
  readonly replyDays: string;
  readonly hours: readonly HoursRow[];
  readonly contacts: readonly ContactRow[];
  readonly places: readonly PlaceRow[];
  readonly costs: readonly CostRow[];
  readonly capacity: TypedCapacity;
}

export function typedDetails(details: ServiceDetails): TypedDetails {
  const { areas, minAge, maxAge, replyDays, schedules, contacts, places, costs, ...rest } = details;
  const { capacity, ...plain } = rest;
  return {
    plain,
    areas: areas.join("\n"),
    minAge: String(minAge ?? ""),
    maxAge: String(maxAge ?? ""),
    replyDays: String(replyDays ?? ""),
    hours: schedules.map(({ days, ...rest }) => ({ ...rest, days: days.join(",") })),
    contacts,
    places,
    costs: costs.map(({ option, amount }) => ({ option, amount: String(amount) })),
    capacity: typedCapacity(capacity),
  };
}

/** A list that stands one per line in its field. Blank lines stay while typing; they are dropped on saving. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const isFilled = (row: object) => Object.values(row).some((cell) => String(cell).trim() !== "");
const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));
/** '8.00' and '8:00' are 08:00 as people write it. */
function hourOf(text: string): string {
  const parts = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  return parts ? `${parts[1]!.padStart(2, "0")}:${parts[2]}` : text.trim();
}
const WEEK = keysOf(WEEKDAY_CODES);

/** What the schema then checks; rows left empty are dropped. */
export function detailsOf(typed: TypedDetails): ServiceDetails {
  return {
    ...typed.plain,
    areas: linesOf(typed.areas),
    minAge: numberOf(typed.minAge),
    maxAge: numberOf(typed.maxAge),
    replyDays: numberOf(typed.replyDays),
    schedules: typed.hours.filter(isFilled).map(({ days, opensAt, closesAt, note }) => ({
      days: WEEK.filter((day) => days.split(",").includes(day)) as WeekdayCode[],
      opensAt: hourOf(opensAt),
      closesAt: hourOf(closesAt),
      note,
    })),
    contacts: typed.contacts.filter(isFilled),
    places: typed.places.filter(isFilled),
    costs: typed.costs.filter(isFilled).map(({ option, amount }) => ({
      option,
      amount: amount.trim() === "" ? 0 : Number(amount.replaceAll(".", "")),
    })),
    capacity: capacityOf(typed.capacity),
  };
}

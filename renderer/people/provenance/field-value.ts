// The value of a field of a person in words: codes by their lists, dates as they are written here.
import {
  DISABILITIES,
  LIFE_STATES,
  MARITALS,
  type LifeState,
  type Marital,
  type NoNikReason,
} from "../../../shared/people/codes.ts";
import { occupationLabel } from "../../../shared/people/occupations.ts";
import { findPpksKind } from "../../../shared/people/ppks.ts";
import type { Sex } from "../../../shared/values/nik.ts";
import { formatDate } from "../../app/format.ts";
import type { Text as Words } from "../../text/index.ts";

export function fieldName(text: Words, field: string): string {
  return text.people.fields[field] ?? field;
}

export function fieldValue(text: Words, field: string, value: string | null): string {
  if (value === null) return text.people.person.empty;
  switch (field) {
    case "sex":
      return text.people.sexes[value as Sex] ?? value;
    case "birth_date":
    case "state_date":
      return formatDate(value);
    case "occupation":
      return occupationLabel(Number(value)) ?? value;
    case "marital":
      return MARITALS[Number(value) as Marital] ?? value;
    case "disability":
      return DISABILITIES[value as keyof typeof DISABILITIES] ?? value;
    case "no_nik_reason":
      return text.people.noNikReasons[value as NoNikReason] ?? value;
    case "state":
      return LIFE_STATES[value as LifeState] ?? value;
    case "home_is_ktp":
      return value === "1" ? text.people.person.yes : text.people.person.no;
    case "ppks":
      return findPpksKind(value)?.name ?? value;
    default:
      return value;
  }
}

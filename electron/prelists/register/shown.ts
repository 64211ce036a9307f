// Values of a change as a list shows them: numbers masked.
import { maskNumber } from "../../../shared/values/nik.ts";

const NUMBERS = new Set(["nik", "phone"]);

export function shownSettings(
  settings: readonly { field: string; old: string | null; new: string | null }[],
  proposed: boolean,
) {
  const show = (field: string, value: string | null) =>
    value !== null && NUMBERS.has(field) ? maskNumber(value) : value;
  return settings.map((setting) => ({
    field: setting.field,
    old: show(setting.field, setting.old),
    new: show(setting.field, setting.new),
    proposed,
  }));
}

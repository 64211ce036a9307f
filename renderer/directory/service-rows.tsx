// The lists of a service that may have many rows: hours, contacts, further places, costs.
import { WEEKDAY_CODES, type WeekdayCode } from "../../shared/directory/codes.ts";
import { useText } from "../text/index.ts";
import { RowsEditor } from "./rows-editor.tsx";
import type { ServiceFieldsProps } from "./service-fields.tsx";

export function ServiceRows({ value, onChange }: ServiceFieldsProps) {
  const { directory: text } = useText();
  const { parts, rows } = text.dialog;
  const week = (Object.keys(WEEKDAY_CODES) as WeekdayCode[]).map((day) => ({
    value: day,
    label: text.weekdays[day],
  }));
  return (
    <>
      <RowsEditor
        id="destination-schedules"
        label={parts.hours}
        most={14}
        rows={value.hours}
        onChange={(hours) => onChange({ hours })}
        fields={[
          { name: "days", label: rows.days, max: 30, grow: 3, options: week },
          { name: "opensAt", label: rows.opensAt, max: 5 },
          { name: "closesAt", label: rows.closesAt, max: 5 },
          { name: "note", label: rows.note, max: 200, grow: 2 },
        ]}
      />
      <RowsEditor
        id="destination-contacts"
        label={parts.contacts}
        most={10}
        rows={value.contacts}
        onChange={(contacts) => onChange({ contacts })}
        fields={[
          { name: "name", label: rows.name, max: 120, grow: 2 },
          { name: "title", label: rows.title, max: 120, grow: 2 },
          { name: "phone", label: rows.phone, max: 60 },
          { name: "email", label: rows.email, max: 120 },
        ]}
      />
      <RowsEditor
        id="destination-places"
        label={parts.places}
        most={10}
        rows={value.places}
        onChange={(places) => onChange({ places })}
        fields={[
          { name: "name", label: rows.place, max: 120 },
          { name: "address", label: rows.address, max: 240, grow: 2 },
          { name: "town", label: rows.town, max: 80 },
          { name: "transport", label: rows.transport, max: 240 },
        ]}
      />
      <RowsEditor
        id="destination-costs"
        label={parts.costs}
        most={10}
        rows={value.costs}
        onChange={(costs) => onChange({ costs })}
        fields={[
          { name: "option", label: rows.option, max: 160, grow: 3 },
          { name: "amount", label: rows.amount, max: 15 },
        ]}
      />
    </>
  );
}

// What a record says in one field, as text; numbers stay masked.
import { DISABILITIES, MARITALS, type Marital } from "../../../shared/people/codes.ts";
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import { occupationLabel } from "../../../shared/people/occupations.ts";
import type { AddressView, PersonView } from "../../../shared/people/views.ts";
import { formatPhone } from "../../../shared/values/phone.ts";
import { formatDate } from "../../app/format.ts";
import type { Text } from "../../text/index.ts";

/** '' when the record says nothing. */
export function fieldText(text: Text, field: MergeField, person: PersonView): string {
  const words = text.people;
  switch (field) {
    case "name":
      return person.name;
    case "alias":
      return person.alias ?? "";
    case "nik":
      if (person.nikMasked) return person.nikMasked;
      return person.noNikReason
        ? `${words.noNik}: ${words.noNikReasons[person.noNikReason]}`
        : words.noNik;
    case "nik_note":
      return person.nikNote ?? "";
    case "mother_name":
      return person.motherName ?? "";
    case "sex":
      return person.sex ? words.sexes[person.sex] : "";
    case "birth_place":
      return person.birthPlace ?? "";
    case "birth_date":
      return formatDate(person.birthDate);
    case "phone":
      return person.phone ? formatPhone(person.phone) : "";
    case "occupation":
      return person.occupation === null ? "" : (occupationLabel(person.occupation) ?? "");
    case "marital":
      return person.marital === null ? "" : MARITALS[person.marital as Marital];
    case "disability":
      return person.disability ? DISABILITIES[person.disability] : "";
    case "ktp":
      return addressLine(text, person.ktp);
    case "home":
      return person.home ? addressLine(text, person.home) : words.duplicates.pair.yes;
    case "landmark":
      return person.landmark ?? "";
    case "state":
      return [words.states[person.state], formatDate(person.stateDate), person.stateDocument]
        .filter(Boolean)
        .join(", ");
  }
}

function addressLine(text: Text, address: AddressView): string {
  return [
    address.address,
    address.hamlet,
    text.people.rtRw(address.rt, address.rw),
    address.areaLine,
  ]
    .filter(Boolean)
    .join(", ");
}

// What the screen shows of a row beside another: taken from the file in a second reading, so that nothing of it need be kept.
import type { CheckedSide } from "../../../shared/people/file-check/contract.ts";
import type { FilePerson } from "../../../shared/people/file-check/persons.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { maskPhone } from "../../../shared/values/phone.ts";

export function sideOf(person: FilePerson): CheckedSide {
  const place = [
    person.address,
    person.rt && `RT ${person.rt}`,
    person.rw && `RW ${person.rw}`,
    person.postcode,
  ];
  return {
    id: person.id,
    personId: null,
    name: person.fullName,
    nik: person.nik && maskNumber(person.nik),
    kk: person.kk && maskNumber(person.kk),
    birthDate: person.birthDate,
    birthPlace: person.birthPlace,
    sex: person.sex,
    motherName: person.motherName,
    phone: person.phone && maskPhone(person.phone),
    address: place.filter(Boolean).join(" ") || null,
    village: person.village,
  };
}

const COMPARED = [
  "name",
  "nik",
  "kk",
  "birthDate",
  "birthPlace",
  "sex",
  "motherName",
  "phone",
  "address",
  "village",
] as const satisfies readonly (keyof FilePerson | keyof CheckedSide)[];

/** Fields that are filled on both sides and differ, before any masking. */
export function differences(a: FilePerson, b: FilePerson): string[] {
  const value = (person: FilePerson, field: (typeof COMPARED)[number]) => {
    if (field === "name") return person.fullName;
    if (field === "address") return sideOf(person).address;
    return person[field];
  };
  return COMPARED.filter((field) => {
    const [one, other] = [value(a, field), value(b, field)];
    return one && other && one.toLowerCase() !== other.toLowerCase();
  });
}

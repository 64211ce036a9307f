// Rows for the tests of the duplicate engine: a village list of fictitious families, and one person who can be bent.
import type { Band, LinkageFields, LinkagePair } from "../../shared/people/linkage/fields.ts";
import { link, type LinkageResult } from "../../shared/people/linkage/link.ts";
import type { LinkageMode } from "../../shared/people/linkage/model.ts";
import { LinkageRecords } from "../../shared/people/linkage/records.ts";
import { families } from "../support/make-people.ts";

export function villageRows(seed: number, count: number): LinkageFields[] {
  return families(seed, count).flatMap((family) =>
    family.members.map((member) => ({
      name: member.name,
      nik: member.nik,
      kk: family.kk,
      birthDate: member.birthDate,
      sex: member.sex,
      motherName: member.motherName,
      birthPlace: member.birthPlace,
      address: `${family.address} ${family.hamlet}`,
      rt: family.rt,
      rw: family.rw,
      village: family.villageCode,
    })),
  );
}

/** Somebody who is in no generated list. */
export const YATI: LinkageFields = {
  name: "Yati Kusumaningrum",
  nik: "3204056703790004",
  kk: "3204051208110007",
  birthDate: "1979-03-27",
  sex: "P",
  motherName: "Rukoyah",
  birthPlace: "Garut",
  phone: "081298765432",
  address: "Kp. Cikondang",
  rt: "003",
  rw: "011",
  village: "32.04.05.2001",
};

export function linked(
  rows: readonly LinkageFields[],
  mode: LinkageMode = "within",
): LinkageResult {
  const records = new LinkageRecords();
  for (const row of rows) records.add(row);
  return link(records, { mode });
}

export function across(
  first: readonly LinkageFields[],
  second: readonly LinkageFields[],
): LinkageResult {
  const records = new LinkageRecords();
  for (const row of first) records.add(row, 0);
  for (const row of second) records.add(row, 1);
  return link(records, { mode: "across" });
}

/** The pair of the last two rows of a list, put behind a village so that weights are learned as in life. */
export function lastTwo(
  one: LinkageFields,
  two: LinkageFields,
  background = BACKGROUND,
): LinkagePair | undefined {
  const result = linked([...background, one, two]);
  return [...result.pairs].find((pair) => pair.a >= background.length);
}

export const BACKGROUND = villageRows(11, 45);

export function bandOf(one: LinkageFields, two: LinkageFields): Band | "none" {
  return lastTwo(one, two)?.band ?? "none";
}

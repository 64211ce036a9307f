// What this office has recorded about a person, the family and the case, as the rules of eligibility look at it.
import type { Facts, FactName } from "../../../shared/directory/eligibility/fact-labels.ts";
import { FACT_LABELS } from "../../../shared/directory/eligibility/fact-labels.ts";
import { ageOn } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";

/** ASN, TNI, Polri in the list of 89 occupations of Dukcapil (field notes 3.7). */
const STATE_OCCUPATIONS = [5, 6, 7];

/** Everybody in the family of somebody, that person included; empty when no family is recorded. */
export async function familyOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships as mine")
    .innerJoin("memberships as m", "m.family_id", "mine.family_id")
    .select("m.person_id")
    .where("mine.person_id", "=", personId)
    .where("mine.to_date", "is", null)
    .where("m.to_date", "is", null)
    .execute();
  return rows.map((row) => row.person_id);
}

/** @param hidden kinds of PPKS that this session may not see; they are left out */
export async function personFacts(
  db: Db,
  personId: string,
  today: string,
  hidden: (kind: string) => boolean,
): Promise<Facts> {
  const family = await familyOf(db, personId);
  const ids = family.length === 0 ? [personId] : family;
  const members = await db
    .selectFrom("persons")
    .select(["id", "birth_date", "disability", "occupation"])
    .where("id", "in", ids)
    .where("state", "=", "aktif")
    .execute();
  const joined = await db
    .selectFrom("participations")
    .select(["person_id", "programme", "to_date", "end_reason"])
    .where("person_id", "in", ids)
    .execute();
  const counted = joined.filter(({ end_reason }) => end_reason !== "koreksi");
  const pregnant = await db
    .selectFrom("pregnancies")
    .select("person_id")
    .where("person_id", "in", ids)
    .where("to_date", "is", null)
    .execute();
  const kinds = await db
    .selectFrom("person_ppks")
    .select("kind")
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .execute();
  const person = members.find(({ id }) => id === personId);
  const ages = members.flatMap(({ birth_date }) => (birth_date ? [ageOn(birth_date, today)] : []));
  const some = (met: (age: number) => boolean, code: string) => (ages.some(met) ? [code] : []);
  const isDisabled = (code: string | null) => (code === null ? null : code !== "00");
  const occupations = members.map(({ occupation }) => occupation);
  return {
    "orang.umur": person?.birth_date ? ageOn(person.birth_date, today) : null,
    "orang.disabilitas": isDisabled(person?.disability ?? null),
    "orang.ppks": kinds.map(({ kind }) => kind).filter((kind) => !hidden(kind)),
    "orang.program_lalu": counted
      .filter(({ person_id }) => person_id === personId)
      .map(({ programme }) => programme),
    "keluarga.jumlah": family.length === 0 ? null : members.length,
    "keluarga.program": counted.flatMap((one) => (one.to_date === null ? [one.programme] : [])),
    "keluarga.komponen": [
      ...(pregnant.length > 0 ? ["hamil"] : []),
      ...some((age) => age <= 6, "usia_dini"),
      ...some((age) => age >= 6 && age <= 21, "usia_sekolah"),
      ...some((age) => age >= 60, "lansia"),
      ...(members.some(({ disability }) => isDisabled(disability)) ? ["disabilitas"] : []),
    ],
    "keluarga.aparatur": occupations.some((code) => STATE_OCCUPATIONS.includes(code ?? 0))
      ? true
      : family.length > 0 && occupations.every((code) => code !== null)
        ? false
        : null,
    "keluarga.graduasi_pkh": counted.some(
      ({ programme, end_reason }) => programme === "PKH" && end_reason === "graduasi",
    )
      ? true
      : null,
  };
}

/** What the check in SIKS-NG told, and which papers of the checklist are held. */
export async function caseFacts(
  db: Db,
  row: { readonly id: string; readonly registered: number | null; readonly desil: number | null },
): Promise<Facts> {
  const papers = await db
    .selectFrom("case_documents")
    .select(["code", "held"])
    .where("case_id", "=", row.id)
    .execute();
  const held = papers.flatMap(({ code, held: how }) => {
    const fact = `berkas.${code}` as FactName;
    return fact in FACT_LABELS ? [[fact, how !== "belum"] as const] : [];
  });
  return {
    "kasus.terdaftar": row.registered === null ? null : row.registered === 1,
    "kasus.desil": row.desil,
    ...Object.fromEntries(held),
  };
}

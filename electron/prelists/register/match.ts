// Which person on record a row means: the same NIK is the same person; without one only card, name and birth date together say so.
import { nameKey } from "../../../shared/values/name-key.ts";
import type { Db } from "../../database/tables.ts";
import {
  byNameAndBirth,
  byNik,
  byRowKey,
  leftOutKeys,
  keyOfName,
  loadHeld,
  type HeldPerson,
} from "../../people/intake/held.ts";
import { isTaken, type RowPlan } from "./plan.ts";
import { refuse, samePerson } from "./inside.ts";

export interface Matching {
  /** Rows already given to a person, by person. */
  readonly claimed: Map<string, number>;
  /** Rows that look like somebody else on record: loaded as new, or left out. */
  readonly likely: "muat" | "lewati";
}

/** Gives `held` to the rows whose person is on record, and marks those that only look like somebody. */
export async function matchRows(
  db: Db,
  rows: readonly RowPlan[],
  matching: Matching,
): Promise<void> {
  const asked = rows.filter(isTaken);
  const names = asked.map(({ values }) => ({
    nameKey: nameKey(values.name),
    birthDate: values.birthDate,
  }));
  const niks = asked.flatMap(({ values }) => (values.nik === null ? [] : [values.nik]));
  const keys = asked.flatMap((row) => (row.rowKey === null ? [] : [row.rowKey]));
  const found = {
    nik: await byNik(db, niks),
    name: await byNameAndBirth(db, names),
    key: await byRowKey(db, keys),
  };
  const leftOut = matching.likely === "lewati" ? await leftOutKeys(db, keys) : new Set();
  const ids = [found.nik, found.name, found.key].flatMap((map) => [...map.values()].flat());
  const held = await loadHeld(db, ids);
  const people = (list: readonly string[] | undefined): HeldPerson[] =>
    (list ?? []).map((id) => held.get(id)).filter((person) => person !== undefined);
  for (const [at, row] of asked.entries()) {
    const { values } = row;
    const name = people(found.name.get(keyOfName(names[at]!.nameKey, names[at]!.birthDate)));
    if (values.nik === null) byNameOnly(row, people(found.key.get(row.rowKey!)), name, matching);
    else byNumber(row, people(found.nik.get(values.nik)), name);
    if (!isTaken(row)) continue;
    if (row.held) claim(row, row.held, matching);
    else if (row.rowKey !== null && leftOut.has(row.rowKey)) refuse(row, "mungkin_ganda");
  }
}

function claim(row: RowPlan, held: HeldPerson, matching: Matching): void {
  const earlier = matching.claimed.get(held.id);
  if (earlier !== undefined) refuse(row, "baris_ganda", earlier);
  else if (held.state === "meninggal") refuse(row, "tercatat_meninggal", held.id);
  else if (held.state === "pindah") refuse(row, "tercatat_pindah", held.id);
  else matching.claimed.set(held.id, row.no);
}

function byNumber(
  row: RowPlan,
  holders: readonly HeldPerson[],
  alike: readonly HeldPerson[],
): void {
  const { values } = row;
  const same = holders.find((held) => samePerson(asNamed(held), values));
  if (same) row.held = same;
  else if (holders[0]) refuse(row, "nik_milik_orang_lain", holders[0].id);
  else {
    // A NIK that came later is an edit, never a second person.
    const waiting = alike.filter(
      (held) => held.nik === null && values.birthDate !== null && sameHouse(held, row),
    );
    if (waiting.length === 1) row.held = waiting[0]!;
    else if (alike[0] && values.birthDate !== null)
      row.findings.push({ code: "mirip_orang_lain", column: null, personId: alike[0].id });
  }
}

function byNameOnly(
  row: RowPlan,
  before: readonly HeldPerson[],
  alike: readonly HeldPerson[],
  matching: Matching,
): void {
  const sure =
    before[0] ??
    alike.find(
      (held) =>
        row.values.birthDate !== null && cardOf(row) !== null && held.number === cardOf(row),
    );
  if (sure) row.held = sure;
  else if (alike[0]) {
    if (matching.likely === "lewati") refuse(row, "mungkin_ganda", alike[0].id);
    else row.findings.push({ code: "mirip_orang_lain", column: null, personId: alike[0].id });
  }
}

function cardOf(row: RowPlan): string | null {
  return row.values.nokk;
}

function sameHouse(held: HeldPerson, { values }: RowPlan): boolean {
  if (values.nokk !== null && held.number === values.nokk) return true;
  return (
    values.motherName !== null &&
    held.mother_name !== null &&
    nameKey(values.motherName) === nameKey(held.mother_name)
  );
}

function asNamed(held: HeldPerson) {
  return { name: held.name, birthDate: held.birth_date };
}

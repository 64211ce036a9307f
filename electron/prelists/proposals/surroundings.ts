// What is known beside a month of proposals: holders of the NIKs and members of the cards in the register, imported lists, other months.
import { sql } from "kysely";
import type { Surroundings } from "../../../shared/prelists/proposals/rules.ts";
import type { Db } from "../../database/tables.ts";
import { rowsOfValues } from "../finds.ts";
import { byNik, loadHeld } from "../../people/intake/held.ts";

interface Asked {
  readonly batchId: string;
  readonly niks: readonly string[];
  readonly cards: readonly string[];
  readonly personIds: readonly string[];
}

export async function surroundingsOf(db: Db, asked: Asked): Promise<Surroundings> {
  const niks = JSON.stringify([...new Set(asked.niks)]);
  const found = await byNik(db, [...new Set(asked.niks)]);
  const held = await loadHeld(db, [
    ...new Set([...[...found.values()].flat(), ...asked.personIds]),
  ]);
  const holders = [...found].flatMap(([nik, ids]) =>
    ids.flatMap((id) => {
      const person = held.get(id);
      return person ? [{ nik, personId: id, name: person.name, nokk: person.number }] : [];
    }),
  );
  // Whoever is proposed without a NIK, or with another one, still has a family.
  for (const id of asked.personIds) {
    const person = held.get(id);
    if (person && !holders.some((one) => one.personId === id))
      holders.push({ nik: person.nik ?? "", personId: id, name: person.name, nokk: person.number });
  }
  const members = await sql<{
    nokk: string;
    personId: string;
    nik: string | null;
    name: string;
    relation: number;
  }>`SELECT n.number AS nokk, p.id AS personId, p.nik, p.name, m.relation
    FROM json_each(${JSON.stringify([...new Set(asked.cards)])}) j
    CROSS JOIN family_numbers n ON n.number = j.value AND n.to_date IS NULL
    JOIN memberships m ON m.family_id = n.family_id AND m.to_date IS NULL
    JOIN persons p ON p.id = m.person_id AND p.state = 'aktif'`.execute(db);
  const listed = await sql<{ nik: string; nokk: string | null; entryId: string; list: string }>`
    SELECT r.nik, r.nokk, r.entry_id AS entryId, p.name AS list
    FROM ${rowsOfValues(asked.niks, "nik")}
    JOIN prelists p ON p.id = r.prelist_id
    WHERE r.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
      AND (r.superseded_by IS NULL OR r.superseded_by IN (SELECT id FROM prelist_batches WHERE state = 'sedang'))`.execute(
    db,
  );
  const elsewhere = await sql<{ nik: string; period: string }>`
    SELECT q.nik, b.period FROM json_each(${niks}) j
    CROSS JOIN proposals q ON q.nik = j.value AND q.withdrawn_at IS NULL AND q.answer IS NULL
    JOIN proposal_batches b ON b.id = q.batch_id
    WHERE q.batch_id <> ${asked.batchId}`.execute(db);
  return {
    holders,
    members: members.rows.map(({ relation, ...row }) => ({ ...row, head: relation === 1 })),
    listed: listed.rows,
    elsewhere: elsewhere.rows,
  };
}

// One person across all rooms: the ids by which rows are found that are about them. Read once; access file and erasure use the same.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import { whoIs } from "../who.ts";

/** Sets of ids, by what they are. */
export interface Subject {
  readonly name: string;
  /** The record and all that were merged into it. */
  readonly persons: readonly string[];
  /** Families in which nobody else ever was. */
  readonly families: readonly string[];
  readonly memberships: readonly string[];
  /** Cases about this person. */
  readonly cases: readonly string[];
  /** Cases about somebody else for whom this person asked. */
  readonly asked: readonly string[];
  readonly referrals: readonly string[];
  /** Letters that name nobody else. */
  readonly letters: readonly string[];
  /** Rows of prelists with a NIK of this person, with the card of a family of nobody else, or with name and birth date where no NIK is given. */
  readonly entries: readonly string[];
  readonly rows: readonly number[];
  /** Imports of prelists in whose file such a row stands. */
  readonly batches: readonly string[];
  /** Families of prelists in which nobody else stands. */
  readonly familyKeys: readonly string[];
  readonly proposals: readonly string[];
  readonly objections: readonly string[];
  readonly merges: readonly string[];
  /** Family events of nobody else. */
  readonly events: readonly string[];
  readonly restrictions: readonly string[];
  /** Numbers that were ever theirs: NIK, card of a family of their own, phone. */
  readonly niks: readonly string[];
  readonly cards: readonly string[];
  readonly phones: readonly string[];
}
export type SetName = Exclude<keyof Subject, "name">;

/** @throws DeskError 'tidak_ditemukan' */
export async function subjectOf(db: Db, personId: string): Promise<Subject> {
  const who = await whoIs(db, personId);
  const persons = JSON.stringify(who.records);
  const ids = async (query: ReturnType<typeof sql<{ id: string | null }>>): Promise<string[]> => {
    const { rows } = await query.execute(db);
    return [
      ...new Set(rows.map((row) => row.id).filter((id) => id !== null && id !== "")),
    ] as string[];
  };
  const listed = (json: string) => sql`(SELECT value FROM json_each(${json}))`;

  const families = await ids(sql`SELECT DISTINCT m.family_id AS id FROM memberships m
    WHERE m.person_id IN ${listed(persons)} AND NOT EXISTS (
      SELECT 1 FROM memberships o WHERE o.family_id = m.family_id AND o.person_id NOT IN ${listed(persons)})`);
  const memberships = await ids(
    sql`SELECT id FROM memberships WHERE person_id IN ${listed(persons)}`,
  );
  const niks = await ids(sql`SELECT nik AS id FROM persons WHERE id IN ${listed(persons)}
    UNION SELECT old_value FROM person_changes WHERE field = 'nik' AND person_id IN ${listed(persons)}
    UNION SELECT new_value FROM person_changes WHERE field = 'nik' AND person_id IN ${listed(persons)}`);
  const cards = await ids(
    sql`SELECT number AS id FROM family_numbers WHERE family_id IN ${listed(JSON.stringify(families))}`,
  );
  const phones = await ids(sql`SELECT phone AS id FROM persons WHERE id IN ${listed(persons)}`);
  const cases = await ids(sql`SELECT id FROM cases WHERE person_id IN ${listed(persons)}`);
  const own = JSON.stringify(cases);
  const referrals = await ids(
    sql`SELECT id FROM referrals WHERE person_id IN ${listed(persons)} OR case_id IN ${listed(own)}`,
  );
  const letters = await ids(sql`SELECT l.id FROM letters l WHERE (
      EXISTS (SELECT 1 FROM referrals r WHERE r.letter_id = l.id AND r.id IN ${listed(JSON.stringify(referrals))})
      OR EXISTS (SELECT 1 FROM statements s WHERE s.letter_id = l.id AND s.person_id IN ${listed(persons)}))
    AND NOT EXISTS (SELECT 1 FROM referrals r WHERE r.letter_id = l.id AND r.id NOT IN ${listed(JSON.stringify(referrals))})`);
  const rows = await listRows(db, who.records, niks, cards);
  const familyKeys = await ids(sql`SELECT DISTINCT r.family_key AS id FROM prelist_rows r
    WHERE r.id IN ${listed(JSON.stringify(rows.map((row) => row.id)))} AND r.family_key IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM prelist_finds w CROSS JOIN prelist_rows o ON o.id = w.row_id
        WHERE w.value = r.family_key AND o.family_key = r.family_key AND o.prelist_id = r.prelist_id
        AND o.entry_id NOT IN ${listed(JSON.stringify(rows.map((row) => row.entry)))})`);
  const entries = [...new Set(rows.map((row) => row.entry))];
  const proposals = await ids(sql`SELECT id FROM proposals WHERE person_id IN ${listed(persons)}
    OR entry_id IN ${listed(JSON.stringify(entries))} OR nik IN ${listed(JSON.stringify(niks))}`);
  const objections = await ids(sql`SELECT id FROM proposal_objections
    WHERE person_id IN ${listed(persons)} OR entry_id IN ${listed(JSON.stringify(entries))}`);
  return {
    name: who.name,
    persons: who.records,
    families,
    memberships,
    cases,
    asked: await ids(
      sql`SELECT id FROM cases WHERE applicant_id IN ${listed(persons)} AND person_id NOT IN ${listed(persons)}`,
    ),
    referrals,
    letters,
    entries,
    rows: rows.map((row) => row.id),
    batches: [...new Set(rows.map((row) => row.batch))],
    familyKeys,
    proposals,
    objections,
    merges: await ids(
      sql`SELECT id FROM person_merges WHERE loser_id IN ${listed(persons)} OR survivor_id IN ${listed(persons)}`,
    ),
    events: await ids(sql`SELECT DISTINCT s.event_id AS id FROM life_event_subjects s
      WHERE (s.person_id IN ${listed(persons)} OR s.family_id IN ${listed(JSON.stringify(families))}) AND NOT EXISTS (
        SELECT 1 FROM life_event_subjects o WHERE o.event_id = s.event_id AND (o.person_id NOT IN ${listed(persons)}
          OR o.family_id NOT IN ${listed(JSON.stringify(families))}))`),
    restrictions: await ids(sql`SELECT id FROM restrictions WHERE person_id IN ${listed(persons)}`),
    niks,
    cards,
    phones,
  };
}

/** Every row of those entries, also the superseded ones. */
async function listRows(
  db: Db,
  persons: readonly string[],
  niks: readonly string[],
  cards: readonly string[],
): Promise<{ id: number; entry: string; batch: string }[]> {
  const { rows } = await sql<{ id: number; entry: string; batch: string }>`
    WITH named AS (SELECT DISTINCT name_key, birth_date FROM persons
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(persons)})) AND birth_date IS NOT NULL AND name_key <> ''),
    hit AS (
      SELECT r.entry_id FROM json_each(${JSON.stringify(niks)}) j CROSS JOIN prelist_finds w ON w.value = j.value
        CROSS JOIN prelist_rows r ON r.id = w.row_id AND r.nik = j.value
      UNION SELECT r.entry_id FROM json_each(${JSON.stringify(cards)}) j CROSS JOIN prelist_finds w ON w.value = j.value
        CROSS JOIN prelist_rows r ON r.id = w.row_id AND r.nokk = j.value
      UNION SELECT r.entry_id FROM named n JOIN prelist_rows r ON r.name_key = n.name_key AND r.birth_date = n.birth_date
        WHERE r.nik IS NULL)
    SELECT r.id, r.entry_id AS entry, r.batch_id AS batch FROM prelist_rows r WHERE r.entry_id IN (SELECT entry_id FROM hit)`.execute(
    db,
  );
  return rows;
}

// Counts referrals, rows of prelists and deliberations in the database, for the tables of the reports.
import { sql, type RawBuilder } from "kysely";
import { referralGroup } from "../../../shared/referrals/rules.ts";
import type { ReferralState } from "../../../shared/referrals/states.ts";
import { UNKNOWN } from "../../../shared/reports/codes.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import type { Definition } from "../../../shared/reports/tables/definition.ts";
import { GONE, LAYAK, NEW, type Atom } from "../../../shared/reports/tables/measures.ts";
import { REFERRAL_STATES } from "../../../shared/referrals/states.ts";
import type { Measure, Way } from "../../../shared/reports/tables/sources.ts";
import type { Reader } from "../queries.ts";

type Sql = RawBuilder<unknown>;
export interface CountedAtoms {
  readonly atoms: Atom[];
  readonly units: number;
}

/** A group that is not known has a key of its own. */
export const known = (group: Sql) => sql`coalesce(${group}, ${sql.lit(UNKNOWN)})`;
const listed = (words: readonly string[]) => sql.join(words.map((word) => sql.lit(word)));
const sumOf = (atoms: readonly Atom[]) => atoms.reduce((sum, { n }) => sum + n, 0);

function grouped(ways: Partial<Record<Way, Sql>>, { by, across }: Definition) {
  return { row: known(ways[by]!), column: across === null ? sql`NULL` : known(ways[across]!) };
}

function narrowed(ways: Partial<Record<Way, Sql>>, { filter }: Definition): Sql[] {
  return Object.entries(filter).map(
    ([way, keys]) =>
      sql`${known(ways[way as Way]!)} IN (${sql.join(keys!.map((key) => sql`${key}`))})`,
  );
}

/** The answer group of a referral, written out from the table of states. */
const ANSWER = sql`CASE r.state ${sql.join(
  (Object.keys(REFERRAL_STATES) as ReferralState[]).map(
    (state) => sql`WHEN ${sql.lit(state)} THEN ${sql.lit(referralGroup(state))}`,
  ),
  sql` `,
)} END`;

const REFERRAL_WAYS: Partial<Record<Way, Sql>> = {
  tujuan: sql`r.destination_id`,
  jenjang: sql`r.level`,
  jawaban: ANSWER,
  kategori: sql`c.category_code`,
  bulan: sql`substr(r.issued_on, 1, 7)`,
};

/** Referrals issued in the period, as they stand now. */
export async function countReferrals(
  reader: Reader,
  definition: Definition,
  { from, to }: Period,
): Promise<CountedAtoms> {
  const { row, column } = grouped(REFERRAL_WAYS, definition);
  const where = [
    sql`r.issued_on >= ${from} AND r.issued_on <= ${to}`,
    ...(reader.canOpen ? [] : [sql`c.sensitive = 0`]),
    ...narrowed(REFERRAL_WAYS, definition),
  ];
  const { rows } = await sql<{
    row_key: string;
    column_key: string | null;
    answer: string;
    late: number;
    days: number | null;
    n: number;
  }>`SELECT ${row} AS row_key, ${column} AS column_key, ${ANSWER} AS answer, (r.waiting = 1 AND r.reply_by < ${reader.today}) AS late,
      CAST(julianday(r.answered_on) - julianday(r.issued_on) AS INTEGER) AS days, count(*) AS n
    FROM referrals r JOIN cases c ON c.id = r.case_id
    WHERE ${sql.join(where, sql` AND `)} GROUP BY 1, 2, 3, 4, 5`.execute(reader.db);
  const atoms = rows.map((one): Atom => ({
    row: one.row_key,
    column: one.column_key,
    n: Number(one.n),
    state: one.answer,
    inTime: one.late === 1 ? false : null,
    days: one.days,
  }));
  return { atoms, units: sumOf(atoms) };
}

const PRELIST_WAYS: Partial<Record<Way, Sql>> = {
  daftar: sql`r.prelist_id`,
  desa: sql`coalesce(r.area_name, r.area_code)`,
  rt: sql`CASE WHEN r.rw IS NULL AND r.rt IS NULL THEN NULL ELSE coalesce(r.rw, '-') || '/' || coalesce(r.rt, '-') END`,
  verifikasi: sql`e.outcome`,
  pelaksana: sql`coalesce(w.officer, w.officer_id)`,
};

/** Rows that the lists show now, of published imports only. */
export async function countPrelists(reader: Reader, definition: Definition): Promise<CountedAtoms> {
  const { row, column } = grouped(PRELIST_WAYS, definition);
  const running = sql`SELECT id FROM prelist_batches WHERE state = 'sedang'`;
  const where = [
    sql`r.batch_id NOT IN (${running}) AND (r.superseded_by IS NULL OR r.superseded_by IN (${running}))`,
    ...narrowed(PRELIST_WAYS, definition),
  ];
  const packages =
    definition.by === "pelaksana" || definition.across === "pelaksana"
      ? sql`LEFT JOIN prelist_packages w ON w.prelist_id = r.prelist_id AND w.rw IS r.rw AND w.rt IS r.rt`
      : sql``;
  const { rows } = await sql<{
    row_key: string;
    column_key: string | null;
    state: string;
    n: number;
  }>`
    SELECT ${row} AS row_key, ${column} AS column_key, e.outcome AS state, count(*) AS n
    FROM prelist_rows r JOIN prelist_entries e ON e.id = r.entry_id ${packages}
    WHERE ${sql.join(where, sql` AND `)} GROUP BY 1, 2, 3`.execute(reader.db);
  const atoms = rows.map((one): Atom => ({
    row: one.row_key,
    column: one.column_key,
    n: Number(one.n),
    state: one.state,
  }));
  return { atoms, units: sumOf(atoms) };
}

const DELIBERATION_WAYS: Partial<Record<Way, Sql>> = {
  desa: sql`d.village`,
  bulan: sql`substr(d.held_on, 1, 7)`,
  musyawarah: sql`d.state`,
  daftar: sql`d.prelist_id`,
};

const DECISIONS: Partial<Record<Measure, Sql>> = {
  dibahas: sql`1`,
  diputus: sql`x.decision IS NOT NULL`,
  layak: sql`x.decision IN (${listed(LAYAK)})`,
  mampu: sql`x.decision = 'tidak_layak_mampu'`,
  pindah: sql`x.decision IN (${listed(GONE)})`,
  tidak_ditemukan: sql`x.decision = 'tidak_ditemukan'`,
  baru: sql`x.decision IN (${listed(NEW)})`,
};

/** Deliberations held in the period; those that were cancelled are left out. */
export async function countDeliberations(
  reader: Reader,
  definition: Definition,
  { from, to }: Period,
): Promise<CountedAtoms> {
  const { row, column } = grouped(DELIBERATION_WAYS, definition);
  const where = [
    sql`d.held_on >= ${from} AND d.held_on <= ${to}`,
    sql`NOT EXISTS (SELECT 1 FROM deliberation_cancellations z WHERE z.deliberation_id = d.id)`,
    ...narrowed(DELIBERATION_WAYS, definition),
  ];
  const decisions = Object.entries(DECISIONS).map(
    ([name, test]) =>
      sql`coalesce((SELECT sum(${test}) FROM deliberation_rows x WHERE x.deliberation_id = d.id), 0) AS ${sql.ref(name)}`,
  );
  const { rows } = await sql<
    { row_key: string; column_key: string | null; state: string } & Record<Measure, number>
  >`
    SELECT ${row} AS row_key, ${column} AS column_key, d.state AS state,
      (SELECT count(*) FROM deliberation_attendance a WHERE a.deliberation_id = d.id) AS hadir,
      (SELECT count(*) FROM deliberation_attendance a WHERE a.deliberation_id = d.id AND a.sex = 'P') AS hadir_perempuan,
      ${sql.join(decisions)}
    FROM deliberations d WHERE ${sql.join(where, sql` AND `)}`.execute(reader.db);
  const atoms = rows.map((one): Atom => ({
    row: one.row_key,
    column: one.column_key,
    n: 1,
    state: one.state,
    sums: Object.fromEntries(
      (["hadir", "hadir_perempuan", ...Object.keys(DECISIONS)] as Measure[]).map((name) => [
        name,
        Number(one[name]),
      ]),
    ),
  }));
  return { atoms, units: atoms.length };
}

// Schema 3 gives referrals their whole life: every older row gets a state that fits its case, and nothing of its history is lost.
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "../../electron/database/connect.ts";
import { migrate } from "../../electron/database/migrate.ts";
import { first } from "../../electron/database/migrations/0001-first.ts";
import { people2 } from "../../electron/database/migrations/0002-people.ts";

const AT = "2026-01-05T02:00:00.000Z";
const WHY = `'tugas_publik', 'pelayanan', 'loket', '${AT}', 'petugas', '${AT}'`;

let db: Connection;
beforeEach(() => {
  db = new Database(":memory:");
  db.pragma("foreign_keys=ON");
  db.exec(first);
  people2(db);
  db.pragma("user_version=2");
  db.exec(`
    INSERT INTO persons (id, name, name_key, sound_key, no_nik_reason, legal_basis, purpose, source, created_at, created_by, updated_at)
      VALUES ('p1', 'Suparno', 'suparno', 'sprn', 'bayi', ${WHY});
    INSERT INTO categories (code, sector, name, destination, target_days, sensitive, checklist, sort, updated_at)
      VALUES ('KES-01', 'Kesehatan', 'Reaktivasi', '', 5, 0, '[]', 10, '${AT}');
    INSERT INTO destinations (id, code, name, kind, level, addressee, place, address, phone, who, needs, categories, active, edited, sort, version, reference, created_at, created_by, updated_at)
      VALUES ('d1', 'DINSOS', 'Dinas Sosial', 'pemerintah', 'kabupaten', 'Kepala Dinas Sosial', '', '', '', '', '[]', '[]', 1, 0, 10, 1, '', '${AT}', 'petugas', '${AT}');`);
});
afterEach(() => db.close());

/** A case in `caseState` with one referral in `state`, as the older program left them. */
function old(id: string, caseState: string, state: string): void {
  const answered = state.startsWith("dijawab") ? "'2026-01-09'" : "NULL";
  db.exec(`
    INSERT INTO cases (id, number, status_code, received_at, received_on, contact_kind, channel, category_code, urgency, sensitive, person_id,
      applicant_id, relation, narrative, state, state_since, state_since_on, target_days, due_on, officer_id, received_by, closed_at, area_code,
      sharing, legal_basis, purpose, source, created_at, created_by, updated_at)
    VALUES ('c-${id}', 'REG/${id}', 'K-${id}', '${AT}', '2026-01-05', 'permohonan', 'langsung', 'KES-01', 'biasa', 0, 'p1', 'p1', 'diri_sendiri',
      'x', '${caseState}', '${AT}', '2026-01-05', 5, '2026-01-12', 'petugas', 'petugas', NULL, '32.05', 'tidak_ditanya', ${WHY});
    INSERT INTO letters (id, number, number_key, year, classification, sequence, dated_on, subject, addressee, legal_basis, purpose, source, created_at, created_by, updated_at)
      VALUES ('l-${id}', '${id}', '${id}', 2026, '400.9', NULL, '2026-01-06', 's', 'a', ${WHY});
    INSERT INTO referrals (id, code, version, case_id, person_id, destination_id, destination_name, addressee, addressee_place, level, letter_id,
      subject, request, enclosure, copies, signer, issued_on, reply_by, state, answered_on, legal_basis, purpose, source, created_at, created_by, updated_at)
    VALUES ('r-${id}', 'RJ-${id}', 1, 'c-${id}', 'p1', 'd1', 'Dinas Sosial', 'Kepala', '', 'kabupaten', 'l-${id}', 's', 'r', '', '[]', '{}',
      '2026-01-06', '2026-01-15', '${state}', ${answered}, ${WHY});
    INSERT INTO referral_events (id, referral_id, seq, kind, from_state, to_state, day, answered_by, via, note, actor_name, legal_basis, purpose, source, created_at, created_by, updated_at)
      VALUES ('e1-${id}', 'r-${id}', 1, 'terbit', NULL, 'diterbitkan', '2026-01-06', '', NULL, '', 'Ujang', ${WHY});`);
  if (state !== "diterbitkan")
    db.exec(`
    INSERT INTO referral_events (id, referral_id, seq, kind, from_state, to_state, day, answered_by, via, note, actor_name, legal_basis, purpose, source, created_at, created_by, updated_at)
      VALUES ('e2-${id}', 'r-${id}', 2, '${state === "dibatalkan" ? "batal" : "jawab"}', 'diterbitkan', '${state}', '2026-01-09', 'Budi', 'lisan', 'kata Budi', 'Ujang', ${WHY});`);
}

const EXPECTED = [
  ["dirujuk", "diterbitkan", "diterbitkan"],
  ["umpan_balik", "dijawab_diterima", "disetujui"],
  ["umpan_balik", "dijawab_ditolak", "ditolak"],
  ["umpan_balik", "dibatalkan", "dibatalkan"],
  ["selesai", "dijawab_diterima", "terlaksana"],
  ["selesai", "dijawab_ditolak", "ditolak"],
  ["selesai", "diterbitkan", "dilepas"],
  ["ditolak", "dijawab_diterima", "dilepas"],
  ["batal", "diterbitkan", "ditarik"],
  ["batal", "dijawab_diterima", "ditarik"],
  ["batal", "dibatalkan", "dibatalkan"],
] as const;

test("each referral keeps its answer and gets the state that fits its case", () => {
  EXPECTED.forEach(([caseState, state], n) => old(String(n), caseState, state));
  migrate(db);
  EXPECTED.forEach(([, before, after], n) => {
    const row = db
      .prepare("SELECT state, last_on, revision, channel FROM referrals WHERE id = ?")
      .get(`r-${n}`);
    const last = before === "diterbitkan" ? "2026-01-06" : "2026-01-09";
    expect(row).toEqual({ state: after, last_on: last, revision: 1, channel: "surat" });
    const events = db
      .prepare(
        "SELECT to_state, answered_by, note FROM referral_events WHERE referral_id = ? ORDER BY seq",
      )
      .all(`r-${n}`) as { to_state: string; answered_by: string; note: string }[];
    expect(events[0]?.to_state).toBe("diterbitkan");
    expect(events.at(-1)?.to_state).toBe(after);
    if (before !== "diterbitkan")
      expect(events[1]).toMatchObject({ answered_by: "Budi", note: "kata Budi" });
  });
  // No closed case is left with a referral that somebody still waits for.
  expect(
    db
      .prepare(
        "SELECT r.id FROM referrals r JOIN cases c ON c.id = r.case_id WHERE c.open = 0 AND r.ended = 0",
      )
      .all(),
  ).toEqual([]);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(
    db
      .prepare(
        "SELECT name FROM sqlite_master WHERE name LIKE '%\\_1' ESCAPE '\\' AND type = 'table'",
      )
      .all(),
  ).toEqual([]);
});

test("the history can be neither changed nor taken away, and a referral is never deleted", () => {
  old("1", "dirujuk", "diterbitkan");
  migrate(db);
  for (const sql of [
    "UPDATE referral_events SET note = 'lain'",
    "DELETE FROM referral_events",
    "DELETE FROM referrals",
    "UPDATE referrals SET case_id = 'c-1', code = 'X'",
    "UPDATE referrals SET request = 'lain'",
    "UPDATE cases SET state = 'batal'",
  ])
    expect(() => db.exec(sql), sql).toThrow(/append-only|never|by version|closes when/);
});

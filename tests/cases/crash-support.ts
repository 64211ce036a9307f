// For the tests that kill the program: a person in an office that is closed.
import { openRaw, type RawOffice } from "../database/support.ts";

/** Straight into the table; answers the id. */
export function addPerson(office: RawOffice): string {
  const db = openRaw(office);
  db.prepare(
    `insert into persons (id, name, name_key, sound_key, no_nik_reason, legal_basis, purpose, source, created_at, created_by, updated_at)
     values ('019a0000-0000-7000-8000-000000000001', 'Siti Aminah', 'siti aminah', 'siti aminah', 'belum_rekam', 'tugas_publik', 'uji', 'latihan', '2026', 'uji', '2026')`,
  ).run();
  db.close();
  return "019a0000-0000-7000-8000-000000000001";
}

// An office with very many cases and referrals for the bench of the queues: a training office, filled by bulk inserts and kept in the temp folder.
import type { Statement } from "better-sqlite3";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { connect, type Connection } from "../../electron/database/connect.ts";
import { SCHEMA } from "../../electron/database/migrate.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { CASE_STATES, type CaseState } from "../../shared/cases/states.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import { addDays } from "../../shared/values/date.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { uuid7 } from "../../shared/values/uuid.ts";
import { seatedAt } from "../support/big-office.ts";
import { fillRegister } from "./search-office.ts";

/** Raise it when what is made changes. */
const EDITION = 2;
/** The day on which everything stops; later clocks only make more of it late. */
export const TODAY = "2026-11-24";
const AT = `${TODAY}T02:00:00.000Z`;
const SEED = 11;
const PERSONS = 40_000;
const REFERRALS_EACH = 3;
const BATCH = 5_000;
/** How often each state is met, of 1,000: one case in five is open, and nearly half of those wait for others. */
const SHARES = {
  diterima: 25,
  cek_berkas: 20,
  perbaikan_berkas: 10,
  verifikasi: 15,
  menunggu_persetujuan: 15,
  ditangani: 25,
  dirujuk: 80,
  umpan_balik: 10,
  selesai: 700,
  ditolak: 60,
  batal: 40,
} as const satisfies Record<CaseState, number>;
const WAITING: readonly ReferralState[] = [
  "diterbitkan",
  "sampai",
  "diteruskan",
  "disetujui",
  "dilayani",
];
const ENDED: readonly ReferralState[] = ["terlaksana", "sebagian", "ditolak", "dikonfirmasi"];

/** Folder of the kept office; made when it is missing. Copy it before changing anything. */
export async function caseOffice(cases: number): Promise<string> {
  const cache = process.env.LOKET_BENCH_CACHE ?? path.join(os.tmpdir(), "loket-kantor-besar");
  const folder = path.join(cache, `kasus-${EDITION}-skema-${SCHEMA}-${schemaMark()}-${cases}`);
  if (fs.existsSync(folder)) return folder;
  const making = `${folder}.baru`;
  fs.rmSync(making, { recursive: true, force: true });
  await makeDemo(making, { people: 600, families: 200, cases: 20, now: new Date(AT) });
  const db = connect(path.join(making, "loket.db"), await keyOf(making));
  fillRegister(db, PERSONS, true);
  withoutUpkeep(db, () => fillCases(db, cases));
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  await keyOf(making); // what a first sign-in finishes (addressees under the second key) is done before anything is measured
  fs.renameSync(making, folder);
  return folder;
}

/** Fills with room for every index in memory and without what keeps cases and referrals in step; then brings them in step at once. */
function withoutUpkeep(db: Connection, fill: () => void): void {
  db.pragma("cache_size=-1500000");
  db.pragma("synchronous=OFF");
  const made = db
    .prepare(
      "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN ('cases', 'referrals', 'letters') AND type IN ('trigger', 'index')",
    )
    .all() as { name: string; type: string; sql: string }[];
  for (const { name, type } of made) db.exec(`DROP ${type} ${name}`);
  fill();
  for (const { sql } of made.filter(({ type }) => type === "index")) db.exec(sql);
  db.exec(`UPDATE cases SET awaited_by = (SELECT min(reply_by) FROM referrals WHERE case_id = cases.id AND waiting = 1),
      returned = EXISTS (SELECT 1 FROM referrals WHERE case_id = cases.id AND state = 'dikembalikan') WHERE open = 1;
    DELETE FROM cases_counts;
    INSERT INTO cases_counts SELECT state, count(*) FROM cases GROUP BY state;
    DELETE FROM referrals_counts;
    INSERT INTO referrals_counts SELECT list, count(*) FROM referrals GROUP BY list;`);
  for (const { sql } of made.filter(({ type }) => type === "trigger")) db.exec(sql);
}

/** Changes with the indexes and tables of the newest schema while it is still being made. */
function schemaMark(): string {
  const all = path.join(import.meta.dirname, "../../electron/database/migrations");
  const newest = fs
    .readdirSync(all, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(all, entry.name))
    .toSorted()
    .at(-1)!;
  const text = fs
    .readdirSync(newest)
    .map((name) => fs.readFileSync(path.join(newest, name), "utf8"));
  let mark = 0;
  for (const sign of text.join("")) mark = (mark * 31 + sign.charCodeAt(0)) >>> 0;
  return mark.toString(36);
}

/** The key of the training office in a folder, through its front door. */
export async function keyOf(folder: string): Promise<Buffer> {
  const desk = await seatedAt(folder, "petugas");
  const key = Buffer.from(desk.office!.keys.database);
  await desk.signOut();
  return key;
}

/** A throw-away copy in a folder of its own. */
export async function copyOfCaseOffice(cases: number): Promise<string> {
  const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "loket-kasus-")), "data");
  fs.cpSync(await caseOffice(cases), target, { recursive: true });
  return target;
}

function inserter(db: Connection, table: string, columns: string): Statement<unknown[]> {
  const places = columns.split(",").map(() => "?");
  return db.prepare(
    `INSERT INTO ${table} (${columns}, created_at, created_by, updated_at, legal_basis, purpose, source)
     VALUES (${places.join()}, '${AT}', 'uji', '${AT}', 'tugas_publik', 'pelayanan_kesejahteraan_sosial', 'latihan')`,
  );
}

const list = <T>(db: Connection, sql: string): T[] => db.prepare(sql).pluck().all() as T[];

/** So many cases over three years, each with three referrals and their letters. */
function fillCases(db: Connection, cases: number): void {
  const random = seededRandom(SEED);
  const persons = list<string>(db, "SELECT id FROM persons WHERE merged_into IS NULL");
  const categories = list<string>(db, "SELECT code FROM categories WHERE retired_at IS NULL");
  const destinations = db.prepare("SELECT id, name FROM destinations").all() as {
    id: string;
    name: string;
  }[];
  const officers = list<string>(
    db,
    "SELECT id FROM accounts WHERE roles LIKE '%petugas%' OR roles LIKE '%koordinator%' OR roles LIKE '%supervisor%'",
  );
  const wheel = (Object.keys(SHARES) as CaseState[]).flatMap((state) =>
    Array.from({ length: SHARES[state] }, () => state),
  );
  const kase = inserter(
    db,
    "cases",
    "id, number, status_code, received_at, received_on, contact_kind, channel, category_code, urgency, sensitive, person_id, applicant_id, relation, narrative, state, state_since, state_since_on, target_days, due_on, promised_on, officer_id, received_by, referred_by, ratify_due_on, closed_on, closed_at, outcome, follow_up_on, area_code, sharing",
  );
  const letter = inserter(
    db,
    "letters",
    "id, number, number_key, year, classification, sequence, dated_on, subject, addressee",
  );
  const referral = inserter(
    db,
    "referrals",
    "id, code, version, case_id, person_id, destination_id, destination_name, addressee, addressee_place, level, channel, letter_id, revision, subject, request, enclosure, copies, signer, issued_on, reply_by, last_on, state, answered_on",
  );
  let time = Date.parse(AT);
  const newId = () =>
    uuid7(
      time++,
      Uint8Array.from({ length: 10 }, () => random.int(0, 255)),
    );
  let letters = 0;
  for (let made = 0; made < cases;) {
    db.transaction(() => {
      for (const end = Math.min(made + BATCH, cases); made < end; made++) {
        const state = random.pick(wheel);
        const { open } = CASE_STATES[state];
        const received = addDays(TODAY, -(open ? random.int(0, 120) : random.int(30, 1100)));
        const at = `${received}T0${random.int(1, 8)}:${random.int(10, 59)}:00.000Z`;
        const id = newId();
        const person = random.pick(persons);
        const officer = random.pick(officers);
        const sensitive = random.chance(0.06) ? 1 : 0;
        const closed = open ? null : addDays(received, random.int(1, 30));
        const ratify = state === "dirujuk" && random.chance(0.02);
        const urgency = random.chance(0.03) ? "darurat" : random.chance(0.15) ? "segera" : "biasa";
        kase.run(
          id,
          `REG/3204052001/${received.slice(0, 4)}/${String(900_000 + made)}`,
          `Z${made.toString(36).toUpperCase().padStart(7, "0")}`,
          at,
          received,
          "permohonan",
          "langsung",
          random.pick(categories),
          urgency,
          sensitive,
          person,
          person,
          "diri_sendiri",
          sensitive
            ? null
            : "Bantuan terhenti sejak bulan lalu, warga meminta keterangan dan tindak lanjut.",
          state,
          at,
          received,
          7,
          addDays(received, random.int(3, 130)),
          open && random.chance(0.2) ? addDays(received, random.int(5, 140)) : null,
          officer,
          officer,
          ratify ? officer : null,
          ratify ? addDays(received, 1) : null,
          closed,
          closed === null ? null : at,
          state === "selesai" ? "terpenuhi" : null,
          state === "selesai" && random.chance(0.05)
            ? addDays(received, random.int(20, 400))
            : null,
          "32.04.05.2001",
          "ya",
        );
        for (let each = 0; each < REFERRALS_EACH; each++) {
          const issued = addDays(received, random.int(0, 3));
          const year = Number(issued.slice(0, 4));
          const letterId = newId();
          const destination = random.pick(destinations);
          letters++;
          letter.run(
            letterId,
            `400.9/${letters}/Ds.SKM/XI/${year}`,
            `400.9/${letters}`,
            year,
            "400.9-U",
            letters,
            issued,
            "Rujukan layanan",
            destination.name,
          );
          const now =
            state === "dirujuk"
              ? random.pick(WAITING)
              : state === "umpan_balik" && each === 0
                ? "dikembalikan"
                : random.pick(ENDED);
          referral.run(
            newId(),
            `Y${letters.toString(36).toUpperCase().padStart(7, "0")}`,
            1,
            id,
            person,
            destination.id,
            destination.name,
            `Kepala ${destination.name}`,
            "Soreang",
            "kabupaten",
            "surat",
            letterId,
            1,
            "Rujukan layanan",
            "Mohon warga tersebut dibantu sesuai kewenangan.",
            "1 (satu) berkas",
            "[]",
            "{}",
            issued,
            addDays(issued, random.int(5, 130)),
            issued,
            now,
            ENDED.includes(now) ? addDays(issued, 4) : null,
          );
        }
      }
    }).immediate();
  }
}

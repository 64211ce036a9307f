// A register of many persons for the bench of the search: an encrypted database of our schema, filled as an import would, kept in the temp folder.
import type { Statement } from "better-sqlite3";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { connect, type Connection } from "../../electron/database/connect.ts";
import { migrate, SCHEMA } from "../../electron/database/migrate.ts";
import { areaList } from "../../electron/areas/queries.ts";
import { HAMLETS, STREETS } from "../../electron/demo/names.ts";
import { fillSearch } from "../../electron/people/search/fill.ts";
import { indexing, runSync } from "../../electron/people/search/indexing.ts";
import { nameKey, soundKey } from "../../shared/values/name-key.ts";
import { composeNik } from "../../shared/values/nik.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { uuid7 } from "../../shared/values/uuid.ts";
import { nameMaker } from "../support/misspell-names.ts";

/** Raise it when what is made changes. */
const EDITION = 3;
export const KEY = Buffer.alloc(32, 7);
const SEED = 4;
const AT = "2026-11-24T02:00:00.000Z";
const FROM = "2020-01-01";
/** Persons of one transaction of the load. */
const BATCH = 5_000;

export interface LoadTimes {
  readonly persons: number;
  /** Seconds with every index kept in step. */
  readonly live: number;
  /** Seconds without, then each index built. */
  readonly after: number;
  /** Of `after`: the bare rows. */
  readonly rows: number;
}

export function searchOffice(persons: number): string {
  const cache = process.env.LOKET_BENCH_CACHE ?? path.join(os.tmpdir(), "loket-kantor-besar");
  return path.join(cache, `cari-${EDITION}-skema-${SCHEMA}-${persons}`);
}

/** The kept office; made when it is missing. */
export function openSearchOffice(persons: number): Connection {
  const file = path.join(searchOffice(persons), "loket.db");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const making = `${file}.baru`;
    for (const end of ["", "-wal", "-shm"]) fs.rmSync(making + end, { force: true });
    const db = newOffice(making);
    fillRegister(db, persons, true);
    db.exec("INSERT INTO person_index (person_index) VALUES ('optimize')");
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    fs.renameSync(making, file);
  }
  return connect(file, KEY);
}

export function newOffice(file: string): Connection {
  const db = connect(file, KEY, { create: true });
  migrate(db);
  return db;
}

/** Seconds of both ways to load `persons`, each into a new database in `folder`. */
export function timeLoads(persons: number, folder: string): LoadTimes {
  function timed(live: boolean): [number, number] {
    const file = path.join(folder, live ? "hidup.db" : "kemudian.db");
    const db = newOffice(file);
    const indexes = live ? [] : dropIndexes(db);
    const from = performance.now();
    fillRegister(db, persons, live);
    const bare = performance.now();
    if (live) db.exec("INSERT INTO person_index (person_index) VALUES ('optimize')");
    else
      db.transaction(() => {
        for (const index of indexes) db.exec(index);
        fillSearch(db);
      }).immediate();
    db.pragma("wal_checkpoint(TRUNCATE)");
    const end = performance.now();
    db.close();
    return [(bare - from) / 1000, (end - from) / 1000];
  }
  const [rows, after] = timed(false);
  const [, live] = timed(true);
  return { persons, live, after, rows };
}

/** Takes away what only makes reading fast; unique keys stay. Answers how to make them again. */
function dropIndexes(db: Connection): string[] {
  const tables = "'persons','families','family_numbers','memberships'";
  const made = db
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${tables})`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of made) db.exec(`DROP INDEX ${name}`);
  return made.map(({ sql }) => sql);
}

/** An insert of these columns and of what every personal record carries. */
function inserter(db: Connection, table: string, columns: string): Statement<unknown[]> {
  const places = columns.split(",").map(() => "?");
  return db.prepare(
    `INSERT INTO ${table} (${columns}, created_at, created_by, updated_at, legal_basis, purpose, source)
     VALUES (${places.join()}, '${AT}', 'uji', '${AT}', 'tugas_publik', 'pelayanan_kesejahteraan_sosial', 'latihan')`,
  );
}

/** Families of 1 to 6 until there are so many persons. */
export function fillRegister(db: Connection, persons: number, live: boolean): void {
  const random = seededRandom(SEED);
  const names = nameMaker(SEED, 40_000);
  const villages = areaList()
    .children("32.04")
    .flatMap((district) => areaList().children(district.code))
    .map((area) => area.code);
  const family = inserter(db, "families", "id, village_code, address, hamlet, rt, rw");
  const card = inserter(db, "family_numbers", "id, family_id, number, from_date");
  const person = inserter(
    db,
    "persons",
    "id, name, name_key, sound_key, mother_name, nik, no_nik_reason, sex, birth_date, phone, ktp_village_code, ktp_address, ktp_hamlet, ktp_rt, ktp_rw",
  );
  const member = inserter(db, "memberships", "id, family_id, person_id, relation, from_date");
  let time = Date.parse(AT);
  const newId = () =>
    uuid7(
      time++,
      Uint8Array.from({ length: 10 }, () => random.int(0, 255)),
    );
  const three = (most: number) => String(random.int(1, most)).padStart(3, "0");
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(random.int(0, 9))).join("");
  let made = 0;
  while (made < persons) {
    db.transaction(() => {
      const ids: string[] = [];
      while (ids.length < BATCH && made < persons) {
        const village = random.pick(villages);
        const place = [
          village,
          `Jl. ${random.pick(STREETS)} No. ${random.int(1, 180)}`,
          random.pick(HAMLETS),
          three(12),
          three(20),
        ];
        const familyId = newId();
        family.run(familyId, ...place);
        const serial = String(made).padStart(7, "0");
        card.run(
          newId(),
          familyId,
          `${village.replaceAll(".", "").slice(0, 6)}${digits(3)}${serial}`,
          FROM,
        );
        const mother = names.name(random, "P");
        const size = random.int(1, 6);
        for (let place_ = 1; place_ <= size && made < persons; place_++) {
          const sex = random.pick(["L", "P"] as const);
          const birth = `${random.int(1940, 2024)}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
          const name = names.name(random, sex);
          const nik = random.chance(0.95)
            ? composeNik(village.slice(0, 8), sex, birth, random.int(1, 9999))
            : null;
          const id = newId();
          person.run(
            id,
            name,
            nameKey(name),
            soundKey(name),
            place_ > 2 ? mother : names.name(random, "P"),
            nik,
            nik === null ? "belum_rekam" : null,
            sex,
            birth,
            random.chance(0.4) ? `08${digits(10)}` : null,
            ...place,
          );
          member.run(newId(), familyId, id, place_ === 1 ? 1 : place_ === 2 ? 3 : 4, FROM);
          ids.push(id);
          made++;
        }
      }
      if (live)
        for (let from = 0; from < ids.length; from += 1000)
          runSync(db, indexing(ids.slice(from, from + 1000)));
    }).immediate();
  }
}

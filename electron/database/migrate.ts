// Brings a database to the newest schema: numbered, forward, each in a transaction, a copy first, stop on failure.
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError, type Connection } from "./connect.ts";
import { first } from "./migrations/0001-first.ts";
import { people2 } from "./migrations/0002-people.ts";
import { desk3 } from "./migrations/0003-desk.ts";
import { answers4 } from "./migrations/0004-answers.ts";
import { round5 } from "./migrations/0005-round.ts";
import { trust6 } from "./migrations/0006-trust.ts";
import { supervisor7 } from "./migrations/0007-supervisor.ts";

/** SQL, or a function where old rows must be read again (keys and indexes made by our own rules). */
type Migration = string | ((db: Connection) => void);

/** Schema numbers are the positions in this list; a released entry is never edited. */
const MIGRATIONS: readonly Migration[] = [
  first,
  people2,
  desk3,
  answers4,
  round5,
  trust6,
  supervisor7,
];

export const SCHEMA = MIGRATIONS.length;

export function schemaOf(db: Connection): number {
  return db.pragma("user_version", { simple: true }) as number;
}

/**
 * Runs what is missing. A file of a newer program is refused untouched.
 * @param keepIn folder for the copy made before an existing database is changed
 * @throws DeskError 'basis_data_versi_baru' | 'disk_penuh' | 'folder_hanya_baca'
 */
export function migrate(db: Connection, keepIn?: string): void {
  const from = schemaOf(db);
  if (from > SCHEMA) throw new DeskError("basis_data_versi_baru", { schema: from, known: SCHEMA });
  if (from === SCHEMA) return;
  try {
    if (from > 0 && keepIn) keepCopy(db, path.join(keepIn, `sebelum-skema-${from + 1}.db`));
    for (let n = from; n < SCHEMA; n++) {
      db.transaction(() => {
        const step = MIGRATIONS[n]!;
        if (typeof step === "string") db.exec(step);
        else step(db);
        db.pragma(`user_version=${n + 1}`);
      }).immediate();
    }
  } catch (error) {
    throw asDeskError(error);
  }
}

function keepCopy(db: Connection, file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  db.prepare("vacuum into ?").run(file); // stays encrypted under the same key
}

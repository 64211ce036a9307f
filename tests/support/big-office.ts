// The office of must-have 56 for benches: 20,000 people, 10,000 families, 5,000 cases; made once by the training generator and kept.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import type { Role } from "../../shared/call.ts";
import { SCHEMA } from "../../electron/database/migrate.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { Desk } from "../../electron/serve/desk.ts";

export const BIG = { people: 20_000, families: 10_000, cases: 5_000 } as const;
/** Raise it when the generator changes what it makes. */
const EDITION = 1;

/** Folder of the kept office; made when it is missing (about two minutes). Copy it before changing anything: see `copyOfBigOffice`. */
export async function bigOffice(
  size: { people: number; families: number; cases: number } = BIG,
  tell?: (sentence: string) => void,
): Promise<string> {
  const cache = process.env.LOKET_BENCH_CACHE ?? path.join(os.tmpdir(), "loket-kantor-besar");
  const folder = path.join(
    cache,
    `${EDITION}-skema-${SCHEMA}-${size.people}-${size.families}-${size.cases}`,
  );
  if (fs.existsSync(path.join(folder, "loket.db"))) return folder;
  fs.mkdirSync(cache, { recursive: true });
  await makeDemo(folder, {
    ...size,
    now: new Date("2026-11-24T09:00:00Z"),
    ...(tell ? { tell } : {}),
  });
  return folder;
}

/** A throw-away copy in a folder of its own. */
export async function copyOfBigOffice(size?: {
  people: number;
  families: number;
  cases: number;
}): Promise<string> {
  const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "loket-besar-")), "data");
  fs.cpSync(await bigOffice(size), target, { recursive: true });
  return target;
}

/** A desk on such a folder, with somebody of this role signed in. */
export async function seatedAt(folder: string, role: Role): Promise<Desk> {
  const desk = new Desk({
    folder,
    training: true,
    version: "uji",
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
  await desk.signIn(TRAINING_ACCOUNTS.find((a) => a.role === role)!.username, TRAINING_PASSWORD);
  return desk;
}

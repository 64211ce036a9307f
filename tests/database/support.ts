// An office on disk without a desk: made, opened raw, damaged and looked at by the tests of the database.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { OfficeKeys } from "../../electron/accounts/slots.ts";
import { connect, type Connection } from "../../electron/database/connect.ts";
import { type OfficeFiles, officeFiles } from "../../electron/database/folder.ts";
import { OpenOffice } from "../../electron/database/office.ts";
import { makeOffice } from "../../electron/office/setup.ts";
import { Desk } from "../../electron/serve/desk.ts";
import { firstRun } from "../support/office.ts";

export interface RawOffice {
  readonly files: OfficeFiles;
  readonly accountId: string;
  /** A fresh copy each time: closing an office wipes the keys it was given. */
  keys(): OfficeKeys;
  remove(): void;
}

/** A new office in a temporary folder (or in `folder`), closed. */
export async function rawOffice(folder?: string): Promise<RawOffice> {
  const home = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "loket-basis-"));
  const files = officeFiles(path.join(home, "data"));
  fs.mkdirSync(files.folder, { recursive: true });
  const now = new Date("2026-11-24T02:00:00Z");
  const cost = { memory: 19_456, passes: 2 };
  const made = await makeOffice(files, firstRun(), false, now, cost);
  return {
    files,
    accountId: made.accountId,
    keys: () => ({
      database: Buffer.from(made.keys.database),
      sensitive: made.keys.sensitive && Buffer.from(made.keys.sensitive),
    }),
    remove: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}

/** A desk on this office, without dialogs and printer. */
export function deskOf({ files }: Pick<RawOffice, "files">): Desk {
  return new Desk({
    folder: files.folder,
    training: false,
    version: "uji",
    now: () => new Date(), // as it is: the office was made at a fixed day
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
}

/** The database as a bare connection: whoever holds the key can do this. */
export function openRaw(office: RawOffice): Connection {
  return connect(office.files.database, office.keys().database);
}

export async function withOffice<T>(
  office: RawOffice,
  work: (open: OpenOffice) => Promise<T>,
): Promise<T> {
  const open = await OpenOffice.open(office.files, office.keys());
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

export function sha256(file: string): string {
  return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
}

/** Name and fingerprint of everything in a folder. */
export function fingerprints(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), sha256(file)]),
  );
}

/** The code of the DeskError that `work` throws; anything else fails the test. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return code ?? `without a code: ${message}`;
  }
  return "nothing was thrown";
}

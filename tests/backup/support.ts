// A second PC for restore tests: a desk on an empty folder, and what a backup file holds.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Desk } from "../../electron/serve/desk.ts";
import { type Api, apiOf, finish, type TestOffice } from "../support/office.ts";

export interface CleanPc {
  readonly desk: Desk;
  readonly api: Api;
  /** Token of a backup file that lies elsewhere. */
  token(file: string): string;
  close(): Promise<void>;
}

export function cleanPc(options: { training?: boolean; now?: () => Date } = {}): CleanPc {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-pc-"));
  const desk = deskOn(path.join(folder, "data"), options);
  return {
    desk,
    api: apiOf(desk),
    token: (file) => desk.tokens.give(file, "cadangan", "baca", desk.now()).file,
    async close() {
      await desk.signOut();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function deskOn(
  folder: string,
  options: { training?: boolean; now?: () => Date } = {},
): Desk {
  return new Desk({
    folder,
    training: options.training ?? false,
    version: "uji",
    passwordCost: { memory: 19_456, passes: 2 },
    ...(options.now ? { now: options.now } : {}),
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
}

/** Makes a backup and answers its path. */
export async function backedUp(office: TestOffice): Promise<string> {
  const { answer } = await finish(office.api.backup.make({}));
  return path.join(office.desk.files.backups, answer.name);
}

/** All files under a folder, relative. */
export function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    .sort();
}

// A desk without a window: signed in for one run, closed at its end whatever happens.
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import { Desk } from "../serve/desk.ts";
import { type Api, apiOf } from "./client.ts";
import { pdfOf } from "./pdf.ts";
import { dataFolder, needed, type Options, readSecret } from "./words.ts";

export interface Seat {
  readonly desk: Desk;
  readonly api: Api;
  readonly folder: string;
  /** Token of a file argument to read. @throws DeskError 'berkas_tidak_terbaca' */
  toRead(file: string): string;
  /** Token of a file argument to write. @throws DeskError 'folder_hanya_baca' */
  toWrite(file: string): string;
  sheet(paperId: string): PaperSheet;
}

/** Nobody is signed in: for first run and restore. */
export async function atDesk<T>(
  options: Options,
  work: (seat: Seat) => Promise<T>,
  folder = dataFolder(options),
): Promise<T> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once("SIGINT", interrupt);
  const desk = new Desk({
    folder,
    training: options.latihan ?? false,
    version: "cli",
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: pdfOf,
      print: async () => false,
    },
  });
  try {
    return await work({
      desk,
      api: apiOf(desk, stop.signal),
      folder,
      toRead(file) {
        if (!fs.existsSync(file))
          throw new DeskError("berkas_tidak_terbaca", { file: path.basename(file) });
        return desk.tokens.give(path.resolve(file), "impor-prelist", "baca", desk.now()).file;
      },
      toWrite(file) {
        const target = path.resolve(file);
        if (!fs.existsSync(path.dirname(target))) throw new DeskError("folder_hanya_baca");
        return desk.tokens.give(target, "ekspor-prelist", "tulis", desk.now()).file;
      },
      sheet: (paperId) => desk.papers.get(paperId),
    });
  } finally {
    process.off("SIGINT", interrupt);
    await desk.signOut();
  }
}

/** Signed in as --user. */
export async function signedIn<T>(options: Options, work: (seat: Seat) => Promise<T>): Promise<T> {
  const folder = dataFolder(options);
  const username = needed(options.user, "nama pengguna dengan --user");
  const password = await readSecret(options, `Kata sandi ${username}`);
  return await atDesk(
    options,
    async (seat) => {
      await seat.api.accounts.signIn({ username, password });
      return await work(seat);
    },
    folder,
  );
}

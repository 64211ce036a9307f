// Files that the system opens with Loket (a double click): held until somebody sits here, then handed to the page as a token.
import { app } from "electron";
import fs from "node:fs";
import path from "node:path";
import type { Desk } from "../serve/desk.ts";

const PROFILE = /\.loketprofil$/i;

/** The last word that names a file of column profiles; anything else on a command line is no file to open. */
function profileIn(words: readonly string[], cwd: string): string | undefined {
  const found = words.findLast((word) => PROFILE.test(word) && !word.startsWith("-"));
  const file = found && path.resolve(cwd, found);
  return file && fs.existsSync(file) ? file : undefined;
}

/** macOS tells of a file before the window is there; the others put it on the command line. */
const early: string[] = [];
let handOver = (file: string): void => void early.push(file);
export function catchOpened(): void {
  app.on("open-file", (event, file) => {
    event.preventDefault();
    handOver(file);
  });
}

export function openedFiles(desk: Desk): { take(words: readonly string[], cwd: string): void } {
  let held: string | undefined;
  function offer(): void {
    if (held === undefined || desk.status().stage !== "masuk") return;
    const file = held;
    held = undefined;
    desk.emit({ type: "profil", ...desk.tokens.give(file, "impor-profil", "baca", desk.now()) });
  }
  function take(words: readonly string[], cwd: string): void {
    held = profileIn(words, cwd) ?? held;
    offer();
  }
  desk.listen(({ type }) => {
    if (type === "status") offer();
  });
  handOver = (file) => take([file], "/");
  take([...process.argv.slice(1), ...early], process.cwd());
  return { take };
}

// The search is made ready as soon as somebody signs in, so that the first search does not wait.
import { setTimeout as pause } from "node:timers/promises";
import type { Desk } from "../../serve/desk.ts";
import { warmSearch } from "./words-of.ts";

/** The first screen is drawn before anything is read for the search. */
const FIRST_SCREEN_MS = 800;

/** Starts watching sign-ins; answers what ends it. `report` is told of failures, not of an office that was closed meanwhile. */
export function watchSearch(
  desk: Desk,
  report: (error: unknown) => void,
  firstScreen = FIRST_SCREEN_MS,
): () => void {
  let warmed: unknown;
  async function warm(): Promise<void> {
    const { office } = desk;
    if (!office || office === warmed) return;
    warmed = office;
    await pause(firstScreen, undefined, { ref: false });
    try {
      if (desk.office === office) await warmSearch(office.reader);
    } catch (error) {
      if (desk.office === office) report(error);
    }
  }
  return desk.listen((event) => {
    if (event.type === "status") void warm();
  });
}

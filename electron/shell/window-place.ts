// Where the window stood when it was closed, so that it opens there again: one small file in the profile, with numbers only.
import type { BrowserWindow } from "electron";
import fs from "node:fs";
import path from "node:path";
import * as z from "zod";

const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof Place>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of the window's top must lie on a screen that it can be taken with the mouse, in points. */
const GRIP = { width: 120, height: 40 };

const fileIn = (profile: string) => path.join(profile, "jendela.json");

/** The kept place if it still lies on one of these screens, no larger than it; undefined when it is none, or a screen is gone. */
export function usablePlace(kept: unknown, areas: readonly Area[]): WindowPlace | undefined {
  const place = Place.safeParse(kept).data;
  if (!place) return undefined;
  const area = areas.find(
    (one) =>
      Math.min(place.x + place.width, one.x + one.width) - Math.max(place.x, one.x) >= GRIP.width &&
      place.y >= one.y &&
      place.y + GRIP.height <= one.y + one.height,
  );
  if (!area) return undefined;
  return {
    ...place,
    width: Math.min(place.width, area.width),
    height: Math.min(place.height, area.height),
  };
}

/** What the file of the profile says; undefined when there is none or it is no place any more. */
export function readPlace(profile: string, areas: readonly Area[]): WindowPlace | undefined {
  try {
    return usablePlace(JSON.parse(fs.readFileSync(fileIn(profile), "utf8")), areas);
  } catch {
    return undefined; // the first start, or a file that was spoiled: the window opens as it always did
  }
}

/** Keeps the place whenever the window is closed; a disk that is full costs the place, not the work. */
export function keepPlace(
  window: BrowserWindow,
  profile: string,
  report: (error: unknown) => void,
): void {
  window.on("close", () => {
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      fs.writeFileSync(fileIn(profile), JSON.stringify(place));
    } catch (error) {
      report(error);
    }
  });
}

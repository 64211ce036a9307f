// npm start -- --gambar FILE: a picture of the window for places without a screen.
import { app, type BrowserWindow } from "electron";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until two pictures in a row are alike (nothing loads or fades any more), at most ten seconds. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 20; tries++) {
    await sleep(500);
    const now = (await window.webContents.capturePage()).toPNG();
    if (tries > 1 && now.equals(before)) break;
    before = now;
  }
  fs.writeFileSync(file, before);
  app.quit();
}

// Updates signed with a key of the test's own, and a program that believes it was installed as an AppImage.
import { generateKeyPairSync, createHash, type KeyObject } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { UpdateHeader } from "../../shared/updates/header.ts";
import { here } from "../../electron/updates/here.ts";
import { TRIAL_KEY } from "../../electron/updates/keys.ts";
import { writeHead } from "../../electron/updates/package-file.ts";

export const publisher = generateKeyPairSync("ed25519");
export const stranger = generateKeyPairSync("ed25519");
export const spki = (key: KeyObject) =>
  key.export({ format: "der", type: "spki" }).toString("base64");

/** The program as it would be when installed; the tests' runner plays its executable. */
export function asAppImage(folder: string): string {
  const appImage = path.join(folder, "Loket.AppImage");
  fs.writeFileSync(appImage, "versi lama");
  process.env.APPIMAGE = appImage;
  process.env.APPDIR = path.dirname(process.execPath);
  process.env[TRIAL_KEY] = spki(publisher.publicKey);
  return appImage;
}

export function forget(): void {
  for (const name of ["APPIMAGE", "APPDIR", TRIAL_KEY]) delete process.env[name];
}

export const INSTALLER = Buffer.from("versi baru ".repeat(20_000));

export function headerOf(change: Partial<UpdateHeader> = {}, body = INSTALLER): UpdateHeader {
  return {
    format: 1,
    version: "9.0.0",
    schema: here().schema,
    platform: process.platform as UpdateHeader["platform"],
    arch: process.arch as UpdateHeader["arch"],
    install: "appimage",
    releasedOn: "2026-11-20",
    notes: { id: "Perbaikan kecil.", en: "Small repairs." },
    body: {
      name: "Loket-9.0.0.AppImage",
      bytes: body.length,
      sha256: createHash("sha256").update(body).digest("hex"),
    },
    ...change,
  };
}

/** The whole update as bytes. */
export function updateOf(
  change: Partial<UpdateHeader> = {},
  key: KeyObject = publisher.privateKey,
  body = INSTALLER,
): Buffer {
  return Buffer.concat([writeHead(headerOf(change, body), key), body]);
}

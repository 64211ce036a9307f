// The update that is ready: checked, whole, in the office's own folder. What is being brought lies beside it until then.
import fs from "node:fs";
import path from "node:path";
import type { Offer } from "../../shared/updates/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import { type Here, refuseUpdate, type UpdateHeader } from "../../shared/updates/header.ts";
import { makeFolder, moveOver, type OfficeFiles } from "../database/folder.ts";
import { trustedKeys } from "./keys.ts";
import { type Head, openToRead, readHeadOf, readInstaller } from "./package-file.ts";

const CHUNK = 1024 * 1024;

export interface Places {
  readonly folder: string;
  /** Whole and checked. */
  readonly ready: string;
  /** Being copied or fetched. */
  readonly part: string;
}

export function updatePlaces(files: Pick<OfficeFiles, "folder">): Places {
  const folder = path.join(files.folder, "pembaruan");
  return {
    folder,
    ready: path.join(folder, "siap.loketpembaruan"),
    part: path.join(folder, "sedang.loketpembaruan"),
  };
}

export function offerOf({ version, releasedOn, notes, body }: UpdateHeader): Offer {
  return { version, releasedOn, notes, bytes: body.bytes };
}

/** @throws DeskError with why this program may not become that one */
export function demandFitting(header: UpdateHeader, here: Here): void {
  const refused = refuseUpdate(header, here);
  if (refused) throw new DeskError(refused);
}

/** Copies an update from wherever it was chosen; a copy that was not finished is thrown away. @throws DeskError 'berkas_tidak_terbaca', and what `onBytes` throws */
export function bring(
  from: string,
  { folder, part }: Places,
  onBytes: (done: number, total: number) => void,
): void {
  makeFolder(folder);
  const source = openToRead(from);
  let target: number | undefined;
  let done = 0;
  const total = fs.fstatSync(source).size;
  try {
    target = fs.openSync(part, "w", 0o600);
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const got = fs.readSync(source, buffer, 0, CHUNK, done);
      if (got === 0) break;
      for (let w = 0; w < got;) w += fs.writeSync(target, buffer, w, got - w);
      done += got;
      onBytes(done, total);
    }
    fs.fsyncSync(target);
  } finally {
    fs.closeSync(source);
    if (target !== undefined) fs.closeSync(target);
    if (done < total) fs.rmSync(part, { force: true });
  }
}

/** Checks what was brought, whole, and keeps it ready; what does not hold is thrown away. @throws as readInstaller */
export function keepReady(places: Places, here: Here, onBytes: (done: number) => void): Offer {
  try {
    const head = readHeadOf(places.part, trustedKeys());
    demandFitting(head.header, here);
    readInstaller(places.part, head, onBytes);
    moveOver(places.part, places.ready);
    return offerOf(head.header);
  } catch (error) {
    fs.rmSync(places.part, { force: true });
    throw error;
  }
}

/** The head of what is ready and still fits; what no longer does (an older update, after a newer was installed) is thrown away. */
export function findReady(places: Places, here: Here): Head | undefined {
  if (!fs.existsSync(places.ready)) return undefined;
  try {
    const head = readHeadOf(places.ready, trustedKeys());
    if (!refuseUpdate(head.header, here)) return head;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error; // damaged since: it goes
  }
  discard(places);
  return undefined;
}

export function discard({ folder }: Places): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

// Documents in backups: each packed once into a file of its own, named by a keyed hash, in a folder beside the backups. So every backup after the first adds only what is new.
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import { decrypt, encrypt } from "../accounts/seal.ts";
import { addressOf, type Documents, type PackingKeys } from "../database/documents.ts";
import { makeFolder, replaceFile } from "../database/folder.ts";
import type { FoundBackup } from "./folder.ts";

/** Beside every *.loketcadangan that has documents; copy the two together. */
export const DOCUMENT_FOLDER = "berkas-cadangan";
const EXTENSION = ".loketberkas";
/** What replaceFile leaves behind when the power fails. */
const UNFINISHED = ".baru";
/** Which documents a backup needs, by their names in the folder; written before the backup gets its name. */
const LIST = ".daftar";
/** Nonce and tag of AES-GCM. */
const PACKING = 28;

const bound = (address: string) => `loket-puskesos v1 lampiran ${address}`;
/** 256 folders, so that none holds more names than an old file system likes. */
const placeIn = (folder: string, name: string) =>
  path.join(folder, DOCUMENT_FOLDER, name.slice(0, 2), `${name}${EXTENSION}`);
const listIn = (folder: string, backup: string) =>
  path.join(folder, DOCUMENT_FOLDER, `${backup}${LIST}`);

export interface PackedDocuments {
  /** Names of all that the backup needs and that are there. */
  readonly names: readonly string[];
  /** Written now; the others were there already. */
  readonly added: number;
  /** Whose bytes were lost before the backup was made. */
  readonly missing: number;
}

/**
 * Sees to it that the folder holds these documents. One that is there with the right size is not written again; a new one is flushed,
 * read back and opened before it gets its name.
 * @param pause between two documents: lets a cancel arrive, and throws it
 * @throws DeskError 'disk_penuh' | 'folder_hanya_baca' | 'cadangan_rusak'
 */
export async function packDocuments(
  documents: Documents,
  addresses: readonly string[],
  folder: string,
  pause: () => Promise<void>,
): Promise<PackedDocuments> {
  const names: string[] = [];
  let added = 0;
  let missing = 0;
  for (const address of addresses) {
    await pause();
    const name = documents.packing.nameOf(address);
    const place = placeIn(folder, name);
    const size = documents.sizeOf(address);
    const packed = sizeOf(place);
    if (packed === undefined || packed !== (size ?? 0) + PACKING) {
      const body = documents.find(address);
      if (body && addressOf(body) === address) {
        writePacked(place, encrypt(documents.packing.body, body, bound(address)));
        if (!openPacked(place, documents.packing, address)) throw new DeskError("cadangan_rusak");
        added += 1;
      } else if (!openPacked(place, documents.packing, address)) {
        missing += 1; // lost here, and no older backup has it
        continue;
      }
    }
    names.push(name);
  }
  return { names, added, missing };
}

function sizeOf(file: string): number | undefined {
  return fs.statSync(file, { throwIfNoEntry: false })?.size;
}

function writePacked(place: string, bytes: Buffer): void {
  makeFolder(path.dirname(place));
  replaceFile(place, bytes);
}

/** A packed document, or undefined when it is not there or not what it says it is. */
export function openPacked(place: string, keys: PackingKeys, address: string): Buffer | undefined {
  if (!fs.existsSync(place)) return undefined;
  try {
    const body = decrypt(keys.body, fs.readFileSync(place), bound(address));
    return addressOf(body) === address ? body : undefined;
  } catch {
    return undefined; // damaged: as good as not there, and the caller counts it
  }
}

/** Looks for a document in the folders, the first that has it whole. */
export function findPacked(
  folders: readonly string[],
  keys: PackingKeys,
  address: string,
): Buffer | undefined {
  const name = keys.nameOf(address);
  for (const folder of folders) {
    const body = openPacked(placeIn(folder, name), keys, address);
    if (body) return body;
  }
  return undefined;
}

/** Puts the packed documents of a backup on a stick as well: only those that it lacks. */
export async function copyPacked(
  names: readonly string[],
  from: string,
  to: string,
  pause: () => Promise<void>,
): Promise<void> {
  for (const name of names) {
    await pause();
    const source = placeIn(from, name);
    const target = placeIn(to, name);
    if (sizeOf(target) !== sizeOf(source)) writePacked(target, fs.readFileSync(source));
  }
}

/** None for a backup without documents: its header says so. */
export function writeList(folder: string, backup: string, names: readonly string[]): void {
  if (names.length > 0)
    writePacked(listIn(folder, backup), Buffer.from(names.join("\n"), "latin1"));
}

export function removeList(folder: string, backup: string): void {
  fs.rmSync(listIn(folder, backup), { force: true });
}

/**
 * Removes packed documents that no remaining backup needs: of erased citizens, once the last backup that knew them is gone. A backup
 * whose header or list cannot be read keeps everything.
 */
export function prunePacked(folder: string, backups: readonly FoundBackup[]): number {
  const root = path.join(folder, DOCUMENT_FOLDER);
  if (!fs.existsSync(root)) return 0;
  const needed = new Set<string>();
  for (const { name: backup, header } of backups) {
    if (header?.documents.count === 0) continue;
    const list = listIn(folder, backup);
    if (!header || !fs.existsSync(list)) return 0;
    for (const name of fs.readFileSync(list, "latin1").split("\n")) needed.add(name);
  }
  let gone = 0;
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const unneeded = entry.name.endsWith(EXTENSION) && !needed.has(path.basename(file, EXTENSION));
    const orphan =
      entry.name.endsWith(LIST) && !backups.some(({ name }) => name === path.basename(file, LIST));
    if (!unneeded && !orphan && !entry.name.endsWith(UNFINISHED)) continue;
    fs.rmSync(file, { force: true });
    gone += 1;
  }
  return gone;
}

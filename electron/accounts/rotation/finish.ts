// What every opening does first: a rotation that a crash cut short is carried to its end, or taken back to its beginning.
import fs from "node:fs";
import path from "node:path";
import { opens } from "../../database/connect.ts";
import { moveOver, type OfficeFiles, syncFolder } from "../../database/folder.ts";
import type { OpenOffice } from "../../database/office.ts";
import {
  type OfficeKeys,
  type OpenedSlot,
  readSlots,
  type Slot,
  type SlotFile,
  writeSlots,
} from "../slots.ts";
import { dropPrepared, waiting } from "./prepare.ts";

/**
 * The keys the database stands under. While a rotation is under way a slot holds both generations: both are tried, and the slot file then
 * says only the one that fits. Call with the office lock held and the office closed.
 */
export function standingKeys(files: OfficeFiles, opened: OpenedSlot): OfficeKeys {
  const { database, sensitive, next } = opened;
  const file = readSlots(files);
  if (!next) return { database, sensitive };
  // Only the rename decides: before it the old key opens, after it the new one.
  const decided = opens(files.database, next);
  if (decided || opens(files.database, database))
    writeSlots(files, decided ? promoted(file) : withdrawn(file));
  const [kept, gone] = decided ? [next, database] : [database, next];
  gone.fill(0);
  return { database: kept, sensitive };
}

/** Every slot with the new key in place of the old. */
export function promoted(file: SlotFile): SlotFile {
  const slots = file.slots.flatMap(({ next, ...slot }): Slot[] =>
    next === undefined ? [] : [{ ...slot, sealed: { ...slot.sealed, database: next } }],
  );
  return { ...file, counter: file.counter + 1, generation: file.generation + 1, slots };
}

function withdrawn(file: SlotFile): SlotFile {
  const slots = file.slots.map((slot): Slot => {
    const kept = { ...slot };
    delete kept.next;
    return kept;
  });
  return { ...file, counter: file.counter + 1, slots };
}

/** Puts the prepared copy in the place of `file`, which nobody has open; its log was folded in and is gone. */
export function takeOver(file: string): void {
  for (const log of [`${file}-wal`, `${file}-shm`]) fs.rmSync(log, { force: true });
  syncFolder(path.dirname(file)); // else an old log could come back beside the new file
  moveOver(waiting(file), file);
}

/** The documents file follows the database; where it cannot, it keeps its key and the rotation is due again. */
export async function finishDocuments(office: OpenOffice): Promise<void> {
  const state = await office.writer.selectFrom("key_state").selectAll().executeTakeFirstOrThrow();
  const { files } = office;
  if (state.documents_unsettled === 0) return dropPrepared(files);
  const present = office.documents.keyOf(state.documents_key);
  const before = office.documents.keyOf(state.documents_before);
  const file = files.documents;
  const copy = waiting(file);
  if (fs.existsSync(copy) && opens(copy, present) && (!fs.existsSync(file) || opens(file, before)))
    takeOver(file);
  const follows = !fs.existsSync(file) || opens(file, present);
  await office.writer
    .updateTable("key_state")
    .set({
      documents_unsettled: 0,
      documents_before: null,
      ...(follows
        ? {}
        : { documents_key: state.documents_before, due_since: new Date(0).toISOString() }),
    })
    .execute();
  office.documents.useKey(follows ? state.documents_key : state.documents_before);
  dropPrepared(files);
}

// The history of a person: by field, and as a timeline of registration, edits, imports, family events and merges.
import type { FieldOrigin, HistoryEntry } from "../../../shared/people/provenance/contract.ts";
import { importOf } from "../../../shared/people/provenance/rules.ts";
import { isSensitiveKind } from "../../../shared/people/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { maskPhone } from "../../../shared/values/phone.ts";
import { areaName } from "../../areas/queries.ts";
import type { Db } from "../../database/tables.ts";
import { droppedImports, loadHeld, undoneImports } from "../intake/held.ts";
import { changesOf, filesOf, type ChangeFact, type FileFact } from "./facts.ts";
import { eventEntries, mergeEntries } from "./happenings.ts";
import { originsOf, wayOf } from "./origins.ts";

/** @throws DeskError 'tidak_ditemukan' */
export async function historyOf(
  db: Db,
  personId: string,
  seesSensitive: boolean,
): Promise<{ fields: FieldOrigin[]; entries: HistoryEntry[] }> {
  const person = (await loadHeld(db, [personId])).get(personId);
  if (!person) throw new DeskError("tidak_ditemukan");
  const dropped = await droppedImports(db);
  const changes = (await changesOf(db, personId)).filter((change) => {
    const importId = importOf(change.source);
    if (importId !== undefined && dropped.has(importId)) return false;
    if (seesSensitive || change.field !== "ppks") return true;
    return !isSensitiveKind(change.oldValue ?? change.newValue ?? "");
  });
  const files = await filesOf(db, personId);
  const creator = await db
    .selectFrom("accounts")
    .select("name")
    .where("id", "=", person.created_by)
    .executeTakeFirst();
  const createdBy = creator?.name ?? "";
  const origins = originsOf(person, createdBy, changes, files, await undoneImports(db));
  const born = importOf(person.source);
  const entries = [
    ...(await eventEntries(db, personId)),
    ...(await mergeEntries(db, personId)),
    ...changeEntries(changes, files),
    ...quietImports(changes, files, born),
    entry({
      id: `daftar-${personId}`,
      kind: "daftar",
      at: person.created_at,
      by: createdBy,
      broughtBy: (born !== undefined && files.get(born)?.broughtBy) || null,
      notes: born === undefined ? [] : [...(files.get(born)?.notes ?? [])],
    }),
  ];
  return {
    fields: origins.map((origin) => ({
      ...origin,
      value: shown(origin.field, origin.value),
      before: shown(origin.field, origin.before),
    })),
    entries: entries.sort((a, b) => b.at.localeCompare(a.at)).slice(0, 500),
  };
}

/** Numbers never leave whole with a history. */
export function shown(field: string, value: string | null): string | null {
  if (value === null) return null;
  if (field === "nik" || field === "kk") return maskNumber(value);
  // A village is known by its name; the code says nothing to a reader.
  if (field.endsWith("village_code")) return areaName(value) ?? value;
  return field === "phone" ? maskPhone(value) : value;
}

export function entry(
  known: Pick<HistoryEntry, "id" | "kind" | "at" | "by"> & Partial<HistoryEntry>,
): HistoryEntry {
  return { changes: [], broughtBy: null, notes: [], event: null, other: null, ...known };
}

/** A merge is told as a merge, with the other record. */
const MERGE_FIELDS = new Set(["digabung_ke", "digabung_dari"]);

/** What one save changed stands together. */
function changeEntries(
  changes: readonly ChangeFact[],
  files: ReadonlyMap<string, FileFact>,
): HistoryEntry[] {
  const saves = new Map<string, ChangeFact[]>();
  for (const change of changes) {
    if (MERGE_FIELDS.has(change.field)) continue;
    const key = `${change.at} ${change.source}`;
    saves.set(key, [...(saves.get(key) ?? []), change]);
  }
  return [...saves].map(([key, made]) => {
    const { source, at, by } = made[0]!;
    const way = wayOf(source);
    const id = importOf(source);
    const file = id === undefined ? undefined : files.get(id);
    return entry({
      id: key,
      kind: way === "impor" || way === "usulan" || way === "batal" ? way : "ubah",
      at,
      by,
      changes: made.map((change) => ({
        field: change.field,
        old: shown(change.field, change.oldValue),
        new: shown(change.field, change.newValue),
      })),
      broughtBy: file?.broughtBy ?? null,
      notes: way === "impor" ? [...(file?.notes ?? [])] : [],
    });
  });
}

/** Imports that named the person and changed nothing are part of its history, too. */
function quietImports(
  changes: readonly ChangeFact[],
  files: ReadonlyMap<string, FileFact>,
  born: string | undefined,
): HistoryEntry[] {
  const told = new Set(
    changes.filter((c) => wayOf(c.source) === "impor").map((c) => importOf(c.source)),
  );
  return [...files]
    .filter(([id]) => id !== born && !told.has(id))
    .map(([id, { at, by, broughtBy, notes }]) =>
      entry({ id: `impor-${id}`, kind: "impor", at, by, broughtBy, notes: [...notes] }),
    );
}

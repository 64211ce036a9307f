// Family events and merges of a person as entries of its history.
import type { HistoryEntry } from "../../../shared/people/provenance/contract.ts";
import type { Db } from "../../database/tables.ts";
import { mergedUnder } from "../merge/root.ts";

/** Events of every record that was merged into this person are events of this person. */
export async function eventEntries(db: Db, personId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom("life_events as e")
    .innerJoin("life_event_subjects as s", "s.event_id", "e.id")
    .leftJoin("accounts as a", "a.id", "e.created_by")
    .select(["e.id", "e.kind", "e.on_date", "e.created_at", "a.name"])
    .where("s.person_id", "in", await mergedUnder(db, personId))
    .distinct()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: "peristiwa",
    at: row.created_at,
    by: row.name ?? "",
    changes: [],
    broughtBy: null,
    notes: [],
    event: { kind: row.kind, on: row.on_date },
    other: null,
  }));
}

/** Both sides tell of it: the record that stands and the one that points to it. */
export async function mergeEntries(db: Db, personId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom("person_merges as m")
    .innerJoin("persons as l", "l.id", "m.loser_id")
    .innerJoin("persons as w", "w.id", "m.survivor_id")
    .leftJoin("accounts as a", "a.id", "m.merged_by")
    .leftJoin("accounts as u", "u.id", "m.undone_by")
    .select(["m.id", "m.loser_id", "m.survivor_id", "m.merged_at", "m.undone_at"])
    .select(["l.name as loser", "w.name as survivor", "a.name as by_name", "u.name as undone_name"])
    .where((eb) => eb.or([eb("m.loser_id", "=", personId), eb("m.survivor_id", "=", personId)]))
    .execute();
  return rows.flatMap((row): HistoryEntry[] => {
    const other =
      row.loser_id === personId
        ? { personId: row.survivor_id, name: row.survivor }
        : { personId: row.loser_id, name: row.loser };
    const plain = { changes: [], broughtBy: null, notes: [], event: null, other };
    const merged = {
      id: row.id,
      kind: "gabung" as const,
      at: row.merged_at,
      by: row.by_name ?? "",
    };
    if (row.undone_at === null) return [{ ...plain, ...merged }];
    const parted = { id: `${row.id}-pisah`, kind: "pisah" as const, at: row.undone_at };
    return [
      { ...plain, ...merged },
      { ...plain, ...parted, by: row.undone_name ?? "" },
    ];
  });
}

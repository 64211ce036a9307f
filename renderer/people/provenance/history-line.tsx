// What happened to a record, newest first: registration, edits, imports, family events and merges.
import type { HistoryEntry } from "../../../shared/people/provenance/contract.ts";
import { formatDate } from "../../app/format.ts";
import { useText, type Text as Words } from "../../text/index.ts";
import type { Tone } from "../../ui/state-badge.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { fieldName, fieldValue } from "./field-value.ts";
import { fileWords } from "./field-origins.tsx";

const TONES: Readonly<Record<HistoryEntry["kind"], Tone>> = {
  daftar: "active",
  ubah: "done",
  impor: "waiting",
  usulan: "done",
  batal: "stopped",
  peristiwa: "active",
  gabung: "warning",
  pisah: "warning",
};

export function HistoryLine({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const text = useText();
  const words = text.people.provenance;
  return (
    <Timeline
      label={words.timelineLabel}
      entries={entries.map((entry) => ({
        id: entry.id,
        tone: TONES[entry.kind],
        title: titleOf(text, entry),
        at: entry.at,
        actor: entry.by,
        body: bodyOf(text, entry),
      }))}
    />
  );
}

function titleOf(text: Words, entry: HistoryEntry): string {
  const words = text.people.provenance;
  if (entry.event === null) return words.kinds[entry.kind];
  const event = words.events[entry.event.kind] ?? entry.event.kind;
  return words.eventOn(event, formatDate(entry.event.on));
}

function bodyOf(text: Words, entry: HistoryEntry): string | null {
  const words = text.people.provenance;
  const lines = [
    ...(entry.broughtBy ? [fileWords(text, entry.broughtBy)] : []),
    ...(entry.other ? [words.merged(entry.other.name)] : []),
    ...entry.changes.map((change) =>
      words.change(
        fieldName(text, change.field),
        fieldValue(text, change.field, change.old),
        fieldValue(text, change.field, change.new),
      ),
    ),
    ...(entry.kind === "impor" && entry.changes.length === 0 ? [words.unchanged] : []),
    ...entry.notes.map((note) => words.note(noteField(text, note.field), note.text)),
  ];
  return lines.length === 0 ? null : lines.join("\n");
}

function noteField(text: Words, field: string): string {
  return (text.prelists.register.fields as Readonly<Record<string, string>>)[field] ?? field;
}

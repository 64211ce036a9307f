// What happened, newest or oldest first: word, time, who, and the note that was written.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatDateTime } from "../app/format.ts";
import { ToneShape } from "./state-badge.tsx";
import type { Tone } from "./state-badge.tsx";

export interface TimelineEntry {
  readonly id: string;
  readonly tone: Tone;
  readonly title: ReactNode;
  /** ISO time. */
  readonly at: string;
  readonly actor?: string | null;
  readonly body?: ReactNode;
}

export function Timeline({
  entries,
  label,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
}) {
  return (
    <ol className="loket-line" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <ToneShape tone={entry.tone} size={20} />
          <Text fw={600}>{entry.title}</Text>
          <Text c="dimmed" size="sm">
            <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            {entry.actor ? ` · ${entry.actor}` : ""}
          </Text>
          {entry.body ? <div style={{ whiteSpace: "pre-line" }}>{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}

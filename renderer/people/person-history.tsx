// What changed on a person, newest first. Asked only when opened: reading it is logged.
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import {
  DISABILITIES,
  MARITALS,
  type Marital,
  type NoNikReason,
} from "../../shared/people/codes.ts";
import { occupationLabel } from "../../shared/people/occupations.ts";
import { findPpksKind } from "../../shared/people/ppks.ts";
import type { ChangeRow } from "../../shared/people/views.ts";
import type { Sex } from "../../shared/values/nik.ts";
import { api, useCall } from "../app/client.ts";
import { formatDate } from "../app/format.ts";
import { useText, type Text as Words } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Timeline } from "../ui/timeline.tsx";

export function PersonHistory({ personId }: { readonly personId: string }) {
  const text = useText();
  const words = text.people.person;
  const [open, setOpen] = useState(false);
  const history = useCall(api.people.history, { personId }, { enabled: open });
  const rows = history.data?.rows;
  return (
    <Sheet
      title={words.history}
      actions={
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? text.app.action.hide : text.app.action.reveal}
        </Button>
      }
    >
      {open ? <FailureAlert failure={history.failure} onRetry={history.refetch} /> : null}
      {open && rows ? (
        rows.length === 0 ? (
          <Text c="dimmed">{words.historyNone}</Text>
        ) : (
          <Timeline
            label={words.history}
            entries={rows.map((row, index) => ({
              id: `${row.changedAt}-${row.field}-${index}`,
              tone: "done" as const,
              title: words.changed(
                text.people.fields[row.field] ?? row.field,
                shown(text, row, row.oldValue),
                shown(text, row, row.newValue),
              ),
              at: row.changedAt,
              actor: row.changedBy,
            }))}
          />
        )
      ) : null}
    </Sheet>
  );
}

function shown(text: Words, row: ChangeRow, value: string | null): string {
  if (value === null) return text.people.person.empty;
  switch (row.field) {
    case "sex":
      return text.people.sexes[value as Sex] ?? value;
    case "birth_date":
      return formatDate(value);
    case "occupation":
      return occupationLabel(Number(value)) ?? value;
    case "marital":
      return MARITALS[Number(value) as Marital] ?? value;
    case "disability":
      return DISABILITIES[value as keyof typeof DISABILITIES] ?? value;
    case "no_nik_reason":
      return text.people.noNikReasons[value as NoNikReason] ?? value;
    case "home_is_ktp":
      return value === "1" ? text.people.person.yes : text.people.person.no;
    case "ppks":
      return findPpksKind(value)?.name ?? value;
    default:
      return value;
  }
}

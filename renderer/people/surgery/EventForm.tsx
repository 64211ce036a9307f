// The frame of every dialog that records an event: problems on top, fields, and one main button that Ctrl+S presses too.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { DeskFailure } from "../../app/failure.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary, type Problem } from "../../ui/error-summary.tsx";

export type ErrorOf = (field: string) => string | undefined;

export interface EventFormProps {
  /** All that is wrong now, in the order of the fields; shown after the first attempt to save. */
  readonly problems: readonly Problem[];
  readonly failure: DeskFailure | undefined;
  readonly saving: boolean;
  /** The main button's verb. */
  readonly label: string;
  readonly hint?: string | undefined;
  /** Called only when nothing is wrong. */
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: (errorOf: ErrorOf) => ReactNode;
}

export function EventForm({
  problems,
  failure,
  saving,
  label,
  hint,
  onSave,
  onCancel,
  children,
}: EventFormProps) {
  const [attempt, setAttempt] = useState(0);
  const shown = attempt > 0 ? problems : [];
  const errorOf: ErrorOf = (field) => shown.find((problem) => problem.field === field)?.message;
  const save = () => {
    setAttempt((n) => n + 1);
    if (problems.length === 0 && !saving) onSave();
  };
  useScreenCommand("layar.simpan", save);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        <ErrorSummary attempt={attempt} failure={failure} problems={shown} />
        {hint ? <Text c="dimmed">{hint}</Text> : null}
        {children(errorOf)}
        <DialogActions onCancel={onCancel} onSave={save} saving={saving} label={label} />
      </Stack>
    </form>
  );
}

// Records a sub-step of the category, corrects one, or takes one back.
import { NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { sampleCase } from "./MoveDialog.tsx";

interface StepProps {
  readonly view: CaseView;
  /** The step that the dialog starts with. */
  readonly code: string;
}

function StepDialog({ view, code: first, close }: StepProps & DialogControl<boolean>) {
  const words = useText().cases.subSteps;
  const [today] = useState(() => localDate(new Date()));
  const steps = view.content?.steps ?? [];
  const [code, setCode] = useState(first);
  const step = steps.find((one) => one.code === code);
  const [onDay, setDay] = useState(step?.done?.onDay ?? today);
  const [effectiveOn, setEffective] = useState(step?.done?.effectiveOn ?? "");
  const [note, setNote] = useState(step?.done?.note ?? "");
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const record = useCommand(api.cases.recordStep);
  const noDay = onDay === "" || onDay > today;
  const noEffect = step?.dated === true && effectiveOn === "";
  // Another step than the one it began with is recorded for the first time.
  const choices = steps.filter((one) => one.code === first || one.done === null);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (noDay || noEffect || record.running) return;
    const change = { id: view.id, version: view.version, eventId };
    const told = { code, onDay, note, ...(step?.dated ? { effectiveOn } : {}) };
    if (await record.run({ ...change, step: told })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={record.failure}
        problems={
          attempt === 0
            ? []
            : [
                ...(noDay ? [{ field: "langkah-tanggal", message: words.problems.day }] : []),
                ...(noEffect
                  ? [{ field: "langkah-berlaku", message: words.problems.effectiveOn }]
                  : []),
              ]
        }
      />
      <NativeSelect
        label={words.step}
        value={code}
        data={choices.map((one) => ({ value: one.code, label: one.label }))}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <FieldGrid>
        <DateField
          id="langkah-tanggal"
          data-autofocus
          label={words.day}
          required
          value={onDay}
          onChange={setDay}
          error={attempt > 0 && noDay ? words.problems.day : undefined}
        />
        {step?.dated ? (
          <DateField
            id="langkah-berlaku"
            label={words.effectiveOn}
            required
            value={effectiveOn}
            onChange={setEffective}
            error={attempt > 0 && noEffect ? words.problems.effectiveOn : undefined}
          />
        ) : null}
      </FieldGrid>
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        label={words.save}
        saving={record.running}
        onSave={() => void onSave()}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

function UndoDialog({ view, code, close }: StepProps & DialogControl<boolean>) {
  const words = useText().cases.subSteps;
  const step = view.content?.steps.find((one) => one.code === code);
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const undo = useCommand(api.cases.undoStep);
  const short = reason.trim().length < 3;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (short || undo.running) return;
    const change = { id: view.id, version: view.version, eventId };
    if (await undo.run({ ...change, code, reason })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={undo.failure}
        problems={
          attempt > 0 && short ? [{ field: "langkah-alasan", message: words.problems.reason }] : []
        }
      />
      <Text fw={600}>{step?.label}</Text>
      <Textarea
        id="langkah-alasan"
        data-autofocus
        label={words.reason}
        description={words.undoHint}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={attempt > 0 && short ? words.problems.reason : undefined}
      />
      <DialogActions
        label={words.undo}
        saving={undo.running}
        onSave={() => void onSave()}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

async function sample(): Promise<StepProps | undefined> {
  const view = await sampleCase((one) => (one.content?.steps.length ?? 0) > 0);
  const code = view?.content?.steps[0]?.code;
  return view && code !== undefined ? { view, code } : undefined;
}

export const stepDialog = defineDialog<StepProps, boolean>({
  id: "cases.step",
  title: (text) => text.cases.subSteps.dialog,
  roles: CASEWORK,
  component: StepDialog,
  sample,
});

export const stepUndoDialog = defineDialog<StepProps, boolean>({
  id: "cases.step-undo",
  title: (text) => text.cases.subSteps.undoDialog,
  roles: CASEWORK,
  component: UndoDialog,
  sample,
});

// Puts the reminder of a case off until a day, with the reason; nothing else of the case changes.
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { snoozeProblem } from "../../shared/cases/snooze.ts";
import { addDays, localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatShortDate } from "../app/format.ts";
import { newId } from "../app/new-id.ts";
import { openDialog } from "../app/dialogs.tsx";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { sampleCase } from "./MoveDialog.tsx";

interface SnoozeProps {
  readonly view: CaseView;
}

/** Days after today that the form begins with. */
const USUAL_DAYS = 7;
const FIELDS = { hari: "tunda-sampai", alasan: "tunda-alasan" } as const;

function SnoozeDialog({ view, close }: SnoozeProps & DialogControl<boolean>) {
  const words = useText().cases.snooze;
  const [today] = useState(() => localDate(new Date()));
  const [until, setUntil] = useState(view.snoozedUntil ?? addDays(today, USUAL_DAYS));
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.snooze);
  const problem = snoozeProblem(until, reason, today);
  const messages = { hari: words.untilNeeded, alasan: words.reasonNeeded };
  const shown = attempt > 0 ? problem : undefined;

  async function send(day: string | null) {
    if (save.running) return;
    const { id, version } = view;
    const told = { until: day, reason: day === null ? "" : reason };
    if (await save.run({ id, version, eventId, ...told })) close(true);
  }
  async function onSave() {
    setAttempt((n) => n + 1);
    if (!problem) await send(until);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={shown ? [{ field: FIELDS[shown], message: messages[shown] }] : []}
      />
      <Text>{words.body}</Text>
      <DateField
        id={FIELDS.hari}
        label={words.until}
        description={words.untilHint}
        withAsterisk
        value={until}
        onChange={setUntil}
        error={shown === "hari" ? words.untilNeeded : undefined}
      />
      <Textarea
        id={FIELDS.alasan}
        data-autofocus
        label={words.reason}
        description={words.reasonHint}
        withAsterisk
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={shown === "alasan" ? words.reasonNeeded : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {view.snoozedUntil === null ? null : (
        <Button variant="default" loading={save.running} onClick={() => void send(null)}>
          {words.back}
        </Button>
      )}
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const snoozeDialog = defineDialog<SnoozeProps, boolean>({
  id: "cases.snooze",
  title: (text) => text.cases.snooze.title,
  roles: CASEWORK,
  size: "sm",
  component: SnoozeDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view } : undefined;
  },
});

/** Beside what can be done next. */
export function SnoozeButton({ view }: SnoozeProps) {
  const words = useText().cases.snooze;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      onClick={() => void openDialog(snoozeDialog, { view })}
    >
      {view.snoozedUntil === null ? words.action : words.change}
    </Button>
  );
}

/** Nothing while nothing is put off. */
export function SnoozeBadge({ until }: { readonly until: string | null }) {
  const words = useText().cases.snooze;
  return until === null ? null : (
    <StateBadge wraps tone="waiting">
      {words.badge(formatShortDate(until))}
    </StateBadge>
  );
}

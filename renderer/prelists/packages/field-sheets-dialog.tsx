// Prints field sheets: whom they hold, and whether identity numbers stand on them in full.
import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { openPaper } from "../../app/paper-preview.tsx";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";

interface SheetsProps {
  readonly prelistId: string;
  readonly packageId?: string;
}

const LEAST_WHY = 5;
const WHY = "lembar-alasan";

function FieldSheetsDialog({ prelistId, packageId, close }: SheetsProps & DialogControl<boolean>) {
  const words = useText().round.packages;
  const [openOnly, setOpenOnly] = useState(true);
  const [whole, setWhole] = useState(false);
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const attempted = attempt > 0;
  const make = useTask(api.prelists.fieldSheets);
  const missing = whole && why.trim().length < LEAST_WHY;
  async function onPrint() {
    setAttempt((n) => n + 1);
    if (missing || make.running) return;
    const paper = await make.start({
      prelistId,
      ...(packageId ? { packageId } : {}),
      openOnly,
      whole,
      ...(whole ? { why: why.trim() } : {}),
    });
    if (!paper) return;
    close(true);
    await openPaper(paper);
  }
  useScreenCommand("layar.simpan", () => void onPrint());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={make.failure}
        problems={attempted && missing ? [{ field: WHY, message: words.sheets.whyMissing }] : []}
      />
      <p style={{ margin: 0 }}>{words.sheets.body}</p>
      <Checkbox
        data-autofocus
        label={words.sheets.openOnly}
        checked={openOnly}
        onChange={(event) => setOpenOnly(event.currentTarget.checked)}
      />
      <Checkbox
        label={words.sheets.whole}
        description={words.sheets.wholeHint}
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      {whole ? (
        <TextInput
          id={WHY}
          label={words.sheets.why}
          required
          maxLength={300}
          value={why}
          error={attempted && missing ? words.sheets.whyMissing : undefined}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      ) : null}
      {make.running ? (
        <TaskProgress
          label={words.sheets.making(formatNumber(make.progress?.rows ?? 0))}
          onCancel={make.cancel}
        />
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onPrint()}
        saving={make.running}
        label={words.sheets.make}
      />
    </Stack>
  );
}

export const fieldSheetsDialog = defineDialog<SheetsProps, boolean>({
  id: "prelists.fieldSheets",
  title: (text) => text.round.packages.sheets.title,
  roles: ["operator", "fasilitator", "supervisor"],
  component: FieldSheetsDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows.find((one) => one.entries > 0);
    return list && { prelistId: list.id };
  },
});

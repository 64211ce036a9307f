// The differences of two lists leave the office as a file: identity numbers in full, and why.
import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { isWhyMissing, LeavingFields, type Leaving } from "./leaving-fields.tsx";
import { PRELIST_WORK } from "./list-page.tsx";
import { notice } from "./notice.ts";

interface ComparisonExportProps {
  readonly comparisonId: string;
  /** Proposed file name, without its ending. */
  readonly name: string;
}

function ComparisonExport({
  comparisonId,
  name,
  close,
}: ComparisonExportProps & DialogControl<boolean>) {
  const { app, prelists } = useText();
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportComparison);
  async function onSave() {
    setAttempt((n) => n + 1);
    if (isWhyMissing(leaving) || write.running || choose.running) return;
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: `${name}.${leaving.format}`,
    });
    if (!target) return;
    const done = await write.start({
      comparisonId,
      file: target.file,
      format: leaving.format,
      why: leaving.why.trim(),
    });
    if (!done) return;
    notice(prelists.export.done(formatNumber(done.rows)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={choose.failure ?? write.failure}
        problems={
          attempt > 0 && isWhyMissing(leaving)
            ? [{ field: "ekspor-keperluan", message: prelists.export.whyMissing }]
            : []
        }
      />
      <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
        {prelists.compare.exportBody}
      </Alert>
      <LeavingFields leaving={leaving} onChange={setLeaving} attempted={attempt > 0} />
      {write.running ? (
        <TaskProgress
          label={prelists.import.writing(formatNumber(write.progress?.rows ?? 0))}
          onCancel={write.cancel}
        />
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={write.running} onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        <Button
          onClick={() => void onSave()}
          loading={write.running}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
        >
          {prelists.export.submit}
        </Button>
      </Group>
    </Stack>
  );
}

export const exportComparisonDialog = defineDialog<ComparisonExportProps, boolean>({
  id: "prelists.exportComparison",
  title: (text) => text.prelists.compare.export,
  roles: PRELIST_WORK,
  size: "lg",
  component: ComparisonExport,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    return rows[0] && { comparisonId: rows[0].id, name: rows[0].name };
  },
});

// Statistics leave the office as a file: numbers only, and why.
import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { CountUnit } from "../../../shared/prelists/statistics/count.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { isWhyMissing, WhyField, type Leaving } from "../leaving-fields.tsx";
import { PRELIST_WORK } from "../list-page.tsx";
import { notice } from "../notice.ts";

interface StatisticsExportProps {
  readonly prelistId: string;
  readonly unit: CountUnit;
  /** Proposed file name, without its ending. */
  readonly name: string;
}

function StatisticsExport({
  prelistId,
  unit,
  name,
  close,
}: StatisticsExportProps & DialogControl<boolean>) {
  const { app, prelists, round } = useText();
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportStatistics);
  async function onSave() {
    setAttempt((n) => n + 1);
    if (isWhyMissing(leaving) || write.running || choose.running) return;
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: `${round.statistics.fileName(name)}.xlsx`,
    });
    if (!target) return;
    const done = await write.start({
      prelistId,
      unit,
      file: target.file,
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
        {round.statistics.exportBody}
      </Alert>
      <WhyField leaving={leaving} onChange={setLeaving} attempted={attempt > 0} />
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

export const exportStatisticsDialog = defineDialog<StatisticsExportProps, boolean>({
  id: "prelists.exportStatistics",
  title: (text) => text.round.statistics.exportTitle,
  roles: PRELIST_WORK,
  size: "lg",
  component: StatisticsExport,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    return rows[0] && { prelistId: rows[0].id, unit: "anggota", name: rows[0].name };
  },
});

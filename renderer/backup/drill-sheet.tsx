// The restore drill: what it does, how the last one ended, and one now.
import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { BackupState } from "../../shared/backup/contract.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { api, useTask } from "../app/client.ts";

import { formatDateTime, formatNumber } from "../app/format.ts";
import { sentence, useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";

export function DrillSheet({ state }: { readonly state: BackupState }) {
  const text = useText();
  const words = text.backup.trust;
  const drill = useTask(api.backup.drill);
  const last = state.drill.rows[0];
  // Both places of one drill stand together at the top.
  const latest = state.drill.rows.filter((r) => r.backup === last?.backup && r.at >= last.at);
  const bad = latest.find((r) => r.outcome === "gagal");

  async function onDrill() {
    const done = await drill.start({});
    if (done?.rows.every((r) => r.outcome === "berhasil")) notice(words.drillDone);
  }

  return (
    <Sheet
      title={words.drill}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          disabled={drill.running || state.rows.length === 0}
          onClick={() => void onDrill()}
        >
          {words.drillNow}
        </Button>
      }
    >
      <FailureAlert failure={drill.failure} />
      {drill.running ? (
        <TaskProgress
          label={words.drillPhases[drill.progress?.phase ?? "mengambil"]}
          onCancel={drill.cancel}
        />
      ) : null}
      {bad ? (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={`${words.drillBad(formatDateTime(bad.at))}${bad.place === "kedua" ? ` (${words.drillSecondPlace})` : ""}`}
        >
          {bad.finding ? `${sentence(bad.finding as ErrorCode, {})} ` : ""}
          {words.drillBadBody}
        </Alert>
      ) : (
        <Text>
          {last
            ? words.drillGood(
                formatDateTime(last.at),
                formatNumber(last.persons),
                formatNumber(last.cases),
                formatNumber(Math.max(1, Math.round(last.milliseconds / 1000))),
              )
            : words.drillNever}
        </Text>
      )}
      <Text c="dimmed" size="sm" mt={4}>
        {words.drillBody}
      </Text>
    </Sheet>
  );
}

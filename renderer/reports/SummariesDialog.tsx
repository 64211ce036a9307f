// Prints the summaries of many cases in one go: how much they tell, how far it is, and how to stop it; then the usual preview.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { SUMMARIES_MOST, type SummariesInput } from "../../shared/reports/summaries.ts";
import { api, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { notice } from "../ui/notice.ts";
import { TaskProgress } from "../ui/task-progress.tsx";
import { FIRST_TOLD, SummaryFields, type SummaryTold } from "./summary-fields.tsx";

export interface SummariesProps {
  readonly which: SummariesInput["which"];
  /** How many cases that is now. */
  readonly count: number;
}

function SummariesDialog({ which, count, close }: SummariesProps & DialogControl<void>) {
  const words = useText().reportPapers.summaries;
  const [told, setTold] = useState<SummaryTold>(FIRST_TOLD);
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const make = useTask(api.reports.caseSummaries);
  async function onPrint() {
    if (make.running) return;
    const made = await make.start({ which, size, ...told });
    if (!made) return;
    if (made.left > 0) notice(words.left(formatNumber(made.left)));
    close();
    await openPaper(made.paper);
  }
  useScreenCommand("layar.simpan", () => void onPrint());
  const { progress } = make;
  return (
    <Stack gap="md">
      <FailureAlert failure={make.failure} />
      <Text>{words.body(formatNumber(Math.min(count, SUMMARIES_MOST)))}</Text>
      {count > SUMMARIES_MOST ? (
        <Text c="dimmed">{words.most(formatNumber(SUMMARIES_MOST), formatNumber(count))}</Text>
      ) : null}
      {make.running ? (
        <TaskProgress
          label={words.phases[progress?.phase ?? "susun"]}
          {...(progress?.phase === "susun" ? { done: progress.done, total: progress.total } : {})}
          onCancel={make.cancel}
        />
      ) : (
        <SummaryFields told={told} onTold={setTold} size={size} onSize={setSize} />
      )}
      <DialogActions
        label={words.print}
        saving={make.running}
        onSave={() => void onPrint()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

/** `openDialog("reports.summaries", { which: { ids }, count })` from any list of cases. */
export const summariesDialog = defineDialog<SummariesProps, void>({
  id: "reports.summaries",
  title: (text) => text.reportPapers.summaries.title,
  roles: REPORT_ROLES,
  component: SummariesDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "semua", limit: 20 });
    const ids = rows.filter((one) => !one.restricted).map(({ id }) => id);
    return ids.length === 0 ? undefined : { which: { ids }, count: ids.length };
  },
});

// Statistics of one list: counted once when the screen opens, as rows or as families; on paper and as a file.
import { Button, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { CountUnit } from "../../../shared/prelists/statistics/count.ts";
import { api, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { useScreenParams } from "../../app/navigation.tsx";
import { openPaper } from "../../app/paper-preview.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { useMayWork } from "../list-page.tsx";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { Bars } from "./bars.tsx";
import { exportStatisticsDialog } from "./export-dialog.tsx";

export function StatisticsPage() {
  const { prelists, round } = useText();
  const words = round.statistics;
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const may = useMayWork();
  const [unit, setUnit] = useState<CountUnit>("anggota");
  const counted = useTask(api.prelists.statistics);
  const print = useTask(api.prelists.statisticsPaper);
  const { start } = counted;
  useEffect(() => {
    void start({ prelistId, unit });
  }, [start, prelistId, unit]);
  async function onPrint() {
    const paper = await print.start({ prelistId, unit });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.cetak", () => void onPrint());
  const members = list?.unit === "anggota";
  return (
    <Page wide>
      <PageHeader
        title={list?.name ?? prelists.title}
        subtitle={
          counted.result
            ? words.subtitle(formatNumber(counted.result.units), unit === "keluarga" || !members)
            : words.title
        }
        actions={
          <>
            {members ? (
              <SegmentedControl
                aria-label={words.unit}
                value={unit}
                onChange={(value) => setUnit(value as CountUnit)}
                data={[
                  { value: "anggota", label: words.units.anggota },
                  { value: "keluarga", label: words.units.keluarga },
                ]}
              />
            ) : null}
            <Button variant="default" loading={print.running} onClick={() => void onPrint()}>
              {words.print}
            </Button>
            {may ? (
              <Button
                variant="default"
                onClick={() =>
                  void openDialog(exportStatisticsDialog, {
                    prelistId,
                    unit,
                    name: list?.name ?? "",
                  })
                }
              >
                {words.export}
              </Button>
            ) : null}
          </>
        }
      />
      <ListTabs />
      <FailureAlert failure={counted.failure ?? print.failure} />
      {counted.running ? (
        <TaskProgress
          label={words.counting(formatNumber(counted.progress?.rows ?? 0))}
          onCancel={counted.cancel}
        />
      ) : null}
      {counted.result ? (
        <div className="loket-halves">
          {counted.result.groups
            .filter(({ lines }) => lines.some(({ key }) => key !== ""))
            .map(({ of, lines }) => (
              <Bars
                key={of}
                prelistId={prelistId}
                of={of}
                lines={lines}
                unit={unit}
                entitled={counted.result!.entitled}
              />
            ))}
        </div>
      ) : null}
      {counted.result?.units === 0 ? <Text>{words.empty}</Text> : null}
    </Page>
  );
}

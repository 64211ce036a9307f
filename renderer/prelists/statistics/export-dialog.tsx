// Statistics leave the office as a file: numbers only, and why.
import type { CountUnit } from "../../../shared/prelists/statistics/count.ts";
import { api, useTask } from "../../app/client.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { LeavingForm } from "../leaving-form.tsx";
import { PRELIST_WORK } from "../list-page.tsx";

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
  const { round } = useText();
  const write = useTask(api.prelists.exportStatistics);
  return (
    <LeavingForm
      body={round.statistics.exportBody}
      fileName={round.statistics.fileName(name)}
      xlsxOnly
      write={write}
      inputOf={(file, { why }) => ({ prelistId, unit, file, why })}
      close={close}
    />
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

// The differences of two lists leave the office as a file: identity numbers in full, and why.
import { api, useTask } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { LeavingForm } from "./leaving-form.tsx";
import { PRELIST_WORK } from "./list-page.tsx";

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
  const { prelists } = useText();
  const write = useTask(api.prelists.exportComparison);
  return (
    <LeavingForm
      body={prelists.compare.exportBody}
      fileName={name}
      write={write}
      inputOf={(file, { format, why }) => ({ comparisonId, file, format, why })}
      close={close}
    />
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

// Asks how a case summary is to be printed: with or without the identity, and on which paper.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { api } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FIRST_TOLD, SummaryFields, type SummaryTold } from "./summary-fields.tsx";

interface SummaryProps {
  readonly caseId: string;
  readonly number: string;
}

function SummaryDialog({ caseId, close }: SummaryProps & DialogControl<void>) {
  const { app, reports } = useText();
  const text = reports.summary;
  const [told, setTold] = useState<SummaryTold>(FIRST_TOLD);
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const { print, making, failure } = usePrint();
  return (
    <Stack gap="md">
      <Text>{text.body}</Text>
      <FailureAlert failure={failure} />
      <SummaryFields told={told} onTold={setTold} size={size} onSize={setSize} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close()}>
          {app.action.cancel}
        </Button>
        <Button
          loading={making}
          onClick={() => void print(() => api.reports.caseSummary({ id: caseId, ...told, size }))}
        >
          {text.print}
        </Button>
      </Group>
    </Stack>
  );
}

/** `openDialog('reports.summary', { caseId, number })` from any screen that shows a case. */
export const summaryDialog = defineDialog<SummaryProps, void>({
  id: "reports.summary",
  title: (text, { number }) => `${text.reports.summary.title} ${number}`,
  roles: REPORT_ROLES,
  component: SummaryDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "semua", limit: 50 });
    const row = rows.find((one) => !one.restricted);
    return row && { caseId: row.id, number: row.number };
  },
});

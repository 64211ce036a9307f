// A month of proposals leaves the office as a file under the sender's headers: of which kind, and why.
import { Group, Radio } from "@mantine/core";
import { useState } from "react";
import { PROPOSAL_KINDS, type ProposalKind } from "../../../shared/prelists/proposals/rules.ts";
import { api, useTask } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { LeavingForm } from "../leaving-form.tsx";
import { PRELIST_WORK } from "../list-page.tsx";
import { sampleMonth } from "./samples.ts";

interface ExportProps {
  readonly batchId: string;
  readonly period: string;
  readonly rows: number;
}

function ExportDialog({ batchId, period, rows, close }: ExportProps & DialogControl<boolean>) {
  const text = useText().round.proposals;
  const words = text.exportDialog;
  const [kind, setKind] = useState<ProposalKind | null>(null);
  const write = useTask(api.prelists.exportProposals);
  return (
    <LeavingForm
      body={words.body(formatNumber(rows))}
      fileName={words.fileName(period)}
      write={write}
      inputOf={(file, { format, why }) => ({ batchId, kind, file, format, why })}
      close={close}
    >
      <Radio.Group
        label={words.kind}
        value={kind ?? "semua"}
        onChange={(value) => setKind(PROPOSAL_KINDS.find((one) => one === value) ?? null)}
      >
        <Group gap="lg" pt={6}>
          <Radio value="semua" label={words.all} />
          {PROPOSAL_KINDS.map((one) => (
            <Radio key={one} value={one} label={text.kinds[one]} />
          ))}
        </Group>
      </Radio.Group>
    </LeavingForm>
  );
}

export const exportProposalsDialog = defineDialog<ExportProps, boolean>({
  id: "prelists.exportProposals",
  title: (text) => text.round.proposals.exportDialog.title,
  roles: PRELIST_WORK,
  size: "lg",
  component: ExportDialog,
  sample: async () => {
    const month = await sampleMonth();
    return month?.batchId ? { batchId: month.batchId, period: month.period, rows: 2 } : undefined;
  },
});

// A month of proposals leaves the office as a file under the sender's headers: of which kind, and why.
import { Alert, Group, Radio, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { PROPOSAL_KINDS, type ProposalKind } from "../../../shared/prelists/proposals/rules.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { isWhyMissing, LeavingFields, type Leaving } from "../leaving-fields.tsx";
import { PRELIST_WORK } from "../list-page.tsx";
import { notice } from "../notice.ts";
import { sampleMonth } from "./samples.ts";

interface ExportProps {
  readonly batchId: string;
  readonly period: string;
  readonly rows: number;
}

function ExportDialog({ batchId, period, rows, close }: ExportProps & DialogControl<boolean>) {
  const { prelists, round } = useText();
  const text = round.proposals;
  const words = text.exportDialog;
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [kind, setKind] = useState<ProposalKind | null>(null);
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportProposals);
  async function onSave() {
    setAttempt((n) => n + 1);
    if (isWhyMissing(leaving) || write.running || choose.running) return;
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: `${words.fileName(period)}.${leaving.format}`,
    });
    if (!target) return;
    const why = leaving.why.trim();
    const { file } = target;
    const done = await write.start({ batchId, kind, file, format: leaving.format, why });
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
        {words.body(formatNumber(rows))}
      </Alert>
      <LeavingFields leaving={leaving} onChange={setLeaving} attempted={attempt > 0} />
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
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={write.running}
        label={prelists.export.submit}
      />
    </Stack>
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

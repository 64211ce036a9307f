// Two short questions: to which month a proposal goes, and why a sent month is opened again.
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PRELIST_WORK } from "../list-page.tsx";
import { sampleMonth, sampleProposal } from "./samples.ts";

interface MoveProps {
  readonly proposalId: string;
  readonly version: number;
  /** The month after its own. */
  readonly next: string;
}

function MoveDialog({ proposalId, version, next, close }: MoveProps & DialogControl<boolean>) {
  const words = useText().round.proposals.moveDialog;
  const [period, setPeriod] = useState(next);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const move = useCommand(api.prelists.moveProposal);
  const bad = !/^\d{4}-(0[1-9]|1[0-2])$/.test(period);
  async function onSave() {
    setTries((n) => n + 1);
    if (bad || move.running) return;
    if (await move.run({ proposalId, version, period })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={tries}
        failure={move.failure}
        problems={tried && bad ? [{ field: "usulan-bulan", message: words.bad }] : []}
      />
      <TextInput
        id="usulan-bulan"
        data-autofocus
        label={words.period}
        required
        maxLength={7}
        w="12rem"
        value={period}
        error={tried && bad ? words.bad : undefined}
        onChange={(event) => setPeriod(event.currentTarget.value.trim())}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={move.running}
        label={words.save}
      />
    </Stack>
  );
}

export const moveDialog = defineDialog<MoveProps, boolean>({
  id: "prelists.moveProposal",
  title: (text) => text.round.proposals.moveDialog.title,
  roles: PRELIST_WORK,
  component: MoveDialog,
  sample: async () => {
    const sample = await sampleProposal();
    return sample && { ...sample, version: 1, next: "2026-12" };
  },
});

function ReopenDialog({ batchId, close }: { batchId: string } & DialogControl<boolean>) {
  const words = useText().round.proposals.reopenDialog;
  const [reason, setReason] = useState("");
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const reopen = useCommand(api.prelists.reopenProposals);
  const bad = reason.trim().length < 5;
  async function onSave() {
    setTries((n) => n + 1);
    if (bad || reopen.running) return;
    if (await reopen.run({ batchId, reason: reason.trim() })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={tries}
        failure={reopen.failure}
        problems={tried && bad ? [{ field: "usulan-alasan-buka", message: words.missing }] : []}
      />
      <Textarea
        id="usulan-alasan-buka"
        data-autofocus
        label={words.reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={tried && bad ? words.missing : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={reopen.running}
        label={words.save}
      />
    </Stack>
  );
}

export const reopenDialog = defineDialog<{ batchId: string }, boolean>({
  id: "prelists.reopenProposals",
  title: (text) => text.round.proposals.reopenDialog.title,
  roles: ["supervisor"],
  component: ReopenDialog,
  sample: async () => {
    const month = await sampleMonth();
    return month?.batchId ? { batchId: month.batchId } : undefined;
  },
});

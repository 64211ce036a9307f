// Locking shows what will be locked, and what is missing; unlocking asks for its reason.
import { Alert, List, Stack, Table, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { KEEPERS } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleDeliberation } from "./sample.ts";
import type { Deliberation } from "./types.ts";

interface LockProps {
  readonly one: Deliberation;
}

function LockDialog({ one, close }: LockProps & DialogControl<boolean>) {
  const { prelists, round } = useText();
  const words = round.deliberation.lockDialog;
  const move = useCommand(api.prelists.moveDeliberation);
  async function onSave() {
    if (move.running) return;
    const done = await move.run({ deliberationId: one.id, move: "kunci" });
    if (!done) return;
    notice(words.done(String(done.paperVersion), formatNumber(done.results)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary failure={move.failure} problems={[]} />
      {one.missing.length > 0 ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={words.missing}>
          <List>
            {one.missing.map((problem) => (
              <List.Item key={problem}>{words.problems[problem] ?? problem}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <Text>{words.body}</Text>
      )}
      <Table aria-label={words.sums}>
        <Table.Tbody>
          {one.decisions.map(({ outcome, rows }) => (
            <Table.Tr key={outcome}>
              <Table.Td>{prelists.outcomes[outcome]}</Table.Td>
              <Table.Td ta="right">{formatNumber(rows)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td colSpan={2} ta="right" fw={600}>
              {words.total(formatNumber(one.counts.decided))}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={move.running}
        label={words.submit}
      />
    </Stack>
  );
}

export const lockDialog = defineDialog<LockProps, boolean>({
  id: "prelists.lockDeliberation",
  title: (text) => text.round.deliberation.lockDialog.title,
  roles: KEEPERS,
  size: "md",
  component: LockDialog,
  sample: async () => {
    const one = await sampleDeliberation();
    return one && { one };
  },
});

interface ReasonProps {
  readonly deliberationId: string;
}

/** A move that is kept with its reason. */
function reasonDialog(
  move: "buka_kunci" | "batalkan",
  wordsOf: (text: ReturnType<typeof useText>) => {
    readonly body: string;
    readonly reason: string;
    readonly reasonMissing: string;
    readonly submit: string;
    readonly done: string;
  },
) {
  return function ReasonDialog({ deliberationId, close }: ReasonProps & DialogControl<boolean>) {
    const words = wordsOf(useText());
    const command = useCommand(api.prelists.moveDeliberation);
    const [reason, setReason] = useState("");
    const [attempt, setAttempt] = useState(0);
    const missing = reason.trim().length < 5;
    const field = `${move}-alasan`;
    async function onSave() {
      setAttempt((n) => n + 1);
      if (missing || command.running) return;
      if (!(await command.run({ deliberationId, move, reason: reason.trim() }))) return;
      notice(words.done);
      close(true);
    }
    useScreenCommand("layar.simpan", () => void onSave());
    return (
      <Stack gap="md">
        <ErrorSummary
          attempt={attempt}
          failure={command.failure}
          problems={attempt > 0 && missing ? [{ field, message: words.reasonMissing }] : []}
        />
        <Text>{words.body}</Text>
        <Textarea
          id={field}
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={300}
          label={words.reason}
          value={reason}
          error={attempt > 0 && missing ? words.reasonMissing : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions
          onCancel={() => close(false)}
          onSave={() => void onSave()}
          saving={command.running}
          label={words.submit}
        />
      </Stack>
    );
  };
}

const sample = async () => {
  const one = await sampleDeliberation();
  return one && { deliberationId: one.id };
};

export const unlockDialog = defineDialog<ReasonProps, boolean>({
  id: "prelists.unlockDeliberation",
  title: (text) => text.round.deliberation.unlockDialog.title,
  roles: ["supervisor"],
  size: "md",
  component: reasonDialog("buka_kunci", (text) => text.round.deliberation.unlockDialog),
  sample,
});

export const cancelDialog = defineDialog<ReasonProps, boolean>({
  id: "prelists.cancelDeliberation",
  title: (text) => text.round.deliberation.cancelDialog.title,
  roles: KEEPERS,
  size: "md",
  component: reasonDialog("batalkan", (text) => text.round.deliberation.cancelDialog),
  sample,
});

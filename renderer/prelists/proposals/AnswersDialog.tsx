// The sender's answers, typed row by row: a digit, a reason, the next row.
import { Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PRELIST_WORK } from "../list-page.tsx";
import type { ProposalRow } from "./ProposalRows.tsx";
import { sampleMonth } from "./samples.ts";

interface AnswersProps {
  readonly batchId: string;
  readonly rows: readonly ProposalRow[];
}

const CODES = { "1": "diterima", "2": "ditolak" } as const;
const codeOf = (answer: ProposalRow["answer"]) =>
  answer === null ? "" : answer === "diterima" ? "1" : "2";

function AnswersDialog({ batchId, rows, close }: AnswersProps & DialogControl<boolean>) {
  const text = useText().round.proposals;
  const words = text.answersDialog;
  const [typed, setTyped] = useState(
    () =>
      new Map(
        rows.map((row) => [row.id, { code: codeOf(row.answer), reason: row.answerReason ?? "" }]),
      ),
  );
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.prelists.answerProposals);
  const nameOf = (row: ProposalRow) => row.name || text.month.unnamed;
  const problems = rows
    .filter((row) => typed.get(row.id)!.code === "2" && typed.get(row.id)!.reason.trim() === "")
    .map((row) => ({ field: `alasan-${row.id}`, message: words.missing(nameOf(row)) }));
  const set = (id: string, part: { code?: string; reason?: string }) =>
    setTyped(new Map(typed).set(id, { ...typed.get(id)!, ...part }));
  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    const done = await save.run({
      batchId,
      answers: rows.map((row) => {
        const { code, reason } = typed.get(row.id)!;
        return {
          proposalId: row.id,
          answer: code === "1" || code === "2" ? CODES[code] : null,
          reason: reason.trim() || null,
        };
      }),
    });
    if (!done) return;
    notice(words.saved(formatNumber(done.left)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Text c="dimmed">{words.hint}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th w="10rem">{words.answer}</Table.Th>
            <Table.Th>{words.why}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => {
            const { code, reason } = typed.get(row.id)!;
            return (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={400}>
                  {nameOf(row)}
                </Table.Th>
                <Table.Td>
                  <TextInput
                    data-autofocus={at === 0 || undefined}
                    aria-label={words.code(nameOf(row))}
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={1}
                    value={code}
                    rightSectionWidth="6rem"
                    rightSection={
                      code === "1" || code === "2" ? (
                        <Text size="sm">{text.answers[CODES[code]]}</Text>
                      ) : undefined
                    }
                    onChange={(event) =>
                      set(row.id, { code: event.currentTarget.value.replace(/[^12]/g, "") })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    id={`alasan-${row.id}`}
                    aria-label={words.reason(nameOf(row))}
                    maxLength={300}
                    value={reason}
                    onChange={(event) => set(row.id, { reason: event.currentTarget.value })}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const answersDialog = defineDialog<AnswersProps, boolean>({
  id: "prelists.answerProposals",
  title: (text) => text.round.proposals.answersDialog.title,
  roles: PRELIST_WORK,
  size: "xl",
  component: AnswersDialog,
  sample: async () => {
    const month = await sampleMonth();
    if (!month?.batchId) return undefined;
    const { rows } = await api.prelists.proposalMonth({ period: month.period });
    return { batchId: month.batchId, rows };
  },
});

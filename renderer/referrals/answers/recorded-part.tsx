// What was recorded of a list and what was not, with the rejected rows to send back.
import { Button, Group, List, Text } from "@mantine/core";
import type { CheckedAnswer } from "../../../shared/referrals/answers/contract.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { rejectedRows, type ChosenFile } from "./answers-state.ts";
import type { Recorded } from "./use-recording.ts";

const NAMED = 20;

export interface RecordedProps {
  readonly done: Recorded;
  readonly rows: readonly CheckedAnswer[];
  /** Undefined for a list that was typed. */
  readonly chosen: ChosenFile | undefined;
}

export function RecordedPart({ done, rows, chosen }: RecordedProps) {
  const text = useText().referrals.answers;
  const place = useCommand(api.shell.saveFile);
  const write = useTask(api.referrals.exportRejectedAnswers);
  const rejected = rejectedRows(rows, done.rows, done.left);

  async function onSave() {
    if (!chosen || write.running) return;
    const target = await place.run({ purpose: "laporan", name: text.rejectsName });
    if (!target) return;
    await write.start({
      file: chosen.file,
      sha256: chosen.seen.sha256,
      headerRow: chosen.seen.headerRow,
      out: { file: target.file },
      reasons: rejected,
    });
  }
  return (
    <Sheet>
      <Text role="status" fw={600}>
        {text.appliedLine(formatNumber(done.rows.size))}{" "}
        {rejected.length > 0 ? text.leftLine(formatNumber(rejected.length)) : null}
      </Text>
      <List my="sm">
        {rejected.slice(0, NAMED).map(({ row, why }) => (
          <List.Item key={row}>{text.leftRow(row, text.whys[why])}</List.Item>
        ))}
      </List>
      <FailureAlert failure={place.failure ?? write.failure} />
      {write.result ? (
        <Text role="status">{text.savedRejects(formatNumber(write.result.rows))}</Text>
      ) : null}
      <Group mt="sm">
        <Button
          data-autofocus
          onClick={() => goTo("referrals.answerList", { listId: done.listId })}
        >
          {text.openList}
        </Button>
        {chosen && rejected.length > 0 ? (
          <Button variant="default" loading={write.running} onClick={() => void onSave()}>
            {text.saveRejects}
          </Button>
        ) : null}
      </Group>
    </Sheet>
  );
}

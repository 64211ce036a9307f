// The sender's columns with the office's corrections beside them, and the actions that made them, each to be taken back.
import { Button, Group, Table, Text } from "@mantine/core";
import { isUnlistedCode } from "../../../shared/prelists/unlisted-codes.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { formatDateTime } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { useMayVerify } from "../verify-dialog.tsx";

type Column = Awaited<ReturnType<typeof api.prelists.entry>>["columns"][number];

export function ColumnsTable({
  columns,
  entryId,
}: {
  readonly columns: readonly Column[];
  readonly entryId: string;
}) {
  const { prelists, round } = useText();
  const words = prelists.entry;
  const more = round.edits.entry;
  const may = useMayVerify();
  const settle = useCommand(api.prelists.settleValue);
  const blank = round.edits.form.blank;
  return (
    <>
      <FailureAlert failure={settle.failure} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.column}</Table.Th>
            <Table.Th>{words.value}</Table.Th>
            <Table.Th>{words.meaning}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ key, value, label, edit }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                {key}
              </Table.Th>
              <Table.Td>
                {edit ? (
                  <>
                    <Text span fw={600}>
                      {edit.value ?? blank}
                    </Text>
                    <Text c="dimmed" size="sm">
                      {edit.conflict ? null : `${more.before(value ?? blank)} · `}
                      {more.correctedBy(edit.by)}
                    </Text>
                  </>
                ) : (
                  (value ?? "–")
                )}
                {edit?.conflict ? (
                  <>
                    <Text fw={600}>{more.conflict(value ?? blank)}</Text>
                    {may ? (
                      <Group gap="xs" mt={4}>
                        {(["kantor", "pengirim"] as const).map((keep) => (
                          <Button
                            key={keep}
                            variant="default"
                            size="compact-sm"
                            loading={settle.running}
                            onClick={() => void settle.run({ entryId, column: key, keep })}
                          >
                            {keep === "kantor" ? more.keepOurs : more.takeTheirs}
                          </Button>
                        ))}
                      </Group>
                    ) : null}
                  </>
                ) : null}
              </Table.Td>
              <Table.Td>
                {isUnlistedCode(key) ? (
                  <Text c="dimmed" size="sm">
                    {more.unlisted}
                  </Text>
                ) : (
                  ((edit ? edit.label : label) ?? "")
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** Actions that corrected this row, newest first. */
export function Corrections({
  prelistId,
  entryId,
}: {
  readonly prelistId: string;
  readonly entryId: string;
}) {
  const { round } = useText();
  const words = round.edits.entry;
  const may = useMayVerify();
  const found = useCall(api.prelists.actions, { prelistId, entryId });
  const undo = useCommand(api.prelists.undoAction);
  async function onUndo(actionId: string) {
    const done = await undo.run({ actionId });
    if (!done) return;
    const left = done.left.length;
    notice(
      [words.undoDone(String(done.edits)), left > 0 ? words.undoLeft(String(left)) : null]
        .filter(Boolean)
        .join("; "),
    );
  }
  return (
    <>
      <FailureAlert failure={found.failure ?? undo.failure} />
      {found.data?.rows.length === 0 ? <Text c="dimmed">{words.none}</Text> : null}
      {found.data?.rows.map((action) => (
        <Group key={action.id} justify="space-between" gap="sm" mih="2rem">
          <Text>
            {words.kinds[action.kind]} · {words.cells(String(action.edits))}{" "}
            <Text span c="dimmed" size="sm">
              {[formatDateTime(action.at), action.by, action.undone ? words.undone : null]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Text>
          {may && !action.undone ? (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={undo.running}
              aria-label={`${words.undo}: ${words.kinds[action.kind]}, ${formatDateTime(action.at)}`}
              onClick={() => void onUndo(action.id)}
            >
              {words.undo}
            </Button>
          ) : null}
        </Group>
      ))}
    </>
  );
}

// Taking a merge back: what was made since is divided here, row by row; everything else goes back by itself.
import { Checkbox, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { ADJUDICATE_ROLES } from "../../../shared/people/merge-rules.ts";
import type { RowSinceView } from "../../../shared/people/merge-views.ts";
import { findPpksKind } from "../../../shared/people/ppks.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatDate } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { sampleMerge } from "./samples.ts";

interface UnmergeProps {
  readonly mergeId: string;
  readonly name: string;
}

const keyOf = (row: RowSinceView) => `${row.table}.${row.column}:${row.key}`;

function UnmergeDialog({ mergeId, close }: UnmergeProps & DialogControl<boolean>) {
  const words = useText().people.duplicates;
  const found = useCall(api.people.mergeSince, { mergeId });
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [different, setDifferent] = useState(true);
  const [note, setNote] = useState("");
  const undo = useCommand(api.people.unmerge);
  const noteBox = useRef<HTMLInputElement>(null);
  const there = found.data !== undefined;
  useEffect(() => {
    if (there) noteBox.current?.focus();
  }, [there]);

  async function onSave() {
    if (!found.data || undo.running) return;
    const send = found.data.rows
      .filter((row) => sent.has(keyOf(row)))
      .map(({ table, column, key }) => ({ table, column, key }));
    const done = await undo.run({ mergeId, send, note, different });
    if (!done) return;
    const told = [
      words.unmerge.done,
      ...(done.fieldsKept.length > 0
        ? [words.unmerge.fieldsKept(done.fieldsKept.map((field) => words.fields[field]).join(", "))]
        : []),
      ...(done.rowsKept.length > 0 ? [words.unmerge.rowsKept(done.rowsKept.length)] : []),
      ...(done.withoutFamily.length > 0
        ? [words.unmerge.withoutFamily(done.withoutFamily.map((one) => one.name).join(", "))]
        : []),
    ];
    notice(told.join(" "));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  if (!found.data)
    return found.failure ? (
      <FailureAlert failure={found.failure} onRetry={found.refetch} />
    ) : (
      <Waiting />
    );
  const { merge, rows } = found.data;
  return (
    <Stack gap="md">
      <FailureAlert failure={undo.failure} />
      <Text>{words.unmerge.intro(merge.loser.name, merge.survivor.name)}</Text>
      <div>
        <Text fw={600}>{words.unmerge.since}</Text>
        {rows.length === 0 ? <Text c="dimmed">{words.unmerge.none}</Text> : null}
        {rows.map((row) => (
          <Radio.Group
            key={keyOf(row)}
            label={words.unmerge.madeAt(
              words.rowKinds[row.table] ?? row.table,
              findPpksKind(row.what ?? "")?.name ?? row.what ?? "",
              formatDate(row.createdAt),
            )}
            mt="xs"
            value={sent.has(keyOf(row)) ? "loser" : "survivor"}
            onChange={(value) => {
              const next = new Set(sent);
              if (value === "loser") next.add(keyOf(row));
              else next.delete(keyOf(row));
              setSent(next);
            }}
          >
            <Group gap="lg" pt={4}>
              <Radio value="survivor" label={merge.survivor.name} />
              <Radio value="loser" label={merge.loser.name} />
            </Group>
          </Radio.Group>
        ))}
      </div>
      <Checkbox
        label={words.unmerge.different}
        checked={different}
        onChange={(event) => setDifferent(event.currentTarget.checked)}
      />
      <TextInput
        ref={noteBox}
        label={words.unmerge.note}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={undo.running}
        label={words.unmerge.save}
      />
    </Stack>
  );
}

export const unmergeDialog = defineDialog<UnmergeProps, boolean>({
  id: "people.unmerge",
  title: (text, { name }) => text.people.duplicates.unmerge.title(name),
  roles: ADJUDICATE_ROLES,
  size: "lg",
  component: UnmergeDialog,
  sample: sampleMerge,
});

// Before an import is undone: what goes, what stands again, what stays and why; then the reason, then one task.
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useCall, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { UndoRows, type UndoKind } from "./undo-rows.tsx";

interface UndoProps {
  readonly batchId: string;
  readonly fileName: string;
}

const KINDS = ["removed", "restored", "kept"] as const;
const TONES = { removed: "danger", restored: "active", kept: "warning" } as const;
const NONE: ReadonlySet<string> = new Set();

function UndoDialog({ batchId, close }: UndoProps & DialogControl<boolean>) {
  const { imports: words } = useText().round;
  const preview = useCall(api.prelists.undoPreview, { batchId });
  const undo = useTask(api.prelists.undoImport);
  const [chosen, setChosen] = useState<UndoKind>();
  const [alsoReturn, setAlsoReturn] = useState(NONE);
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const counts = preview.data?.counts;
  const kind = chosen ?? ((counts?.kept ?? 0) > 0 ? "kept" : "removed");
  const problems =
    why.trim().length < 5 ? [{ field: "urung-alasan", message: words.whyMissing }] : [];
  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || undo.running || !preview.data) return;
    const done = await undo.start({ batchId, why, alsoReturn: [...alsoReturn] });
    if (!done) return;
    notice(
      words.done(formatNumber(done.removed), formatNumber(done.restored), formatNumber(done.kept)),
    );
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={undo.failure ?? preview.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Text>{words.nothingYet}</Text>
      <Tiles
        label={words.counts}
        tiles={KINDS.map((id) => ({
          id,
          label: words[id],
          count: counts?.[id],
          tone: TONES[id],
          onOpen: () => setChosen(id),
          pressed: kind === id,
        }))}
      />
      {kind === "kept" && (counts?.kept ?? 0) > 0 ? <Text c="dimmed">{words.keptHint}</Text> : null}
      <UndoRows
        kind={kind}
        data={preview.data}
        total={counts?.[kind] ?? 0}
        selection={{ keys: alsoReturn, onChange: setAlsoReturn }}
      />
      <TextInput
        id="urung-alasan"
        data-autofocus
        required
        label={words.why}
        description={words.whyHint}
        maxLength={300}
        value={why}
        error={attempt > 0 ? problems[0]?.message : undefined}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {undo.running ? (
        <TaskProgress
          label={words.running}
          {...(undo.progress?.total != null
            ? { done: undo.progress.rows, total: undo.progress.total }
            : {})}
        />
      ) : null}
      <DialogActions
        label={words.undo}
        saving={undo.running}
        onCancel={() => close()}
        onSave={() => void onSave()}
      />
    </Stack>
  );
}

export const undoDialog = defineDialog<UndoProps, boolean>({
  id: "prelists.undoImport",
  title: (text, { fileName }) => text.round.imports.title(fileName),
  roles: ["operator", "supervisor"],
  size: "xl",
  component: UndoDialog,
  async sample() {
    const { rows } = await api.prelists.list({});
    for (const list of rows) {
      const { rows: batches } = await api.prelists.batches({ prelistId: list.id });
      const batch = batches.find((one) => one.undone === null);
      if (batch) return { batchId: batch.id, fileName: batch.sourceName };
    }
    return undefined;
  },
});

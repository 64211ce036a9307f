// One import afterwards: its equation, the rows behind each number, and the file of refused rows.
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { api, useCall, useCommand, useTask } from "../app/client.ts";
import { formatDateTime, formatNumber } from "../app/format.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { CheckedRows } from "./checked-rows.tsx";
import { undoDialog } from "./imports/undo-dialog.tsx";
import { Undone } from "./imports/undone.tsx";
import { useMayWork } from "./list-page.tsx";

const KINDS = ["ditolak", "baru", "berubah", "sama", "dilewati", "peringatan"] as const;
type Kind = (typeof KINDS)[number];
/** The rows that a number of the equation opens. */
const KIND_OF: Readonly<Record<string, Kind | undefined>> = {
  new: "baru",
  changed: "berubah",
  same: "sama",
  rejected: "ditolak",
  skipped: "dilewati",
};
const PAGE = 100;

export function BatchPage() {
  const { prelists, round } = useText();
  const words = prelists.batch;
  const { prelistId, batchId } = useScreenParams<"prelistId" | "batchId">();
  const may = useMayWork();
  const batches = useCall(api.prelists.batches, { prelistId });
  const batch = batches.data?.rows.find((one) => one.id === batchId);
  const [chosen, setChosen] = useState<Kind>();
  // Where each page began, so that one can go back.
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const kind = chosen ?? ((batch?.counts.rejected ?? 0) > 0 ? "ditolak" : "baru");
  const after = trail.at(-1) ?? 0;
  const found = useCall(
    api.prelists.batchRows,
    { batchId, kind, after, limit: PAGE },
    { enabled: batch !== undefined, keepPrevious: true },
  );
  const open = (next: Kind | undefined) => {
    setChosen(next);
    setTrail([0]);
  };
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportRejects);
  async function onWrite() {
    const today = new Date().toISOString().slice(0, 10);
    const target = await choose.run({ purpose: "ekspor-prelist", name: words.rejectsName(today) });
    if (!target) return;
    const format = /\.csv$/i.test(target.name) ? "csv" : "xlsx";
    const done = await write.start({ batchId, file: target.file, format });
    if (done) notice(words.rejectsSaved(formatNumber(done.rows)));
  }
  const counts = batch?.counts;
  const last = found.data?.rows.at(-1)?.row;
  const rejects = (counts?.rejected ?? 0) > 0 && may;
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={
          batch ? words.subtitle(batch.sourceName, formatDateTime(batch.at), batch.by) : undefined
        }
        actions={
          <>
            {rejects ? (
              <Button variant="default" disabled={write.running} onClick={() => void onWrite()}>
                {words.writeRejects}
              </Button>
            ) : null}
            {may && batch?.undone === null ? (
              <Button
                variant="default"
                onClick={() => void openDialog(undoDialog, { batchId, fileName: batch.sourceName })}
              >
                {round.imports.undo}
              </Button>
            ) : null}
            <Button onClick={() => goTo("prelists.entries", { prelistId })}>{words.toList}</Button>
          </>
        }
      />
      <FailureAlert failure={batches.failure ?? choose.failure ?? write.failure} />
      {batch?.undone ? <Undone batchId={batchId} /> : null}
      {write.running ? (
        <TaskProgress
          label={prelists.import.writing(formatNumber(write.progress?.rows ?? 0))}
          onCancel={write.cancel}
        />
      ) : null}
      <Tiles
        label={prelists.import.equation}
        tiles={(["read", "new", "changed", "same", "rejected", "skipped"] as const).map((id) => ({
          id,
          label: prelists.import.counts[id],
          count: counts?.[id],
          tone: id === "rejected" ? "danger" : id === "same" ? "done" : "active",
          ...(KIND_OF[id] === undefined
            ? {}
            : { onOpen: () => open(KIND_OF[id]), pressed: kind === KIND_OF[id] }),
        }))}
      />
      <NativeSelect
        label={words.show}
        value={kind}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(event) => {
          open(KINDS.find((one) => one === event.currentTarget.value));
        }}
      />
      <Sheet flush>
        <CheckedRows
          label={prelists.import.rowsOf(words.kinds[kind])}
          rows={found.data?.rows}
          failure={found.failure}
          paging={{
            onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
            onNext:
              found.data?.more && last !== undefined ? () => setTrail([...trail, last]) : undefined,
          }}
        />
      </Sheet>
    </Page>
  );
}

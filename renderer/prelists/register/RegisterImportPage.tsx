// One import into the register afterwards: its equation, the rows behind each number, the refused rows as a file, and its undoing.
import { Alert, Button, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCall, useCommand, useTask } from "../../app/client.ts";
import { confirm } from "../../app/dialogs.tsx";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { EquationTiles } from "./result.tsx";
import { RegisterRows } from "./rows.tsx";
import { COUNT_OF, type Verdict } from "./state.ts";

const PAGE = 100;

export function RegisterImportPage() {
  const text = useText();
  const { prelists } = text;
  const words = prelists.register;
  const { importId } = useScreenParams<"importId">();
  const imports = useCall(api.prelists.registerImports, {});
  const one = imports.data?.rows.find((row) => row.id === importId);
  const [chosen, setChosen] = useState<Verdict | "tetap">();
  // Where each page began, so that one can go back.
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const kind =
    chosen ??
    ((one?.kept ?? 0) > 0 ? "tetap" : (one?.counts.rejected ?? 0) > 0 ? "ditolak" : "baru");
  const found = useCall(
    api.prelists.registerRows,
    { importId, kind, after: trail.at(-1) ?? 0, limit: PAGE },
    { enabled: one !== undefined, keepPrevious: true },
  );
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.registerRejects);
  const undo = useTask(api.prelists.registerUndo);
  const busy = write.running || undo.running;
  const show = (next: Verdict | "tetap") => {
    setChosen(next);
    setTrail([0]);
  };
  async function onWrite() {
    const name = words.batch.rejectsName(new Date().toISOString().slice(0, 10));
    const target = await choose.run({ purpose: "ekspor-prelist", name });
    if (!target) return;
    const format = /\.csv$/i.test(target.name) ? "csv" : "xlsx";
    const done = await write.start({ importId, file: target.file, format });
    if (done) notice(words.batch.rejectsSaved(formatNumber(done.rows)));
  }
  async function onUndo() {
    const sure = await confirm({
      title: words.batch.undoTitle,
      body: words.batch.undoBody(formatNumber(one?.counts.new ?? 0)),
      action: words.batch.undoConfirm,
      tone: "danger",
    });
    if (sure) await undo.start({ importId });
  }
  const rejects = one?.state === "terbit" && one.counts.rejected + one.counts.skipped > 0;
  const last = found.data?.rows.at(-1)?.row;
  const title = words.batch.rowsOf(
    kind === "tetap" ? words.batch.kept : words.counts[COUNT_OF[kind]],
  );
  return (
    <Page>
      <PageHeader
        title={words.batch.title}
        subtitle={
          one ? words.batch.subtitle(one.fileName, formatDateTime(one.at), one.by) : undefined
        }
        actions={
          <>
            {rejects ? (
              <Button variant="default" disabled={busy} onClick={() => void onWrite()}>
                {words.batch.writeRejects}
              </Button>
            ) : null}
            {one && one.state !== "batal" ? (
              <Button variant="default" color="red" disabled={busy} onClick={() => void onUndo()}>
                {words.batch.undo}
              </Button>
            ) : null}
          </>
        }
      />
      <FailureAlert failure={imports.failure ?? choose.failure ?? write.failure ?? undo.failure} />
      {undo.running ? (
        <TaskProgress
          label={words.phases.membatalkan}
          {...(undo.progress?.total != null
            ? { done: undo.progress.rows, total: undo.progress.total }
            : {})}
        />
      ) : null}
      {write.running ? <TaskProgress label={words.phases.menulis} onCancel={write.cancel} /> : null}
      {one ? (
        <Sheet>
          <Text>{words.batch.reason(one.reason)}</Text>
          {one.undone !== null ? (
            <Alert variant="light" icon={<IconInfoCircle aria-hidden />} mt="xs">
              {(one.kept ?? 0) > 0
                ? words.batch.undone(formatNumber(one.undone), formatNumber(one.kept ?? 0))
                : words.batch.undoneAll(formatNumber(one.undone))}
              {(one.kept ?? 0) > 0 ? (
                <Button variant="subtle" size="compact-sm" onClick={() => show("tetap")}>
                  {words.batch.rowsOf(words.batch.kept)}
                </Button>
              ) : null}
            </Alert>
          ) : null}
          {one.waiting > 0 ? (
            <Text pt="xs">
              {words.batch.waiting(formatNumber(one.waiting))}{" "}
              <Button variant="subtle" size="compact-sm" onClick={() => goTo("people.proposals")}>
                {text.people.provenance.proposals.title}
              </Button>
            </Text>
          ) : null}
          <EquationTiles counts={one.counts} shown={kind} onShow={show} />
        </Sheet>
      ) : null}
      <Sheet title={title} flush>
        <RegisterRows
          label={prelists.tableOf(title)}
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

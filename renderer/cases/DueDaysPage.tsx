// After the holidays were changed: whose due day the calendar no longer agrees with, and one confirmation that moves them.
import { Alert, Button, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { DUE_MOVED, type DueShift } from "../../shared/cases/due-days.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { formatDayAndDate, formatNumber } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { newId } from "../app/new-id.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";

export function DueDaysPage() {
  const words = useText().cases.dueDays;
  const look = useTask(api.cases.checkDueDays);
  const move = useCommand(api.cases.moveDueDays);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [moved, setMoved] = useState<number>();
  const { start } = look;
  useEffect(() => void start({}), [start]);
  const found = look.result;
  const total = found ? found.earlier + found.later : 0;
  const shown = found?.rows.length ?? 0;

  async function onMove(rows: readonly DueShift[]) {
    const body = words.confirmBody(formatNumber(rows.length));
    if (!(await confirm({ title: words.confirmTitle, body, action: words.action(rows.length) })))
      return;
    const stayed: string[] = [];
    let done = 0;
    for (let at = 0; at < rows.length; at += DUE_MOVED) {
      const cases = rows
        .slice(at, at + DUE_MOVED)
        .map(({ id, version }) => ({ id, version, eventId: newId() }));
      const answer = await move.run({ cases });
      if (!answer) break; // what was moved before stays moved; the failure is shown
      done += answer.moved.length;
      stayed.push(...answer.left.map(({ number }) => number));
    }
    setMoved(done);
    setLeft(stayed);
    void start({});
  }
  const ready = shown > 0 && !look.running && !move.running;
  useScreenCommand("layar.simpan", () => ready && found && void onMove(found.rows));

  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          ready && found ? (
            <Button
              rightSection={<KeyHint keys="Ctrl+S" silent />}
              aria-keyshortcuts="Control+S"
              onClick={() => void onMove(found.rows)}
            >
              {words.action(shown)}
            </Button>
          ) : undefined
        }
      />
      <FailureAlert failure={look.failure ?? move.failure} />
      {look.running ? (
        <TaskProgress
          label={words.looking(formatNumber(look.progress?.done ?? 0))}
          onCancel={look.cancel}
        />
      ) : null}
      {moved === undefined ? null : (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} role="status">
          {words.moved(formatNumber(moved))}
          {left.length > 0 ? ` ${words.left(left.join(", "))}` : null}
        </Alert>
      )}
      {found ? (
        <>
          <Text size="sm">
            {words.sum(
              formatNumber(found.looked),
              formatNumber(found.earlier),
              formatNumber(found.later),
            )}
            {total > shown ? ` ${words.more(formatNumber(shown))}` : null}
          </Text>
          <Sheet flush>
            <DataTable
              label={words.title}
              rows={found.rows}
              rowKey={(row) => row.id}
              onOpen={({ id }) => goTo("cases.case", { caseId: id })}
              empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
              columns={[
                { id: "number", header: words.number, cell: (row) => row.number },
                { id: "from", header: words.from, cell: (row) => formatDayAndDate(row.from) },
                { id: "to", header: words.to, cell: (row) => formatDayAndDate(row.to) },
                {
                  id: "way",
                  header: words.way,
                  cell: (row) => (row.to < row.from ? words.earlier : words.later),
                },
              ]}
            />
          </Sheet>
        </>
      ) : null}
    </Page>
  );
}

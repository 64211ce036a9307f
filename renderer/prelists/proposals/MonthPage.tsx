// One month of proposals: how far each check is, the rows behind it, and the way out.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCalendarDue, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { CHECKS, type Check } from "../../../shared/prelists/proposals/rules.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { confirm, openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { openPaper } from "../../app/paper-preview.tsx";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { useMayWork } from "../list-page.tsx";
import { addProposalDialog } from "./AddDialog.tsx";
import { answersDialog } from "./AnswersDialog.tsx";
import { exportProposalsDialog } from "./ExportDialog.tsx";
import { ProposalRows } from "./ProposalRows.tsx";
import { reopenDialog } from "./small-dialogs.tsx";
import { BATCH_TONES, countdownWords, monthWords } from "./words.ts";

export function MonthPage() {
  const text = useText().round.proposals;
  const words = text.month;
  const { period } = useScreenParams<"period">();
  const may = useMayWork();
  const { roles } = useSession();
  const [filter, setFilter] = useState<Check>();
  const found = useCall(api.prelists.proposalMonth, { period });
  const send = useCommand(api.prelists.sendProposals);
  const print = useCommand(api.prelists.proposalsPaper);
  const month = found.data;
  const rows = month?.rows ?? [];
  const notReady = rows.filter((row) => !row.ready).length;
  const open = month?.state === "disiapkan";
  const batchId = month?.batchId ?? "";
  const failing = (check: Check) =>
    rows.filter((row) => row.checks.some((one) => one.check === check && one.state !== "ya"));

  const add = () => void openDialog(addProposalDialog, { period });
  async function onSend() {
    const [all, left] = [formatNumber(rows.length), formatNumber(notReady)];
    const sure = await confirm({
      title: words.sendTitle,
      body: notReady > 0 ? words.sendNotReady(all, left) : words.sendReady(all),
      action: words.sendAction,
    });
    if (sure && (await send.run({ batchId, notReady }))) notice(words.sent);
  }
  async function onPrint(copy: "resmi" | "umum") {
    const paper = await print.run({ batchId, copy });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.cetak", rows.length > 0 && may ? () => void onPrint("resmi") : undefined);
  if (!month) return <FailureAlert failure={found.failure} onRetry={found.refetch} />;
  const shown = rows.filter(
    (row) =>
      filter === undefined || row.checks.some((one) => one.check === filter && one.state !== "ya"),
  );
  return (
    <Page>
      <PageHeader
        title={words.title(monthWords(period))}
        {...(rows.length > 0
          ? {
              subtitle: words.readySum(
                formatNumber(rows.length - notReady),
                formatNumber(rows.length),
              ),
            }
          : {})}
        badge={<StateBadge tone={BATCH_TONES[month.state]}>{text.states[month.state]}</StateBadge>}
        actions={
          may && rows.length > 0 ? (
            <>
              <Button variant="default" onClick={() => void onPrint("resmi")}>
                {words.printOfficial}
              </Button>
              <Button variant="default" onClick={() => void onPrint("umum")}>
                {words.printPublic}
              </Button>
              <Button
                variant="default"
                onClick={() =>
                  void openDialog(exportProposalsDialog, { batchId, period, rows: rows.length })
                }
              >
                {words.export}
              </Button>
              {open ? (
                <>
                  <Button variant="default" onClick={() => void onSend()} loading={send.running}>
                    {words.send}
                  </Button>
                  <Button onClick={add}>{words.add}</Button>
                </>
              ) : (
                <Button onClick={() => void openDialog(answersDialog, { batchId, rows })}>
                  {words.answers}
                </Button>
              )}
            </>
          ) : may ? (
            <Button onClick={add}>{words.add}</Button>
          ) : undefined
        }
      />
      <FailureAlert failure={send.failure ?? print.failure} />
      {open ? (
        <Alert
          color={month.deadline.workingDays <= 1 ? "yellow" : "blue"}
          variant="light"
          icon={<IconCalendarDue aria-hidden />}
        >
          {countdownWords(month.deadline)}
        </Alert>
      ) : (
        <Alert color="gray" variant="light" icon={<IconLock aria-hidden />}>
          <Group justify="space-between">
            <Text>{words.locked}</Text>
            {roles.includes("supervisor") ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void openDialog(reopenDialog, { batchId })}
              >
                {words.reopen}
              </Button>
            ) : null}
          </Group>
        </Alert>
      )}
      {rows.length > 0 ? (
        <Tiles
          label={words.tiles}
          tiles={CHECKS.filter(
            (check) => check !== "bukti" || rows.some((row) => row.kind === "hapus"),
          ).map((check) => {
            const count = failing(check).length;
            return {
              id: check,
              label: text.checksTile[check],
              count,
              tone: count === 0 ? ("done" as const) : ("warning" as const),
              pressed: filter === check,
              onOpen: () => setFilter(filter === check ? undefined : check),
            };
          })}
        />
      ) : null}
      <ProposalRows
        rows={shown}
        filtered={filter !== undefined}
        onOpen={(proposalId) => goTo("prelists.proposals.one", { proposalId })}
      />
      {month.events.length > 0 ? (
        <Sheet title={words.events}>
          <Timeline
            label={words.events}
            entries={month.events.map((event) => ({
              id: event.id,
              tone: event.kind === "dibuka" ? "warning" : "done",
              title: words.eventKinds[event.kind],
              at: event.at,
              actor: event.by,
              body:
                event.kind === "dikirim"
                  ? words.eventBody(formatNumber(event.rows), formatNumber(event.notReady))
                  : (event.reason ?? ""),
            }))}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}

// Work packages of one list: who goes where, how far each is, and the sheets to take along.
import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { api, useCall, useCommand } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useMayWork } from "../list-page.tsx";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { placeOf } from "../place.ts";
import { useMayVerify } from "../verify-dialog.tsx";
import { assignDialog } from "./assign-dialog.tsx";
import { fieldSheetsDialog } from "./field-sheets-dialog.tsx";

const SHOWN = 100;

export function PackagesPage() {
  const { prelists, round } = useText();
  const words = round.packages;
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const mayWork = useMayWork();
  const mayVerify = useMayVerify();
  const found = useCall(api.prelists.packages, { prelistId });
  const split = useCommand(api.prelists.splitPackages);
  const drop = useCommand(api.prelists.dropPackages);
  const [mine, setMine] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = found.data?.rows.filter((row) => !mine || row.mine);
  const chosen = (rows ?? []).filter((row) => ticked.has(row.id)).map((row) => row.id);
  const open = found.data?.open ?? 0;
  async function onSplit() {
    const done = await split.run({ prelistId });
    if (done) notice(words.made(formatNumber(done.made)));
  }
  async function onAssign() {
    const officers = found.data?.officers ?? [];
    if (await openDialog(assignDialog, { packageIds: chosen, officers })) setTicked(new Set());
  }
  async function onDrop() {
    const done = await drop.run({ packageIds: chosen });
    if (!done) return;
    setTicked(new Set());
    notice(words.dropped(formatNumber(done.dropped)));
  }
  const number = (id: "total" | "belum" | "selesai" | "bermasalah", header: string) => ({
    id,
    header,
    align: "right" as const,
    cell: (row: Record<typeof id, number>) => formatNumber(row[id]),
  });
  const splitButton = (
    <Button loading={split.running} onClick={() => void onSplit()}>
      {words.split}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader
        title={list?.name ?? prelists.title}
        actions={
          mayVerify ? (
            <>
              <Button variant="default" onClick={() => goTo("prelists.typing", { prelistId })}>
                {words.typing.title}
              </Button>
              <Button
                variant="default"
                onClick={() => void openDialog(fieldSheetsDialog, { prelistId })}
              >
                {words.printAll}
              </Button>
            </>
          ) : undefined
        }
      />
      <ListTabs />
      <FailureAlert failure={split.failure ?? drop.failure} />
      {found.data && found.data.rows.length > 0 ? (
        <Group justify="space-between">
          <Group gap="xs">
            {mayWork ? (
              <>
                <Button disabled={chosen.length === 0} onClick={() => void onAssign()}>
                  {words.assign}
                </Button>
                <Button
                  variant="default"
                  disabled={chosen.length === 0}
                  loading={drop.running}
                  onClick={() => void onDrop()}
                >
                  {words.drop}
                </Button>
                {open > 0 ? (
                  <Button variant="default" loading={split.running} onClick={() => void onSplit()}>
                    {words.splitRest(formatNumber(open))}
                  </Button>
                ) : null}
              </>
            ) : null}
          </Group>
          <Checkbox
            label={words.mine}
            checked={mine}
            onChange={(event) => setMine(event.currentTarget.checked)}
          />
        </Group>
      ) : null}
      <Sheet flush>
        <DataTable
          label={words.title}
          rows={rows?.slice(0, SHOWN)}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          empty={
            <EmptyState
              title={mine ? words.noneMine : words.emptyTitle}
              {...(mine ? {} : { body: words.emptyBody })}
              {...(mayWork && !mine && open > 0 ? { action: splitButton } : {})}
            />
          }
          {...(mayWork
            ? {
                selection: {
                  keys: ticked,
                  onChange: setTicked,
                  rowLabel: (key: string) =>
                    words.tick(
                      placeOf(rows?.find((row) => row.id === key) ?? { rt: null, rw: null }),
                    ),
                },
              }
            : {})}
          columns={[
            { id: "place", header: prelists.entries.place, cell: placeOf },
            { id: "officer", header: words.officer, cell: (row) => row.officer ?? words.nobody },
            number("total", prelists.entries.all),
            number("belum", prelists.entries.belum),
            number("selesai", prelists.entries.selesai),
            number("bermasalah", prelists.entries.bermasalah),
          ]}
          rowActionsLabel={words.print}
          {...(mayVerify
            ? {
                rowActions: (row: { id: string; rt: string | null; rw: string | null }) => (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={words.printOne(placeOf(row))}
                    onClick={() =>
                      void openDialog(fieldSheetsDialog, { prelistId, packageId: row.id })
                    }
                  >
                    {words.print}
                  </Button>
                ),
              }
            : {})}
        />
      </Sheet>
    </Page>
  );
}

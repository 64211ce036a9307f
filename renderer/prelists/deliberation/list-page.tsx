// Deliberations on one list.
import { Button } from "@mantine/core";
import { KEEPERS } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { formatDayAndDate, formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { DeliberationState } from "./state.tsx";

export function useMayKeep(): boolean {
  const { roles } = useSession();
  return KEEPERS.some((role) => roles.includes(role));
}

export function DeliberationsPage() {
  const words = useText().round.deliberation.list;
  const { prelistId } = useScreenParams<"prelistId">();
  const may = useMayKeep();
  const list = useOpenList();
  const found = useCall(api.prelists.deliberations, { prelistId });
  const create = useCommand(api.prelists.createDeliberation);
  async function onCreate() {
    const made = await create.run({ prelistId });
    if (made) goTo("prelists.deliberation", { prelistId, deliberationId: made.id });
  }
  return (
    <Page wide>
      <PageHeader
        title={list?.name ?? words.title}
        subtitle={words.subtitle}
        actions={
          may ? (
            <Button loading={create.running} onClick={() => void onCreate()}>
              {words.create}
            </Button>
          ) : undefined
        }
      />
      <ListTabs />
      <FailureAlert failure={create.failure} />
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.deliberation", { prelistId, deliberationId: row.id })}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            {
              id: "date",
              header: words.date,
              cell: (row) => (row.heldOn === null ? words.noDate : formatDayAndDate(row.heldOn)),
            },
            { id: "name", header: words.name, cell: (row) => `${row.title} ${row.village}` },
            { id: "place", header: words.place, cell: (row) => row.place ?? "–" },
            {
              id: "state",
              header: words.state,
              cell: (row) => <DeliberationState state={row.state} />,
            },
            {
              id: "decided",
              header: words.decided,
              align: "right",
              cell: (row) => `${formatNumber(row.decided)} / ${formatNumber(row.rows)}`,
            },
            {
              id: "attending",
              header: words.attending,
              align: "right",
              cell: (row) => formatNumber(row.attending),
            },
            {
              id: "paper",
              header: words.paper,
              cell: (row) => (row.papers === 0 ? "–" : words.version(String(row.papers))),
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}

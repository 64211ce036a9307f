// One person: ground of what is kept, consents, requests, restriction; access file and erasure for the supervisor.
import { Button, Group, Stack, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { useScreenParams } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { ConsentLines } from "./ConsentLines.tsx";
import { copyDialog } from "./CopyDialog.tsx";
import { reasonDialog } from "./ReasonDialog.tsx";
import { requestDialog } from "./RequestDialog.tsx";
import { RequestTable } from "./RequestTable.tsx";

export function PersonPrivacyPage() {
  const text = useText().privacy;
  const { personId } = useScreenParams<"personId">();
  const answers = useHasRole("supervisor");
  const person = useCall(api.privacy.ofPerson, { personId });
  const { print, making, failure } = usePrint();
  const view = person.data;
  if (!view) return <FailureAlert failure={person.failure} onRetry={person.refetch} />;
  const { name, restriction } = view;
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={text.title}
        actions={
          <>
            {answers ? (
              <>
                <Button
                  variant="default"
                  onClick={() => void openDialog(copyDialog, { personId, name })}
                >
                  {text.papers.copy}
                </Button>
                <Button
                  variant="default"
                  loading={making}
                  onClick={() => void print(() => api.privacy.accessPaper({ personId }))}
                >
                  {text.papers.access}
                </Button>
              </>
            ) : null}
            <Button onClick={() => void openDialog(requestDialog, { personId, name })}>
              {text.request.add}
            </Button>
          </>
        }
      />
      <FailureAlert failure={failure} />
      <Sheet flush title={text.request.title}>
        <RequestTable names={false} rows={view.requests} />
      </Sheet>
      <Sheet title={text.consent.title}>
        <ConsentLines consents={view.consents} />
      </Sheet>
      <Sheet
        title={text.restriction.title}
        actions={
          answers ? (
            restriction === null ? (
              <Button
                size="compact-md"
                variant="default"
                onClick={() =>
                  void openDialog(reasonDialog, { act: "batasi" as const, id: personId, name })
                }
              >
                {text.restriction.restrict}
              </Button>
            ) : (
              <>
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() =>
                    void openDialog(reasonDialog, {
                      act: "izinkan" as const,
                      id: restriction.id,
                      name,
                    })
                  }
                >
                  {text.restriction.permit}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() =>
                    void openDialog(reasonDialog, {
                      act: "buka" as const,
                      id: restriction.id,
                      name,
                    })
                  }
                >
                  {text.restriction.lift}
                </Button>
              </>
            )
          ) : null
        }
      >
        {restriction === null ? (
          <Text>{text.restriction.none}</Text>
        ) : (
          <Stack gap={4}>
            <Text>
              {text.restriction.since(formatShortDate(restriction.setAt), restriction.setBy)}{" "}
              {restriction.reason}
            </Text>
            {restriction.permits.map(({ use, until, reason }) => (
              <Text key={`${use} ${until}`}>
                {text.restriction.permitted(text.codes.uses[use], formatShortDate(until))} {reason}
              </Text>
            ))}
          </Stack>
        )}
        <Text c="dimmed" size="sm" pt="xs">
          {text.restriction.effect}
        </Text>
      </Sheet>
      <Sheet flush title={text.records}>
        <DataTable
          label={text.records}
          rows={view.records}
          rowKey={({ table, basis, purpose }) => `${table} ${basis} ${purpose}`}
          empty={<EmptyState title={text.empty.title} body={text.empty.records} />}
          columns={[
            { id: "group", header: text.columns.group, cell: ({ table }) => table },
            {
              id: "ground",
              header: text.columns.ground,
              cell: ({ basis }) => text.codes.bases[basis] ?? basis,
            },
            {
              id: "purpose",
              header: text.columns.purpose,
              cell: ({ purpose }) => text.codes.purposes[purpose] ?? purpose,
            },
            {
              id: "rows",
              header: text.columns.rows,
              align: "right",
              cell: ({ rows }) => formatNumber(rows),
            },
          ]}
        />
      </Sheet>
      {answers ? (
        <Sheet title={text.erasure.title}>
          <Group justify="space-between" align="flex-start">
            <Text c="dimmed" size="sm" style={{ flex: "1 1 24rem" }}>
              {view.erasure === null ? text.erasure.effect : text.erasure.proposed(view.erasure)}
            </Text>
            {view.erasure === null ? (
              <Button
                variant="default"
                onClick={() =>
                  void openDialog(reasonDialog, { act: "hapus" as const, id: personId, name })
                }
              >
                {text.erasure.propose}
              </Button>
            ) : null}
          </Group>
        </Sheet>
      ) : null}
    </Page>
  );
}

// The retention schedule with what is past its time: a proposal, nothing more.
import { Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Sheet } from "../ui/sheet.tsx";

export function RetentionList() {
  const text = useText().privacy;
  const opens = useHasRole("supervisor");
  const list = useCall(api.privacy.retention, undefined);
  const people = list.data?.rows.flatMap((row) => row.people);
  return (
    <>
      <Sheet flush title={text.lists.retensi}>
        <Text c="dimmed" size="sm" px="md" pb="xs">
          {text.retentionNote}
        </Text>
        <DataTable
          label={text.lists.retensi}
          rows={list.data?.rows}
          failure={list.failure}
          rowKey={({ kind }) => kind}
          empty={<EmptyState title={text.empty.title} body={text.empty.records} />}
          columns={[
            {
              id: "group",
              header: text.columns.group,
              cell: ({ label, source }) => (
                <>
                  {label}
                  <Text c="dimmed" size="sm">
                    {source}
                  </Text>
                </>
              ),
            },
            {
              id: "years",
              header: text.columns.years,
              cell: ({ years, starts }) => `${years} ${starts}`,
            },
            {
              id: "kept",
              header: text.columns.kept,
              align: "right",
              cell: ({ kept }) => formatNumber(kept),
            },
            {
              id: "due",
              header: text.columns.due,
              align: "right",
              cell: ({ due }) => formatNumber(due),
            },
          ]}
        />
      </Sheet>
      {people && people.length > 0 ? (
        <Sheet flush title={text.duePeople}>
          <DataTable
            label={text.duePeople}
            rows={people}
            rowKey={({ personId }) => personId}
            {...(opens
              ? {
                  onOpen: ({ personId }: { readonly personId: string }) =>
                    goTo("privacy.person", { personId }),
                }
              : {})}
            empty={<EmptyState title={text.empty.title} body={text.empty.people} />}
            columns={[
              { id: "person", header: text.columns.person, cell: ({ name }) => name },
              {
                id: "last",
                header: text.columns.last,
                cell: ({ lastOn }) => formatShortDate(lastOn),
              },
            ]}
          />
        </Sheet>
      ) : null}
    </>
  );
}

// One entry opened (which is logged): identity, family, all of the sender's columns, results and changes.
import { Button, Table, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate, formatDateTime } from "../app/format.ts";
import { goTo, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Timeline } from "../ui/timeline.tsx";
import { FindingLine } from "./checked-rows.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { placeOf } from "./place.ts";
import { useMayVerify, verifyDialog } from "./verify-dialog.tsx";

export function EntryPage() {
  const { prelists } = useText();
  const words = prelists.entry;
  const { prelistId, entryId } = useScreenParams<"prelistId" | "entryId">();
  const found = useCall(api.prelists.entry, { entryId });
  const may = useMayVerify();
  const view = found.data;
  const name = view?.entry.name ?? words.unnamed;
  function onVerify(entry: { id: string; name: string | null }) {
    if (!view) return;
    // A household's members stand in a list of their own unit.
    const unit = entry.id === view.entry.id ? view.unit : "anggota";
    void openDialog(verifyDialog, {
      entryIds: [entry.id],
      unit,
      name: entry.name ?? words.unnamed,
    });
  }
  useScreenCommand("layar.simpan", () => {
    if (view && may) onVerify(view.entry);
  });
  if (!view)
    return (
      <Page>
        <PageHeader title={prelists.title} />
        <FailureAlert failure={found.failure} onRetry={found.refetch} />
      </Page>
    );
  const { entry } = view;
  return (
    <Page>
      <PageHeader
        title={words.title(name)}
        badge={<OutcomeBadge outcome={entry.outcome} />}
        actions={
          <>
            <Button
              variant="default"
              onClick={() => goTo("prelists.entries", { prelistId: view.prelistId })}
            >
              {words.toList}
            </Button>
            {may ? <Button onClick={() => onVerify(entry)}>{words.verify}</Button> : null}
          </>
        }
      />
      <Sheet title={words.identity}>
        <Facts
          columns={3}
          facts={[
            { term: words.nik, value: entry.nik },
            { term: words.nokk, value: entry.nokk },
            { term: words.birth, value: formatDate(entry.birthDate) },
            { term: words.sex, value: entry.sex && words.sexes[entry.sex] },
            { term: words.relation, value: relationOf(view) },
            { term: words.address, value: entry.address },
            { term: words.place, value: placeOf(entry) },
            { term: words.area, value: entry.area },
            ...(view.villageName ? [{ term: words.village, value: view.villageName }] : []),
            { term: words.row, value: entry.row },
          ]}
        />
      </Sheet>
      {view.findings.length > 0 ? (
        <Sheet title={words.notes}>
          {view.findings.map((finding) => (
            <FindingLine key={`${finding.code} ${finding.column}`} finding={finding} />
          ))}
        </Sheet>
      ) : null}
      <Sheet title={words.family} flush>
        <DataTable
          label={prelists.tableOf(words.family)}
          rows={view.family}
          rowKey={(row) => row.id}
          onOpen={(row) => goTo("prelists.entry", { prelistId, entryId: row.id })}
          empty={<EmptyState title={words.familyEmpty} body={words.familyEmptyBody} />}
          columns={[
            { id: "name", header: prelists.entries.name, cell: (row) => row.name ?? "–" },
            { id: "nik", header: prelists.entries.nik, cell: (row) => row.nik ?? "–" },
            {
              id: "relation",
              header: words.relation,
              cell: (row) => (row.isHead ? prelists.entries.head : (row.relation ?? "–")),
            },
            {
              id: "outcome",
              header: prelists.entries.outcome,
              cell: (row) => <OutcomeBadge outcome={row.outcome} />,
            },
          ]}
          rowActionsLabel={words.verify}
          {...(may
            ? {
                rowActions: (row: { id: string; name: string | null }) => (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={prelists.entries.verifyOne(row.name ?? words.unnamed)}
                    onClick={() => onVerify(row)}
                  >
                    {words.verify}
                  </Button>
                ),
              }
            : {})}
        />
      </Sheet>
      <Sheet title={words.outcomes}>
        {view.outcomes.length === 0 ? (
          <Text c="dimmed">{words.noOutcomes}</Text>
        ) : (
          <Timeline
            label={words.outcomes}
            entries={view.outcomes.map((one) => ({
              id: one.id,
              tone: "active",
              title: prelists.outcomes[one.outcome],
              at: one.at,
              actor: one.by,
              body: [
                one.reason && prelists.reasons[one.reason],
                one.otherId,
                formatDate(one.date),
                one.documentNo,
                one.note,
              ]
                .filter(Boolean)
                .join("\n"),
            }))}
          />
        )}
      </Sheet>
      <Sheet title={words.columns} flush>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.column}</Table.Th>
              <Table.Th>{words.value}</Table.Th>
              <Table.Th>{words.meaning}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.columns.map((column) => (
              <Table.Tr key={column.key}>
                <Table.Th scope="row" fw={400}>
                  {column.key}
                </Table.Th>
                <Table.Td>{column.value ?? "–"}</Table.Td>
                <Table.Td>{column.label ?? ""}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Sheet>
      <Sheet title={words.changes}>
        {view.changes.length === 0 ? (
          <Text c="dimmed">{words.noChanges}</Text>
        ) : (
          view.changes.map((change) => (
            <Text key={`${change.at} ${change.column}`}>
              {`${formatDateTime(change.at)}: ${prelists.rows.change(change.column, change.old ?? prelists.rows.blank, change.new ?? prelists.rows.blank)}`}
            </Text>
          ))
        )}
      </Sheet>
    </Page>
  );
}

/** The code's meaning where the list has one, else what is written. */
function relationOf(view: {
  readonly entry: { readonly relation: string | null };
  readonly columns: readonly { readonly field: string | null; readonly label: string | null }[];
}): string | null {
  return view.columns.find((column) => column.field === "hubungan")?.label ?? view.entry.relation;
}

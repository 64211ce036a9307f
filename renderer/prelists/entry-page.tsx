// One entry opened (which is logged): identity, family, all of the sender's columns, results and changes.
import { Button, Group, Text } from "@mantine/core";
import { asksDesil } from "../../shared/prelists/results/rules.ts";
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
import { KeyHint } from "../ui/key-hint.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { FindingLine } from "./checked-rows.tsx";
import { ColumnsTable, Corrections } from "./edits/corrections.tsx";
import { EvidenceSheet } from "./evidence/evidence-sheet.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { ProposeButton } from "./proposals/ProposeButton.tsx";
import { placeOf } from "./place.ts";
import { desilDialog } from "./results/desil-dialog.tsx";
import { EntryConflict, EntryResults } from "./results/entry-results.tsx";
import { useMayVerify, verifyDialog } from "./verify-dialog.tsx";

export function EntryPage() {
  const { prelists, round } = useText();
  const words = prelists.entry;
  const { prelistId, entryId } = useScreenParams<"prelistId" | "entryId">();
  const found = useCall(api.prelists.entry, { entryId });
  const may = useMayVerify();
  const view = found.data;
  const name = view?.entry.name ?? words.unnamed;
  function onVerify(entry: { id: string; name: string | null }, family = false) {
    if (!view) return;
    // A household's members stand in a list of their own unit.
    const unit = entry.id === view.entry.id ? view.unit : "anggota";
    void openDialog(verifyDialog, {
      entryIds: [entry.id],
      unit,
      name: entry.name ?? words.unnamed,
      family,
    });
  }
  function onForm() {
    goTo("prelists.form", { prelistId, entryId });
  }
  useScreenCommand("layar.simpan", view && may ? () => onVerify(view.entry) : undefined);
  useScreenCommand("prelist.formulir", may ? onForm : undefined);
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
        badge={
          <Group gap="xs">
            <OutcomeBadge outcome={entry.outcome} />
            {entry.conflict ? (
              <StateBadge tone="danger">{round.results.conflict}</StateBadge>
            ) : null}
          </Group>
        }
        actions={
          <>
            <Button
              variant="default"
              onClick={() => goTo("prelists.entries", { prelistId: view.prelistId })}
            >
              {words.toList}
            </Button>
            {view.unit === "anggota" ? <ProposeButton entryId={entry.id} /> : null}
            {may ? (
              <>
                <Button
                  variant="default"
                  onClick={onForm}
                  rightSection={<KeyHint keys="F7" silent />}
                  aria-keyshortcuts="F7"
                >
                  {round.edits.form.open}
                </Button>
                <Button
                  onClick={() => onVerify(entry)}
                  rightSection={<KeyHint keys="Ctrl+S" silent />}
                  aria-keyshortcuts="Control+S"
                >
                  {words.verify}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <EntryConflict view={view} />
      <Sheet
        title={words.identity}
        actions={
          may && asksDesil(view.regime) ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                void openDialog(desilDialog, { entryId, name, hasFamily: view.hasFamily })
              }
            >
              {round.results.desilAdd}
            </Button>
          ) : null
        }
      >
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
            ...(asksDesil(view.regime) || view.desil.length > 0
              ? [{ term: round.results.desil, value: desilLine(view, round.results) }]
              : []),
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
      <EntryResults view={view} />
      <EvidenceSheet about="hasil" aboutId={entryId} hasFamily={view.hasFamily} />
      <Sheet
        title={words.family}
        flush
        actions={
          may && view.hasFamily && view.family.length > 0 ? (
            <Button variant="default" size="compact-sm" onClick={() => onVerify(entry, true)}>
              {round.results.verifyFamily}
            </Button>
          ) : null
        }
      >
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
      <Sheet title={words.columns} flush>
        <ColumnsTable columns={view.columns} entryId={entryId} />
      </Sheet>
      <Sheet title={round.edits.entry.title}>
        <Corrections prelistId={view.prelistId} entryId={entryId} />
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

/** The newest desil with its source and day. */
function desilLine(
  view: { readonly desil: readonly { desil: number; saidBy: string; checkedOn: string }[] },
  words: ReturnType<typeof useText>["round"]["results"],
): string {
  const [newest] = view.desil;
  return newest
    ? words.desilLine(String(newest.desil), newest.saidBy, formatDate(newest.checkedOn))
    : words.desilNone;
}

/** The code's meaning where the list has one, else what is written. */
function relationOf(view: {
  readonly entry: { readonly relation: string | null };
  readonly columns: readonly { readonly field: string | null; readonly label: string | null }[];
}): string | null {
  return view.columns.find((column) => column.field === "hubungan")?.label ?? view.entry.relation;
}

// The rules of eligibility in force here: version and source in sight, each one opened to be read, changed or switched off.
import { Alert, Button, Text } from "@mantine/core";
import type { ShownRule } from "../../shared/directory/eligibility/rules-contract.ts";
import { isInForce } from "../../shared/directory/eligibility/evaluate.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { confirm, openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { newId } from "../app/new-id.ts";
import { useHasRole } from "../app/session.tsx";
import { today } from "../people/today.ts";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { DirectoryLinks } from "./directory-links.tsx";
import { ruleDialog } from "./RuleDialog.tsx";
import { ruleFileDialog } from "./RuleFileDialog.tsx";
import { ruleVersionDialog } from "./RuleVersionDialog.tsx";

function RuleState({ shown }: { readonly shown: ShownRule }) {
  const { states } = useText().rules;
  if (shown.off) return <StateBadge tone="stopped">{states.off}</StateBadge>;
  if (!isInForce(shown.rule, today()))
    return <StateBadge tone="waiting">{states.later}</StateBadge>;
  if (shown.edited) return <StateBadge tone="warning">{states.edited}</StateBadge>;
  return <StateBadge tone="done">{states.inForce}</StateBadge>;
}

function useColumns(): Column<ShownRule>[] {
  const text = useText().rules;
  const { columns } = text;
  return [
    { id: "name", header: columns.name, cell: ({ rule }) => rule.name },
    { id: "version", header: columns.version, align: "right", cell: ({ rule }) => rule.version },
    {
      id: "dates",
      header: columns.dates,
      cell: ({ rule }) =>
        text.dates(
          formatShortDate(rule.from),
          rule.until === null ? null : formatShortDate(rule.until),
        ),
    },
    { id: "source", header: columns.source, cell: ({ rule }) => rule.source },
    { id: "for", header: columns.categories, cell: ({ rule }) => rule.categories.join(", ") },
    { id: "state", header: columns.state, cell: (shown) => <RuleState shown={shown} /> },
  ];
}

export function RulesPage() {
  const text = useText().rules;
  const list = useCall(api.directory.rules, undefined);
  const restore = useCommand(api.directory.restoreRules);
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const columns = useColumns();
  const { data } = list;
  const own = data !== undefined && (data.base === "berkas" || data.label !== data.shipped);

  async function onRestore(seq: number) {
    const sure = await confirm({
      title: text.restoreTitle,
      body: text.restoreBody,
      action: text.restore,
    });
    if (sure) await restore.run({ id: newId(), seq });
  }
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={data ? text.inUse(data.label, text.bases[data.base]) : text.subtitle}
        actions={
          mayEdit && data ? (
            <>
              {own ? (
                <Button
                  variant="default"
                  loading={restore.running}
                  onClick={() => void onRestore(data.seq)}
                >
                  {text.restore}
                </Button>
              ) : null}
              <Button onClick={() => void openDialog(ruleFileDialog, { seq: data.seq })}>
                {text.load}
              </Button>
            </>
          ) : null
        }
      />
      <DirectoryLinks />
      <FailureAlert failure={restore.failure} />
      {own && !data.label.startsWith(data.shipped) ? (
        <Alert color="yellow" variant="light">
          {text.otherShipped(data.shipped)}
        </Alert>
      ) : null}
      <Sheet flush>
        <DataTable
          label={text.title}
          columns={columns}
          rows={data?.rules}
          rowKey={({ key }) => key}
          failure={list.failure}
          onRetry={list.refetch}
          onOpen={(shown) => data && void openDialog(ruleDialog, { shown, seq: data.seq })}
          empty={<EmptyState title={text.none} body={text.subtitle} />}
        />
      </Sheet>
      {data && data.history.length > 0 ? (
        <Sheet title={text.history} flush>
          <DataTable
            label={text.history}
            rows={data.history}
            rowKey={({ seq }) => String(seq)}
            onOpen={({ seq, label }) => void openDialog(ruleVersionDialog, { seq, label })}
            empty={null}
            columns={[
              { id: "label", header: text.columns.list, cell: ({ label }) => label },
              {
                id: "act",
                header: text.columns.act,
                cell: ({ act, ruleName }) => (
                  <Text>{[text.acts[act], ruleName].filter(Boolean).join(": ")}</Text>
                ),
              },
              {
                id: "at",
                header: text.columns.at,
                cell: ({ at }) => formatShortDate(at.slice(0, 10)),
              },
              { id: "by", header: text.columns.by, cell: ({ by }) => by },
            ]}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}

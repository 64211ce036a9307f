// The office's own category list: add, change, retire and bring back; nothing is deleted.
import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Category } from "../../shared/cases/schemas.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { categoryDialog } from "./CategoryDialog.tsx";

export function CategoriesPage() {
  const { cases } = useText();
  const text = cases.categories;
  const [search, change] = useScreenSearch();
  const retired = search.nonaktif === "ya";
  const list = useCall(api.cases.categories, { retired }, { keepPrevious: true });
  const retire = useCommand(api.cases.retireCategory);
  const open = (category: Category | null) => void openDialog(categoryDialog, { category });
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open(null)}>
            {text.add}
          </Button>
        }
      />
      <FailureAlert failure={retire.failure} />
      <Checkbox
        label={text.showRetired}
        checked={retired}
        onChange={(event) => change({ nonaktif: event.currentTarget.checked ? "ya" : "" })}
      />
      <Sheet flush>
        <DataTable
          label={text.title}
          rows={list.data}
          failure={list.failure}
          onRetry={list.refetch}
          rowKey={(row) => row.code}
          onOpen={open}
          empty={<EmptyState title={text.empty} />}
          columns={[
            { id: "code", header: text.columns.code, cell: (row) => row.code, width: "6rem" },
            { id: "sector", header: text.columns.sector, cell: (row) => row.sector },
            { id: "name", header: text.columns.name, cell: (row) => row.name },
            {
              id: "days",
              header: text.columns.days,
              cell: (row) => text.days(row.targetDays),
              align: "right",
            },
            {
              id: "sensitive",
              header: text.columns.sensitive,
              cell: (row) => (row.sensitive ? cases.yes : cases.no),
            },
            {
              id: "state",
              header: text.columns.state,
              cell: (row) => (
                <StateBadge tone={row.retired ? "stopped" : "done"}>
                  {row.retired ? text.retired : text.active}
                </StateBadge>
              ),
            },
          ]}
          rowActionsLabel={text.actions}
          rowActions={(row) => (
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${row.retired ? text.restore : text.retire} ${row.code}`}
              onClick={() =>
                void retire.run({ code: row.code, retired: !row.retired, version: row.version })
              }
            >
              {row.retired ? text.restore : text.retire}
            </Button>
          )}
        />
      </Sheet>
    </Page>
  );
}

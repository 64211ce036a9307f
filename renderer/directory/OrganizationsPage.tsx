// Organizations and partners of the office: who they are, where they work, whether somebody asked lately.
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef } from "react";
import { ORGANIZATION_KIND_NAMES } from "../../shared/directory/organization-codes.ts";
import type { Organization } from "../../shared/directory/organization.ts";
import { freshnessOf } from "../../shared/directory/rules.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { useScreenSearch } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { today } from "../people/today.ts";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { DirectoryLinks } from "./directory-links.tsx";
import { organizationDialog } from "./OrganizationDialog.tsx";

const PAGE_SIZE = 50;

function useColumns(): Column<Organization>[] {
  const { directory, directoryOrganizations: text } = useText();
  const { columns } = text;
  return [
    { id: "name", header: columns.name, cell: ({ name }) => name },
    { id: "kind", header: columns.kind, cell: ({ kind }) => (kind ? text.kinds[kind] : "–") },
    {
      id: "area",
      header: columns.area,
      cell: ({ details }) => details.areas.join(", ") || "–",
    },
    {
      id: "contact",
      header: columns.contact,
      cell: ({ details }) =>
        [details.contact, details.phone].filter((part) => part !== "").join(", ") || "–",
    },
    {
      id: "services",
      header: columns.services,
      align: "right",
      cell: ({ services }) => (services === 0 ? "–" : services),
    },
    {
      id: "state",
      header: columns.state,
      cell: ({ active, confirmed }) => {
        if (!active) return <StateBadge tone="stopped">{directory.retired}</StateBadge>;
        const fresh = freshnessOf(confirmed?.on, today());
        if (fresh === "segar") return <StateBadge tone="done">{directory.active}</StateBadge>;
        return <StateBadge tone="warning">{directory.fresh.cautions[fresh]}</StateBadge>;
      },
    },
  ];
}

export function OrganizationsPage() {
  const { directory, directoryOrganizations: text } = useText();
  const [search, change] = useScreenSearch();
  const [wanted] = useDebouncedValue((search.cari ?? "").trim(), 150);
  const kind = ORGANIZATION_KIND_NAMES.find((one) => one === search.jenis);
  const retired = search.nonaktif === "ya";
  const page = Math.max(1, Number(search.halaman ?? 1) || 1);
  const list = useCall(
    api.directory.organizationList,
    {
      ...(wanted === "" ? {} : { search: wanted }),
      ...(kind ? { kind } : {}),
      ...(retired ? { retired } : {}),
    },
    { keepPrevious: true },
  );
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const field = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => field.current?.focus());
  const onAdd = () => void openDialog(organizationDialog, { organization: null });
  const columns = useColumns();
  const rows = list.data?.rows;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={mayEdit ? <Button onClick={onAdd}>{text.add}</Button> : null}
      />
      <DirectoryLinks />
      <FieldGrid>
        <TextInput
          ref={field}
          label={text.search}
          maxLength={80}
          value={search.cari ?? ""}
          onChange={(event) => change({ halaman: "", cari: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.columns.kind}
          value={kind ?? ""}
          data={[
            { value: "", label: directory.list.any },
            ...ORGANIZATION_KIND_NAMES.map((value) => ({ value, label: text.kinds[value] })),
          ]}
          onChange={(event) => change({ halaman: "", jenis: event.currentTarget.value })}
        />
      </FieldGrid>
      <Checkbox
        label={directory.list.showRetired}
        checked={retired}
        onChange={(event) =>
          change({ halaman: "", nonaktif: event.currentTarget.checked ? "ya" : "" })
        }
      />
      <Sheet flush>
        <DataTable
          label={text.title}
          columns={columns}
          rows={rows?.slice(first, first + PAGE_SIZE)}
          rowKey={({ id }) => id}
          failure={list.failure}
          onRetry={list.refetch}
          onOpen={(organization) => void openDialog(organizationDialog, { organization })}
          empty={<EmptyState title={text.emptyTitle} body={text.emptyBody} />}
          paging={{
            page,
            pageSize: PAGE_SIZE,
            total: rows?.length ?? 0,
            onPage: (next) => change({ halaman: String(next) }),
          }}
        />
      </Sheet>
    </Page>
  );
}

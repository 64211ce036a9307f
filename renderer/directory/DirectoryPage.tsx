// The directory: services, programmes and partners, searched and filtered; editors add, change and retire.
import { Button, Checkbox, NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef } from "react";
import {
  DESTINATION_KINDS,
  REFERRAL_LEVELS,
  type DestinationKind,
  type ReferralLevel,
} from "../../shared/directory/codes.ts";
import type { Destination } from "../../shared/directory/contract.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { useScreenSearch } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { destinationDialog } from "./DestinationDialog.tsx";
import { DirectoryLinks } from "./directory-links.tsx";
import { Cautions } from "./freshness.tsx";
import { PackageActions } from "./package-actions.tsx";

const PAGE_SIZE = 50;
const KINDS = Object.keys(DESTINATION_KINDS) as DestinationKind[];
const LEVELS = Object.keys(REFERRAL_LEVELS) as ReferralLevel[];

function useFilter() {
  const [search, change] = useScreenSearch();
  const [wanted] = useDebouncedValue((search.cari ?? "").trim(), 150);
  const kind = KINDS.find((one) => one === search.jenis);
  const level = LEVELS.find((one) => one === search.tingkat);
  const retired = search.nonaktif === "ya";
  const page = Math.max(1, Number(search.halaman ?? 1) || 1);
  const input = {
    ...(wanted === "" ? {} : { search: wanted }),
    ...(kind ? { kind } : {}),
    ...(level ? { level } : {}),
    ...(retired ? { retired } : {}),
  };
  return {
    search,
    input,
    kind,
    level,
    retired,
    page,
    change: (next: Record<string, string>) => change({ halaman: "", ...next }),
  };
}

export function DirectoryPage() {
  const { directory: text } = useText();
  const filter = useFilter();
  const list = useCall(api.directory.list, filter.input, { keepPrevious: true });
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const field = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => field.current?.focus());
  const rows = list.data?.rows;
  const first = (filter.page - 1) * PAGE_SIZE;
  const option = <K extends string>(keys: readonly K[], words: Record<K, string>) => [
    { value: "", label: text.list.any },
    ...keys.map((value) => ({ value, label: words[value] })),
  ];
  return (
    <Page>
      <PageHeader
        title={text.list.title}
        subtitle={text.list.subtitle}
        actions={
          mayEdit ? (
            <>
              <PackageActions />
              <Button onClick={() => void openDialog(destinationDialog, { destination: null })}>
                {text.list.add}
              </Button>
            </>
          ) : null
        }
      />
      <DirectoryLinks />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <TextInput
          ref={field}
          label={text.list.search}
          value={filter.search.cari ?? ""}
          maxLength={80}
          onChange={(event) => filter.change({ cari: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.list.kind}
          value={filter.kind ?? ""}
          data={option(KINDS, text.kinds)}
          onChange={(event) => filter.change({ jenis: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.list.level}
          value={filter.level ?? ""}
          data={option(LEVELS, text.levels)}
          onChange={(event) => filter.change({ tingkat: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Checkbox
        label={text.list.showRetired}
        checked={filter.retired}
        onChange={(event) => filter.change({ nonaktif: event.currentTarget.checked ? "ya" : "" })}
      />
      <Sheet flush>
        <DirectoryTable
          rows={rows?.slice(first, first + PAGE_SIZE)}
          list={list}
          paging={{
            page: filter.page,
            pageSize: PAGE_SIZE,
            total: rows?.length ?? 0,
            onPage: (page: number) => filter.change({ halaman: String(page) }),
          }}
        />
      </Sheet>
    </Page>
  );
}

interface TableProps {
  readonly rows: readonly Destination[] | undefined;
  readonly list: Pick<ReturnType<typeof useCall>, "failure" | "refetch">;
  readonly paging: {
    page: number;
    pageSize: number;
    total: number;
    onPage: (page: number) => void;
  };
}

function DirectoryTable({ rows, list, paging }: TableProps) {
  const { directory: text } = useText();
  return (
    <DataTable
      label={text.list.title}
      rows={rows}
      rowKey={(row) => row.id}
      failure={list.failure}
      onRetry={list.refetch}
      onOpen={(destination) => void openDialog(destinationDialog, { destination })}
      empty={<EmptyState title={text.list.emptyTitle} body={text.list.emptyBody} />}
      paging={paging}
      columns={[
        {
          id: "name",
          header: text.list.columns.name,
          cell: (row) => (
            <>
              {row.name}
              <Text c="dimmed" size="sm">
                {row.code}
              </Text>
            </>
          ),
        },
        { id: "kind", header: text.list.columns.kind, cell: (row) => text.kinds[row.kind] },
        { id: "level", header: text.list.columns.level, cell: (row) => text.levels[row.level] },
        {
          id: "organization",
          header: text.list.columns.organization,
          cell: (row) => row.details.organization,
        },
        { id: "fresh", header: text.list.columns.fresh, cell: (row) => <Cautions of={row} /> },
        {
          id: "state",
          header: text.list.columns.state,
          cell: (row) => (
            <StateBadge tone={row.active ? "done" : "stopped"}>
              {row.active ? text.active : text.retired}
            </StateBadge>
          ),
        },
      ]}
    />
  );
}

// The rows of one prelist: filters, progress, verification, imports and exports.
import { Button, Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import { OUTCOMES } from "../../shared/prelists/outcomes.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { goTo, useScreenParams, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { exportDialog } from "./export-dialog.tsx";
import { useMayWork } from "./list-page.tsx";
import { ListTabs, useOpenList } from "./list-tabs.tsx";
import { placeOf } from "./place.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { useMayVerify, verifyDialog } from "./verify-dialog.tsx";

const PAGE = 100;
const STATES = ["belum", ...OUTCOMES] as const;

export function EntriesPage() {
  const { prelists } = useText();
  const words = prelists.entries;
  const { prelistId } = useScreenParams<"prelistId">();
  const [search, change] = useScreenSearch();
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const mayWork = useMayWork();
  const mayVerify = useMayVerify();
  const list = useOpenList();
  const progress = useCall(api.prelists.progress, { prelistId });
  const [text] = useDebouncedValue((search.cari ?? "").trim(), 150);
  const outcome = STATES.find((one) => one === search.hasil);
  const filters = {
    prelistId,
    ...(text === "" ? {} : { text }),
    ...(outcome ? { outcome } : {}),
    ...(search.rt ? { rt: search.rt } : {}),
    ...(search.rw ? { rw: search.rw } : {}),
    ...(search.catatan ? { warned: true } : {}),
  };
  const found = useCall(
    api.prelists.entries,
    { ...filters, after: trail.at(-1) ?? 0, limit: PAGE },
    { keepPrevious: true },
  );
  const field = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => field.current?.focus());
  const narrow = (next: Record<string, string>) => {
    setTrail([0]);
    change(next);
  };
  const places = progress.data?.places ?? [];
  const sum = (key: "belum" | "selesai" | "bermasalah") =>
    progress.data && places.reduce((total, place) => total + place[key], 0);
  const options = (key: "rw" | "rt") => [
    { value: "", label: words.all },
    ...[...new Set(places.map((place) => place[key]).filter((value) => value !== null))]
      .toSorted()
      .map((value) => ({ value, label: value })),
  ];
  return (
    <Page wide>
      <PageHeader
        title={list?.name ?? prelists.title}
        subtitle={
          list
            ? words.subtitle(
                prelists.profiles[list.profile],
                prelists.regimes[list.regime] ?? list.regime,
                formatNumber(list.entries),
              )
            : undefined
        }
        actions={
          mayWork ? (
            <>
              <Button
                variant="default"
                onClick={() => goTo("prelists.import", {}, { prelist: prelistId })}
              >
                {words.importMore}
              </Button>
              <Button
                disabled={!found.data || found.data.total === 0}
                onClick={() =>
                  void openDialog(exportDialog, {
                    filters,
                    name: list?.name ?? "prelist",
                    rows: found.data?.total ?? 0,
                  })
                }
              >
                {words.export}
              </Button>
            </>
          ) : undefined
        }
      />
      <ListTabs />
      <Tiles
        label={words.tiles}
        tiles={[
          {
            id: "belum",
            label: words.belum,
            count: sum("belum"),
            tone: "new",
            onOpen: () => narrow({ hasil: outcome === "belum" ? "" : "belum" }),
            pressed: outcome === "belum",
          },
          { id: "selesai", label: words.selesai, count: sum("selesai"), tone: "done" },
          { id: "bermasalah", label: words.bermasalah, count: sum("bermasalah"), tone: "warning" },
        ]}
      />
      <SimpleGrid cols={{ base: 1, sm: 5 }} spacing="md">
        <TextInput
          ref={field}
          label={words.search}
          maxLength={100}
          value={search.cari ?? ""}
          onChange={(event) => narrow({ cari: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.outcome}
          value={outcome ?? ""}
          data={[
            { value: "", label: words.all },
            ...STATES.map((value) => ({ value, label: prelists.outcomes[value] })),
          ]}
          onChange={(event) => narrow({ hasil: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.rw}
          value={search.rw ?? ""}
          data={options("rw")}
          onChange={(event) => narrow({ rw: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.rt}
          value={search.rt ?? ""}
          data={options("rt")}
          onChange={(event) => narrow({ rt: event.currentTarget.value })}
        />
        <Group align="flex-end" pb={8}>
          <Checkbox
            label={words.warned}
            checked={Boolean(search.catatan)}
            onChange={(event) => narrow({ catatan: event.currentTarget.checked ? "ya" : "" })}
          />
        </Group>
      </SimpleGrid>
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.entry", { prelistId, entryId: row.id })}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "name", header: words.name, cell: (row) => row.name ?? "–" },
            { id: "nik", header: words.nik, cell: (row) => row.nik ?? "–" },
            { id: "nokk", header: words.nokk, cell: (row) => row.nokk ?? "–" },
            { id: "birth", header: words.birth, cell: (row) => formatShortDate(row.birthDate) },
            { id: "address", header: words.address, cell: (row) => row.address ?? "–" },
            { id: "place", header: words.place, cell: placeOf },
            {
              id: "outcome",
              header: words.outcome,
              cell: (row) => <OutcomeBadge outcome={row.outcome} />,
            },
          ]}
          paging={{
            onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
            onNext: found.data?.more ? () => setTrail([...trail, found.data!.next]) : undefined,
            note: found.data ? words.total(formatNumber(found.data.total)) : "",
          }}
          rowActionsLabel={words.verify}
          {...(mayVerify && list
            ? {
                rowActions: (row: { id: string; name: string | null }) => (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={words.verifyOne(row.name ?? prelists.entry.unnamed)}
                    onClick={() =>
                      void openDialog(verifyDialog, {
                        entryIds: [row.id],
                        unit: list.unit,
                        name: row.name ?? prelists.entry.unnamed,
                      })
                    }
                  >
                    {words.verify}
                  </Button>
                ),
              }
            : {})}
        />
      </Sheet>
    </Page>
  );
}

// Referrals of the office: waiting and overdue first, searched by number, code, destination or name.
import { Button, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import { MANY_MOST } from "../../shared/referrals/many.ts";
import { REFERRAL_LISTS, type ReferralRow } from "../../shared/referrals/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatShortDate } from "../app/format.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { ReferralBadge } from "./badges.tsx";
import { printManyDialog } from "./PrintManyDialog.tsx";

const PAGE_SIZE = 50;

function useColumns(): Column<ReferralRow>[] {
  const { referrals: text } = useText();
  const { columns } = text.list;
  return [
    { id: "letter", header: columns.letter, cell: (row) => row.letterNumber },
    {
      id: "person",
      header: columns.person,
      cell: (row) => row.content?.personName ?? text.restricted,
    },
    {
      id: "destination",
      header: columns.destination,
      cell: (row) => row.content?.destination ?? "–",
    },
    { id: "issued", header: columns.issued, cell: (row) => formatShortDate(row.issuedOn) },
    { id: "state", header: columns.state, cell: (row) => <ReferralBadge {...row} /> },
    { id: "case", header: columns.caseNumber, cell: (row) => row.caseNumber },
  ];
}

export function ReferralListPage() {
  const { list: text, many, answers } = useText().referrals;
  const [search, change] = useScreenSearch();
  const list = REFERRAL_LISTS.find((one) => one === search.tampil) ?? "menunggu";
  const page = Math.max(1, Number(search.halaman ?? 1) || 1);
  const [wanted] = useDebouncedValue((search.cari ?? "").trim(), 150);
  const counts = useCall(api.referrals.counts, undefined);
  const found = useCall(
    api.referrals.list,
    {
      list,
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
      ...(wanted === "" ? {} : { search: wanted }),
    },
    { keepPrevious: true },
  );
  const total = found.data?.total ?? 0;
  const onPage = (next: number) => change({ halaman: String(next) });
  const field = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => field.current?.focus());
  // Ticked on the page that is open: another page or list begins anew.
  const here = `${list} ${wanted} ${page}`;
  const [ticked, setTicked] = useState<{ here: string; keys: ReadonlySet<string> }>({
    here,
    keys: new Set(),
  });
  const keys = ticked.here === here ? ticked.keys : new Set<string>();
  // What is ticked, else what a search shows on this page, else the whole list.
  const shown = keys.size > 0 ? [...keys] : (found.data?.rows ?? []).map((row) => row.id);
  const whole = keys.size === 0 && wanted === "";
  const count = whole ? total : shown.length;
  const onPrint = () =>
    void openDialog(printManyDialog, { which: whole ? { list } : { ids: shown }, count });
  useScreenCommand("layar.cetak", count > 0 ? onPrint : undefined);
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <>
            <Button variant="default" onClick={() => goTo("directory.list")}>
              {text.directory}
            </Button>
            <Button variant="default" onClick={() => goTo("referrals.register")}>
              {text.register}
            </Button>
            {count > 0 ? (
              <Button
                variant="default"
                rightSection={<KeyHint keys="F9" silent />}
                aria-keyshortcuts="F9"
                onClick={onPrint}
              >
                {many.action(Math.min(count, MANY_MOST))}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => goTo("referrals.answers")}>
              {answers.title}
            </Button>
            <Button onClick={() => goTo("referrals.reply")}>{text.reply}</Button>
          </>
        }
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NativeSelect
          label={text.show}
          value={list}
          data={REFERRAL_LISTS.map((value) => ({
            value,
            label: text.option(text.lists[value], counts.data?.[value] ?? 0),
          }))}
          onChange={(event) => change({ tampil: event.currentTarget.value, halaman: "" })}
        />
        <TextInput
          ref={field}
          label={text.search}
          maxLength={80}
          value={search.cari ?? ""}
          onChange={(event) => change({ cari: event.currentTarget.value, halaman: "" })}
        />
      </SimpleGrid>
      <Sheet flush>
        <DataTable
          label={text.lists[list]}
          columns={useColumns()}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("referrals.referral", { referralId: row.id })}
          selection={{
            keys,
            onChange: (next) => setTicked({ here, keys: next }),
            rowLabel: (id) =>
              many.select(found.data?.rows.find((row) => row.id === id)?.letterNumber ?? ""),
          }}
          empty={<EmptyState title={text.emptyTitle} body={text.emptyBody} />}
          paging={
            wanted === ""
              ? { page, pageSize: PAGE_SIZE, total, onPage }
              : {
                  // Of a search nobody counts how many there are beyond the page.
                  onPrevious: page > 1 ? () => onPage(page - 1) : undefined,
                  onNext: total > page * PAGE_SIZE ? () => onPage(page + 1) : undefined,
                }
          }
        />
      </Sheet>
    </Page>
  );
}

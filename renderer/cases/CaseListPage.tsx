// Every case, newest first, with filters that stay in the address.
import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useRef } from "react";
import type { ViewFilter } from "../../shared/cases/saved-views.ts";
import { VIEWS } from "../../shared/cases/schemas.ts";
import { STATE_NAMES } from "../../shared/cases/states.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { PillarFilter } from "./beside/PillarFilter.tsx";
import { CaseSummariesButton } from "./CaseSummariesButton.tsx";
import { SavedViews } from "./SavedViews.tsx";
import { CaseTable, FILTER_MS } from "./case-table.tsx";

const BLANK: ViewFilter = { view: "semua", text: "", state: null, categoryCode: null };

export function CaseListPage() {
  const text = useText().cases;
  const [search, change] = useScreenSearch();
  const view = VIEWS.find((one) => one === search.tampil) ?? "semua";
  const state = STATE_NAMES.find((one) => one === search.status);
  const categories = useCall(api.cases.categories, { retired: true });
  const category = categories.data?.find(({ code }) => code === search.kategori);
  const typed = search.cari ?? "";
  const [wanted] = useDebouncedValue(typed, FILTER_MS);
  const filter = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => filter.current?.focus());
  const code = category?.code;
  const pillarId = search.pilar;
  const narrowed = useMemo(
    () => ({
      view,
      ...(wanted.trim() === "" ? {} : { text: wanted.trim() }),
      ...(state ? { state } : {}),
      ...(pillarId ? { pillarId } : {}),
      ...(code ? { categoryCode: code } : {}),
    }),
    [view, wanted, state, pillarId, code],
  );
  // Kept while a letter is typed: the rows stand until another filter is asked for.
  const table = useMemo(
    () => (
      <Sheet flush title={text.queue.views[view]}>
        <CaseTable
          withReceived
          label={text.list.title}
          filter={narrowed}
          empty={<EmptyState title={text.queue.empty.title} body={text.queue.empty.filtered} />}
        />
      </Sheet>
    ),
    [text, view, narrowed],
  );
  return (
    <Page>
      <PageHeader
        title={text.list.title}
        subtitle={text.list.subtitle}
        actions={<CaseSummariesButton filter={narrowed} />}
      />
      <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="md" style={{ alignItems: "end" }}>
        <TextInput
          ref={filter}
          label={text.queue.filter}
          value={typed}
          maxLength={100}
          onChange={(event) => change({ cari: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.list.view}
          value={view}
          data={VIEWS.map((value) => ({ value, label: text.queue.views[value] }))}
          onChange={(event) => change({ tampil: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.list.state}
          value={state ?? ""}
          data={[
            { value: "", label: text.list.any },
            ...STATE_NAMES.map((value) => ({ value, label: text.states[value] })),
          ]}
          onChange={(event) => change({ status: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.list.category}
          value={category?.code ?? ""}
          data={[
            { value: "", label: text.list.any },
            ...(categories.data ?? []).map(({ code, name }) => ({
              value: code,
              label: `${code} ${name}`,
            })),
          ]}
          onChange={(event) => change({ kategori: event.currentTarget.value })}
        />
      </SimpleGrid>
      <SavedViews
        filter={{ view, text: typed, state: state ?? null, categoryCode: category?.code ?? null }}
        blank={BLANK}
        onOpen={(to) =>
          change({
            tampil: to.view === BLANK.view ? "" : to.view,
            cari: to.text,
            status: to.state ?? "",
            kategori: to.categoryCode ?? "",
          })
        }
      />
      {search.pilar ? (
        <PillarFilter id={search.pilar} onClear={() => change({ pilar: "" })} />
      ) : null}
      {table}
    </Page>
  );
}

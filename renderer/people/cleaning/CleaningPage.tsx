// Pembersihan data: how many of each kind, the rows of one kind, and a fix beside each.
import { Group, NativeSelect, SimpleGrid, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import {
  CLEANING_KINDS,
  CLEANING_KIND_NAMES,
  type CleaningKindName,
} from "../../../shared/people/cleaning-kinds.ts";
import type { CleaningRow } from "../../../shared/people/cleaning-contract.ts";
import { findPpksKind } from "../../../shared/people/ppks.ts";
import type { NikFinding } from "../../../shared/values/nik.ts";
import { api, useCall } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { useScreenSearch } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { PairCell } from "../duplicates/pair-cell.tsx";
import { AcceptedFindings } from "./accepted-findings.tsx";
import { RowFix } from "./row-fix.tsx";

const PAGE = 50;

export function CleaningPage() {
  const words = useText().people.cleaning;
  const [search, change] = useScreenSearch();
  const place = {
    ...(search.desa ? { villageCode: search.desa } : {}),
    ...(search.rw ? { rw: search.rw } : {}),
    ...(search.rt ? { rt: search.rt } : {}),
  };
  const counted = useCall(api.people.cleaningCounts, place, { keepPrevious: true });
  const counts = counted.data?.counts;
  // The first kind with rows, chosen once: the list does not jump on when its last row is done.
  const [first, setFirst] = useState<CleaningKindName>();
  if (first === undefined && counts)
    setFirst(CLEANING_KIND_NAMES.find((one) => counts[one] > 0) ?? "nik_ganda");
  const kind = CLEANING_KIND_NAMES.find((one) => one === search.jenis) ?? first ?? "nik_ganda";
  const skip = Number(search.mulai ?? 0) || 0;
  const found = useCall(
    api.people.cleaningList,
    { kind, ...place, skip },
    { enabled: counts !== undefined },
  );
  return (
    <Page wide>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <FailureAlert failure={counted.failure} onRetry={counted.refetch} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" maw="44rem">
        <NativeSelect
          label={words.village}
          value={search.desa ?? ""}
          data={[
            { value: "", label: words.all },
            ...(counted.data?.villages ?? []).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          ]}
          onChange={(event) => change({ desa: event.currentTarget.value, mulai: "" })}
        />
        <TextInput
          label={words.rw}
          placeholder={words.all}
          inputMode="numeric"
          maxLength={3}
          value={search.rw ?? ""}
          onChange={(event) => change({ rw: event.currentTarget.value, mulai: "" })}
        />
        <TextInput
          label={words.rt}
          placeholder={words.all}
          inputMode="numeric"
          maxLength={3}
          value={search.rt ?? ""}
          onChange={(event) => change({ rt: event.currentTarget.value, mulai: "" })}
        />
      </SimpleGrid>
      <Group component="section" aria-label={words.kindsLabel} gap={6}>
        {CLEANING_KIND_NAMES.map((one) => (
          <UnstyledButton
            key={one}
            className="loket-kind"
            aria-pressed={one === kind}
            data-clean={counts?.[one] === 0 || undefined}
            onClick={() => change({ jenis: one, mulai: "" })}
          >
            {counts?.[one] === 0 ? (
              <IconCheck size={14} aria-hidden style={{ verticalAlign: "-2px" }} />
            ) : null}{" "}
            {words.kinds[one]} <b>{counts ? formatNumber(counts[one]) : "…"}</b>
          </UnstyledButton>
        ))}
      </Group>
      <Sheet flush title={words.kinds[kind]}>
        <Text c="dimmed" size="sm" px="md" pb="xs">
          {words.help[kind]}
        </Text>
        <DataTable
          label={words.label(words.kinds[kind])}
          rows={found.data?.rows}
          rowKey={(row) => `${row.subjectId} ${row.other?.personId ?? ""}`}
          failure={found.failure}
          onRetry={found.refetch}
          empty={<EmptyState title={words.cleanTitle} body={words.cleanBody} />}
          columns={[
            {
              id: "person",
              header: words.person,
              cell: (row) =>
                row.person ? <PairCell person={row.person} /> : <span>{words.noHead}</span>,
            },
            ...("pair" in CLEANING_KINDS[kind] || kind === "nik_tidak_cocok" || kind === "ppks_umur"
              ? [
                  {
                    id: "problem",
                    header: words.problem,
                    cell: (row: CleaningRow) => <Problem kind={kind} row={row} />,
                  },
                ]
              : []),
          ]}
          rowActionsLabel={words.fix}
          rowActions={(row) => <RowFix kind={kind} row={row} />}
          paging={{
            onPrevious:
              skip > 0
                ? () => change({ mulai: skip > PAGE ? String(skip - PAGE) : "" })
                : undefined,
            onNext: found.data?.more ? () => change({ mulai: String(skip + PAGE) }) : undefined,
          }}
        />
      </Sheet>
      <AcceptedFindings kind={kind} />
    </Page>
  );
}

function Problem({ kind, row }: { readonly kind: CleaningKindName; readonly row: CleaningRow }) {
  const text = useText().people;
  if (row.other) return <PairCell person={row.other} />;
  if (kind === "ppks_umur")
    return <>{row.details.map((code) => findPpksKind(code)?.name ?? code).join(", ")}</>;
  return <>{row.details.map((code) => text.nikFindings[code as NikFinding]).join(" ")}</>;
}

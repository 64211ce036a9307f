// The matched rows: each is ticked by the officer, one by one or a page at once; a row with several referrals is chosen first.
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CheckedAnswer } from "../../../shared/referrals/answers/contract.ts";
import { isTickable } from "../../../shared/referrals/answers/verdicts.ts";
import { formatNumber, formatShortDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { filterOf, referralOf, ROW_FILTERS, type Choice, type RowFilter } from "./answers-state.ts";

const PAGE = 50;

export interface ResultProps {
  readonly rows: readonly CheckedAnswer[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

function ReferralCell({
  row,
  choice,
  onChoice,
}: { row: CheckedAnswer } & Omit<ResultProps, "rows">) {
  const { referrals } = useText();
  if (row.candidates.length <= 1) {
    const [one] = row.candidates;
    return one ? `${one.letterNumber}, ${formatShortDate(one.issuedOn)}` : "–";
  }
  if (!isTickable(row.verdict)) return "–";
  return (
    <NativeSelect
      aria-label={referrals.answers.chooseReferral(row.row)}
      value={choice.referral[row.row] ?? ""}
      data={[
        { value: "", label: "–" },
        ...row.candidates.map((one) => ({
          value: one.referralId,
          label: `${one.letterNumber} · ${one.destination} · ${referrals.states[one.state]}`,
          disabled: !one.fits,
        })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const ticked = new Set(choice.ticked);
        if (value === "") ticked.delete(row.row);
        else ticked.add(row.row);
        onChoice({ ticked, referral: { ...choice.referral, [row.row]: value } });
      }}
    />
  );
}

export function ResultRows({ rows, choice, onChoice }: ResultProps) {
  const { referrals } = useText();
  const text = referrals.answers;
  const [filter, setFilter] = useState<RowFilter>("semua");
  const [page, setPage] = useState(1);
  const shown = rows.filter(({ verdict }) => filter === "semua" || filterOf(verdict) === filter);
  const visible = shown.slice((page - 1) * PAGE, page * PAGE);
  const count = (one: RowFilter) =>
    one === "semua" ? rows.length : rows.filter(({ verdict }) => filterOf(verdict) === one).length;
  const mayTick = (row: CheckedAnswer) => referralOf(row, choice) !== undefined;

  function setTicked(keys: ReadonlySet<string>) {
    const ticked = new Set(choice.ticked);
    for (const row of visible)
      if (keys.has(String(row.row)) && mayTick(row)) ticked.add(row.row);
      else ticked.delete(row.row);
    onChoice({ ...choice, ticked });
  }
  function toggle(row: CheckedAnswer) {
    if (!mayTick(row)) return;
    const ticked = new Set(choice.ticked);
    if (!ticked.delete(row.row)) ticked.add(row.row);
    onChoice({ ...choice, ticked });
  }
  const columns: Column<CheckedAnswer>[] = [
    {
      id: "row",
      header: text.resultColumns.row,
      width: "5rem",
      cell: (row) => formatNumber(row.row),
    },
    {
      id: "person",
      header: text.resultColumns.person,
      cell: (row) => (
        <>
          {referralOf(row, choice)?.personName ?? (row.name || row.nik || "–")}
          {row.verdict === "nama_beda" ? (
            <Text size="sm" c="dimmed">
              {row.name}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      id: "referral",
      header: text.resultColumns.referral,
      cell: (row) => <ReferralCell row={row} choice={choice} onChoice={onChoice} />,
    },
    {
      id: "answer",
      header: text.resultColumns.answer,
      cell: (row) => (row.to === null ? row.word || "–" : referrals.states[row.to]),
    },
    {
      id: "state",
      header: text.resultColumns.state,
      cell: (row) => (row.verdict === "siap" ? text.ready : text.whys[row.verdict]),
    },
  ];
  return (
    <Stack gap="sm" id="jawaban-hasil">
      <Sheet title={text.resultTitle}>
        <Text mb="sm">{text.resultHint}</Text>
        <NativeSelect
          label={text.show}
          w="20rem"
          value={filter}
          data={ROW_FILTERS.map((one) => ({
            value: one,
            label: text.filterOption(text.filters[one], count(one)),
          }))}
          onChange={(event) => {
            setPage(1);
            setFilter(ROW_FILTERS.find((one) => one === event.currentTarget.value) ?? "semua");
          }}
        />
      </Sheet>
      <Sheet flush>
        <DataTable
          label={text.resultTitle}
          columns={columns}
          rows={visible}
          rowKey={(row) => String(row.row)}
          onOpen={toggle}
          empty={<EmptyState title={text.noRows} />}
          paging={{ page, pageSize: PAGE, total: shown.length, onPage: setPage }}
          selection={{
            keys: new Set(
              visible.filter(({ row }) => choice.ticked.has(row)).map(({ row }) => String(row)),
            ),
            onChange: setTicked,
            rowLabel: text.tick,
          }}
        />
      </Sheet>
    </Stack>
  );
}

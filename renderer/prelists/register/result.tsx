// The check as an equation: each number opens its rows, findings are counted, likely duplicates are said.
import { Alert, Table, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import type { Tone } from "../../ui/state-badge.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { RegisterRows, useRegisterFindingWords } from "./rows.tsx";
import { COUNT_OF, VERDICTS, type CheckResult, type Verdict } from "./state.ts";

const TONES: Readonly<Record<Verdict, Tone>> = {
  baru: "active",
  berubah: "active",
  sama: "done",
  ditolak: "danger",
  dilewati: "stopped",
};
const PAGE = 50;

export function RegisterResult({ result }: { readonly result: CheckResult }) {
  const { prelists } = useText();
  const words = prelists.register;
  const { counts, likely } = result;
  const first = VERDICTS.find((verdict) => verdict === "ditolak" && counts.rejected > 0) ?? "baru";
  const [shown, setShown] = useState<Verdict>(first);
  const [page, setPage] = useState(1);
  const rows = result.rows[shown];
  const title = words.batch.rowsOf(words.counts[COUNT_OF[shown]]);
  const notes = [
    words.families(formatNumber(result.families)),
    ...(counts.proposed > 0 ? [words.proposed(formatNumber(counts.proposed))] : []),
    ...(likely.rows > 0 && !likely.stops ? [words.likelyRows(formatNumber(likely.rows))] : []),
    ...(result.seenBefore ? [words.seenBefore] : []),
  ];
  return (
    <>
      <Sheet title={words.resultTitle}>
        <Text>{`${words.equation}. ${words.nothingSaved}`}</Text>
        {likely.stops ? (
          <Alert color="red" variant="light" icon={<IconInfoCircle aria-hidden />} my="xs">
            {words.stops(formatNumber(likely.rows), formatNumber(counts.read))}
          </Alert>
        ) : null}
        <EquationTiles
          counts={counts}
          shown={shown}
          onShow={(next) => {
            setShown(next);
            setPage(1);
          }}
        />
        {notes.map((note) => (
          <Text key={note} pt="xs">
            {note}
          </Text>
        ))}
      </Sheet>
      <Sheet title={title} flush>
        <RegisterRows
          label={prelists.tableOf(title)}
          rows={rows.slice((page - 1) * PAGE, page * PAGE)}
          paging={{ page, pageSize: PAGE, total: rows.length, onPage: setPage }}
        />
        {rows.length < counts[COUNT_OF[shown]] ? (
          <Text c="dimmed" p="sm">
            {prelists.import.shownFirst(formatNumber(rows.length))}
          </Text>
        ) : null}
      </Sheet>
      {result.findings.length > 0 ? <Findings result={result} /> : null}
    </>
  );
}

export function EquationTiles({
  counts,
  shown,
  onShow,
}: {
  readonly counts: CheckResult["counts"] | undefined;
  readonly shown: string;
  readonly onShow: (verdict: Verdict) => void;
}) {
  const words = useText().prelists.register;
  return (
    <div style={{ paddingTop: "0.5rem" }}>
      <Tiles
        label={words.equation}
        tiles={[
          { id: "read", label: words.counts.read, count: counts?.read, tone: "waiting" as const },
          ...VERDICTS.map((verdict) => ({
            id: verdict,
            label: words.counts[COUNT_OF[verdict]],
            count: counts?.[COUNT_OF[verdict]],
            tone: TONES[verdict],
            onOpen: () => onShow(verdict),
            pressed: shown === verdict,
          })),
        ]}
      />
    </div>
  );
}

function Findings({ result }: { readonly result: CheckResult }) {
  const words = useText().prelists.register;
  const findingWords = useRegisterFindingWords();
  return (
    <Sheet title={words.findings} flush>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.findings}</Table.Th>
            <Table.Th ta="right">{words.findingRows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.findings.map((finding) => (
            <Table.Tr key={finding.code}>
              <Table.Td>{findingWords(finding)}</Table.Td>
              <Table.Td ta="right">{formatNumber(finding.rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}

// The check as an equation: each number opens its rows, findings are counted, villages wait to be tied.
import { Alert, Button, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Tiles } from "../ui/tiles.tsx";
import type { Tone } from "../ui/state-badge.tsx";
import { CheckedRows, useFindingWords } from "./checked-rows.tsx";
import { AreasTable } from "./imports/areas-table.tsx";
import { FindingsTable } from "./imports/findings-table.tsx";
import type { CheckResult, Leave } from "./import-state.ts";
import { tieDialog } from "./tie-dialog.tsx";

const NUMBERS = ["read", "new", "changed", "same", "rejected", "skipped", "warned"] as const;
type Shown = Exclude<(typeof NUMBERS)[number], "read">;
const TONES: Readonly<Record<(typeof NUMBERS)[number], Tone>> = {
  read: "waiting",
  new: "active",
  changed: "active",
  same: "done",
  rejected: "danger",
  skipped: "stopped",
  warned: "warning",
};
const PAGE = 50;

/** Where the result begins, for whoever brings it into view. */
export const RESULT = "impor-hasil";
/** What is shown first: what needs work, then what is new, then what differs. */
const FIRST_LOOKED_AT = ["rejected", "new", "changed"] as const;

/** `onTied`: a village was tied, so the check is asked again. */
export function ImportResult({
  result,
  onTied,
  leave,
  onLeave,
}: {
  readonly result: CheckResult;
  readonly onTied: () => void;
  /** What is left out, and how to leave out more; without them every row is taken. */
  readonly leave?: Leave;
  readonly onLeave?: (leave: Leave) => void;
}) {
  const { prelists: text } = useText();
  const words = text.import;
  const findingWords = useFindingWords();
  const [shown, setShown] = useState<string>(
    () => FIRST_LOOKED_AT.find((part) => result.counts[part] > 0) ?? "new",
  );
  const [page, setPage] = useState(1);
  const finding = result.findings.find(({ code }) => code === shown);
  const rows = finding ? finding.first : result[shown as Shown];
  const total = finding ? finding.rows : result.counts[shown as Shown];
  const title = words.rowsOf(finding ? findingWords(finding) : words.counts[shown as Shown]);
  const show = (next: string) => {
    setShown(next);
    setPage(1);
  };
  return (
    <>
      <div id={RESULT}>
        <Sheet title={words.resultTitle}>
          <Text>{`${words.equation}. ${words.nothingSaved}`}</Text>
          {result.seenBefore ? (
            <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} my="xs">
              {words.seenBefore}
            </Alert>
          ) : null}
          <div style={{ paddingTop: "0.5rem" }}>
            <Tiles
              label={words.equation}
              tiles={NUMBERS.map((id) => ({
                id,
                label: words.counts[id],
                count: result.counts[id],
                tone: TONES[id],
                ...(id === "read" ? {} : { onOpen: () => show(id), pressed: shown === id }),
              }))}
            />
          </div>
        </Sheet>
      </div>
      <Sheet title={title} flush>
        <CheckedRows
          label={text.tableOf(title)}
          rows={rows.slice((page - 1) * PAGE, page * PAGE)}
          paging={{ page, pageSize: PAGE, total: rows.length, onPage: setPage }}
          {...(leave && onLeave && shown !== "rejected" ? { leave, onLeave } : {})}
        />
        {rows.length < total ? (
          <Text c="dimmed" p="sm">
            {words.shownFirst(formatNumber(rows.length))}
          </Text>
        ) : null}
      </Sheet>
      {leave && onLeave ? (
        <AreasTable areas={result.areas} leave={leave} onLeave={onLeave} />
      ) : null}
      <Clearing clearing={result.clearing} />
      <FindingsTable findings={result.findings} onOpen={show} />
      {result.villages.length > 0 && result.areaEdition !== null ? (
        <Villages result={result} edition={result.areaEdition} onTied={onTied} />
      ) : null}
    </>
  );
}

/** Before anything is saved: what the blank cells of chosen columns would take away. */
function Clearing({ clearing }: { readonly clearing: CheckResult["clearing"] }) {
  const { prelists: text, round } = useText();
  const words = round.imports;
  if (clearing.length === 0) return null;
  return (
    <Sheet title={words.clearing}>
      <Text c="dimmed">{words.clearingHint}</Text>
      <DataTable
        label={text.tableOf(words.clearing)}
        rows={clearing}
        rowKey={(row) => row.column}
        empty={null}
        columns={[
          { id: "column", header: words.clearingColumn, cell: (row) => row.column },
          {
            id: "values",
            header: words.clearingValues,
            align: "right",
            cell: (row) => formatNumber(row.values),
          },
          {
            id: "rows",
            header: words.clearingRows,
            cell: (row) => row.rows.slice(0, 20).join(", ") + (row.values > 20 ? ", ..." : ""),
          },
        ]}
      />
    </Sheet>
  );
}

function Villages({
  result,
  edition,
  onTied,
}: {
  readonly result: CheckResult;
  readonly edition: string;
  readonly onTied: () => void;
}) {
  const { prelists: text } = useText();
  const words = text.import;
  return (
    <Sheet title={words.villages}>
      <Text c="dimmed">{words.villagesHint}</Text>
      <DataTable
        label={text.tableOf(words.villages)}
        rows={result.villages.slice(0, 100)}
        rowKey={(row) => row.code}
        empty={null}
        columns={[
          { id: "code", header: words.villageCode(edition), cell: (row) => row.code },
          {
            id: "rows",
            header: words.villageRows,
            align: "right",
            cell: (row) => formatNumber(row.rows),
          },
          {
            id: "tied",
            header: words.villageTied,
            cell: (row) => row.villageCode ?? words.villageUntied,
          },
        ]}
        rowActionsLabel={words.tie}
        rowActions={(row) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${words.tie} ${row.code}`}
            onClick={() =>
              void openDialog(tieDialog, { code: row.code, edition }).then((tied) => {
                if (tied) onTied();
              })
            }
          >
            {words.tie}
          </Button>
        )}
      />
    </Sheet>
  );
}

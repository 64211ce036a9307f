// Data ganda: how much is open, the list of pairs, and the search that finds them.
import { Button, Stack, Text } from "@mantine/core";
import { IconHistory, IconSearch } from "@tabler/icons-react";
import { BANDS } from "../../../shared/people/linkage/fields.ts";
import { api, useCall, useTask } from "../../app/client.ts";
import { formatDate, formatNumber } from "../../app/format.ts";
import { goTo, useScreenSearch } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { BAND_TONES } from "./band-tones.ts";
import { StateBadge } from "../../ui/state-badge.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { PairCell } from "./pair-cell.tsx";

const PAGE = 50;

export function DuplicatesPage() {
  const words = useText().people.duplicates;
  const [search, change] = useScreenSearch();
  const band = BANDS.find((one) => one === search.tingkat);
  const later = search.ditunda === "ya";
  const skip = Number(search.mulai ?? 0) || 0;
  const state = useCall(api.people.duplicateState, {});
  const pairs = useCall(
    api.people.duplicatePairs,
    { ...(band ? { band } : {}), state: later ? "nanti" : "terbuka", skip },
    { keepPrevious: true },
  );
  const task = useTask(api.people.findDuplicates);
  const seen = state.data;
  const filter = {
    tingkat: band ?? "",
    ditunda: later ? "ya" : "",
    mulai: skip > 0 ? String(skip) : "",
  };

  async function onRun() {
    const found = await task.start({});
    if (found) notice(words.found(formatNumber(found.pairs)));
  }

  const never = seen?.run === null;
  return (
    <Page wide>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconHistory size={18} aria-hidden />}
              onClick={() => goTo("people.merges")}
            >
              {words.merges.title}
            </Button>
            <Button
              leftSection={<IconSearch size={18} aria-hidden />}
              loading={task.running}
              onClick={() => void onRun()}
            >
              {never ? words.run : words.runAgain}
            </Button>
          </>
        }
      />
      {task.running ? (
        <TaskProgress
          label={words.steps[task.progress?.step ?? "membaca"]}
          {...(task.progress ? { done: task.progress.done, total: task.progress.total } : {})}
          onCancel={task.cancel}
        />
      ) : null}
      <FailureAlert failure={task.failure ?? state.failure} />
      {seen?.run ? (
        <Stack gap={2}>
          <Text c="dimmed" size="sm">
            {words.ranAt(
              formatDate(seen.run.finishedAt),
              seen.run.startedBy,
              formatNumber(seen.run.persons),
            )}{" "}
            {words.progress(formatNumber(seen.decided), formatNumber(seen.total))}.
          </Text>
          {seen.run.since > 0 ? (
            <Text size="sm">{words.since(formatNumber(seen.run.since))}</Text>
          ) : null}
        </Stack>
      ) : null}
      <Tiles
        label={words.tiles}
        tiles={[
          ...BANDS.map((one) => ({
            id: one,
            label: words.bands[one],
            count: seen?.open[one],
            tone: BAND_TONES[one],
            pressed: band === one && !later,
            onOpen: () =>
              change({ tingkat: band === one && !later ? "" : one, ditunda: "", mulai: "" }),
          })),
          {
            id: "nanti",
            label: words.later,
            count: seen?.later,
            tone: "waiting" as const,
            pressed: later,
            onOpen: () => change({ tingkat: "", ditunda: later ? "" : "ya", mulai: "" }),
          },
        ]}
      />
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={pairs.data?.rows}
          rowKey={(row) => `${row.a.personId} ${row.b.personId}`}
          failure={pairs.failure}
          onRetry={pairs.refetch}
          onOpen={(row) =>
            goTo("people.pair", { aId: row.a.personId, bId: row.b.personId }, filter)
          }
          empty={
            <EmptyState
              title={never ? words.neverTitle : words.noneTitle}
              body={never ? words.neverBody : words.noneBody}
            />
          }
          columns={[
            { id: "a", header: words.columns.a, cell: (row) => <PairCell person={row.a} /> },
            { id: "b", header: words.columns.b, cell: (row) => <PairCell person={row.b} /> },
            {
              id: "why",
              header: words.columns.why,
              width: "34%",
              cell: (row) => (
                <>
                  {words.reasons(row.reasons)}
                  {row.changed.length > 0 ? (
                    <Text size="sm" fw={600}>
                      {words.changedSince(
                        row.changed.map((field) => words.fields[field].toLowerCase()).join(", "),
                      )}
                    </Text>
                  ) : null}
                </>
              ),
            },
            {
              id: "band",
              header: words.columns.band,
              cell: (row) => (
                <StateBadge tone={BAND_TONES[row.band]}>{words.bands[row.band]}</StateBadge>
              ),
            },
          ]}
          paging={{
            onPrevious:
              skip > 0
                ? () => change({ mulai: skip > PAGE ? String(skip - PAGE) : "" })
                : undefined,
            onNext: pairs.data?.more ? () => change({ mulai: String(skip + PAGE) }) : undefined,
          }}
        />
      </Sheet>
    </Page>
  );
}

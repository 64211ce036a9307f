// The holiday calendar by which every due day is counted: national days of a year, and the office's own.
import { Alert, Button, NativeSelect } from "@mantine/core";
import { CALENDAR_KEEPERS } from "../../shared/office/contract.ts";
import type { Holiday } from "../../shared/office/holidays.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { confirm, openDialog } from "../app/dialogs.tsx";
import { formatDate, formatDayAndDate } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { localHolidayDialog, nationalListDialog } from "./holiday-dialogs.tsx";

function useColumns(): Column<Holiday>[] {
  const text = useText().office.holidays;
  return [
    { id: "day", header: text.columns.day, cell: ({ day }) => formatDayAndDate(day) },
    { id: "name", header: text.columns.name, cell: ({ name }) => name },
    { id: "kind", header: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    { id: "status", header: text.columns.status, cell: ({ status }) => text.statuses[status] },
  ];
}

/** From the first year with a list to the one after next. */
function yearsToChoose(years: readonly number[], now: number, shown: number): string[] {
  const first = Math.min(now, shown, ...years);
  const last = Math.max(now + 1, shown, ...years.map((year) => year + 1));
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
}

export function HolidaysPage() {
  const text = useText().office.holidays;
  const [search, change] = useScreenSearch();
  const now = Number(localDate(new Date()).slice(0, 4));
  const asked = Number(search.tahun);
  const year = Number.isInteger(asked) && asked >= 2020 && asked <= 2099 ? asked : now;
  const list = useCall(api.office.holidays, { year }, { keepPrevious: true });
  const remove = useCommand(api.office.removeHoliday);
  const mayChange = useHasRole(...CALENDAR_KEEPERS);
  const mayMove = useHasRole("supervisor", "koordinator");
  const { dueDays } = useText().cases;
  const years = list.data?.years ?? [];
  const columns = useColumns();

  async function onRemove({ day }: Holiday) {
    const title = text.removeTitle(formatDate(day));
    if (await confirm({ title, body: text.removeBody, action: text.remove, tone: "danger" }))
      await remove.run({ from: day });
  }
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          mayChange ? (
            <>
              {mayMove ? (
                <Button variant="default" onClick={() => goTo("cases.dueDays")}>
                  {dueDays.title}
                </Button>
              ) : null}
              <Button
                variant="default"
                onClick={() =>
                  void openDialog(nationalListDialog, { year, rows: list.data?.rows ?? [] })
                }
              >
                {text.national}
              </Button>
              <Button onClick={() => void openDialog(localHolidayDialog, {})}>{text.add}</Button>
            </>
          ) : undefined
        }
      />
      <FailureAlert failure={remove.failure} />
      {list.data && !years.includes(year) ? (
        <Alert color="yellow" variant="light">
          {text.missing(year)}
        </Alert>
      ) : null}
      <NativeSelect
        label={text.year}
        maw="12rem"
        value={String(year)}
        data={yearsToChoose(years, now, year)}
        onChange={(event) => change({ tahun: event.currentTarget.value })}
      />
      <Sheet flush>
        <DataTable
          label={text.title}
          columns={columns}
          rows={list.data?.rows}
          rowKey={({ day }) => day}
          failure={list.failure}
          onRetry={list.refetch}
          empty={<EmptyState title={text.none} body={text.noneBody} />}
          {...(mayChange
            ? {
                rowActionsLabel: text.remove,
                rowActions: (row: Holiday) =>
                  row.kind === "setempat" ? (
                    <Button variant="default" size="compact-md" onClick={() => void onRemove(row)}>
                      {text.remove}
                    </Button>
                  ) : null,
              }
            : {})}
        />
      </Sheet>
    </Page>
  );
}

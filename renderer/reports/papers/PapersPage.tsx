// Printouts: the catalogue of reports at the left, the chosen one at the right; period and paper are chosen once for all.
import { Button, Grid, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { PaperSize } from "../../../shared/papers/paper.ts";
import { Definition } from "../../../shared/reports/tables/definition.ts";
import { api, useCall } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { useScreenSearch } from "../../app/navigation.tsx";
import { useHasRole, useOffice } from "../../app/session.tsx";
import { usePrint } from "../../app/use-print.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { PeriodFields } from "../period-fields.tsx";
import { usePeriod } from "../use-period.ts";
import { catalogueOf, paperOf, type Printout } from "./catalogue.ts";
import { CatalogueList } from "./CatalogueList.tsx";
import { ownReportDialog } from "./OwnReportDialog.tsx";
import { PrintoutView } from "./PrintoutView.tsx";
import { useOwnWork } from "./use-own.ts";
import { PrintButton } from "../print-button.tsx";

/** What a new report of the office's own begins with. */
const FRESH = Definition.parse({
  source: "kasus",
  by: "kategori",
  measures: ["jumlah", "selesai", "berjalan"],
});

/** Table papers lie as they fit, until the officer says otherwise. */
const usually = (one: Printout) =>
  one.kind === "tabel" ? one.landscape : one.id !== "rekap" && one.id !== "capaian";

export function PapersPage() {
  const words = useText().reportPapers;
  const chosen = usePeriod();
  const [search, change] = useScreenSearch();
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const keeps = useHasRole("supervisor");
  const own = useCall(api.reports.ownReports, undefined);
  const work = useOwnWork();
  const { print, making, failure } = usePrint();
  const groups = catalogueOf(own.data?.rows ?? []);
  const all = groups.flatMap(({ printouts }) => printouts);
  const one = all.find(({ id }) => id === search["laporan"]) ?? all[0]!;
  const landscape = turned[one.id] ?? usually(one);
  const laid = { period: chosen.period, size, landscape };
  const open = (id: string) => change({ laporan: id });
  const onPrint = () => void print(() => paperOf(one, laid));
  useScreenCommand("layar.cetak", onPrint);
  async function onCreate() {
    const saved = await openDialog(ownReportDialog, { own: null, definition: FRESH, name: "" });
    if (saved) open(saved);
  }
  async function onLoad() {
    const id = await work.load();
    if (id !== undefined) open(id);
  }
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            {keeps ? (
              <>
                <Button variant="default" loading={work.running} onClick={() => void onLoad()}>
                  {words.own.load}
                </Button>
                <Button variant="default" onClick={() => void onCreate()}>
                  {words.own.create}
                </Button>
              </>
            ) : null}
            <PrintButton label={words.print} making={making} onPrint={onPrint} />
          </>
        }
      />
      <FailureAlert
        failure={failure ?? own.failure ?? (one.kind === "utuh" ? work.failure : undefined)}
      />
      <Grid gap="md" align="end">
        <Grid.Col span={{ base: 12, md: 9 }}>
          <PeriodFields chosen={chosen} size={size} onSize={setSize} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 3 }}>
          <NativeSelect
            label={words.direction}
            value={landscape ? "mendatar" : "tegak"}
            data={(["tegak", "mendatar"] as const).map((value) => ({
              value,
              label: words.directions[value],
            }))}
            onChange={(event) => {
              const wide = event.currentTarget.value === "mendatar";
              setTurned((before) => ({ ...before, [one.id]: wide }));
            }}
          />
        </Grid.Col>
      </Grid>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 3 }}>
          <Sheet>
            <CatalogueList groups={groups} chosen={one.id} onChoose={({ id }) => open(id)} />
          </Sheet>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 9 }}>
          <PrintoutView one={one} laid={laid} work={work} onSaved={open} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

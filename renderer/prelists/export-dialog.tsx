// Data leaves the office: as what, with which headers, and why; the reason is kept with the export.
import { Alert, Button, Checkbox, Group, Radio, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { BackPanel, useBack } from "./out/back-panel.tsx";
import { isWhyMissing, LeavingFields, WhyField, type Leaving } from "./leaving-fields.tsx";
import { PRELIST_WORK } from "./list-page.tsx";
import type { OutcomeState } from "./outcome-badge.tsx";

const WAYS = ["kembali", "daftar", "samar"] as const;
type Way = (typeof WAYS)[number];
/** Rows of one sheet in Excel. */
const SHEET_ROWS = 1_048_576;

interface ExportProps {
  /** What the list shows now is what leaves. */
  readonly filters: {
    readonly prelistId: string;
    readonly text?: string;
    readonly outcome?: OutcomeState;
    readonly rt?: string;
    readonly rw?: string;
    readonly warned?: boolean;
  };
  readonly name: string;
  readonly rows: number;
}

function ExportDialog({ filters, name, rows, close }: ExportProps & DialogControl<boolean>) {
  const { app, prelists, round } = useText();
  const ways = round.out;
  const words = prelists.export;
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [headers, setHeaders] = useState<"berkas" | "profil">("berkas");
  const [withOutcomes, setWithOutcomes] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.export);
  const writeBack = useTask(api.prelists.exportBack);
  const [way, setWay] = useState<Way>("daftar");
  const back = useBack(filters.prelistId, way === "kembali");
  const running = write.running || writeBack.running;
  const missing = isWhyMissing(leaving);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || running || choose.running) return;
    if (way === "kembali") return saveBack();
    const today = new Date().toISOString().slice(0, 10);
    const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80);
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: words.fileName(way === "samar" ? ways.maskedName(plain) : plain, today, leaving.format),
    });
    if (!target) return;
    const done = await write.start({
      ...filters,
      file: target.file,
      format: leaving.format,
      headers,
      withOutcomes,
      masked: way === "samar",
      why: leaving.why.trim(),
    });
    if (!done) return;
    notice(
      done.sheets > 1
        ? ways.sheets(formatNumber(done.rows), String(done.sheets))
        : words.done(formatNumber(done.rows)),
    );
    close(true);
  }
  async function saveBack() {
    if (!back.file || !back.plan.result?.cells || back.plan.running) return;
    const target = await choose.run({ purpose: "ekspor-prelist", name: back.file.backName });
    if (!target) return;
    const done = await writeBack.start({
      batchId: back.file.batchId,
      results: back.results,
      overwrite: back.overwrite,
      file: target.file,
      why: leaving.why.trim(),
    });
    if (!done) return;
    notice(ways.back.done(formatNumber(done.cells)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={choose.failure ?? write.failure ?? writeBack.failure}
        problems={
          attempt > 0 && missing ? [{ field: "ekspor-keperluan", message: words.whyMissing }] : []
        }
      />
      <Radio.Group label={ways.label} value={way} onChange={(value) => setWay(value as Way)}>
        <Group gap="lg" pt={6}>
          {WAYS.map((one) => (
            <Radio key={one} value={one} label={ways.ways[one]} />
          ))}
        </Group>
      </Radio.Group>
      {way === "kembali" ? (
        <>
          <WhyField leaving={leaving} onChange={setLeaving} attempted={attempt > 0} />
          <BackPanel back={back} />
        </>
      ) : (
        <>
          <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
            {way === "samar" ? ways.maskedBody(formatNumber(rows)) : words.body(formatNumber(rows))}
            {leaving.format === "xlsx" && rows >= SHEET_ROWS ? ` ${ways.split}` : ""}
          </Alert>
          <LeavingFields leaving={leaving} onChange={setLeaving} attempted={attempt > 0} />
          <Radio.Group
            label={words.headers}
            value={headers}
            onChange={(value) => setHeaders(value === "profil" ? "profil" : "berkas")}
          >
            <Group gap="lg" pt={6}>
              <Radio value="berkas" label={words.headersFile} />
              <Radio value="profil" label={words.headersProfile} />
            </Group>
          </Radio.Group>
          <Checkbox
            label={words.withOutcomes}
            checked={withOutcomes}
            onChange={(event) => setWithOutcomes(event.currentTarget.checked)}
          />
        </>
      )}
      {running ? (
        <TaskProgress
          label={prelists.import.writing(
            formatNumber((write.progress ?? writeBack.progress)?.rows ?? 0),
          )}
          done={(write.progress ?? writeBack.progress)?.rows ?? 0}
          total={rows}
          onCancel={write.running ? write.cancel : writeBack.cancel}
        />
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={running} onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        <Button
          onClick={() => void onSave()}
          loading={running}
          disabled={way === "kembali" && (back.plan.running || !back.plan.result?.cells)}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
        >
          {words.submit}
        </Button>
      </Group>
    </Stack>
  );
}

export const exportDialog = defineDialog<ExportProps, boolean>({
  id: "prelists.export",
  title: (text) => text.prelists.export.title,
  roles: PRELIST_WORK,
  size: "lg",
  component: ExportDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows[0];
    return list && { filters: { prelistId: list.id }, name: list.name, rows: list.entries };
  },
});

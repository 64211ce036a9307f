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
import { ErrorSummary } from "../ui/error-summary.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { isWhyMissing, LeavingFields, type Leaving } from "./leaving-fields.tsx";
import { notice } from "./notice.ts";
import { PRELIST_WORK } from "./list-page.tsx";
import type { OutcomeState } from "./outcome-badge.tsx";

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
  const { app, prelists } = useText();
  const words = prelists.export;
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [headers, setHeaders] = useState<"berkas" | "profil">("berkas");
  const [withOutcomes, setWithOutcomes] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.export);
  const missing = isWhyMissing(leaving);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || write.running || choose.running) return;
    const today = new Date().toISOString().slice(0, 10);
    const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80);
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: words.fileName(plain, today, leaving.format),
    });
    if (!target) return;
    const done = await write.start({
      ...filters,
      file: target.file,
      format: leaving.format,
      headers,
      withOutcomes,
      why: leaving.why.trim(),
    });
    if (!done) return;
    notice(words.done(formatNumber(done.rows)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={choose.failure ?? write.failure}
        problems={
          attempt > 0 && missing ? [{ field: "ekspor-keperluan", message: words.whyMissing }] : []
        }
      />
      <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
        {words.body(formatNumber(rows))}
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
      {write.running ? (
        <TaskProgress
          label={prelists.import.writing(formatNumber(write.progress?.rows ?? 0))}
          done={write.progress?.rows ?? 0}
          total={rows}
          onCancel={write.cancel}
        />
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={write.running} onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        <Button
          onClick={() => void onSave()}
          loading={write.running}
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

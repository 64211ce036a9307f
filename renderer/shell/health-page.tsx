// Looks at the health of the office, and shows the support file as it will be saved, before it is saved.
import { Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconDeviceFloppy, IconStethoscope } from "@tabler/icons-react";
import { useState } from "react";
import type { Check } from "../../shared/shell/health.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";

const TONES = {
  baik: "done",
  perhatian: "warning",
  rusak: "danger",
  lewati: "stopped",
} satisfies Record<Check["result"], Tone>;
const WORST_FIRST: readonly Check["result"][] = ["rusak", "perhatian", "lewati", "baik"];

export function HealthPage() {
  const words = useText().health;
  const examine = useTask(api.shell.examine);
  const support = useCommand(api.shell.support);
  const save = useCommand(api.shell.saveSupport);
  const [found, setFound] = useState<{ checks: readonly Check[]; text: string }>();
  async function onExamine() {
    const inside = await examine.start({});
    const all = inside && (await support.run({ checks: inside.checks }));
    if (all) setFound(all);
  }
  async function onSave(text: string) {
    const answer = await save.run({ text });
    if (answer?.saved) notice(words.saved);
  }
  const { progress } = examine;
  const rows = found?.checks.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.result) - WORST_FIRST.indexOf(b.result),
  );
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Button
            leftSection={<IconStethoscope size={18} aria-hidden />}
            disabled={examine.running}
            onClick={() => void onExamine()}
          >
            {words.examine}
          </Button>
        }
      />
      <FailureAlert failure={examine.failure ?? support.failure ?? save.failure} />
      {examine.running ? (
        <TaskProgress
          label={words.steps[progress?.step ?? "basis_data"]}
          onCancel={examine.cancel}
          {...(progress && progress.total > 1
            ? { done: progress.done, total: progress.total }
            : {})}
        />
      ) : null}
      <Sheet title={words.findings} flush>
        <DataTable
          label={words.findings}
          rows={rows ?? []}
          rowKey={(row) => row.what}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "what", header: words.columns.what, cell: (row) => row.what },
            {
              id: "result",
              header: words.columns.result,
              cell: (row) => (
                <StateBadge tone={TONES[row.result]}>{words.results[row.result]}</StateBadge>
              ),
            },
            { id: "detail", header: words.columns.detail, cell: (row) => row.detail },
          ]}
        />
      </Sheet>
      {found ? <SupportFile text={found.text} onSave={() => void onSave(found.text)} /> : null}
    </Page>
  );
}

function SupportFile({ text, onSave }: { readonly text: string; readonly onSave: () => void }) {
  const words = useText().health;
  return (
    <Sheet title={words.support}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg" mb="sm">
        <Text size="sm" c="dimmed">
          {words.supportBody}
        </Text>
        <Button
          variant="default"
          style={{ flexShrink: 0 }}
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={onSave}
        >
          {words.save}
        </Button>
      </Group>
      <VisuallyHidden id="loket-dukungan">{words.support}</VisuallyHidden>
      <pre
        role="region"
        aria-labelledby="loket-dukungan"
        // A text longer than its box is read by scrolling, also with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        style={{
          margin: 0,
          maxHeight: "24rem",
          overflow: "auto",
          fontSize: "var(--loket-text-small)",
        }}
      >
        {text}
      </pre>
    </Sheet>
  );
}

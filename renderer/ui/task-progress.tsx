// Long work on screen: what is being done, how far, and how to stop it.
import { Button, Group, Progress, Text } from "@mantine/core";
import { useState } from "react";
import { useTimeLeft } from "./time-left.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";

export interface TaskProgressProps {
  /** What is being done now: "Memeriksa baris". */
  readonly label: string;
  readonly done?: number;
  /** Unknown total: the bar only moves. */
  readonly total?: number;
  /** Without it, the button says that this part cannot be stopped. */
  readonly onCancel?: () => void;
}

export function TaskProgress({ label, done, total, onCancel }: TaskProgressProps) {
  const text = useText();
  const [cancelling, setCancelling] = useState(false);
  const known = done !== undefined && total !== undefined && total > 0;
  const left = useTimeLeft(label, done, total);
  const percent = known ? Math.min(100, Math.round((done / total) * 100)) : 100;
  return (
    <div className="loket-sheet" style={{ padding: "0.75rem 1rem" }} role="status" data-working>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text fw={600}>{label}</Text>
        <Text c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
          {known
            ? [
                text.app.progress.of(formatNumber(done), formatNumber(total)),
                `${percent}%`,
                ...(left === undefined ? [] : [text.app.progress.left(left)]),
              ].join(" · ")
            : text.app.progress.running}
        </Text>
      </Group>
      <Group wrap="nowrap">
        <Progress.Root size="lg" style={{ flex: 1 }}>
          <Progress.Section
            value={percent}
            animated={!known}
            striped={!known}
            aria-label={label}
            aria-valuetext={known ? `${percent}%` : text.app.progress.running}
          />
        </Progress.Root>
        <Button
          variant="default"
          disabled={!onCancel || cancelling}
          onClick={() => {
            setCancelling(true);
            onCancel?.();
          }}
        >
          {!onCancel
            ? text.app.progress.uncancellable
            : cancelling
              ? text.app.progress.cancelling
              : text.app.progress.cancel}
        </Button>
      </Group>
    </div>
  );
}

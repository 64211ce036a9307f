// The buttons above the grid.
import { Button, Checkbox, Group, Popover, Stack, Text } from "@mantine/core";
import { IconColumns3, IconEye, IconEyeOff, IconUsers } from "@tabler/icons-react";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { useMayVerify } from "../verify-dialog.tsx";
import type { GridColumn } from "./geometry.ts";
import type { useChanges } from "./use-changes.ts";

interface ToolsProps {
  readonly columns: readonly GridColumn[];
  readonly aside: ReadonlySet<string>;
  readonly onAside: (next: ReadonlySet<string>) => void;
  readonly labelOf: (column: GridColumn) => string;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly family: boolean;
  readonly onFamily: (on: boolean) => void;
  readonly changes: ReturnType<typeof useChanges>;
  readonly narrowed: boolean;
  readonly onAll: () => void;
  readonly onAgain: () => void;
  readonly total: number;
}

export function GridTools(props: ToolsProps) {
  const words = useText().round.grid;
  const mayWrite = useMayVerify();
  const { changes, whole, family } = props;
  const Eye = whole ? IconEyeOff : IconEye;
  const small = { variant: "default", size: "compact-md" } as const;
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs">
        {mayWrite ? (
          <>
            <Button
              {...small}
              leftSection={<Eye size={16} aria-hidden />}
              aria-pressed={whole}
              onClick={() => props.onWhole(!whole)}
            >
              {whole ? words.mask : words.reveal}
            </Button>
            <Button
              {...small}
              disabled={!changes.mayUndo || changes.running}
              aria-keyshortcuts="Control+Z"
              onClick={() => void changes.undo()}
            >
              {words.undo}
            </Button>
            <Button
              {...small}
              disabled={!changes.mayRedo || changes.running}
              aria-keyshortcuts="Control+Y"
              onClick={() => void changes.redo()}
            >
              {words.redo}
            </Button>
          </>
        ) : null}
        <Columns {...props} />
        <Button
          {...small}
          leftSection={<IconUsers size={16} aria-hidden />}
          aria-pressed={family}
          aria-keyshortcuts="F6"
          onClick={() => props.onFamily(!family)}
        >
          {words.family}
        </Button>
      </Group>
      <Group gap="xs">
        <Text component="output" c="dimmed">
          {words.total(formatNumber(props.total))}
        </Text>
        {props.narrowed ? (
          <>
            <Button {...small} onClick={props.onAgain}>
              {words.again}
            </Button>
            <Button {...small} onClick={props.onAll}>
              {words.showAll}
            </Button>
          </>
        ) : null}
      </Group>
    </Group>
  );
}

function Columns({ columns, aside, onAside, labelOf }: ToolsProps) {
  const words = useText().round.grid;
  // The first column is the name: without it nobody knows whose row it is.
  const choosable = columns.slice(1);
  return (
    <Popover position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconColumns3 size={16} aria-hidden />}
        >
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="60vh" style={{ overflowY: "auto" }} aria-label={words.columns}>
        <Stack gap={6}>
          <Checkbox
            label={words.allColumns}
            checked={aside.size === 0}
            indeterminate={aside.size > 0}
            onChange={() =>
              onAside(new Set(aside.size > 0 ? [] : choosable.map((column) => column.key)))
            }
          />
          {choosable.map((column) => (
            <Checkbox
              key={column.key}
              label={labelOf(column)}
              checked={!aside.has(column.key)}
              onChange={() => {
                const next = new Set(aside);
                if (!next.delete(column.key)) next.add(column.key);
                onAside(next);
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

// Between tools and grid: why something was not done, which cells were not taken, how far a large change is.
import { Alert } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import type { Refusal } from "./clipboard.ts";
import type { GridColumn } from "./geometry.ts";
import type { RefusedCell, useChanges } from "./use-changes.ts";

/** Refused cells that are told one by one. */
const TOLD = 8;

export function GridNotes({
  changes,
  refusal,
  columns,
  labelOf,
}: {
  readonly changes: ReturnType<typeof useChanges>;
  readonly refusal: Refusal | undefined;
  readonly columns: readonly GridColumn[];
  readonly labelOf: (column: GridColumn) => string;
}) {
  const { prelists, round } = useText();
  const words = round.grid;
  const { last, task } = changes;
  const why = (code: string): string =>
    (prelists.findings as Readonly<Record<string, string>>)[code] ??
    (words.whyNot as Readonly<Record<string, string>>)[code] ??
    code;
  const tell = (cell: RefusedCell) => {
    const column = columns.find((one) => one.key === cell.column);
    return words.refusedCell(
      String(cell.number),
      column ? labelOf(column) : cell.column,
      why(cell.why),
    );
  };
  return (
    <>
      {task ? (
        <TaskProgress
          label={words.writing}
          done={task.progress?.rows ?? 0}
          total={task.progress?.total ?? 0}
          onCancel={task.cancel}
        />
      ) : null}
      <FailureAlert failure={changes.failure} />
      {refusal ? (
        <Alert role="alert" color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {words.refusals[refusal]}
        </Alert>
      ) : null}
      {last && last.refused.length > 0 ? (
        <Alert
          role="alert"
          color="yellow"
          variant="light"
          icon={<IconInfoCircle aria-hidden />}
          title={words.refused(formatNumber(last.refused.length), formatNumber(last.asked))}
        >
          <ul className="kisi-refused">
            {last.refused.slice(0, TOLD).map((cell) => (
              <li key={`${cell.entryId} ${cell.column}`}>{tell(cell)}</li>
            ))}
            {last.refused.length > TOLD ? (
              <li>{words.andMore(formatNumber(last.refused.length - TOLD))}</li>
            ) : null}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

// Two people's results on one row, side by side with who and when; choosing one leaves both in the history.
import { Button, Text } from "@mantine/core";
import type * as z from "zod";
import type { ResultRow } from "../../../shared/prelists/results/contract.ts";
import { api, useCommand } from "../../app/client.ts";
import { formatDate, formatDateTime } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { OutcomeBadge } from "../outcome-badge.tsx";
import { useMayVerify } from "../verify-dialog.tsx";

type Result = z.output<typeof ResultRow>;

/** What a result tells beside its outcome, as lines. */
export function useResultLines(): (one: Omit<Result, "chosenBy">) => string[] {
  const { prelists, round } = useText();
  return (one) =>
    [
      one.reason && prelists.reasons[one.reason],
      one.otherId && round.results.other(one.otherId),
      one.date && round.results.happened(formatDate(one.date)),
      one.documentNo && round.results.document(one.documentNo),
      one.note,
    ].filter((line): line is string => Boolean(line));
}

export function Sides({
  entryId,
  name,
  sides,
}: {
  readonly entryId: string;
  readonly name: string;
  readonly sides: readonly Result[];
}) {
  const { prelists, round } = useText();
  const words = round.results;
  const linesOf = useResultLines();
  const may = useMayVerify();
  const choose = useCommand(api.prelists.chooseResult);
  return (
    <>
      <FailureAlert failure={choose.failure} />
      <div className="loket-sides">
        {sides.map((side) => (
          <div key={side.id}>
            <OutcomeBadge outcome={side.outcome} />
            <Text fw={600}>{side.officer}</Text>
            <Text c="dimmed" size="sm">
              {side.visitedOn ? words.visited(formatDate(side.visitedOn)) : words.noVisit}
              {` · ${words.typed(formatDateTime(side.at), side.by)}`}
            </Text>
            {linesOf(side).map((line) => (
              <Text key={line}>{line}</Text>
            ))}
            {may ? (
              <Button
                variant="default"
                size="compact-sm"
                loading={choose.running}
                aria-label={words.chooseOf(prelists.outcomes[side.outcome], side.officer, name)}
                onClick={() =>
                  void choose
                    .run({ entryId, outcomeId: side.id })
                    .then((done) => done && notice(words.chosen))
                }
              >
                {words.choose}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
    </>
  );
}

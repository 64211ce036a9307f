// Summaries of all cases behind a number, when there are any.
import { Button } from "@mantine/core";
import type { BehindInput } from "../../shared/reports/behind.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { openDialog } from "../app/dialogs.tsx";
import { useText } from "../text/index.ts";
import { useBehind } from "./behind-lists.tsx";
import { summariesDialog } from "./SummariesDialog.tsx";

export function SummariesButton({
  period,
  of,
}: {
  readonly period: Period;
  readonly of: BehindInput["of"];
}) {
  const { reportPapers } = useText();
  const count = useBehind(period, of, 1).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Button
      variant="default"
      onClick={() =>
        void openDialog(summariesDialog, { which: { behind: { ...period, of } }, count })
      }
    >
      {reportPapers.summaries.action}
    </Button>
  );
}

// Hints of eligibility on the page of a case and at the desk while a walk-in is written down.
import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { IconPrinter } from "@tabler/icons-react";
import type { Hint, HintsFor } from "../../shared/directory/eligibility/contract.ts";
import { api, useCall } from "../app/client.ts";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { HintTable, useHintSum } from "./hint-table.tsx";

/** On the page of a case, with the list of papers to print. Nothing when no rule is written for its category. */
export function CaseHints({ caseId }: { readonly caseId: string }) {
  const words = useText().eligibility;
  const printing = usePrint();
  return (
    <Hints
      input={{ caseId }}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={printing.making}
          onClick={() => void printing.print(() => api.directory.hintsPaper({ caseId }))}
        >
          {words.print}
        </Button>
      }
      below={<FailureAlert failure={printing.failure} />}
    />
  );
}

interface HintsProps {
  readonly input: HintsFor;
  readonly actions?: ReactNode;
  readonly below?: ReactNode;
}

/** Each rule folded, its sum in sight. */
export function Hints({ input, actions, below }: HintsProps) {
  const words = useText().eligibility;
  const answer = useCall(api.directory.hints, input, { keepPrevious: true });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Sheet title={words.title} actions={actions}>
      {below}
      <Text c="dimmed" size="sm" pb="xs">
        {words.note}
      </Text>
      {rows.map((hint) => (
        <FoldedHint key={hint.id} hint={hint} list={answer.data?.listVersion ?? ""} />
      ))}
    </Sheet>
  );
}

function FoldedHint({ hint, list }: { readonly hint: Hint; readonly list: string }) {
  const sum = useHintSum(hint);
  return (
    <details>
      <summary style={{ cursor: "pointer", padding: "0.25rem 0" }}>
        <strong>{hint.name}</strong> {sum}
      </summary>
      <HintTable hint={hint} list={list} />
    </details>
  );
}

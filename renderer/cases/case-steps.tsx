// The sub-steps of the category on the page of a case: what was done when and by whom, and what comes next.
import { Button, Group, Text } from "@mantine/core";
import { lastStep, nextStep, type StepView } from "../../shared/cases/steps.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { ToneShape } from "../ui/state-badge.tsx";
import { stepDialog, stepUndoDialog } from "./SubStepDialog.tsx";

interface OneProps {
  readonly view: CaseView;
  readonly step: StepView;
  /** What is said of a step that is not done. */
  readonly waits: string;
  readonly isNext: boolean;
}

function OneStep({ view, step, waits, isNext }: OneProps) {
  const words = useText().cases.subSteps;
  const { done } = step;
  return (
    <li aria-current={isNext ? "step" : undefined}>
      <ToneShape tone={done ? "done" : isNext ? "active" : "new"} size={20} />
      <Group justify="space-between" gap="sm" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text fw={done || isNext ? 600 : 400}>{step.label}</Text>
          <Text c="dimmed" size="sm">
            {done ? words.done(formatDate(done.onDay), done.by) : waits}
          </Text>
          {done?.effectiveOn ? <Text>{words.effective(formatDate(done.effectiveOn))}</Text> : null}
          {done?.note ? <Text style={{ overflowWrap: "anywhere" }}>{done.note}</Text> : null}
        </div>
        {done && view.content?.mayRecordSteps ? (
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.correctOf(step.label)}
              onClick={() => void openDialog(stepDialog, { view, code: step.code })}
            >
              {words.correct}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.undoOf(step.label)}
              onClick={() => void openDialog(stepUndoDialog, { view, code: step.code })}
            >
              {words.undo}
            </Button>
          </Group>
        ) : null}
      </Group>
    </li>
  );
}

/** Nothing at all for a category without steps. */
export function CaseSteps({ view }: { readonly view: CaseView }) {
  const words = useText().cases.subSteps;
  const { content } = view;
  if (!content || content.steps.length === 0) return null;
  const { steps, mayRecordSteps } = content;
  const next = nextStep(steps);
  const furthest = steps.indexOf(lastStep(steps) as StepView);
  const { stepsSource } = content.category;
  return (
    <Sheet
      title={words.title}
      actions={
        next && mayRecordSteps ? (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => void openDialog(stepDialog, { view, code: next.code })}
          >
            {words.record(next.label)}
          </Button>
        ) : null
      }
    >
      <ol className="loket-line" aria-label={words.title}>
        {steps.map((step, index) => (
          <OneStep
            key={step.code}
            view={view}
            step={step}
            isNext={step === next}
            waits={step === next ? words.next : index < furthest ? words.passed : words.open}
          />
        ))}
      </ol>
      {stepsSource === "" ? null : (
        <Text c="dimmed" size="sm" mt="xs">
          {words.source(stepsSource)}
        </Text>
      )}
    </Sheet>
  );
}

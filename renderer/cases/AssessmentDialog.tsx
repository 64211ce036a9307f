// Fills the assessment of a case: risk, needs and the two official lists, as they were answered at the table or at home.
import {
  Checkbox,
  Group,
  Radio,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Tabs,
  Text,
  Textarea,
} from "@mantine/core";
import { useState } from "react";
import {
  ANSWERS,
  CHECKLISTS,
  countAnswers,
  itemKey,
  NEEDS,
  RISKS,
  type Answer,
  type Assessment,
  type Checklist,
  type Need,
  type Risk,
} from "../../shared/cases/assessment.ts";
import { keysOf } from "../../shared/cases/codes.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { sampleCase } from "./MoveDialog.tsx";

interface AssessmentProps {
  readonly view: CaseView;
  /** The assessment to begin with: the last one, so that only changes are entered. */
  readonly before: Assessment | undefined;
}

type Answers = Assessment["answers"];

function AssessmentDialog({ view, before, close }: AssessmentProps & DialogControl<boolean>) {
  const words = useText().cases.assessment;
  const [risk, setRisk] = useState<Risk | "">(before?.risk ?? "");
  const [needs, setNeeds] = useState<string[]>(before?.needs ?? []);
  const [answers, setAnswers] = useState<Answers>(before?.answers ?? {});
  const [note, setNote] = useState(before?.note ?? "");
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const assess = useCommand(api.cases.assess);
  const missing = attempt > 0 && risk === "";

  async function onSave() {
    setAttempt((n) => n + 1);
    if (risk === "" || assess.running) return;
    const assessment = { risk, needs: needs as Need[], answers, note };
    if (await assess.run({ id: view.id, version: view.version, eventId, assessment })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  function onAnswer(key: string, answer: Answer) {
    const { [key]: _old, ...others } = answers;
    setAnswers(answer === "belum" ? others : { ...others, [key]: answer });
  }

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={assess.failure}
        problems={missing ? [{ field: "asesmen-risiko", message: words.riskNeeded }] : []}
      />
      <Radio.Group
        id="asesmen-risiko"
        label={words.risk}
        description={words.riskHint}
        withAsterisk
        value={risk}
        onChange={(value) => setRisk(value as Risk)}
        error={missing ? words.riskNeeded : undefined}
      >
        <Group gap="lg" mt="xs">
          {keysOf(RISKS).map((one) => (
            <Radio key={one} value={one} label={words.risks[one]} />
          ))}
        </Group>
      </Radio.Group>
      <Checkbox.Group label={words.needs} value={needs} onChange={setNeeds}>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs" mt="xs">
          {keysOf(NEEDS).map((one) => (
            <Checkbox key={one} value={one} label={words.needWords[one]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Tabs defaultValue={CHECKLISTS[0].id}>
        <Tabs.List>
          {CHECKLISTS.map((list) => (
            <Tabs.Tab key={list.id} value={list.id}>
              {list.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {CHECKLISTS.map((list) => (
          <Tabs.Panel key={list.id} value={list.id} pt="sm">
            <Items list={list} answers={answers} onAnswer={onAnswer} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={8000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        label={words.save}
        saving={assess.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

interface ItemsProps {
  readonly list: Checklist;
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: Answer) => void;
}

function Items({ list, answers, onAnswer }: ItemsProps) {
  const words = useText().cases.assessment;
  const { ya, belum } = countAnswers(list, answers);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {list.source}. {words.count(ya, list.items.length, belum)} {words.noVerdict}
      </Text>
      {list.items.map(({ code, label }) => {
        const key = itemKey(list.id, code);
        return (
          <Group key={key} justify="space-between" wrap="nowrap" gap="md">
            <Text id={key}>{label}</Text>
            <SegmentedControl
              size="xs"
              style={{ flexShrink: 0 }}
              aria-labelledby={key}
              value={answers[key] ?? "belum"}
              data={keysOf(ANSWERS).map((value) => ({ value, label: words.answers[value] }))}
              onChange={(value) => onAnswer(key, value as Answer)}
            />
          </Group>
        );
      })}
    </Stack>
  );
}

export const assessmentDialog = defineDialog<AssessmentProps, boolean>({
  id: "cases.assessment",
  title: (text) => text.cases.assessment.title,
  roles: CASEWORK,
  size: "xl",
  component: AssessmentDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view, before: undefined } : undefined;
  },
});

// One rule: read by everybody; its words, numbers, dates and papers changed by those who keep the directory, without a file.
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { FACT_LABELS, type FactName } from "../../shared/directory/eligibility/fact-labels.ts";
import { editOf, numbersOf, RuleEdit } from "../../shared/directory/eligibility/list.ts";
import type { ShownRule } from "../../shared/directory/eligibility/rules-contract.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { RuleFacts } from "./rule-facts.tsx";
import { linesOf } from "./service-state.ts";

interface RuleProps {
  readonly shown: ShownRule;
  /** The list that was looked at. */
  readonly seq: number;
}

function RuleDialog(props: RuleProps & DialogControl<boolean>) {
  const [editing, setEditing] = useState(false);
  if (editing) return <RuleEditor {...props} />;
  return <Reading {...props} onEdit={() => setEditing(true)} />;
}

function Reading({
  shown,
  seq,
  close,
  onEdit,
}: RuleProps & { readonly onEdit: () => void } & DialogControl<boolean>) {
  const { app, directory, rules: text } = useText();
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const turn = useCommand(api.directory.switchRule);
  const [id] = useState(newId);
  async function onSwitch() {
    if (await turn.run({ id, seq, key: shown.key, on: shown.off })) close(true);
  }
  return (
    <Stack gap="md">
      <FailureAlert failure={turn.failure} />
      <RuleFacts shown={shown} />
      <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
        <Button variant="default" data-autofocus onClick={() => close(false)}>
          {app.action.close}
        </Button>
        {mayEdit ? (
          <>
            <Button variant="default" loading={turn.running} onClick={() => void onSwitch()}>
              {shown.off ? text.switchOn : text.switchOff}
            </Button>
            <Button onClick={onEdit}>{directory.dialog.edit}</Button>
          </>
        ) : null}
      </Group>
    </Stack>
  );
}

type TypedCriterion = { text: string; ask: string; bring: string; numbers: string[] };

function RuleEditor({ shown, seq, close }: RuleProps & DialogControl<boolean>) {
  const { directory, rules: text } = useText();
  const { rule } = shown;
  const [id] = useState(newId);
  const [head, setHead] = useState(() => {
    const { name, source, from, until } = editOf(rule);
    return { name, source, from, until: until ?? "" };
  });
  const [criteria, setCriteria] = useState(() =>
    editOf(rule).criteria.map(({ bring, numbers, ...words }): TypedCriterion => ({
      ...words,
      bring: bring.join("\n"),
      numbers: numbers.map(String),
    })),
  );
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.editRule);
  const read = RuleEdit.safeParse({
    ...head,
    until: head.until === "" ? null : head.until,
    criteria: criteria.map((one) => ({
      text: one.text,
      ask: one.ask,
      bring: linesOf(one.bring),
      numbers: one.numbers.map((typed) => (typed.trim() === "" ? Number.NaN : Number(typed))),
    })),
  });
  const problems = read.success
    ? []
    : [
        ...new Map(
          read.error.issues.map(({ path }) => {
            const field =
              path[0] === "criteria"
                ? `rule-criterion-${String(path[1])}`
                : `rule-${String(path[0])}`;
            return [
              field,
              { field, message: text.wrong(path[0] === "criteria" ? Number(path[1]) + 1 : null) },
            ];
          }),
        ).values(),
      ];
  const set = (at: number, part: Partial<TypedCriterion>) =>
    setCriteria((before) => before.map((one, n) => (n === at ? { ...one, ...part } : one)));

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ id, seq, key: shown.key, edit: read.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Text c="dimmed">{text.editHint}</Text>
      <FieldGrid>
        <TextInput
          id="rule-name"
          label={text.columns.name}
          maxLength={120}
          data-autofocus
          value={head.name}
          onChange={(event) => setHead({ ...head, name: event.currentTarget.value })}
        />
        <TextInput
          id="rule-source"
          label={text.columns.source}
          maxLength={200}
          value={head.source}
          onChange={(event) => setHead({ ...head, source: event.currentTarget.value })}
        />
        <DateField
          id="rule-from"
          label={text.from}
          value={head.from}
          onChange={(from) => setHead({ ...head, from })}
        />
        <DateField
          id="rule-until"
          label={text.until}
          value={head.until}
          onChange={(until) => setHead({ ...head, until })}
        />
      </FieldGrid>
      {rule.criteria.map((old, at) => {
        const one = criteria[at]!;
        return (
          // Criteria are changed by place; none is added or taken away here.
          // oxlint-disable-next-line react/no-array-index-key
          <FieldSection key={at} legend={text.criterion(at + 1)}>
            <TextInput
              id={`rule-criterion-${at}`}
              label={text.words}
              maxLength={200}
              value={one.text}
              onChange={(event) => set(at, { text: event.currentTarget.value })}
            />
            <FieldGrid>
              {numbersOf(old).map(({ fact, least }, n) => (
                <TextInput
                  // oxlint-disable-next-line react/no-array-index-key
                  key={n}
                  label={text.number(FACT_LABELS[fact as FactName], least)}
                  inputMode="numeric"
                  maxLength={13}
                  value={one.numbers[n] ?? ""}
                  onChange={(event) =>
                    set(at, {
                      numbers: one.numbers.map((typed, m) =>
                        m === n ? event.currentTarget.value.replace(/[^\d]/g, "") : typed,
                      ),
                    })
                  }
                />
              ))}
            </FieldGrid>
            <TextInput
              label={text.ask}
              maxLength={300}
              value={one.ask}
              onChange={(event) => set(at, { ask: event.currentTarget.value })}
            />
            <Textarea
              label={text.bring}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={700}
              value={one.bring}
              onChange={(event) => set(at, { bring: event.currentTarget.value })}
            />
          </FieldSection>
        );
      })}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={directory.dialog.save}
      />
    </Stack>
  );
}

export const ruleDialog = defineDialog<RuleProps, boolean>({
  id: "directory.rule",
  title: (_text, { shown }) => shown.rule.name,
  roles: "masuk",
  size: "xl",
  component: RuleDialog,
  sample: async () => {
    const { seq, rules } = await api.directory.rules();
    return rules[0] && { seq, shown: rules[0] };
  },
});

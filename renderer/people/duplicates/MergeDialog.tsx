// Merging: which record stays, the right value of each field that differs, the family, and the new head where one is needed.
import { Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { ADJUDICATE_ROLES } from "../../../shared/people/merge-rules.ts";
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import type { Comparison } from "../../../shared/people/merge-views.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { relationLabel } from "../person-state.ts";
import {
  familiesToChoose,
  firstChoices,
  headCandidates,
  mergeInput,
  otherSide,
  type Side,
} from "./merge-state.ts";
import { samplePair } from "./samples.ts";
import { ValueRows } from "./value-rows.tsx";

export interface MergeProps {
  readonly comparison: Comparison;
  readonly note: string;
}

const HEAD_FIELD = "gabung-kepala";

function MergeDialog({
  comparison,
  note: noteBefore,
  close,
}: MergeProps & DialogControl<{ mergeId: string }>) {
  const text = useText();
  const words = text.people.duplicates.merge;
  const [choices, setChoices] = useState(() => firstChoices(comparison));
  const [note, setNote] = useState(noteBefore);
  const [attempt, setAttempt] = useState(0);
  const merge = useCommand(api.people.merge);
  const [niks, setNiks] = useState<Readonly<Partial<Record<Side, string>>>>({});
  const fields = Object.keys(choices.values) as MergeField[];
  const heads = headCandidates(comparison, choices.family);
  const problems =
    heads.length > 0 && choices.head === ""
      ? [{ field: HEAD_FIELD, message: words.headMissing }]
      : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || merge.running) return;
    const done = await merge.run(mergeInput(comparison, choices, note));
    if (done) close({ mergeId: done.mergeId });
  }
  useScreenCommand("layar.simpan", () => void onSave());

  /** Two masked numbers may look the same; each revealing is logged. */
  async function onShowNik() {
    const [a, b] = await Promise.all(
      sides.map((side) => api.people.revealNik({ personId: personOf(side).personId })),
    );
    setNiks({ ...(a?.nik ? { a: a.nik } : {}), ...(b?.nik ? { b: b.nik } : {}) });
  }
  const personOf = (side: Side) => comparison[side].person;
  const sides = ["a", "b"] as const;
  const numberOf = (side: Side) => (side === "a" ? "1" : "2");
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={merge.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Radio.Group
        label={words.stays}
        value={choices.stays}
        onChange={(value) => setChoices(firstChoices(comparison, value === "b" ? "b" : "a"))}
      >
        <Stack gap={6} pt={4}>
          {sides.map((side) => (
            <Radio
              key={side}
              value={side}
              label={`${numberOf(side)}. ${personOf(side).name} (${
                niks[side] ?? personOf(side).nikMasked ?? text.people.noNik
              })`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {fields.length > 0 ? (
        <div>
          <Group justify="space-between">
            <Text fw={600}>{words.choose}</Text>
            {choices.values.nik && (niks.a ?? niks.b) === undefined ? (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconEye size={16} aria-hidden />}
                onClick={() => void onShowNik()}
              >
                {words.showNik}
              </Button>
            ) : null}
          </Group>
          <Text c="dimmed" size="sm" mb={6}>
            {words.chooseHint}
          </Text>
          <ValueRows
            comparison={comparison}
            fields={fields}
            values={choices.values}
            niks={niks}
            onChoose={(field, side) =>
              setChoices((before) => ({
                ...before,
                values: { ...before.values, [field]: side },
              }))
            }
          />
        </div>
      ) : (
        <Text>{words.nothing}</Text>
      )}
      {familiesToChoose(comparison) ? (
        <Radio.Group
          label={words.family}
          description={words.familyHint}
          value={choices.family ?? ""}
          onChange={(value) =>
            setChoices({ ...choices, family: value === "b" ? "b" : "a", head: "" })
          }
        >
          <Stack gap={6} pt={6}>
            {sides.map((side) => {
              const { family, relation, kkMasked } = personOf(side);
              const head = family?.members.find((member) => member.relation === 1);
              return (
                <Radio
                  key={side}
                  value={side}
                  label={[
                    `${numberOf(side)}. ${relation === null ? "" : relationLabel(relation)}`,
                    kkMasked ?? text.people.noKk,
                    head?.name,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                />
              );
            })}
          </Stack>
        </Radio.Group>
      ) : null}
      {heads.length > 0 && choices.family ? (
        <NativeSelect
          id={HEAD_FIELD}
          label={words.head(personOf(otherSide(choices.family)).name)}
          required
          value={choices.head}
          error={attempt > 0 && choices.head === "" ? words.headMissing : undefined}
          data={[
            { value: "", label: words.headEmpty },
            ...heads.map((member) => ({ value: member.personId, label: member.name })),
          ]}
          onChange={(event) => setChoices({ ...choices, head: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={words.note}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text c="dimmed" size="sm">
        {words.keeps}
      </Text>
      <DialogActions
        onCancel={() => close()}
        onSave={() => void onSave()}
        saving={merge.running}
        label={words.save}
      />
    </Stack>
  );
}

export const mergeDialog = defineDialog<MergeProps, { mergeId: string }>({
  id: "people.merge",
  title: (text) => text.people.duplicates.merge.title,
  roles: ADJUDICATE_ROLES,
  size: "xl",
  component: MergeDialog,
  sample: async () => {
    const pair = await samplePair();
    return pair && { comparison: await api.people.compare(pair), note: "" };
  },
});

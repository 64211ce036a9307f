// Registers a person in a dialog, with the least that the desk needs; the rest can be added later.
import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../shared/people/rules.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { IdentityFields, useProblemWords } from "./identity-fields.tsx";
import { NikTaken } from "./nik-taken.tsx";
import type { PickedPerson } from "./PersonPicker.tsx";
import { blankPerson, personProblems, toDraft } from "./person-state.ts";
import { SimilarPeople } from "./similar-people.tsx";

export interface QuickProps {
  /** What was searched without success: becomes the name or the NIK. */
  readonly typed: string;
}

const PREFIX = "orang-cepat";

/** The office's village at village level, '' above. */
export function useOwnVillage(): string {
  const { areaCode } = useOffice();
  return areaCode.length === 13 ? areaCode : "";
}

export function PersonQuickForm({ typed, close }: QuickProps & DialogControl<PickedPerson>) {
  const text = useText();
  const village = useOwnVillage();
  const [state, setState] = useState(() => blankPerson(village, typed));
  const [attempt, setAttempt] = useState(0);
  const register = useCommand(api.people.register);
  const problemWords = useProblemWords();
  const problems = attempt > 0 ? personProblems(state) : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (personProblems(state).length > 0 || register.running) return;
    const saved = await register.run({
      id: state.id,
      person: toDraft(state),
      shareNik: state.shareNik,
      family: { kind: "tanpa" },
    });
    if (saved) close({ personId: saved.personId, name: state.name.trim() });
  }

  async function onUse(personId: string, name?: string) {
    close({ personId, name: name ?? (await api.people.get({ personId })).name });
  }

  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void onSave();
      }}
    >
      <Stack gap="md">
        <ErrorSummary
          attempt={attempt}
          failure={register.failure}
          problems={problems.map((problem) => ({
            field: `${PREFIX}-${problem.field}`,
            message: problemWords(problem),
          }))}
        />
        <NikTaken
          failure={register.failure}
          onUse={(personId) => void onUse(personId)}
          onShare={() => setState({ ...state, shareNik: true })}
        />
        <IdentityFields
          state={state}
          onChange={setState}
          prefix={PREFIX}
          problems={problems}
          short
        />
        <SimilarPeople state={state} onUse={(person) => void onUse(person.personId, person.name)} />
        <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
          <Button variant="default" onClick={() => close()}>
            {text.app.action.cancel}
          </Button>
          <Button type="submit" loading={register.running}>
            {text.people.form.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export const quickDialog = defineDialog<QuickProps, PickedPerson>({
  id: "people.quick",
  title: (text) => text.people.form.quickTitle,
  roles: PEOPLE_ROLES,
  size: "lg",
  component: PersonQuickForm,
  sample: async () => ({ typed: "Suparno" }),
});

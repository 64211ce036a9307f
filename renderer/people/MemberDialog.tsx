// Adds a person, found or newly registered, to a family.
import { NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../shared/people/rules.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { RELATION_OPTIONS } from "./person-state.ts";
import { PersonPicker, type PickedPerson } from "./PersonPicker.tsx";
import { sampleFamily } from "./samples.ts";

interface MemberProps {
  readonly familyId: string;
}

function MemberDialog({ familyId, close }: MemberProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.family;
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [relation, setRelation] = useState("");
  const [attempt, setAttempt] = useState(0);
  const add = useCommand(api.people.addMember);
  const problems =
    attempt === 0
      ? []
      : [
          ...(person ? [] : [{ field: "anggota-orang", message: words.problems.person }]),
          ...(relation
            ? []
            : [{ field: "anggota-hubungan", message: text.people.form.problems.familyRelation }]),
        ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!person || !relation || add.running) return;
    if (
      await add.run({ familyId, relation: Number(relation), member: { personId: person.personId } })
    )
      close(true);
  }

  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={add.failure} problems={problems} />
      <PersonPicker
        id="anggota-orang"
        first
        label={words.member}
        value={person}
        error={problems.find((problem) => problem.field === "anggota-orang")?.message}
        onChange={(chosen) => {
          setPerson(chosen);
          if (chosen)
            requestAnimationFrame(() => document.getElementById("anggota-hubungan")?.focus());
        }}
      />
      <NativeSelect
        id="anggota-hubungan"
        label={text.people.form.relation}
        withAsterisk
        value={relation}
        error={problems.find((problem) => problem.field === "anggota-hubungan")?.message}
        data={[{ value: "", label: text.people.form.choose }, ...RELATION_OPTIONS]}
        onChange={(event) => setRelation(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close()}
        onSave={() => void onSave()}
        saving={add.running}
        label={words.add}
      />
    </Stack>
  );
}

export const memberDialog = defineDialog<MemberProps, boolean>({
  id: "people.member",
  title: (text) => text.people.family.memberTitle,
  roles: PEOPLE_ROLES,
  size: "lg",
  component: MemberDialog,
  sample: async () => {
    const family = await sampleFamily();
    return family ? { familyId: family.familyId } : undefined;
  },
});

// Registers one person, with the family when its card is there.
import { useState } from "react";
import { api, useCommand } from "../app/client.ts";
import { goTo, setLeaveGuard } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { PersonForm, type FamilyPart } from "./PersonForm.tsx";
import { useOwnVillage } from "./PersonQuickForm.tsx";
import { blankPerson, toDraft, type PersonState } from "./person-state.ts";
import { takeTyped } from "./typed-before.ts";

export function RegisterPage() {
  const text = useText().people.form;
  const village = useOwnVillage();
  const [initial] = useState(() => blankPerson(village, takeTyped()));
  const register = useCommand(api.people.register);

  async function onSave(state: PersonState, part: FamilyPart | null) {
    const relation = Number(part?.relation || 1);
    const family = !part
      ? ({ kind: "tanpa" } as const)
      : part.familyId
        ? ({ kind: "gabung", familyId: part.familyId, relation } as const)
        : ({ kind: "baru", number: part.kk, relation } as const);
    const saved = await register.run({
      id: state.id,
      person: toDraft(state),
      shareNik: state.shareNik,
      family,
    });
    if (!saved) return;
    setLeaveGuard(undefined);
    goTo("people.person", { personId: saved.personId });
  }

  return (
    <Page>
      <PageHeader title={text.registerTitle} subtitle={text.registerSubtitle} />
      <PersonForm
        initial={initial}
        label={text.save}
        withFamily
        saving={register.running}
        failure={register.failure}
        onSave={(state, family) => void onSave(state, family)}
      />
    </Page>
  );
}

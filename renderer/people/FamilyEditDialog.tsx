// Renews the card of a family (the old number stays in history) and corrects its address.
import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { checkFamilyNumber, PEOPLE_ROLES } from "../../shared/people/rules.ts";
import type { FamilyView } from "../../shared/people/views.ts";
import { normalizeRtRw } from "../../shared/values/area-code.ts";
import { isBlank } from "../../shared/values/text.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { AddressFields } from "./address-fields.tsx";
import { sampleFamily } from "./samples.ts";
import { today } from "./today.ts";

interface FamilyEditProps {
  readonly family: FamilyView;
}

function FamilyEditDialog({ family, close }: FamilyEditProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.family;
  const [number, setNumber] = useState("");
  const [from, setFrom] = useState(today);
  const [home, setHome] = useState(() => ({
    villageCode: family.home.villageCode ?? "",
    address: family.home.address ?? "",
    hamlet: family.home.hamlet ?? "",
    rt: family.home.rt ?? "",
    rw: family.home.rw ?? "",
  }));
  const [attempt, setAttempt] = useState(0);
  const update = useCommand(api.people.updateFamily);
  const renewed = !isBlank(number);
  const badNumber = checkFamilyNumber(renewed ? number : null)?.refused ?? false;
  const badRtRw = [home.rt, home.rw].some((value) => normalizeRtRw(value) === undefined);
  const problems =
    attempt === 0
      ? []
      : [
          ...(badNumber
            ? [{ field: "keluarga-ubah-kk", message: text.people.cardFindings.bukan_16_angka }]
            : []),
          ...(badRtRw
            ? [{ field: "keluarga-ubah-rt", message: text.people.form.problems.rtRw }]
            : []),
        ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (badNumber || badRtRw || update.running) return;
    const saved = await update.run({
      familyId: family.familyId,
      version: family.version,
      ...(renewed ? { number, from: from || today() } : {}),
      home: { ...home, villageCode: home.villageCode || null },
    });
    if (saved) close(true);
  }

  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <Stack gap="md">
        <ErrorSummary attempt={attempt} failure={update.failure} problems={problems} />
        {family.kkMasked ? <div>{words.numberKept(family.kkMasked)}</div> : null}
        <FieldGrid>
          <TextInput
            id="keluarga-ubah-kk"
            data-autofocus
            label={words.newNumber}
            description={words.newNumberHint}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={number}
            error={problems.find((problem) => problem.field === "keluarga-ubah-kk")?.message}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={words.from} value={from} onChange={setFrom} disabled={!renewed} />
        </FieldGrid>
        <AddressFields
          value={home}
          onChange={setHome}
          prefix="keluarga-ubah"
          error={problems.find((problem) => problem.field === "keluarga-ubah-rt")?.message}
        />
        <DialogActions
          onCancel={() => close()}
          onSave={() => void onSave()}
          saving={update.running}
          label={text.app.action.save}
        />
      </Stack>
    </form>
  );
}

export const familyEditDialog = defineDialog<FamilyEditProps, boolean>({
  id: "people.familyEdit",
  title: (text) => text.people.family.editTitle,
  roles: PEOPLE_ROLES,
  size: "xl",
  component: FamilyEditDialog,
  sample: async () => {
    const family = await sampleFamily();
    return family ? { family } : undefined;
  },
});

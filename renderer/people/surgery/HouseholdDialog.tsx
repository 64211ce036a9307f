// Puts a family under one roof with others (rumah tangga of the old lists), or takes it out.
import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView } from "../../../shared/people/views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { sampleFamilyView } from "../samples.ts";
import { today } from "../today.ts";
import { EventForm } from "./EventForm.tsx";
import { FamilyPicker, type PickedFamily } from "./FamilyPicker.tsx";

const P = "rumahtangga";

function HouseholdDialog({
  family,
  close,
}: { readonly family: FamilyView } & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [ids] = useState(() => [newId(), newId()] as const);
  const [other, setOther] = useState<PickedFamily | null>(null);
  const [order, setOrder] = useState<number | "">("");
  const [idbdt, setIdbdt] = useState("");
  const command = useCommand(api.people.setHousehold);

  async function save(eventId: string, withFamily: string | null) {
    const saved = await command.run({
      eventId,
      on: today(),
      familyId: family.familyId,
      version: family.version,
      with: withFamily,
      order: withFamily === null || order === "" ? null : order,
      idbdt: withFamily === null ? null : idbdt,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={[]}
      failure={command.failure}
      saving={command.running}
      label={words.save.household}
      onSave={() => void save(ids[0], other?.familyId ?? family.familyId)}
      onCancel={() => close()}
    >
      {() => (
        <>
          <FamilyPicker
            id={`${P}-dengan`}
            first
            required={false}
            label={words.fields.withFamily}
            description={words.fields.withFamilyHint}
            onChange={setOther}
          />
          <FieldGrid>
            <NumberInput
              id={`${P}-urut`}
              label={words.fields.order}
              description={words.fields.orderHint}
              min={1}
              max={99}
              allowDecimal={false}
              hideControls
              value={order}
              onChange={(value) => setOrder(typeof value === "number" ? value : "")}
            />
            <TextInput
              id={`${P}-idbdt`}
              label={words.fields.idbdt}
              description={words.fields.optional}
              autoComplete="off"
              maxLength={40}
              value={idbdt}
              onChange={(event) => setIdbdt(event.currentTarget.value)}
            />
          </FieldGrid>
          {family.household ? (
            <Button
              variant="default"
              disabled={command.running}
              style={{ alignSelf: "flex-start" }}
              onClick={() => void save(ids[1], null)}
            >
              {words.fields.leaveHousehold}
            </Button>
          ) : null}
        </>
      )}
    </EventForm>
  );
}

export const householdDialog = defineDialog<{ readonly family: FamilyView }, boolean>({
  id: "people.household",
  title: (text) => text.people.surgery.titles.household,
  roles: PEOPLE_ROLES,
  size: "lg",
  component: HouseholdDialog,
  sample: sampleFamilyView,
});

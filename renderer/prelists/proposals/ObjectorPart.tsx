// Who objects: typed once, then hidden; opened only by a logged act of those who may.
import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Objector } from "../../../shared/prelists/proposals/contract.ts";
import { api, useCommand } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { Facts } from "../../ui/facts.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";

export const NO_OBJECTOR: Objector = { name: "", contact: null, address: null, sameVillage: true };

export function ObjectorFields({
  value,
  onChange,
  error,
}: {
  readonly value: Objector;
  readonly onChange: (value: Objector) => void;
  readonly error: string | undefined;
}) {
  const words = useText().round.proposals.objection;
  return (
    <FieldSection legend={words.objector} hint={words.objectorHint}>
      <FieldGrid columns={3}>
        <TextInput
          id="sanggah-penyanggah"
          label={words.name}
          required
          autoComplete="off"
          maxLength={120}
          value={value.name}
          error={error}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
        <TextInput
          label={words.contact}
          autoComplete="off"
          maxLength={300}
          value={value.contact ?? ""}
          onChange={(event) => onChange({ ...value, contact: event.currentTarget.value || null })}
        />
        <TextInput
          label={words.address}
          autoComplete="off"
          maxLength={300}
          value={value.address ?? ""}
          onChange={(event) => onChange({ ...value, address: event.currentTarget.value || null })}
        />
      </FieldGrid>
      <Checkbox
        label={words.sameVillage}
        checked={value.sameVillage}
        onChange={(event) => onChange({ ...value, sameVillage: event.currentTarget.checked })}
      />
    </FieldSection>
  );
}

/** Shown for as long as the officer leaves it open; nothing keeps the answer. */
export function HiddenObjector({
  objectionId,
  mayReveal,
}: {
  readonly objectionId: string;
  readonly mayReveal: boolean;
}) {
  const words = useText().round.proposals.objection;
  const [shown, setShown] = useState<Objector>();
  const ask = useCommand(api.prelists.objector);
  async function onReveal() {
    const found = await ask.run({ objectionId });
    if (found) setShown(found);
  }
  return (
    <FieldSection legend={words.objector} hint={words.objectorHint}>
      <FailureAlert failure={ask.failure} />
      {shown ? (
        <>
          <Facts
            facts={[
              { term: words.name, value: shown.name },
              { term: words.contact, value: shown.contact },
              { term: words.address, value: shown.address },
              {
                term: words.sameVillage,
                value: shown.sameVillage ? "✓" : words.notSame,
              },
            ]}
          />
          <Group>
            <Button variant="default" onClick={() => setShown(undefined)}>
              {words.hide}
            </Button>
          </Group>
        </>
      ) : mayReveal ? (
        <Group>
          <Text>{words.hidden}</Text>
          <Button variant="default" loading={ask.running} onClick={() => void onReveal()}>
            {words.reveal}
          </Button>
        </Group>
      ) : (
        <Text>{words.notYours}</Text>
      )}
    </FieldSection>
  );
}

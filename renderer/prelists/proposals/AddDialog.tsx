// A proposal begins: what kind, of whom, and whether the family comes along.
import { Checkbox, Group, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { PROPOSAL_KINDS, type ProposalKind } from "../../../shared/prelists/proposals/rules.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { goTo } from "../../app/navigation.tsx";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { PersonPicker, type PickedPerson } from "../../people/PersonPicker.tsx";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PRELIST_WORK } from "../list-page.tsx";

interface AddProps {
  readonly period: string;
  /** The person whose page the officer came from. */
  readonly person?: PickedPerson;
  readonly entryId?: string;
}

function AddDialog({ period, person: known, entryId, close }: AddProps & DialogControl<boolean>) {
  const text = useText().round.proposals;
  const words = text.addDialog;
  const [kind, setKind] = useState<ProposalKind>("baru");
  const [person, setPerson] = useState<PickedPerson | null>(known ?? null);
  const [family, setFamily] = useState(true);
  const start = useCommand(api.prelists.startProposal);
  async function onSave() {
    if (start.running) return;
    const done = await start.run({
      period,
      kind,
      personId: person?.personId ?? null,
      entryId: entryId ?? null,
      wholeFamily: person !== null && family && kind === "baru",
    });
    if (!done) return;
    close(true);
    goTo("prelists.proposals.one", { proposalId: done.proposalId });
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <FailureAlert failure={start.failure} />
      <Radio.Group
        label={words.kind}
        value={kind}
        onChange={(value) => setKind(PROPOSAL_KINDS.find((one) => one === value) ?? "baru")}
      >
        <Group gap="lg" pt={6}>
          {PROPOSAL_KINDS.map((one, at) => (
            <Radio
              key={one}
              value={one}
              label={text.kinds[one]}
              data-autofocus={at === 0 || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      {entryId ? null : (
        <PersonPicker
          id="usulan-orang"
          label={words.person}
          description={words.personHint}
          required={false}
          value={person}
          onChange={setPerson}
        />
      )}
      {person && kind === "baru" ? (
        <Checkbox
          label={words.family}
          checked={family}
          onChange={(event) => setFamily(event.currentTarget.checked)}
        />
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={start.running}
        label={words.save}
      />
    </Stack>
  );
}

export const addProposalDialog = defineDialog<AddProps, boolean>({
  id: "prelists.addProposal",
  title: (text) => text.round.proposals.addDialog.title,
  roles: PRELIST_WORK,
  size: "lg",
  component: AddDialog,
  sample: async () => ({ period: (await api.prelists.proposalMonths({})).inWork }),
});

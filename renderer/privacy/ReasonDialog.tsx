// Restricting, permitting once, lifting, proposing an erasure: each asks for a reason, some for a choice.
import { NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import {
  ANSWER_ROLES,
  ERASURE_GROUNDS,
  PROPOSED_GROUNDS,
  RESTRICTED_USES,
} from "../../shared/privacy/codes.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { choice, optionsOf } from "./options.ts";

type Act = "batasi" | "izinkan" | "buka" | "hapus";
interface ReasonProps {
  readonly act: Act;
  /** Of the person, or of the restriction. */
  readonly id: string;
  readonly name: string;
}
const GROUNDS = Object.fromEntries(
  PROPOSED_GROUNDS.map((ground) => [ground, ERASURE_GROUNDS[ground]]),
) as Record<(typeof PROPOSED_GROUNDS)[number], string>;

function ReasonDialog({ act, id, close }: ReasonProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const [own] = useState(newId);
  const [reason, setReason] = useState("");
  const [use, setUse] = useState<keyof typeof RESTRICTED_USES>("rujukan");
  const [ground, setGround] = useState<keyof typeof GROUNDS>("permintaan");
  const [attempt, setAttempt] = useState(0);
  const restrict = useCommand(api.privacy.restrict);
  const permit = useCommand(api.privacy.permitUse);
  const lift = useCommand(api.privacy.liftRestriction);
  const propose = useCommand(api.privacy.proposeErasure);
  const calls = { batasi: restrict, izinkan: permit, buka: lift, hapus: propose };
  const label = act === "hapus" ? text.erasure.note : text.restriction.reason;
  const missing = reason.trim().length < 5;
  const problem = attempt > 0 && missing ? text.request.needs(label) : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || calls[act].running) return;
    const done =
      act === "batasi"
        ? await restrict.run({ personId: id, requestId: null, reason })
        : act === "izinkan"
          ? await permit.run({ restrictionId: id, use, reason })
          : act === "buka"
            ? await lift.run({ restrictionId: id, reason })
            : await propose.run({ id: own, personId: id, requestId: null, ground, note: reason });
    if (done) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={calls[act].failure}
        problems={problem === undefined ? [] : [{ field: "privacy-reason", message: problem }]}
      />
      <Text>{act === "hapus" ? text.erasure.effect : text.restriction.effect}</Text>
      {act === "izinkan" ? (
        <NativeSelect
          label={text.restriction.use}
          value={use}
          data={optionsOf(text.codes.uses)}
          onChange={(event) => setUse(choice(RESTRICTED_USES, event.currentTarget.value))}
        />
      ) : null}
      {act === "hapus" ? (
        <NativeSelect
          label={text.erasure.ground}
          value={ground}
          data={optionsOf(text.codes.grounds).filter(({ value }) => value in GROUNDS)}
          onChange={(event) => setGround(choice(GROUNDS, event.currentTarget.value))}
        />
      ) : null}
      <Textarea
        id="privacy-reason"
        label={label}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={600}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={calls[act].running}
        label={text.request.save}
      />
    </Stack>
  );
}

export const reasonDialog = defineDialog<ReasonProps, boolean>({
  id: "privacy.reason",
  title: (text, { act, name }) => {
    const { restriction, erasure } = text.privacy;
    const titles = {
      batasi: restriction.restrict,
      izinkan: restriction.permit,
      buka: restriction.lift,
      hapus: erasure.propose,
    };
    return `${titles[act]}: ${name}`;
  },
  roles: ANSWER_ROLES,
  component: ReasonDialog,
  sample: async () => ({
    act: "hapus",
    id: "00000000-0000-7000-8000-000000000000",
    name: "Contoh Warga",
  }),
});

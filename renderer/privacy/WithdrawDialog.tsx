// Recording a withdrawal: the effect is said before it is recorded.
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { DESK_ROLES, WITHDRAWAL_WAYS } from "../../shared/privacy/codes.ts";
import type { Consent } from "../../shared/privacy/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { SAMPLE_CONSENT } from "./ConsentDialog.tsx";
import { choice, optionsOf } from "./options.ts";

interface WithdrawProps {
  readonly consent: Consent;
}

function WithdrawDialog({ consent, close }: WithdrawProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const [how, setHow] = useState<keyof typeof WITHDRAWAL_WAYS>("lisan");
  const withdraw = useCommand(api.privacy.withdrawConsent);
  async function onSave() {
    if (withdraw.running) return;
    const { id: consentId, version } = consent;
    if (await withdraw.run({ consentId, version, how })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <FailureAlert failure={withdraw.failure} />
      <Text>{text.consent.effect}</Text>
      {consent.sentTo.length > 0 ? (
        <Text>{text.consent.sent(consent.sentTo.join("; "))}</Text>
      ) : null}
      <NativeSelect
        label={text.consent.how}
        data-autofocus
        value={how}
        data={optionsOf(text.codes.ways)}
        onChange={(event) => setHow(choice(WITHDRAWAL_WAYS, event.currentTarget.value))}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={withdraw.running}
        label={text.consent.save}
      />
    </Stack>
  );
}

export const withdrawDialog = defineDialog<WithdrawProps, boolean>({
  id: "privacy.withdraw",
  title: (text) => text.privacy.consent.withdraw,
  roles: DESK_ROLES,
  component: WithdrawDialog,
  sample: async () => ({ consent: SAMPLE_CONSENT }),
});

// Who gave a consent and how: guardian of a child, help for a person with disability.
import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { CONSENT_FORMS, CONSENT_GIVERS, DESK_ROLES } from "../../shared/privacy/codes.ts";
import type { Consent } from "../../shared/privacy/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { choice, optionsOf } from "./options.ts";

interface ConsentProps {
  readonly consent: Consent;
}

function ConsentDialog({ consent, close }: ConsentProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const words = text.consent;
  const [givenBy, setGivenBy] = useState(consent.givenBy);
  const [giverName, setGiverName] = useState(consent.giverName);
  const [form, setForm] = useState(consent.form);
  const [help, setHelp] = useState(consent.help);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.privacy.completeConsent);
  const missing = attempt > 0 && giverName.trim() === "";
  async function onSave() {
    setAttempt((n) => n + 1);
    if (giverName.trim() === "" || save.running) return;
    const { id: consentId, version } = consent;
    if (await save.run({ consentId, version, givenBy, giverName, form, help })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={
          missing ? [{ field: "consent-giver", message: text.request.needs(words.giver) }] : []
        }
      />
      <NativeSelect
        label={words.by}
        data-autofocus
        value={givenBy}
        data={optionsOf(text.codes.givers)}
        onChange={(event) => setGivenBy(choice(CONSENT_GIVERS, event.currentTarget.value))}
      />
      <TextInput
        id="consent-giver"
        label={words.giver}
        required
        maxLength={160}
        value={giverName}
        error={missing ? text.request.needs(words.giver) : undefined}
        onChange={(event) => setGiverName(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.form}
        value={form}
        data={optionsOf(text.codes.forms)}
        onChange={(event) => setForm(choice(CONSENT_FORMS, event.currentTarget.value))}
      />
      <TextInput
        label={words.help}
        maxLength={200}
        value={help}
        onChange={(event) => setHelp(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const SAMPLE_CONSENT: Consent = {
  id: "00000000-0000-7000-8000-000000000000",
  caseId: null,
  caseNumber: "REG/32.04.05.2001/2026/00001",
  kind: "berbagi_mitra",
  wording: "berbagi_mitra/1",
  givenAt: "2026-11-24T02:00:00.000Z",
  givenBy: "sendiri",
  giverName: "Contoh Warga",
  form: "lisan",
  help: "",
  complete: true,
  withdrawnAt: null,
  sentTo: ["Forum CSR"],
  version: 1,
};

export const consentDialog = defineDialog<ConsentProps, boolean>({
  id: "privacy.consent",
  title: (text) => text.privacy.consent.complete,
  roles: DESK_ROLES,
  component: ConsentDialog,
  sample: async () => ({ consent: SAMPLE_CONSENT }),
});

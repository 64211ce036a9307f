// Recording what a citizen asks for; the clock of 3 x 24 hours starts when it is saved.
import { NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  ASKERS,
  DESK_ROLES,
  IDENTITY_CHECKS,
  REQUEST_KINDS,
  type Asker,
  type IdentityCheck,
  type RequestKind,
} from "../../shared/privacy/codes.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { choice, optionsOf } from "./options.ts";

interface RequestProps {
  readonly personId: string;
  readonly name: string;
}

function RequestDialog({ personId, close }: RequestProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const words = text.request;
  const [id] = useState(newId);
  const [kind, setKind] = useState<RequestKind>("akses");
  const [asker, setAsker] = useState<Asker>("sendiri");
  const [askerName, setAskerName] = useState("");
  const [identity, setIdentity] = useState<IdentityCheck>("ktp");
  const [identityNote, setIdentityNote] = useState("");
  const [wish, setWish] = useState("");
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.privacy.addRequest);
  const noName = asker !== "sendiri" && askerName.trim() === "";
  const noWish = wish.trim().length < 3;
  const problems =
    attempt === 0
      ? []
      : [
          ...(noName ? [{ field: "request-asker", message: words.needs(words.askerName) }] : []),
          ...(noWish ? [{ field: "request-wish", message: words.needs(words.wish) }] : []),
        ];
  async function onSave() {
    setAttempt((n) => n + 1);
    if (noName || noWish || save.running) return;
    const input = { id, personId, kind, asker, askerName, identity, identityNote, wish };
    if (await save.run(input)) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  const message = (field: string) => problems.find((one) => one.field === field)?.message;
  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={save.failure} problems={problems} />
      <NativeSelect
        label={words.kind}
        data-autofocus
        value={kind}
        data={optionsOf(text.codes.kinds)}
        onChange={(event) => setKind(choice(REQUEST_KINDS, event.currentTarget.value))}
      />
      <FieldGrid>
        <NativeSelect
          label={words.asker}
          value={asker}
          data={optionsOf(text.codes.askers)}
          onChange={(event) => setAsker(choice(ASKERS, event.currentTarget.value))}
        />
        {asker === "sendiri" ? null : (
          <TextInput
            id="request-asker"
            label={words.askerName}
            required
            maxLength={160}
            value={askerName}
            error={message("request-asker")}
            onChange={(event) => setAskerName(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={words.identity}
          value={identity}
          data={optionsOf(text.codes.identities)}
          onChange={(event) => setIdentity(choice(IDENTITY_CHECKS, event.currentTarget.value))}
        />
        <TextInput
          label={words.identityNote}
          maxLength={200}
          value={identityNote}
          onChange={(event) => setIdentityNote(event.currentTarget.value)}
        />
      </FieldGrid>
      <Textarea
        id="request-wish"
        label={words.wish}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={wish}
        error={message("request-wish")}
        onChange={(event) => setWish(event.currentTarget.value)}
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

export const requestDialog = defineDialog<RequestProps, boolean>({
  id: "privacy.request",
  title: (text, { name }) => text.privacy.request.addTitle(name),
  roles: DESK_ROLES,
  size: "lg",
  component: RequestDialog,
  sample: async () => ({
    personId: "00000000-0000-7000-8000-000000000000",
    name: "Contoh Warga",
  }),
});

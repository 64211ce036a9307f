// The password once more, asked by one dialog before roles, recovery or personal data that leaves the office; good for five minutes.
import { Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, setAskProof, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";

function ProveDialog({ close }: DialogControl<boolean>) {
  const text = useText();
  const words = text.accounts.prove;
  const { name } = useSession();
  const prove = useCommand(api.accounts.prove);
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && password === "" && !prove.failure && !prove.running;
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    prove.reset();
    if (password === "") return;
    if (await prove.run({ password })) close(true);
    else setPassword("");
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="sm">
        <ErrorSummary
          problems={
            missing ? [{ field: "bukti-sandi", message: text.accounts.signIn.missingPassword }] : []
          }
          failure={prove.failure}
          attempt={attempt}
        />
        <Text>{words.body}</Text>
        <PasswordInput
          id="bukti-sandi"
          label={words.label(name)}
          withAsterisk
          data-autofocus
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": text.accounts.signIn.show, tabIndex: 0 }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => close(false)}>
            {text.app.action.cancel}
          </Button>
          <Button type="submit" loading={prove.running}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export const proveDialog = defineDialog<object, boolean>({
  id: "accounts.prove",
  title: (text) => text.accounts.prove.title,
  roles: "masuk",
  component: ProveDialog,
  sample: async () => ({}),
});

/** Several calls that wait for the password share one question. */
let asking: Promise<boolean> | undefined;
setAskProof(async () => {
  asking ??= openDialog(proveDialog, {})
    .then((given) => given ?? false)
    .finally(() => (asking = undefined));
  return await asking;
});

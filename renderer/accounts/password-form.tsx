// Changing one's own password: the present one, then the new one twice.
import { Button, Group, PasswordInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, useCommand } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { NewPasswordFields, NO_PASSWORD, useNewPasswordProblems } from "./new-password.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";

export interface PasswordFormProps {
  readonly owner: { readonly username: string; readonly name: string };
  /** The present password is a temporary one. */
  readonly oneTime?: boolean;
  readonly onChanged: () => void;
  readonly onCancel?: () => void;
}

export function PasswordForm({ owner, oneTime = false, onChanged, onCancel }: PasswordFormProps) {
  const text = useText();
  const words = text.accounts.password;
  const change = useCommand(api.accounts.changePassword);
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState(NO_PASSWORD);
  const [attempt, setAttempt] = useState(0);
  useFirstFocus("sandi-lama");
  const names = [owner.username, owner.name];
  const problemsOf = useNewPasswordProblems(names);
  const problems = [
    ...(old === "" ? [{ field: "sandi-lama", message: words.oldMissing }] : []),
    ...problemsOf(fresh, "sandi"),
  ];
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    change.reset();
    if (problems.length > 0) return;
    const done = await change
      .run({ oldPassword: old, newPassword: fresh.first })
      .then((answer) => answer !== undefined);
    if (done) onChanged();
  }
  return (
    <form
      onSubmit={(event) => void onSubmit(event)}
      noValidate
      style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}
    >
      <ErrorSummary
        problems={attempt > 0 && !change.failure && !change.running ? problems : []}
        failure={change.failure}
        attempt={attempt}
      />
      <PasswordInput
        id="sandi-lama"
        label={oneTime ? words.oneTime : words.old}
        withAsterisk
        data-autofocus
        autoComplete="current-password"
        maxLength={200}
        value={old}
        onChange={(event) => setOld(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": text.accounts.signIn.show, tabIndex: 0 }}
      />
      <NewPasswordFields
        id="sandi"
        value={fresh}
        onChange={setFresh}
        names={names}
        checked={attempt > 0}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {text.app.action.cancel}
          </Button>
        ) : null}
        <Button type="submit" loading={change.running}>
          {words.submit}
        </Button>
      </Group>
    </form>
  );
}

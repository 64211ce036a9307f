// In front of the hidden desk while it is locked: the same person's password brings the page back as it was.
import { Anchor, Button, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { SignedIn } from "../../shared/accounts/contract.ts";
import { api, useCommand } from "../app/client.ts";
import { GateCard } from "../app/gate-card.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";

export function LockPage({ session }: { readonly session: SignedIn }) {
  const text = useText().accounts;
  const signIn = useCommand(api.accounts.signIn);
  const leave = useCommand(api.accounts.signOut);
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  useFirstFocus("kunci-sandi");
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (password === "") return;
    if (!(await signIn.run({ username: session.username, password }))) setPassword("");
  }
  const missing = attempt > 0 && password === "" && !signIn.failure && !signIn.running;
  return (
    <GateCard title={text.lock.title} subtitle={text.lock.subtitle(session.name)}>
      <ErrorSummary
        problems={missing ? [{ field: "kunci-sandi", message: text.signIn.missingPassword }] : []}
        failure={signIn.failure ?? leave.failure}
        attempt={attempt}
      />
      <form
        onSubmit={(event) => void onSubmit(event)}
        noValidate
        style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}
      >
        <PasswordInput
          id="kunci-sandi"
          label={text.signIn.password}
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": text.signIn.show, tabIndex: 0 }}
        />
        <Button type="submit" loading={signIn.running} fullWidth size="md">
          {text.lock.submit}
        </Button>
      </form>
      <div>
        <Anchor component="button" type="button" onClick={() => void leave.run(undefined)}>
          {text.lock.other}
        </Anchor>
        <Text c="dimmed" size="sm">
          {text.lock.otherHint}
        </Text>
      </div>
    </GateCard>
  );
}

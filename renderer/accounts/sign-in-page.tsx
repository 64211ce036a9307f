// The door: sign in, or the two ways back in when that fails (recovery code, backup).
import { Anchor, Button, Group, NativeSelect, PasswordInput, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import type { DeskStatus } from "../../shared/shell/contract.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { GateCard } from "../app/gate-card.tsx";
import { useHold } from "../app/hold.ts";
import { RestorePage } from "../backup/restore-page.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { RecoverPage } from "./recover-page.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";

type Way = "masuk" | "lupa" | "pulihkan";

export function SignInPage({ status }: { readonly status: DeskStatus }) {
  const [way, setWay] = useState<Way>("masuk");
  const hold = useHold();
  const back = () => setWay("masuk");
  if (way === "lupa" || hold === "pulihkan_sandi") return <RecoverPage onBack={back} />;
  if (way === "pulihkan") return <RestorePage onBack={back} />;
  return <SignInForm status={status} onWay={setWay} />;
}

function SignInForm({
  status,
  onWay,
}: {
  readonly status: DeskStatus;
  readonly onWay: (way: Way) => void;
}) {
  const text = useText();
  const words = text.accounts.signIn;
  const names = useCall(api.accounts.signInNames, undefined);
  const signIn = useCommand(api.accounts.signIn);
  const [chosen, setChosen] = useState("");
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  const list = names.data ?? [];
  const username = chosen || (list.length === 1 ? (list[0]?.username ?? "") : "");
  useFirstFocus(!names.data ? undefined : list.length === 1 ? "masuk-sandi" : "masuk-nama");
  const labelOf = ({
    username: own,
    name,
  }: {
    readonly username: string;
    readonly name: string;
  }) => {
    const role = status.training
      ? TRAINING_ACCOUNTS.find((one) => one.username === own)?.role
      : undefined;
    return role ? `${name} – ${text.app.roles[role]}` : name;
  };
  const problems = [
    ...(username.trim() === "" ? [{ field: "masuk-nama", message: words.missingWho }] : []),
    ...(password === "" ? [{ field: "masuk-sandi", message: words.missingPassword }] : []),
  ];
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    signIn.reset();
    if (problems.length > 0) return;
    if (!(await signIn.run({ username, password }))) setPassword("");
  }
  return (
    <GateCard title={text.app.name} subtitle={words.subtitle} training={status.training}>
      <ErrorSummary
        problems={attempt > 0 && !signIn.failure && !signIn.running ? problems : []}
        failure={signIn.failure ?? names.failure}
        attempt={attempt}
      />
      <form
        onSubmit={(event) => void onSubmit(event)}
        noValidate
        style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}
      >
        {!names.data || list.length > 0 ? (
          <NativeSelect
            id="masuk-nama"
            label={words.who}
            value={username}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: "", label: words.choose },
              ...list.map((one) => ({ value: one.username, label: labelOf(one) })),
            ]}
          />
        ) : (
          <TextInput
            id="masuk-nama"
            label={words.username}
            autoComplete="username"
            maxLength={40}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          id="masuk-sandi"
          label={words.password}
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": words.show, tabIndex: 0 }}
        />
        <Button type="submit" loading={signIn.running} fullWidth size="md">
          {words.submit}
        </Button>
      </form>
      {status.training ? <Text c="dimmed">{words.training(TRAINING_PASSWORD)}</Text> : null}
      <Group justify="space-between">
        <Anchor component="button" type="button" onClick={() => onWay("lupa")}>
          {words.forgot}
        </Anchor>
        <Anchor component="button" type="button" onClick={() => onWay("pulihkan")}>
          {words.restore}
        </Anchor>
      </Group>
    </GateCard>
  );
}

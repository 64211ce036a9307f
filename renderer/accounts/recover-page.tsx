// Forgotten password: the recovery code gives an administrator a new one, and is replaced.
import { Anchor, Button, NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, refreshAll, useCall } from "../app/client.ts";
import { DialogHost } from "../app/dialogs.tsx";
import { toFailure } from "../app/failure.ts";
import type { DeskFailure } from "../app/failure.ts";
import { GateCard } from "../app/gate-card.tsx";
import { setHold } from "../app/hold.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { NewPasswordFields, NO_PASSWORD, useNewPasswordProblems } from "./new-password.tsx";
import { RecoveryCode } from "./recovery-code.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";

export function RecoverPage({ onBack }: { readonly onBack: () => void }) {
  const text = useText().accounts;
  const names = useCall(api.accounts.signInNames, undefined);
  const [username, setUsername] = useState("");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState(NO_PASSWORD);
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<DeskFailure>();
  const [fresh, setFresh] = useState<{ recoveryCode: string; recoverySheet: number }>();
  useFirstFocus("pulih-kode");
  const owner = names.data?.find((one) => one.username === username);
  const passwordProblems = useNewPasswordProblems([username, owner?.name ?? ""]);
  const problems = [
    ...(code.trim().length < 10 ? [{ field: "pulih-kode", message: text.recover.codeHint }] : []),
    ...(username === "" ? [{ field: "pulih-nama", message: text.signIn.missingWho }] : []),
    ...passwordProblems(password, "pulih"),
  ];
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    setFailure(undefined);
    if (problems.length > 0) return;
    setRunning(true);
    setHold("pulihkan_sandi"); // the code must be read before the desk opens
    try {
      const made = await api.accounts.recover({ code, username, newPassword: password.first });
      await api.accounts.signIn({ username, password: password.first });
      setFresh(made);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setRunning(false);
    }
  }
  async function finish() {
    setHold(undefined);
    await refreshAll();
  }
  if (fresh)
    return (
      <GateCard title={text.recover.title} width="lg">
        <RecoveryCode
          code={fresh.recoveryCode}
          sheet={fresh.recoverySheet}
          onKept={() => void finish()}
        />
        <DialogHost />
      </GateCard>
    );
  return (
    <GateCard title={text.recover.title} subtitle={text.recover.subtitle}>
      <ErrorSummary
        problems={attempt > 0 && !failure && !running ? problems : []}
        failure={failure}
        attempt={attempt}
      />
      <form
        onSubmit={(event) => void onSubmit(event)}
        noValidate
        style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}
      >
        <TextInput
          id="pulih-kode"
          label={text.recover.code}
          description={text.recover.codeHint}
          withAsterisk
          autoComplete="off"
          maxLength={80}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NativeSelect
          id="pulih-nama"
          label={text.recover.who}
          withAsterisk
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          data={[
            { value: "", label: text.signIn.choose },
            ...(names.data ?? []).map((one) => ({ value: one.username, label: one.name })),
          ]}
        />
        <NewPasswordFields
          id="pulih"
          value={password}
          onChange={setPassword}
          names={[username, owner?.name ?? ""]}
          checked={attempt > 0}
        />
        <Button type="submit" loading={running} fullWidth size="md">
          {text.recover.submit}
        </Button>
      </form>
      <Text c="dimmed" size="sm">
        {text.recover.notAdmin}
      </Text>
      <Anchor
        component="button"
        type="button"
        onClick={() => {
          setHold(undefined);
          onBack();
        }}
      >
        {text.recover.back}
      </Anchor>
    </GateCard>
  );
}

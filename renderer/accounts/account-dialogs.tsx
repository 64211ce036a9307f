// Dialogs of accounts: add or edit one, give a temporary password, change one's own, replace the recovery code.
import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { AccountRow } from "../../shared/accounts/contract.ts";
import { passwordProblems } from "../../shared/accounts/rules.ts";
import type { Role } from "../../shared/call.ts";
import { api, useCommand } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useRoleName, useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { oneTimePassword } from "./one-time.ts";
import { PasswordForm } from "./password-form.tsx";
import { RecoveryCode } from "./recovery-code.tsx";

async function firstAccount(): Promise<{ account: AccountRow } | undefined> {
  const [account] = await api.accounts.list();
  return account && { account };
}

/** account: undefined adds a new one. */
function AccountDialog({
  account,
  close,
}: { readonly account?: AccountRow } & DialogControl<boolean>) {
  const text = useText();
  const words = text.accounts.form;
  const roleName = useRoleName();
  const create = useCommand(api.accounts.create);
  const setRoles = useCommand(api.accounts.setRoles);
  const [name, setName] = useState(account?.name ?? "");
  const [username, setUsername] = useState(account?.username ?? "");
  const [roles, setRolesChosen] = useState<readonly Role[]>(account?.roles ?? ["petugas"]);
  const [password, setPassword] = useState(oneTimePassword);
  const [attempt, setAttempt] = useState(0);
  const weak = passwordProblems(password, [username, name])[0];
  const problems = [
    ...(name.trim() === "" ? [{ field: "akun-nama", message: words.nameMissing }] : []),
    ...(account || /^[a-z0-9._-]{3,40}$/.test(username)
      ? []
      : [{ field: "akun-pengguna", message: words.usernameWrong }]),
    ...(roles.length === 0 ? [{ field: "akun-peran-petugas", message: words.rolesMissing }] : []),
    ...(!account && weak
      ? [{ field: "akun-sandi", message: text.accounts.password.problems[weak] }]
      : []),
  ];
  const failure = create.failure ?? setRoles.failure;
  const running = create.running || setRoles.running;
  const shown = attempt > 0 && !failure && !running ? problems : [];
  const at = (field: string) => shown.find((one) => one.field === field)?.message;
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    create.reset();
    setRoles.reset();
    if (problems.length > 0) return;
    const list = [...roles];
    const done = account
      ? await setRoles.run({ accountId: account.id, name, roles: list })
      : await create.run({ username, name, roles: list, password });
    if (!done) return;
    if (account) notice(words.saved);
    else notice(words.given(password), { stays: true });
    close(true);
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="sm">
        <ErrorSummary problems={shown} failure={failure} attempt={attempt} />
        <TextInput
          id="akun-nama"
          label={words.name}
          withAsterisk
          data-autofocus
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={at("akun-nama")}
        />
        {account ? null : (
          <TextInput
            id="akun-pengguna"
            label={words.username}
            description={words.usernameHint}
            withAsterisk
            autoComplete="off"
            maxLength={40}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value.toLowerCase())}
            error={at("akun-pengguna")}
          />
        )}
        <Checkbox.Group
          label={words.roles}
          withAsterisk
          value={[...roles]}
          onChange={(value) => setRolesChosen(value as Role[])}
          error={at("akun-peran-petugas")}
        >
          <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" pt={6}>
            {(Object.keys(text.app.roles) as Role[]).map((role) => (
              <Checkbox
                key={role}
                id={`akun-peran-${role}`}
                value={role}
                label={roleName(role)}
                description={text.app.roleHints[role]}
              />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {account ? null : (
          <OneTimeField value={password} onChange={setPassword} error={at("akun-sandi")} />
        )}
        <Buttons label={words.save} running={running} onCancel={() => close()} />
      </Stack>
    </form>
  );
}

function OneTimeField({
  value,
  onChange,
  error,
  focused = false,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly focused?: boolean;
}) {
  const words = useText().accounts.form;
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        id="akun-sandi"
        data-autofocus={focused || undefined}
        label={words.oneTime}
        description={words.oneTimeHint}
        withAsterisk
        autoComplete="off"
        maxLength={200}
        style={{ flex: 1 }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      <Button variant="default" onClick={() => onChange(oneTimePassword())}>
        {words.make}
      </Button>
    </Group>
  );
}

function Buttons({
  label,
  running,
  onCancel,
}: {
  readonly label: string;
  readonly running: boolean;
  readonly onCancel: () => void;
}) {
  const text = useText();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {text.app.action.cancel}
      </Button>
      <Button type="submit" loading={running}>
        {label}
      </Button>
    </Group>
  );
}

export const accountDialog = defineDialog<{ readonly account?: AccountRow }, boolean>({
  id: "accounts.edit",
  title: (text, { account }) =>
    account ? text.accounts.form.editTitle(account.name) : text.accounts.form.addTitle,
  roles: ["admin"],
  size: "xl",
  component: AccountDialog,
  sample: async () => ({}),
});

function ResetDialog({
  account,
  close,
}: { readonly account: AccountRow } & DialogControl<boolean>) {
  const text = useText().accounts;
  const reset = useCommand(api.accounts.resetPassword);
  const [password, setPassword] = useState(oneTimePassword);
  const [attempt, setAttempt] = useState(0);
  const weak = passwordProblems(password, [account.username, account.name])[0];
  const problems =
    attempt > 0 && weak ? [{ field: "akun-sandi", message: text.password.problems[weak] }] : [];
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (weak || !(await reset.run({ accountId: account.id, password }))) return;
    notice(text.form.given(password), { stays: true });
    close(true);
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="sm">
        <ErrorSummary problems={problems} failure={reset.failure} attempt={attempt} />
        <Text>{text.form.resetBody}</Text>
        <OneTimeField
          value={password}
          onChange={setPassword}
          error={problems[0]?.message}
          focused
        />
        <Buttons label={text.form.resetSave} running={reset.running} onCancel={() => close()} />
      </Stack>
    </form>
  );
}

export const resetDialog = defineDialog<{ readonly account: AccountRow }, boolean>({
  id: "accounts.reset",
  title: (text, { account }) => text.accounts.form.resetTitle(account.name),
  roles: ["admin"],
  component: ResetDialog,
  sample: firstAccount,
});

function OwnPasswordDialog({ close }: DialogControl) {
  const text = useText().accounts.password;
  const session = useSession();
  return (
    <PasswordForm
      owner={session}
      onCancel={() => close()}
      onChanged={() => {
        notice(text.changed);
        close();
      }}
    />
  );
}

export const ownPasswordDialog = defineDialog<object>({
  id: "accounts.password",
  title: (text) => text.accounts.password.title,
  roles: "masuk",
  component: OwnPasswordDialog,
  sample: async () => ({}),
});

function RenewDialog({ close }: DialogControl) {
  const text = useText().accounts;
  const renew = useCommand(api.accounts.renewRecovery);
  if (renew.data)
    return (
      <RecoveryCode
        code={renew.data.recoveryCode}
        sheet={renew.data.recoverySheet}
        onKept={() => close()}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void renew.run(undefined);
      }}
      noValidate
    >
      <Stack gap="sm">
        <ErrorSummary problems={[]} failure={renew.failure} />
        <Text>{text.form.renewBody}</Text>
        <Buttons label={text.form.renewSave} running={renew.running} onCancel={() => close()} />
      </Stack>
    </form>
  );
}

export const renewDialog = defineDialog<object>({
  id: "accounts.renew",
  title: (text) => text.accounts.form.renewTitle,
  roles: ["admin"],
  size: "lg",
  component: RenewDialog,
  sample: async () => ({}),
});

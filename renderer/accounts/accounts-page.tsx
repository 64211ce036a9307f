// Accounts: who works here, with which roles, and what an administrator may do about it.
import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { AccountRow } from "../../shared/accounts/contract.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { confirm, openDialog } from "../app/dialogs.tsx";
import { formatDateTime } from "../app/format.ts";
import { useHasRole, useRoleName } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { accountDialog, renewDialog, resetDialog } from "./account-dialogs.tsx";

export function AccountsPage() {
  const text = useText();
  const words = text.accounts.list;
  const roleName = useRoleName();
  const admin = useHasRole("admin");
  const list = useCall(api.accounts.list, undefined);
  const disable = useCommand(api.accounts.disable);
  async function onDisable(account: AccountRow) {
    const sure = await confirm({
      title: words.disableTitle(account.name),
      body: words.disableBody,
      action: words.disable,
      tone: "danger",
    });
    if (sure) await disable.run({ accountId: account.id });
  }
  const actions = (account: AccountRow) =>
    account.active ? (
      <Group gap={4} justify="flex-end" wrap="nowrap">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${words.edit} ${account.name}`}
          onClick={() => void openDialog(accountDialog, { account })}
        >
          {words.edit}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${words.reset} ${account.name}`}
          onClick={() => void openDialog(resetDialog, { account })}
        >
          {words.reset}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          color="red"
          aria-label={`${words.disable} ${account.name}`}
          onClick={() => void onDisable(account)}
        >
          {words.disable}
        </Button>
      </Group>
    ) : null;
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          admin ? (
            <>
              <Button variant="default" onClick={() => void openDialog(renewDialog, {})}>
                {words.renew}
              </Button>
              <Button
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => void openDialog(accountDialog, {})}
              >
                {words.add}
              </Button>
            </>
          ) : null
        }
      />
      <FailureAlert failure={disable.failure} />
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={list.data}
          failure={list.failure}
          onRetry={list.refetch}
          rowKey={(row) => row.id}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          {...(admin ? { rowActions: actions, rowActionsLabel: words.actions } : {})}
          columns={[
            {
              id: "name",
              header: words.name,
              cell: (row) => <strong style={{ fontWeight: 600 }}>{row.name}</strong>,
            },
            { id: "username", header: words.username, cell: (row) => row.username },
            {
              id: "roles",
              header: words.roles,
              cell: (row) => row.roles.map(roleName).join(", "),
            },
            { id: "state", header: words.state, cell: (row) => <AccountState row={row} /> },
            {
              id: "last",
              header: words.lastSignIn,
              cell: (row) => (row.lastSignInAt ? formatDateTime(row.lastSignInAt) : words.never),
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}

function AccountState({ row }: { readonly row: AccountRow }) {
  const words = useText().accounts.list;
  if (!row.active) return <StateBadge tone="stopped">{words.disabled}</StateBadge>;
  if (row.mustChangePassword) return <StateBadge tone="waiting">{words.mustChange}</StateBadge>;
  return <StateBadge tone="done">{words.active}</StateBadge>;
}

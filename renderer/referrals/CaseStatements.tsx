// The statements of a case: make one, print it again, cancel it.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import type { StatementView } from "../../shared/referrals/statements.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { confirm, openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { PrintedLine } from "./prints.tsx";
import { statementDialog } from "./StatementDialog.tsx";

export function CaseStatements({ caseId }: { readonly caseId: string }) {
  const words = useText().referrals.statements;
  const size = useOffice().paperSize;
  const list = useCall(api.referrals.statements, { caseId });
  const paper = useCommand(api.referrals.statement);
  const cancel = useCommand(api.referrals.cancelStatement);
  if (list.failure) return <FailureAlert failure={list.failure} onRetry={list.refetch} />;
  const start = list.data;
  if (!start) return null;
  async function onPrint(id: string) {
    const ref = await paper.run({ id, size });
    if (ref) await openPaper(ref);
  }
  async function onMake() {
    const made = await openDialog(statementDialog, { caseId, start: start! });
    if (made) await onPrint(made.id);
  }
  async function onCancel({ id, number }: StatementView) {
    const sure = await confirm({
      title: words.cancelTitle(number),
      body: words.cancelBody,
      action: words.cancelAction,
      cancel: words.keep,
      tone: "danger",
    });
    if (sure) await cancel.run({ id, reason: words.cancelReason });
  }
  return (
    <Sheet
      title={words.title}
      actions={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconFileCertificate size={16} aria-hidden />}
          onClick={() => void onMake()}
        >
          {words.make}
        </Button>
      }
    >
      <FailureAlert failure={paper.failure ?? cancel.failure} />
      {start.rows.length === 0 ? <Text c="dimmed">{words.none}</Text> : null}
      <Stack gap="sm">
        {start.rows.map((row) => (
          <Group key={row.id} justify="space-between" gap="sm">
            <div style={{ minWidth: 0, flex: 1 }}>
              <Text fw={600}>{row.title}</Text>
              <Text c="dimmed" size="sm">
                {words.line(
                  row.number,
                  formatShortDate(row.issuedOn),
                  formatShortDate(row.validUntil),
                )}
              </Text>
              <PrintedLine letterId={row.letterId} printed={row.printed} />
            </div>
            {row.cancelled ? (
              <StateBadge tone="stopped">{words.cancelled}</StateBadge>
            ) : (
              <Button
                variant="subtle"
                color="gray"
                size="compact-md"
                onClick={() => void onCancel(row)}
              >
                {words.cancel}
              </Button>
            )}
            <Button variant="default" size="compact-md" onClick={() => void onPrint(row.id)}>
              {words.print}
            </Button>
          </Group>
        ))}
      </Stack>
    </Sheet>
  );
}

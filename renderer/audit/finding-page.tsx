// Why an office can only be read: what was found, what is safe, what to do; and the decision to go on.
import { Alert, Anchor, Button, Group, List, Radio, Stack, Text, Title } from "@mantine/core";
import { IconEye, IconShieldX } from "@tabler/icons-react";
import { useState } from "react";
import { type AcceptReason, type Finding, REASONS } from "../../shared/audit/findings.ts";
import { api, refreshAll, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber } from "../app/format.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";

export function FindingPage({
  finding,
  onRead,
}: {
  readonly finding: Finding;
  readonly onRead: () => void;
}) {
  const words = useText().audit.finding;
  const mayAccept = useHasRole("admin", "supervisor");
  const anchored = finding.anchored === null ? null : formatNumber(finding.anchored);
  return (
    <Page>
      <Sheet>
        <Stack gap="md" maw="46rem">
          <Group gap="sm" wrap="nowrap" align="center">
            <IconShieldX size={32} aria-hidden color="var(--loket-tone-danger)" />
            <Title order={1}>{words.title}</Title>
          </Group>
          <div>
            <Text>{words.what[finding.kind]}</Text>
            <Text c="dimmed">
              {words.facts(formatNumber(finding.seq), anchored)}{" "}
              {finding.brokenAt === null ? "" : words.brokenAt(formatNumber(finding.brokenAt))}
            </Text>
          </div>
          <div>
            <Title order={2} size="h3">
              {words.safeTitle}
            </Title>
            <Text>{words.safe}</Text>
          </div>
          <div>
            <Title order={2} size="h3">
              {words.doTitle}
            </Title>
            <List type="ordered" spacing={4}>
              {words.steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </div>
          <Group gap="sm">
            <Button leftSection={<IconEye size={18} aria-hidden />} onClick={onRead}>
              {words.read}
            </Button>
            {mayAccept ? (
              <Button variant="default" onClick={() => void openDialog(acceptDialog, {})}>
                {words.accept}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </Sheet>
    </Page>
  );
}

export function ReadOnlyBar({ onExplain }: { readonly onExplain: () => void }) {
  const words = useText().audit.finding;
  return (
    <div style={{ padding: "0.75rem 1.5rem 0" }}>
      <Alert role="status" color="red" variant="light" icon={<IconShieldX aria-hidden />} py={8}>
        {words.bar}{" "}
        <Anchor component="button" type="button" onClick={onExplain}>
          {words.explain}
        </Anchor>
      </Alert>
    </div>
  );
}

function AcceptDialog({ close }: DialogControl<boolean>) {
  const text = useText();
  const words = text.audit.finding;
  const accept = useCommand(api.audit.acceptFinding);
  const [reason, setReason] = useState<AcceptReason>("tidak_tahu");
  async function onAccept() {
    if (!(await accept.run({ reason }))) return;
    close(true);
    await refreshAll();
  }
  return (
    <Stack gap="sm">
      <ErrorSummary problems={[]} failure={accept.failure} />
      <Text>{words.dialogBody}</Text>
      <Radio.Group
        label={words.why}
        value={reason}
        onChange={(value) => setReason(value as AcceptReason)}
      >
        <Stack gap={6} pt={6}>
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={words.reasons[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={() => close(false)}>
          {text.app.action.cancel}
        </Button>
        <Button loading={accept.running} onClick={() => void onAccept()}>
          {words.submit}
        </Button>
      </Group>
    </Stack>
  );
}

export const acceptDialog = defineDialog<object, boolean>({
  id: "audit.accept",
  title: (text) => text.audit.finding.dialogTitle,
  roles: ["admin", "supervisor"],
  component: AcceptDialog,
  sample: async () => ({}),
});

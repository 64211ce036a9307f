// A list of rules as it was: what an old paper was made by.
import { Button, Group, Stack, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { RuleFacts } from "./rule-facts.tsx";

interface VersionProps {
  readonly seq: number;
  readonly label: string;
}

function RuleVersionDialog({ seq, close }: VersionProps & DialogControl<boolean>) {
  const { app, rules: text } = useText();
  const list = useCall(api.directory.rulesOf, { seq });
  return (
    <Stack gap="md">
      <FailureAlert failure={list.failure} onRetry={list.refetch} />
      <Text c="dimmed">{text.versionHint}</Text>
      {list.data?.rules.map((shown) => (
        <details key={shown.key}>
          <summary>{shown.rule.name}</summary>
          <RuleFacts shown={shown} />
        </details>
      ))}
      <Group justify="flex-end" className="loket-dialog-foot">
        <Button data-autofocus onClick={() => close(false)}>
          {app.action.close}
        </Button>
      </Group>
    </Stack>
  );
}

export const ruleVersionDialog = defineDialog<VersionProps, boolean>({
  id: "directory.ruleVersion",
  title: (text, { label }) => text.rules.versionTitle(label),
  roles: "masuk",
  size: "lg",
  component: RuleVersionDialog,
  sample: async () => ({ seq: 0, label: (await api.directory.rulesOf({ seq: 0 })).label }),
});

// Saving pairs: what for, and what was saved before.
import { List, Stack, Text, TextInput } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { formatDateTime, formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";

export interface FileCheckKeepProps {
  readonly why: string;
  readonly onWhy: (why: string) => void;
  /** Saving was asked for while the purpose was too short. */
  readonly missing: boolean;
}

export function FileCheckKeep({ why, onWhy, missing }: FileCheckKeepProps) {
  const words = useText().people.fileCheck;
  const kept = useCall(api.people.pairExports, {});
  const rows = kept.data?.rows ?? [];
  return (
    <Stack gap="xs">
      <TextInput
        id="periksa-keperluan"
        label={words.why}
        description={words.whyHint}
        maxLength={300}
        value={why}
        error={missing ? words.whyMissing : undefined}
        onChange={(event) => onWhy(event.currentTarget.value)}
      />
      {rows.length > 0 ? (
        <div>
          <Text size="sm" fw={600}>
            {words.keptTitle}
          </Text>
          <List size="sm">
            {rows.map((row) => (
              <List.Item key={row.id}>
                {words.kept(formatDateTime(row.at), row.by, formatNumber(row.pairs), row.why)}
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </Stack>
  );
}

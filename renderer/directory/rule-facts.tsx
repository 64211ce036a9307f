// A rule as it reads: dates, source, and each criterion with what to ask and what to bring.
import { List, Stack, Text } from "@mantine/core";
import type { ShownRule } from "../../shared/directory/eligibility/rules-contract.ts";
import { formatDate } from "../app/format.ts";
import { useText } from "../text/index.ts";

export function RuleFacts({ shown }: { readonly shown: ShownRule }) {
  const { rules: text, eligibility } = useText();
  const { rule } = shown;
  return (
    <Stack gap="xs">
      <Text c="dimmed">
        {text.head(
          rule.version,
          text.dates(formatDate(rule.from), rule.until === null ? null : formatDate(rule.until)),
          rule.source,
        )}
        {shown.edited ? ` ${text.states.edited}.` : ""}
        {shown.off ? ` ${text.states.off}.` : ""}
      </Text>
      <List type="ordered" spacing="xs">
        {rule.criteria.map(({ text: words, ask, bring, local }) => (
          <List.Item key={words}>
            <Text>{words}</Text>
            {[
              ask,
              bring.length > 0 ? eligibility.bring(bring.join(", ")) : undefined,
              local === undefined ? undefined : eligibility.local(local),
            ].map((line) =>
              line === undefined ? null : (
                <Text key={line} size="sm" c="dimmed">
                  {line}
                </Text>
              ),
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

// Says whether sensitive cases are in the numbers.
import { Text } from "@mantine/core";
import type { Recap } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";

export function SensitiveNote({ recap: { sensitive } }: { readonly recap: Recap }) {
  const text = useText().reports.sensitive;
  if (sensitive.included && sensitive.count === 0) return null;
  const count = sensitive.count === null ? text.few : formatNumber(sensitive.count);
  return <Text c="dimmed">{sensitive.included ? text.included(count) : text.left(count)}</Text>;
}

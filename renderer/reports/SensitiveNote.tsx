// Says whether sensitive cases are in the numbers.
import { Text } from "@mantine/core";
import type { Facts } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";

export function SensitiveNote({ facts: { sensitive } }: { readonly facts: Facts }) {
  const { reports, reportsDashboard } = useText();
  const text = reports.sensitive;
  const { included, count } = sensitive;
  if (included && count === 0) return null;
  const told = count === null ? text.few : formatNumber(count);
  const left = count === null ? told : reportsDashboard.orMore(told);
  return <Text c="dimmed">{included ? text.included(told) : text.left(left)}</Text>;
}

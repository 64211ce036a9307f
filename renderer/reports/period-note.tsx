// Under the numbers of a period: how far it has run, what it is compared with, and what changed since its recap was prepared.
import { Text } from "@mantine/core";
import { useState } from "react";
import type { Facts } from "../../shared/reports/schemas.ts";
import { daysBetween, localDate } from "../../shared/values/date.ts";
import { api, useCall } from "../app/client.ts";
import { formatDate, formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";

export function PeriodNote({ facts }: { readonly facts: Facts }) {
  const text = useText().reportsDashboard;
  const [today] = useState(() => localDate(new Date()));
  const { from, to } = facts.period;
  const days = (last: string) => formatNumber(daysBetween(from, last) + 1);
  return (
    <Text c="dimmed" size="sm">
      {to > today ? text.running(days(today), days(to)) : <Prepared facts={facts} />}{" "}
      {text.compared(text.periodName(facts.before.period))}
    </Text>
  );
}

/** Only of a period whose recap was prepared. */
function Prepared({ facts }: { readonly facts: Facts }) {
  const { prepared } = useText().reportsDashboard;
  const { data } = useCall(api.reports.preparedCheck, facts.period);
  if (!data) return null;
  const day = formatDate(localDate(new Date(data.preparedAt)));
  const changes = data.changes.map(({ figure, was, now }) =>
    prepared.change(prepared.figures[figure], formatNumber(was), formatNumber(now)),
  );
  return (
    <>{changes.length === 0 ? prepared.same(day) : prepared.changed(day, changes.join(", "))}</>
  );
}

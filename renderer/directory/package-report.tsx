// What a package holds for this office: an equation that agrees, and a sentence for each row that cannot be taken.
import { List, Stack, Text } from "@mantine/core";
import { csvNameOf } from "../../shared/directory/hsds/tables.ts";
import type { PackageReport } from "../../shared/directory/package-contract.ts";
import { useText } from "../text/index.ts";

export function PackageReportView({ report }: { readonly report: PackageReport }) {
  const words = useText().directoryPackage;
  const {
    counts: c,
    organizations,
    partsRejected,
    missing,
    problems,
    problemCount,
    changes,
  } = report;
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.sum(c.read, c.new, c.changed, c.same, c.kept, c.rejected)}</Text>
      {organizations > 0 ? <Text>{words.organizations(organizations)}</Text> : null}
      {partsRejected > 0 ? <Text>{words.parts(partsRejected)}</Text> : null}
      {missing.length > 0 ? <Text>{words.missing(missing.join(", "))}</Text> : null}
      {changes.length > 0 ? (
        <Text c="dimmed" size="sm" lineClamp={4}>
          {changes.map(({ name }) => name).join(", ")}
        </Text>
      ) : null}
      {problems.length > 0 ? (
        <details>
          <summary>{words.problems(problemCount)}</summary>
          <List size="sm" spacing={2}>
            {problems.map(({ table, row, field, code, refused }) => (
              <List.Item key={`${table}:${row}:${field}:${code}`}>
                {words.problem(csvNameOf(table), row, field, words.why[code], refused)}
              </List.Item>
            ))}
          </List>
        </details>
      ) : null}
    </Stack>
  );
}

// Back into the sender's own file: which file, what would change in it, and about which cells file and office disagree.
import { Alert, Checkbox, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { api, useCall, useTask } from "../../app/client.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";

const SHOWN = 20;

/** The chosen file and its plan; the plan is made anew with every choice. */
export function useBack(prelistId: string, active: boolean) {
  const originals = useCall(api.prelists.originals, { prelistId }, { enabled: active });
  const [wanted, setWanted] = useState<string>();
  const [results, setResults] = useState(false);
  const [overwrite, setOverwrite] = useState(false);
  const plan = useTask(api.prelists.planBack);
  const file =
    originals.data?.rows.find((one) => one.batchId === wanted) ?? originals.data?.rows[0];
  const batchId = file?.batchId;
  const { start } = plan;
  useEffect(() => {
    if (active && batchId) void start({ batchId, results, overwrite });
  }, [active, batchId, results, overwrite, start]);
  return { originals, file, setWanted, results, setResults, overwrite, setOverwrite, plan };
}
export type Back = ReturnType<typeof useBack>;

export function BackPanel({ back }: { readonly back: Back }) {
  const words = useText().round.out.back;
  const { originals, file, plan } = back;
  if (originals.failure) return <FailureAlert failure={originals.failure} />;
  if (originals.data && !file) return <Alert color="blue">{words.none}</Alert>;
  if (!file) return null;
  const planned = plan.result;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={words.file}
        value={file.batchId}
        data={(originals.data?.rows ?? []).map((one) => ({
          value: one.batchId,
          label: `${one.name} · ${formatDateTime(one.at)}`,
        }))}
        onChange={(event) => back.setWanted(event.currentTarget.value)}
      />
      <Checkbox
        label={words.results}
        description={words.resultsHint}
        checked={back.results}
        onChange={(event) => back.setResults(event.currentTarget.checked)}
      />
      <FailureAlert failure={plan.failure} />
      {plan.running ? (
        <TaskProgress
          label={words.planning(formatNumber(plan.progress?.rows ?? 0))}
          onCancel={plan.cancel}
        />
      ) : null}
      {planned && !plan.running ? (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
          <Text fw={600}>
            {planned.cells === 0
              ? words.nothing
              : words.cells(formatNumber(planned.cells), formatNumber(planned.rows))}
          </Text>
          <Text>
            {planned.format === planned.returnsAs
              ? words.keeps[planned.returnsAs]
              : words.becomes(planned.format.toUpperCase())}
          </Text>
          {planned.formulas > 0 ? (
            <Text>{words.formulas(formatNumber(planned.formulas))}</Text>
          ) : null}
          {planned.left.map((cell) => (
            <Text key={`${cell.row}:${cell.column}`}>
              {words.left[cell.why](String(cell.row), cell.column)}
            </Text>
          ))}
        </Alert>
      ) : null}
      {planned && planned.conflicts > 0 && !plan.running ? (
        <Alert
          color="orange"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={words.conflicts(formatNumber(planned.conflicts))}
        >
          <Table.ScrollContainer minWidth={400} mah={220}>
            <Table aria-label={words.conflicts(formatNumber(planned.conflicts))}>
              <Table.Thead>
                <Table.Tr>
                  {[words.row, words.column, words.inFile, words.inOffice].map((head) => (
                    <Table.Th key={head}>{head}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {planned.conflictRows.slice(0, SHOWN).map((one) => (
                  <Table.Tr key={`${one.row}:${one.column}`}>
                    <Table.Td>{one.row}</Table.Td>
                    <Table.Td>{one.column}</Table.Td>
                    <Table.Td>{one.file ?? "-"}</Table.Td>
                    <Table.Td>{one.office ?? "-"}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {planned.conflicts > SHOWN ? (
            <Text>{words.more(formatNumber(planned.conflicts - SHOWN))}</Text>
          ) : null}
          <Checkbox
            mt="xs"
            label={words.overwrite}
            checked={back.overwrite}
            onChange={(event) => back.setOverwrite(event.currentTarget.checked)}
          />
        </Alert>
      ) : null}
    </Stack>
  );
}

// One rule of eligibility with its answers: what was looked at, what to ask, what to bring, on which ground.
import { Table, Text } from "@mantine/core";
import type { Hint } from "../../shared/directory/eligibility/contract.ts";
import { formatDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";

type Answer = Hint["criteria"][number]["answer"];
const TONES: Record<Answer, Tone> = {
  terpenuhi: "done",
  belum: "warning",
  tidak_diketahui: "waiting",
};

/** '3 terpenuhi, 1 belum, 2 perlu ditanyakan' */
export function useHintSum(hint: Hint): string {
  const { sum } = useText().eligibility;
  const count = (answer: Answer) => hint.criteria.filter((one) => one.answer === answer).length;
  return sum(count("terpenuhi"), count("belum"), count("tidak_diketahui"));
}

export function HintTable({ hint, list }: { readonly hint: Hint; readonly list: string }) {
  const words = useText().eligibility;
  return (
    <>
      <Table aria-label={hint.name}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.criterion}</Table.Th>
            <Table.Th w="11rem">{words.columns.answer}</Table.Th>
            <Table.Th>{words.columns.next}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {hint.criteria.map(({ text, answer, looked, ask, bring, local }) => (
            <Table.Tr key={text}>
              <Table.Td>
                <Text>{text}</Text>
                <Text c="dimmed" size="sm">
                  {[...looked, ...(local ? [words.local(local)] : [])].join(" · ")}
                </Text>
              </Table.Td>
              <Table.Td>
                <StateBadge tone={TONES[answer]}>{words.answers[answer]}</StateBadge>
              </Table.Td>
              <Table.Td>
                {answer === "terpenuhi" ? null : (
                  <>
                    {ask ? <Text size="sm">{ask}</Text> : null}
                    {bring.length > 0 ? (
                      <Text size="sm">{words.bring(bring.join(", "))}</Text>
                    ) : null}
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed" size="sm" pt="xs">
        {words.basis(hint.source, formatDate(hint.from), hint.version, list)}
      </Text>
    </>
  );
}

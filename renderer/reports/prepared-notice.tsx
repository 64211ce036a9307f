// Recaps that prepared themselves: offered until somebody looks at one, prints it or dismisses it.
import { Button, Group, Text } from "@mantine/core";
import { IconCalendarCheck } from "@tabler/icons-react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import type { PreparedRecap, SETTLINGS } from "../../shared/reports/prepared.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { writePeriod } from "./period.ts";

export function PreparedNotice({ size }: { readonly size: PaperSize }) {
  const text = useText().reportsDashboard;
  const { data } = useCall(api.reports.prepared, undefined);
  const [, change] = useScreenSearch();
  const settle = useCommand(api.reports.settlePrepared);
  const { print, making, failure } = usePrint();
  if (!data || data.length === 0) return <FailureAlert failure={failure ?? settle.failure} />;
  const settled = ({ id }: PreparedRecap, how: (typeof SETTLINGS)[number]) =>
    void settle.run({ id, how });
  const look = (one: PreparedRecap) => {
    change({ periode: writePeriod(one.period), jenis: one.kind });
    settled(one, "dilihat");
  };
  const onPaper = async (one: PreparedRecap) => {
    let shown = false;
    await print(async () => {
      const paper = await api.reports.recapPaper({ ...one.period, size });
      shown = true;
      return paper;
    });
    if (shown) settled(one, "dilihat");
  };
  return (
    <section className="loket-sheet" aria-label={text.prepared.label}>
      <FailureAlert failure={failure ?? settle.failure} />
      {data.map((one) => {
        const name = text.prepared.ready(text.periodName(one.period));
        const button = (label: string, onClick: () => void) => (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`${label}: ${name}`}
            loading={making && label === text.prepared.print}
            onClick={onClick}
          >
            {label}
          </Button>
        );
        return (
          <Group key={one.id} justify="space-between" px="md" py="xs">
            <Group gap="xs">
              <IconCalendarCheck size={20} aria-hidden />
              <Text>{name}</Text>
            </Group>
            <Group gap="xs">
              {button(text.prepared.look, () => look(one))}
              {button(text.prepared.print, () => void onPaper(one))}
              {button(text.prepared.dismiss, () => settled(one, "diabaikan"))}
            </Group>
          </Group>
        );
      })}
    </section>
  );
}

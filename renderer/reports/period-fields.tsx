// Which period and which paper: the fields above a report.
import { NativeSelect, SimpleGrid } from "@mantine/core";
import { PAPER_SIZES, PaperSize } from "../../shared/papers/paper.ts";
import { useText } from "../text/index.ts";
import { PERIOD_KINDS, readPeriod, writePeriod } from "./period.ts";
import type { ChosenPeriod } from "./use-period.ts";

export interface SizeFieldProps {
  readonly size: PaperSize;
  readonly onSize: (size: PaperSize) => void;
}

export function SizeField({ size, onSize }: SizeFieldProps) {
  const { home } = useText().reports;
  return (
    <NativeSelect
      label={home.size}
      value={size}
      data={[...PAPER_SIZES]}
      onChange={(event) => onSize(PaperSize.parse(event.currentTarget.value))}
    />
  );
}

export function PeriodFields({
  chosen,
  ...sizing
}: SizeFieldProps & { readonly chosen: ChosenPeriod }) {
  const {
    reports: { home },
    reportsDashboard: text,
  } = useText();
  const kinds = { ...home.kinds, ...text.kinds };
  const { kind, period, offered, choose, chooseKind } = chosen;
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <NativeSelect
        label={home.kind}
        value={kind}
        data={PERIOD_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(event) =>
          chooseKind(PERIOD_KINDS.find((one) => one === event.currentTarget.value) ?? "bulan")
        }
      />
      <NativeSelect
        label={home.period}
        value={writePeriod(period)}
        data={offered.map((one) => ({ value: writePeriod(one), label: text.periodName(one) }))}
        onChange={(event) => choose(readPeriod(event.currentTarget.value) ?? period)}
      />
      <SizeField {...sizing} />
    </SimpleGrid>
  );
}

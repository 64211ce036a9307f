// The letter of a referral on the paper that lies in the printer: choose the size, see it, print it.
import { Button, Group, NativeSelect } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { PAPER_SIZES, PaperSize } from "../../shared/papers/paper.ts";
import type { Printed } from "../../shared/papers/printed.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PrintedLine } from "./prints.tsx";

export interface SizeSelectProps {
  readonly value: PaperSize;
  readonly onChange: (size: PaperSize) => void;
  readonly label: string;
}

export function SizeSelect({ value, onChange, label }: SizeSelectProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...PAPER_SIZES]}
      onChange={(event) => onChange(PaperSize.parse(event.currentTarget.value))}
    />
  );
}

export function LetterPrint({
  referralId,
  letterId,
  printed,
}: {
  readonly referralId: string;
  readonly letterId: string;
  readonly printed: Printed;
}) {
  const text = useText().referrals.page;
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const letter = useCommand(api.referrals.letter);
  async function onPrint() {
    const paper = await letter.run({ id: referralId, size });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.cetak", () => void onPrint());
  return (
    <>
      <FailureAlert failure={letter.failure} />
      <Group gap="xs" align="flex-end">
        <SizeSelect label={text.size} value={size} onChange={setSize} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          rightSection={<KeyHint keys="F9" silent />}
          aria-keyshortcuts="F9"
          loading={letter.running}
          onClick={() => void onPrint()}
        >
          {text.print}
        </Button>
        <PrintedLine letterId={letterId} printed={printed} />
      </Group>
    </>
  );
}

// What a case summary tells: how much of the citizen, how much of the case, on which paper.
import { NativeSelect, Radio, Stack } from "@mantine/core";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { IDENTITIES, type Identity } from "../../shared/reports/codes.ts";
import { LENGTHS, type Length } from "../../shared/reports/summaries.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";
import { SizeField } from "./period-fields.tsx";

export interface SummaryTold {
  readonly identity: Identity;
  readonly length: Length;
}

/** What leaves least of the citizen behind is chosen first. */
export const FIRST_TOLD: SummaryTold = { identity: "anonim", length: "penuh" };

const CHOICES = Object.keys(IDENTITIES) as Identity[];
const LENGTH_NAMES = Object.keys(LENGTHS) as Length[];

export interface SummaryFieldsProps {
  readonly told: SummaryTold;
  readonly onTold: (told: SummaryTold) => void;
  readonly size: PaperSize;
  readonly onSize: (size: PaperSize) => void;
}

export function SummaryFields({ told, onTold, size, onSize }: SummaryFieldsProps) {
  const { reports, reportPapers } = useText();
  const words = reportPapers.summaries;
  return (
    <>
      <Radio.Group
        label={reports.summary.identity}
        value={told.identity}
        onChange={(value) =>
          onTold({ ...told, identity: CHOICES.find((one) => one === value) ?? "anonim" })
        }
      >
        <Stack gap="xs" pt={4}>
          {CHOICES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={reports.identities[value]}
              description={reports.summary.hints[value]}
              {...(value === "anonim" ? { "data-autofocus": true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <FieldGrid>
        <NativeSelect
          label={words.length}
          description={words.lengthHint}
          inputWrapperOrder={["label", "input", "description"]}
          value={told.length}
          data={LENGTH_NAMES.map((value) => ({ value, label: words.lengths[value] }))}
          onChange={(event) =>
            onTold({
              ...told,
              length: LENGTH_NAMES.find((one) => one === event.currentTarget.value) ?? "penuh",
            })
          }
        />
        <SizeField size={size} onSize={onSize} />
      </FieldGrid>
    </>
  );
}

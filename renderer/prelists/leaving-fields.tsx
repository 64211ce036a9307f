// What every export asks: why the data leaves, and as which kind of file.
import { Group, Radio, TextInput } from "@mantine/core";
import { useText } from "../text/index.ts";

export type FileFormat = "xlsx" | "csv";
export interface Leaving {
  readonly why: string;
  readonly format: FileFormat;
}

/** The reason is kept with the export; five letters at least. */
export function isWhyMissing({ why }: Leaving): boolean {
  return why.trim().length < 5;
}

interface LeavingProps {
  readonly leaving: Leaving;
  readonly onChange: (leaving: Leaving) => void;
  /** The officer tried to save: what is missing is named now. */
  readonly attempted: boolean;
}

/** The reason alone, where the kind of file is given. */
export function WhyField({ leaving, onChange, attempted }: LeavingProps) {
  const words = useText().prelists.export;
  return (
    <TextInput
      id="ekspor-keperluan"
      data-autofocus
      label={words.why}
      description={words.whyHint}
      required
      maxLength={300}
      value={leaving.why}
      error={attempted && isWhyMissing(leaving) ? words.whyMissing : undefined}
      onChange={(event) => onChange({ ...leaving, why: event.currentTarget.value })}
    />
  );
}

export function LeavingFields(props: LeavingProps) {
  const { leaving, onChange } = props;
  const words = useText().prelists.export;
  return (
    <>
      <WhyField {...props} />
      <Radio.Group
        label={words.format}
        value={leaving.format}
        onChange={(value) => onChange({ ...leaving, format: value === "csv" ? "csv" : "xlsx" })}
      >
        <Group gap="lg" pt={6}>
          <Radio value="xlsx" label={words.formats.xlsx} />
          <Radio value="csv" label={words.formats.csv} />
        </Group>
      </Radio.Group>
    </>
  );
}

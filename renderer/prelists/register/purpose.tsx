// What the data is for, which village rows belong to that write none, and what happens to rows that look like somebody.
import { Radio, Stack, TextInput } from "@mantine/core";
import { AreaPicker } from "../../areas/AreaPicker.tsx";
import { useText } from "../../text/index.ts";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import type { Purpose } from "./state.ts";

export interface RegisterPurposeProps {
  readonly purpose: Purpose;
  readonly onPurpose: (purpose: Purpose) => void;
  /** Sentences by field id. */
  readonly problems: Readonly<Record<string, string>>;
}

export function RegisterPurpose({ purpose, onPurpose, problems }: RegisterPurposeProps) {
  const words = useText().prelists.register;
  return (
    <FieldSection legend={words.purposeTitle}>
      <FieldGrid>
        <TextInput
          id="warga-tujuan"
          label={words.reason}
          description={words.reasonHint}
          withAsterisk
          value={purpose.reason}
          maxLength={300}
          onChange={(event) => onPurpose({ ...purpose, reason: event.currentTarget.value })}
          error={problems["warga-tujuan"]}
        />
        <AreaPicker
          id="warga-desa"
          label={words.village}
          value={purpose.villageCode}
          onChange={(villageCode) => onPurpose({ ...purpose, villageCode })}
          error={problems["warga-desa"]}
        />
      </FieldGrid>
      <Radio.Group
        label={words.likely}
        value={purpose.likely}
        onChange={(value) =>
          onPurpose({ ...purpose, likely: value === "muat" ? "muat" : "lewati" })
        }
      >
        <Stack gap="xs" pt={4}>
          <Radio value="lewati" label={words.likelyChoices.lewati} />
          <Radio value="muat" label={words.likelyChoices.muat} />
        </Stack>
      </Radio.Group>
    </FieldSection>
  );
}

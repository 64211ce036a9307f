// What the words of the results mean: unknown ones are asked once, known ones may be corrected.
import { NativeSelect } from "@mantine/core";
import type { Checked } from "../../../shared/referrals/answers/contract.ts";
import { LIST_STATES } from "../../../shared/referrals/answers/fields.ts";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import type { Meaning } from "./answers-state.ts";

export interface WordsProps {
  readonly words: Checked["words"];
  readonly said: Readonly<Record<string, Meaning>>;
  readonly onSay: (key: string, meaning: Meaning) => void;
}

export function WordMeanings({ words, said, onSay }: WordsProps) {
  const { referrals } = useText();
  const text = referrals.answers;
  return (
    <FieldSection legend={text.wordsTitle} hint={text.wordsHint}>
      <FieldGrid>
        {words.map(({ key, word, rows, to }) => (
          <NativeSelect
            key={key}
            label={text.wordLabel(word, formatNumber(rows))}
            value={said[key] ?? to ?? ""}
            data={[
              ...(to === null ? [{ value: "", label: text.wordUnknown }] : []),
              ...LIST_STATES.map((value) => ({ value, label: referrals.states[value] })),
              { value: "abaikan", label: text.ignore },
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const meaning =
                value === "abaikan" ? value : LIST_STATES.find((state) => state === value);
              if (meaning) onSay(key, meaning as Meaning);
            }}
          />
        ))}
      </FieldGrid>
    </FieldSection>
  );
}

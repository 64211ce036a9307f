// The fields of a form of facts, drawn from its data: at intake and in the dialog alike.
import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import {
  askedFields,
  factForm,
  type FactCode,
  type FactFormName,
  type FactValues,
} from "../../../shared/cases/facts.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGrid } from "../../ui/fields.tsx";

export interface FactFieldsProps {
  readonly form: FactFormName;
  readonly values: FactValues;
  readonly onChange: (values: FactValues) => void;
  /** Codes of the fields that do not fit. */
  readonly wrong: readonly string[];
  /** The first field takes the focus when a dialog opens. */
  readonly first?: boolean;
}

export const factFieldId = (code: string) => `isian-${code}`;

export function FactFields({ form, values, onChange, wrong, first = false }: FactFieldsProps) {
  const text = useText().cases;
  const words = text.facts;
  const set = (code: string, value: FactValues[string] | undefined) => {
    const { [code]: _old, ...others } = values;
    onChange(value === undefined || value === "" ? others : { ...others, [code]: value });
  };
  return (
    <FieldGrid columns={3}>
      {askedFields(factForm(form), values).map(({ code, kind, options }, at) => {
        const value = values[code];
        const common = {
          id: factFieldId(code),
          label: words.labels[code as FactCode],
          ...(first && at === 0 ? { "data-autofocus": true } : {}),
        };
        const bad = wrong.includes(code);
        switch (kind) {
          case "pilihan":
          case "ya_tidak":
            return (
              <NativeSelect
                key={code}
                {...common}
                value={typeof value === "boolean" ? (value ? "ya" : "tidak") : String(value ?? "")}
                error={bad ? words.value : undefined}
                data={[
                  { value: "", label: words.blank },
                  ...(kind === "pilihan"
                    ? Object.keys(options ?? {}).map((one) => ({
                        value: one,
                        label: words.options[one as keyof typeof words.options],
                      }))
                    : [
                        { value: "ya", label: text.yes },
                        { value: "tidak", label: text.no },
                      ]),
                ]}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  const isAnswer = kind === "ya_tidak" && chosen !== "";
                  set(code, isAnswer ? chosen === "ya" : chosen);
                }}
              />
            );
          case "tanggal":
            return (
              <DateField
                key={code}
                {...common}
                description={false}
                value={String(value ?? "")}
                error={bad ? words.date : undefined}
                onChange={(day) => set(code, day)}
              />
            );
          case "bulan":
          case "rupiah":
            return (
              <NumberInput
                key={code}
                {...common}
                value={typeof value === "number" ? value : ""}
                error={bad ? words.number : undefined}
                min={0}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                thousandSeparator="."
                decimalSeparator=","
                onChange={(number) => set(code, typeof number === "number" ? number : undefined)}
              />
            );
          default:
            return (
              <TextInput
                key={code}
                {...common}
                maxLength={200}
                value={String(value ?? "")}
                error={bad ? words.value : undefined}
                onChange={(event) => set(code, event.currentTarget.value)}
              />
            );
        }
      })}
    </FieldGrid>
  );
}

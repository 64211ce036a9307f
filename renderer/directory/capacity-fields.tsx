// How many a service can take and how many wait, typed as text and read as numbers.
import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { CAPACITY_PERIODS, keysOf } from "../../shared/directory/codes.ts";
import type { Capacity } from "../../shared/directory/parts.ts";
import { useText } from "../text/index.ts";

/** As typed: '' is not known. */
export type TypedCapacity = Record<(typeof PARTS)[number], string> & Pick<Capacity, "period">;
const PERIODS = keysOf(CAPACITY_PERIODS);
const PARTS = ["unit", "maximum", "available", "waiting"] as const;

export function typedCapacity(capacity: Capacity | null): TypedCapacity {
  const text = (part: (typeof PARTS)[number]) => String(capacity?.[part] ?? "");
  return {
    unit: text("unit"),
    maximum: text("maximum"),
    available: text("available"),
    waiting: text("waiting"),
    period: capacity?.period ?? "tetap",
  };
}

/** Null when no unit is named; a number that cannot be read fails the schema later. */
export function capacityOf(typed: TypedCapacity): Capacity | null {
  const number = (text: string) => (text.trim() === "" ? null : Number(text));
  if (PARTS.every((part) => typed[part].trim() === "")) return null;
  return {
    unit: typed.unit,
    maximum: number(typed.maximum),
    available: number(typed.available),
    waiting: number(typed.waiting),
    period: typed.period,
  };
}

export function CapacityFields({
  value,
  onChange,
}: {
  readonly value: TypedCapacity;
  readonly onChange: (value: TypedCapacity) => void;
}) {
  const words = useText().directory.dialog.details;
  return (
    <SimpleGrid cols={{ base: 1, sm: 5 }} spacing="md">
      {PARTS.map((part) => (
        <TextInput
          key={part}
          id={`capacity-${part}`}
          label={words[part]}
          description={part === "unit" ? words.unitHint : "\u00a0"}
          maxLength={part === "unit" ? 40 : 7}
          inputMode={part === "unit" ? "text" : "numeric"}
          value={value[part]}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange({ ...value, [part]: part === "unit" ? typed : typed.replace(/\D/g, "") });
          }}
        />
      ))}
      <NativeSelect
        label={words.period}
        description={"\u00a0"}
        value={value.period}
        data={PERIODS.map((one) => ({ value: one, label: words.periods[one] }))}
        onChange={(event) =>
          onChange({
            ...value,
            period: PERIODS.find((one) => one === event.currentTarget.value) ?? "tetap",
          })
        }
      />
    </SimpleGrid>
  );
}

// The values to choose from, a row each: up and down walk, 1 and 2 (or left and right) choose.
import { Text } from "@mantine/core";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import type { Comparison } from "../../../shared/people/merge-views.ts";
import { useText } from "../../text/index.ts";
import { fieldText } from "./field-text.ts";
import type { Side } from "./merge-state.ts";

const SIDE_OF: Readonly<Record<string, Side>> = {
  "1": "a",
  "2": "b",
  ArrowLeft: "a",
  ArrowRight: "b",
};

export function ValueRows({
  comparison,
  fields,
  values,
  niks,
  onChoose,
}: {
  readonly comparison: Comparison;
  readonly fields: readonly MergeField[];
  readonly values: Readonly<Partial<Record<MergeField, Side>>>;
  /** Numbers that were revealed. */
  readonly niks: Readonly<Partial<Record<Side, string>>>;
  readonly onChoose: (field: MergeField, side: Side) => void;
}) {
  const text = useText();
  const words = text.people.duplicates;
  const box = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLElement>, field: MergeField) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = fields.indexOf(field);
    const focus = (at: number, side: Side) =>
      box.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-side="${side}"]`)?.focus();
    const side = SIDE_OF[event.key];
    if (side) {
      event.preventDefault();
      onChoose(field, side);
      // 1 and 2 go on to the next row: a whole record is chosen without another key.
      if (/\d/.test(event.key) && row + 1 < fields.length)
        focus(row + 1, values[fields[row + 1]!] ?? "a");
      else focus(row, side);
      return;
    }
    const next =
      event.key === "ArrowDown" ? row + 1 : event.key === "ArrowUp" ? row - 1 : undefined;
    const there = next === undefined ? undefined : fields[next];
    if (there === undefined) return;
    event.preventDefault();
    focus(next!, values[there] ?? "a");
  }

  return (
    <div ref={box} style={{ display: "grid", gap: 4 }}>
      {fields.map((field, row) => (
        <div
          key={field}
          data-row={row}
          role="radiogroup"
          aria-label={words.fields[field]}
          style={{
            display: "grid",
            gridTemplateColumns: "9rem 1fr 1fr",
            gap: "0.5rem",
            alignItems: "stretch",
          }}
        >
          <Text component="span" fw={500} py={6}>
            {words.fields[field]}
          </Text>
          {(["a", "b"] as const).map((side) => {
            const chosen = values[field] === side;
            return (
              <button
                key={side}
                type="button"
                role="radio"
                className="loket-choice"
                data-side={side}
                aria-checked={chosen}
                tabIndex={chosen ? 0 : -1}
                {...(row === 0 && chosen ? { "data-autofocus": true } : {})}
                onClick={() => onChoose(field, side)}
                onKeyDown={(event) => onKeyDown(event, field)}
              >
                <span aria-hidden>{chosen ? "●" : "○"}</span>
                <span>
                  {(field === "nik" && niks[side]) ||
                    fieldText(text, field, comparison[side].person) ||
                    "–"}
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

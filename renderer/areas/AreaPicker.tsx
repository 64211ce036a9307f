// A village (or another region) chosen by name: type-ahead with the whole path, keyboard only, with a way back to none.
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { areaLine } from "../../shared/areas/rules.ts";
import type { AreaLevel } from "../../shared/values/area-code.ts";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";

export interface AreaPickerProps {
  readonly id?: string;
  readonly label: string;
  /** Dotted Kemendagri code; '' for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Villages when absent. */
  readonly levels?: readonly AreaLevel[];
  /** Only inside this region. */
  readonly within?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export function AreaPicker({
  id,
  label,
  value,
  onChange,
  levels = ["desa"],
  within,
  error,
  required = false,
}: AreaPickerProps) {
  const text = useText().areas.picker;
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const chosen = useCall(api.areas.path, { code: value }, { enabled: value !== "" });
  const chosenLabel = chosen.data ? areaLine(chosen.data.path) : value;
  const searching = asked.length >= 2 && asked !== chosenLabel;
  const found = useCall(
    api.areas.search,
    { text: asked, levels: [...levels], limit: 12, ...(within ? { within } : {}) },
    { enabled: searching, keepPrevious: true },
  );
  const options = (searching ? (found.data?.hits ?? []) : []).map((hit) => ({
    value: hit.code,
    label: lineOf(hit.path),
  }));
  const data =
    value !== "" && !options.some((one) => one.value === value)
      ? [{ value, label: chosenLabel }, ...options]
      : options;
  return (
    <Select
      {...(id ? { id } : {})}
      label={label}
      description={text.hint}
      withAsterisk={required}
      searchable
      clearable
      clearButtonProps={{ "aria-label": text.clear }}
      selectFirstOptionOnChange
      data={data}
      value={value === "" ? null : value}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={asked.length >= 2 ? text.nothing : text.typeMore}
      maxDropdownHeight={320}
      error={error}
      onChange={(code) => onChange(code ?? "")}
    />
  );
}

/** Names from the province down, as one line from the region outward. */
function lineOf(path: readonly string[]): string {
  return path
    .map((name, at) => (at === 2 && path.length > 2 ? `Kec. ${name}` : name))
    .toReversed()
    .join(", ");
}

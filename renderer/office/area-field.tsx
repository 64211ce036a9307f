// The office's own region, found by name in the list of all regions (before any database is open).
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Level } from "../../shared/office/contract.ts";
import type { AreaHit } from "../../shared/areas/contract.ts";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { titleCase } from "./terms.ts";

export interface AreaFieldProps {
  readonly level: Level;
  readonly code: string;
  /** Names from the province down. */
  readonly onChosen: (hit: { readonly code: string; readonly path: readonly string[] }) => void;
  readonly error?: string | undefined;
}

const WANTED = {
  desa: "desa",
  kelurahan: "desa",
  kecamatan: "kecamatan",
  kabupaten: "kabupaten",
} as const satisfies Record<Level, AreaHit["level"]>;

/** "Sukamaju, Kec. Cikajang, Kab. Garut, Jawa Barat" */
export function areaLabel(path: readonly string[]): string {
  return path.toReversed().map(titleCase).join(", ");
}

export function AreaField({ level, code, onChosen, error }: AreaFieldProps) {
  const words = useText().office.firstRun;
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 150);
  const found = useCall(
    api.areas.search,
    { text: asked, levels: [WANTED[level]], limit: 12 },
    { enabled: asked.trim().length >= 2, keepPrevious: true },
  );
  const own = useCall(api.areas.path, { code }, { enabled: code !== "" });
  const hits = found.data?.hits ?? [];
  const ownLabel = own.data ? areaLabel(own.data.path.map((area) => area.name)) : code;
  const options = hits.map((hit) => ({ value: hit.code, label: areaLabel(hit.path) }));
  const data =
    code !== "" && !options.some((one) => one.value === code)
      ? [{ value: code, label: ownLabel }, ...options]
      : options;
  return (
    <Select
      id="kantor-wilayah"
      label={words.area}
      description={words.areaHint}
      placeholder={words.areaPlaceholder}
      withAsterisk
      searchable
      data={data}
      value={code === "" ? null : code}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={asked.trim().length >= 2 ? words.areaNothing : words.areaMore}
      maxDropdownHeight={320}
      error={error}
      onChange={(value) => {
        const hit = hits.find((one) => one.code === value);
        if (hit) onChosen(hit);
      }}
    />
  );
}

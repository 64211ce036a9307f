// Choosing a category by its code or by any words of it; Enter takes the first that fits.
import { Select } from "@mantine/core";
import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import type { Category } from "../../shared/cases/schemas.ts";
import { useText } from "../text/index.ts";

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Every typed word must begin a word of the label or stand in the code: "kes 1", "pkh cair", "hkm". */
const filter: OptionsFilter = ({ options, search }) => {
  const words = plain(search).split(" ").filter(Boolean);
  if (words.length === 0) return options;
  const fits = (label: string) => {
    const hay = plain(label);
    return words.every(
      (word) =>
        hay.startsWith(word) ||
        hay.includes(` ${word}`) ||
        hay.replaceAll(" ", "").startsWith(word),
    );
  };
  const found: ComboboxParsedItem[] = [];
  for (const option of options) {
    if (!("group" in option)) {
      if (fits(option.label)) found.push(option);
      continue;
    }
    const items = option.items.filter((item) => fits(`${item.label} ${String(option.group)}`));
    if (items.length > 0) found.push({ ...option, items });
  }
  return found;
};

export interface CategorySelectProps {
  readonly id: string;
  readonly categories: readonly Category[];
  /** '' for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
}

export function CategorySelect({ id, categories, value, onChange, error }: CategorySelectProps) {
  const text = useText().cases.intake;
  const sectors = [...new Set(categories.map(({ sector }) => sector))];
  return (
    <Select
      id={id}
      label={text.category}
      description={text.categoryHint}
      required
      withAsterisk
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={text.categoryNone}
      maxDropdownHeight={320}
      value={value === "" ? null : value}
      data={sectors.map((sector) => ({
        group: sector,
        items: categories
          .filter((one) => one.sector === sector)
          .map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      }))}
      filter={filter}
      onChange={(code) => onChange(code ?? "")}
      error={error}
    />
  );
}

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

/** "1" stands for "01": nobody types the zero. */
function begins(word: string, typed: string): boolean {
  return (
    word.startsWith(typed) || (/^\d+$/.test(typed) && word.replace(/^0+/, "").startsWith(typed))
  );
}

/** Every typed word must begin a word of code, name or sector ("kes 1", "pkh cair"), or the whole the code without its hyphen ("kes01"). */
function matches(label: string, typed: readonly string[]): boolean {
  const words = plain(label).split(" ");
  const code = `${words[0]}${words[1]}`;
  return typed.every((one) => code.startsWith(one) || words.some((word) => begins(word, one)));
}

const filter: OptionsFilter = ({ options, search }) => {
  const typed = plain(search).split(" ").filter(Boolean);
  if (typed.length === 0) return options;
  const found: ComboboxParsedItem[] = [];
  for (const option of options) {
    if (!("group" in option)) {
      if (matches(option.label, typed)) found.push(option);
      continue;
    }
    const items = option.items.filter((item) =>
      matches(`${item.label} ${String(option.group)}`, typed),
    );
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
      maxDropdownHeight={220}
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

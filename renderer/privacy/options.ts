// Code lists as choices of a select.

export function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The key that was chosen; a select offers no others. */
export function choice<T extends object>(list: T, value: string): keyof T & string {
  return Object.keys(list).find((key) => key === value) as keyof T & string;
}

// The key that does the same, printed beside a button or word: people learn it by seeing it.
import { Kbd } from "@mantine/core";

const WORDS: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", "=": "+" };

/** keys: 'F2' or 'Ctrl+K'. Hidden from screen readers where the control itself has aria-keyshortcuts. */
export function KeyHint({
  keys,
  silent = false,
}: {
  readonly keys: string;
  readonly silent?: boolean;
}) {
  return (
    <span aria-hidden={silent || undefined} style={{ whiteSpace: "nowrap" }}>
      {keys.split(/\+(?=.)/).map((key, i) => (
        <span key={key}>
          {i > 0 ? "+" : ""}
          <Kbd size="xs">{WORDS[key] ?? key}</Kbd>
        </span>
      ))}
    </span>
  );
}

// The recovery code, shown once: print it, then prove by one of its groups that it was kept.
import { Alert, Button, Group, TextInput } from "@mantine/core";
import { IconKey, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, useCommand } from "../app/client.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";

export interface RecoveryCodeProps {
  readonly code: string;
  readonly sheet: number;
  readonly onKept: () => void;
}

/** Which group is asked back: never the first, which people copy without looking. */
const ASKED = 4;

export function RecoveryCode({ code, sheet, onKept }: RecoveryCodeProps) {
  const text = useText().accounts.code;
  const paper = useCommand(api.office.recoveryPaper);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useFirstFocus("kode-ulang");
  const groups = code.split("-");
  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const same = typed.trim().toUpperCase() === groups[ASKED - 1];
    setWrong(!same);
    setAttempt((n) => n + 1);
    if (same) onKept();
  }
  async function onPrint() {
    const made = await paper.run({ recoveryCode: code });
    if (made) await openPaper(made);
  }
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      style={{ display: "flex", flexDirection: "column", gap: "1rem" }}
    >
      <Alert color="yellow" variant="light" icon={<IconKey aria-hidden />} title={text.title}>
        {text.body}
      </Alert>
      <ErrorSummary
        attempt={attempt}
        failure={paper.failure}
        problems={wrong ? [{ field: "kode-ulang", message: text.wrong(ASKED) }] : []}
      />
      <figure style={{ margin: 0 }}>
        <figcaption style={{ fontWeight: 600, marginBottom: "0.375rem" }}>
          {text.label(sheet)}
        </figcaption>
        <output
          data-recovery-code
          style={{
            display: "flex",
            flexWrap: "wrap",
            gap: "0.25rem 0.75rem",
            fontFamily: "var(--mantine-font-family-monospace)",
            fontSize: "var(--loket-text-code)",
            letterSpacing: "0.06em",
            userSelect: "all",
          }}
        >
          {groups.map((group, i) => (
            <span key={`${i}${group}`}>
              {group}
              {i < groups.length - 1 ? "-" : ""}
            </span>
          ))}
        </output>
      </figure>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={paper.running}
          onClick={() => void onPrint()}
        >
          {text.print}
        </Button>
      </Group>
      <TextInput
        id="kode-ulang"
        label={text.confirm(ASKED)}
        description={text.confirmHint}
        maxLength={8}
        autoComplete="off"
        w="16rem"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong ? text.wrong(ASKED) : undefined}
      />
      <Group justify="flex-end">
        <Button type="submit">{text.done}</Button>
      </Group>
    </form>
  );
}

// A number that is covered until somebody asks for it; asking is a logged call.
import { Button, Group, Text } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { toFailure } from "../app/failure.ts";
import type { DeskFailure } from "../app/failure.ts";
import { sentence, useText } from "../text/index.ts";

export interface MaskedTextProps {
  /** What is shown before: '3204••••••••0001'. */
  readonly masked: string;
  /** For screen readers and the button: 'NIK'. */
  readonly label: string;
  /** Asks the ground floor (which logs it) and answers the whole value. */
  readonly reveal: () => Promise<string | undefined>;
}

const SHOWN_MS = 60_000;

/** Covers itself again after a minute. */
export function MaskedText({ masked, label, reveal }: MaskedTextProps) {
  const text = useText();
  const [value, setValue] = useState<string>();
  const [failure, setFailure] = useState<DeskFailure>();
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(() => setValue(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  async function toggle() {
    if (value !== undefined) return setValue(undefined);
    try {
      setFailure(undefined);
      setValue(await reveal());
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  const Icon = value === undefined ? IconEye : IconEyeOff;
  const word = value === undefined ? text.app.action.reveal : text.app.action.hide;
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <span style={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }} aria-live="polite">
        {value ?? masked}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon size={16} aria-hidden />}
        aria-label={`${word} ${label}`}
        onClick={() => void toggle()}
      >
        {word}
      </Button>
      {failure ? (
        <Text component="span" c="red" size="sm" role="alert">
          {sentence(failure.code, failure.details)}
        </Text>
      ) : null}
    </Group>
  );
}

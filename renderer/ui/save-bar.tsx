// The bar at the foot of a form: always in sight, one primary button, what is not saved yet.
import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../text/index.ts";
import { KeyHint } from "./key-hint.tsx";

export interface SaveBarProps {
  /** "Simpan rujukan". */
  readonly label: string;
  /** Without it the button submits the form it is in. */
  readonly onSave?: () => void;
  readonly saving?: boolean;
  readonly disabled?: boolean;
  readonly onCancel?: () => void;
  /** Other buttons, before the primary one. */
  readonly children?: ReactNode;
  /** A line at the left: "Draf tersimpan pukul 12.30". */
  readonly note?: ReactNode;
}

/** Put it last inside <Page> or its <form>; Ctrl+S belongs to it when the screen registers 'layar.simpan'. */
export function SaveBar({
  label,
  onSave,
  saving = false,
  disabled = false,
  onCancel,
  children,
  note,
}: SaveBarProps) {
  const text = useText();
  return (
    <div className="loket-savebar">
      <Text component="output" c="dimmed" style={{ flex: 1 }}>
        {note}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {text.app.action.cancel}
          </Button>
        ) : null}
        {children}
        <Button
          type={onSave ? "button" : "submit"}
          onClick={onSave}
          loading={saving}
          disabled={disabled}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
        >
          {label}
        </Button>
      </Group>
    </div>
  );
}

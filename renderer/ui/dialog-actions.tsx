// The foot of a dialog that saves: cancel, and one main button that Ctrl+S presses too. It stays in sight while a long dialog scrolls.
import { Button, Group } from "@mantine/core";
import { useText } from "../text/index.ts";
import { KeyHint } from "./key-hint.tsx";

export interface DialogActionsProps {
  onCancel(): void;
  onSave(): void;
  readonly saving: boolean;
  /** The main button's bare verb. */
  readonly label: string;
}

export function DialogActions({ onCancel, onSave, saving, label }: DialogActionsProps) {
  const { app } = useText();
  return (
    <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
      <Button variant="default" onClick={onCancel}>
        {app.action.cancel}
      </Button>
      <Button
        onClick={onSave}
        loading={saving}
        rightSection={<KeyHint keys="Ctrl+S" silent />}
        aria-keyshortcuts="Control+S"
      >
        {label}
      </Button>
    </Group>
  );
}

// The button that prints what the screen shows, with the key that does the same.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { KeyHint } from "../ui/key-hint.tsx";

export interface PrintButtonProps {
  readonly label: string;
  readonly making: boolean;
  readonly onPrint: () => void;
  /** 'default' where something else is the screen's first button. */
  readonly variant?: "default";
}

export function PrintButton({ label, making, onPrint, variant }: PrintButtonProps) {
  return (
    <Button
      {...(variant ? { variant } : {})}
      leftSection={<IconPrinter size={18} aria-hidden />}
      rightSection={<KeyHint keys="F9" silent />}
      aria-keyshortcuts="F9"
      loading={making}
      onClick={onPrint}
    >
      {label}
    </Button>
  );
}

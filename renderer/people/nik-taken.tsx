// A save refused because somebody else holds the NIK: open that person, or say that both really use it.
import { Button, Group } from "@mantine/core";
import type { DeskFailure } from "../app/failure.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";

export interface NikTakenProps {
  readonly failure: DeskFailure | undefined;
  /** The person that is meant, when the form stands inside another one; else it is opened on its page. */
  readonly onUse?: (personId: string) => void;
  readonly onShare: () => void;
}

/** Nothing for any other failure. */
export function NikTaken({ failure, onUse, onShare }: NikTakenProps) {
  const text = useText().people.form;
  const personId = failure?.code === "nik_dipakai" ? failure.details["personId"] : undefined;
  if (typeof personId !== "string") return null;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={() => (onUse ? onUse(personId) : goTo("people.person", { personId }))}
      >
        {onUse ? text.useThis : text.openHolder}
      </Button>
      <Button variant="default" onClick={onShare}>
        {text.shareNik}
      </Button>
    </Group>
  );
}

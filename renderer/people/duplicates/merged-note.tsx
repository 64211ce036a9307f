// On the page of a record that was merged: who stands for it.
import { Alert, Button, Group } from "@mantine/core";
import type { PersonView } from "../../../shared/people/views.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";

export function MergedNote({ view }: { readonly view: PersonView }) {
  const words = useText().people.duplicates;
  const { mergedInto } = view;
  if (!mergedInto) return null;
  return (
    <Alert color="yellow" variant="light" role="note">
      <Group justify="space-between" gap="sm">
        <b>{words.mergedPerson(mergedInto.name)}</b>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => goTo("people.person", { personId: mergedInto.personId })}
        >
          {words.openMerged}
        </Button>
      </Group>
    </Alert>
  );
}

// An unfinished form of earlier: go on with it, or throw it away.
import { Alert, Button, Group } from "@mantine/core";
import type { Draft } from "../../shared/drafts/contract.ts";
import { api, useCommand } from "../app/client.ts";
import { formatDateTime } from "../app/format.ts";
import { useText } from "../text/index.ts";

export interface OlderDraftProps {
  readonly draft: Draft;
  readonly onContinue: () => void;
  /** It is gone. */
  readonly onDiscard: () => void;
}

export function OlderDraft({ draft, onContinue, onDiscard }: OlderDraftProps) {
  const words = useText().cases.intake;
  const discard = useCommand(api.drafts.discard);
  async function onThrowAway() {
    await discard.run({ form: draft.form });
    onDiscard();
  }
  return (
    <Alert color="blue" variant="light">
      <Group justify="space-between" gap="sm">
        <span>
          {draft.restricted ? words.draftSealed : words.draftFound(formatDateTime(draft.savedAt))}
        </span>
        <Group gap="xs">
          <Button variant="default" onClick={() => void onThrowAway()} loading={discard.running}>
            {words.draftDiscard}
          </Button>
          {draft.restricted ? null : (
            <Button variant="default" onClick={onContinue}>
              {words.draftOpen}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}

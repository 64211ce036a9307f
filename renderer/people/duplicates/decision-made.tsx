// What was just decided about the pair before, with the way back.
import { Button, Group, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { api, useCommand } from "../../app/client.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { rememberDecision, useLastDecision } from "./last-decision.ts";
import { useLetterKeys } from "./use-letter-keys.ts";
import { KeyHint } from "../../ui/key-hint.tsx";

export function DecisionMade() {
  const words = useText().people.duplicates;
  const last = useLastDecision();
  const undecide = useCommand(api.people.undecideDuplicate);
  const unmerge = useCommand(api.people.unmerge);

  const failure = undecide.failure ?? unmerge.failure;

  async function onUndo() {
    if (!last) return;
    const { aId, bId, mergeId } = last;
    const done =
      mergeId === undefined
        ? await undecide.run({ aId, bId })
        : await unmerge.run({ mergeId, send: [], note: null, different: false });
    if (!done) return;
    rememberDecision(undefined);
    notice(words.pair.undone);
    goTo("people.pair", { aId, bId });
  }
  const { undo } = words.pair.keys;
  useLetterKeys({ [undo]: () => void onUndo() });

  return (
    // Taken out of the column while it says nothing, so that it leaves no gap.
    <div aria-live="polite" style={last || failure ? undefined : { position: "absolute" }}>
      {last ? (
        <Group gap="sm" className="loket-sheet" px="md" py={6} justify="space-between">
          <Text size="sm">
            <b>{last.names}</b>: {words.pair.decided[last.kind]}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            rightSection={<KeyHint keys={undo} silent />}
            aria-keyshortcuts={undo}
            loading={undecide.running || unmerge.running}
            onClick={() => void onUndo()}
          >
            {words.pair.undo}
          </Button>
        </Group>
      ) : null}
      <FailureAlert failure={failure} />
    </div>
  );
}

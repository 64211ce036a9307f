// Ties a village code of the sender's system to the village of today's list, once.
import { Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";

interface TieProps {
  /** Ten digits of the BPS list. */
  readonly code: string;
  readonly edition: string;
}

function TieDialog({ code, edition, close }: TieProps & DialogControl<boolean>) {
  const { prelists } = useText();
  const words = prelists.tie;
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [asked] = useDebouncedValue(typed, 150);
  const found = useCall(
    api.areas.search,
    { text: asked, levels: ["desa"], limit: 15 },
    { enabled: asked.trim().length >= 2, keepPrevious: true },
  );
  const tie = useCommand(api.areas.tie);
  const missing = chosen === null;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (chosen === null || tie.running) return;
    if (await tie.run({ system: "bps", edition, code, villageCode: chosen })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={tie.failure}
        problems={attempt > 0 && missing ? [{ field: "ikat-desa", message: words.missing }] : []}
      />
      <Text>{words.body}</Text>
      <Select
        id="ikat-desa"
        data-autofocus
        label={words.village}
        placeholder={words.placeholder}
        withAsterisk
        searchable
        value={chosen}
        onChange={setChosen}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        data={(found.data?.hits ?? []).map((hit) => ({
          value: hit.code,
          label: `${hit.path.toReversed().join(", ")} (${hit.code})`,
        }))}
        nothingFoundMessage={asked.trim().length >= 2 ? words.nothing : words.more}
        maxDropdownHeight={280}
        error={attempt > 0 && missing ? words.missing : undefined}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={tie.running}
        label={words.save}
      />
    </Stack>
  );
}

export const tieDialog = defineDialog<TieProps, boolean>({
  id: "prelists.tie",
  title: (text, { code }) => text.prelists.tie.title(code),
  roles: ["operator", "supervisor"],
  size: "lg",
  component: TieDialog,
  sample: async () => ({ code: "3205033001", edition: "2015" }),
});

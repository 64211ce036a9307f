// The officer's own named filters above the case list: one press opens one; the open filter can be kept or removed.
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { IconBookmark, IconBookmarkPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { sameFilter, type SavedView, type ViewFilter } from "../../shared/cases/saved-views.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";

export interface SavedViewsProps {
  readonly filter: ViewFilter;
  /** The filter that the list opens with: there is nothing in it to keep. */
  readonly blank: ViewFilter;
  readonly onOpen: (filter: ViewFilter) => void;
}

export function SavedViews({ filter, blank, onOpen }: SavedViewsProps) {
  const words = useText().cases.savedViews;
  const saved = useCall(api.cases.savedViews, undefined);
  const remove = useCommand(api.cases.removeView);
  const views = saved.data ?? [];
  const open = views.find((one) => sameFilter(one.filter, filter));
  if (views.length === 0 && sameFilter(filter, blank)) return null;
  return (
    <>
      <FailureAlert failure={saved.failure ?? remove.failure} />
      <Group gap="xs" role="group" aria-label={words.label}>
        {views.map((one) => (
          <Button
            key={one.id}
            variant={one === open ? "light" : "default"}
            size="compact-md"
            aria-pressed={one === open}
            leftSection={<IconBookmark size={16} aria-hidden />}
            onClick={() => onOpen(one === open ? blank : one.filter)}
          >
            {one.name}
          </Button>
        ))}
        {open ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void remove.run({ id: open.id })}
          >
            {words.remove}
          </Button>
        ) : sameFilter(filter, blank) ? null : (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconBookmarkPlus size={16} aria-hidden />}
            onClick={() => void openDialog(saveViewDialog, { filter })}
          >
            {words.keep}
          </Button>
        )}
      </Group>
    </>
  );
}

interface SaveViewProps {
  readonly filter: ViewFilter;
}

function SaveViewDialog({ filter, close }: SaveViewProps & DialogControl<readonly SavedView[]>) {
  const words = useText().cases.savedViews;
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.cases.saveView);
  const missing = attempt > 0 && name.trim() === "";

  async function onSave() {
    setAttempt((n) => n + 1);
    if (name.trim() === "" || save.running) return;
    const views = await save.run({ id, name, filter });
    if (views) close(views);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={missing ? [{ field: "tampilan-nama", message: words.nameNeeded }] : []}
      />
      <TextInput
        id="tampilan-nama"
        data-autofocus
        label={words.name}
        description={words.nameHint}
        withAsterisk
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing ? words.nameNeeded : undefined}
      />
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const saveViewDialog = defineDialog<SaveViewProps, readonly SavedView[]>({
  id: "cases.saveView",
  title: (text) => text.cases.savedViews.keep,
  roles: CASEWORK,
  size: "sm",
  component: SaveViewDialog,
  sample: async () => ({
    filter: { view: "saya", text: "", state: null, categoryCode: null },
  }),
});

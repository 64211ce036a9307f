// An update that was checked: what is new, and the one button that makes the backup and puts it in place.
import { Button, Group, Text } from "@mantine/core";
import type { Offer } from "../../shared/updates/contract.ts";
import type { Install } from "../../shared/updates/header.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { formatBytes, formatDate } from "../app/format.ts";
import { useLanguage, useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { notice } from "../ui/notice.ts";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";

const BY_ITSELF: readonly Install[] = ["nsis", "appimage"];

export function ReadySheet({
  offer,
  install,
}: {
  readonly offer: Offer;
  readonly install: Install;
}) {
  const words = useText().updates;
  const language = useLanguage();
  const backup = useTask(api.backup.make);
  const put = useCommand(api.updates.install);
  const discard = useCommand(api.updates.discard);
  async function onInstall() {
    if (!(await backup.start({}))) return;
    const done = await put.run({});
    if (!done) return;
    const message = done.ends === "sendiri" ? words.ends : words.saved(done.fileName);
    notice(message, { stays: true });
  }
  return (
    <Sheet title={words.ready(offer.version)}>
      <FailureAlert failure={backup.failure ?? put.failure ?? discard.failure} />
      <Facts
        facts={[
          { term: words.releasedOn, value: formatDate(offer.releasedOn) },
          { term: words.size, value: formatBytes(offer.bytes) },
          {
            term: words.notes,
            value: <span style={{ whiteSpace: "pre-line" }}>{offer.notes[language]}</span>,
          },
        ]}
      />
      <Text size="sm" c="dimmed" my="sm">
        {BY_ITSELF.includes(install) ? words.installBody : words.installSaved}
      </Text>
      {backup.running ? (
        <TaskProgress label={words.backingUp} onCancel={backup.cancel} />
      ) : (
        <Group gap="xs">
          <Button loading={put.running} onClick={() => void onInstall()}>
            {words.install}
          </Button>
          <Button variant="default" disabled={put.running} onClick={() => void discard.run({})}>
            {words.discard}
          </Button>
        </Group>
      )}
    </Sheet>
  );
}

// Where backups lie: the folder of the office and a second place on another disk, with their room and what went wrong there.
import { Alert, Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { BackupState } from "../../shared/backup/contract.ts";
import { api, useCommand } from "../app/client.ts";
import { formatBytes, formatDateTime } from "../app/format.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useConfirmPlace } from "./confirm-place.ts";

export function PlacesSheet({ state }: { readonly state: BackupState }) {
  const words = useText().backup.trust;
  const { roles } = useSession();
  const pick = useCommand(api.shell.pickFile);
  const set = useCommand(api.backup.setSecond);
  const ask = useConfirmPlace();
  const { here, second } = state;
  const room = (free: number | null) =>
    free === null ? words.unknownFree : words.free(formatBytes(free));

  async function onChoose() {
    const chosen = await pick.run({ purpose: "tempat-cadangan" });
    if (!chosen || !(await ask.confirmed(chosen.file))) return;
    await set.run({ file: chosen.file });
    notice(words.secondSet);
  }
  async function onDrop() {
    await set.run({ file: null });
    notice(words.secondDropped);
  }

  return (
    <Sheet title={words.places}>
      <FailureAlert failure={pick.failure ?? set.failure ?? ask.failure} />
      <Facts
        facts={[
          { term: words.first, value: `${here.name} (${room(here.freeBytes)})` },
          {
            term: words.second,
            value: second
              ? `${second.name} (${room(second.freeBytes)}; ${second.lastAt ? words.secondLast(formatDateTime(second.lastAt)) : words.secondNever})`
              : words.noSecond,
            action: roles.includes("admin") ? (
              <Group gap="xs" wrap="nowrap">
                {second ? (
                  <Button variant="subtle" size="compact-sm" onClick={() => void onDrop()}>
                    {words.dropSecond}
                  </Button>
                ) : null}
                <Button variant="default" size="compact-sm" onClick={() => void onChoose()}>
                  {second ? words.changeSecond : words.chooseSecond}
                </Button>
              </Group>
            ) : undefined,
          },
        ]}
      />
    </Sheet>
  );
}

/** What is wrong with a place right now; nothing when all is well. */
export function PlaceWarnings({ state }: { readonly state: BackupState }) {
  const text = useText().backup;
  const words = text.trust;
  const { here, second } = state;
  const low = [here, second].find((place) => place?.low);
  const warnings = [
    ...(here.refused ? [{ title: words.refusedTitle, body: text.refusedPlace(here.refused) }] : []),
    ...(low ? [{ title: words.lowTitle, body: words.low(formatBytes(low.freeBytes ?? 0)) }] : []),
    ...(second?.failure ? [{ title: words.secondFailedTitle, body: words.secondFailed }] : []),
  ];
  return warnings.map(({ title, body }) => (
    <Alert
      key={title}
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      {body}
    </Alert>
  ));
}

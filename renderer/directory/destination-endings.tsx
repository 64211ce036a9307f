// How a destination leaves use: retired, brought back, or deleted while no referral names it.
import { Button } from "@mantine/core";
import type { Destination } from "../../shared/directory/contract.ts";
import { api, useCommand } from "../app/client.ts";
import { confirm } from "../app/dialogs.tsx";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";

export function DestinationEndings({
  destination,
  close,
}: { readonly destination: Destination } & DialogControl<boolean>) {
  const text = useText().directory.dialog;
  const retire = useCommand(api.directory.retire);
  const remove = useCommand(api.directory.remove);
  const { id, version, active } = destination;
  async function onRetire() {
    if (await retire.run({ id, version, active: !active })) close(true);
  }
  async function onRemove() {
    const sure = await confirm({
      title: text.removeTitle,
      body: text.removeBody,
      action: text.remove,
      tone: "danger",
    });
    if (sure && (await remove.run({ id, version }))) close(true);
  }
  return (
    <>
      <Button variant="default" onClick={() => void onRetire()} loading={retire.running}>
        {active ? text.retire : text.restore}
      </Button>
      <Button variant="default" onClick={() => void onRemove()} loading={remove.running}>
        {text.remove}
      </Button>
      <FailureAlert failure={retire.failure ?? remove.failure} />
    </>
  );
}

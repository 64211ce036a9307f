// The PC's clock is doubted: on the backup page whoever may says that it is right after all.
import { Alert, Button } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { api, useCall, useCommand } from "../app/client.ts";
import { confirm } from "../app/dialogs.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";

export function ClockWarning() {
  const text = useText();
  const words = text.backup.trust;
  const status = useCall(api.shell.status, undefined);
  const trust = useCommand(api.backup.trustClock);
  if (status.data?.warning !== "jam_diragukan") return <FailureAlert failure={trust.failure} />;

  async function onTrust() {
    const sure = await confirm({
      title: words.clockConfirm,
      body: words.clockConfirmBody,
      action: words.clockTrust,
    });
    if (!sure) return;
    await trust.run(undefined);
    status.refetch();
    notice(words.clockTrusted);
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconClockExclamation aria-hidden />}
      title={text.office.warnings.jam_diragukan.title}
    >
      <FailureAlert failure={trust.failure} />
      <Button variant="default" size="compact-sm" onClick={() => void onTrust()}>
        {words.clockTrust}
      </Button>
    </Alert>
  );
}

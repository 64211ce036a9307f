// Buttons of the directory for packages: take one in, give the whole directory out.
import { Button } from "@mantine/core";
import { api, useCommand, useTask } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { packageDialog } from "./PackageDialog.tsx";

export function PackageActions() {
  const words = useText().directoryPackage;
  const { office } = useSession();
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.directory.exportPackage);
  async function onExport() {
    const name = words.packageName(office.name.slice(0, 60));
    const target = await choose.run({ purpose: "ekspor-direktori", name });
    if (!target) return;
    const done = await write.start({ file: target.file });
    if (done) notice(words.exported(done.services));
  }
  return (
    <>
      <FailureAlert failure={choose.failure ?? write.failure} />
      <Button
        variant="default"
        loading={choose.running || write.running}
        onClick={() => void onExport()}
      >
        {words.export}
      </Button>
      <Button variant="default" onClick={() => void openDialog(packageDialog, {})}>
        {words.import}
      </Button>
    </>
  );
}

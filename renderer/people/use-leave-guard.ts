// Asks before typing is lost. After a save the screen lifts it with setLeaveGuard(undefined) and goes on.
import { useEffect } from "react";
import { confirm } from "../app/dialogs.tsx";
import { setLeaveGuard } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";

export function useLeaveGuard(dirty: boolean): void {
  const { unsaved, unsavedBody, leave, stay } = useText().app.form;
  useEffect(() => {
    if (!dirty) return;
    setLeaveGuard(() =>
      confirm({ title: unsaved, body: unsavedBody, action: leave, cancel: stay }),
    );
    return () => setLeaveGuard(undefined);
  }, [dirty, unsaved, unsavedBody, leave, stay]);
}

// Decides what the window shows: first run, sign-in, the desk, or the lock in front of the hidden desk.
import { notifications } from "@mantine/notifications";
import { lazy, Suspense, useEffect, useState } from "react";
import type { ErrorCode } from "../../shared/errors.ts";
import type { DeskStatus } from "../../shared/shell/contract.ts";
import { ForcedPasswordPage } from "../accounts/forced-password.tsx";
import { LockPage } from "../accounts/lock-page.tsx";
import { SignInPage } from "../accounts/sign-in-page.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Waiting } from "../ui/waiting.tsx";
import { api, queryClient, refreshAll, useCall } from "./client.ts";
import { runCommand } from "./commands.ts";
import { closeAllDialogs } from "./dialogs.tsx";
import { useDeskEvents } from "./events.ts";
import { DeskFailure } from "./failure.ts";
import { GateCard } from "./gate-card.tsx";
import { useHold } from "./hold.ts";
import { goTo } from "./navigation.tsx";
import { useLockedLayer } from "./layer.ts";
import { setPreferenceOwner } from "./preferences.ts";

/** The rooms are read while somebody types a password: the door itself is small and stands at once. */
const loadDesk = () => import("./desk.tsx");
const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }));
const FirstRunPage = lazy(async () => ({
  default: (await import("../office/first-run-page.tsx")).FirstRunPage,
}));

type Session = NonNullable<DeskStatus["session"]>;

/** The session on screen: kept while locked, dropped when nobody is signed in. */
function useKeptSession(status: DeskStatus | undefined): Session | undefined {
  const [kept, setKept] = useState<Session>();
  const now = status?.stage === "masuk" ? status.session : undefined;
  const next = now ?? (status?.stage === "terkunci" ? kept : undefined);
  if (next !== kept) setKept(next);
  const owner = next?.accountId;
  useEffect(() => {
    setPreferenceOwner(owner ?? "");
    notifications.clean(); // what was told to one person is not shown to the next
    if (owner) return;
    closeAllDialogs();
    queryClient.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
  }, [owner]);
  return next;
}

export function Gate() {
  useEffect(() => void loadDesk(), []);
  return (
    <Suspense fallback={<Waiting />}>
      <Door />
    </Suspense>
  );
}

function Door() {
  const text = useText();
  const status = useCall(api.shell.status, undefined);
  const hold = useHold();
  const session = useKeptSession(status.data);
  const stage = status.data?.stage;
  const locked = stage === "terkunci";
  useLockedLayer(locked);
  useDeskEvents((event) => {
    if (event.type === "status") status.refetch();
    else if (event.type === "berubah" && stage === "masuk") void refreshAll();
    else if (event.type === "profil")
      void loadDesk().then(() => goTo("prelists.profiles", {}, { berkas: event.file }));
    else if (event.type === "perintah" && stage === "masuk")
      runCommand(event.id, session?.roles ?? []);
  });
  const problem =
    status.failure ??
    (status.data?.problem ? new DeskFailure(status.data.problem as ErrorCode) : undefined);
  if (!status.data && !problem) return <Waiting />;
  // the two pages below stay mounted while a recovery code is read, whatever the stage says
  if (hold === "buat_kantor" || (stage === "baru" && !problem)) return <FirstRunPage />;
  if (status.data && !problem && (hold === "pulihkan_sandi" || !session))
    return <SignInPage status={status.data} />;
  if (problem || !status.data || !session)
    return (
      <GateCard title={text.app.name}>
        <FailureAlert failure={problem} onRetry={status.refetch} />
      </GateCard>
    );
  if (session.mustChangePassword) return <ForcedPasswordPage session={session} />;
  return (
    <>
      <div hidden={locked} inert={locked} aria-hidden={locked || undefined}>
        <Desk
          key={session.accountId}
          session={session}
          training={status.data.training}
          version={status.data.version}
          finding={status.data.finding}
        />
      </div>
      {locked ? <LockPage session={session} /> : null}
    </>
  );
}

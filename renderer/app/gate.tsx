// Decides what the window shows: first run, sign-in, the desk, or the lock in front of the hidden desk.
import { useEffect, useRef } from "react";
import { ForcedPasswordPage } from "../accounts/forced-password.tsx";
import { LockPage } from "../accounts/lock-page.tsx";
import { SignInPage } from "../accounts/sign-in-page.tsx";
import { FirstRunPage } from "../office/first-run-page.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { api, queryClient, refreshAll, useCall } from "./client.ts";
import { runCommand } from "./commands.ts";
import { Desk } from "./desk.tsx";
import { closeAllDialogs } from "./dialogs.tsx";
import { useDeskEvents } from "./events.ts";
import { DeskFailure } from "./failure.ts";
import { GateCard } from "./gate-card.tsx";
import { useHold } from "./hold.ts";
import { setPreferenceOwner } from "./preferences.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import type { DeskStatus } from "../../shared/shell/contract.ts";

export function Gate() {
  const text = useText();
  const status = useCall(api.shell.status, undefined);
  const hold = useHold();
  const stage = status.data?.stage;
  const roles = status.data?.session?.roles ?? [];
  useDeskEvents((event) => {
    if (event.type === "status") status.refetch();
    else if (event.type === "berubah" && stage === "masuk") void refreshAll();
    else if (event.type === "perintah" && stage === "masuk") runCommand(event.id, roles);
  });
  if (status.failure)
    return (
      <GateCard title={text.app.name}>
        <FailureAlert failure={status.failure} onRetry={status.refetch} />
      </GateCard>
    );
  if (!status.data)
    return (
      <p role="status" style={{ padding: "2rem" }}>
        {text.app.starting}
      </p>
    );
  if (hold === "buat_kantor") return <FirstRunPage />;
  if (hold === "pulihkan_sandi") return <SignInPage status={status.data} />;
  if (status.data.problem)
    return (
      <GateCard title={text.app.name}>
        <FailureAlert
          failure={new DeskFailure(status.data.problem as ErrorCode)}
          onRetry={status.refetch}
        />
      </GateCard>
    );
  return <Stage status={status.data} />;
}

type Session = NonNullable<DeskStatus["session"]>;

function Stage({ status }: { readonly status: DeskStatus }) {
  const last = useRef<Session | undefined>(undefined);
  if (status.stage === "masuk" && status.session) last.current = status.session;
  if (status.stage === "baru" || status.stage === "belum_masuk") last.current = undefined;
  const session = last.current;
  const locked = status.stage === "terkunci";
  useLockedLayer(locked);
  useEffect(() => {
    setPreferenceOwner(session?.accountId ?? "");
    if (session) return;
    closeAllDialogs();
    queryClient.removeQueries({
      predicate: (query) => query.queryKey[0] !== "shell.status" && query.getObserversCount() === 0,
    });
  }, [session]);

  if (status.stage === "baru") return <FirstRunPage />;
  if (!session) return <SignInPage status={status} />;
  if (session.mustChangePassword) return <ForcedPasswordPage session={session} />;
  return (
    <>
      <div hidden={locked} inert={locked} aria-hidden={locked || undefined}>
        <Desk
          key={session.accountId}
          session={session}
          training={status.training}
          version={status.version}
          warning={status.warning}
        />
      </div>
      {locked ? <LockPage session={session} /> : null}
    </>
  );
}

/** Menus and dialogs live in a layer of their own: it is hidden and dead while locked, and the focus comes back after. */
function useLockedLayer(locked: boolean): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const layer = document.getElementById("loket-layer");
    if (layer) {
      layer.hidden = locked;
      layer.inert = locked;
    }
    if (locked) {
      // the element has already lost the focus when `inert` was set; the desk remembers it on blur
      focused.current = lastFocused;
    } else if (focused.current instanceof HTMLElement && focused.current.isConnected) {
      focused.current.focus();
      focused.current = null;
    }
  }, [locked]);
}

/** The field in which somebody was typing, wherever the lock found it. */
let lastFocused: Element | null = null;
document.addEventListener("focusin", (event) => {
  if (event.target instanceof Element && !event.target.closest("[data-gate]"))
    lastFocused = event.target;
});

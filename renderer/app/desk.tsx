// The desk of one signed-in person: asks for the office, then draws the frame and the open screen.
import { useEffect } from "react";
import type { DeskStatus } from "../../shared/shell/contract.ts";
import { Waiting } from "../ui/waiting.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { api, useCall } from "./client.ts";
import { setCommandOffice, setRoomCommands } from "./commands.ts";
import { DialogHost } from "./dialogs.tsx";
import { Frame } from "./frame.tsx";
import { roomCommands, screens } from "./rooms.ts";
import { startRouter } from "./router.ts";
import { SessionProvider } from "./session.tsx";
import { exposeForTests } from "./uji.ts";

export interface DeskProps {
  readonly session: NonNullable<DeskStatus["session"]>;
  readonly training: boolean;
  readonly version: string;
  readonly finding: DeskStatus["finding"];
}

startRouter(screens);
setRoomCommands(roomCommands, screens);

export function Desk({ session, training, version, finding }: DeskProps) {
  const office = useCall(api.office.get, undefined);
  useEffect(() => exposeForTests(session.roles), [session.roles]);
  useEffect(() => {
    if (office.data) setCommandOffice(office.data);
  }, [office.data]);
  if (office.failure && !office.data)
    return (
      <div style={{ padding: "2rem" }}>
        <FailureAlert failure={office.failure} onRetry={office.refetch} />
      </div>
    );
  if (!office.data) return <Waiting />;
  const { accountId, username, name, roles } = session;
  return (
    <SessionProvider
      session={{ accountId, username, name, roles, office: office.data, training, version }}
    >
      <Frame finding={finding} />
      <DialogHost />
    </SessionProvider>
  );
}

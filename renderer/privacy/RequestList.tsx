// The register of requests: open ones, soonest first; answered ones on demand.
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { RequestTable } from "./RequestTable.tsx";

export function RequestList() {
  const text = useText().privacy;
  const [answered, setAnswered] = useState(false);
  const list = useCall(api.privacy.requests, { open: !answered }, { keepPrevious: true });
  return (
    <Sheet
      flush
      title={text.lists.permintaan}
      actions={
        <Checkbox
          label={text.showAnswered}
          checked={answered}
          onChange={(event) => setAnswered(event.currentTarget.checked)}
        />
      }
    >
      <RequestTable names rows={list.data?.rows} failure={list.failure} />
    </Sheet>
  );
}

// The form of one destination: identity and letter, the service in the shape of HSDS, and its endings.
import { Divider, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { DestinationFields, type Destination } from "../../shared/directory/contract.ts";
import { NO_DETAILS } from "../../shared/directory/details.ts";
import { newId } from "../app/new-id.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { DestinationEndings } from "./destination-endings.tsx";
import { EditFields } from "./destination-fields.tsx";
import { ServiceFields } from "./service-fields.tsx";
import { detailsOf, linesOf, typedDetails } from "./service-state.ts";

const BLANK: DestinationFields = {
  code: "",
  name: "",
  kind: "pemerintah",
  level: "kabupaten",
  addressee: "",
  place: "",
  address: "",
  phone: "",
  categories: [],
  who: "",
  needs: [],
  partnerKind: null,
  funds: null,
  reference: "",
  details: NO_DETAILS,
};

function fieldsOf(destination: Destination): DestinationFields {
  const { id: _id, active: _a, edited: _e, version: _v, confirmed: _c, ...fields } = destination;
  return fields;
}

/** Where a problem stands: 'name', or the list of the service it lies in: 'schedules'. */
function placeOf(at: readonly PropertyKey[]): string {
  return String(at[0] === "details" && at.length > 1 ? at[1] : at[0]);
}

export function DestinationEditor({
  destination,
  close,
}: { readonly destination: Destination | null } & DialogControl<boolean>) {
  const { directory } = useText();
  const text = directory.dialog;
  const [id] = useState(() => destination?.id ?? newId());
  const [value, setValue] = useState(() => (destination ? fieldsOf(destination) : BLANK));
  const [needs, setNeeds] = useState(() => value.needs.join("\n"));
  const [details, setDetails] = useState(() => typedDetails(value.details));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.save);
  const read = DestinationFields.safeParse({
    ...value,
    needs: linesOf(needs),
    details: detailsOf(details),
  });
  const wrong =
    attempt > 0 && !read.success
      ? [...new Set(read.error.issues.map((issue) => placeOf(issue.path)))]
      : [];
  const { fields, parts } = text;
  const named: Record<string, string> = {
    schedules: parts.hours,
    contacts: parts.contacts,
    places: parts.places,
    costs: parts.costs,
    capacity: parts.capacity,
  };
  function message(field: string): string {
    if (field === "code" && value.code !== "") return text.codeWrong;
    if (named[field]) return text.partWrong(named[field]);
    return text.needed(fields[field as keyof typeof fields] ?? field);
  }

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ id, version: destination?.version ?? 0, fields: read.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((field) => ({
          field: field === "capacity" ? "capacity-unit" : `destination-${field}`,
          message: message(field),
        }))}
      />
      <EditFields
        value={value}
        onChange={(part) => setValue((before) => ({ ...before, ...part }))}
        problem={(field) => (wrong.includes(field) ? message(field) : undefined)}
        needs={needs}
        onNeeds={setNeeds}
      />
      <Divider label={text.parts.service} labelPosition="left" />
      <ServiceFields
        value={details}
        onChange={(part) => setDetails((before) => ({ ...before, ...part }))}
      />
      {destination ? (
        <Group gap="xs">
          <DestinationEndings destination={destination} close={close} />
        </Group>
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.save}
      />
    </Stack>
  );
}

// The server of updates: none unless an administrator writes one.
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { readServer } from "../../shared/updates/header.ts";
import { api, useCommand } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { notice } from "../ui/notice.ts";
import { Sheet } from "../ui/sheet.tsx";

export function ServerSheet({ address }: { readonly address: string | null }) {
  const words = useText().updates;
  const save = useCommand(api.updates.setSource);
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const wrong = typed !== undefined && typed.trim() !== "" && readServer(typed) === undefined;
  async function onSave() {
    setTried(true);
    if (wrong || typed === undefined) return;
    const wanted = typed.trim() === "" ? null : typed.trim();
    if (!(await save.run({ address: wanted }))) return;
    notice(wanted ? words.serverSaved : words.serverCleared);
    setTyped(undefined);
    setTried(false);
  }
  return (
    <Sheet title={words.server}>
      <FailureAlert failure={save.failure} />
      <Text size="sm" c="dimmed" mb="sm">
        {words.serverBody}
      </Text>
      {typed === undefined ? (
        <Facts
          facts={[
            {
              term: words.serverLabel,
              value: address ?? words.serverNone,
              action: (
                <Button variant="default" size="compact-sm" onClick={() => setTyped(address ?? "")}>
                  {words.serverChange}
                </Button>
              ),
            },
          ]}
        />
      ) : (
        <Group align="flex-end" gap="xs">
          <TextInput
            data-autofocus
            label={words.serverLabel}
            maxLength={300}
            value={typed}
            error={tried && wrong ? words.errors.pembaruan_alamat_salah : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
            style={{ flex: "1 1 20rem" }}
          />
          <Button loading={save.running} onClick={() => void onSave()}>
            {words.serverSave}
          </Button>
          <Button variant="default" onClick={() => setTyped(undefined)}>
            {words.cancel}
          </Button>
        </Group>
      )}
    </Sheet>
  );
}

// Compares the twelve characters of a printed summary with the chain as it stands.
import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, useCommand } from "../app/client.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";

function CodeDialog({ close }: DialogControl) {
  const text = useText();
  const words = text.audit.finding.code;
  const check = useCommand(api.audit.checkCode);
  const [seq, setSeq] = useState("");
  const [code, setCode] = useState("");
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    await check.run({ seq: Number(seq), code });
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="sm">
        <ErrorSummary problems={[]} failure={check.failure} />
        <TextInput
          label={words.seq}
          data-autofocus
          inputMode="numeric"
          maxLength={12}
          value={seq}
          onChange={(event) => setSeq(event.currentTarget.value.replace(/\D/g, ""))}
        />
        <TextInput
          label={words.code}
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {check.data ? (
          <Alert role="status" variant="light" color={check.data.fits ? "green" : "red"}>
            {check.data.fits ? words.fits : words.differs}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => close()}>
            {text.app.action.close}
          </Button>
          <Button type="submit" loading={check.running} disabled={seq === "" || code === ""}>
            {words.check}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export const codeDialog = defineDialog<object>({
  id: "audit.code",
  title: (text) => text.audit.finding.code.title,
  roles: ["admin", "supervisor"],
  component: CodeDialog,
  sample: async () => ({}),
});

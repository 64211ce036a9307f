// Who answers for the data, to whom incidents are reported, and who processes for the office.
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { REGISTER_ROLES } from "../../shared/privacy/codes.ts";
import { Contact } from "../../shared/privacy/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";

interface ContactProps {
  readonly contact: Contact;
  readonly version: number;
}

/** One line for each: name; task; agreement. */
function processorsIn(lines: string): Contact["processors"] {
  return lines
    .split("\n")
    .map((line) => line.split(";").map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== "")
    .map(([name = "", task = "", agreement = ""]) => ({ name, task, agreement }));
}

function ContactDialog({ contact, version, close }: ContactProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const words = text.contact;
  const [value, setValue] = useState(contact);
  const [lines, setLines] = useState(() =>
    contact.processors
      .map(({ name, task, agreement }) => [name, task, agreement].join("; "))
      .join("\n"),
  );
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.privacy.saveContact);
  const read = Contact.safeParse({ ...value, processors: processorsIn(lines) });
  const missing = attempt > 0 && !read.success;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ contact: read.data, version })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  const field = (key: "name" | "position" | "phone" | "email" | "authority" | "authorityPlace") => (
    <TextInput
      id={`contact-${key}`}
      label={words[key]}
      maxLength={200}
      value={value[key]}
      {...(key === "name" ? { "data-autofocus": true } : {})}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setValue((before) => ({ ...before, [key]: typed }));
      }}
    />
  );
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={
          missing
            ? [{ field: "contact-authority", message: text.request.needs(words.authority) }]
            : []
        }
      />
      <FieldGrid>
        {field("name")}
        {field("position")}
        {field("phone")}
        {field("email")}
        {field("authority")}
        {field("authorityPlace")}
      </FieldGrid>
      <Textarea
        label={words.processors}
        autosize
        minRows={2}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const contactDialog = defineDialog<ContactProps, boolean>({
  id: "privacy.contact",
  title: (text) => text.privacy.contact.title,
  roles: REGISTER_ROLES,
  component: ContactDialog,
  sample: async () => {
    const { contact, contactVersion } = await api.privacy.overview();
    return { contact, version: contactVersion };
  },
});

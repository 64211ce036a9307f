// The reply screen: the code of a slip, typed or scanned (a scanner types and presses Enter), opens the answer of its referral.
import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useEffectEvent, useState, type FormEvent } from "react";
import { api, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { answerDialog, answersOf } from "./StepDialog.tsx";

export function ReplyPage() {
  const { referrals } = useText();
  const text = referrals.reply;
  const [search, change] = useScreenSearch();
  const arrived = search.kode ?? "";
  const [code, setCode] = useState(arrived);
  const [attempt, setAttempt] = useState(0);
  const find = useCommand(api.referrals.findByCode);
  useFirstFocus("reply-code");
  const empty = attempt > 0 && code.trim() === "";
  async function onFind(wanted: string) {
    if (wanted.trim() === "" || find.running) return;
    const view = await find.run({ code: wanted });
    if (!view) return;
    goTo("referrals.referral", { referralId: view.id });
    const choices = answersOf(view);
    if (choices.length > 0) await openDialog(answerDialog, { view, choices });
  }
  // A code that was scanned into another field arrives in the address, and is looked up at once; "back" does not repeat it.
  const onArrive = useEffectEvent(() => {
    if (arrived === "") return;
    change({ kode: "" });
    void onFind(arrived);
  });
  useEffect(() => onArrive(), [arrived]);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setAttempt((n) => n + 1);
    void onFind(code);
  }
  return (
    <Page>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <ErrorSummary
        attempt={attempt}
        failure={find.failure}
        problems={empty ? [{ field: "reply-code", message: referrals.needed(text.code) }] : []}
      />
      <Sheet>
        <form onSubmit={onSubmit}>
          <Group align="flex-end" gap="sm">
            <TextInput
              id="reply-code"
              label={text.code}
              description={text.codeHint}
              required
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              style={{ flex: 1, maxWidth: "26rem" }}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit" loading={find.running}>
              {text.find}
            </Button>
          </Group>
        </form>
      </Sheet>
    </Page>
  );
}

// Field sheets typed back: the number of a block, then a code for each member; Enter moves on, Ctrl+Z opens the last block again.
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { detailsAsked, outcomesFor, type Outcome } from "../../../shared/prelists/outcomes.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber, formatShortDate } from "../../app/format.ts";
import { toFailure, type DeskFailure } from "../../app/failure.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { OutcomeBadge } from "../outcome-badge.tsx";
import { EMPTY, problemOf, resultOf, type Typed } from "./typed.ts";
import { TypedDetails } from "./typed-details.tsx";

type Block = Awaited<ReturnType<typeof api.prelists.fieldBlock>>;
interface Saved {
  readonly number: string;
  readonly typed: Readonly<Record<string, Typed>>;
  readonly conflicts: number;
  readonly count: number;
}

export function TypingPage() {
  const { prelists, round } = useText();
  const words = round.packages.typing;
  const { prelistId } = useScreenParams<"prelistId">();
  const { name } = useSession();
  const list = useOpenList();
  const save = useCommand(api.prelists.recordBlock);
  const [number, setNumber] = useState("");
  const [block, setBlock] = useState<Block>();
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [failure, setFailure] = useState<DeskFailure>();
  const [problem, setProblem] = useState("");
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [visitedOn, setVisitedOn] = useState(() => localDate(new Date()));
  const [officer, setOfficer] = useState(name);
  const form = useRef<HTMLDivElement>(null);
  const offered = outcomesFor(block?.unit ?? list?.unit ?? "anggota");
  const of = (entryId: string) => typed[entryId] ?? EMPTY;
  const change = (entryId: string, next: Partial<Typed>) => {
    setProblem("");
    setTyped((now) => ({ ...now, [entryId]: { ...(now[entryId] ?? EMPTY), ...next } }));
  };
  const outcomeOf = (entryId: string): Outcome | undefined => offered[Number(of(entryId).code) - 1];
  const focusOn = (selector: string) =>
    setTimeout(() => form.current?.querySelector<HTMLElement>(selector)?.focus(), 0);

  // An opened block is typed into at once; a saved or closed one gives way to the next number.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(block ? "[data-code]" : "[data-number]")?.focus();
  }, [block]);

  async function onOpen(asked: string, before: Readonly<Record<string, Typed>> = {}) {
    setFailure(undefined);
    setProblem("");
    save.reset();
    try {
      setBlock(await api.prelists.fieldBlock({ prelistId, number: Number(asked) }));
      setNumber(asked);
      setTyped(before);
    } catch (thrown) {
      setBlock(undefined);
      setFailure(toFailure(thrown));
    }
  }

  async function onSave() {
    if (!block || save.running) return;
    const told = block.members.filter((member) => of(member.entryId).code !== "");
    for (const member of told) {
      const wrong = problemOf(of(member.entryId), outcomeOf(member.entryId), block.unit);
      if (!wrong) continue;
      setProblem(
        `${member.name ?? prelists.entry.unnamed}: ${wrong === "kode" ? words.noCode : prelists.verify.problems[wrong]}`,
      );
      focusOn(`[data-member="${member.entryId}"] [data-field="${wrong}"]`);
      return;
    }
    if (told.length === 0) return setProblem(words.nothing);
    const done = await save.run({
      prelistId,
      visitedOn: visitedOn === "" ? null : visitedOn,
      officer: officer.trim() || null,
      results: told.map((member) =>
        resultOf(member.entryId, of(member.entryId), outcomeOf(member.entryId)!),
      ),
    });
    if (!done) return;
    setSaved((before) => [
      { number, typed, conflicts: done.conflicts, count: done.recorded },
      ...before.slice(0, 19),
    ]);
    setBlock(undefined);
    setNumber("");
    setTyped({});
  }
  useScreenCommand("layar.simpan", block ? () => void onSave() : undefined);

  const again = () => {
    const last = saved[0];
    if (last) void onOpen(last.number, last.typed);
  };

  /** Enter goes to the next field of the block; behind the last one the block is saved. */
  function onKeyDown(event: KeyboardEvent) {
    if (
      event.key === "z" &&
      event.ctrlKey &&
      event.target instanceof HTMLInputElement &&
      event.target.value === "" &&
      saved.length > 0
    ) {
      event.preventDefault();
      return again();
    }
    if (event.key === "Escape" && block) {
      event.preventDefault();
      setBlock(undefined);
      return;
    }
    if (event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
    if (event.target.matches("[data-number]")) {
      event.preventDefault();
      if (number !== "") void onOpen(number);
      return;
    }
    const fields = [
      ...(form.current?.querySelectorAll<HTMLElement>(
        "[data-field], .loket-typed input, .loket-typed select",
      ) ?? []),
    ];
    const at = fields.indexOf(event.target);
    if (at < 0) return;
    event.preventDefault();
    const next = fields[at + 1];
    if (next) next.focus();
    else void onSave();
  }

  return (
    <Page wide>
      <PageHeader
        title={list?.name ?? prelists.title}
        subtitle={words.subtitle}
        actions={
          <Button variant="default" onClick={() => goTo("prelists.packages", { prelistId })}>
            {words.back}
          </Button>
        }
      />
      <ListTabs />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in one of its fields goes to the next */}
      <div
        ref={form}
        role="group"
        aria-label={words.title}
        className="loket-typing"
        onKeyDown={onKeyDown}
      >
        <Sheet title={words.title}>
          <Group align="flex-start" gap="md">
            <TextInput
              data-number
              data-autofocus
              label={words.number}
              description={words.numberHint}
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              w="12rem"
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value.replace(/\D/g, ""))}
            />
            <DateField
              id="ketik-tanggal"
              label={words.visitedOn}
              value={visitedOn}
              onChange={setVisitedOn}
            />
            <TextInput
              label={words.officer}
              description={"\u00a0"}
              maxLength={100}
              value={officer}
              onChange={(event) => setOfficer(event.currentTarget.value)}
            />
          </Group>
          <FailureAlert failure={failure ?? save.failure} />
          {block ? (
            <>
              <Text size="sm" c="dimmed" mt="sm">
                {offered.map((one, at) => `${at + 1} ${prelists.outcomes[one]}`).join("  ·  ")}
              </Text>
              <ul className="loket-typed">
                {block.members.map((member, at) => {
                  const outcome = outcomeOf(member.entryId);
                  const asked = outcome ? detailsAsked(outcome) : [];
                  return (
                    <li key={member.entryId} data-member={member.entryId}>
                      <div>
                        <b>{member.name ?? prelists.entry.unnamed}</b>
                        <Text size="sm" c="dimmed">
                          {[
                            formatNumber(member.number),
                            member.relation,
                            formatShortDate(member.birthDate),
                            member.nik,
                          ]
                            .filter(Boolean)
                            .join(" · ")}
                        </Text>
                      </div>
                      <TextInput
                        data-code
                        data-field="kode"
                        aria-label={words.codeOf(member.name ?? String(at + 1))}
                        inputMode="numeric"
                        autoComplete="off"
                        maxLength={2}
                        w="4rem"
                        value={of(member.entryId).code}
                        onChange={(event) =>
                          change(member.entryId, {
                            code: event.currentTarget.value.replace(/\D/g, ""),
                          })
                        }
                      />
                      <div>
                        <OutcomeBadge outcome={outcome ?? member.outcome} />
                      </div>
                      {outcome ? (
                        <TypedDetails
                          name={member.name ?? String(at + 1)}
                          asked={asked}
                          value={of(member.entryId)}
                          onChange={(next) => change(member.entryId, next)}
                        />
                      ) : null}
                    </li>
                  );
                })}
              </ul>
              {problem === "" ? null : (
                <Text role="alert" c="red.8" mb="xs">
                  {problem}
                </Text>
              )}
              <Button
                loading={save.running}
                onClick={() => void onSave()}
                rightSection={<KeyHint keys="Ctrl+S" silent />}
                aria-keyshortcuts="Control+S"
              >
                {words.save}
              </Button>
            </>
          ) : null}
        </Sheet>
        {saved.length > 0 ? (
          <Sheet title={words.saved}>
            <Group justify="space-between" align="flex-start">
              <ul className="kisi-refused" aria-live="polite">
                {saved.map((one, at) => (
                  <li key={`${one.number} ${saved.length - at}`}>
                    {words.savedBlock(one.number, formatNumber(one.count))}
                    {one.conflicts > 0 ? ` ${words.conflicts(formatNumber(one.conflicts))}` : ""}
                  </li>
                ))}
              </ul>
              <Button
                variant="default"
                onClick={again}
                rightSection={<KeyHint keys="Ctrl+Z" silent />}
              >
                {words.again}
              </Button>
            </Group>
          </Sheet>
        ) : null}
      </div>
    </Page>
  );
}

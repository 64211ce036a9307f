// The letterhead, line by line, with a likeness of the printed one beside it.
import { Button, FileButton, Group, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EmblemProblem } from "../../shared/office/emblem.ts";
import type { Letterhead } from "../../shared/office/letterhead.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";
import { readEmblem } from "./emblem.ts";
import { problemAt } from "./problems.ts";
import type { OfficeFieldsProps } from "./profile-fields.tsx";

export function LetterheadFields({ office, onChange, problems }: OfficeFieldsProps) {
  const words = useText().office.letterhead;
  const { letterhead } = office;
  const [emblemProblem, setEmblemProblem] = useState<EmblemProblem>();
  const set = (patch: Partial<Letterhead>) => onChange({ letterhead: { ...letterhead, ...patch } });
  async function onEmblem(file: File | null) {
    if (!file) return;
    const read = await readEmblem(file);
    setEmblemProblem("problem" in read ? read.problem : undefined);
    if ("url" in read) set({ emblem: read.url });
  }
  return (
    <>
      <LetterheadLikeness letterhead={letterhead} />
      <FieldGrid>
        <Textarea
          label={words.above}
          description={words.aboveHint}
          autosize
          minRows={2}
          maxRows={4}
          value={letterhead.above.join("\n")}
          onChange={(event) =>
            set({
              above: event.currentTarget.value
                .split("\n")
                .slice(0, 4)
                .map((line) => line.slice(0, 100)),
            })
          }
          onBlur={() => set({ above: letterhead.above.map((line) => line.trim()).filter(Boolean) })}
        />
        <div style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}>
          <TextInput
            id="kop-nama"
            label={words.name}
            description={words.nameHint}
            withAsterisk
            maxLength={100}
            value={letterhead.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={problemAt(problems, "kop-nama")}
          />
          <TextInput
            label={words.below}
            maxLength={120}
            value={letterhead.below}
            onChange={(event) => set({ below: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={words.address}
          maxLength={200}
          value={letterhead.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <TextInput
          label={words.contact}
          maxLength={200}
          value={letterhead.contact}
          onChange={(event) => set({ contact: event.currentTarget.value })}
        />
        <TextInput
          id="kop-tempat"
          label={words.place}
          description={words.placeHint}
          withAsterisk
          maxLength={60}
          value={letterhead.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
          error={problemAt(problems, "kop-tempat")}
        />
        <div>
          <Text fw={500}>{words.emblem}</Text>
          <Text c="dimmed" size="sm" mb={6}>
            {words.emblemHint}
          </Text>
          <Group gap="xs">
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void onEmblem(file)}>
              {(props) => (
                <Button variant="default" {...props}>
                  {words.choose}
                </Button>
              )}
            </FileButton>
            {letterhead.emblem ? (
              <Button variant="subtle" color="red" onClick={() => set({ emblem: null })}>
                {words.removeEmblem}
              </Button>
            ) : null}
          </Group>
          {emblemProblem ? (
            <Text c="var(--loket-error)" role="alert" size="sm">
              {words.emblemProblems[emblemProblem]}
            </Text>
          ) : null}
        </div>
      </FieldGrid>
    </>
  );
}

function LetterheadLikeness({ letterhead }: { readonly letterhead: Letterhead }) {
  const words = useText().office.letterhead;
  return (
    <div
      role="img"
      aria-label={words.likeness}
      style={{
        background: "var(--loket-paper)",
        color: "var(--loket-ink)",
        border: "1px solid var(--loket-line)",
        padding: "0.75rem 1.5rem",
        fontFamily: '"Liberation Sans", Arial, sans-serif',
        lineHeight: 1.25,
      }}
    >
      <div
        style={{
          display: "flex",
          alignItems: "center",
          gap: "1rem",
          borderBottom: "3px double var(--loket-ink)",
          paddingBottom: "0.5rem",
          minHeight: "4.5rem",
        }}
      >
        {letterhead.emblem ? (
          <img src={letterhead.emblem} alt="" style={{ height: "4rem" }} />
        ) : null}
        <div style={{ flex: 1, textAlign: "center" }}>
          {letterhead.above.map((line, i) => (
            <div key={`${i}${line}`}>{line}</div>
          ))}
          <div style={{ fontSize: "var(--loket-text-code)", fontWeight: 700 }}>
            {letterhead.name}
          </div>
          {letterhead.below ? <div style={{ fontWeight: 700 }}>{letterhead.below}</div> : null}
          <div style={{ fontSize: "var(--loket-text-small)" }}>{letterhead.address}</div>
          <div style={{ fontSize: "var(--loket-text-small)", fontStyle: "italic" }}>
            {letterhead.contact}
          </div>
        </div>
      </div>
    </div>
  );
}

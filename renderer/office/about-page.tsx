// About: what this is, its version, its licence and those of the parts it is made of.
import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useOffice, useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { Page } from "../ui/page.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LICENCE, readNotices } from "./notices.ts";

export function AboutPage() {
  const words = useText().office.about;
  const { version, training } = useSession();
  const office = useOffice();
  const [notices, setNotices] = useState("");
  useEffect(() => {
    void readNotices().then(setNotices);
  }, []);
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Sheet title={words.app}>
        <Facts
          facts={[
            { term: words.version, value: version },
            { term: words.office, value: office.name },
            { term: words.mode, value: training ? words.training : words.real },
            { term: words.data, value: words.dataHint },
          ]}
        />
      </Sheet>
      <Sheet title={words.licence}>
        <LegalText text={LICENCE} />
      </Sheet>
      {notices ? (
        <Sheet title={words.parts}>
          <Text c="dimmed" mb="sm">
            {words.partsHint}
          </Text>
          <LegalText text={notices} />
        </Sheet>
      ) : null}
    </Page>
  );
}

function LegalText({ text }: { readonly text: string }) {
  return (
    <pre
      lang="en"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      style={{
        margin: 0,
        maxHeight: "18rem",
        overflow: "auto",
        whiteSpace: "pre-wrap",
        fontFamily: "inherit",
        fontSize: "var(--loket-text-small)",
      }}
    >
      {text}
    </pre>
  );
}

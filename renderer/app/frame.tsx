// The frame around every screen: office and search on top, sections at the left, keys and saved state at the foot.
import { useEffect, useState } from "react";
import type { DeskStatus } from "../../shared/shell/contract.ts";
import { FindingPage, ReadOnlyBar } from "../audit/finding-page.tsx";
import { useText } from "../text/index.ts";
import { Header } from "./header.tsx";
import { useFrameCommands } from "./frame-commands.ts";
import { IdleCover } from "./idle.tsx";
import { useShortcuts } from "./keys.ts";
import { goTo, useOpenScreen } from "./navigation.tsx";
import { Rail, homeFor } from "./rail.tsx";
import { ScreenArea } from "./screen-area.tsx";
import { useSession } from "./session.tsx";
import { StatusBar } from "./status-bar.tsx";
import { watchActs } from "./undo.tsx";
import { TrainingBanner } from "./training-banner.tsx";

export function Frame({ finding }: { readonly finding: DeskStatus["finding"] }) {
  const text = useText();
  const { training, office, roles } = useSession();
  const screen = useOpenScreen();
  const [read, setRead] = useState(false); // the explanation was read; it comes back at the next sign-in
  useFrameCommands();
  useShortcuts();
  useEffect(watchActs, []);
  useEffect(() => {
    if (location.hash.length > 2) return;
    const home = homeFor(roles);
    if (home) goTo(home.id);
  }, [roles]);
  useEffect(() => {
    document.title = `${screen ? `${screen.title(text)} – ` : ""}${office.name} – ${text.app.name}`;
  }, [screen, office.name, text]);
  return (
    <>
      <a
        className="loket-skip"
        href="#isi"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("isi")?.focus();
        }}
      >
        {text.app.skip}
      </a>
      <div className="loket-frame">
        {training ? <TrainingBanner /> : null}
        <Header />
        <Rail />
        <main className="loket-main" id="isi" tabIndex={-1} aria-label={text.app.mainLabel}>
          {finding && !read ? (
            <FindingPage finding={finding} onRead={() => setRead(true)} />
          ) : (
            <>
              {finding ? <ReadOnlyBar onExplain={() => setRead(false)} /> : null}
              <ScreenArea />
            </>
          )}
        </main>
        <StatusBar />
      </div>
      <IdleCover minutes={office.lockMinutes} />
    </>
  );
}

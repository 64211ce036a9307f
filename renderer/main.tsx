// The upper floor starts here: preferences, theme, then the gate decides what is shown.
import "./app/styles.ts";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./app/client.ts";
import { Gate } from "./app/gate.tsx";
import { startPreferences } from "./app/preferences.ts";
import { atTest } from "./app/at-test.ts";
import { cssVariables, theme } from "./app/theme.ts";
import { currentText, startLanguage } from "./text/index.ts";

/** What is asked for by tests only: the gallery of widgets, longer words, calls that fail. Not even loaded otherwise. */
const Start = atTest()
  ? lazy(async () => ({ default: (await import("./app/uji-start.tsx")).Start }))
  : Gate;

startPreferences();
await startLanguage();
document.getElementById("loket-layer")?.setAttribute("aria-label", currentText().app.layerLabel);
const root = document.getElementById("root");
if (!root) throw new Error("no #root in index.html");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: "loket.tampilan" })}
    >
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Start />
        </Suspense>
        <Notifications position="bottom-left" autoClose={6000} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

// Draws the open screen, or says why it cannot: unknown address, another role's, or stopped by an error.
import { Button } from "@mantine/core";
import { Component, Suspense, useEffect } from "react";
import type { ReactNode } from "react";
import { useText } from "../text/index.ts";
import { Waiting } from "../ui/waiting.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useOpenScreen, useScreenParams } from "./navigation.tsx";
import { isAllowed } from "./registry.ts";
import { useSession } from "./session.tsx";

export function ScreenArea() {
  const text = useText();
  const { roles } = useSession();
  const screen = useOpenScreen();
  const params = useScreenParams();
  const key = screen ? `${screen.id} ${Object.values(params).join(" ")}` : "";
  useEffect(() => {
    const main = document.getElementById("isi");
    if (!main) return;
    main.scrollTop = 0;
    // a screen that takes the focus itself (first field, search box) keeps it
    if (!main.contains(document.activeElement)) main.focus();
  }, [key]);
  if (!screen)
    return location.hash.length > 2 ? (
      <EmptyState title={text.app.notFound.title} body={text.app.notFound.body} />
    ) : null;
  if (!isAllowed(screen.roles, roles))
    return <EmptyState title={text.app.notAllowed.title} body={text.app.notAllowed.body} />;
  const Body = screen.component;
  return (
    <Catch key={key}>
      <Suspense fallback={<Waiting />}>
        <div data-screen={screen.id} style={{ height: "100%" }}>
          <Body />
        </div>
      </Suspense>
    </Catch>
  );
}

/** A screen that throws leaves the frame standing. */
class Catch extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? (
      <Broken onReload={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

function Broken({ onReload }: { readonly onReload: () => void }) {
  const { crashed } = useText().app;
  return (
    <EmptyState
      title={crashed.title}
      body={crashed.body}
      action={<Button onClick={onReload}>{crashed.reload}</Button>}
    />
  );
}

// The card in the middle of the window for everything before the desk: sign-in, lock, first run, problems.
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { TrainingMark } from "./training-banner.tsx";

export interface GateCardProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly training?: boolean;
  /** 'md' for sign-in, 'lg' for the steps of the first run. */
  readonly width?: "md" | "lg";
  readonly children: ReactNode;
}

export function GateCard({
  title,
  subtitle,
  training = false,
  width = "md",
  children,
}: GateCardProps) {
  return (
    <div
      data-gate
      style={{ height: "100vh", overflowY: "auto", display: "flex", flexDirection: "column" }}
    >
      {training ? <TrainingMark /> : null}
      <main
        className="loket-sheet"
        style={{
          width: width === "md" ? "min(27rem, 94vw)" : "min(52rem, 96vw)",
          margin: "auto",
          padding: "1.5rem 1.75rem 1.75rem",
          display: "flex",
          flexDirection: "column",
          gap: "1rem",
        }}
      >
        <div>
          <Title order={1}>{title}</Title>
          {subtitle ? <Text c="dimmed">{subtitle}</Text> : null}
        </div>
        {children}
      </main>
    </div>
  );
}

// Types of the parts that tests use.
export interface Runtime {
  readonly kind: "release" | "fallback" | "override";
  readonly electron: string;
  readonly dist: string;
  readonly executablePath: string;
  readonly nativeBinding?: string;
}
export interface LaunchOptions {
  readonly runtime: Runtime;
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}
export const root: string;
export function electronRuntime(): Promise<Runtime>;
export function launchOptions(args?: string[]): Promise<LaunchOptions>;

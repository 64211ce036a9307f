// Installs the Debian packages that are lacking, or prints the one line that does.
//   node electron/runtime/system-packages.mjs [start|test|fault]
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "./run-command.mjs";

// What to look for (a shared library, a command or a file) and the package that brings it.
const LIBRARIES = {
  "libgtk-3.so.0": "libgtk-3-0",
  "libnss3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libasound.so.2": "libasound2",
  "libgbm.so.1": "libgbm1",
  "libdrm.so.2": "libdrm2",
  "libcups.so.2": "libcups2",
  "libatk-1.0.so.0": "libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0",
  "libatspi.so.0": "libatspi2.0-0",
  "libcairo.so.2": "libcairo2",
  "libpango-1.0.so.0": "libpango-1.0-0",
  "libX11.so.6": "libx11-6",
  "libxcb.so.1": "libxcb1",
  "libXcomposite.so.1": "libxcomposite1",
  "libXdamage.so.1": "libxdamage1",
  "libXext.so.6": "libxext6",
  "libXfixes.so.3": "libxfixes3",
  "libxkbcommon.so.0": "libxkbcommon0",
  "libXrandr.so.2": "libxrandr2",
  "libdbus-1.so.3": "libdbus-1-3",
  "libudev.so.1": "libudev1",
};
const COMMANDS = {
  start: { Xvfb: "xvfb", "g++": "g++", make: "make", python3: "python3" },
  test: { pdftoppm: "poppler-utils" },
  fault: { strace: "strace", "fiu-run": "fiu-utils", faketime: "faketime" },
};
const FILES = {
  start: { "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf": "fonts-liberation" },
  test: { "/usr/lib/libreoffice/program/libsclo.so": "libreoffice-calc-nogui" },
  fault: {},
};

function onPath(command) {
  return (process.env.PATH ?? "").split(":").some((dir) => fs.existsSync(path.join(dir, command)));
}

function knownLibraries() {
  const ldconfig = fs.existsSync("/sbin/ldconfig") ? "/sbin/ldconfig" : "ldconfig";
  return spawnSync(ldconfig, ["-p"], { encoding: "utf8" }).stdout ?? "";
}

// Each purpose and what it includes.
const PURPOSES = { start: ["start"], test: ["start", "test"], fault: ["start", "test", "fault"] };

/** Names of the Debian packages that `purpose` ('start', 'test' or 'fault'; each includes those before it) needs and this machine lacks. */
export function lackingPackages(purpose) {
  const wanted = PURPOSES[purpose];
  const libraries = knownLibraries();
  const lacking = Object.keys(LIBRARIES).filter((name) => !libraries.includes(`\t${name} `));
  const packages = lacking.map((name) => LIBRARIES[name]);
  for (const group of wanted) {
    for (const [command, name] of Object.entries(COMMANDS[group])) {
      const notNeeded = command === "Xvfb" && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
      if (!notNeeded && !onPath(command)) packages.push(name);
    }
    for (const [file, name] of Object.entries(FILES[group])) {
      if (!fs.existsSync(file)) packages.push(name);
    }
  }
  return packages;
}

// Debian 13 and Ubuntu 24.04 renamed several libraries to *t64.
function nameHere(name) {
  const renamed = `${name}t64`;
  const found = spawnSync("apt-cache", ["show", renamed], { stdio: "ignore" }).status === 0;
  return found ? renamed : name;
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/**
 * Makes sure the packages for `purpose` are there. As root with apt it installs only what is missing; otherwise
 * it prints the one line to run and returns false. Linux without apt is only told; other systems need nothing.
 */
export function ensureSystemPackages(purpose) {
  if (process.platform !== "linux") return true;
  const lacking = lackingPackages(purpose);
  if (lacking.length === 0) return true;
  if (!onPath("apt-get")) {
    say(`this system lacks what these Debian packages bring: ${lacking.join(" ")}`);
    return true; // names and places differ there; what is really missing will say so itself
  }
  const install = ["install", "-y", "--no-install-recommends"];
  if (process.getuid?.() !== 0) {
    say("a few system packages are missing; run this line, then try again:");
    say(`  sudo apt-get update && sudo apt-get ${install.join(" ")} ${lacking.join(" ")}`);
    return false;
  }
  const started = Date.now();
  say(`installing system packages, once: ${lacking.join(" ")}`);
  const done = apt(["update", "-q"]) && apt([...install, "-q", ...lacking.map(nameHere)]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!done) say(`apt-get could not install them: ${lacking.join(" ")}`);
  else say(`system packages installed in ${seconds} s`);
  return done;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = ensureSystemPackages(process.argv[2] ?? "start") ? 0 : 1;
}

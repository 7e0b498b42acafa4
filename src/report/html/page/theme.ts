// Dark or light: the system's choice until the button is pressed. Paper is always light.

import { set } from "./dom.ts";

export function themeButton(button: HTMLElement): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const shown = (): string => root.dataset["theme"] ?? (dark.matches ? "dark" : "light");
  const label = (): void =>
    set(button, { "aria-label": `Show in ${shown() === "dark" ? "light" : "dark"} colours` });
  button.addEventListener("click", () => {
    root.dataset["theme"] = shown() === "dark" ? "light" : "dark";
    label();
  });
  dark.addEventListener("change", label);
  label();
}

/** Follows Office's theme where it says one, and otherwise the computer's. Excel on the web says none. */
export function followTheme(): void {
  applyTheme();
  DARK.addEventListener("change", applyTheme);
  // Excel tells nobody when its theme changes; coming back to the pane is the time to look.
  addEventListener("focus", applyTheme);
  document.addEventListener("visibilitychange", applyTheme);
}

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Shows the theme of this moment. */
export function applyTheme(): void {
  document.documentElement.dataset["theme"] = (isOfficeDark() ?? DARK.matches) ? "dark" : "light";
}

function isOfficeDark(): boolean | undefined {
  return typeof Office === "undefined" ? undefined : isDark(themeOf(Office.context));
}

/** Before Office is ready there is no context, and on the web there is no theme in it. */
function themeOf(context: Partial<Office.Context> | undefined): Partial<Office.OfficeTheme> | undefined {
  return context?.officeTheme;
}

function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  return theme?.isDarkTheme ?? isDarkColor(theme?.bodyBackgroundColor);
}

/** Whether a color such as `#1f1f1f` is nearer to black than to white, as eyes see it. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128;
}

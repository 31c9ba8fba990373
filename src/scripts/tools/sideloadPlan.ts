import { posix, win32 } from "node:path";

/** What makes Excel on this computer show the add-in: at most one thing done here, and what is left to a person. */
export interface SideloadPlan {
  /** A copy of the manifest where Excel for Mac looks for it. */
  readonly copyTo?: string;
  /** The program that tells Excel for Windows where the manifest is. */
  readonly run?: readonly [program: string, ...args: string[]];
  readonly steps: readonly string[];
}

/** The computer, as far as sideloading asks. */
export interface Computer {
  readonly platform: string;
  readonly home: string;
  readonly hasCertificates: boolean;
}

const DEVELOPER_KEY = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;

const IN_EXCEL = "Start Excel anew, open a workbook, and choose Home > Add-ins > Huddlebook, under Developer Add-ins.";

/** Says how to have Excel show an add-in from its manifest, by the way that Microsoft describes for each system. */
export function sideloadPlan(manifest: string, id: string, computer: Computer): SideloadPlan {
  const serving = [...certificateSteps(computer), "Leave `npm run serve` running: Excel takes the pane from it."];
  switch (computer.platform) {
    case "win32":
      return {
        run: ["reg", "add", DEVELOPER_KEY, "/v", id, "/t", "REG_SZ", "/d", win32.resolve(manifest), "/f"],
        steps: [...serving, IN_EXCEL, `To take it away again: reg delete ${DEVELOPER_KEY} /v ${id} /f`],
      };
    case "darwin": {
      const folder = posix.join(computer.home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
      const copyTo = posix.join(folder, `${id}.manifest.xml`);
      return { copyTo, steps: [...serving, IN_EXCEL, `To take it away again, delete ${copyTo}`] };
    }
    default:
      return {
        steps: [
          "There is no desktop Excel for this system. Excel on the web can show the add-in from this computer:",
          ...serving,
          "Open a workbook on the web, and choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in.",
          `Choose ${manifest}. The browser remembers it until its site data is cleared.`,
        ],
      };
  }
}

function certificateSteps({ hasCertificates }: Computer): readonly string[] {
  if (hasCertificates) return [];
  return ["Excel loads nothing without https. Once: `npx office-addin-dev-certs install`, and trust the certificate."];
}

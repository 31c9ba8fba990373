import { isSupported } from "./protocol/requirements";
import type { Platform, SimulatedExcel } from "./simulatedExcel";

const PLATFORM_NAMES: Readonly<Record<Platform, string>> = { web: "OfficeOnline", desktop: "PC", mac: "Mac" };

/** The part of `Office` that the library's loader makes: where the add-in runs, and what Excel there can do. */
export function officeFor(excel: SimulatedExcel) {
  const platform = PLATFORM_NAMES[excel.platform];
  const diagnostics = { host: "Excel", platform, version: "16.0.18025.20160" };
  const requirements = {
    isSetSupported: (set: string, version: string | number = "1.1") =>
      isSupported(excel.support, { set, version: String(version) }),
  };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    context: { host: "Excel", platform, diagnostics, requirements },
    onReady: (tell?: (info: { host: string; platform: string }) => unknown) => {
      const info = { host: "Excel", platform };
      tell?.(info);
      return Promise.resolve(info);
    },
  };
}

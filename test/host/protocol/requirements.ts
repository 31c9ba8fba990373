import { HostError } from "./hostError";
import type { Requirement } from "./metadata";

/** The newest version of each requirement set that a host claims to have. */
export type Support = Readonly<Record<string, string>>;

/** Whether a host with this support has a version of a set. */
export function isSupported(support: Support, { set, version }: Requirement): boolean {
  const newest = Object.entries(support).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return newest !== undefined && compareVersions(newest, version) >= 0;
}

/** Negative where the first version is older than the second, positive where newer. */
function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** Which members an add-in used, and the refusal of those that are too new for the host. */
export class MembersUsed {
  private readonly used = new Map<string, Requirement>();
  /** Those that were found to be supported. */
  private readonly allowed = new Set<Requirement>();

  private readonly support: Support;

  constructor(support: Support) {
    this.support = support;
  }

  /** @throws HostError with the code `ApiNotFound` where the host is too old for the member */
  record(member: string, requirement: Requirement): void {
    if (this.allowed.has(requirement)) {
      this.used.set(member, requirement);
      return;
    }
    this.used.set(member, requirement);
    if (isSupported(this.support, requirement)) {
      this.allowed.add(requirement);
      return;
    }
    const { set, version } = requirement;
    throw new HostError("ApiNotFound", `${member} needs ${set} ${version}, which this Excel does not have`, 404);
  }

  isSupported(requirement: Requirement): boolean {
    return isSupported(this.support, requirement);
  }

  /** The lowest version of each set that has all that was used. A lower bound: optional arguments do not count. */
  get needed(): Readonly<Record<string, string>> {
    const needed: Record<string, string> = {};
    for (const { set, version } of this.used.values()) {
      if (compareVersions(version, needed[set] ?? "0.0") > 0) needed[set] = version;
    }
    return needed;
  }

  /** Every member that was used, with its set and version, sorted. */
  get members(): readonly string[] {
    return [...this.used].map(([member, { set, version }]) => `${member} (${set} ${version})`).sort();
  }
}

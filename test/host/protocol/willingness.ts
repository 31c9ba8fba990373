import { HostError } from "./hostError";

/** What a build of Excel refuses although it should have it, and what it was asked to change. */
export class Willingness {
  /** Every property that was set and every method that changes something, each as in "ChartSeries.markerStyle". */
  readonly changed = new Set<string>();
  private readonly refused = new Set<string>();

  /** Refuses a property or a method from here on, whatever object it is asked of. */
  refuse(member: string): void {
    this.refused.add(member.toLowerCase());
  }

  /** @throws HostError where it is refused */
  change(member: string): void {
    this.changed.add(member);
    this.check(member);
  }

  /** @throws HostError where it is refused */
  check(member: string): void {
    if (!this.refused.has(member.toLowerCase())) return;
    throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
  }
}

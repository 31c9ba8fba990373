import { HostError } from "./hostError";

/** What a build of Excel refuses although it should have it, and what it was asked to change. */
export class Willingness {
  /** Every property that was set and every method that changes something, each as in "ChartSeries.markerStyle". */
  readonly changed = new Set<string>();
  private readonly refused = new Set<string>();
  private readonly unreadable = new Set<string>();

  /** Refuses to set a property or to call a method from here on, whatever object it is asked of. */
  refuse(member: string): void {
    this.refused.add(member.toLowerCase());
  }

  /** Refuses to say what a property is. */
  refuseReading(member: string): void {
    this.unreadable.add(member.toLowerCase());
  }

  /** @throws HostError where it is refused */
  change(member: string): void {
    this.changed.add(member);
    if (this.refused.has(member.toLowerCase())) throw notPermitted();
  }

  /** @throws HostError where it is refused */
  read(member: string): void {
    if (this.unreadable.has(member.toLowerCase())) throw notPermitted();
  }
}

/** Excel's answer where a property is there and yet not to be had. */
export function notPermitted(): HostError {
  return new HostError("InvalidOperation", "This operation is not permitted for the current object.");
}

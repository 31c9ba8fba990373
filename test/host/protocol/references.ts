import { HostError } from "./hostError";
import type { HostObject } from "./hostObject";

/** Objects that an add-in holds on to from one batch to the next. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();
  private count = 0;
  private readonly onKeep: (object: HostObject) => void;
  private readonly onRelease: (object: HostObject) => void;

  constructor(onKeep: (object: HostObject) => void, onRelease: (object: HostObject) => void) {
    this.onKeep = onKeep;
    this.onRelease = onRelease;
  }

  keep(object: HostObject): string {
    const known = this.names.get(object);
    if (known !== undefined) return known;
    this.count += 1;
    const name = `${object.className}-${this.count}`;
    this.objects.set(name, object);
    this.names.set(object, name);
    this.onKeep(object);
    return name;
  }

  nameOf(object: HostObject): string | undefined {
    return this.names.get(object);
  }

  find(name: string): HostObject {
    const found = this.objects.get(name);
    if (!found) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return found;
  }

  release(name: string): void {
    const object = this.objects.get(name);
    if (!object) return;
    this.names.delete(object);
    this.objects.delete(name);
    this.onRelease(object);
  }

  /** How many are held: an add-in that forgets to let go is seen here. */
  get size(): number {
    return this.objects.size;
  }
}

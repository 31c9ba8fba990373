/** What a protected sheet still lets people do, by Excel's names. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** Whether and how a sheet or a workbook is protected. */
export class SheetProtection {
  isProtected = false;
  options: ProtectionOptions | undefined;
  private password = "";

  protect(options: ProtectionOptions | undefined, password: string): void {
    this.isProtected = true;
    this.options = options;
    this.password = password;
  }

  /** Whether it could be taken off with this password. */
  unprotect(password: string): boolean {
    if (this.isProtected && password !== this.password) return false;
    this.isProtected = false;
    this.options = undefined;
    return true;
  }
}

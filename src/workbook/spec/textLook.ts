/** How text looks. Colors are six hexadecimal digits, red green blue; what is absent is as usual. */
export interface TextLook {
  readonly isBold?: true;
  readonly isUnderlined?: true;
  readonly isStruck?: true;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
}

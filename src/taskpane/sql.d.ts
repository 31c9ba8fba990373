declare module "*.sql" {
  /** The file's text. */
  const text: string;
  export default text;
}

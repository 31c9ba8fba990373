import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { HEADINGS } from "./agingText";

/** The rows above the first family: the run date and the headings. */
const ROWS_ABOVE = 2;

/** DuckDB with two threads, as a peer that reads the same text at its own speed and checks nothing. */
export class DuckDb {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async start(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    return new DuckDb(instance, await instance.connect());
  }

  /** Sums the twelve amounts of an Insurance Aging over all rows of a file, its total row among them. */
  async sumOfAging(file: string): Promise<readonly number[]> {
    const names = HEADINGS.map((_, index) => `c${index}`);
    const columns = names.map((name) => `'${name}': ${name === "c0" ? "'VARCHAR'" : "'DECIMAL(18, 2)'"}`);
    const sums = names.slice(1).map((name) => `sum(${name})::DOUBLE`);
    const from = `read_csv('${file}', delim = '\t', quote = '', header = false, skip = ${ROWS_ABOVE}, thousands = ',',
      auto_detect = false, columns = {${columns.join(", ")}})`;
    const reader = await this.#connection.runAndReadAll(`SELECT ${sums.join(", ")} FROM ${from}`);
    return reader.getRows().flat().map(Number);
  }

  stop(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

import { isRecord, numberAt } from "./protocol/json";
import type { SimulatedExcel } from "./simulatedExcel";

/**
 * What the library talks to where it runs: it sends a text and later hears an answer with the same number.
 * It stays while the Excel behind it changes from test to test.
 */
export class Bridge {
  /** Set by the library. */
  onMessageFromHost: (text: string) => void = () => undefined;
  private excel: SimulatedExcel | undefined;

  connect(excel: SimulatedExcel): void {
    this.excel = excel;
    excel.onMessage = (entry) => {
      later(() => {
        if (this.excel === excel) this.onMessageFromHost(JSON.stringify({ type: NEWS, message: { entries: [entry] } }));
      });
    };
  }

  sendMessageToHost(text: string): void {
    const { id, body } = requestOf(text);
    later(() => {
      if (!this.excel) throw new TypeError("no Excel is open: call openExcel first");
      const message = { statusCode: 200, headers: {}, body: this.excel.answer(body) };
      this.onMessageFromHost(JSON.stringify({ id, type: REQUEST, message }));
    });
  }
}

const REQUEST = 1;
const NEWS = 3;

function requestOf(text: string): { readonly id: number; readonly body: string } {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || message["type"] !== REQUEST || !isRecord(message["message"])) {
    throw new TypeError(`a message of no known form: ${text.slice(0, 200)}`);
  }
  const { body } = message["message"];
  return { id: numberAt(message, "id"), body: typeof body === "string" ? body : JSON.stringify(body) };
}

function later(task: () => void): void {
  setTimeout(task, 0);
}

import { elementsOf, isRecord, numberAt, textAt } from "../protocol/json";
import type { SimulatedExcel } from "../simulatedExcel";

/** How Excel on the web names itself in the name of the frame that an add-in stands in. @param origin Excel's own page */
export function frameName(origin: string): string {
  return JSON.stringify({
    hostInfo: "Excel$Web$16.01$en-US$correlation$$$0",
    xdmInfo: `conversation|${ADDIN_ID}|${origin}`,
    serializerVersion: 1,
  });
}

/**
 * Answers what the library in a pane's frame asks the page around it, as Excel on the web does. Told from the library's
 * own code; it was never compared with Excel's page.
 *
 * @returns the answer's text; empty where the message is none of the library's questions
 */
export function answerPane(excel: SimulatedExcel, message: unknown): string {
  const asked: unknown = typeof message === "string" && message.startsWith("{") ? JSON.parse(message) : undefined;
  if (!isRecord(asked) || asked["_messageType"] !== QUESTION) return "";
  return JSON.stringify({
    _messageType: ANSWER,
    _actionName: asked["_actionName"],
    _conversationId: asked["_conversationId"],
    _correlationId: asked["_correlationId"],
    _data: dataFor(excel, textAt(asked, "_actionName"), asked["_data"]),
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  });
}

const ADDIN_ID = "huddlebook-of-tests";
const QUESTION = 0;
const ANSWER = 1;
const EXCEL_ON_THE_WEB = 16;
/** A batch of `Excel.run`, among all that the library can have done. */
const BATCH = 93;
/** What the library tells Excel apart from any workbook: that it is ready to be called. */
const READY = "Microsoft.InternalService.AddinInternalService";

function dataFor(excel: SimulatedExcel, action: string, data: unknown): unknown {
  switch (action) {
    case "ContextActivationManager_getAppContextAsync":
      return contextOf(excel);
    case "ContextActivationManager_notifyHost":
      return null;
    case "executeMethod":
      return executed(excel, isRecord(data) ? data : {});
    default:
      return { Version: 1, Error: 0 };
  }
}

/** Excel and its workbook, as the library is told of them when it starts. */
function contextOf({ support }: SimulatedExcel): object {
  return {
    _id: ADDIN_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "https://localhost/Workbook.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: ADDIN_ID,
    _requirementMatrix: JSON.stringify({ ...support, RichApiRuntime: "1.2" }),
    _hostFullVersion: "16.0.18025.20160",
    _appDomains: [],
    _featureGates: {},
    _wacHostEnvironment: "0",
  };
}

function executed(excel: SimulatedExcel, data: Readonly<Record<string, unknown>>): object {
  const method = isRecord(data["DdaMethod"]) ? data["DdaMethod"] : {};
  if (numberAt(method, "DispatchId") !== BATCH)
    throw new TypeError(`a call of no known kind: ${JSON.stringify(method)}`);
  const body = elementsOf(data["ArrayData"])[4];
  if (typeof body !== "string") throw new TypeError("a batch without a body");
  const answer = body.includes(READY) ? readinessNoted(body) : excel.answer(body);
  return { Version: 1, Error: 0, Data: [200, ["content-type", "application/json"], answer] };
}

function readinessNoted(body: string): string {
  const request: unknown = JSON.parse(body);
  const actions = isRecord(request) ? elementsOf(request["Actions"]).filter(isRecord) : [];
  return JSON.stringify({ Results: actions.map((action) => ({ ActionId: numberAt(action, "Id"), Value: null })) });
}

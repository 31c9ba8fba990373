import { describe, expect, it } from "vitest";
import { openExcel } from "./openExcel";

describe("a request in a form that this version of the library does not write itself", () => {
  const answerTo = (actions: readonly object[], paths: readonly object[]) => {
    const excel = openExcel();
    const all = [{ Id: 1, ObjectPathType: 1, Name: "" }, ...paths];
    const ObjectPaths = Object.fromEntries(all.map((path, index) => [String(index + 1), path]));
    const response: unknown = JSON.parse(excel.answer(JSON.stringify({ Actions: actions, ObjectPaths })));
    return { excel, response };
  };
  const worksheets = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
  const active = { Id: 2, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 3, ArgumentInfo: {} };

  it("sets several properties by one action", () => {
    const { excel, response } = answerTo(
      [{ Id: 9, ActionType: 9, Name: "", ObjectPathId: 2, ObjectState: { tabColor: "#112233", showGridlines: false } }],
      [active, worksheets],
    );
    expect(response).toEqual({ Results: [] });
    expect([excel.model.activeSheet.tabColor, excel.model.activeSheet.showGridlines]).toEqual(["#112233", false]);
  });

  it("reads properties as plain data", () => {
    const { response } = answerTo(
      [{ Id: 9, ActionType: 7, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name"] } }],
      [active, worksheets],
    );
    expect(response).toMatchObject({ Results: [{ ActionId: 9, Value: { Name: "Sheet1" } }] });
  });

  it("leads nowhere", () => {
    const { response } = answerTo(
      [
        { Id: 8, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
        { Id: 9, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name"] } },
      ],
      [{ Id: 2, ObjectPathType: 7, Name: "" }],
    );
    expect(response).toEqual({
      Results: [
        { ActionId: 8, Value: null },
        { ActionId: 9, Value: null },
      ],
    });
  });

  it("names a property that Excel does not have", () => {
    const { excel, response } = answerTo(
      [{ Id: 9, ActionType: 4, Name: "Mood", ObjectPathId: 2, ArgumentInfo: { Arguments: ["fine"] } }],
      [active, worksheets],
    );
    expect(response).toMatchObject({ Error: { Code: "ApiNotFound", ActionIndex: 0 } });
    expect(excel.unimplemented).toEqual(["Worksheet.Mood"]);
  });

  it("sets a property that can only be read", () => {
    const { response } = answerTo(
      [{ Id: 9, ActionType: 4, Name: "Id", ObjectPathId: 2, ArgumentInfo: { Arguments: ["mine"] } }],
      [active, worksheets],
    );
    expect(response).toMatchObject({ Error: { Code: "InvalidArgument" } });
  });

  it("is of no known form", () => {
    expect(() => answerTo([{ Id: 9, ActionType: 77, Name: "", ObjectPathId: 1 }], [])).toThrow("actions of type 77");
    expect(() => answerTo([], [{ Id: 2, ObjectPathType: 77, Name: "" }])).toThrow("object paths of type 77");
  });
});

import type { Argument } from "../protocol/argument";
import { HostError, itemNotFound } from "../protocol/hostError";
import { type Property, hostClass } from "../protocol/hostObject";
import { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import { HEADER_PLACES, MARGINS, PageLayout, type PageZoom } from "../model/pageLayout";
import { SheetProtection } from "../model/protection";
import { Sheet } from "../model/sheet";
import { rangeFrom } from "./rangePlaces";
import { flag, kept, number, word } from "./taking";

const PAPER = ["Letter", "LetterSmall", "Tabloid", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5"] as const;
/** Points in each unit of margins. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** What stays in view when a sheet is scrolled. */
export const worksheetFreezePanes = hostClass("WorksheetFreezePanes", Sheet, {
  methods: {
    freezeRows: (sheet, args) => {
      sheet.frozen = { rows: atLeastOne(args.at(0)), columns: 0 };
    },
    freezeColumns: (sheet, args) => {
      sheet.frozen = { rows: 0, columns: atLeastOne(args.at(0)) };
    },
    freezeAt: (sheet, args) => {
      const { area } = rangeFrom(sheet, args.at(0));
      sheet.frozen = {
        rows: area.isEntireColumns ? 0 : area.bottom + 1,
        columns: area.isEntireRows ? 0 : area.right + 1,
      };
    },
    unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
    getLocation: (sheet) => {
      const found = frozenCells(sheet);
      if (!found) throw itemNotFound(`nothing of ${sheet.name} is frozen`);
      return found;
    },
    getLocationOrNullObject: frozenCells,
  },
});

/** How a sheet is printed. */
export const pageLayout = hostClass("PageLayout", PageLayout, {
  properties: {
    orientation: {
      read: ({ orientation }) => orientation,
      write: (layout, value) => {
        layout.orientation = value.oneOf(["Portrait", "Landscape"]);
      },
    },
    paperSize: kept("paperSize", word(...PAPER)),
    zoom: {
      read: ({ zoom }) => ({ ...zoom }),
      write: (layout, value) => {
        layout.zoom = zoomIn(value);
      },
    },
    centerHorizontally: kept("centerHorizontally", flag),
    centerVertically: kept("centerVertically", flag),
    blackAndWhite: kept("blackAndWhite", flag),
    printGridlines: kept("printGridlines", flag),
    printHeadings: kept("printHeadings", flag),
    topMargin: margin("topMargin"),
    bottomMargin: margin("bottomMargin"),
    leftMargin: margin("leftMargin"),
    rightMargin: margin("rightMargin"),
    headerMargin: margin("headerMargin"),
    footerMargin: margin("footerMargin"),
  },
  navigations: { headersFooters: (layout) => layout },
  methods: {
    setPrintArea: (layout, args) => {
      layout.printArea = followed(layout, args.at(0));
    },
    setPrintTitleRows: (layout, args) => {
      const range = followed(layout, args.at(0));
      if (!range.area.isEntireRows) throw args.at(0).refused("whole rows");
      layout.titleRows = range;
    },
    setPrintTitleColumns: (layout, args) => {
      const range = followed(layout, args.at(0));
      if (!range.area.isEntireColumns) throw args.at(0).refused("whole columns");
      layout.titleColumns = range;
    },
    setPrintMargins: (layout, args) => {
      const unit = UNITS[args.at(0).oneOf(["Points", "Inches", "Centimeters"])];
      for (const [side, value] of Object.entries(args.at(1).members())) {
        const key = Object.keys(MARGINS).find((one) => one === `${side}Margin`);
        if (key === undefined) throw args.at(1).refused(`without ${side}`);
        Object.assign(layout.margins, { [key]: value.number() * unit });
      }
    },
    getPrintTitleRowsOrNullObject: ({ titleRows }) => titleRows ?? null,
    getPrintTitleColumnsOrNullObject: ({ titleColumns }) => titleColumns ?? null,
  },
});

/** The texts around printed pages. The same on all of them here. */
export const headerFooterGroup = hostClass("HeaderFooterGroup", PageLayout, {
  navigations: { defaultForAllPages: (layout) => layout },
});

/** The texts around a printed page. */
export const headerFooter = hostClass("HeaderFooter", PageLayout, {
  properties: Object.fromEntries(
    HEADER_PLACES.map((place): [string, Property<PageLayout>] => [
      place,
      {
        read: ({ headersFooters }) => headersFooters[place] ?? "",
        write: ({ headersFooters }, value) => {
          headersFooters[place] = value.text();
        },
      },
    ]),
  ),
});

/** Whether a sheet can be changed. */
export const worksheetProtection = hostClass("WorksheetProtection", Sheet, {
  properties: {
    protected: { read: ({ protection }) => protection.isProtected },
    options: { read: ({ protection }) => (protection.options ? { ...protection.options } : null) },
  },
  methods: {
    protect: ({ protection }, args) => {
      protect(protection, args.at(1), args.at(0));
    },
    unprotect: ({ protection }, args) => {
      unprotect(protection, args.at(0));
    },
  },
});

/** Whether sheets can be added, moved and taken out. */
export const workbookProtection = hostClass("WorkbookProtection", SheetProtection, {
  properties: { protected: { read: ({ isProtected }) => isProtected } },
  methods: {
    protect: (protection, args) => {
      protect(protection, args.at(0));
    },
    unprotect: (protection, args) => {
      unprotect(protection, args.at(0));
    },
  },
});

function protect(protection: SheetProtection, password: Argument, options?: Argument): void {
  if (protection.isProtected) throw new HostError("InvalidOperation", "It is protected already.");
  const given = options === undefined || options.isMissing ? [] : Object.entries(options.members());
  const plain = given.map(([name, value]): [string, boolean | string] => [
    name,
    name === "selectionMode" ? value.text() : value.flag(),
  ]);
  protection.protect(given.length === 0 ? undefined : Object.fromEntries(plain), password.textOr(""));
}

function unprotect(protection: SheetProtection, password: Argument): void {
  if (!protection.unprotect(password.textOr(""))) throw new HostError("BadPassword", "The password is incorrect.", 403);
}

function frozenCells(sheet: Sheet): CellRange | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const bottom = rows === 0 ? Area.sheet.bottom : rows - 1;
  const right = columns === 0 ? Area.sheet.right : columns - 1;
  return new CellRange(sheet, new Area(0, 0, bottom, right));
}

function atLeastOne(value: Argument): number {
  const count = value.wholeOr(1);
  if (count < 1) throw value.refused("at least 1");
  return count;
}

/** Excel says of numbers of pages only that they may be left out, so nothing else stands for "as many as needed". */
function zoomIn(value: Argument): PageZoom {
  const given = Object.entries(value.members()).filter(([, one]) => !one.isMissing);
  const zoom: Record<string, number> = {};
  for (const [name, one] of given) {
    const [least, most] = name === "scale" ? [10, 400] : [1, 32_767];
    if (!["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name)) throw value.refused(`without ${name}`);
    if (one.whole() < least || one.whole() > most) throw one.refused(`between ${least} and ${most}`);
    zoom[name] = one.whole();
  }
  return zoom;
}

function followed({ sheet }: PageLayout, place: Argument): CellRange {
  const range = rangeFrom(sheet, place);
  return sheet.followedArea(range.area);
}

function margin(key: keyof typeof MARGINS): Property<PageLayout> {
  return {
    read: ({ margins }) => margins[key],
    write: ({ margins }, value) => {
      margins[key] = number(value);
    },
  };
}

import { type Property, hostClass } from "../protocol/hostObject";
import { DocumentProperties } from "../model/documentProperties";
import { Sheet } from "../model/sheet";

/** One thing kept under a name, in a workbook's or a sheet's list of such things. */
class KeptProperty {
  readonly values: Map<string, string | number | boolean>;
  readonly key: string;

  constructor(values: Map<string, string | number | boolean>, key: string) {
    this.values = values;
    this.key = key;
  }
}

class KeptText {
  readonly values: Map<string, string>;
  readonly key: string;

  constructor(values: Map<string, string>, key: string) {
    this.values = values;
    this.key = key;
  }
}

const TEXTS = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

/** What people read about a workbook, and what add-ins write beside it. */
export const PROPERTIES = [
  hostClass("DocumentProperties", DocumentProperties, {
    properties: {
      ...Object.fromEntries(
        TEXTS.map((key): [string, Property<DocumentProperties>] => [
          key,
          {
            read: ({ texts }) => texts[key],
            write: ({ texts }, value) => {
              texts[key] = value.text();
            },
          },
        ]),
      ),
      lastAuthor: { read: ({ lastAuthor }) => lastAuthor },
    },
    navigations: { custom: (properties) => properties },
  }),
  hostClass("CustomPropertyCollection", DocumentProperties, {
    items: ({ custom }) => [...custom.keys()].map((key) => new KeptProperty(custom, key)),
    item: ({ custom }, key) => {
      const name = [...custom.keys()].find((one) => one.toLowerCase() === key.text().toLowerCase());
      return name === undefined ? undefined : new KeptProperty(custom, name);
    },
    methods: {
      add: ({ custom }, args) => {
        custom.set(args.at(0).text(), args.at(1).scalar());
        return new KeptProperty(custom, args.at(0).text());
      },
      deleteAll: ({ custom }) => {
        custom.clear();
      },
    },
  }),
  hostClass("CustomProperty", KeptProperty, {
    properties: {
      key: { read: ({ key }) => key },
      value: {
        read: ({ values, key }) => values.get(key) ?? null,
        write: ({ values, key }, value) => {
          values.set(key, value.scalar());
        },
      },
    },
    methods: {
      delete: ({ values, key }) => {
        values.delete(key);
      },
    },
  }),
  hostClass("WorksheetCustomPropertyCollection", Sheet, {
    items: ({ customProperties }) => [...customProperties.keys()].map((key) => new KeptText(customProperties, key)),
    item: ({ customProperties }, key) =>
      customProperties.has(key.text()) ? new KeptText(customProperties, key.text()) : undefined,
    methods: {
      add: ({ customProperties }, args) => {
        customProperties.set(args.at(0).text(), args.at(1).text());
        return new KeptText(customProperties, args.at(0).text());
      },
    },
  }),
  hostClass("WorksheetCustomProperty", KeptText, {
    properties: {
      _Id: { read: ({ key }) => key },
      key: { read: ({ key }) => key },
      value: {
        read: ({ values, key }) => values.get(key) ?? null,
        write: ({ values, key }, value) => {
          values.set(key, value.text());
        },
      },
    },
    methods: {
      delete: ({ values, key }) => {
        values.delete(key);
      },
    },
  }),
];

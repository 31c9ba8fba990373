import { hostClass } from "../protocol/hostObject";
import { itemNotFound } from "../protocol/hostError";
import type { Json } from "../protocol/json";
import type { Workbook } from "../model/workbook";

/** What add-ins keep in a workbook under a key. */
export class Settings {
  readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }
}

/** One of them. It finds out only when it is used whether it is there. */
class Setting {
  readonly workbook: Workbook;
  readonly key: string;

  constructor(workbook: Workbook, key: string) {
    this.workbook = workbook;
    this.key = key;
  }

  get value(): Json {
    if (!this.workbook.settings.has(this.key)) throw itemNotFound(`the setting ${this.key}`);
    return this.workbook.settings.get(this.key);
  }
}

/** What add-ins keep in a workbook. */
export const settingCollection = hostClass("SettingCollection", Settings, {
  items: ({ workbook }) => [...workbook.settings.keys()].map((key) => new Setting(workbook, key)),
  item: ({ workbook }, key) => (workbook.settings.has(key.text()) ? new Setting(workbook, key.text()) : undefined),
  methods: {
    add: ({ workbook }, args) => {
      const key = args.at(0).text();
      workbook.settings.set(key, args.at(1).json());
      return new Setting(workbook, key);
    },
  },
});

/** One thing that an add-in keeps. */
export const setting = hostClass("Setting", Setting, {
  properties: {
    _Id: { read: ({ key }) => key },
    key: { read: ({ key }) => key },
    value: {
      read: (one) => one.value,
      write: ({ workbook, key }, value) => {
        workbook.settings.set(key, value.json());
      },
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

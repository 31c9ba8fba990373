/** What people read about a workbook in its properties. */
export class DocumentProperties {
  readonly texts = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
  };
  lastAuthor = "";
  readonly custom = new Map<string, string | number | boolean>();
}

declare module '@11ty/eleventy' {
  interface Templates {
    addTemplate(
      path: string,
      render: (data: Readonly<Record<string, unknown>>) => string,
      data: Readonly<Record<string, unknown>>,
    ): void;
    addGlobalData(name: string, data: unknown): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean;
        readonly configPath: null;
        readonly config: (templates: Templates) => void;
      },
    );
    write(): Promise<unknown>;
  }
}

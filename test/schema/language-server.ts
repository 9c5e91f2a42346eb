import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown };
type Diagnostic = { readonly message: string; readonly range: { readonly start: { readonly line: number } } };
type Item = { readonly label: string; readonly documentation?: string | { readonly value: string } };

/** An editor's side of the language server, as far as a test asks. `|` in a text is where the cursor stands. */
export type Editor = {
  complete(text: string): Promise<readonly Item[]>;
  hover(text: string): Promise<string>;
  /** What is wrong, as `line message`, lines counted from 1. */
  diagnose(text: string): Promise<readonly string[]>;
  close(): void;
};

/** Reads the messages of a stream: a header with the length in bytes, an empty line, JSON. */
function onMessages(server: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const start = waiting.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.toString('latin1'))?.[1]);
      if (start < 4 || waiting.length < start + length) return;
      const message = JSON.parse(waiting.toString('utf8', start, start + length)) as Message; // the protocol says so
      waiting = waiting.subarray(start + length);
      take(message);
    }
  });
}

const CAPABILITIES = {
  textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } },
};
const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

/** Starts the language server and opens documents in `folder`, which is where the paths of modelines start. */
export async function startEditor(server: string, folder: string): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio']);
  const answers = new Map<number, (result: unknown) => void>();
  const published = new Map<string, (diagnostics: Diagnostic[]) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let asked = 0;
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      asked += 1;
      answers.set(asked, resolve);
      send({ id: asked, method, params });
    });
  onMessages(child, ({ id, method, params, result }) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] }; // the protocol says so
      published.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: method === 'workspace/configuration' ? [SETTINGS.yaml, {}, {}, {}, {}] : null });
    } else if (id !== undefined) answers.get(id)?.(result);
  });
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });

  let opened = 0;
  const open = (text: string) => {
    opened += 1;
    const uri = pathToFileURL(`${folder}/${opened}.yaml`).href;
    const diagnostics = new Promise<Diagnostic[]>((resolve) => published.set(uri, resolve));
    const before = text.split('|')[0]?.split('\n') ?? [];
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const document = { uri, languageId: 'yaml', version: 1, text: text.replace('|', '') };
    send({ method: 'textDocument/didOpen', params: { textDocument: document } });
    return { at: { textDocument: { uri }, position }, diagnostics };
  };
  // The shapes of the answers below are the protocol's.
  return {
    complete: async (text) => {
      const answer = (await ask('textDocument/completion', open(text).at)) as { items?: Item[] } | Item[];
      return Array.isArray(answer) ? answer : (answer.items ?? []);
    },
    hover: async (text) => {
      const answer = (await ask('textDocument/hover', open(text).at)) as { contents: { value: string } } | null;
      return answer?.contents.value ?? '';
    },
    diagnose: async (text) => {
      const diagnostics = await open(text.replace('|', '')).diagnostics;
      return diagnostics.map(({ message, range }) => `${range.start.line + 1} ${message}`);
    },
    close: () => {
      child.kill();
    },
  };
}

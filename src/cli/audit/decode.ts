/** Bytes to text as spreadsheets in China save it: UTF-8, or GB18030. */
import { InputProblem } from '../input-problem.js';

type Decoder = InstanceType<typeof TextDecoder>;

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const bad = (): InputProblem =>
  new InputProblem(
    '文件的文字编码前后不一致，应当全部是 UTF-8 或者全部是 GB18030',
    'the text encoding changes within the file; it must be UTF-8 or GB18030 throughout',
  );

/** The first bytes beyond ASCII tell which of the two it is; after that a byte that does not fit ends the reading. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  const ascii = new TextDecoder('latin1');
  for await (const chunk of chunks) {
    if (!decoder) {
      if (isAscii(chunk)) {
        yield ascii.decode(chunk);
        continue;
      }
      const utf8 = new TextDecoder('utf-8', { fatal: true });
      try {
        const text = utf8.decode(chunk, { stream: true });
        decoder = utf8;
        yield text;
        continue;
      } catch {
        decoder = new TextDecoder('gb18030', { fatal: true });
      }
    }
    yield step(decoder, chunk);
  }
  if (decoder) yield step(decoder);
}

function step(decoder: Decoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw bad();
  }
}

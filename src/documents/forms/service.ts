/** 送达回证. */
import { document, officeName } from '../frame.js';
import { kindTables } from '../kinds.js';
import type { Matter } from '../matter.js';
import { blank, type DraftDocument, pairs, paragraph, part } from '../model.js';
import { caseName } from './hearing.js';

export function serviceProof(matter: Matter): DraftDocument {
  const { options, name, asks } = matter;
  const served = options.serves;
  const known = kindTables.find((kind) => kind.id === served || kind.aliases.includes(served ?? ''));
  const title = known?.name.zh ?? served ?? blank('文书名称');
  return document(
    matter,
    part('party', [pairs(['案由', caseName(matter)], ['受送达人', name])]),
    part('served', [
      pairs(
        ['送达的文书', `${title}（${options.number ?? blank('文号')}）`],
        ['送达机关', officeName(matter)],
      ),
    ]),
    part(
      'manner',
      [
        pairs(
          ['送达时间', blank('年、月、日、时、分')],
          ['送达地点', blank('地点')],
          ['送达方式', blank('直接、留置、邮寄、公告；签订确认书的，传真、电子邮件等')],
        ),
      ],
      paragraph(`送达依照${asks('manner')}办理。`),
    ),
    part('receipt', [
      pairs(
        ['受送达人签名或者盖章', blank('签名、日期')],
        ['代收人签名和代收理由', blank('姓名、与受送达人的关系，没有的写“无”')],
        ['拒收或者不能送达的情况', blank('情况、见证人，没有的写“无”')],
        ['送达人签名', blank('两名送达人签名')],
      ),
    ]),
  );
}

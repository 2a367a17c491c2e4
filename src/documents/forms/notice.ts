/** 行政处罚事先告知书 and 听证告知书: what is intended, why, and what the party may do about it. */
import { basisOf, conditionalItems, orderLine, penaltyItems } from '../content.js';
import { addressee, document, signature } from '../frame.js';
import { otherPlaces, placesOf } from '../kinds.js';
import { type Matter, periodOf } from '../matter.js';
import { blank, type DraftDocument, type DraftPart, heading, list, paragraph, part } from '../model.js';
import { reasoning } from '../reasoning.js';
import { quotedNames } from './hearing.js';

const subject = ({ violations, lex }: Matter): string => quotedNames(violations, lex);

const opening = (intro: string): DraftPart => part('', paragraph(intro));

const facts = (matter: Matter): DraftPart =>
  part('reasons', [heading('事实、理由和依据')], reasoning(matter));

/** What the office means to impose. */
export function intended(matter: Matter): DraftPart {
  const { you } = matter;
  return part(
    'content',
    [heading('拟作出的行政处罚')],
    paragraph(`依照${basisOf(matter)}，本机关拟对${you}作出下列行政处罚：`),
    list(penaltyItems(matter)),
    paragraph(orderLine(matter), ...conditionalItems(matter)),
  );
}

function defenceRight(matter: Matter): DraftPart {
  const { you, cite, rules } = matter;
  const heavier = otherPlaces('no-heavier', rules.id);
  const basis = heavier.length > 0 ? `依照${cite(heavier)}，` : '';
  return part(
    'defence-right',
    [heading('陈述、申辩的权利')],
    paragraph(
      `依照${matter.asks('defence-right')}，${you}有权进行陈述和申辩，可以在${blank('提出陈述、申辩的期限')}以前书面或者口头提出；本机关将充分听取，对提出的事实、理由和证据进行复核，成立的予以采纳。${basis}不因陈述、申辩而给予更重的处罚。`,
      `陈述、申辩的地址：${blank('地址')}；联系人和电话：${blank('联系人、电话')}。`,
    ),
  );
}

export function advanceNotice(matter: Matter): DraftDocument {
  const basis = matter.asks('reasons');
  return document(
    matter,
    addressee(matter),
    opening(
      `${matter.you}涉嫌${subject(matter)}一案，本机关已调查终结。依照${basis}，现将拟作出的行政处罚内容及事实、理由、依据和${matter.you}依法享有的权利告知如下：`,
    ),
    facts(matter),
    intended(matter),
    defenceRight(matter),
    ...hearingNote(matter),
    signature(matter),
  );
}

/** Where a hearing may be asked for, the notice says so; where it is open, it says on what it depends. */
function hearingNote(matter: Matter): DraftPart[] {
  const { hearing } = matter.procedure;
  if (hearing === 'no') return [];
  return [
    part(
      '',
      [heading('要求听证的权利')],
      paragraph(`${openHearing(matter)}${hearingSentence(matter)}${noCost(matter)}`),
    ),
  ];
}

/** Where it is open whether there is a right to a hearing. */
const openHearing = ({ procedure }: Matter): string =>
  procedure.hearing === 'depends' ? blank('处罚达到听证标准的保留，没有达到的删去') : '';

const BECAUSE = {
  fine: '较大数额罚款',
  confiscation: '没收较大数额违法所得或者没收较大价值非法财物',
  'heavy-consequence': '法律列明的较重的行政处罚',
} as const;

/** The right, why it is given, and by when it is to be used. */
function hearingSentence(matter: Matter): string {
  const { you, cite, procedure, rules } = matter;
  const places = placesOf('hearing-right', 'hearing-right', rules.id);
  const kinds = procedure.hearingBecause.map((one) => BECAUSE[one]);
  const why = kinds.length > 0 ? `拟作出的行政处罚属于${kinds.join('、')}，` : '';
  const basis = places.length > 0 ? `依照${cite(places)}，` : '';
  return `${why}${basis}${you}有权要求听证。要求听证的，应当在收到本告知书之日起${periodOf(matter, 'hearing-request', '要求听证的期限')}内向本机关提出。`;
}

function noCost({ you, cite, rules }: Matter): string {
  const places = placesOf('hearing-right', 'no-cost', rules.id);
  return `${places.length > 0 ? `依照${cite(places)}，` : ''}${you}不承担组织听证的费用。`;
}

export function hearingRight(matter: Matter): DraftDocument {
  return document(
    matter,
    addressee(matter),
    opening(
      `${matter.you}涉嫌${subject(matter)}一案，本机关已调查终结。依照${matter.asks('hearing-right')}，现将拟作出的行政处罚和${matter.you}要求听证的权利告知如下：`,
    ),
    facts(matter),
    intended(matter),
    part(
      'hearing-right',
      [heading('要求听证的权利')],
      paragraph(`${openHearing(matter)}${hearingSentence(matter)}`),
    ),
    part(
      'no-cost',
      paragraph(
        noCost(matter),
        `要求听证的，请写明要求和理由。地址：${blank('地址')}；联系人和电话：${blank('联系人、电话')}。`,
      ),
    ),
    signature(matter),
  );
}

/** A workbook as programs other than this one write it. */
import { joined, ZipPieces } from '../../../lib/export/zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (parts: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

/** Days from 1904 of 2025-05-12, 09:30:00.123. */
const moment = (Date.UTC(2025, 4, 12, 9, 30, 0, 123) - Date.UTC(1904, 0, 1)) / 86_400_000;
const names = ['id', 'tag', 'helpdesk', 'ticket', 'recorded_at', 'language', 'product', 'excerpt', 'repeat'];
const strings = [
  ...[...names, 'money_amount', 'note'].map((name) => `<si><t>${name}</t></si>`),
  '<si><r><rPr><b/></rPr><t xml:space="preserve">Lamp &amp;</t></r><r><t> shade</t></r></si>',
  '<si><t>late_x005F_x0041__x000D_ &#97;g&#x61;in</t><rPh sb="0" eb="1"><t>aloud</t></rPh></si>',
  '<si/>',
  '<si><t>log.late</t></si>',
];
const apart = (index: number) => `<c t="s"><v>${index}</v></c>`;
const head = `<row r="1">${[...names, 'money_amount', 'note'].map((_, index) => apart(index)).join('')}</row>`;
const row = (line: number, id: string, rest: string) => `<row r="${line}" spans="1:11">
  <c r="A${line}" t="inlineStr"><is><t>${id}</t></is></c>${apart(14)}<c t="str"><f>"z"</f><v>zendesk</v></c><c><v>7</v></c>
  <c r="E${line}" s="4"><v>${moment}</v></c><c t="inlineStr"><is><t>en</t></is></c>${rest}</row>`;

function sheet(rows: string): string {
  const plain = `<worksheet xmlns="${main}"><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData></worksheet>`;
  return plain;
}
/** Every name of an element with a prefix. */
const prefixed = (xml: string) =>
  xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x=');

export async function xlsx(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipPieces();
  const parts = {
    '_rels/.rels': related(relation('rId1', 'officeDocument', 'xl/book.xml')),
    'xl/book.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="a"/><sheet name="Else" sheetId="2" r:id="b"/><sheet name="Two" sheetId="3" r:id="c"/></sheets></workbook>`,
    'xl/_rels/book.xml.rels': related(
      relation('a', 'worksheet', '/xl/worksheets/s1.xml') +
        relation('b', 'worksheet', 'worksheets/s2.xml') +
        relation('c', 'worksheet', 'worksheets/s3.xml') +
        relation('d', 'sharedStrings', 'strings.xml'),
    ),
    'xl/strings.xml': `<sst xmlns="${main}">${strings.join('')}</sst>`,
    'xl/worksheets/s1.xml': sheet(
      head +
        row(2, 'a', `${apart(11)}${apart(12)}<c r="I2" t="b"><v>1</v></c><c r="J2"><v>12.5</v></c><c r="K2"/>`) +
        `<row r="3"/>${row(4, 'b', '<c r="K4" t="inlineStr"><is><t>a\r\nb</t></is></c>')}`,
    ),
    'xl/worksheets/s2.xml': sheet(`<row r="1"><c t="inlineStr"><is><t>Notes</t></is></c></row>`),
    'xl/worksheets/s3.xml': prefixed(sheet(head + row(2, 'c', apart(13)))),
  };
  for (const [name, text] of Object.entries(parts)) {
    await zip.begin(name);
    await zip.write(text);
  }
  await zip.end();
  return joined([zip.take()]);
}

export type FilePart = string | Uint8Array<ArrayBuffer> | Blob;

/** A file to hand to the person at the screen. `parts` are joined without copying them into one string. */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly FilePart[];
}
export type SaveFile = (file: OutgoingFile) => void;

/** Lets the browser download a file. The address is given back a minute later, when every browser has read it. */
export const saveFile: SaveFile = ({ name, type, parts }) => {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

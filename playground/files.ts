/** What the user keeps of the page: files and copied text. */

export function download(name: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies text; true if it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.className = 'off-screen';
    area.value = text;
    document.body.append(area);
    area.select();
    // The only way left where the clipboard is closed to pages that come from a file.
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

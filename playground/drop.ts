/** A file that is dropped anywhere on the page. */
import { useEffect, useRef } from 'preact/hooks';

export function useDrop(label: string, take: (file: File) => void): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    document.body.dataset['drop'] = label;
  }, [label]);
  useEffect(() => {
    const { body } = document;
    const dropping = (on: boolean) => (event: DragEvent) => {
      event.preventDefault();
      body.classList.toggle('dropping', on);
    };
    const over = dropping(true);
    const leave = dropping(false);
    const drop = (event: DragEvent): void => {
      leave(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) taking.current(file);
    };
    body.addEventListener('dragover', over);
    body.addEventListener('dragleave', leave);
    body.addEventListener('drop', drop);
    return () => {
      body.removeEventListener('dragover', over);
      body.removeEventListener('dragleave', leave);
      body.removeEventListener('drop', drop);
    };
  }, []);
}

import { copyText } from './finder/hand-out';

/** How long it is said that something was copied, in milliseconds. */
const SAID_FOR = 4000;

/** Lets buttons copy the text that they name, and says whether that was done. */
export function startCopying(): void {
  const status = document.querySelector('.cite .status');
  let saying: ReturnType<typeof setTimeout> | undefined;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    button.addEventListener('click', async () => {
      const { copies = '', copied = '', failed = '' } = button.dataset;
      const text = document.getElementById(copies)?.textContent ?? '';
      const isCopied = await copyText(`${text}\n`);
      if (!status) return;
      status.textContent = isCopied ? copied : failed;
      clearTimeout(saying);
      saying = setTimeout(() => {
        status.textContent = '';
      }, SAID_FOR);
    });
  }
}

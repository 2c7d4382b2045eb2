import { setTimeout } from 'node:timers/promises';
import { type Ask, HttpError, httpAsker } from './http';
import { type KeptValue, keptValue } from './kept-value';
import { isPublicAddress } from './public-address';

/** The public web, as a command that asks it gets it. */
export interface Web {
  readonly ask: Ask;
  readonly now: () => number;
  /** Waits, in milliseconds; fails once everything is given up. */
  readonly wait: (time: number) => Promise<void>;
  /** What GitHub's API is asked with. */
  readonly githubToken: string | undefined;
  /** What was answered in former times. */
  readonly kept: KeptValue;
  /** Whether somebody pressed Ctrl-C; whatever was under way failed then. */
  readonly isGivenUp: () => boolean;
  /** Ends what is under way still, and lets Ctrl-C end the program again. */
  readonly close: () => void;
}

/** What an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Opens the web; from now on Ctrl-C ends what is asked, a second one the program. */
export function openWeb(
  environment: Readonly<Record<string, string | undefined>>,
  userAgent: string,
): Web {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  let isGivenUp = false;
  const onInterrupt = (): void => {
    isGivenUp = true;
    giveUp.abort();
  };
  process.once('SIGINT', onInterrupt);
  return {
    ask: httpAsker({ isAllowed: isPublicAddress, patience: PATIENCE, signal, userAgent }),
    now: Date.now,
    wait: async (time) => {
      try {
        await setTimeout(time, undefined, { signal });
      } catch {
        throw new HttpError('given-up', '');
      }
    },
    githubToken: environment.GITHUB_TOKEN || undefined,
    kept: keptValue('links', environment),
    isGivenUp: () => isGivenUp,
    close: () => {
      process.off('SIGINT', onInterrupt);
      giveUp.abort();
    },
  };
}

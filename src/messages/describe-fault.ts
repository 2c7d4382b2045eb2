import type { Fault } from '../catalog/faults';
import type { Messages } from './en';
import type { FaultMessages } from './en-faults';
import { printable, quotable } from './printable';

/** What a fault is described with: the messages of a language, and those of faults. */
export type MessagesOfFaults = Messages & { readonly faults: FaultMessages };

/** The messages of a language together with those of faults, which few calls need. */
export async function withFaults(messages: Messages): Promise<MessagesOfFaults> {
  return { ...messages, faults: await messages.loadFaults() };
}

/** What a fault is and what to do, without its place. */
export function sayFault(fault: Fault, messages: MessagesOfFaults): string {
  const params = Object.fromEntries(
    Object.entries(fault.params).map(([name, value]) => [name, quotable(value, messages)]),
  );
  const say = messages.faults[fault.code];
  return say ? say(params) : fault.code;
}

/** A fault as one line: `file:line:column: resource: what is wrong; what to do`. */
export function describeFault(file: string, fault: Fault, messages: MessagesOfFaults): string {
  const what = sayFault(fault, messages);
  const where = fault.line === undefined ? '' : `:${fault.line}:${fault.column}`;
  const whose =
    fault.resource === undefined
      ? ''
      : messages.errors.inResource(quotable(fault.resource, messages));
  const place = `${printable(file)}${where}`;
  return place === '' ? what : `${place}: ${whose}${what}`;
}

import * as v from 'valibot';
import type { FaultList } from './fault-list';
import type { Path } from './faults';
import { isSlip, nearest } from './nearest';
import { catalogFile } from './schema';
import { UNREADABLE } from './yaml-values';

/** What is left of a value where everything faulty in it is taken out; lists keep their length. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? readonly (Sound<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> }
    : T;

/** The parts of a valibot schema that lead further. */
interface Form {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Form>>;
  readonly item?: Form;
  readonly value?: Form;
  readonly wrapped?: Form;
  readonly options?: readonly Form[];
  /** The form itself, then what else is asked of a value that has it. */
  readonly pipe?: readonly unknown[];
}

/** What stands in the file where a path leads to: `0x7E8` is a number, and not the text `2024`. */
export type Written = (path: Path) => string | undefined;

/**
 * Holds a value against the form of a catalogue, piece by piece: valibot would keep every fault of
 * a file of millions, and tell only the first unknown key of a mapping.
 *
 * @param faults where what is wrong is added
 * @param written what the author wrote
 * @returns what is sound of it
 */
export function sift(input: unknown, faults: FaultList, written: Written): unknown {
  return new Sieve(faults, written).value(catalogFile as unknown as Form, input, 'noValue');
}

/** What a value is not, by the type of its form. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  picklist: 'text',
  number: 'number',
  boolean: 'boolean',
};

type Params = Readonly<Record<string, string>>;
type Rule = v.PipeAction<unknown, unknown, v.BaseIssue<unknown>>;

class Sieve {
  /** The way to the value that is looked at. */
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly faults: FaultList,
    private readonly written: Written,
  ) {}

  /**
   * @param ifNone the fault where there is none: may its key or its item be taken out?
   * @returns what is sound of the value
   */
  value(form: Form, value: unknown, ifNone: 'noValue' | 'noKeyNeeded' | 'noItem'): unknown {
    if (form.wrapped) return this.value(form.wrapped, value, 'noKeyNeeded');
    // What is wrong with it was said.
    if (value === UNREADABLE) return undefined;
    if (value === null) return this.fault(ifNone);
    if (form.type === 'union') return this.either(form.options ?? [], value);
    const { count } = this.faults;
    let sound: unknown;
    if (form.entries) sound = this.mapping(form.entries, value);
    else if (form.item) sound = this.list(form.item, value);
    else if (form.type === 'record' && form.value) sound = this.texts(form.value, value);
    else return this.isSound(form as unknown as v.GenericSchema, value) ? value : undefined;
    // What is asked of the whole makes sense only where its parts are sound.
    const rules = this.faults.count === count ? (form.pipe?.slice(1) ?? []) : [];
    for (const rule of rules) this.isSound(v.pipe(v.unknown(), rule as Rule), value);
    return sound;
  }

  private mapping(entries: Readonly<Record<string, Form>>, value: unknown): unknown {
    if (!isMapping(value)) return this.fault('not.mapping');
    const sound: Record<string, unknown> = {};
    const known = Object.keys(entries);
    const unknown: string[] = [];
    for (const key of Object.keys(value)) {
      const form = entries[key];
      if (form) sound[key] = this.step(key, form, value[key], 'noValue');
      else {
        this.unknownKey(key, known);
        unknown.push(key);
      }
    }
    for (const key of known) {
      const isMissing = !entries[key]?.wrapped && !Object.hasOwn(value, key);
      // A key that is misspelt is there.
      if (isMissing && !unknown.some((one) => isSlip(one, key))) {
        this.fault('missingKey', () => ({ key }));
      }
    }
    return sound;
  }

  private unknownKey(key: string, known: readonly string[]): void {
    const [, beginning = ''] = /^([^:]*):\S/.exec(key) ?? [];
    const code = known.includes(beginning)
      ? 'keyWithoutSpace'
      : key === ''
        ? 'emptyKey'
        : key === 'model' && known.includes('models')
          ? 'oneModel'
          : 'unknownKey';
    const params = (): Params => ({
      key,
      beginning,
      nearest: nearest(key, known, 1)[0] ?? '',
      known: known.join(', '),
    });
    this.path.push(key);
    this.fault(code, params, true);
    this.path.pop();
  }

  private list(item: Form, value: unknown): unknown[] | undefined {
    if (!Array.isArray(value)) {
      this.fault('not.list');
      // As if it had one entry of which nothing is known.
      return [undefined];
    }
    return value.map((one, index) => this.step(index, item, one, 'noItem'));
  }

  private texts(form: Form, value: unknown): unknown {
    if (!isMapping(value)) return this.fault('not.texts');
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, text]) => [key, this.step(key, form, text, 'noValue')] as const),
    );
  }

  private step(step: string | number, ...args: Parameters<Sieve['value']>): unknown {
    this.path.push(step);
    const sound = this.value(...args);
    this.path.pop();
    return sound;
  }

  /** One of some forms, which differ in their type: a text or a mapping, a number or a text. */
  private either(options: readonly Form[], value: unknown): unknown {
    const type = Array.isArray(value) ? 'array' : isMapping(value) ? 'strict_object' : typeof value;
    // What is no list of words is held against the words themselves.
    const form =
      options.find((one) => one.type === type) ?? options.find((one) => one.type === 'picklist');
    if (form) return this.value(form, value, 'noItem');
    const types = options.map((one) => one.type);
    if (types.includes('strict_object')) return this.fault('not.author');
    return this.fault(types.includes('array') ? 'not.languages' : 'not.figure');
  }

  /** Tells what a form has against a value, and whether that is nothing. */
  private isSound(schema: v.GenericSchema, value: unknown): boolean {
    const { issues = [] } = v.safeParse(schema, value);
    for (const issue of issues) {
      const isOfForm = issue.kind === 'schema' && typeof value !== 'string';
      if (isOfForm && typeof value === 'object') this.fault('not.single');
      else if (isOfForm && EXPECTED[issue.type] === 'text') {
        this.add(() => this.ofNoText(schema, value));
      } else {
        this.add(() => ofText(issue, typeof value === 'string' ? value : this.asWritten(value)));
      }
    }
    return issues.length === 0;
  }

  /** What is wrong with a value that should be text: it lacks quotes only where they would do. */
  private ofNoText(schema: v.GenericSchema, value: unknown): Said {
    const text = this.asWritten(value);
    const { issues: [issue] = [] } = v.safeParse(schema, text);
    return issue ? ofText(issue, text) : { code: 'not.text', params: { value: text } };
  }

  /** A value as its author wrote it. */
  private asWritten(value: unknown): string {
    return this.written(this.path) ?? String(value);
  }

  private fault(code: string, params: () => Params = () => ({}), atKey = false): undefined {
    this.add(() => ({ code, params: params() }), atKey);
  }

  private add(say: () => Said, atKey = false): void {
    this.faults.add(() => {
      const { code, params } = say();
      return {
        code,
        params: { key: nameOf(this.path), ...params },
        path: [...this.path],
        ...(atKey && { atKey }),
      };
    });
  }
}

/** What is said of a value. */
interface Said {
  readonly code: string;
  readonly params: Params;
}

/** What a form has against a text. */
function ofText({ kind, type, message, expected }: v.BaseIssue<unknown>, value: string): Said {
  if (kind !== 'schema') return { code: message, params: { value } };
  if (type !== 'picklist') return { code: `not.${EXPECTED[type] ?? 'text'}`, params: { value } };
  const known = (expected ?? '').replace(/["()]/g, '').split(' | ');
  return {
    code: 'notOneOf',
    params: { value, known: known.join(', '), nearest: nearest(value, known, 1)[0] ?? '' },
  };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key a path ends in, and which of a list it is. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${nameOf(path.slice(0, -1))}[${last}]`;
  return last ?? '';
}

import { add } from './add';
import { browse } from './browse';
import { cite } from './cite';
import { compare } from './compare';
import { completion } from './completion';
import { config } from './config';
import type { CommandModule } from './context';
import { sections, series, tags } from './counts';
import { datasets, models } from './described';
import { importList } from './import';
import { init } from './init';
import { links } from './links';
import { lint } from './lint';
import { list } from './list';
import { lists } from './lists';
import { whatIsNew } from './new';
import { open } from './open';
import { random } from './random';
import { search } from './search';
import { show } from './show';
import { site } from './site';
import { stats } from './stats';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandModule<object>[] = [
  search,
  list,
  show,
  models,
  datasets,
  browse,
  cite,
  compare,
  open,
  whatIsNew,
  random,
  sections,
  series,
  tags,
  stats,
  add,
  lint,
  links,
  lists,
  site,
  importList,
  init,
  config,
  completion,
];

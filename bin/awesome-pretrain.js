#!/usr/bin/env node
'use strict';

const { existsSync, lstatSync, mkdirSync, writeSync } = require('node:fs');
const { enableCompileCache, getCompileCacheDir } = require('node:module');

/**
 * Says what the program cannot say itself, being damaged. Without this, Node would end it with 1,
 * which means that nothing matched.
 */
function giveUp(error) {
  const [reason] = String(error?.message ?? error).split('\n');
  const said =
    (process.env.DEBUG && error?.stack) ||
    `error: this package is damaged or not built (${reason}); install it again, or in its folder run: npm run build`;
  try {
    writeSync(2, `${said}\n`);
  } catch {
    // Nobody reads it.
  }
  process.exit(2);
}

/**
 * Where Node may keep what it compiles (from Node 22 on), if anywhere: in a folder that is the user's
 * own. Where none can be made, as in /proc, Node would try for ever.
 */
function compileCacheFolder() {
  if (!enableCompileCache || getCompileCacheDir() || process.env.NODE_DISABLE_COMPILE_CACHE) {
    return null;
  }
  try {
    const folder = `${require('node:os').tmpdir()}/node-compile-cache`;
    if (!existsSync(folder)) mkdirSync(folder, 0o700);
    const status = lstatSync(folder);
    const user = process.geteuid?.() ?? status.uid;
    const mayOthersWrite = process.geteuid !== undefined && (status.mode & 0o002) !== 0;
    return status.isDirectory() && status.uid === user && !mayOthersWrite ? folder : null;
  } catch {
    return null;
  }
}

process.on('uncaughtException', giveUp);
const folder = compileCacheFolder();
if (folder !== null) enableCompileCache(folder);
require('../dist/main.js').main().catch(giveUp);

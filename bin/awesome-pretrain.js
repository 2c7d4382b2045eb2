#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

// From Node 22 on, what was compiled once is kept where Node keeps such things.
enableCompileCache?.();

const program = join(__dirname, '..', 'dist', 'main.js');
try {
  require(program).main();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || existsSync(program)) throw error;
  console.error('awesome-pretrain is not built yet; in its folder run: npm run build');
  process.exitCode = 2;
}

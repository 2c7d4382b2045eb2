#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'main.js');
try {
  // From Node 22 on.
  enableCompileCache?.();
  require(program).main();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || existsSync(program)) throw error;
  console.error('awesome-pretrain is not built yet; in its folder run: npm run build');
  process.exitCode = 2;
}

#!/usr/bin/env node
import { importSource } from '../run-source.mjs';

const { runProgram } = await importSource('server/cli/main.ts');
await runProgram();

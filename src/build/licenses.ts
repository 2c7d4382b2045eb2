import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Writes the licences of the packages that the bundle holds. */
export function thirdPartyLicenses(): Plugin {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
          if (folder) folders.add(folder);
        }
      }
      const parts = [...folders].sort().map((folder) => {
        const { name, version, license } = JSON.parse(
          readFileSync(join(folder, 'package.json'), 'utf8'),
        ) as Manifest;
        const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
        if (!file || !existsSync(join(folder, file))) {
          this.error(`${name} has no licence file; its licence must be shipped with the bundle`);
        }
        const text = readFileSync(join(folder, file), 'utf8').trim();
        return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
      });
      const rule = `\n${'-'.repeat(72)}\n\n`;
      const source = `awesome-pretrain bundles these packages:\n${rule}${parts.join(rule)}`;
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
    },
  };
}

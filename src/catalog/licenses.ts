/** What kind of licence it is, by what it asks of those who use the thing. */
export const LICENSE_CLASSES = [
  'permissive',
  'share-alike',
  'non-commercial',
  'restricted',
  'mixed',
  'unknown',
] as const;
export type LicenseClass = (typeof LICENSE_CLASSES)[number];

/** What a licence allows. */
export interface License {
  readonly class: LicenseClass;
  readonly commercial: 'yes' | 'no' | 'conditions' | 'unknown';
  /** Where its text stands. */
  readonly source?: string;
}

/** A comparison of the licences of models, where the makers' own page could not be read. */
const COMPARED = 'https://opensourceaimodels.net/licenses';
const NVIDIA =
  'https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license/';
const spdx = (id: string): string => `https://spdx.org/licenses/${id}.html`;

const permissive = (id: string): [string, License] => [
  id,
  { class: 'permissive', commercial: 'yes', source: spdx(id) },
];
const shareAlike = (id: string): [string, License] => [
  id,
  { class: 'share-alike', commercial: 'yes', source: spdx(id) },
];
const nonCommercial = (name: string, source: string): [string, License] => [
  name,
  { class: 'non-commercial', commercial: 'no', source },
];
/** With conditions on use, size or field that no open licence has. */
const restricted = (name: string, source: string): [string, License] => [
  name,
  { class: 'restricted', commercial: 'conditions', source },
];

/** The licences that models, data sets and tools of the catalogue come with. */
const licenses = (): Map<string, License> =>
  new Map([
    ...['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Unlicense'].map(permissive),
    ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'ODC-By-1.0', 'PDDL-1.0'].map(permissive),
    ...['CDLA-Permissive-1.0', 'CDLA-Permissive-2.0', 'Etalab-2.0'].map(permissive),
    ...['CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'ODbL-1.0', 'GPL-3.0-only', 'AGPL-3.0-only'].map(
      shareAlike,
    ),
    ...['GPL-3.0', 'AGPL-3.0', 'LGPL-3.0-only'].map(shareAlike),
    ...['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0'].map((id) =>
      nonCommercial(id, spdx(id)),
    ),
    nonCommercial('Mistral Research License', COMPARED),
    nonCommercial(
      'Non-commercial bespoke license',
      'https://github.com/meta-llama/llama/tree/llama_v1',
    ),
    nonCommercial(
      'EXAONE AI Model License Agreement 1.2 - NC',
      'https://huggingface.co/LGAI-EXAONE/EXAONE-4.0-32B',
    ),
    nonCommercial(
      'NVIDIA Internal Scientific Research and Development Model License',
      'https://huggingface.co/nvidia/Nemotron-H-56B-Base-8K',
    ),
    nonCommercial('CC-BY-NC', 'https://creativecommons.org/licenses/by-nc/4.0/'),
    nonCommercial(
      'OPT-175B License Agreement',
      'https://github.com/facebookresearch/metaseq/blob/main/projects/OPT/MODEL_LICENSE.md',
    ),
    nonCommercial(
      'Tongyi Qianwen Research License Agreement',
      'https://github.com/QwenLM/Qwen/blob/main/Tongyi%20Qianwen%20RESEARCH%20LICENSE%20AGREEMENT',
    ),
    nonCommercial('GLM-130B License', 'https://github.com/THUDM/GLM-130B/blob/main/MODEL_LICENSE'),
    nonCommercial(
      'Qwen Research License',
      'https://huggingface.co/Qwen/Qwen2.5-Coder-3B/blob/main/LICENSE',
    ),
    nonCommercial('ResearchRAIL', 'https://github.com/AMD-AIG-AIMA/Instella/tree/instella-long'),
    restricted(
      'MinerU Open Source License',
      'https://github.com/opendatalab/MinerU/blob/master/LICENSE.md',
    ),
    restricted(
      'OpenCSG Community License',
      'https://huggingface.co/datasets/opencsg/chinese-fineweb-edu',
    ),
    restricted('Llama 2 Community License', 'https://ai.meta.com/llama/license/'),
    ...[
      'Llama 3 Community License',
      'Llama 3.1 Community License',
      'Llama 3.3 Community License',
    ].map((name) => restricted(name, COMPARED)),
    restricted(
      'Llama 4 Community License',
      'https://github.com/meta-llama/llama-models/blob/main/models/llama4/LICENSE',
    ),
    restricted('Modified MIT', 'https://github.com/MoonshotAI/Kimi-K2/blob/main/LICENSE'),
    restricted(
      'Databricks Open Model License',
      'https://github.com/databricks/dbrx/blob/main/LICENSE',
    ),
    restricted(
      'MiniMax Model License',
      'https://github.com/MiniMax-AI/MiniMax-01/blob/main/LICENSE-MODEL',
    ),
    restricted(
      'Baichuan 2 Model Community License',
      'https://github.com/baichuan-inc/Baichuan2/blob/main/README_EN.md',
    ),
    restricted('Gemma Terms of Use', 'https://ai.google.dev/gemma/terms'),
    restricted('NVIDIA Open Model License', NVIDIA),
    restricted(
      'DeepSeek Model License',
      'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/LICENSE-MODEL',
    ),
    restricted('LFM Open License v1.0', 'https://docs.liquid.ai/lfm/getting-started/model-license'),
    restricted('Jamba Open Model License', COMPARED),
    ...['Qwen License', 'Tongyi Qianwen License'].map((name) => restricted(name, COMPARED)),
    ...['TII Falcon License 2.0', 'TII Falcon-Mamba License 2.0'].map((name) =>
      restricted(name, COMPARED),
    ),
    ...['BigCode OpenRAIL-M', 'BigCode OpenRAIL-M v1'].map((name) =>
      restricted(name, 'https://www.bigcode-project.org/docs/pages/bigcode-openrail/'),
    ),
    restricted(
      'BigScience BLOOM RAIL 1.0',
      'https://huggingface.co/spaces/bigscience/license/blob/main/BLOOMLICENSE.html',
    ),
  ]);

const UNKNOWN: License = { class: 'unknown', commercial: 'unknown' };

/** Made when it is first asked for: most calls ask for no licence. */
let bySpelling: ReadonlyMap<string, License> | undefined;

/** What a licence allows, by its SPDX id or its name in any case; unknown where it is not in the table. */
export function licenseOf(name: string): License {
  bySpelling ??= new Map([...licenses()].map(([own, license]) => [spelled(own), license]));
  return bySpelling.get(spelled(name)) ?? UNKNOWN;
}

/** Whether a licence, where one is stated, allows commercial use without conditions. */
export function allowsCommercialUse(license: string | null): boolean {
  return license !== null && licenseOf(license).commercial === 'yes';
}

function spelled(name: string): string {
  return name
    .toLowerCase()
    .replace(/licence/g, 'license')
    .replace(/[^a-z0-9.+]+/g, ' ')
    .trim();
}

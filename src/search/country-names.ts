/** What people call a country and what comes from there, by its ISO 3166 code. */
export const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirati', 'UAE', 'United Arab Emirates', '阿联酋'],
  CA: ['Canadian', 'Canada', '加拿大'],
  CH: ['Swiss', 'Switzerland', '瑞士'],
  CN: ['Chinese', 'China', '中国', '国产', '国内'],
  DE: ['German', 'Germany', '德国'],
  FI: ['Finnish', 'Finland', '芬兰'],
  FR: ['French', 'France', '法国'],
  GB: ['British', 'UK', '英国'],
  IL: ['Israeli', 'Israel', '以色列'],
  IN: ['Indian', 'India', '印度'],
  JP: ['Japanese', 'Japan', '日本'],
  KR: ['Korean', 'Korea', '韩国'],
  SG: ['Singaporean', 'Singapore', '新加坡'],
  US: ['American', 'US', 'USA', '美国'],
};

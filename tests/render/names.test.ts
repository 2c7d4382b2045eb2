import { describe, expect, test } from 'vitest';
import { parseName } from '../../src/render/names';
import { ownCatalog } from '../support/catalog';

describe('a name is split', () => {
  test.each<[string, string, string, string, string]>([
    ['Aixin Liu', 'Aixin', '', 'Liu', ''],
    ['Noah A. Smith', 'Noah A.', '', 'Smith', ''],
    ['Wayne Xin Zhao', 'Wayne Xin', '', 'Zhao', ''],
    ['R.X. Xu', 'R. X.', '', 'Xu', ''],
    ['S.-C. Zhu', 'S.-C.', '', 'Zhu', ''],
    ['Alejandro Hernández-Cano', 'Alejandro', '', 'Hernández-Cano', ''],
    ['Ahmad Al-Dahle', 'Ahmad', '', 'Al-Dahle', ''],
    ['Leandro von Werra', 'Leandro', 'von', 'Werra', ''],
    ['Leandro Von Werra', 'Leandro', '', 'Von Werra', ''],
    ['Laurens van der Maaten', 'Laurens', 'van der', 'Maaten', ''],
    ['Diego de las Casas', 'Diego', 'de las', 'Casas', ''],
    ['Diego de Las Casas', 'Diego', 'de', 'Las Casas', ''],
    ["Cyprien de Masson d'Autume", 'Cyprien', 'de', "Masson d'Autume", ''],
    ["Gerard 't Hooft", 'Gerard', "'t", 'Hooft', ''],
    ['Loubna Ben Allal', 'Loubna', '', 'Ben Allal', ''],
    ['Emma Bou Hanna', 'Emma', '', 'Bou Hanna', ''],
    ['Maria De La Cruz', 'Maria', '', 'De La Cruz', ''],
    ['Basma El Amel Boussaha', 'Basma El Amel', '', 'Boussaha', ''],
    ['Chien Van Nguyen', 'Chien Van', '', 'Nguyen', ''],
    ['Ben Mann', 'Ben', '', 'Mann', ''],
    ['Le Hou', 'Le', '', 'Hou', ''],
    ['Da Zheng', 'Da', '', 'Zheng', ''],
    ['Bin Claire Zhang', 'Bin Claire', '', 'Zhang', ''],
    ['Martin Luther King Jr.', 'Martin Luther', '', 'King', 'Jr.'],
    ['Guy L. Steele III', 'Guy L.', '', 'Steele', 'III'],
    ['Fern', '', '', 'Fern', ''],
    ['张三', '', '', '张三', ''],
    ['Иван Петров', 'Иван', '', 'Петров', ''],
  ])('%s', (name, given, particle, family, suffix) => {
    expect(parseName(name)).toEqual({ given, particle, family, suffix });
  });

  test.each(['Smith, John', 'A and B', 'others', 'R&D', 'a_b', '- x', 'x-', '(anonymous)', '1'])(
    '%s cannot be',
    (name) => {
      expect(parseName(name)).toBeNull();
    },
  );
});

describe('every person of the catalogue', () => {
  const people = [
    ...new Set(
      ownCatalog().resources.flatMap(({ authors }) =>
        authors.filter((author) => typeof author === 'string'),
      ),
    ),
  ];

  test('has a family name, and no part of the name is lost', () => {
    for (const person of people) {
      const name = parseName(person);
      const { given = '', particle = '', family = '', suffix = '' } = name ?? {};
      const parts = [given, particle, family, suffix].filter((part) => part !== '').join(' ');
      expect(parts.replaceAll('. ', '.'), person).toBe(person.replaceAll('. ', '.'));
      expect(family, person).toMatch(/^[\p{L}'][\p{L}'’ -]+$/u);
      expect(given === '', person).toBe(!person.includes(' '));
    }
    expect(people.length).toBeGreaterThan(1000);
  });
});

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
    ['John Smith V', 'John', '', 'Smith', 'V'],
    ['John Smith VI', 'John', '', 'Smith', 'VI'],
    ['William Gates 3rd', 'William', '', 'Gates', '3rd'],
    ['Yoshua Bengio Ph.D.', 'Yoshua', '', 'Bengio', 'Ph.D.'],
    ['Yoshua Bengio, Ph.D.', 'Yoshua', '', 'Bengio', 'Ph.D.'],
    ['Yoshua Bengio PhD', 'Yoshua', '', 'Bengio', 'PhD'],
    ['Yoshua Bengio Ph. D.', 'Yoshua', '', 'Bengio', 'Ph. D.'],
    ['Ada King M.Sc.', 'Ada', '', 'King', 'M.Sc.'],
    ['Martin Luther King Jr., Ph.D.', 'Martin Luther', '', 'King', 'Jr. Ph.D.'],
    ['John van der Berg, MD, PhD', 'John', 'van der', 'Berg', 'MD PhD'],
    ['Fern PhD', '', '', 'Fern', 'PhD'],
    ['Jack Ma', 'Jack', '', 'Ma', ''],
    ['Minh DO', 'Minh', '', 'DO', ''],
    ['Arun Kumar S', 'Arun Kumar', '', 'S', ''],
    ['Le V', 'Le', '', 'V', ''],
    ['Fern', '', '', 'Fern', ''],
    ['Guy Van den Broeck', 'Guy', '', 'Van den Broeck', ''],
    ['Fernando De la Torre', 'Fernando', '', 'De la Torre', ''],
    ['Maria De los Santos', 'Maria', '', 'De los Santos', ''],
    ['Bart Van Der Sloot', 'Bart', '', 'Van Der Sloot', ''],
    ['Anton Van den Hengel', 'Anton', '', 'Van den Hengel', ''],
    ['Luc Van Gool', 'Luc', '', 'Van Gool', ''],
    ["Jan Pieter Van 't Veer", 'Jan Pieter', '', "Van 't Veer", ''],
    ['Sophie In ’t Veld', 'Sophie', '', 'In ’t Veld', ''],
    ['Gerard ’t Hooft', 'Gerard', '’t', 'Hooft', ''],
    ['Gerard ‘t Hooft', 'Gerard', '‘t', 'Hooft', ''],
    ['Willem ’s Gravesande', 'Willem', '’s', 'Gravesande', ''],
    // Nothing stands before the family name.
    ['van der Berg', '', 'van der', 'Berg', ''],
    ['von Neumann', '', 'von', 'Neumann', ''],
    ['de Souza Jr.', '', 'de', 'Souza', 'Jr.'],
    ['De la Torre', '', '', 'De la Torre', ''],
    ['Van den Broeck', '', '', 'Van den Broeck', ''],
    ['In ’t Veld', '', '', 'In ’t Veld', ''],
    ['Ben de Vries', 'Ben', 'de', 'Vries', ''],
    ['bell hooks', 'bell', '', 'hooks', ''],
    ['Mark St. John', 'Mark', '', 'St. John', ''],
    ['Peter J. St John', 'Peter J.', '', 'St John', ''],
    ['Antoine de Saint Exupéry', 'Antoine', 'de', 'Saint Exupéry', ''],
    ['W.E.B. Du Bois', 'W. E. B.', '', 'Du Bois', ''],
    ['Nicola De Cao', 'Nicola', '', 'De Cao', ''],
    ['Emanuele La Malfa', 'Emanuele', '', 'La Malfa', ''],
    ['José Ortega y Gasset', 'José', '', 'Ortega y Gasset', ''],
    ['Juan de la Torre y Ruiz', 'Juan', 'de la', 'Torre y Ruiz', ''],
    ['Zia ur Rahman', 'Zia', 'ur', 'Rahman', ''],
    ['Ana Maria da Silva Santos', 'Ana Maria', 'da', 'Silva Santos', ''],
    ['danah michele boyd', 'danah michele', '', 'boyd', ''],
    ['Dong hyun Kim', 'Dong hyun', '', 'Kim', ''],
    ['Hung Van Đặng', 'Hung Van', '', 'Đặng', ''],
    ['Quoc Le Tran', 'Quoc Le', '', 'Tran', ''],
    ['Martin Luther King, Jr.', 'Martin Luther', '', 'King', 'Jr.'],
    ['Josep Col·lell', 'Josep', '', 'Col·lell', ''],
    ['Jean‐Luc Picard', 'Jean‐Luc', '', 'Picard', ''],
    ['Nguyễn Đức', 'Nguyễn', '', 'Đức', ''],
    ['Иван Петров', 'Иван', '', 'Петров', ''],
    ['Иван Петрович Соколов', 'Иван Петрович', '', 'Соколов', ''],
    ['Ζωή Παπαδοπούλου', 'Ζωή', '', 'Παπαδοπούλου', ''],
    ['苏子昊', '子昊', '', '苏', ''],
    ['张三', '三', '', '张', ''],
    ['欧阳娜娜', '娜娜', '', '欧阳', ''],
    ['司马光', '光', '', '司马', ''],
    ['夏侯', '侯', '', '夏', ''],
    ['苏 子昊', '子昊', '', '苏', ''],
    ['山田 太郎', '太郎', '', '山田', ''],
    ['高橋太郎', '', '', '高橋太郎', ''],
    ['さくら', '', '', 'さくら', ''],
    ['김철수', '철수', '', '김', ''],
    ['남궁민수', '민수', '', '남궁', ''],
    ['王', '', '', '王', ''],
  ])('%s', (name, given, particle, family, suffix) => {
    expect(parseName(name)).toEqual({ given, particle, family, suffix });
  });

  test.each([
    'Smith, John',
    'King, Jr., Martin',
    'A and B',
    'others',
    'R&D',
    'a_b',
    '- x',
    'x-',
    '(anonymous)',
    '1',
  ])('%s cannot be', (name) => {
    expect(parseName(name)).toBeNull();
  });
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
      expect(family, person).toMatch(/^[\p{L}'][\p{L}'’ -]*$/u);
      expect(given === '', person).toBe(!person.includes(' '));
    }
    expect(people.length).toBeGreaterThan(1000);
  });
});

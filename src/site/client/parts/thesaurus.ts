export * from '../../../search/thesaurus';

export * from '../../../search/partial';
export * from '../../../search/words-of-language';

/** The ids of what scripts and links look for in the page of the catalogue. */
export const SEARCH = 'search';
export const FILTERS = 'filters';
export const RESULTS = 'results';
export const HEAD = 'results-head';
export const FOUND = 'found';
export const LISTING = 'listing';
export const SELECTION = 'selection';
/** The same of the pages of figures. */
export const PLOT = 'plot';
export const COMPARISON = 'comparison';
export const COMPARED = 'compared';

const RESOURCE = 'resource/';

/** The place of a resource, and of a section. */
export const resourcePlace = (id: string): string => RESOURCE + id;
export const sectionPlace = (id: string): string => `section/${id}`;

/** The place of a model, a data set's part or a citation in the page of their resource. */
export const figurePlace = (id: string): string => `figures/${id}`;
export const citationPlace = (style: string): string => `cite/${style}`;

/** The place of a model or a data set in the table of figures. */
export const rowPlace = (id: string): string => `row/${id}`;

/** The id of the resource whose place it is. */
export const resourceAtPlace = (place: string): string => place.slice(RESOURCE.length);

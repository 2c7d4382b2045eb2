/** What cli-table3 lays cells out with; its own types leave it out. */
declare module 'cli-table3/src/utils' {
  const utilities: {
    /** The cells that the widest line of a text takes. */
    strlen: (text: string) => number;
    /** A line cut to a number of cells. */
    truncate: (text: string, cells: number) => string;
    /** Lines, each of which begins with the colours that are open at the end of the one before. */
    colorizeLines: (lines: string[]) => string[];
    /** A line filled up to a number of cells. */
    pad: (text: string, cells: number, blank: string, align: string) => string;
  };
  export default utilities;
}

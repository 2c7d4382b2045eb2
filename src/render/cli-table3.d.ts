/** What cli-table3 lays cells out with; its own types leave it out. */
declare module 'cli-table3/src/utils' {
  const utilities: {
    /** A line cut to a number of cells, with a sign where something was cut off. */
    truncate: (text: string, cells: number, sign: string) => string;
  };
  export default utilities;
}

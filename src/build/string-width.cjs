// cli-table3 asks for string-width; this is the faster one that everything else measures with.
module.exports = require('../render/width.ts').width;

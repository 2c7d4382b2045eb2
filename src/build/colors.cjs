// cli-table3 asks for colours of its own; here they come from the theme, before the layout.
module.exports = {};

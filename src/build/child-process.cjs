// Commander asks for node:child_process, which costs a start several ms, to run commands that are
// programs of their own; none here is one.
module.exports = {};

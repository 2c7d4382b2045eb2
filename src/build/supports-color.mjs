// supports-hyperlinks asks for colour first. Links do not depend on it here, only a dumb terminal has none.
export const createSupportsColor = (stream) => stream.isTTY && process.env.TERM !== 'dumb';

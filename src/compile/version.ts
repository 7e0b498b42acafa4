// The compiler's version, as package.json has it (a test keeps them equal): it stands in artefacts, and src runs without a platform.

export const version = "0.1.0";

/** The door to mongoose, which is loaded when this is: a bundle would load what it names from its first line. */
export const { default: mongoose } = await import('mongoose');

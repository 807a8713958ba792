/**
 * Sizes that every layer agrees on. Lengths are JavaScript's `.length` (UTF-16 units), which is also what
 * `size()` counts in the security rules; `rules/firestore.rules` repeats these figures and a test compares them.
 */
export const NAME_LENGTH = 50;
export const BODY_LENGTH = 5000;
export const TITLE_LENGTH = 200;
export const URL_LENGTH = 1000;
export const BIO_LENGTH = 500;
export const AVATAR_LENGTH = 500;
export const SEARCH_LENGTH = 100;
export const INTERESTS = 20;
export const REVISIONS = 20;

/** A page takes new entries while it holds fewer than this many … */
export const PAGE_ENTRIES = 50;
/** … and fewer than this many characters of body (about 100 kB in the widest scripts). */
export const PAGE_SIZE = 30000;

/** Members and posts a list query may ask for at once; the rules refuse more. */
export const LIST_LIMIT = 50;
/** Pages a list query may ask for at once. */
export const PAGE_LIST_LIMIT = 20;

export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** Pictures in texts: bytes of one, … */
export const IMAGE_BYTES = 250_000;
/** … pixels of its longer side, … */
export const IMAGE_SIDE = 1280;
/** … how many a member may add a day where the community does not say, … */
export const IMAGES_A_DAY = 10;
/** … and how many a list query may ask for at once. */
export const IMAGE_LIST_LIMIT = 20;

/** Forum threads. */
export const TAGS = 5;
export const TAG_LENGTH = 30;
export const EXCERPT_LENGTH = 200;
export const SEARCH_WORDS = 60;
export const SEARCH_WORD_LENGTH = 30;
export const MENTIONS = 5;
/** Members on one page of the directory. */
export const DIRECTORY_PAGE = 20;
/** Threads on one page of a board. */
export const BOARD_PAGE = 20;

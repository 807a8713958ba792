/** What the form for a new thread says. */
export const en = {
  heading: 'New thread',
  title: 'Title',
  text: 'Text',
  category: 'Category',
  noCategory: 'None',
  topic: 'Kind of thread',
  discussion: 'Discussion',
  question: 'Question',
  discussionHint: 'Talk something over',
  questionHint: 'One answer can be accepted',
  tags: 'Tags',
  tagsHint: 'Up to five, separated by commas',
  removeTag: (tag: string) => `Remove tag: ${tag}`,
  addPoll: 'Add poll',
  removePoll: 'Remove poll',
  similar: 'Similar threads',
  post: 'Post thread',
  cancel: 'Close',
  kept: 'Your draft is kept.',
  titleBlank: 'Enter a title.',
  titleLong: 'Choose a title of at most 200 characters.',
  titleCharacters: 'This title has characters that cannot be shown. Choose another.',
  posted: 'Your thread is posted.',
  postedEarlier:
    'It had arrived already, without your latest changes. They are kept here: put them into that thread, or post them as another one.',
  unavailable: 'This part could not be loaded. Check the connection and try again.',
};

export type NewThreadTexts = typeof en;

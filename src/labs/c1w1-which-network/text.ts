/** What this lab says, but for its notes. */
export const labText = {
  params: {
    task: { label: 'Look closely at', help: 'The application whose layers are counted below.' },
    larger: {
      label: 'Larger input',
      help: 'Pictures so many times as wide and high, recordings and texts so many times as long.',
      more: 'a standard layer needs a weight for every new number; shared weights stay as many.',
      less: 'all networks come closer to each other.',
    },
    answers: { label: 'Answers', help: 'What you chose for each application.' },
  },
  networks: {
    standard: 'standard network',
    cnn: 'convolutional network (CNN)',
    rnn: 'recurrent network (RNN)',
    hybrid: 'a hybrid of several',
  },
  kinds: { structured: 'structured', unstructured: 'unstructured' },
  choose: 'choose …',
  input: 'x',
  output: 'y',
  data: 'Data',
  network: 'Network',
  matching: 'What learns it?',
  score: (right: number, answered: number, of: number) =>
    answered === 0
      ? `${of} questions`
      : `${right} of ${answered} answers right, ${of - answered} to go`,
  again: 'Start again',
  right: 'Right.',
  wrong: 'Think again:',
  hints: {
    structured:
      'each number here has a name and a meaning of its own, as in the column of a table.',
    unstructured:
      'a single number here (a pixel, a sample, a letter) says nothing; only many of them together do.',
    standard: 'a handful of named numbers, in no order: every unit may simply look at all of them.',
    cnn: 'what is to be found may be anywhere in the picture.',
    rnn: 'one thing comes after the other, and how many there are differs.',
    hybrid: 'there are several kinds of input here, and each wants its own.',
  },
  tasks: {
    house: {
      name: 'Price of a house',
      x: 'size, bedrooms, postcode, wealth of the area',
      y: 'a price',
      why: 'Four named numbers, no order among them: a standard network.',
    },
    ad: {
      name: 'Online advertising',
      x: 'what is known of the ad and of the reader, 50 numbers',
      y: 'clicked or not',
      why: 'A row of a table: a standard network. It is also what has earned the most money so far.',
    },
    photo: {
      name: 'Tagging photographs',
      x: 'a picture of 64 × 64 pixels in colour',
      y: 'one of 1000 labels',
      why: 'A cat is a cat in every corner: filters that slide over the picture find it there.',
    },
    speech: {
      name: 'Speech recognition',
      x: '10 seconds of sound: 1000 slices of 161 frequencies',
      y: 'what was said, as text',
      why: 'Slice after slice, as long as somebody speaks: the same step, again and again.',
    },
    translation: {
      name: 'Machine translation',
      x: 'an English sentence: up to 30 words out of 10 000',
      y: 'a Chinese sentence',
      why: 'A sequence goes in and another comes out, and the lengths of both vary.',
    },
    driving: {
      name: 'Autonomous driving',
      x: 'a picture of the camera, and 20 numbers from the radar',
      y: 'where the other cars are',
      why: 'A convolutional part for the picture, a standard part for the radar, joined behind.',
    },
    loan: {
      name: 'Will a loan be paid back?',
      x: 'income, debts, age of the account … 25 columns of a bank’s table',
      y: 'paid back or not',
      why: 'Columns with names: a standard network (and trees do well here, too).',
    },
    xray: {
      name: 'Fractures in X-rays',
      x: 'a grey picture of 256 × 256 pixels',
      y: 'broken or not',
      why: 'The line of a fracture looks alike wherever the bone is: shared filters.',
    },
    review: {
      name: 'Stars from a film review',
      x: 'the words of the review, up to 200 out of 10 000',
      y: 'one to five stars',
      why: '“Not good, but great” and “not great, but good”: the order of the words counts.',
    },
  },
  cost: (task: string) => `A first layer of 100 units for: ${task}`,
  numbers: (count: string) => `x holds ${count} numbers.`,
  bars: {
    standard: 'standard',
    cnn: 'CNN, 5 × 5',
    cnnSequence: 'CNN, 5 steps',
    rnn: 'RNN',
    hybrid: 'hybrid',
  },
  nothingToShare:
    'Columns have no neighbours and no order: there is nothing that could be shared, and nothing to be saved.',
  sharing:
    'What may be anywhere in space or time needs to be learned only once. That is all that the other networks are about.',
  picture: {
    table: 'A row of a table',
    image: 'A grid of pixels',
    sequence: 'One after the other',
  },
  experiments: {
    most: {
      title: 'A weight for every number',
      runs: ['house', 'photo', 'speech', 'translation'],
      question: 'For which of them does a standard first layer of 100 units have the most weights?',
      claim: 'From the least to the most they differ by a factor of sixty thousand.',
      why: 'Translation needs 30 million, speech 16 million, a small photograph 1.2 million, a house 500. A word out of 10 000 is a column of 10 000 numbers with a single 1. Thirty of them make 300 000 inputs. The size of the file on disk says little.',
    },
    wider: {
      title: 'Twice as wide a picture',
      runs: ['64 × 64', '128 × 128'],
      question:
        'How many parameters has a standard layer of 100 units on a picture of 64 × 64 × 3?',
      claim:
        'Twice as wide and high, a standard layer has four times as many weights; the CNN has as many as before.',
      why: '(64·64·3 + 1)·100 = 1 228 900 against (5·5·3 + 1)·100 = 7600. A filter does not know how large the picture is.',
    },
    longer: {
      title: 'Forty seconds instead of ten',
      runs: ['10 s', '40 s'],
      question: 'How many parameters has a recurrent layer of 100 units on 161 frequencies?',
      claim: 'The recurrent layer has as many parameters for forty seconds as for ten.',
      why: '(161 + 100 + 1)·100 = 26 200: the slice, what the layer itself said before, and a bias. A standard layer would need 16 million, and 64 million for forty seconds, and could not take eleven seconds at all.',
    },
  },
} as const;

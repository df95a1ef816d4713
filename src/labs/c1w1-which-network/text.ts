/** What this lab says, but for its notes. */
export const labText = {
  params: {
    task: { label: 'Look closely at', help: 'The application whose first layer is counted below.' },
    larger: {
      label: 'Larger input',
      help: 'How many times as wide and high (images) or as long (sound, text) the input is.',
      more: 'A standard layer needs more weights; the number of shared weights stays the same.',
      less: 'The counts come closer to each other.',
    },
    answers: { label: 'Answers', help: 'Your answer for each application.' },
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
  matching: 'Which network learns it?',
  score: (right: number, answered: number, of: number) =>
    answered === 0
      ? `${of} questions`
      : `${right} of ${answered} answers right, ${of - answered} to go`,
  again: 'Start again',
  right: 'Right.',
  wrong: 'Not yet:',
  hints: {
    structured: 'each number here has a name and a meaning of its own, like a column of a table.',
    unstructured:
      'most of the input is pixels, sound or words; one such number alone means little.',
    standard:
      'the input is a few named numbers without an order, so every unit can look at all of them.',
    cnn: 'the pattern may be anywhere in the image.',
    rnn: 'the input is a sequence, and its length varies.',
    hybrid: 'there are several kinds of input, and each needs its own part.',
  },
  tasks: {
    house: {
      name: 'Price of a house',
      x: 'size, bedrooms, postcode, wealth of the area',
      y: 'a price',
      why: 'Four named numbers without an order: a standard network.',
    },
    ad: {
      name: 'Online advertising',
      x: 'what is known about the ad and the user, 50 numbers',
      y: 'clicked or not',
      why: 'A row of a table: a standard network. When the course was made, no other use of neural networks earned more money.',
    },
    photo: {
      name: 'Tagging photos',
      x: 'a colour image of 64 × 64 pixels',
      y: 'one of 1000 labels',
      why: 'A cat is a cat in every corner of the image: filters that slide over the image find it anywhere.',
    },
    speech: {
      name: 'Speech recognition',
      x: '10 seconds of sound: 1000 slices of 161 frequencies',
      y: 'what was said, as text',
      why: 'A sequence of slices of any length: an RNN repeats the same step for each slice.',
    },
    translation: {
      name: 'Machine translation',
      x: 'an English sentence: up to 30 words from a vocabulary of 10 000',
      y: 'a Chinese sentence',
      why: 'A sequence goes in and a sequence comes out, and both lengths vary: an RNN.',
    },
    driving: {
      name: 'Autonomous driving',
      x: 'a camera image, and 20 numbers from the radar',
      y: 'where the other cars are',
      why: 'A convolutional part for the image, a standard part for the radar numbers; later layers combine them.',
    },
    loan: {
      name: 'Will a loan be paid back?',
      x: 'income, debts, age of the account … 25 columns of a bank’s table',
      y: 'paid back or not',
      why: 'Columns with names: a standard network. (Decision trees also do well here.)',
    },
    xray: {
      name: 'Fractures in X-rays',
      x: 'a grey image of 256 × 256 pixels',
      y: 'broken or not',
      why: 'A fracture looks the same wherever the bone is: a CNN shares its filters over the image.',
    },
    review: {
      name: 'Stars from a film review',
      x: 'the words of the review, up to 200 from a vocabulary of 10 000',
      y: 'one to five stars',
      why: '“Not good, but great” differs from “not great, but good”. The order of the words matters: an RNN.',
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
    'Columns of a table have no neighbours and no order, so there are no weights to share.',
  sharing: 'A pattern that may appear at any place or time is learned once, with shared weights.',
  picture: {
    table: 'A row of a table',
    image: 'A grid of pixels',
    sequence: 'A sequence',
  },
  experiments: {
    most: {
      title: 'A weight for every number',
      runs: ['house', 'photo', 'speech', 'translation'],
      question:
        'For which input does a standard first layer of 100 units have the most parameters?',
      claim:
        'Translation: 30 000 100 parameters. Speech has 16 100 100, the photo 1 228 900, the house 500.',
      why: 'A word from a vocabulary of 10 000 is a one-hot vector: 10 000 numbers, a single 1 among zeros. Thirty words make 300 000 inputs, each with a weight to each of the 100 units.',
    },
    wider: {
      title: 'An image twice as wide',
      runs: ['64 × 64', '128 × 128'],
      question:
        'How many parameters does a standard layer of 100 units have for an image of 64 × 64 × 3?',
      claim:
        '1 228 900. For an image twice as wide and high it has 4 915 300; a layer of 100 filters of 5 × 5 has 7600 for both.',
      why: 'Every unit has a weight for each number and a bias: (64·64·3 + 1)·100 = 1 228 900. A filter only has weights for its window: (5·5·3 + 1)·100 = 7600, whatever the size of the image.',
    },
    longer: {
      title: 'Forty seconds instead of ten',
      runs: ['10 s', '40 s'],
      question: 'How many parameters does a recurrent layer of 100 units have for 161 frequencies?',
      claim:
        '26 200, for forty seconds as for ten. A standard layer has 16 100 100 and 64 400 100.',
      why: 'A unit has a weight for each of the 161 frequencies, one for each of the 100 activations of the step before, and a bias: (161 + 100 + 1)·100 = 26 200. The same weights serve every step. A standard layer built for ten seconds could not take eleven.',
    },
  },
} as const;

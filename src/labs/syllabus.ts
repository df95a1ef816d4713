/** The syllabus of the five courses, in teaching order: the map on which labs have their places. */

/** One thing taught; labs name the topics they show by id. */
export interface Topic {
  readonly id: string;
  readonly title: string;
}

/** A week of a course. Its number counts from 1. */
export interface Week {
  readonly number: number;
  readonly title: string;
  readonly topics: readonly Topic[];
}

/** A course. Its number counts from 1. */
export interface Course {
  readonly number: number;
  readonly title: string;
  readonly weeks: readonly Week[];
}

/** The five courses. */
export const courses: readonly Course[] = [
  course(1, 'Neural Networks and Deep Learning', [
    week('What deep learning is', {
      'c1w1-neural-network': 'From one neuron to a network: pricing houses',
      'c1w1-supervised-learning': 'Supervised learning and which network suits which data',
      'c1w1-structured-data': 'Structured and unstructured data',
      'c1w1-why-now': 'Why it works now: data, computing, algorithms',
      'c1w1-scale': 'Performance against the amount of data',
      'c1w1-cycle': 'Idea, code, experiment, and round again',
    }),
    week('Logistic regression as a network', {
      'c1w2-binary-classification': 'Binary classification: a picture becomes a yes or no',
      'c1w2-logistic-regression': 'Logistic regression: ŷ = σ(wᵀx + b)',
      'c1w2-cost': 'Loss of one example, cost of them all',
      'c1w2-gradient-descent': 'Gradient descent on a convex bowl',
      'c1w2-derivatives': 'Derivatives: slopes, and how they vary',
      'c1w2-computation-graph': 'Computation graphs, forward',
      'c1w2-chain-rule': 'The chain rule, backward through the graph',
      'c1w2-one-example': 'The gradient from one example: dz = a − y',
      'c1w2-many-examples': 'The gradient from m examples',
      'c1w2-vectorization': 'Vectorization: loops against matrix products',
      'c1w2-vectorized-regression': 'Logistic regression and its gradient without loops',
      'c1w2-broadcasting': 'Broadcasting, and the trouble with rank-1 arrays',
    }),
    week('Shallow networks', {
      'c1w3-representation': 'Layers, units and how they are written down',
      'c1w3-output': 'Computing the output, for one example and for all',
      'c1w3-activations': 'Sigmoid, tanh, ReLU and leaky ReLU; saturation',
      'c1w3-non-linearity': 'Why activations must not be linear',
      'c1w3-activation-derivatives': 'Derivatives of the activations',
      'c1w3-backpropagation': 'Gradient descent and backpropagation in one hidden layer',
      'c1w3-random-initialization': 'Random initialization: breaking the symmetry',
      'c1w3-shapes': 'The shapes of W, b, Z and A',
    }),
    week('Deep networks', {
      'c1w4-notation': 'L layers: what counts and how it is written',
      'c1w4-forward': 'Forward propagation through L layers',
      'c1w4-dimensions': 'Getting the dimensions of the matrices right',
      'c1w4-why-deep': 'Why deep: simple parts into complex ones',
      'c1w4-building-blocks': 'Building blocks and what they cache',
      'c1w4-forward-backward': 'Forward and backward functions of a layer',
      'c1w4-hyperparameters': 'Parameters and hyperparameters',
      'c1w4-rand-randn': 'Uniform or normal random weights',
      'c1w4-brain': 'How much this has to do with the brain',
    }),
  ]),
  course(2, 'Improving Deep Neural Networks', [
    week('Making a network fit, and no more than fit', {
      'c2w1-split': 'Train, dev and test sets',
      'c2w1-bias-variance': 'Bias and variance',
      'c2w1-recipe': 'A recipe: first bias, then variance',
      'c2w1-l2': 'L2 regularization (weight decay) and L1',
      'c2w1-why-regularization': 'Why smaller weights overfit less',
      'c2w1-dropout': 'Inverted dropout',
      'c2w1-augmentation': 'More data out of the data there is',
      'c2w1-early-stopping': 'Early stopping, and what it couples',
      'c2w1-normalizing': 'Normalizing the inputs',
      'c2w1-vanishing': 'Vanishing and exploding gradients',
      'c2w1-initialization': 'Initialization for depth: He and Xavier',
      'c2w1-numerical-gradient': 'Gradients by two-sided differences',
      'c2w1-gradient-checking': 'Gradient checking, and when not to use it',
    }),
    week('Optimization', {
      'c2w2-mini-batch': 'Mini-batch gradient descent',
      'c2w2-batch-size': 'The noisy cost curve and the batch size',
      'c2w2-moving-average': 'Exponentially weighted averages',
      'c2w2-bias-correction': 'Bias correction',
      'c2w2-momentum': 'Gradient descent with momentum',
      'c2w2-rmsprop': 'RMSprop',
      'c2w2-adam': 'Adam',
      'c2w2-rate-decay': 'Learning-rate decay',
      'c2w2-local-optima': 'Local optima, saddle points and plateaus',
    }),
    week('Tuning, batch norm, softmax', {
      'c2w3-priorities': 'Which hyperparameters to tune first',
      'c2w3-random-search': 'Random search rather than a grid; coarse to fine',
      'c2w3-scale': 'The right scale to search on',
      'c2w3-pandas-caviar': 'One model nursed or many let loose: pandas and caviar',
      'c2w3-batch-norm': 'Batch norm: normalizing the activations',
      'c2w3-batch-norm-network': 'Batch norm within a network and mini-batches',
      'c2w3-why-batch-norm': 'Why batch norm works',
      'c2w3-batch-norm-test': 'Batch norm at test time',
      'c2w3-softmax': 'Softmax: more than two classes',
      'c2w3-softmax-loss': 'The loss of a softmax classifier',
      'c2w3-frameworks': 'Frameworks',
    }),
  ]),
  course(3, 'Structuring Machine Learning Projects', [
    week('Setting the goal', {
      'c3w1-strategy': 'Why a strategy for machine learning',
      'c3w1-orthogonalization': 'Orthogonalization: one knob for one effect',
      'c3w1-single-metric': 'One number to judge by',
      'c3w1-satisficing': 'Satisficing and optimizing metrics',
      'c3w1-dev-test': 'Dev and test sets from one distribution',
      'c3w1-sizes': 'How large dev and test sets should be',
      'c3w1-change-metric': 'When to change the metric or the sets',
      'c3w1-human-level': 'Why compare with human performance; Bayes error',
      'c3w1-avoidable-bias': 'Avoidable bias',
      'c3w1-bayes-proxy': 'Human performance as a stand-in for Bayes error',
      'c3w1-surpassing': 'Surpassing human performance',
      'c3w1-improving': 'Improving a model: one recipe for bias, one for variance',
    }),
    week('Finding out what is wrong', {
      'c3w2-error-analysis': 'Error analysis by counting',
      'c3w2-mislabelled': 'Mislabelled examples',
      'c3w2-iterate': 'Build a first system quickly, then iterate',
      'c3w2-different-distributions': 'Training and testing on different distributions',
      'c3w2-train-dev': 'Bias, variance and data mismatch: the train-dev set',
      'c3w2-data-mismatch': 'What to do about data mismatch',
      'c3w2-transfer': 'Transfer learning',
      'c3w2-multi-task': 'Multi-task learning',
      'c3w2-end-to-end': 'End-to-end learning: what it is',
      'c3w2-when-end-to-end': 'End-to-end learning: when to use it',
    }),
  ]),
  course(4, 'Convolutional Neural Networks', [
    week('Foundations of convolutional networks', {
      'c4w1-vision': 'What computer vision is asked for',
      'c4w1-edges': 'Edge detection by convolution',
      'c4w1-learned-filters': 'Sobel, Scharr, and filters that are learned',
      'c4w1-padding': 'Padding: valid and same',
      'c4w1-strides': 'Strides',
      'c4w1-volumes': 'Convolutions over volumes, and many filters',
      'c4w1-layer': 'One convolutional layer and its parameters',
      'c4w1-network': 'A simple convolutional network',
      'c4w1-pooling': 'Pooling: maximum and average',
      'c4w1-lenet-like': 'A whole network in the manner of LeNet',
      'c4w1-why-convolutions': 'Why convolutions: shared and sparse connections',
    }),
    week('Deep convolutional networks', {
      'c4w2-classics': 'LeNet-5, AlexNet, VGG-16',
      'c4w2-resnets': 'Residual networks',
      'c4w2-why-resnets': 'Why residual blocks work',
      'c4w2-one-by-one': '1×1 convolutions',
      'c4w2-inception': 'Inception modules and networks',
      'c4w2-mobilenet': 'MobileNet: depthwise separable convolutions',
      'c4w2-efficientnet': 'EfficientNet: scaling a network',
      'c4w2-open-source': 'Building on open implementations',
      'c4w2-transfer': 'Transfer learning for pictures: what to freeze',
      'c4w2-augmentation': 'Data augmentation',
      'c4w2-state': 'The state of computer vision',
    }),
    week('Detection', {
      'c4w3-localization': 'Object localization: a class and a box',
      'c4w3-landmarks': 'Landmark detection',
      'c4w3-sliding-windows': 'Sliding windows',
      'c4w3-convolutional-windows': 'Sliding windows as one convolution',
      'c4w3-bounding-boxes': 'Bounding boxes on a grid',
      'c4w3-iou': 'Intersection over union',
      'c4w3-nms': 'Non-max suppression',
      'c4w3-anchors': 'Anchor boxes',
      'c4w3-yolo': 'YOLO, put together',
      'c4w3-region-proposals': 'Region proposals: R-CNN and its kin',
      'c4w3-segmentation': 'Semantic segmentation: transpose convolutions and U-Net',
    }),
    week('Faces and style', {
      'c4w4-face-recognition': 'Verifying a face, recognizing one',
      'c4w4-one-shot': 'One-shot learning',
      'c4w4-siamese': 'Siamese networks',
      'c4w4-triplet-loss': 'Triplet loss',
      'c4w4-binary': 'Verification as binary classification',
      'c4w4-style-transfer': 'Neural style transfer: the idea',
      'c4w4-what-layers-see': 'What the layers of a convolutional network see',
      'c4w4-style-cost': 'The cost of a generated picture',
      'c4w4-content': 'Content cost',
      'c4w4-style': 'Style cost and the Gram matrix',
      'c4w4-one-three-d': 'Convolutions in one and three dimensions',
    }),
  ]),
  course(5, 'Sequence Models', [
    week('Recurrent networks', {
      'c5w1-why-sequences': 'Why sequences',
      'c5w1-notation': 'How sequences are written down',
      'c5w1-rnn': 'The recurrent network, forward',
      'c5w1-through-time': 'Backpropagation through time',
      'c5w1-types': 'One to many, many to one, many to many',
      'c5w1-language-model': 'Language models',
      'c5w1-sampling': 'Sampling new sequences',
      'c5w1-vanishing': 'Vanishing gradients in recurrent networks',
      'c5w1-gru': 'Gated recurrent units',
      'c5w1-lstm': 'Long short-term memory',
      'c5w1-bidirectional': 'Bidirectional networks',
      'c5w1-deep-rnn': 'Deep recurrent networks',
    }),
    week('Words as vectors', {
      'c5w2-representation': 'Representing words',
      'c5w2-using-embeddings': 'Using word embeddings',
      'c5w2-analogies': 'Analogies and the distance of meanings',
      'c5w2-embedding-matrix': 'The embedding matrix',
      'c5w2-learning-embeddings': 'Learning embeddings',
      'c5w2-word2vec': 'Word2vec and skip-grams',
      'c5w2-negative-sampling': 'Negative sampling',
      'c5w2-glove': 'GloVe',
      'c5w2-sentiment': 'Sentiment classification',
      'c5w2-debiasing': 'Removing bias from embeddings',
    }),
    week('Sequence to sequence', {
      'c5w3-encoder-decoder': 'Encoder and decoder',
      'c5w3-most-likely': 'Picking the most likely sentence',
      'c5w3-beam-search': 'Beam search',
      'c5w3-beam-refinements': 'Refining beam search: length normalization',
      'c5w3-beam-errors': 'Whose fault: error analysis in beam search',
      'c5w3-bleu': 'The BLEU score',
      'c5w3-attention-idea': 'Attention: where to look',
      'c5w3-attention-model': 'The attention model',
      'c5w3-speech': 'Speech recognition and CTC',
      'c5w3-trigger-word': 'Trigger word detection',
    }),
    week('Transformers', {
      'c5w4-idea': 'From recurrence to attention',
      'c5w4-self-attention': 'Self-attention: queries, keys and values',
      'c5w4-multi-head': 'Multi-head attention',
      'c5w4-positions': 'Positional encoding',
      'c5w4-masking': 'Masks: what a token may see',
      'c5w4-network': 'The transformer, put together',
    }),
  ]),
];

/** The course of that number; undefined if there is none. */
export const courseOf = (number: number): Course | undefined =>
  courses.find((course) => course.number === number);

function course(number: number, title: string, weeks: readonly Omit<Week, 'number'>[]): Course {
  return { number, title, weeks: weeks.map((week, i) => ({ number: i + 1, ...week })) };
}

function week(title: string, topics: Readonly<Record<string, string>>): Omit<Week, 'number'> {
  return { title, topics: Object.entries(topics).map(([id, title]) => ({ id, title })) };
}

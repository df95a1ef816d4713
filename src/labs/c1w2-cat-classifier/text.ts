/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  weights: 'The weights, as pictures of red, green and blue',
  course:
    'Costs printed by the course’s notebook. From its own two files they come out the same to five places; from other pictures they do not.',

  rates: {
    title: 'Four learning rates',
    question: '120 pictures, 800 steps. Which ends with the lowest cost?',
    runs: ['α = 0.01', 'α = 0.005', 'α = 0.001', 'α = 0.0001'],
    claim:
      'One rate jumps about, far above the cost of knowing nothing, and yet ends lowest. At 0.001 the cost falls at every step, and ends higher. At 0.0001 it crawls.',
    why: 'It is the largest. Light and dark are shared by all 12 288 inputs, so one direction of the weights is very steep: along it the large rates step from side to side. The others are flat, and in those a larger rate gets further. The jumps die down as the mistakes get fewer. A lower cost on the training set is not a better classifier, though: on the other pictures the smaller rates do no worse.',
  },
  heart: {
    title: 'By heart',
    question:
      'After 800 steps on 120 pictures, what share of the test pictures will be right (from 0 to 1)?',
    runs: ['α = 0.005'],
    claim:
      'Nineteen training pictures in twenty are right after 800 steps, and fewer than three test pictures in four.',
    why: 'There are 12 289 parameters and 120 pictures. Some mixture of pixels tells nearly every one of these pictures from the others, and descent finds it. Little of it has to do with cats, which are somewhere else in the next picture. The course sees the same in its photographs.',
  },
  late: {
    title: 'Later is not better',
    question: 'α = 0.002 for 1000 steps. Where does the cost on the test pictures end?',
    runs: ['α = 0.002'],
    claim:
      'The training cost falls all along. The cost on the test pictures is lower at step 200 than at the end.',
    why: 'What descent learns first is what many pictures have in common, and some of that holds for other pictures too. What it learns later is ever more about these 120.',
  },
} as const;

/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  weights: 'The weights, as images of red, green and blue',
  course:
    'Costs printed by the course’s notebook. With its two files they are the same here, to five places.',

  rates: {
    title: 'Four learning rates',
    question: '120 images, 800 steps. Which ends with the lowest cost on the training set?',
    runs: ['α = 0.01', 'α = 0.005', 'α = 0.001', 'α = 0.0001'],
    claim:
      'α = 0.01, although its cost jumps above 2 and rises at more than 100 of the steps. At 0.001 the cost falls at every step and ends higher. At 0.0001 it is still above 0.5.',
    why: 'Brightness is common to all 12 288 inputs, so one direction is very steep: there the large rates jump from side to side. The other directions are flat, and there a larger rate gets further. But on the images it has not seen, α = 0.001 has the lower cost.',
  },
  heart: {
    title: 'Images it has not seen',
    question:
      'After 800 steps on 120 images, what share of the dev images will be classified correctly (from 0 to 1)?',
    runs: ['α = 0.005'],
    claim: 'Fewer than 75 % of the dev images, but at least 95 % of the training images.',
    why: 'This is overfitting. There are 12 289 parameters and 120 images, so some combination of pixels separates nearly all of these images. Little of it has to do with cats, which are somewhere else in the next image. The course sees the same with its photos.',
  },
  late: {
    title: 'More steps',
    question:
      'α = 0.002 for 1000 steps: the cost on the training set falls all the time. Where does the cost on the dev images end? (After 200 steps it is 0.615.)',
    runs: ['α = 0.002'],
    claim:
      'Higher than after 200 steps: the cost on the training set falls at every step, while the cost on the dev images rises again.',
    why: 'Gradient descent first learns what many images have in common, and some of that helps with other images. Later it learns more and more about these 120 images only: it overfits. Stopping earlier would have been better.',
  },
} as const;

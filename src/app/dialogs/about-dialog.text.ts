/** What the page says of itself. */
export const aboutText = {
  title: 'About Descent',
  lead: 'Descent is a deep-learning playground. Every lab trains its models in your browser.',
  licence:
    'Descent is free software under the Apache License 2.0. It contains the packages below. Each keeps its own licence; open a line to read it.',
  ownLicence: 'a licence of its own',
  loading: 'Loading the licences …',
  notLoaded: 'The licences could not be loaded. Connect to the network, then open this again.',
};

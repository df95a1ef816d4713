/** Goes through the study, trial by trial. */
import { searching } from '../../training/trainer/study';
import { studyOf } from './study';

export const train = searching(studyOf);

/** Goes through the study, trial by trial. */
import type { CreateTrainer } from '../../core/lab';
import type { StudyView } from '../../search/progress';
import { studyTrainer } from '../../training/trainer/study';
import type { Params } from './params';
import { studyOf } from './study';

export const createTrainer: CreateTrainer<StudyView, Params> = ({ values, seeds, backend }) =>
  studyTrainer(studyOf(values, seeds), backend);

/** The page in Firefox. */
import { testsOf } from './labs';

testsOf('firefox');

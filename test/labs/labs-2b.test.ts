/** The contract over the labs of course 2, weeks 2 and 3. */
import { testLabs } from './contract';

testLabs('c2w2', 'c2w3');

/** The contract over the labs of courses 3 to 5. */
import { testLabs } from './contract';

testLabs('c3', 'c4', 'c5');

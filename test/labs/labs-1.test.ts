/** The contract over the labs of course 1. */
import { testLabs } from './contract';

testLabs('c1');

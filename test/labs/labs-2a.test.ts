/** The contract over the labs of course 2, week 1. */
import { testLabs } from './contract';

testLabs('c2w1');

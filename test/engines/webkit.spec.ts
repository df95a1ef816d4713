/** The page in WebKit. */
import { testsOf } from './labs';

testsOf('webkit');

/** The page: one element. */
import './app/shell/playground-app';
import { goOnTranslated } from './app/shell/translated';

goOnTranslated();

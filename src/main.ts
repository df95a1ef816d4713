/** The page: one element. */
import './app/playground-app';
import { goOnTranslated } from './app/translated';

goOnTranslated();

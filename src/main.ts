/** The page: one element. */
import './app/playground-app';

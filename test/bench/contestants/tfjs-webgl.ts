/** tfjs on its `webgl` backend. */
import '@tensorflow/tfjs-backend-webgl';
import { serve } from '../contestant';
import { tfjs } from './tfjs';

serve(tfjs('webgl'));
